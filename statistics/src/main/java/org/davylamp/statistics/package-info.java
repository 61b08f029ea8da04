/**
 * Rates of dated changes around given dates: what was counted where and for how long it was
 * watched, and whether it was more at some time than chance alone would have it. Arrays and numbers
 * in, small records out; no case, no calendar, no text but the names of terms.
 *
 * <p>Begin with {@link org.davylamp.statistics.QuasiPoisson}, the regression, and {@link
 * org.davylamp.statistics.InterruptedSeries}, the design of it around events. {@link
 * org.davylamp.statistics.Panel} and {@link org.davylamp.statistics.TrendFit} are the same with
 * units absorbed and one window, fast enough to be drawn thousands of times. What a statistic is
 * worth is told by nulls that keep what series have of their own (season, trend, runs): {@link
 * org.davylamp.statistics.Placebos}, circular shifts, {@link org.davylamp.statistics.LabelSwap},
 * each giving a {@link org.davylamp.statistics.PValue} that knows the smallest it could have been;
 * {@link org.davylamp.statistics.Holm} over several questions. {@link
 * org.davylamp.statistics.Imputation} carries dates that are intervals through all of it, and
 * {@link org.davylamp.statistics.Power} says what could have been found at all.
 *
 * <p>Apart from these stand numbers that nobody counted: {@link org.davylamp.statistics.Range}s are
 * drawn from by {@link org.davylamp.statistics.MonteCarlo}, {@link org.davylamp.statistics.Purses}
 * passes money on without losing any, and {@link org.davylamp.statistics.Sobol} and {@link
 * org.davylamp.statistics.Tornado} tell which range moves the answer most.
 *
 * <p>What chance there is comes from {@link org.davylamp.statistics.Draws} with a seed, and
 * functions are those of {@code StrictMath}: the same numbers in give the same numbers out, on
 * every machine.
 */
@NullMarked
package org.davylamp.statistics;

import org.jspecify.annotations.NullMarked;
