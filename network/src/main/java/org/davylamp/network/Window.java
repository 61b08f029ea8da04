package org.davylamp.network;

/**
 * The days that count, both included: a link is used on a day of the window or not at all. "As of"
 * a date is a window that ends with it: what began later is not known to it, what goes on is cut.
 */
public record Window(int since, int until) {
  /** All days. */
  public static final Window EVER = new Window(Span.ALWAYS_BEFORE, Span.ALWAYS_AFTER);

  /**
   * @throws NetworkException if it ends before it begins
   */
  public Window {
    int first = since;
    int last = until;
    NetworkException.unless(
        first <= last && first >= Span.ALWAYS_BEFORE && last <= Span.ALWAYS_AFTER,
        () -> "expected a window that ends after it begins, found " + first + " to " + last);
  }

  /** All days up to this one. */
  public static Window asOf(int day) {
    return new Window(Span.ALWAYS_BEFORE, day);
  }
}
