package org.davylamp.imagery.change;

/** The inverse of a Cholesky factor: {@code W C Wᵀ = 1} of a small covariance C. */
final class Whitener {
  private Whitener() {}

  /**
   * @param c lower triangle of C by rows; is overwritten by its factor
   * @param w takes W, lower triangular, by rows
   */
  static void of(float[] c, int size, float[] w) {
    for (int a = 0; a < size; a++) {
      int row = Design.triangle(a);
      for (int b = 0; b < a; b++) {
        float sum = c[row + b];
        for (int k = 0; k < b; k++) {
          sum -= c[row + k] * c[Design.triangle(b) + k];
        }
        c[row + b] = sum * w[Design.triangle(b) + b];
      }
      float diagonal = c[row + a];
      float pivot = diagonal;
      for (int k = 0; k < a; k++) {
        pivot -= c[row + k] * c[row + k];
      }
      // a band that is a sum of others is kept at a hundredth of its scatter
      w[row + a] = (float) (1 / Math.sqrt(Math.max(pivot, 1e-4f * diagonal)));
      invert(c, w, row, a);
    }
  }

  private static void invert(float[] c, float[] w, int row, int a) {
    for (int b = 0; b < a; b++) {
      float sum = 0;
      for (int k = b; k < a; k++) {
        sum -= c[row + k] * w[Design.triangle(k) + b];
      }
      w[row + b] = sum * w[row + a];
    }
  }
}
