package org.davylamp.names;

import java.util.Arrays;

/**
 * What it costs to write one Latin letter for another, to leave one out or to double one: 1 for
 * what only an error explains, less for what systems of romanisation and ears do differently.
 *
 * <p>By hand: letters for one sound (k, q), for neighbouring vowels and for voiced and unvoiced
 * consonants; an h that some systems write and others do not (Kh, Gh, Dh); doubled letters.
 */
final class SpellingCosts {
  private static final int LETTERS = 26;
  static final float TRANSPOSED = .75f;
  private static final float DOUBLED = .25f;
  private static final float VOWEL = .5f;

  /** Pairs of letters with what it costs to exchange them. */
  private static final String EXCHANGES =
      """
      .15 iy kq ij jy
      .25 vw ck ei ou
      .35 ae uw sz gj ao
      .45 dt gk fv bv gh hk cs gq bp jz cz hx kx
      .70 mn xs yu
      .80 lr
      """;

  private static final float[] EXCHANGE = exchanges();
  private static final float[] GAP = gaps();

  /** Of a byte of a mask of letters, for each of its four, the least that its letters cost. */
  private static final float[] LEAST = least();

  private static final int BYTE = 256;

  private SpellingCosts() {}

  private static float[] least() {
    float[] ofLetter = new float[Integer.SIZE];
    Arrays.fill(ofLetter, 0);
    for (int a = 0; a < LETTERS; a++) {
      float least = GAP[a];
      for (int b = 0; b < LETTERS; b++) {
        least = a == b ? least : Math.min(least, EXCHANGE[a * LETTERS + b]);
      }
      ofLetter['a' + a & 31] = least;
    }
    float[] least = new float[Integer.BYTES * 256];
    for (int part = 0; part < Integer.BYTES; part++) {
      for (int bits = 0; bits < 256; bits++) {
        for (int bit = 0; bit < Byte.SIZE; bit++) {
          least[part * 256 + bits] += (bits >>> bit & 1) * ofLetter[part * Byte.SIZE + bit];
        }
      }
    }
    return least;
  }

  /**
   * What it costs at least to make one word of another by the letters that occur in them: each that
   * occurs in one only is left out or exchanged.
   *
   * @param a bit c mod 32 for each letter c
   * @param b the same
   */
  static float least(int a, int b) {
    return Math.max(least(a & ~b), least(b & ~a));
  }

  private static float least(int letters) {
    return LEAST[letters & BYTE - 1]
        + LEAST[BYTE + (letters >>> 8 & BYTE - 1)]
        + LEAST[2 * BYTE + (letters >>> 16 & BYTE - 1)]
        + LEAST[3 * BYTE + (letters >>> 24)];
  }

  private static float[] exchanges() {
    float[] costs = new float[LETTERS * LETTERS];
    Arrays.fill(costs, 1);
    for (char a : "aeiouy".toCharArray()) {
      for (char b : "aeiouy".toCharArray()) {
        costs[(a - 'a') * LETTERS + b - 'a'] = VOWEL;
      }
    }
    for (String row : EXCHANGES.strip().split("\n", -1)) {
      String[] words = row.split(" ", -1);
      for (int i = 1; i < words.length; i++) {
        int a = words[i].charAt(0) - 'a';
        int b = words[i].charAt(1) - 'a';
        costs[a * LETTERS + b] = Float.parseFloat(words[0]);
        costs[b * LETTERS + a] = costs[a * LETTERS + b];
      }
    }
    for (int a = 0; a < LETTERS; a++) {
      costs[a * LETTERS + a] = 0;
    }
    return costs;
  }

  private static float[] gaps() {
    float[] gaps = new float[LETTERS];
    Arrays.fill(gaps, 1);
    for (char vowel : "aeiou".toCharArray()) {
      gaps[vowel - 'a'] = .6f;
    }
    gaps['h' - 'a'] = .4f;
    gaps['y' - 'a'] = .5f;
    return gaps;
  }

  /** To write b for a. */
  static float exchange(char a, char b) {
    if (a == b) {
      return 0;
    }
    int i = a - 'a';
    int j = b - 'a';
    return i >= 0 && i < LETTERS && j >= 0 && j < LETTERS ? EXCHANGE[i * LETTERS + j] : 1;
  }

  /** To leave a letter out, or to add it, beside the one before it; 0 stands for none. */
  static float gap(char letter, char before) {
    if (letter == before) {
      return DOUBLED;
    }
    int i = letter - 'a';
    return i >= 0 && i < LETTERS ? GAP[i] : 1;
  }
}
