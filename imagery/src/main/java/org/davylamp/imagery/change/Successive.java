package org.davylamp.imagery.change;

/**
 * Residuals of every lane without the gaps: its i-th clear look in row i. Two rows before the first
 * and after the last repeat the nearest looks, so that a window of five has its middle everywhere.
 */
final class Successive {
  private static final int PAD = 2;

  private final int bands;

  /** Row (i + 2) · bands + band. */
  final float[] values;

  /** Row i: 1 where a lane has an i-th look. */
  final float[] there;

  /** Looks of the lane that has most. */
  int most;

  Successive(int dates, int bands) {
    this.bands = bands;
    values = Lanes.rows((dates + 2 * PAD) * bands);
    there = Lanes.rows(dates);
  }

  void take(Block block, float[] residual) {
    most = block.mostLooks();
    for (int i = 0; i < most; i++) {
      for (int l = 0; l < Lanes.WIDTH; l++) {
        there[i * Lanes.WIDTH + l] = i < block.looks[l] ? 1 : 0;
      }
    }
    for (int i = -PAD; i < most + PAD; i++) {
      copy(block, residual, i);
    }
  }

  private void copy(Block block, float[] residual, int i) {
    for (int l = 0; l < Lanes.WIDTH; l++) {
      int look = mirrored(i, block.looks[l]);
      if (look >= 0) {
        int from = block.at[look * Lanes.WIDTH + l] * bands * Lanes.WIDTH + l;
        int to = row(i, 0) * Lanes.WIDTH + l;
        for (int b = 0; b < bands; b++) {
          values[to + b * Lanes.WIDTH] = residual[from + b * Lanes.WIDTH];
        }
      }
    }
  }

  /** The look that stands at place i: −2, −1 are looks 2, 1; n, n + 1 are n − 2, n − 3. */
  static int mirrored(int i, int looks) {
    int look = i < 0 ? -i : i < looks ? i : 2 * looks - 2 - i;
    return look >= 0 && look < looks && i < looks + PAD ? look : -1;
  }

  /** The row of a band of the i-th looks, for i from −2 to {@link #most} + 1. */
  int row(int i, int band) {
    return (i + PAD) * bands + band;
  }
}
