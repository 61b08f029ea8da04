package org.davylamp.imagery.change;

import java.util.Arrays;
import java.util.Optional;

/**
 * {@link SpanFit} of one span after another in plain loops: what {@link BlockFit} computes, to the
 * last bit, by the same operations in the same order. It is the definition to read, the check of
 * the other, and what is used where the virtual machine was started without its vector module.
 */
final class PlainFit implements SpanFit {
  private final Design design;
  private final int bands;
  private final float[][] surfaces;
  private final Optional<SceneEffect> effect;
  private final float[] y;
  private final float[] residual;
  private final float[] weights;
  private final int[] at;
  private final float[] whitener;
  private final PlainEquations equations;
  private final float shrinkage;
  private final boolean seasonToo;
  private int n;

  PlainFit(Design design, int bands, float[][] surfaces, Optional<SceneEffect> effect) {
    this.design = design;
    this.bands = bands;
    this.surfaces = surfaces;
    this.effect = effect;
    y = new float[design.dates() * bands];
    residual = new float[design.dates() * bands];
    weights = new float[design.dates()];
    at = new int[design.dates()];
    whitener = new float[Design.triangle(bands)];
    equations = new PlainEquations(design, bands);
    shrinkage = Biweight.shrinkage(bands);
    seasonToo = SpanFit.seasonToo(surfaces, effect);
  }

  @Override
  public void fit(PixelSeries series, Span[] spans, int from, int to, Strengths out) {
    for (int i = from; i < to; i++) {
      prepare(series, spans[i]);
      out.start(i, n);
      scan(i, out);
    }
  }

  /** All but the scan: afterwards looks, weights and whitener can be asked for. */
  void prepare(PixelSeries series, Span span) {
    season(series, span);
    effect.ifPresent(
        common -> {
          PlainEffect.remove(common, y, residual, at, n, bands);
          season();
        });
    noise();
    weigh();
    equations.fit(y, at, n, weights, design.columns);
    equations.residuals(y, at, n, residual, design.columns);
  }

  /** The first step alone: what season and trend leave. */
  void season(PixelSeries series, Span span) {
    load(series, span);
    season();
  }

  int looks() {
    return n;
  }

  /** The date of the i-th clear look. */
  int date(int i) {
    return at[i];
  }

  float value(int i, int band) {
    return y[i * bands + band];
  }

  float residual(int i, int band) {
    return residual[i * bands + band];
  }

  float weight(int i) {
    return weights[i];
  }

  /** Lower triangle of W, by rows. */
  float[] whitener() {
    return whitener;
  }

  /** A coefficient of the last fit. */
  float coefficient(int band, int column) {
    return equations.coefficient(band, column);
  }

  private void load(PixelSeries series, Span span) {
    n = 0;
    for (int t = span.from(); t < span.to(); t++) {
      if (series.clear(t, span.pixel())) {
        for (int b = 0; b < bands; b++) {
          y[n * bands + b] = series.samples()[t * bands + b][span.pixel()];
        }
        at[n] = t;
        n++;
      }
    }
  }

  // SeasonalFit

  private void season() {
    float[] variance = new float[bands];
    Arrays.fill(weights, 0, n, 1);
    for (int round = 0; round < SeasonalFit.ROUNDS; round++) {
      equations.fit(y, at, n, weights, design.seasonal);
      equations.residuals(y, at, n, residual, design.seasonal);
      if (round < SeasonalFit.ROUNDS - 1) {
        for (int b = 0; b < bands; b++) {
          if (round == 0) {
            variance[b] = scale(b, Float.MAX_VALUE, false);
          }
          variance[b] = scale(b, variance[b] * SeasonalFit.CUT, true);
        }
        seasonWeights(variance);
      }
    }
  }

  private float scale(int b, float limit, boolean cut) {
    float sum = 0;
    for (int i = 0; i < n; i++) {
      float e = residual[i * bands + b];
      sum += Math.min(e * e, limit);
    }
    return Biweight.variance(sum, n, cut);
  }

  private void seasonWeights(float[] variance) {
    for (int i = 0; i < n; i++) {
      float worst = 0;
      for (int b = 0; b < bands; b++) {
        float e = residual[i * bands + b];
        worst = Math.max(worst, e * e * (1 / (variance[b] * SeasonalFit.FAR)));
      }
      float near = Math.max(1 - worst, 0);
      weights[i] = near * near;
    }
  }

