package org.davylamp.imagery.change;

import java.util.Arrays;

/** {@link LaneEquations} of one span, its clear looks in a row. */
final class PlainEquations {
  private final Design design;
  private final int bands;
  private final float[] gram;
  private final float[] lower;
  private final float[] inverse;
  private final float[] beta;

  PlainEquations(Design design, int bands) {
    this.design = design;
    this.bands = bands;
    gram = new float[Design.triangle(design.columns)];
    lower = new float[gram.length];
    inverse = new float[design.columns];
    beta = new float[bands * design.columns];
  }

  float coefficient(int band, int column) {
    return beta[band * design.columns + column];
  }

  /** [band][column]. */
  float[][] coefficients() {
    float[][] out = new float[beta.length / design.columns][];
    Arrays.setAll(out, b -> Arrays.copyOfRange(beta, b * design.columns, (b + 1) * design.columns));
    return out;
  }

  /**
   * @param y [look · bands + band]
   * @param at [look]: its date
   */
  void fit(float[] y, int[] at, int looks, float[] weights, int columns) {
    for (int k = 0; k < Design.triangle(columns); k++) {
      float sum = 0;
      for (int i = 0; i < looks; i++) {
        sum = Math.fma(weights[i], design.products[at[i]][k], sum);
      }
      gram[k] = sum;
    }
    for (int b = 0; b < bands; b++) {
      for (int k = 0; k < columns; k++) {
        float sum = 0;
        for (int i = 0; i < looks; i++) {
          sum = Math.fma(weights[i] * y[i * bands + b], design.x[at[i]][k], sum);
        }
        beta[b * design.columns + k] = sum;
      }
    }
    decompose(columns);
    for (int b = 0; b < bands; b++) {
      forward(beta, b * design.columns, columns);
      backward(beta, b * design.columns, columns);
    }
  }

  private void decompose(int columns) {
    for (int a = 0; a < columns; a++) {
      int row = Design.triangle(a);
      for (int b = 0; b < a; b++) {
        lower[row + b] = remainder(gram[row + b], row, Design.triangle(b), b) * inverse[b];
      }
      float diagonal = gram[row + a] + design.ridge[a];
      float pivot = remainder(diagonal, row, row, a);
      lower[row + a] = pivot;
      inverse[a] = pivot > diagonal * LaneEquations.DEPENDENT ? 1 / (float) Math.sqrt(pivot) : 0;
    }
  }

  private float remainder(float start, int rowA, int rowB, int count) {
    float sum = start;
    for (int k = 0; k < count; k++) {
      sum = Math.fma(-lower[rowA + k], lower[rowB + k], sum);
    }
    return sum;
  }

  /** {@code rows = L⁻¹ rows}, in place. */
  void forward(float[] rows, int first, int columns) {
    for (int a = 0; a < columns; a++) {
      float sum = rows[first + a];
      for (int b = 0; b < a; b++) {
        sum = Math.fma(-lower[Design.triangle(a) + b], rows[first + b], sum);
      }
      rows[first + a] = sum * inverse[a];
    }
  }

  private void backward(float[] rows, int first, int columns) {
    for (int a = columns - 1; a >= 0; a--) {
      float sum = rows[first + a];
      for (int b = a + 1; b < columns; b++) {
        sum = Math.fma(-lower[Design.triangle(b) + a], rows[first + b], sum);
      }
      rows[first + a] = sum * inverse[a];
    }
  }

  void residuals(float[] y, int[] at, int looks, float[] residual, int columns) {
    for (int i = 0; i < looks; i++) {
      float[] x = design.x[at[i]];
      for (int b = 0; b < bands; b++) {
        float rest = y[i * bands + b];
        for (int k = 0; k < columns; k++) {
          rest = Math.fma(beta[b * design.columns + k], -x[k], rest);
        }
        residual[i * bands + b] = rest;
      }
    }
  }
}
