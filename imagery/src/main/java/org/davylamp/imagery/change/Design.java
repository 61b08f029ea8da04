package org.davylamp.imagery.change;

import java.util.Arrays;

/**
 * What an undisturbed pixel does: the columns of the regression, one row for each date.
 *
 * <pre>1, t, cos kωt, sin kωt (k ≤ harmonics), cos πjs (j = 1 … drift)</pre>
 *
 * <p>t in decades from the middle of the record, ω one turn a year, s from 0 at the first date to 1
 * at the last. The last columns are a slow drift: their coefficients are held near zero by a ridge,
 * as if drawn with the variance that undisturbed pixels show ({@link DriftSpectrum}). So a change
 * that comes slowly is not one that came on a day, and a slow drift does not look like a step.
 */
final class Design {
  private static final double YEAR = 365.25;
  private static final float FREE = 1e-6f;

  /** The first columns: what does not turn with the year. */
  static final int LEVEL = 2;

  /** Columns whose coefficients are free: the first ones. */
  final int seasonal;

  final int columns;

  /** [date][column]. */
  final float[][] x;

  /** [date][a(a+1)/2 + b]: products of columns a ≥ b. */
  final float[][] products;

  /** [column]: added to the diagonal of the normal equations. */
  final float[] ridge;

  private Design(int seasonal, float[][] x, float[] ridge) {
    this.seasonal = seasonal;
    columns = ridge.length;
    this.x = x;
    this.ridge = ridge;
    products = Arrays.stream(x).map(Design::products).toArray(float[][]::new);
  }

  /**
   * @param days epoch days, ascending
   * @param harmonics of the year: 0 for none
   * @param driftVariance of the coefficients of the slow cosines, in units of the noise's variance;
   *     empty for no drift
   */
  static Design of(int[] days, int harmonics, float[] driftVariance) {
    int seasonal = 2 + 2 * harmonics;
    float[] ridge = new float[seasonal + driftVariance.length];
    Arrays.fill(ridge, FREE);
    for (int j = 0; j < driftVariance.length; j++) {
      ridge[seasonal + j] = 1 / Math.max(driftVariance[j], 1e-4f);
    }
    float[][] x = new float[days.length][];
    for (int i = 0; i < days.length; i++) {
      x[i] = row(days, i, harmonics, driftVariance.length);
    }
    return new Design(seasonal, x, ridge);
  }

  private static float[] row(int[] days, int i, int harmonics, int drift) {
    double first = days[0];
    double last = days[days.length - 1];
    float[] row = new float[2 + 2 * harmonics + drift];
    row[0] = 1;
    row[1] = (float) ((days[i] - (first + last) / 2) / (10 * YEAR));
    for (int k = 1; k <= harmonics; k++) {
      double angle = 2 * Math.PI * k * days[i] / YEAR;
      row[2 * k] = (float) Math.cos(angle);
      row[2 * k + 1] = (float) Math.sin(angle);
    }
    double s = last > first ? (days[i] - first) / (last - first) : 0;
    for (int j = 1; j <= drift; j++) {
      row[1 + 2 * harmonics + j] = (float) (Math.sqrt(2) * Math.cos(Math.PI * j * s));
    }
    return row;
  }

  private static float[] products(float[] row) {
    float[] products = new float[row.length * (row.length + 1) / 2];
    for (int a = 0, k = 0; a < row.length; a++) {
      for (int b = 0; b <= a; b++, k++) {
        products[k] = row[a] * row[b];
      }
    }
    return products;
  }

  int dates() {
    return x.length;
  }

  /** The number of products of the first columns. */
  static int triangle(int columns) {
    return columns * (columns + 1) / 2;
  }
}
