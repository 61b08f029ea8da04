package org.davylamp.names;

import java.util.Arrays;

/**
 * The tokens that words may be, as {@link DeletionIndex} has them, kept of words that come again:
 * names have few words, but in many of them the same. One word pushes out another that has its
 * place in a table of fixed size. For one thread.
 */
final class TokensLike {
  /** Places; a power of two. */
  private static final int PLACES = 1 << 14;

  /** Words that may be more tokens are looked up each time, so that memory is bounded. */
  private static final int MOST = 256;

  private static final int TOKEN_BITS = 24;

  private final DeletionIndex deletions;
  private final DeletionIndex.Scratch scratch;
  private final String[] words = new String[PLACES];

  /** With how many edits it was looked for; 0 where no word is kept. */
  private final int[] edits = new int[PLACES];

  private final int[][] kept = new int[PLACES][];

  /** Each a token, and above it how many edits away it is. */
  private int[] found = new int[MOST];

  private int count;

  TokensLike(DeletionIndex deletions, DeletionIndex.Scratch scratch) {
    this.deletions = deletions;
    this.scratch = scratch;
  }

  /**
   * Hands out what {@link DeletionIndex#find} does, in its order.
   *
   * @param most edits, at least 1
   */
  void find(String word, int most, DeletionIndex.Found to) {
    int hash = word.hashCode() * 31 + most;
    int place = (hash ^ hash >>> 15) & (PLACES - 1);
    if (edits[place] == most && words[place].equals(word)) {
      int[] tokens = kept[place];
      handOut(tokens, tokens.length, to);
      return;
    }
    count = 0;
    deletions.find(word, most, scratch, this::take);
    if (count <= MOST) {
      words[place] = word;
      edits[place] = most;
      kept[place] = Arrays.copyOf(found, count);
    }
    handOut(found, count, to);
  }

  private void take(int token, int distance) {
    if (count == found.length) {
      found = Arrays.copyOf(found, 2 * count);
    }
    found[count++] = distance << TOKEN_BITS | token;
  }

  private static void handOut(int[] tokens, int count, DeletionIndex.Found to) {
    for (int i = 0; i < count; i++) {
      to.token(tokens[i] & (1 << TOKEN_BITS) - 1, tokens[i] >>> TOKEN_BITS);
    }
  }
}
