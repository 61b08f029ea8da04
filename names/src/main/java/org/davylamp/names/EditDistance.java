package org.davylamp.names;

import java.util.Arrays;

/**
 * How many letters have to be put in, left out, replaced or exchanged with their neighbour to make
 * one word of the other (optimal string alignment: no place is changed twice).
 *
 * <p>The columns of the table are bits of one word: Hyyrö, A Bit-Vector Algorithm for Computing
 * Levenshtein and Damerau Edit Distances, Nordic Journal of Computing 10 (2003). One pattern is set
 * and compared with many texts. Cost: some ten operations a letter. Not thread-safe.
 */
final class EditDistance {
  /** Letters of the longest pattern. */
  static final int LONGEST = Long.SIZE;

  private static final int TABLED = 128;

  /** Bit i: the pattern's letter i is this one. */
  private final long[] masks = new long[TABLED];

  private String pattern = "";

  /**
   * Sets what others are compared with.
   *
   * @param word of at most {@value #LONGEST} letters
   */
  void pattern(String word) {
    if (word.length() > LONGEST) {
      throw new IllegalArgumentException("at most 64 letters, not " + word.length());
    }
    Arrays.fill(masks, 0);
    pattern = word;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < TABLED) {
        masks[c] |= 1L << i;
      }
    }
  }

  /** The distance from the pattern, or more than {@code most} if it is more. */
  int to(TokenDictionary words, int word, int most) {
    int letters = pattern.length();
    int length = words.length(word);
    if (letters == 0) {
      return length;
    }
    long last = 1L << (letters - 1);
    long plus = -1L;
    long minus = 0;
    long zero = 0;
    long before = 0;
    int distance = letters;
    for (int i = 0; i < length; i++) {
      long mask = mask(words.charAt(word, i));
      long exchanged = ((~zero & mask) << 1) & before;
      zero = (((mask & plus) + plus) ^ plus) | mask | minus | exchanged;
      long up = minus | ~(zero | plus);
      long down = zero & plus;
      distance += (up & last) != 0 ? 1 : (down & last) != 0 ? -1 : 0;
      if (distance - (length - i - 1) > most) {
        return most + 1;
      }
      up = up << 1 | 1;
      plus = down << 1 | ~(zero | up);
      minus = up & zero;
      before = mask;
    }
    return distance;
  }

  private long mask(char c) {
    if (c < TABLED) {
      return masks[c];
    }
    long mask = 0;
    for (int i = 0; i < pattern.length(); i++) {
      mask |= pattern.charAt(i) == c ? 1L << i : 0;
    }
    return mask;
  }
}
