package org.davylamp.evidence;

import java.time.LocalDate;

/**
 * A closed range of UTC days, counted from 1970-01-01 in the proleptic Gregorian calendar.
 *
 * @param first its first day; {@link #EVER_BEFORE} if it has none
 * @param last its last day, inclusive; {@link #EVER_AFTER} if it has none; never before {@code
 *     first}
 */
public record DayRange(long first, long last) {
  /** Before every day: the "first day" of a range without one. */
  public static final long EVER_BEFORE = Long.MIN_VALUE;

  /** After every day: the "last day" of a range without one. */
  public static final long EVER_AFTER = Long.MAX_VALUE;

  /** Every day. */
  public static final DayRange ALWAYS = new DayRange(EVER_BEFORE, EVER_AFTER);

  public DayRange {
    if (first > last) {
      throw new EvidenceException(
          "expected a range of days whose end is not before its start, found "
              + spelled(first)
              + " to "
              + spelled(last));
    }
  }

  /** One day. */
  public static DayRange day(long day) {
    return new DayRange(day, day);
  }

  public static DayRange between(LocalDate first, LocalDate last) {
    return new DayRange(first.toEpochDay(), last.toEpochDay());
  }

  public boolean hasFirst() {
    return first != EVER_BEFORE;
  }

  public boolean hasLast() {
    return last != EVER_AFTER;
  }

  public boolean contains(long day) {
    return first <= day && day <= last;
  }

  public boolean overlaps(DayRange other) {
    return first <= other.last && other.first <= last;
  }

  /** The shortest range that holds both. */
  public DayRange hull(DayRange other) {
    return new DayRange(Math.min(first, other.first), Math.max(last, other.last));
  }

  /**
   * The days of both.
   *
   * @throws EvidenceException if there is none
   */
  public DayRange intersection(DayRange other) {
    return new DayRange(Math.max(first, other.first), Math.min(last, other.last));
  }

  /** This range and {@code days} more on either side; an end that is missing stays missing. */
  public DayRange widened(long days) {
    return new DayRange(hasDay(first) ? first - days : first, hasDay(last) ? last + days : last);
  }

  private static boolean hasDay(long end) {
    return end != EVER_BEFORE && end != EVER_AFTER;
  }

  /** ISO 8601 dates joined by a slash, {@code ..} for an end that is missing. */
  @Override
  public String toString() {
    return spelled(first) + "/" + spelled(last);
  }

  private static String spelled(long day) {
    return hasDay(day) && Math.abs(day) <= LocalDate.MAX.toEpochDay()
        ? LocalDate.ofEpochDay(day).toString()
        : hasDay(day) ? "day " + day : "..";
  }
}
