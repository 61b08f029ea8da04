package org.davylamp.imagery.change;

/** Finds the date at which each of many spans is likeliest to have changed. */
interface SpanFit {
  /**
   * Fits the spans from one to before another.
   *
   * @param out takes the strengths, at the spans' own places
   */
  void fit(PixelSeries series, Span[] spans, int from, int to, Strengths out);
}
