package org.davylamp.statistics;

/**
 * A number that is not known, and how it is taken to be spread between two bounds.
 *
 * @param shape how
 * @param low the least it can be
 * @param mode the likeliest; only a triangle looks at it
 * @param high the most it can be
 */
public record Range(Shape shape, double low, double mode, double high) {

  /** How a number lies between its bounds. */
  public enum Shape {
    /** It is known: both bounds are the number. */
    FIXED,
    /** No part of the range is likelier than another. */
    UNIFORM,
    /** Likeliest at the mode, falling evenly to nothing at both bounds. */
    TRIANGULAR
  }

  public Range {
    StatisticsException.unless(
        Double.isFinite(low) && low <= mode && mode <= high && Double.isFinite(high),
        "expected finite numbers low ≤ mode ≤ high, found %s, %s, %s",
        low,
        mode,
        high);
    StatisticsException.unless(
        shape != Shape.FIXED || low == high,
        "expected one number where the shape is fixed, found %s to %s",
        low,
        high);
  }

  public static Range fixed(double value) {
    return new Range(Shape.FIXED, value, value, value);
  }

  public static Range uniform(double low, double high) {
    return new Range(Shape.UNIFORM, low, low + (high - low) / 2, high);
  }

  public static Range triangular(double low, double mode, double high) {
    return new Range(Shape.TRIANGULAR, low, mode, high);
  }

  /** The number that a part {@code u} of [0, 1] of all draws does not exceed. */
  public double quantile(double u) {
    return switch (shape) {
      case FIXED -> low;
      case UNIFORM -> low + u * (high - low);
      case TRIANGULAR -> triangle(u);
    };
  }

  private double triangle(double u) {
    double width = high - low;
    if (width == 0) {
      return low;
    }
    return u * width <= mode - low
        ? low + StrictMath.sqrt(u * width * (mode - low))
        : high - StrictMath.sqrt((1 - u) * width * (high - mode));
  }

  public double mean() {
    return shape == Shape.TRIANGULAR ? (low + mode + high) / 3 : low + (high - low) / 2;
  }
}