  // LaneNoise

  private void noise() {
    float[] covariance = new float[whitener.length];
    for (int b = 0; b < bands; b++) {
      float variance = 0;
      for (int pass = 0; pass < LaneNoise.SCALE_PASSES; pass++) {
        float limit = pass == 0 ? Float.MAX_VALUE : variance * SeasonalFit.CUT;
        float sum = 0;
        for (int i = 1; i < n; i++) {
          float d = step(i, b);
          sum += Math.min(d * d, limit);
        }
        variance = Biweight.variance(sum, n - 1, pass > 0);
      }
      covariance[Design.triangle(b) + b] = variance;
    }
    for (int round = 0; round < LaneNoise.ROUNDS; round++) {
      Whitener.of(covariance, bands, whitener);
      again(covariance);
    }
    Whitener.of(covariance, bands, whitener);
  }

  private float step(int i, int b) {
    return (residual[i * bands + b] - residual[(i - 1) * bands + b]) * LaneNoise.HALF_ROOT;
  }

  private void again(float[] covariance) {
    float[] sums = new float[covariance.length];
    float[] steps = new float[bands];
    float total = 0;
    for (int i = 1; i < n; i++) {
      for (int b = 0; b < bands; b++) {
        steps[b] = step(i, b);
      }
      float near = Math.max(1 - distance(steps) * (1 / Biweight.far(bands)), 0);
      float weight = near * near;
      total += weight;
      for (int a = 0, k = 0; a < bands; a++) {
        float weighted = weight * steps[a];
        for (int b = 0; b <= a; b++, k++) {
          sums[k] = Math.fma(weighted, steps[b], sums[k]);
        }
      }
    }
    float divisor = Math.max(total, 1) * shrinkage;
    for (int a = 0, k = 0; a < bands; a++) {
      for (int b = 0; b <= a; b++, k++) {
        covariance[k] = a == b ? sums[k] / divisor + SeasonalFit.LEAST : sums[k] / divisor;
      }
    }
  }

  private float distance(float[] values) {
    float sum = 0;
    for (int a = 0; a < bands; a++) {
      float white = whitened(values, 0, a);
      sum = Math.fma(white, white, sum);
    }
    return sum;
  }

  private float whitened(float[] values, int first, int a) {
    int row = Design.triangle(a);
    float sum = whitener[row] * values[first];
    for (int b = 1; b <= a; b++) {
      sum = Math.fma(whitener[row + b], values[first + b], sum);
    }
    return sum;
  }

  // LaneWeights

  private void weigh() {
    float[] off = new float[bands];
    float[] five = new float[5];
    for (int i = 0; i < n; i++) {
      for (int b = 0; b < bands; b++) {
        for (int k = -2; k <= 2; k++) {
          int look = mirrored(i + k, n);
          five[k + 2] = look < 0 ? 0 : residual[look * bands + b];
        }
        float here = five[2];
        Arrays.sort(five);
        off[b] = here - five[2];
      }
      float near = Math.max(1 - distance(off) * (1 / Biweight.lone(bands)), 0);
      weights[i] = near * near;
    }
  }

  /** The look that stands at place i: −2, −1 are looks 2, 1; n, n + 1 are n − 2, n − 3. */
  static int mirrored(int i, int looks) {
    int look = i < 0 ? -i : i < looks ? i : 2 * looks - 2 - i;
    return look >= 0 && look < looks && i < looks + 2 ? look : -1;
  }

  // LaneScan

