package org.davylamp.imagery.change;

import java.util.Optional;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link SpanFit} of as many spans at a time as a vector has lanes: {@link SeasonalFit}, {@link
 * LaneNoise}, {@link LaneWeights}, a second fit with a slow drift, and {@link LaneScan}. It keeps
 * its arrays, some half a megabyte for 423 dates in five bands; one thread uses one.
 */
final class BlockFit implements SpanFit {
  private final Block block;
  private final LaneScan scan;
  private final Passes passes;
  private final float[] general = Lanes.rows(1);
  private final float[] generalAt = Lanes.rows(1);
  private final float[] directed = Lanes.rows(1);
  private final float[] directedAt = Lanes.rows(1);
  private final float[] weights;

  BlockFit(Design design, int bands, float[][] surfaces, Optional<SceneEffect> effect) {
    block = new Block(design.dates(), bands);
    weights = Lanes.rows(design.dates());
    float[] residual = Lanes.rows(design.dates() * bands);
    LaneEquations equations = new LaneEquations(design, bands);
    LaneNoise noise = new LaneNoise(bands);
    LaneWeights looks = new LaneWeights(design.dates(), bands);
    SeasonalFit seasonal = new SeasonalFit(bands);
    Successive successive = new Successive(design.dates(), bands);
    scan =
        new LaneScan(
            design,
            bands,
            surfaces,
            SpanFit.seasonToo(surfaces, effect),
            new LaneScan.Fitted(block, equations, noise, weights, residual));
    Passes season =
        Passes.of(
            () -> seasonal.fit(block, equations, design, weights, residual),
            () -> successive.take(block, residual));
    Passes effectless =
        effect
            .map(common -> new LaneEffect(common, design.dates(), bands))
            .map(common -> Passes.of(() -> common.remove(block, successive), season))
            .orElseGet(Passes::of);
    passes =
        Passes.of(
            season,
            effectless,
            () -> noise.estimate(block, successive),
            () -> looks.compare(block, residual, successive),
            () -> looks.weigh(block, noise, weights),
            () -> equations.fit(block, weights, design.columns),
            () -> equations.residuals(block, residual, design.columns),
            scan::scan,
            () -> best(scan.general, general, generalAt),
            () -> best(scan.directed, directed, directedAt));
  }

  @Override
  public void fit(PixelSeries series, Span[] spans, int from, int to, Strengths out) {
    for (int first = from; first < to; first += Lanes.WIDTH) {
      fitBlock(series, spans, first, Math.min(first + Lanes.WIDTH, to), out);
    }
  }

  private void fitBlock(PixelSeries series, Span[] spans, int first, int end, Strengths out) {
    block.load(series, spans, first, end);
    passes.run();
    for (int lane = 0; lane < end - first; lane++) {
      out.set(
          first + lane,
          block.looks[lane],
          general[lane],
          (int) generalAt[lane],
          directed[lane],
          (int) directedAt[lane]);
    }
  }

  /** The greatest strength of each lane at a date with looks enough on both sides, and the date. */
  private void best(float[] strengths, float[] greatest, float[] at) {
    FloatVector best = Lanes.zero();
    FloatVector when = Lanes.all(-1);
    FloatVector all = Lanes.row(scan.after, block.seen > 0 ? block.seenAt[0] : block.dates);
    for (int i = 0; i < block.seen; i++) {
      int t = block.seenAt[i];
      FloatVector after = Lanes.row(scan.after, t);
      FloatVector strength = Lanes.row(strengths, t);
      VectorMask<Float> better =
          strength
              .compare(VectorOperators.GT, best)
              .and(Lanes.row(weights, t).compare(VectorOperators.GT, 0))
              .and(after.compare(VectorOperators.GT, LaneScan.LEAST_LOOKS))
              .and(all.sub(after).compare(VectorOperators.GT, LaneScan.LEAST_LOOKS));
      best = best.blend(strength, better);
      // dates are exact as floats: there are less than 2²⁴ of them
      when = when.blend(t, better);
    }
    Lanes.put(best, greatest, 0);
    Lanes.put(when, at, 0);
  }
}
