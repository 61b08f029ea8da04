package org.davylamp.names;

/**
 * The least cost of making one word of another by {@link SpellingCosts}: optimal string alignment
 * with weights. Symmetric; quadratic in letters, of which {@value WordDistance#LONGEST} are read.
 *
 * <p>Not thread-safe: an instance keeps its rows.
 */
final class SpellingDistance {
  private int[] above = new int[WordDistance.LONGEST + 1];
  private int[] row = new int[WordDistance.LONGEST + 1];
  private int[] twoAbove = new int[WordDistance.LONGEST + 1];

  /** Of the second word, from 1: codes of the letters, and what it costs to leave each out. */
  private final int[] codes = new int[WordDistance.LONGEST + 1];

  private final int[] gaps = new int[WordDistance.LONGEST + 1];

  /** The cost, or a number greater than the limit, if it is greater. */
  int of(char[] a, char[] b, int limit) {
    int m = Math.min(a.length, WordDistance.LONGEST);
    int n = Math.min(b.length, WordDistance.LONGEST);
    row[0] = 0;
    for (int j = 1; j <= n; j++) {
      codes[j] = SpellingCosts.code(b[j - 1]);
      gaps[j] = gap(b, j);
      row[j] = row[j - 1] + gaps[j];
    }
    for (int i = 1; i <= m; i++) {
      int[] free = twoAbove;
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
  private int next(char[] a, char[] b, int i, int n) {
    int[] up = above;
    int[] now = row;
    char letter = a[i - 1];
    char before = i > 1 ? a[i - 2] : 0;
    int code = SpellingCosts.code(letter);
    int gap = gap(a, i);
    int diagonal = up[0];
    int left = diagonal + gap;
    int least = diagonal;
    now[0] = left;
    for (int j = 1; j <= n; j++) {
      int upper = up[j];
      int exchanged = letter == b[j - 1] ? 0 : SpellingCosts.exchange(code, codes[j]);
      int cost = Math.min(diagonal + exchanged, Math.min(upper + gap, left + gaps[j]));
      if (j > 1 && before == b[j - 1] && letter == b[j - 2]) {
        cost = Math.min(cost, twoAbove[j - 2] + SpellingCosts.TRANSPOSED);
      }
      now[j] = cost;
      least = Math.min(least, Math.min(cost, upper));
      diagonal = upper;
      left = cost;
    }
    return least;
  }

  private static int gap(char[] word, int at) {
    char letter = word[at - 1];
    boolean doubled = at > 1 && letter == word[at - 2];
    return doubled ? SpellingCosts.DOUBLED : SpellingCosts.gap(SpellingCosts.code(letter));
  }
}
