package org.davylamp.imagery.change;

import java.util.Arrays;

/** Benjamini and Hochberg (1995): of what is called changed, at most a share is wrongly so. */
final class FalseDiscovery {
  private FalseDiscovery() {}

  /**
   * The largest p that may be called a change.
   *
   * @param p of every test, also those that failed
   * @param rate the share of false ones to expect among those called
   * @return 0 if none may
   */
  static double threshold(double[] p, double rate) {
    double[] sorted = p.clone();
    Arrays.sort(sorted);
    for (int k = sorted.length; k > 0; k--) {
      if (sorted[k - 1] <= rate * k / sorted.length) {
        return sorted[k - 1];
      }
    }
    return 0;
  }
}
