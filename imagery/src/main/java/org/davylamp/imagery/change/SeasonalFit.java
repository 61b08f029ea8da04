package org.davylamp.imagery.change;

import jdk.incubator.vector.FloatVector;

/**
 * The season and trend of every lane, not drawn away by what a mask overlooked: least squares
 * weighted again by Tukey's biweight of the worst band. Scales are Huber's second proposal (mean of
 * squares cut at 2.5 scales), which needs no sorting.
 */
final class SeasonalFit {
  static final int ROUNDS = 3;

  /** Looks farther off than six scales count nothing. */
  static final float FAR = 36;

  static final float CUT = 6.25f;

  /** E min(z², 6.25) of a standard normal z. */
  static final float CUT_MEAN = 0.97756f;

  /** A variance is at least so much: of reflectance, sensors see no finer than 0.0001. */
  static final float LEAST = 1e-8f;

  private final int bands;
  private final float[] variance;
  private final float[] farther;

  SeasonalFit(int bands) {
    this.bands = bands;
    variance = Lanes.rows(bands);
    farther = Lanes.rows(bands);
  }

  /** Leaves the residuals of the last round in {@code residual}. */
  void fit(Block block, LaneEquations equations, Design design, float[] weights, float[] residual) {
    System.arraycopy(block.clear, 0, weights, 0, weights.length);
    for (int round = 0; round < ROUNDS; round++) {
      equations.fit(block, weights, design.seasonal);
      equations.residuals(block, residual, design.seasonal);
      if (round < ROUNDS - 1) {
        for (int b = 0; b < bands; b++) {
          if (round == 0) {
            scale(block, residual, b, false);
          }
          scale(block, residual, b, true);
        }
        weigh(block, residual, weights);
      }
    }
  }

  private void scale(Block block, float[] residual, int b, boolean cut) {
    FloatVector limit = cut ? Lanes.row(variance, b).mul(CUT) : Lanes.all(Float.MAX_VALUE);
    FloatVector sum = Lanes.zero();
    for (int i = 0; i < block.seen; i++) {
      int t = block.seenAt[i];
      FloatVector e = Lanes.row(residual, t * bands + b);
      sum = Lanes.row(block.clear, t).fma(e.mul(e).min(limit), sum);
    }
    for (int l = 0; l < Lanes.WIDTH; l++) {
      variance[b * Lanes.WIDTH + l] = Biweight.variance(sum.lane(l), block.looks[l], cut);
    }
  }

  private void weigh(Block block, float[] residual, float[] weights) {
    for (int b = 0; b < bands; b++) {
      Lanes.put(Lanes.all(1).div(Lanes.row(variance, b).mul(FAR)), farther, b);
    }
    for (int i = 0; i < block.seen; i++) {
      int t = block.seenAt[i];
      FloatVector worst = Lanes.zero();
      for (int b = 0; b < bands; b++) {
        FloatVector e = Lanes.row(residual, t * bands + b);
        worst = worst.max(e.mul(e).mul(Lanes.row(farther, b)));
      }
      FloatVector near = Lanes.all(1).sub(worst).max(0);
      Lanes.put(Lanes.row(block.clear, t).mul(near.mul(near)), weights, t);
    }
  }
}
