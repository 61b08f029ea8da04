package org.davylamp.imagery.change;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/**
 * How much each look counts: Tukey's biweight of how far it is from the middle of the five clear
 * looks around it. A cloud that the mask overlooked stands alone and goes; a shift that lasts three
 * looks stays. Before the first look and after the last one the record is mirrored.
 */
final class LaneWeights {
  private final int bands;
  private final float nearer;

  // Row date · bands + band: the next look and the one after it; then, in the first of them, how
  // far a look is from the middle.
  private final float[] next;
  private final float[] overNext;

  // Row band: the first look but one, and the one after it.
  private final float[] second;
  private final float[] third;

  LaneWeights(int dates, int bands) {
    this.bands = bands;
    nearer = 1 / Biweight.lone(bands);
    next = Lanes.rows(dates * bands);
    overNext = Lanes.rows(dates * bands);
    second = Lanes.rows(bands);
    third = Lanes.rows(bands);
  }

  /** How far each look is from the middle of the five around it. */
  void compare(Block block, float[] residual, Successive looks) {
    for (int b = 0; b < bands; b++) {
      following(block, residual, looks, b);
      fromTheMiddle(block, residual, b);
    }
  }

  /** Weighs what was compared. */
  void weigh(Block block, LaneNoise noise, float[] weights) {
    for (int i = 0; i < block.seen; i++) {
      int t = block.seenAt[i];
      FloatVector near = Lanes.all(1).sub(noise.distance(next, t * bands).mul(nearer)).max(0);
      Lanes.put(Lanes.row(block.clear, t).mul(near.mul(near)), weights, t);
    }
  }

  /** Backward through the dates, each lane with the two looks that it saw last. */
  private void following(Block block, float[] residual, Successive looks, int b) {
    FloatVector one = Lanes.row(looks.last, b);
    FloatVector two = Lanes.row(looks.last, bands + b);
    FloatVector three = two;
    for (int i = block.seen - 1; i >= 0; i--) {
      int t = block.seenAt[i];
      int row = t * bands + b;
      Lanes.put(one, next, row);
      Lanes.put(two, overNext, row);
      VectorMask<Float> clear = block.seenOn(t);
      three = three.blend(two, clear);
      two = two.blend(one, clear);
      one = one.blend(Lanes.row(residual, row), clear);
    }
    Lanes.put(two, second, b);
    Lanes.put(three, third, b);
  }

  private void fromTheMiddle(Block block, float[] residual, int b) {
    FloatVector before = Lanes.row(second, b);
    FloatVector beforeThat = Lanes.row(third, b);
    for (int i = 0; i < block.seen; i++) {
      int t = block.seenAt[i];
      int row = t * bands + b;
      FloatVector here = Lanes.row(residual, row);
      FloatVector middle =
          middle(beforeThat, before, here, Lanes.row(next, row), Lanes.row(overNext, row));
      Lanes.put(here.sub(middle), next, row);
      VectorMask<Float> clear = block.seenOn(t);
      beforeThat = beforeThat.blend(before, clear);
      before = before.blend(here, clear);
    }
  }

  /** The median of five, by seven choices of the smaller or larger. */
  private static FloatVector middle(
      FloatVector first,
      FloatVector second,
      FloatVector here,
      FloatVector fourth,
      FloatVector fifth) {
    FloatVector low = first.min(second).max(fourth.min(fifth));
    FloatVector high = first.max(second).min(fourth.max(fifth));
    return low.min(high).max(low.max(high).min(here));
  }
}
