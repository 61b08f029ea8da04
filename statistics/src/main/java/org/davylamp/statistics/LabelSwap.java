package org.davylamp.statistics;

import java.util.function.ToDoubleFunction;

/**
 * Which of a pair is the unit and which its control is exchanged, pair by pair: if events do the
 * same to both, it makes no difference who is called what.
 */
public final class LabelSwap {
  private LabelSwap() {}

  /**
   * What a statistic would have been under other labels: of all 2ⁿ − 1 if these are at most {@code
   * most}, else of {@code most} drawn at random.
   *
   * @param pairs n, at most 62
   * @param statistic of which pairs are exchanged; all false for the labels as they are
   */
  public static PValue test(int pairs, int most, long seed, ToDoubleFunction<boolean[]> statistic) {
    StatisticsException.unless(
        0 < pairs && pairs <= 62, "expected from 1 to 62 pairs, found %s", pairs);
    double observed = statistic.applyAsDouble(new boolean[pairs]);
    long all = (1L << pairs) - 1;
    boolean exact = all <= most;
    double[] others = new double[exact ? (int) all : most];
    Draws draws = new Draws(seed);
    for (int i = 0; i < others.length; i++) {
      long bits = exact ? i + 1 : draws.between(1, all);
      boolean[] exchanged = new boolean[pairs];
      for (int pair = 0; pair < pairs; pair++) {
        exchanged[pair] = (bits >> pair & 1) == 1;
      }
      others[i] = statistic.applyAsDouble(exchanged);
    }
    return PValue.of(observed, others, exact);
  }
}
