package org.davylamp.names;

/**
 * The number of letters to insert, delete, exchange or transpose with their neighbour to make one
 * word of another (Damerau–Levenshtein, optimal string alignment), by one machine word a column.
 *
 * <p>Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", Nordic
 * Journal of Computing 10 (2003), figure 4; names of the variables as there. Words longer than
 * {@value #LONGEST} letters are compared by their first {@value #LONGEST}.
 *
 * <p>Not thread-safe: an instance keeps its table of the pattern's letters.
 */
final class WordDistance {
  static final int LONGEST = 64;

  /** Slots for the letters of a pattern: twice as many as letters, so that a probe ends soon. */
  private static final int SLOTS = 128;

  private final char[] keys = new char[SLOTS];
  private final long[] masks = new long[SLOTS];

  /** The distance, linear in the longer word. */
  int of(char[] pattern, char[] text) {
    int m = Math.min(pattern.length, LONGEST);
    int n = Math.min(text.length, LONGEST);
    if (m == 0 || n == 0) {
      return Math.max(m, n);
    }
    for (int i = 0; i < m; i++) {
      int slot = slot(pattern[i]);
      keys[slot] = pattern[i];
      masks[slot] |= 1L << i;
    }
    int distance = columns(text, m, n);
    // Any order of clearing leaves no key: those of other letters are not read in between.
    for (int i = 0; i < m; i++) {
      clear(pattern[i]);
    }
    return distance;
  }

  private int columns(char[] text, int m, int n) {
    long vp = -1L;
    long vn = 0;
    long d0 = 0;
    long before = 0;
    long last = 1L << (m - 1);
    int distance = m;
    for (int j = 0; j < n; j++) {
      long pm = masks[slot(text[j])];
      long transposed = ((~d0 & pm) << 1) & before;
      d0 = transposed | (((pm & vp) + vp) ^ vp) | pm | vn;
      long hp = vn | ~(d0 | vp);
      long hn = d0 & vp;
      if ((hp & last) != 0) {
        distance++;
      } else if ((hn & last) != 0) {
        distance--;
      }
      hp = (hp << 1) | 1;
      hn <<= 1;
      vp = hn | ~(d0 | hp);
      vn = hp & d0;
      before = pm;
    }
    return distance;
  }

  private int slot(char letter) {
    int slot = letter & (SLOTS - 1);
    while (masks[slot] != 0 && keys[slot] != letter) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  private void clear(char letter) {
    int slot = letter & (SLOTS - 1);
    // A chain is cleared as a whole: all of its keys are the pattern's.
    while (masks[slot] != 0) {
      masks[slot] = 0;
      slot = (slot + 1) & (SLOTS - 1);
    }
  }
}
