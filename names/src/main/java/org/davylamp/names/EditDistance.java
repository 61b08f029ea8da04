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
  private long packed;

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
    packed = PackedWord.of(word);
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < TABLED) {
        masks[c] |= 1L << i;
      }
    }
  }

  /**
   * The same to a word of a dictionary of which the {@link PackedWord} is known: what both begin
   * and end with alike need not be looked at.
   *
   * @param other its packed letters, or 0
   */
  int to(TokenDictionary words, int word, long other, int most) {
    if (packed == 0 || other == 0) {
      return to(words, word, most);
    }
    int letters = pattern.length();
    int length = words.length(word);
    int shorter = Math.min(letters, length);
    int ahead = Math.min(PackedWord.commonBeginning(packed, other), shorter);
    int behind = Math.min(PackedWord.commonEnd(packed, letters, other, length), shorter - ahead);
    int own = letters - ahead - behind;
    int others = length - ahead - behind;
    if (Math.min(own, others) == 0 || Math.max(own, others) == 1) {
      return Math.max(own, others);
    }
    if (own == 2 && others == 2) {
      return PackedWord.letter(packed, ahead) == PackedWord.letter(other, ahead + 1)
              && PackedWord.letter(packed, ahead + 1) == PackedWord.letter(other, ahead)
          ? 1
          : 2;
    }
    return most < 2 ? most + 1 : between(other, ahead, own, others, most);
  }

  /** The distance of what two words have between the letters that are alike. */
  private int between(long other, int from, int own, int others, int most) {
    long last = 1L << (own - 1);
    long plus = -1L;
    long minus = 0;
    long before = 0;
    long zero = 0;
    int distance = own;
    for (int i = 0; i < others; i++) {
      long mask = masks[PackedWord.BEFORE_A + PackedWord.letter(other, from + i)] >>> from;
      long exchanged = ((~zero & mask) << 1) & before;
      zero = (((mask & plus) + plus) ^ plus) | mask | minus | exchanged;
      long up = minus | ~(zero | plus);
      long down = zero & plus;
      distance += (up & last) != 0 ? 1 : (down & last) != 0 ? -1 : 0;
      if (distance - (others - i - 1) > most) {
        return most + 1;
      }
      up = up << 1 | 1;
      plus = down << 1 | ~(zero | up);
      minus = up & zero;
      before = mask;
    }
    return distance;
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
