package org.davylamp.imagery.change;

/** Tukey's biweight of squared Mahalanobis distances m in several bands: {@code (1 − m/far)²}. */
final class Biweight {
  private Biweight() {}

  /** Squared distance from which a difference counts nothing; 28.5 in five bands. */
  static float far(int bands) {
    return 1.5f * (9 + 2 * bands);
  }

  /** Squared distance of a look from the middle of five from which it counts nothing. */
  static float lone(int bands) {
    double distance = 1.3 * (Math.sqrt(bands) + 4.5);
    return (float) (distance * distance);
  }

  /**
   * What a weighted covariance of normal noise is of the true one: {@code E[w·m] / (bands · E[w])},
   * m being χ² with as many degrees of freedom as bands; by Simpson's rule.
   */
  static float shrinkage(int bands) {
    double far = far(bands);
    int steps = 4000;
    double weighted = 0;
    double weights = 0;
    for (int i = 1; i <= steps; i++) {
      // in r = √m, so that the density has no pole at 0
      double r = Math.sqrt(far) * i / steps;
      double m = r * r;
      double density = Math.pow(r, bands - 1) * Math.exp(-m / 2);
      double w = (1 - m / far) * (1 - m / far) * density * (i == steps ? 1 : i % 2 == 1 ? 4 : 2);
      weighted += w * m;
      weights += w;
    }
    return (float) (weighted / (bands * weights));
  }

  /** A mean of squares, cut ones perhaps; here, where no class of vectors must be loaded for it. */
  static float variance(float sum, int looks, boolean cut) {
    return Math.max(
        sum / (Math.max(looks, 1) * (cut ? SeasonalFit.CUT_MEAN : 1)), SeasonalFit.LEAST);
  }
}
