package org.davylamp.imagery.change;

/** {@link LaneEffect} of one span, its clear looks in a row. */
final class PlainEffect {
  private PlainEffect() {}

  /** Takes the scenes' effect from y, where {@code residual} is what a first fit left of it. */
  static void remove(
      SceneEffect effect, float[] y, float[] residual, int[] at, int looks, int bands) {
    for (int b = 0; b < bands; b++) {
      float[] d = new float[looks];
      float[] m = new float[looks];
      for (int i = 1; i < looks; i++) {
        d[i] = residual[i * bands + b] - residual[(i - 1) * bands + b];
        m[i] = effect.at(at[i], b) - effect.at(at[i - 1], b);
      }
      float share = 1;
      for (int round = 0; round < LaneEffect.ROUNDS; round++) {
        float variance = scale(d, m, share, Float.MAX_VALUE, false);
        variance = scale(d, m, share, variance * SeasonalFit.CUT, true);
        share = regress(d, m, share, variance);
      }
      for (int i = 0; i < looks; i++) {
        y[i * bands + b] = Math.fma(-share, effect.at(at[i], b), y[i * bands + b]);
      }
    }
  }

  private static float scale(float[] d, float[] m, float share, float limit, boolean cut) {
    float sum = 0;
    for (int i = 1; i < d.length; i++) {
      float r = Math.fma(-share, m[i], d[i]);
      sum += Math.min(r * r, limit);
    }
    return Biweight.variance(sum, d.length - 1, cut);
  }

  private static float regress(float[] d, float[] m, float share, float variance) {
    float nearer = 1 / (variance * LaneEffect.FAR);
    float product = 0;
    float square = 0;
    for (int i = 1; i < d.length; i++) {
      float r = Math.fma(-share, m[i], d[i]);
      float near = Math.max(1 - r * r * nearer, 0);
      float weighted = near * near * m[i];
      product = Math.fma(weighted, d[i], product);
      square = Math.fma(weighted, m[i], square);
    }
    return Math.min(Math.max(product / Math.max(square, SeasonalFit.LEAST), 0), LaneEffect.MOST);
  }
}
