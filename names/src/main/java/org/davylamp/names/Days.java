package org.davylamp.names;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * The days on one of which something happened: a birth known by its year is a range of 365 or 366.
 *
 * @param first epoch day (days since 1970-01-01, UTC calendar), included
 * @param last epoch day, included, not before the first
 */
public record Days(long first, long last) {
  /**
   * @throws IllegalArgumentException if the last day is before the first
   */
  public Days {
    if (last < first) {
      throw new IllegalArgumentException(
          "the last day is before the first: " + LocalDate.ofEpochDay(last));
    }
  }

  public static Days of(LocalDate day) {
    return new Days(day.toEpochDay(), day.toEpochDay());
  }

  public static Days of(YearMonth month) {
    return new Days(month.atDay(1).toEpochDay(), month.atEndOfMonth().toEpochDay());
  }

  public static Days of(Year year) {
    return new Days(year.atDay(1).toEpochDay(), year.atDay(year.length()).toEpochDay());
  }

  /** Whether one day may be meant by both. */
  public boolean overlaps(Days other) {
    return first <= other.last && other.first <= last;
  }

  public boolean isOneDay() {
    return first == last;
  }

  /** Days between the nearest ends; 0, if the ranges overlap. */
  public long gap(Days other) {
    return Math.max(0, Math.max(first - other.last, other.first - last));
  }

  /** {@code 1962-05-06}, or {@code 1962-01-01…1962-12-31}. */
  @Override
  public String toString() {
    LocalDate start = LocalDate.ofEpochDay(first);
    return isOneDay() ? start.toString() : start + "…" + LocalDate.ofEpochDay(last);
  }
}
