package org.davylamp.imagery.change;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How strong changes look where nothing changed. Tables of χ² are of no use here: the strongest of
 * hundreds of dates, of looks whose noise is not normal, is far stronger than they say. So the
 * undisturbed are asked.
 *
 * <p>The two strengths of a pixel, in any direction and in a known one, become one score, the rarer
 * of the two; what counts is the rank of that score among those of the undisturbed, so p is right
 * whatever the strengths are, and never below 1/(n + 1).
 */
final class Null {
  /** Beyond this quantile rarity is drawn out by an exponential, only to order scores by. */
  private static final double TAIL = .9;

  private final double[] general;
  private final double[] directed;
  private final double[] scores;

  /** The null that strengths make, those with a date at least. */
  Null(Strengths undisturbed) {
    int[] dated =
        IntStream.range(0, undisturbed.size()).filter(i -> undisturbed.generalAt[i] >= 0).toArray();
    general = Arrays.stream(dated).mapToDouble(i -> undisturbed.general[i]).sorted().toArray();
    directed = Arrays.stream(dated).mapToDouble(i -> undisturbed.directed[i]).sorted().toArray();
    scores =
        Arrays.stream(dated)
            .mapToDouble(i -> score(undisturbed.general[i], undisturbed.directed[i]))
            .sorted()
            .toArray();
  }

  /** How many undisturbed it rests on. */
  int size() {
    return scores.length;
  }

  /** −ln of how rare the rarer of two strengths is. */
  double score(double any, double known) {
    return Math.max(rarity(general, any), rarity(directed, known));
  }

  /** Whether the directed strength is the rarer one. */
  boolean directedIsRarer(double any, double known) {
    return rarity(directed, known) >= rarity(general, any);
  }

  /** The share of the undisturbed, and of this one, that score so high. */
  double p(double any, double known) {
    double score = score(any, known);
    int below = Arrays.binarySearch(scores, score);
    int from = below < 0 ? -below - 1 : below;
    while (from > 0 && scores[from - 1] >= score) {
      from--;
    }
    return (1.0 + scores.length - from) / (1 + scores.length);
  }

  /** The score that a share of the undisturbed do not exceed, linear between two of them. */
  double quantile(double share) {
    double place = share * (scores.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, scores.length - 1);
    return scores[below] + (place - below) * (scores[above] - scores[below]);
  }

  private static double rarity(double[] sorted, double value) {
    int n = sorted.length;
    if (n == 0 || sorted[n - 1] <= 0) {
      return 0;
    }
    int start = (int) (TAIL * n);
    double from = sorted[Math.min(start, n - 1)];
    if (value > from) {
      double excess = 0;
      for (int i = start; i < n; i++) {
        excess += sorted[i] - from;
      }
      double mean = Math.max(excess / (n - start), 1e-9 * from);
      return -Math.log((n - start) / (double) n) + (value - from) / mean;
    }
    int below = Arrays.binarySearch(sorted, value);
    int rank = below < 0 ? -below - 1 : below;
    return -Math.log(Math.max(1, n - rank) / (double) n);
  }
}
