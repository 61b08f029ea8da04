package org.davylamp.network;

/**
 * The days of a link as a path asks for them: those on which it may have held, and those on which
 * it did in every reading. If nobody can name a day of the second sort (its surely first day comes
 * after its surely last), it held on some day from {@code surelyLast} to {@code surelyFirst}, one
 * that was unlucky for the path; the same two comparisons then still tell what holds in every
 * reading.
 *
 * @param surelyFirst {@link #NEVER} if the link may not have held at all
 */
record Days(int first, int last, int surelyFirst, int surelyLast) {
  /** After any day there is. */
  static final int NEVER = Integer.MAX_VALUE;

  static Days of(Span span) {
    return new Days(
        span.beginsEarliest(), span.endsLatest(), span.beginsLatest(), span.endsEarliest());
  }

  static Days possibly(int first, int last) {
    return new Days(first, last, NEVER, -NEVER);
  }

  static Days surely(int first, int last) {
    return new Days(first, last, first, last);
  }

  /** Whether nothing is uncertain. */
  boolean sure() {
    return surelyFirst == first && surelyLast == last;
  }
}
