package org.davylamp.dossier.pictures;

import java.util.Locale;

/** The one way in which this package refuses what it cannot draw truthfully. */
final class Refusal {
  private Refusal() {}

  /**
   * @throws IllegalArgumentException with {@code message} filled in, unless {@code holds}
   */
  static void unless(boolean holds, String message, Object... found) {
    if (!holds) {
      throw new IllegalArgumentException(String.format(Locale.ROOT, message, found));
    }
  }

  /**
   * @return {@code value}
   * @throws IllegalArgumentException if it is NaN or infinite
   */
  static double finite(String what, double value) {
    unless(Double.isFinite(value), "expected a finite number as %s, found %s", what, value);
    return value;
  }
}
