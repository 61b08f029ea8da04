package org.davylamp.imagery.change;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/**
 * From one clear look of a lane to its next: the difference of what a fit left of both, in the row
 * of the later one. Lanes are unclear on different days; each carries its last clear look along, so
 * that nothing has to be moved together.
 */
final class Successive {
  private final int bands;

  /** Row date · bands + band: 0 where a lane is unclear, or was never clear before. */
  final float[] steps;

  /** Row date: 1 where there is a step. */
  final float[] there;

  /** Row band: the last look but one, and in row bands + band the one before it. */
  final float[] last;

  Successive(int dates, int bands) {
    this.bands = bands;
    steps = Lanes.rows(dates * bands);
    there = Lanes.rows(dates);
    last = Lanes.rows(2 * bands);
  }

  void take(Block block, float[] residual) {
    later(block);
    for (int b = 0; b < bands; b++) {
      steps(block, residual, b);
    }
  }

  /** Marks all clear looks but the first of each lane. */
  private void later(Block block) {
    FloatVector before = Lanes.zero();
    for (int i = 0; i < block.seen; i++) {
      int t = block.seenAt[i];
      FloatVector clear = Lanes.row(block.clear, t);
      Lanes.put(clear.mul(before), there, t);
      before = before.max(clear);
    }
  }

  private void steps(Block block, float[] residual, int b) {
    FloatVector first = Lanes.zero();
    FloatVector second = Lanes.zero();
    FloatVector third = Lanes.zero();
    for (int i = 0; i < block.seen; i++) {
      int t = block.seenAt[i];
      int row = t * bands + b;
      VectorMask<Float> clear = block.seenOn(t);
      FloatVector here = Lanes.row(residual, row);
      Lanes.put(here.sub(first).mul(Lanes.row(there, t)), steps, row);
      third = third.blend(second, clear);
      second = second.blend(first, clear);
      first = first.blend(here, clear);
    }
    Lanes.put(second, last, b);
    Lanes.put(third, last, bands + b);
  }
}
