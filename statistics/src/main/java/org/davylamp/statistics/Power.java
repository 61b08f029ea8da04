package org.davylamp.statistics;

import java.util.List;

/** What could have been found: the chance of seeing an effect that is there. */
public final class Power {
  private Power() {}

  /**
   * How many independent changes it takes to see that the rate of the later of two equally watched
   * periods is {@code ratio} times that of the earlier. Given their number n, those of the later
   * period are binomial with a share of ½, or of s = ratio ⁄ (1 + ratio) (Przyborowski and Wilenski
   * 1940), so by the normal approximation n = ((z(1 − level⁄2)·½ + z(power)·√(s(1 − s))) ⁄ (s −
   * ½))².
   *
   * @param level two-sided
   */
  public static double needed(double ratio, double level, double power) {
    double share = ratio / (1 + ratio);
    double z =
        Normal.quantile(1 - level / 2) / 2
            + Normal.quantile(power) * StrictMath.sqrt(share * (1 - share));
    double reach = z / (share - 0.5);
    return reach * reach;
  }

  /**
   * The power of the exact two-sided binomial test with so many changes: what {@link #needed}
   * approximates. O(n).
   */
  public static double exact(int changes, double ratio, double level) {
    int critical = -1;
    double tail = 0;
    while (critical + 1 <= changes / 2) {
      double more = binomial(changes, critical + 1, 0.5);
      if (2 * (tail + more) > level) {
        break;
      }
      tail += more;
      critical++;
    }
    double share = ratio / (1 + ratio);
    double found = 0;
    for (int k = 0; k <= critical; k++) {
      found += binomial(changes, k, share) + binomial(changes, changes - k, share);
    }
    return StrictMath.min(1, found);
  }

  private static double binomial(int n, int k, double share) {
    double log = 0;
    for (int i = 1; i <= k; i++) {
      log += StrictMath.log((n - k + i) / (double) i);
    }
    return StrictMath.exp(log + k * StrictMath.log(share) + (n - k) * StrictMath.log(1 - share));
  }

  /**
   * How often the placebo test finds an effect in panels drawn like this one: with the fitted
   * means, those in the window {@code ratio} times as large where the unit is no control, all of
   * them {@code more} times as large, and the fitted dispersion, if it is above one.
   *
   * @param others the windows to compare with; with B of them nothing is found below p = 1 ⁄ (1 +
   *     B)
   * @param level one-sided
   * @param runs how many panels are drawn
   * @return from 0 to 1; its standard error is at most ½ ⁄ √runs
   */
  public static double simulated(
      Panel panel,
      boolean[] window,
      List<boolean[]> others,
      double ratio,
      double more,
      double level,
      int runs,
      long seed) {
    TrendFit fit = TrendFit.of(panel);
    Draws draws = new Draws(seed);
    int found = 0;
    for (int run = 0; run < runs; run++) {
      double[][] counts = new double[panel.units()][panel.periods()];
      for (int u = 0; u < counts.length; u++) {
        for (int t = 0; t < counts[u].length; t++) {
          double effect = window[t] && !panel.isControl(u) ? ratio : 1;
          counts[u][t] = draws.count(more * effect * fit.mean(u, t), fit.dispersion());
        }
      }
      found += finds(panel.counting(counts), window, others, level) ? 1 : 0;
    }
    return found / (double) runs;
  }

  private static boolean finds(
      Panel drawn, boolean[] window, List<boolean[]> others, double level) {
    try {
      return Windows.test(drawn, window, others).p() <= level;
    } catch (StatisticsException nothingCounted) {
      return false;
    }
  }
}
