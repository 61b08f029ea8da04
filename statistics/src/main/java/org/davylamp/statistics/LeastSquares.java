package org.davylamp.statistics;

import java.util.List;

/**
 * Weighted least squares by modified Gram–Schmidt, each column orthogonalised twice ("twice is
 * enough", Giraud, Langou and Rozložník 2005). O(n·p²).
 */
final class LeastSquares {
  /** Of a column's length so little is left when it is a combination of others. */
  private static final double NOTHING = 1e-9;

  private final double[] coefficients;

  /** R⁻¹, upper triangular: (XᵀWX)⁻¹ = R⁻¹R⁻ᵀ. */
  private final double[][] inverse;

  private LeastSquares(double[] coefficients, double[][] inverse) {
    this.coefficients = coefficients;
    this.inverse = inverse;
  }

  double coefficient(int term) {
    return coefficients[term];
  }

  /** The diagonal of (XᵀWX)⁻¹. */
  double variance(int term) {
    double sum = 0;
    for (double entry : inverse[term]) {
      sum += entry * entry;
    }
    return sum;
  }

  /**
   * @throws StatisticsException if a term is a combination of those before it
   */
  static LeastSquares solve(List<Term> terms, double[] weights, double[] response) {
    int p = terms.size();
    int n = weights.length;
    double[][] q = new double[p][n];
    double[][] r = new double[p][p];
    double[] z = new double[n];
    for (int i = 0; i < n; i++) {
      z[i] = StrictMath.sqrt(weights[i]) * response[i];
    }
    double[] projected = new double[p];
    for (int j = 0; j < p; j++) {
      for (int i = 0; i < n; i++) {
        q[j][i] = StrictMath.sqrt(weights[i]) * terms.get(j).at(i);
      }
      double whole = length(q[j]);
      orthogonalise(q, r, j);
      orthogonalise(q, r, j);
      double left = length(q[j]);
      StatisticsException.unless(
          whole > 0 && left > NOTHING * whole,
          "expected terms that can be told apart, found '%s' to be a combination of the terms before"
              + " it",
          terms.get(j).name());
      r[j][j] = left;
      scale(q[j], 1 / left);
      projected[j] = dot(q[j], z);
      subtract(z, projected[j], q[j]);
    }
    double[][] inverse = inverse(r);
    double[] coefficients = new double[p];
    for (int j = 0; j < p; j++) {
      coefficients[j] = dot(inverse[j], projected);
    }
    return new LeastSquares(coefficients, inverse);
  }

  private static void orthogonalise(double[][] q, double[][] r, int j) {
    for (int k = 0; k < j; k++) {
      double shared = dot(q[k], q[j]);
      r[k][j] += shared;
      subtract(q[j], shared, q[k]);
    }
  }

  private static double[][] inverse(double[][] r) {
    int p = r.length;
    double[][] inverse = new double[p][p];
    for (int j = 0; j < p; j++) {
      inverse[j][j] = 1 / r[j][j];
      for (int i = j - 1; i >= 0; i--) {
        double sum = 0;
        for (int k = i + 1; k <= j; k++) {
          sum += r[i][k] * inverse[k][j];
        }
        inverse[i][j] = -sum / r[i][i];
      }
    }
    return inverse;
  }

  private static double length(double[] a) {
    return StrictMath.sqrt(dot(a, a));
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void subtract(double[] from, double factor, double[] what) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= factor * what[i];
    }
  }

  private static void scale(double[] a, double factor) {
    for (int i = 0; i < a.length; i++) {
      a[i] *= factor;
    }
  }
}
