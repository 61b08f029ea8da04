package org.davylamp.dossier.pictures;

/** The one way in which this package refuses what it cannot draw truthfully. */
final class Refusal {
  private Refusal() {}

  /**
   * Refuses, unless {@code holds}.
   *
   * @param message what was expected and found, with {@code %s} for each of {@code found}
   */
  static void unless(boolean holds, String message, Object... found) {
    if (!holds) {
      throw new IllegalArgumentException(filled(message, found));
    }
  }

  private static String filled(String message, Object... found) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Object value : found) {
      int place = message.indexOf("%s", from);
      text.append(message, from, place).append(value);
      from = place + 2;
    }
    return text.append(message, from, message.length()).toString();
  }

  /**
   * Passes on what can be drawn.
   *
   * @return {@code value}
   * @throws IllegalArgumentException if it is NaN or infinite
   */
  static double finite(String what, double value) {
    unless(Double.isFinite(value), "expected a finite number as %s, found %s", what, value);
    return value;
  }
}
