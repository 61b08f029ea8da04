package org.davylamp.evidence;

/**
 * Where a date may begin and where it may end: its readings are the ranges of days from some day of
 * {@code begins} to some later or equal day of {@code ends}. Every day of either belongs to at
 * least one reading.
 */
record Extent(DayRange begins, DayRange ends) {
  static final Extent ANYWHERE = new Extent(DayRange.ALWAYS, DayRange.ALWAYS);

  /** One reading: all of {@code days}. */
  static Extent all(DayRange days) {
    return new Extent(DayRange.day(days.first()), DayRange.day(days.last()));
  }

  /**
   * From a day of {@code begins} to a day of {@code ends}, less the days that no reading can use: a
   * beginning after the last end, an end before the first beginning.
   */
  static Extent from(DayRange begins, DayRange ends) {
    return new Extent(
        new DayRange(begins.first(), Math.min(begins.last(), ends.last())),
        new DayRange(Math.max(ends.first(), begins.first()), ends.last()));
  }

  /** All days of all readings. */
  DayRange days() {
    return new DayRange(begins.first(), ends.last());
  }

  /** The readings of either: a date that is the one or the other. */
  Extent or(Extent other) {
    return new Extent(begins.hull(other.begins), ends.hull(other.ends));
  }

  /** The earliest beginning and the latest end of both: a date that is the one and the other. */
  Extent and(Extent other) {
    return new Extent(
        new DayRange(
            Math.min(begins.first(), other.begins.first()),
            Math.min(begins.last(), other.begins.last())),
        new DayRange(
            Math.max(ends.first(), other.ends.first()), Math.max(ends.last(), other.ends.last())));
  }

  /** Readings whose ends lie up to {@code days} off, within {@code limit}. */
  Extent widened(long days, DayRange limit) {
    return new Extent(
        begins.widened(days).intersection(limit), ends.widened(days).intersection(limit));
  }
}
