package org.davylamp.statistics;

import java.util.Arrays;

/**
 * What a figure comes to if everything that is not known is drawn again and again.
 *
 * @param low a twentieth of the draws is below
 * @param middle half is
 * @param high a twentieth is above
 */
public record Spread(double low, double middle, double high) {
  /**
   * Of these draws.
   *
   * @throws StatisticsException if there are none
   */
  public static Spread of(double... draws) {
    StatisticsException.unless(draws.length > 0, "expected at least one draw, found none");
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    return new Spread(at(sorted, 0.05), at(sorted, 0.5), at(sorted, 0.95));
  }

  /** The smallest draw that at least this share does not exceed: one that was drawn, no mean. */
  private static double at(double[] sorted, double share) {
    int rank = (int) StrictMath.ceil(share * sorted.length);
    return sorted[StrictMath.max(0, StrictMath.min(sorted.length - 1, rank - 1))];
  }
}
