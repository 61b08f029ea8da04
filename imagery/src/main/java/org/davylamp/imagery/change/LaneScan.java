package org.davylamp.imagery.change;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * For every date τ, how much better each lane is explained if something changed at τ. With weights
 * w, whitened residuals e and columns x of the undisturbed pixel, and sums over the looks t ≥ τ:
 *
 * <pre>
 * S = Σ w e     u = Σ w x     D = Σw − uᵀG⁻¹u     general(τ) = |S|² / D
 * </pre>
 *
 * <p>{@code general} asks for a shift in any direction. {@code surface} asks whether from τ on a
 * share of the pixel is another {@link Surface} s, which takes the season with it: the shift at t
 * is d = s − (season at t), and
 *
 * <pre>surface(τ) = max over s of (Σ w dᵀe)₊² / (Σ w |d|² · D / Σw)</pre>
 *
 * <p>The last factor stands for what the fit takes up of the step; for a d that does not change
 * with the season it is exact. Being directed, it finds half the cover that {@code general} needs.
 */
final class LaneScan {
  /** So many clear looks, or their weight, have to be before a change and from it on. */
  static final float LEAST_LOOKS = 5;

  static final float LEAST_DENOMINATOR = 1e-3f;

  // rows of sums: Σw, Σ w (season)ᵀe, Σ w |season|²; and D. In arrays, since a vector that is kept
  // in a field or handed on becomes an object.
  private static final int SUM = 0;
  private static final int CROSSING = 1;
  private static final int LENGTH = 2;
  private static final int DENOMINATOR = 3;

  private final Design design;
  private final int bands;
  private final float[][] surfaces;
  private final float[] library;
  private final float[] norms;
  private final float[] season;
  private final float[] u;
  private final float[] q;
  private final float[] s;
  private final float[] seasonSum;
  private final float[] sums;

  /** Row date. */
  final float[] general;

  final float[] surface;

  /** Row date: the weight of the looks from here on. */
  final float[] after;

  /**
   * @param surfaces [surface][band]: what a pixel may turn into; empty if the bands are not known
   */
  LaneScan(Design design, int bands, float[][] surfaces) {
    this.design = design;
    this.bands = bands;
    this.surfaces = surfaces;
    library = Lanes.rows(surfaces.length * bands);
    norms = Lanes.rows(surfaces.length);
    season = Lanes.rows(bands * design.seasonal);
    u = Lanes.rows(design.columns);
    q = Lanes.rows(design.columns);
    s = Lanes.rows(bands);
    seasonSum = Lanes.rows(bands);
    sums = Lanes.rows(DENOMINATOR + 1);
    general = Lanes.rows(design.dates());
    surface = Lanes.rows(design.dates());
    after = Lanes.rows(design.dates());
  }

  void scan(
      Block block, LaneEquations equations, LaneNoise noise, float[] weights, float[] residual) {
    whitenLibrary(noise);
    whitenSeason(equations, noise);
    Arrays.fill(u, 0);
    Arrays.fill(s, 0);
    Arrays.fill(seasonSum, 0);
    Arrays.fill(sums, 0);
    for (int i = block.seen - 1; i >= 0; i--) {
      int t = block.seenAt[i];
      add(noise, weights, residual, t);
      denominator(equations);
      general(t);
      if (surfaces.length > 0) {
        surface(t);
      }
    }
  }

  private void whitenLibrary(LaneNoise noise) {
    for (int j = 0; j < surfaces.length; j++) {
      FloatVector norm = Lanes.zero();
      for (int a = 0; a < bands; a++) {
        FloatVector white = Lanes.zero();
        for (int b = 0; b <= a; b++) {
          white =
              Lanes.row(noise.whitener, Design.triangle(a) + b)
                  .fma(Lanes.all(surfaces[j][b]), white);
        }
        Lanes.put(white, library, j * bands + a);
        norm = white.fma(white, norm);
      }
      Lanes.put(norm, norms, j);
    }
  }

  private void whitenSeason(LaneEquations equations, LaneNoise noise) {
    for (int a = 0; a < bands; a++) {
      for (int k = 0; k < design.seasonal; k++) {
        FloatVector white = Lanes.zero();
        for (int b = 0; b <= a; b++) {
          white =
              Lanes.row(noise.whitener, Design.triangle(a) + b)
                  .fma(Lanes.row(equations.beta, b * design.columns + k), white);
        }
        Lanes.put(white, season, a * design.seasonal + k);
      }
    }
  }

  /** Lets the looks of one date join the sums. */
  private void add(LaneNoise noise, float[] weights, float[] residual, int t) {
    float[] x = design.x[t];
    FloatVector w = Lanes.row(weights, t);
    FloatVector sum = Lanes.row(sums, SUM).add(w);
    Lanes.put(sum, sums, SUM);
    Lanes.put(sum, after, t);
    for (int k = 0; k < design.columns; k++) {
      Lanes.add(w, Lanes.all(x[k]), u, k);
    }
    FloatVector along = Lanes.zero();
    FloatVector square = Lanes.zero();
    for (int a = 0; a < bands; a++) {
      FloatVector e = noise.whitened(residual, t * bands, a);
      Lanes.add(w, e, s, a);
      if (surfaces.length > 0) {
        FloatVector y = season(x, a);
        along = y.fma(e, along);
        square = y.fma(y, square);
        Lanes.add(w, y, seasonSum, a);
      }
    }
    Lanes.add(w, along, sums, CROSSING);
    Lanes.add(w, square, sums, LENGTH);
  }

  private FloatVector season(float[] x, int a) {
    FloatVector y = Lanes.zero();
    for (int k = 0; k < design.seasonal; k++) {
      y = Lanes.row(season, a * design.seasonal + k).fma(Lanes.all(x[k]), y);
    }
    return y;
  }

  private void denominator(LaneEquations equations) {
    System.arraycopy(u, 0, q, 0, u.length);
    equations.forward(q, 0, design.columns);
    FloatVector rest = Lanes.row(sums, SUM);
    for (int k = 0; k < design.columns; k++) {
      FloatVector v = Lanes.row(q, k);
      rest = v.neg().fma(v, rest);
    }
    Lanes.put(rest.max(LEAST_DENOMINATOR), sums, DENOMINATOR);
  }

  private void general(int t) {
    FloatVector square = Lanes.zero();
    for (int b = 0; b < bands; b++) {
      FloatVector v = Lanes.row(s, b);
      square = v.fma(v, square);
    }
    Lanes.put(square.div(Lanes.row(sums, DENOMINATOR)), general, t);
  }

  private void surface(int t) {
    FloatVector sum = Lanes.row(sums, SUM);
    FloatVector share = Lanes.row(sums, DENOMINATOR).div(sum.max(LEAST_DENOMINATOR));
    FloatVector best = Lanes.zero();
    for (int j = 0; j < surfaces.length; j++) {
      FloatVector toward = Lanes.row(sums, CROSSING).neg();
      FloatVector along = Lanes.zero();
      for (int b = 0; b < bands; b++) {
        FloatVector v = Lanes.row(library, j * bands + b);
        toward = v.fma(Lanes.row(s, b), toward);
        along = v.fma(Lanes.row(seasonSum, b), along);
      }
      FloatVector gain = toward.max(0);
      FloatVector size =
          Lanes.row(norms, j).fma(sum, Lanes.row(sums, LENGTH)).sub(along.add(along)).mul(share);
      best = best.max(gain.mul(gain).div(size.max(LEAST_DENOMINATOR)));
    }
    Lanes.put(best, surface, t);
  }
}
