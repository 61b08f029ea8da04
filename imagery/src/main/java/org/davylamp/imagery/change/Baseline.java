package org.davylamp.imagery.change;

/**
 * What a span is like but for a change: its clear looks, how much each counts, its season, trend
 * and drift, and how its bands scatter together.
 *
 * @param at [look]: the date
 * @param y [look][band]: samples, without what each scene did to all its pixels
 * @param weights [look]
 * @param coefficients [band][column] of the {@link Design}
 * @param whitener of the noise, lower triangle by rows
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Baseline(int[] at, float[][] y, float[] weights, float[][] coefficients, float[] whitener) {
  int looks() {
    return at.length;
  }
}
