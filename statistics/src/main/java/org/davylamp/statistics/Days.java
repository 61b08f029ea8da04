package org.davylamp.statistics;

/**
 * When something happened: on one of these days, each as likely.
 *
 * @param first of any fixed count of days
 * @param last inclusive, not before the first
 */
public record Days(long first, long last) {
  public Days {
    StatisticsException.unless(
        first <= last, "expected days in order, found %s to %s", first, last);
  }

  public long draw(Draws draws) {
    return draws.between(first, last);
  }

  /** How many days there are. */
  public long length() {
    return last - first + 1;
  }
}
