package org.davylamp.statistics;

/**
 * How often chance alone does as well: p = (1 + #{T* ≥ T}) ⁄ (1 + B), the one observed counted
 * among what chance gives (Phipson and Smyth 2010). Never zero.
 *
 * @param reached how many of the others are as large or larger
 * @param others B, how many there are
 * @param all whether these are all there are, not a sample
 */
public record PValue(long reached, long others, boolean all) {
  /** Statistics nearer than this, relative to their size, differ by rounding alone. */
  private static final double EQUAL = 1e-9;

  public PValue {
    StatisticsException.unless(
        0 <= reached && reached <= others,
        "expected from 0 to %s that reach it, found %s",
        others,
        reached);
  }

  public static PValue of(double observed, double[] others, boolean all) {
    double least = observed - EQUAL * (1 + StrictMath.abs(observed));
    long reached = 0;
    for (double other : others) {
      if (other >= least) {
        reached++;
      }
    }
    return new PValue(reached, others.length, all);
  }

  public double p() {
    return (1.0 + reached) / (1.0 + others);
  }

  /** The smallest p that this null can give, whatever was observed. */
  public double smallest() {
    return 1.0 / (1.0 + others);
  }
}
