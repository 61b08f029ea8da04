package org.davylamp.network;

/**
 * When a link held: from a first to a last day, each known only to lie between two days. All are
 * closed, in days since 1970-01-01; {@link #ALWAYS_BEFORE} and {@link #ALWAYS_AFTER} stand for open
 * ends. A <em>reading</em> of a span is one choice of a first and a last day, the first not after
 * the last.
 *
 * @param beginsEarliest no reading begins before
 * @param beginsLatest none begins after
 * @param endsEarliest none ends before
 * @param endsLatest none ends after
 */
public record Span(int beginsEarliest, int beginsLatest, int endsEarliest, int endsLatest) {
  /** A first day that nobody knows: earlier than any. */
  public static final int ALWAYS_BEFORE = -(1 << 30);

  /** A last day that has not come: later than any. */
  public static final int ALWAYS_AFTER = 1 << 30;

  /** At all times. */
  public static final Span ALWAYS = between(ALWAYS_BEFORE, ALWAYS_AFTER);

  /**
   * Bounds that no reading reaches, because it would begin after it ended, are drawn in.
   *
   * @throws NetworkException if bounds are reversed, or no reading is left
   */
  public Span {
    String fault = fault(beginsEarliest, beginsLatest, endsEarliest, endsLatest);
    NetworkException.unless(fault.isEmpty(), () -> fault);
    beginsLatest = Math.min(beginsLatest, endsLatest);
    endsEarliest = Math.max(endsEarliest, beginsEarliest);
  }

  /** Throughout, from the first day to the last. */
  public static Span between(int first, int last) {
    return new Span(first, first, last, last);
  }

  /** On one day. */
  public static Span on(int day) {
    return between(day, day);
  }

  /** On one day between these two, nobody knows which. */
  public static Span within(int earliest, int latest) {
    return new Span(earliest, latest, earliest, latest);
  }

  /** Whether there is more than one reading. */
  public boolean uncertain() {
    return beginsEarliest != beginsLatest || endsEarliest != endsLatest;
  }

  /** What is wrong with these bounds; empty if nothing is. */
  static String fault(int beginsEarliest, int beginsLatest, int endsEarliest, int endsLatest) {
    if (beginsEarliest < ALWAYS_BEFORE || beginsLatest > ALWAYS_AFTER) {
      return outside(beginsEarliest < ALWAYS_BEFORE ? beginsEarliest : beginsLatest);
    }
    if (endsEarliest < ALWAYS_BEFORE || endsLatest > ALWAYS_AFTER) {
      return outside(endsEarliest < ALWAYS_BEFORE ? endsEarliest : endsLatest);
    }
    if (beginsEarliest > beginsLatest) {
      return reversed("an earliest first day", beginsEarliest, "the latest", beginsLatest);
    }
    if (endsEarliest > endsLatest) {
      return reversed("an earliest last day", endsEarliest, "the latest", endsLatest);
    }
    return beginsEarliest > endsLatest
        ? reversed("a first day", beginsEarliest, "the last", endsLatest)
        : "";
  }

  private static String reversed(String what, int earlier, String other, int later) {
    return "expected " + what + " not after " + other + ", found " + earlier + " and " + later;
  }

  private static String outside(int day) {
    return "expected days from " + ALWAYS_BEFORE + " to " + ALWAYS_AFTER + ", found " + day;
  }
}
