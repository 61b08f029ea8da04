package org.davylamp.dossier.pictures;

import java.util.OptionalDouble;

/**
 * A quantity known to lie between two values.
 *
 * @param low the smallest it may be
 * @param best the value the source prefers, if it names one
 * @param high the largest it may be; equal to {@code low} for a single value
 */
public record Amount(double low, OptionalDouble best, double high) {
  public Amount {
    Refusal.finite("the low end of a quantity", low);
    Refusal.finite("the high end of a quantity", high);
    Refusal.unless(
        low <= high,
        "expected a quantity's low end not above its high end, found %s–%s",
        low,
        high);
    Refusal.unless(
        best.isEmpty() || (low <= best.getAsDouble() && best.getAsDouble() <= high),
        "expected a preferred value between %s and %s, found %s",
        low,
        high,
        best);
  }

  /** A single value. */
  public static Amount of(double value) {
    return new Amount(value, OptionalDouble.of(value), value);
  }

  /** A range in which no value is preferred. */
  public static Amount between(double low, double high) {
    return new Amount(low, OptionalDouble.empty(), high);
  }

  /** A preferred value with a range around it. */
  public static Amount around(double low, double best, double high) {
    return new Amount(low, OptionalDouble.of(best), high);
  }

  boolean isRange() {
    return low < high;
  }

  /** Where a line passes and a bar ends: the preferred value, or else the middle of the range. */
  double level() {
    return best.orElse(low + (high - low) / 2);
  }

  /** As a page writes it: {@code 1,500} or {@code 1,000–1,500}. */
  String text() {
    if (!isRange()) {
      return Figures.number(low);
    }
    String range = Figures.number(low) + "–" + Figures.number(high);
    return best.isPresent() ? Figures.number(best.getAsDouble()) + " (" + range + ")" : range;
  }
}
