package org.davylamp.imagery.change;

/** {@link LaneScan} of one span, in plain loops. */
final class PlainScan {
  private final Design design;
  private final int bands;
  private final float[][] surfaces;
  private final boolean seasonToo;

  PlainScan(Design design, int bands, float[][] surfaces, boolean seasonToo) {
    this.design = design;
    this.bands = bands;
    this.surfaces = surfaces;
    this.seasonToo = seasonToo;
  }

  void scan(PlainFit fit, int span, Strengths out) {
    int n = fit.looks();
    float[][] library = new float[surfaces.length][bands];
    float[] norms = new float[surfaces.length];
    whitenLibrary(fit, library, norms);
    float[][] season = whitenSeason(fit);
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
      all += fit.weight(i);
    }
    Candidates candidates = new Candidates(n);
    for (int i = n - 1; i >= 0; i--) {
      float[] x = design.x[fit.date(i)];
      float w = fit.weight(i);
      sum += w;
      for (int k = 0; k < design.columns; k++) {
        u[k] = Math.fma(w, x[k], u[k]);
      }
      float along = 0;
      float square = 0;
      float turning = 0;
      float height = 0;
      for (int a = 0; a < bands; a++) {
        float e = fit.whitenedResidual(i, a);
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
      fit.forward(q);
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
    offer(fit, span, candidates, all, out);
  }

  private void whitenLibrary(PlainFit fit, float[][] library, float[] norms) {
    for (int j = 0; j < surfaces.length; j++) {
      for (int a = 0; a < bands; a++) {
        float white = 0;
        for (int b = 0; b <= a; b++) {
          white = Math.fma(fit.whitener()[Design.triangle(a) + b], surfaces[j][b], white);
        }
        library[j][a] = white;
        norms[j] = Math.fma(white, white, norms[j]);
      }
    }
  }

  private float[][] whitenSeason(PlainFit fit) {
    float[][] season = new float[bands][design.seasonal];
    for (int a = 0; a < bands; a++) {
      for (int k = 0; k < design.seasonal; k++) {
        float white = 0;
        for (int b = 0; b <= a; b++) {
          white = Math.fma(fit.whitener()[Design.triangle(a) + b], fit.coefficient(b, k), white);
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

  private static void offer(
      PlainFit fit, int span, Candidates candidates, float all, Strengths out) {
    for (int i = 0; i < fit.looks(); i++) {
      float after = candidates.after[i];
      if (fit.weight(i) > 0 && after > LaneScan.LEAST_LOOKS && all - after > LaneScan.LEAST_LOOKS) {
        out.offer(span, fit.date(i), candidates.general[i], candidates.directed[i]);
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
