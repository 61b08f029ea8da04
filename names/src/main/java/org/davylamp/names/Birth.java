package org.davylamp.names;

import java.time.LocalDate;

/** What two statements of a birth say of each other, the best first. */
enum Birth {
  /** Both one day, and the same. */
  SAME,
  /** Ranges with a day in common. */
  POSSIBLE,
  /** Days apart that a slip explains: day and month turned round, one of the three differs. */
  SLIP,
  OTHER;

  /** Days of a year: statements a year apart are of two calendars or of an age that was counted. */
  private static final long YEAR = 366;

  static Birth of(Days one, Days other) {
    if (one.overlaps(other)) {
      return one.isOneDay() && other.isOneDay() ? SAME : POSSIBLE;
    }
    if (one.isOneDay() && other.isOneDay()) {
      return slip(LocalDate.ofEpochDay(one.first()), LocalDate.ofEpochDay(other.first()))
          ? SLIP
          : OTHER;
    }
    return one.gap(other) <= YEAR ? SLIP : OTHER;
  }

  private static boolean slip(LocalDate one, LocalDate other) {
    boolean year = one.getYear() == other.getYear();
    boolean month = one.getMonthValue() == other.getMonthValue();
    boolean day = one.getDayOfMonth() == other.getDayOfMonth();
    boolean turned =
        one.getMonthValue() == other.getDayOfMonth()
            && one.getDayOfMonth() == other.getMonthValue();
    boolean nextYear = Math.abs(one.getYear() - other.getYear()) == 1;
    return (year && (month || day || turned)) || (month && day && nextYear);
  }
}
