/**
 * When pixels changed: begin reading with {@link org.davylamp.imagery.change.ChangeDetector}.
 *
 * <p>In: dates, bands, samples and which of them are clear ({@link
 * org.davylamp.imagery.change.PixelSeries}). Out: dated changes with intervals, p and the direction
 * of the spectrum ({@link org.davylamp.imagery.change.Change}). Nothing here knows a file, a map or
 * a case, nor what a change was: a direction describes light.
 *
 * <p>The estimator stands in {@code BlockFit} and {@code LaneScan}, its plain twin in {@code
 * PlainFit} and {@code PlainScan}; they give the same bits, and a test keeps it. Classes named
 * Lane… compute as many pixels at a time as a vector of the processor has lanes.
 */
@NullMarked
package org.davylamp.imagery.change;

import org.jspecify.annotations.NullMarked;
