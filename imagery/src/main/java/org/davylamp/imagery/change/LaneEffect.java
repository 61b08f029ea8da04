package org.davylamp.imagery.change;

import jdk.incubator.vector.FloatVector;

/**
 * Takes from every lane what its whole scene had in common at each date (haze, a late spring, the
 * sensor), as {@link SceneEffect} found it in the control. How much of it a pixel and band show, γ,
 * is learned from differences of successive looks, weighted by Tukey's biweight; a lasting shift,
 * being in one difference only, does not move it.
 */
final class LaneEffect {
  static final int ROUNDS = 2;

  /** Beyond 4.7 scales a difference counts nothing. */
  static final float FAR = 22;

  /** A pixel shows the scene's effect up to this often, and never its opposite. */
  static final float MOST = 1.3f;

  private final SceneEffect effect;
  private final int bands;
  private final float[] common;
  private final float[] share = new float[Lanes.WIDTH];
  private final float[] variance = new float[Lanes.WIDTH];

  LaneEffect(SceneEffect effect, int dates, int bands) {
    this.effect = effect;
    this.bands = bands;
    common = Lanes.rows(dates);
  }

  void remove(Block block, Successive looks) {
    for (int b = 0; b < bands; b++) {
      steps(block, looks, b);
      java.util.Arrays.fill(share, 1);
      for (int round = 0; round < ROUNDS; round++) {
        scale(block, looks, b);
        regress(block, looks, b);
      }
      subtract(block, b);
    }
  }

  /** The scenes' own differences between the looks of each lane. */
  private void steps(Block block, Successive looks, int b) {
    FloatVector before = Lanes.zero();
    for (int i = 0; i < block.seen; i++) {
      int t = block.seenAt[i];
      FloatVector here = Lanes.all(effect.at(t, b));
      Lanes.put(here.sub(before).mul(Lanes.row(looks.there, t)), common, t);
      before = before.blend(here, block.seenOn(t));
    }
  }

  private void scale(Block block, Successive looks, int b) {
    for (int pass = 0; pass < 2; pass++) {
      FloatVector limit =
          pass == 0 ? Lanes.all(Float.MAX_VALUE) : Lanes.row(variance, 0).mul(SeasonalFit.CUT);
      FloatVector minus = Lanes.row(share, 0).neg();
      FloatVector sum = Lanes.zero();
      for (int i = 0; i < block.seen; i++) {
        int t = block.seenAt[i];
        FloatVector r = minus.fma(Lanes.row(common, t), Lanes.row(looks.steps, t * bands + b));
        sum = sum.add(r.mul(r).min(limit));
      }
      for (int l = 0; l < Lanes.WIDTH; l++) {
        variance[l] = Biweight.variance(sum.lane(l), block.looks[l] - 1, pass > 0);
      }
    }
  }

  private void regress(Block block, Successive looks, int b) {
    FloatVector minus = Lanes.row(share, 0).neg();
    FloatVector nearer = Lanes.all(1).div(Lanes.row(variance, 0).mul(FAR));
    FloatVector product = Lanes.zero();
    FloatVector square = Lanes.zero();
    for (int i = 0; i < block.seen; i++) {
      int t = block.seenAt[i];
      FloatVector m = Lanes.row(common, t);
      FloatVector d = Lanes.row(looks.steps, t * bands + b);
      FloatVector r = minus.fma(m, d);
      FloatVector near = Lanes.all(1).sub(r.mul(r).mul(nearer)).max(0);
      FloatVector weighted = near.mul(near).mul(m);
      product = weighted.fma(d, product);
      square = weighted.fma(m, square);
    }
    FloatVector ratio = product.div(square.max(SeasonalFit.LEAST));
    Lanes.put(ratio.max(0).min(MOST), share, 0);
  }

  private void subtract(Block block, int b) {
    FloatVector minus = Lanes.row(share, 0).neg();
    for (int i = 0; i < block.seen; i++) {
      int t = block.seenAt[i];
      int row = t * bands + b;
      FloatVector there = Lanes.row(block.clear, t).mul(effect.at(t, b));
      Lanes.put(minus.fma(there, Lanes.row(block.y, row)), block.y, row);
    }
  }
}
