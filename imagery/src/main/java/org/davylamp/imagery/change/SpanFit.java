package org.davylamp.imagery.change;

import java.util.Optional;

/** Finds the date at which each of many spans is likeliest to have changed. */
interface SpanFit {
  /**
   * Fits the spans from one to before another.
   *
   * @param out takes the strengths, at the spans' own places
   */
  void fit(PixelSeries series, Span[] spans, int from, int to, Strengths out);

  /**
   * Whether the season's own height is looked at. Sensors differ in how green they see a summer,
   * and so do years, for all pixels alike: where the bands tell surfaces, a control has to take
   * that out before. (Of 210 stable pixels without a control eight neighbours changed so on one
   * day.)
   */
  static boolean seasonToo(float[][] surfaces, Optional<SceneEffect> effect) {
    return surfaces.length == 0 || effect.isPresent();
  }
}
