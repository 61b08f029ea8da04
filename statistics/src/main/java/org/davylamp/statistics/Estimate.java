package org.davylamp.statistics;

/**
 * What a regression says of one term, on the scale of logarithms.
 *
 * @param term its name
 * @param value the coefficient: the logarithm of a ratio of rates
 * @param standardError with the dispersion in it
 */
public record Estimate(String term, double value, double standardError) {
  public double t() {
    return value / standardError;
  }

  /** The ratio of rates that one unit of the term goes with. */
  public double ratio() {
    return StrictMath.exp(value);
  }

  /** The end of an interval of {@code z} standard errors below (−) or above (+). */
  public double ratioAt(double z) {
    return StrictMath.exp(value + z * standardError);
  }
}
