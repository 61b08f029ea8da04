package org.davylamp.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Several questions asked at once (Holm 1979). */
public final class Holm {
  private Holm() {}

  /**
   * Adjusted p-values, in the order given: of m, the i-th smallest is multiplied by m − i + 1, none
   * is below one before it nor above 1. The chance that any of the true nulls is rejected at a
   * level is at most that level, however the questions hang together.
   */
  public static double[] adjusted(double... p) {
    int[] order =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[p.length];
    double before = 0;
    for (int rank = 0; rank < order.length; rank++) {
      before = StrictMath.max(before, StrictMath.min(1, (p.length - rank) * p[order[rank]]));
      adjusted[order[rank]] = before;
    }
    return adjusted;
  }
}
