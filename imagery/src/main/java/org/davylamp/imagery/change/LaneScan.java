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
 * <p>{@code general} asks for a shift in any direction. {@code directed} asks whether from τ on the
 * residuals follow a course d that is known, up to its size:
 *
 * <pre>directed(τ) = max over d of (Σ w dᵀe)² / (Σ w |d|² · left)</pre>
 *
 * <p>One course for each {@link Surface} s, of which a share of the pixel turns into it and takes
 * the season with it: d = s − (season at t), and only what goes that way counts. The factor
 * <i>left</i> stands for what the fit takes up of d: D / Σw, which for a d that does not change
 * with the season is exact. Being directed, it finds half the cover that {@code general} needs. The
 * last course is the season itself, grown or shrunk while the level stays; of it the share of all
 * looks that lie before τ is left.
 */
final class LaneScan {
  /** So many clear looks, or their weight, have to be before a change and from it on. */
  static final float LEAST_LOOKS = 5;

  static final float LEAST_DENOMINATOR = 1e-3f;

  private final Design design;
  private final int bands;
  private final float[][] surfaces;
  private final float[] library;
  private final float[] norms;
  private final float[] season;

  // Suffix sums, in rows of dates, one row more for the sum over nothing.
  private final float[] u;
  private final float[] s;
  private final float[] seasonSum;
  private final float[] crossing;
  private final float[] length;
  private final float[] turns;
  private final float[] heights;
  private final float[] denominator;

  /** Row date. */
  final float[] general;

  final float[] directed;

  /** Row date: the weight of the looks from here on. */
  final float[] after;

  private final Passes passes;

  /** What is scanned: looks, the fit to them, their noise, weights, and what the fit left. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Fitted(
      Block block, LaneEquations equations, LaneNoise noise, float[] weights, float[] residual) {}

  /**
   * @param seasonToo whether the season's own height is looked at ({@link SpanFit#seasonToo})
   * @param fitted is filled anew before each scan
   * @param surfaces [surface][band]: what a pixel may turn into; empty if the bands are not known
   */
  LaneScan(Design design, int bands, float[][] surfaces, boolean seasonToo, Fitted fitted) {
    this.design = design;
    this.bands = bands;
    this.surfaces = surfaces;
    passes = Passes.of(undirected(fitted), directed(fitted, seasonToo));
    int dates = design.dates();
    library = Lanes.rows(surfaces.length * bands);
    norms = Lanes.rows(surfaces.length);
    season = Lanes.rows(bands * design.seasonal);
    u = Lanes.rows((dates + 1) * design.columns);
    s = Lanes.rows((dates + 1) * bands);
    seasonSum = Lanes.rows((dates + 1) * bands);
    crossing = Lanes.rows(dates + 1);
    length = Lanes.rows(dates + 1);
    turns = Lanes.rows(dates + 1);
    heights = Lanes.rows(dates + 1);
    denominator = Lanes.rows(dates);
    general = Lanes.rows(dates);
    directed = Lanes.rows(dates);
    after = Lanes.rows(dates + 1);
  }

  private Passes undirected(Fitted f) {
    return Passes.of(
        () -> columnSums(f.block, f.weights),
        () -> residualSums(f.block, f.noise, f.weights, f.residual),
        () -> f.equations.forward(f.block, u, design.columns),
        () -> denominators(f.block),
        () -> general(f.block));
  }

  private Passes directed(Fitted f, boolean seasonToo) {
    Runnable[] toward = new Runnable[surfaces.length];
    Arrays.setAll(toward, j -> () -> toward(f.block, j));
    return Passes.of(
        () -> whitenLibrary(f.noise),
        () -> whitenSeason(f.equations, f.noise),
        () -> seasonSums(f.block, f.noise, f.weights, f.residual),
        () -> Arrays.fill(directed, 0),
        Passes.of(toward),
        seasonToo ? Passes.of(() -> season(f.block)) : Passes.of());
  }

  void scan() {
    passes.run();
  }

  /** The date of the sums that those of the i-th seen date add to. */
  private int later(Block block, int i) {
    return i + 1 < block.seen ? block.seenAt[i + 1] : block.dates;
  }

  private void columnSums(Block block, float[] weights) {
    for (int i = block.seen - 1; i >= 0; i--) {
      int t = block.seenAt[i];
      int later = later(block, i);
      FloatVector w = Lanes.row(weights, t);
      Lanes.put(Lanes.row(after, later).add(w), after, t);
      float[] x = design.x[t];
      for (int k = 0; k < design.columns; k++) {
        FloatVector sum = w.fma(Lanes.all(x[k]), Lanes.row(u, later * design.columns + k));
        Lanes.put(sum, u, t * design.columns + k);
      }
    }
  }

