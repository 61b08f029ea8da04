package org.davylamp.imagery.change;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * How much each look counts: Tukey's biweight of how far it is from the middle of the five clear
 * looks around it. A cloud that the mask overlooked stands alone and goes; a shift that lasts three
 * looks stays.
 */
final class LaneWeights {
  private final int bands;
  private final float nearer;
  private final float[] off;
  private final float[] weight = new float[Lanes.WIDTH];

  LaneWeights(int bands) {
    this.bands = bands;
    nearer = 1 / Biweight.lone(bands);
    off = Lanes.rows(bands);
  }

  void weigh(Block block, Successive looks, LaneNoise noise, float[] weights) {
    Arrays.fill(weights, 0);
    for (int i = 0; i < looks.most; i++) {
      for (int b = 0; b < bands; b++) {
        FloatVector here = Lanes.row(looks.values, looks.row(i, b));
        Lanes.put(here.sub(middle(looks, i, b, here)), off, b);
      }
      FloatVector near = Lanes.all(1).sub(noise.distance(off).mul(nearer)).max(0);
      Lanes.put(Lanes.row(looks.there, i).mul(near.mul(near)), weight, 0);
      for (int l = 0; l < Lanes.WIDTH; l++) {
        if (i < block.looks[l]) {
          weights[block.at[i * Lanes.WIDTH + l] * Lanes.WIDTH + l] = weight[l];
        }
      }
    }
  }

  /** The median of five, by seven choices of the smaller or larger. */
  private static FloatVector middle(Successive looks, int i, int b, FloatVector here) {
    FloatVector first = Lanes.row(looks.values, looks.row(i - 2, b));
    FloatVector second = Lanes.row(looks.values, looks.row(i - 1, b));
    FloatVector fourth = Lanes.row(looks.values, looks.row(i + 1, b));
    FloatVector fifth = Lanes.row(looks.values, looks.row(i + 2, b));
    FloatVector low = first.min(second).max(fourth.min(fifth));
    FloatVector high = first.max(second).min(fourth.max(fifth));
    return low.min(high).max(low.max(high).min(here));
  }
}
