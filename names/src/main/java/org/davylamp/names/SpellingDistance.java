package org.davylamp.names;

/**
 * The least cost of making one word of another by {@link SpellingCosts}: optimal string alignment
 * with weights. Symmetric; quadratic in letters, of which {@value WordDistance#LONGEST} are read.
 *
 * <p>Not thread-safe: an instance keeps its rows.
 */
final class SpellingDistance {
  private float[] above = new float[WordDistance.LONGEST + 1];
  private float[] row = new float[WordDistance.LONGEST + 1];
  private float[] twoAbove = new float[WordDistance.LONGEST + 1];

  /** The cost, or a number greater than the limit, if it is greater. */
  float of(char[] a, char[] b, float limit) {
    int m = Math.min(a.length, WordDistance.LONGEST);
    int n = Math.min(b.length, WordDistance.LONGEST);
    row[0] = 0;
    for (int j = 1; j <= n; j++) {
      row[j] = row[j - 1] + gap(b, j);
    }
    for (int i = 1; i <= m; i++) {
      float[] free = twoAbove;
      twoAbove = above;
      above = row;
      row = free;
      if (next(a, b, i, n) > limit) {
        return limit + 1;
      }
    }
    return row[n];
  }

  /** The least of a row and of what a transposition could still reach from the one above. */
  private float next(char[] a, char[] b, int i, int n) {
    float gapA = gap(a, i);
    row[0] = above[0] + gapA;
    float least = Math.min(row[0], above[0]);
    for (int j = 1; j <= n; j++) {
      float cost = above[j - 1] + SpellingCosts.exchange(a[i - 1], b[j - 1]);
      cost = Math.min(cost, above[j] + gapA);
      cost = Math.min(cost, row[j - 1] + gap(b, j));
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        cost = Math.min(cost, twoAbove[j - 2] + SpellingCosts.TRANSPOSED);
      }
      row[j] = cost;
      least = Math.min(least, Math.min(cost, above[j]));
    }
    return least;
  }

  private static float gap(char[] word, int at) {
    return SpellingCosts.gap(word[at - 1], at > 1 ? word[at - 2] : 0);
  }
}
