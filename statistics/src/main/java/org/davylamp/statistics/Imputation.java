package org.davylamp.statistics;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Dates that are intervals, carried through a computation: each change is put on one of its days at
 * random, the whole computed, and that repeated (Rubin 1987; without his pooling, since what is
 * asked of the draws is their range). Uniform within the interval is an assumption, made because
 * nothing else is known; it is no observation.
 */
public final class Imputation {
  private Imputation() {}

  /** What {@code statistic} gives for each of {@code times} draws of the days. */
  public static double[] repeat(
      int times, long seed, List<Days> dated, ToDoubleFunction<long[]> statistic) {
    Draws draws = new Draws(seed);
    double[] results = new double[times];
    for (int i = 0; i < times; i++) {
      results[i] = statistic.applyAsDouble(days(dated, draws));
    }
    return results;
  }

  /** One day for each. */
  public static long[] days(List<Days> dated, Draws draws) {
    return dated.stream().mapToLong(one -> one.draw(draws)).toArray();
  }
}
