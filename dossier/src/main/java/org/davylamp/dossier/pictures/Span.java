package org.davylamp.dossier.pictures;

/**
 * When something was, as a closed range of days.
 *
 * @param text the date as the page writes it (EDTF)
 * @param first its first epoch day; {@link #OPEN_START} if it has none
 * @param last its last epoch day, inclusive; {@link #OPEN_END} if it has none
 * @param meaning whether it lasted throughout the range or happened some time within it
 * @param doubtful whether the date is approximate or uncertain (EDTF {@code ~}, {@code ?})
 */
public record Span(String text, long first, long last, Meaning meaning, boolean doubtful) {
  /** The first day of a range without one. */
  public static final long OPEN_START = Long.MIN_VALUE;

  /** The last day of a range without one. */
  public static final long OPEN_END = Long.MAX_VALUE;

  /** Days that a picture can place: the years −9999 to 9999. */
  private static final long FAR = 4_371_586;

  /** What a range of days says. */
  public enum Meaning {
    /** It lasted from the first day to the last; drawn as a bar. */
    THROUGHOUT,
    /** It happened on one day or some days of the range, unknown which; drawn as a bracket. */
    WITHIN
  }

  public Span {
    Refusal.unless(
        first <= last && first != OPEN_END && last != OPEN_START,
        "expected a range of days whose end is not before its start, found %s to %s (%s)",
        first,
        last,
        text);
    Refusal.unless(
        (first == OPEN_START || Math.abs(first) <= FAR)
            && (last == OPEN_END || Math.abs(last) <= FAR),
        "expected days between the years -9999 and 9999, found %s to %s (%s)",
        first,
        last,
        text);
  }

  /** One certain day. */
  public static Span day(String text, long day) {
    return new Span(text, day, day, Meaning.WITHIN, false);
  }

  /** Some time within a range of days. */
  public static Span within(String text, long first, long last) {
    return new Span(text, first, last, Meaning.WITHIN, false);
  }

  /** From one day to another, all the time. */
  public static Span throughout(String text, long first, long last) {
    return new Span(text, first, last, Meaning.THROUGHOUT, false);
  }

  /** The same days, with doubt about them. */
  public Span doubted() {
    return new Span(text, first, last, meaning, true);
  }

  boolean openStart() {
    return first == OPEN_START;
  }

  boolean openEnd() {
    return last == OPEN_END;
  }

  boolean oneDay() {
    return first == last;
  }

  /** A day to sort by: the first there is. */
  long anchor() {
    if (!openStart()) {
      return first;
    }
    return openEnd() ? 0 : last;
  }
}
