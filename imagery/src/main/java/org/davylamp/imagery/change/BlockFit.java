package org.davylamp.imagery.change;

import java.util.Optional;

/**
 * {@link SpanFit} of as many spans at a time as a vector has lanes: {@link SeasonalFit}, {@link
 * LaneNoise}, {@link LaneWeights}, a second fit with a slow drift, and {@link LaneScan}. It keeps
 * its arrays, some half a megabyte for 423 dates in five bands; one thread uses one.
 */
final class BlockFit implements SpanFit {
  private final Design design;
  private final Block block;
  private final LaneEquations equations;
  private final SeasonalFit seasonal;
  private final Successive successive;
  private final LaneNoise noise;
  private final LaneWeights looks;
  private final LaneScan scan;
  private final Optional<LaneEffect> effect;
  private final float[] weights;
  private final float[] residual;

  BlockFit(Design design, int bands, float[][] surfaces, Optional<SceneEffect> effect) {
    this.design = design;
    block = new Block(design.dates(), bands);
    equations = new LaneEquations(design, bands);
    seasonal = new SeasonalFit(bands);
    successive = new Successive(design.dates(), bands);
    noise = new LaneNoise(bands);
    looks = new LaneWeights(bands);
    scan = new LaneScan(design, bands, surfaces);
    this.effect = effect.map(common -> new LaneEffect(common, design.dates(), bands));
    weights = Lanes.rows(design.dates());
    residual = Lanes.rows(design.dates() * bands);
  }

  @Override
  public void fit(PixelSeries series, Span[] spans, int from, int to, Strengths out) {
    for (int first = from; first < to; first += Lanes.WIDTH) {
      fitBlock(series, spans, first, Math.min(first + Lanes.WIDTH, to), out);
    }
  }

  private void fitBlock(PixelSeries series, Span[] spans, int first, int end, Strengths out) {
    block.load(series, spans, first, end);
    season();
    effect.ifPresent(
        common -> {
          common.remove(block, successive);
          season();
        });
    noise.estimate(block, successive);
    looks.weigh(block, successive, noise, weights);
    equations.fit(block, weights, design.columns);
    equations.residuals(block, residual, design.columns);
    scan.scan(block, equations, noise, weights, residual);
    for (int lane = 0; lane < end - first; lane++) {
      best(lane, out, first + lane);
    }
  }

  private void season() {
    seasonal.fit(block, equations, design, weights, residual);
    successive.take(block, residual);
  }

  private void best(int lane, Strengths out, int at) {
    int n = block.looks[lane];
    out.start(at, n);
    float all = n == 0 ? 0 : scan.after[block.at[lane] * Lanes.WIDTH + lane];
    for (int i = 0; i < n; i++) {
      int t = block.at[i * Lanes.WIDTH + lane];
      int here = t * Lanes.WIDTH + lane;
      float after = scan.after[here];
      if (weights[here] > 0 && after > LaneScan.LEAST_LOOKS && all - after > LaneScan.LEAST_LOOKS) {
        out.offer(at, t, scan.general[here], scan.surface[here]);
      }
    }
  }
}
