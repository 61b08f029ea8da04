package org.davylamp.imagery.change;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * How the bands of a lane scatter, together, from one clear look to the next: the covariance of
 * successive differences over √2, so that a lasting shift counts in one difference only. Looks
 * taken wrongly for clear are weighted down by Tukey's biweight of their Mahalanobis distance, and
 * the covariance made right for normal noise by {@link Biweight#shrinkage}.
 */
final class LaneNoise {
  static final int ROUNDS = 2;
  static final int SCALE_PASSES = 3;
  static final float HALF_ROOT = 0.70710677f;

  private final int bands;
  private final float far;
  private final float shrinkage;
  private final float[] covariance;
  private final float[] sums;
  private final float[] step;

  /** Row a(a+1)/2 + b: W, lower triangular, with WCWᵀ = 1. */
  final float[] whitener;

  LaneNoise(int bands) {
    this.bands = bands;
    far = Biweight.far(bands);
    shrinkage = Biweight.shrinkage(bands);
    covariance = Lanes.rows(Design.triangle(bands));
    sums = Lanes.rows(Design.triangle(bands));
    whitener = Lanes.rows(Design.triangle(bands));
    step = Lanes.rows(bands);
  }

  void estimate(Block block, Successive looks) {
    Arrays.fill(covariance, 0);
    for (int b = 0; b < bands; b++) {
      scale(block, looks, b);
    }
    for (int round = 0; round < ROUNDS; round++) {
      whiten();
      again(block, looks);
    }
    whiten();
  }

  private FloatVector step(Successive looks, int t, int b) {
    return Lanes.row(looks.steps, t * bands + b).mul(HALF_ROOT);
  }

  private void scale(Block block, Successive looks, int b) {
    int diagonal = Design.triangle(b) + b;
    for (int pass = 0; pass < SCALE_PASSES; pass++) {
      FloatVector limit =
          pass == 0
              ? Lanes.all(Float.MAX_VALUE)
              : Lanes.row(covariance, diagonal).mul(SeasonalFit.CUT);
      FloatVector sum = Lanes.zero();
      for (int i = 0; i < block.seen; i++) {
        FloatVector d = step(looks, block.seenAt[i], b);
        sum = sum.add(d.mul(d).min(limit));
      }
      for (int l = 0; l < Lanes.WIDTH; l++) {
        covariance[diagonal * Lanes.WIDTH + l] =
            Biweight.variance(sum.lane(l), block.looks[l] - 1, pass > 0);
      }
    }
  }

  private void again(Block block, Successive looks) {
    Arrays.fill(sums, 0);
    FloatVector total = Lanes.zero();
    for (int i = 0; i < block.seen; i++) {
      int t = block.seenAt[i];
      for (int b = 0; b < bands; b++) {
        Lanes.put(step(looks, t, b), step, b);
      }
      FloatVector near = Lanes.all(1).sub(distance(step, 0).mul(1 / far)).max(0);
      FloatVector weight = Lanes.row(looks.there, t).mul(near.mul(near));
      total = total.add(weight);
      for (int a = 0, k = 0; a < bands; a++) {
        FloatVector weighted = weight.mul(Lanes.row(step, a));
        for (int b = 0; b <= a; b++, k++) {
          Lanes.add(weighted, Lanes.row(step, b), sums, k);
        }
      }
    }
    FloatVector divisor = total.max(1).mul(shrinkage);
    for (int a = 0, k = 0; a < bands; a++) {
      for (int b = 0; b <= a; b++, k++) {
        FloatVector mean = Lanes.row(sums, k).div(divisor);
        Lanes.put(a == b ? mean.add(SeasonalFit.LEAST) : mean, covariance, k);
      }
    }
  }

  /** Squared Mahalanobis length of the bands from a row on. */
  FloatVector distance(float[] values, int first) {
    FloatVector sum = Lanes.zero();
    for (int a = 0; a < bands; a++) {
      FloatVector white = whitened(values, first, a);
      sum = white.fma(white, sum);
    }
    return sum;
  }

  /** Component a of W · (the bands of some rows). */
  FloatVector whitened(float[] values, int first, int a) {
    int row = Design.triangle(a);
    FloatVector sum = Lanes.row(whitener, row).mul(Lanes.row(values, first));
    for (int b = 1; b <= a; b++) {
      sum = Lanes.row(whitener, row + b).fma(Lanes.row(values, first + b), sum);
    }
    return sum;
  }

  private void whiten() {
    int size = Design.triangle(bands);
    float[] c = new float[size];
    float[] w = new float[size];
    for (int l = 0; l < Lanes.WIDTH; l++) {
      for (int k = 0; k < size; k++) {
        c[k] = covariance[k * Lanes.WIDTH + l];
      }
      Whitener.of(c, bands, w);
      for (int k = 0; k < size; k++) {
        whitener[k * Lanes.WIDTH + l] = w[k];
      }
    }
  }
}