  private void scan(int span, Strengths out) {
    float[][] library = new float[surfaces.length][bands];
    float[] norms = new float[surfaces.length];
    whitenLibrary(library, norms);
    float[][] season = whitenSeason();
    float[] u = new float[design.columns];
    float[] q = new float[design.columns];
    float[] s = new float[bands];
    float[] seasonSum = new float[bands];
    float sum = 0;
    float crossing = 0;
    float length = 0;
    float turns = 0;
    float heights = 0;
    float all = 0;
    for (int i = n - 1; i >= 0; i--) {
      all += weights[i];
    }
    Candidates candidates = new Candidates(n);
    for (int i = n - 1; i >= 0; i--) {
      float[] x = design.x[at[i]];
      float w = weights[i];
      sum += w;
      for (int k = 0; k < design.columns; k++) {
        u[k] = Math.fma(w, x[k], u[k]);
      }
      float along = 0;
      float square = 0;
      float turning = 0;
      float height = 0;
      for (int a = 0; a < bands; a++) {
        float e = whitened(residual, i * bands, a);
        s[a] = Math.fma(w, e, s[a]);
        float turn = sum(season[a], x, Design.LEVEL, design.seasonal, 0);
        turning = Math.fma(turn, e, turning);
        height = Math.fma(turn, turn, height);
        float ys = sum(season[a], x, 0, Design.LEVEL, turn);
        along = Math.fma(ys, e, along);
        square = Math.fma(ys, ys, square);
        seasonSum[a] = Math.fma(w, ys, seasonSum[a]);
      }
      crossing = Math.fma(w, along, crossing);
      length = Math.fma(w, square, length);
      turns = Math.fma(w, turning, turns);
      heights = Math.fma(w, height, heights);
      System.arraycopy(u, 0, q, 0, u.length);
      equations.forward(q, 0, design.columns);
      float denominator = sum;
      for (float v : q) {
        denominator = Math.fma(-v, v, denominator);
      }
      denominator = Math.max(denominator, LaneScan.LEAST_DENOMINATOR);
      candidates.general[i] = general(s, denominator);
      float share = denominator / Math.max(sum, LaneScan.LEAST_DENOMINATOR);
      for (int j = 0; j < surfaces.length; j++) {
        float toward = -crossing;
        float across = 0;
        for (int b = 0; b < bands; b++) {
          toward = Math.fma(library[j][b], s[b], toward);
          across = Math.fma(library[j][b], seasonSum[b], across);
        }
        float gain = Math.max(toward, 0);
        float size = (Math.fma(norms[j], sum, length) - (across + across)) * share;
        candidates.directed[i] =
            Math.max(
                candidates.directed[i], gain * gain / Math.max(size, LaneScan.LEAST_DENOMINATOR));
      }
      if (seasonToo) {
        float before = (all - sum) / Math.max(all, LaneScan.LEAST_DENOMINATOR);
        candidates.directed[i] =
            Math.max(
                candidates.directed[i],
                turns * turns / Math.max(heights * before, LaneScan.LEAST_DENOMINATOR));
      }
      candidates.after[i] = sum;
    }
    offer(span, candidates, all, out);
  }

  private void whitenLibrary(float[][] library, float[] norms) {
    for (int j = 0; j < surfaces.length; j++) {
      for (int a = 0; a < bands; a++) {
        float white = 0;
        for (int b = 0; b <= a; b++) {
          white = Math.fma(whitener[Design.triangle(a) + b], surfaces[j][b], white);
        }
        library[j][a] = white;
        norms[j] = Math.fma(white, white, norms[j]);
      }
    }
  }

  private float[][] whitenSeason() {
    float[][] season = new float[bands][design.seasonal];
    for (int a = 0; a < bands; a++) {
      for (int k = 0; k < design.seasonal; k++) {
        float white = 0;
        for (int b = 0; b <= a; b++) {
          white = Math.fma(whitener[Design.triangle(a) + b], equations.coefficient(b, k), white);
        }
        season[a][k] = white;
      }
    }
    return season;
  }

  private static float sum(float[] coefficients, float[] x, int from, int to, float start) {
    float sum = start;
    for (int k = from; k < to; k++) {
      sum = Math.fma(coefficients[k], x[k], sum);
    }
    return sum;
  }

  private static float general(float[] s, float denominator) {
    float square = 0;
    for (float v : s) {
      square = Math.fma(v, v, square);
    }
    return square / denominator;
  }

  private void offer(int span, Candidates candidates, float all, Strengths out) {
    for (int i = 0; i < n; i++) {
      float after = candidates.after[i];
      if (weights[i] > 0 && after > LaneScan.LEAST_LOOKS && all - after > LaneScan.LEAST_LOOKS) {
        out.offer(span, at[i], candidates.general[i], candidates.directed[i]);
      }
    }
  }

  private static final class Candidates {
    final float[] general;
    final float[] directed;
    final float[] after;

    Candidates(int n) {
      general = new float[n];
      directed = new float[n];
      after = new float[n];
    }
  }
}
