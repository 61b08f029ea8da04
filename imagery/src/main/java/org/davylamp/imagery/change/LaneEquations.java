package org.davylamp.imagery.change;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Weighted normal equations of every lane: {@code (XᵀWX + ridge) β = XᵀWy}, for each band, solved
 * by Cholesky's decomposition. A column that adds nothing to those before it (a season, where each
 * look is of the same month) gets the coefficient 0.
 */
final class LaneEquations {
  /** Less than this of its squared length is left of a column: it is a sum of those before it. */
  static final float DEPENDENT = 1e-4f;

  private final Design design;
  private final int bands;
  private final float[] gram;
  private final float[] lower;
  private final float[] inverse;

  /** Row band · columns + column. */
  final float[] beta;

  LaneEquations(Design design, int bands) {
    this.design = design;
    this.bands = bands;
    gram = Lanes.rows(Design.triangle(design.columns));
    lower = Lanes.rows(Design.triangle(design.columns));
    inverse = Lanes.rows(design.columns);
    beta = Lanes.rows(bands * design.columns);
  }

  /** Fits the first columns. */
  void fit(Block block, float[] weights, int columns) {
    LaneSums.sum(
        block, design.products, Design.triangle(columns), t -> Lanes.row(weights, t), gram, 0);
    for (int b = 0; b < bands; b++) {
      int band = b;
      LaneSums.sum(
          block,
          design.x,
          columns,
          t -> Lanes.row(weights, t).mul(Lanes.row(block.y, t * bands + band)),
          beta,
          b * design.columns);
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
        FloatVector sum = remainder(Lanes.row(gram, row + b), row, Design.triangle(b), b);
        Lanes.put(sum.mul(Lanes.row(inverse, b)), lower, row + b);
      }
      FloatVector diagonal = Lanes.row(gram, row + a).add(design.ridge[a]);
      FloatVector pivot = remainder(diagonal, row, row, a);
      Lanes.put(pivot, lower, row + a);
      Lanes.put(inverseRoot(pivot, diagonal), inverse, a);
    }
  }

  /** {@code start − Σ lower[a][k] · lower[b][k]}, k below {@code count}. */
  private FloatVector remainder(FloatVector start, int rowA, int rowB, int count) {
    FloatVector sum = start;
    for (int k = 0; k < count; k++) {
      sum = Lanes.row(lower, rowA + k).neg().fma(Lanes.row(lower, rowB + k), sum);
    }
    return sum;
  }

  private static FloatVector inverseRoot(FloatVector pivot, FloatVector diagonal) {
    return Lanes.zero()
        .blend(
            Lanes.all(1).div(pivot.sqrt()),
            pivot.compare(VectorOperators.GT, diagonal.mul(DEPENDENT)));
  }

  /** {@code rows = L⁻¹ rows}, in place. */
  void forward(float[] rows, int first, int columns) {
    for (int a = 0; a < columns; a++) {
      FloatVector sum = Lanes.row(rows, first + a);
      for (int b = 0; b < a; b++) {
        sum = Lanes.row(lower, Design.triangle(a) + b).neg().fma(Lanes.row(rows, first + b), sum);
      }
      Lanes.put(sum.mul(Lanes.row(inverse, a)), rows, first + a);
    }
  }

  /**
   * {@link #forward(float[], int, int)} of the rows of each seen date, four dates side by side: one
   * alone has the processor wait for each sum.
   */
  void forward(Block block, float[] rows, int columns) {
    int i = 0;
    for (; i + 3 < block.seen; i += 4) {
      four(
          rows,
          block.seenAt[i] * columns,
          block.seenAt[i + 1] * columns,
          block.seenAt[i + 2] * columns,
          block.seenAt[i + 3] * columns,
          columns);
    }
    for (; i < block.seen; i++) {
      forward(rows, block.seenAt[i] * columns, columns);
    }
  }

  private void four(float[] rows, int p, int q, int r, int s, int columns) {
    for (int a = 0; a < columns; a++) {
      FloatVector first = Lanes.row(rows, p + a);
      FloatVector second = Lanes.row(rows, q + a);
      FloatVector third = Lanes.row(rows, r + a);
      FloatVector fourth = Lanes.row(rows, s + a);
      for (int b = 0; b < a; b++) {
        FloatVector less = Lanes.row(lower, Design.triangle(a) + b).neg();
        first = less.fma(Lanes.row(rows, p + b), first);
        second = less.fma(Lanes.row(rows, q + b), second);
        third = less.fma(Lanes.row(rows, r + b), third);
        fourth = less.fma(Lanes.row(rows, s + b), fourth);
      }
      FloatVector scale = Lanes.row(inverse, a);
      Lanes.put(first.mul(scale), rows, p + a);
      Lanes.put(second.mul(scale), rows, q + a);
      Lanes.put(third.mul(scale), rows, r + a);
      Lanes.put(fourth.mul(scale), rows, s + a);
    }
  }

  private void backward(float[] rows, int first, int columns) {
    for (int a = columns - 1; a >= 0; a--) {
      FloatVector sum = Lanes.row(rows, first + a);
      for (int b = a + 1; b < columns; b++) {
        sum = Lanes.row(lower, Design.triangle(b) + a).neg().fma(Lanes.row(rows, first + b), sum);
      }
      Lanes.put(sum.mul(Lanes.row(inverse, a)), rows, first + a);
    }
  }

  /** {@code residual = y − Xβ} over the first columns, at dates that any lane saw. */
  void residuals(Block block, float[] residual, int columns) {
    for (int b = 0; b < bands; b++) {
      int coefficients = b * design.columns;
      for (int i = 0; i < block.seen; i++) {
        int t = block.seenAt[i];
        float[] x = design.x[t];
        FloatVector rest = Lanes.row(block.y, t * bands + b);
        for (int k = 0; k < columns; k++) {
          rest = Lanes.row(beta, coefficients + k).fma(Lanes.all(-x[k]), rest);
        }
        Lanes.put(rest, residual, t * bands + b);
      }
    }
  }
}
