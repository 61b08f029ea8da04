package org.davylamp.names;

import java.util.Arrays;

/**
 * Where the words of a query may be written otherwise than those of an entry: two neighbours
 * together, or one as two. Distinct words and distinct pairs of all spellings have a number each,
 * so what an entry's word may be is one set of bits, and most are told apart by first letter and
 * length alone. Bounds: what is not in a set cannot be; to compare what is in it costs more than it
 * spares. Not thread-safe.
 */
final class Seams {
  /** Pairs that there are bits for. */
  static final int MOST = Long.SIZE;

  /** Longer ones are as long as this. */
  private static final int LENGTHS = 64;

  private Word[] words = {};
  private final Word[] ones = new Word[MOST];
  private final Word[] others = new Word[MOST];
  private int pairs;

  /** By bit of a first letter: which words or pairs may be one that begins with it. */
  private final long[] wordsBeginning = new long[Integer.SIZE];

  private final long[] pairsBeginning = new long[Integer.SIZE];

  /** By length: which words or pairs may be one that is so long. */
  private final long[] wordsOfLength = new long[LENGTHS];

  private final long[] pairsOfLength = new long[LENGTHS];

  /** Begins with the distinct words of a query, {@value #MOST} at most. */
  void begin(Word[] distinct) {
    words = distinct;
    pairs = 0;
    Arrays.fill(wordsBeginning, 0);
    Arrays.fill(pairsBeginning, 0);
    Arrays.fill(wordsOfLength, 0);
    Arrays.fill(pairsOfLength, 0);
    for (int i = 0; i < words.length; i++) {
      put(wordsBeginning, wordsOfLength, i, words[i].beginnings, words[i].letters.length);
    }
  }

  private static void put(long[] beginning, long[] ofLength, int bit, int letters, int length) {
    for (int rest = letters; rest != 0; rest &= rest - 1) {
      beginning[Integer.numberOfTrailingZeros(rest)] |= 1L << bit;
    }
    int least = Math.min(length - WordSimilarity.MOST_EDITS, LENGTHS - 1);
    int most = Math.min(length + WordSimilarity.MOST_EDITS, LENGTHS - 1);
    for (int each = Math.max(0, least); each <= most; each++) {
      ofLength[each] |= 1L << bit;
    }
  }

  /**
   * The bit of two neighbours.
   *
   * @return 0 if there are more than {@value #MOST}
   */
  long pair(Word one, Word other) {
    for (int i = 0; i < pairs; i++) {
      if (ones[i].code == one.code && others[i].code == other.code) {
        return 1L << i;
      }
    }
    if (pairs == MOST) {
      return 0;
    }
    ones[pairs] = one;
    others[pairs] = other;
    int length = one.letters.length + other.letters.length;
    put(pairsBeginning, pairsOfLength, pairs, one.beginnings, length);
    return 1L << pairs++;
  }

  /**
   * Which pairs a word may be, written together.
   *
   * @param first the bit of its first letter
   * @param mask as {@link Word#mask}
   * @param sounds as {@link Word#soundMask}
   */
  long pairs(int first, int length, int mask, int sounds) {
    long likely = beginning(pairsBeginning, first) & pairsOfLength[Math.min(length, LENGTHS - 1)];
    long found = 0;
    for (long rest = likely; rest != 0; rest &= rest - 1) {
      int i = Long.numberOfTrailingZeros(rest);
      Word one = ones[i];
      Word other = others[i];
      if (WordSimilarity.mayBeJoined(
          length,
          mask,
          sounds,
          one.letters.length + other.letters.length,
          one.mask | other.mask,
          one.soundMask | other.soundMask)) {
        found |= rest & -rest;
      }
    }
    return found;
  }

  /**
   * Which words may be one that was written apart; parameters as there.
   *
   * @param among which are asked
   */
  long words(long among, int first, int length, int mask, int sounds) {
    long begin = beginning(wordsBeginning, first);
    long likely = begin & wordsOfLength[Math.min(length, LENGTHS - 1)] & among;
    long found = 0;
    for (long rest = likely; rest != 0; rest &= rest - 1) {
      Word word = words[Long.numberOfTrailingZeros(rest)];
      int letters = word.letters.length;
      if (WordSimilarity.mayBeJoined(letters, word.mask, word.soundMask, length, mask, sounds)) {
        found |= rest & -rest;
      }
    }
    return found;
  }

  /** Which words begin with one of some letters, or what that may be. */
  long wordsBeginning(int letters) {
    return beginning(wordsBeginning, letters);
  }

  private static long beginning(long[] table, int letters) {
    long found = 0;
    for (int rest = letters; rest != 0; rest &= rest - 1) {
      found |= table[Integer.numberOfTrailingZeros(rest)];
    }
    return found;
  }
}
