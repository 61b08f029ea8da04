package org.davylamp.imagery.change;

/** Small symmetric systems in double precision. */
final class Symmetric {
  private Symmetric() {}

  /** The inverse of a positive definite matrix; a column that depends on others gets zeros. */
  static double[][] inverse(double[][] matrix) {
    int n = matrix.length;
    double[][] out = new double[n][];
    double[][] lower = factor(matrix);
    for (int k = 0; k < n; k++) {
      double[] unit = new double[n];
      unit[k] = 1;
      out[k] = solve(lower, unit);
    }
    return out;
  }

  /** Cholesky's factor; the diagonal holds 1 / lᵢᵢ, or 0 where nothing is left of a column. */
  static double[][] factor(double[][] matrix) {
    int n = matrix.length;
    double[][] lower = new double[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b <= a; b++) {
        double sum = matrix[a][b];
        for (int k = 0; k < b; k++) {
          sum -= lower[a][k] * lower[b][k];
        }
        if (a > b) {
          lower[a][b] = sum * lower[b][b];
        } else {
          lower[a][a] = sum > 1e-10 * matrix[a][a] ? 1 / Math.sqrt(sum) : 0;
        }
      }
    }
    return lower;
  }

  /** Solves with a factor. */
  static double[] solve(double[][] lower, double[] right) {
    int n = right.length;
    double[] x = right.clone();
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < a; b++) {
        x[a] -= lower[a][b] * x[b];
      }
      x[a] *= lower[a][a];
    }
    for (int a = n - 1; a >= 0; a--) {
      for (int b = a + 1; b < n; b++) {
        x[a] -= lower[b][a] * x[b];
      }
      x[a] *= lower[a][a];
    }
    return x;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