  private void residualSums(Block block, LaneNoise noise, float[] weights, float[] residual) {
    for (int i = block.seen - 1; i >= 0; i--) {
      int t = block.seenAt[i];
      int later = later(block, i);
      FloatVector w = Lanes.row(weights, t);
      for (int a = 0; a < bands; a++) {
        FloatVector e = noise.whitened(residual, t * bands, a);
        Lanes.put(w.fma(e, Lanes.row(s, later * bands + a)), s, t * bands + a);
      }
    }
  }

  private void denominators(Block block) {
    for (int i = 0; i < block.seen; i++) {
      int t = block.seenAt[i];
      int row = t * design.columns;
      FloatVector rest = Lanes.row(after, t);
      for (int k = 0; k < design.columns; k++) {
        FloatVector v = Lanes.row(u, row + k);
        rest = v.neg().fma(v, rest);
      }
      Lanes.put(rest.max(LEAST_DENOMINATOR), denominator, t);
    }
  }

  private void general(Block block) {
    for (int i = 0; i < block.seen; i++) {
      int t = block.seenAt[i];
      FloatVector square = Lanes.zero();
      for (int b = 0; b < bands; b++) {
        FloatVector v = Lanes.row(s, t * bands + b);
        square = v.fma(v, square);
      }
      Lanes.put(square.div(Lanes.row(denominator, t)), general, t);
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

  private void seasonSums(Block block, LaneNoise noise, float[] weights, float[] residual) {
    for (int i = block.seen - 1; i >= 0; i--) {
      int t = block.seenAt[i];
      int later = later(block, i);
      float[] x = design.x[t];
      FloatVector w = Lanes.row(weights, t);
      FloatVector along = Lanes.zero();
      FloatVector square = Lanes.zero();
      FloatVector turning = Lanes.zero();
      FloatVector height = Lanes.zero();
      for (int a = 0; a < bands; a++) {
        FloatVector e = noise.whitened(residual, t * bands, a);
        FloatVector turn = Lanes.zero();
        for (int k = Design.LEVEL; k < design.seasonal; k++) {
          turn = Lanes.row(season, a * design.seasonal + k).fma(Lanes.all(x[k]), turn);
        }
        turning = turn.fma(e, turning);
        height = turn.fma(turn, height);
        FloatVector y = turn;
        for (int k = 0; k < Design.LEVEL; k++) {
          y = Lanes.row(season, a * design.seasonal + k).fma(Lanes.all(x[k]), y);
        }
        along = y.fma(e, along);
        square = y.fma(y, square);
        Lanes.put(w.fma(y, Lanes.row(seasonSum, later * bands + a)), seasonSum, t * bands + a);
      }
      Lanes.put(w.fma(along, Lanes.row(crossing, later)), crossing, t);
      Lanes.put(w.fma(square, Lanes.row(length, later)), length, t);
      Lanes.put(w.fma(turning, Lanes.row(turns, later)), turns, t);
      Lanes.put(w.fma(height, Lanes.row(heights, later)), heights, t);
    }
  }

  private void season(Block block) {
    FloatVector all = Lanes.row(after, block.seen > 0 ? block.seenAt[0] : block.dates);
    for (int i = 0; i < block.seen; i++) {
      int t = block.seenAt[i];
      FloatVector before = all.sub(Lanes.row(after, t)).div(all.max(LEAST_DENOMINATOR));
      FloatVector gain = Lanes.row(turns, t);
      FloatVector size = Lanes.row(heights, t).mul(before).max(LEAST_DENOMINATOR);
      Lanes.put(Lanes.row(directed, t).max(gain.mul(gain).div(size)), directed, t);
    }
  }

  private void toward(Block block, int j) {
    FloatVector norm = Lanes.row(norms, j);
    for (int i = 0; i < block.seen; i++) {
      int t = block.seenAt[i];
      FloatVector toward = Lanes.row(crossing, t).neg();
      FloatVector across = Lanes.zero();
      for (int b = 0; b < bands; b++) {
        FloatVector v = Lanes.row(library, j * bands + b);
        toward = v.fma(Lanes.row(s, t * bands + b), toward);
        across = v.fma(Lanes.row(seasonSum, t * bands + b), across);
      }
      FloatVector gain = toward.max(0);
      FloatVector all = Lanes.row(after, t);
      FloatVector share = Lanes.row(denominator, t).div(all.max(LEAST_DENOMINATOR));
      FloatVector size =
          norm.fma(all, Lanes.row(length, t))
              .sub(across.add(across))
              .mul(share)
              .max(LEAST_DENOMINATOR);
      Lanes.put(Lanes.row(directed, t).max(gain.mul(gain).div(size)), directed, t);
    }
  }
}
