package org.davylamp.names;

import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What it costs to write one Latin letter for another, to leave one out or to double one, in
 * twentieths: {@value #ONE} for what only an error explains, less for what systems of romanisation
 * and ears do differently.
 *
 * <p>By hand: letters for one sound (k, q), for neighbouring vowels and for voiced and unvoiced
 * consonants; an h that some systems write and others do not (Kh, Gh, Dh); doubled letters.
 */
final class SpellingCosts {
  static final int ONE = 20;
  static final int TRANSPOSED = 15;

  /** The least that any letter more or less costs. */
  static final int DOUBLED = 5;

  /** Codes of letters: 1–26, and 0 for all that is no Latin letter. */
  static final int CODES = 32;

  private static final int VOWEL = 10;

  /** Pairs of letters with what it costs to exchange them. */
  private static final String EXCHANGES =
      """
      3 iy kq ij jy
      5 vw ck ei ou
      7 ae uw sz gj ao
      9 dt gk fv bv gh hk cs gq bp jz cz hx kx
      14 mn xs yu
      16 lr
      """;

  private static final byte[] EXCHANGE = exchanges();
  private static final byte[] GAP = gaps();

  /** For each letter: which others it is exchanged for at less than it costs to leave it out. */
  private static final int[][] PARTNERS = new int[CODES][];

  /** What that costs, from the least on; at last what it costs whatever the others are. */
  private static final int[][] PARTNER_COSTS = new int[CODES][];

  static {
    for (int letter = 0; letter < CODES; letter++) {
      partners(letter);
    }
  }

  /** What is exchanged at this cost may begin a word in the other's place. */
  private static final int BEGINNING = 5;

  private SpellingCosts() {}

  private static byte[] exchanges() {
    byte[] costs = new byte[CODES * CODES];
    Arrays.fill(costs, (byte) ONE);
    for (char a : "aeiouy".toCharArray()) {
      for (char b : "aeiouy".toCharArray()) {
        costs[code(a) * CODES + code(b)] = VOWEL;
      }
    }
    for (String row : EXCHANGES.strip().split("\n", -1)) {
      String[] words = row.split(" ", -1);
      for (int i = 1; i < words.length; i++) {
        int a = code(words[i].charAt(0));
        int b = code(words[i].charAt(1));
        costs[a * CODES + b] = Byte.parseByte(words[0]);
        costs[b * CODES + a] = costs[a * CODES + b];
      }
    }
    for (char a = 'a'; a <= 'z'; a++) {
      costs[code(a) * CODES + code(a)] = 0;
    }
    return costs;
  }

  private static byte[] gaps() {
    byte[] gaps = new byte[CODES];
    Arrays.fill(gaps, (byte) ONE);
    for (char vowel : "aeiou".toCharArray()) {
      gaps[code(vowel)] = 12;
    }
    gaps[code('h')] = 8;
    gaps[code('y')] = 10;
    return gaps;
  }

  private static void partners(int letter) {
    NavigableMap<Integer, Integer> byCost = new TreeMap<>();
    boolean isLetter = letter == code((char) (letter + '`')) && letter > 0;
    int gap = isLetter ? GAP[letter] : 0;
    for (int other = 1; other <= code('z') && isLetter; other++) {
      if (other != letter) {
        byCost.merge((int) EXCHANGE[letter * CODES + other], 1 << other, (x, y) -> x | y);
      }
    }
    byCost.tailMap(gap, true).clear();
    byCost.put(gap, -1);
    PARTNERS[letter] = byCost.values().stream().mapToInt(mask -> mask).toArray();
    PARTNER_COSTS[letter] = byCost.keySet().stream().mapToInt(cost -> cost).toArray();
  }

  /** 1–26 for a Latin letter, else 0. */
  static int code(char letter) {
    return letter >= 'a' && letter <= 'z' ? letter & CODES - 1 : 0;
  }

  /** To write one letter for another, by their codes. */
  static int exchange(int a, int b) {
    return EXCHANGE[a * CODES + b];
  }

  /** To leave a letter out, or to add it, by its code; not beside the same. */
  static int gap(int letter) {
    return GAP[letter];
  }

  /** First letters, as bits, and those that are nearly the same. */
  static int beginnings(int firsts) {
    return near(firsts, BEGINNING);
  }

  /**
   * Some letters and those that each is exchanged for at a cost.
   *
   * @param letters bit c mod 32 for each letter c
   */
  static int near(int letters, int cost) {
    int near = letters;
    for (int rest = letters; rest != 0; rest &= rest - 1) {
      int letter = Integer.numberOfTrailingZeros(rest);
      for (int other = 1; other < CODES; other++) {
        near |= EXCHANGE[letter * CODES + other] <= cost ? 1 << other : 0;
      }
    }
    return near;
  }

  /** Levels of {@link #nearest}. */
  static final int LEVELS = 4;

  private static final int VOWELS = mask("aeiouy");
  private static final int H = mask("h");
  private static final int OF_H = 8;

  private static int mask(String letters) {
    return letters.chars().reduce(0, (mask, letter) -> mask | 1 << letter);
  }

  /** Of each level and letter: what is near it. */
  private static final int[][] NEAR = new int[LEVELS][CODES];

  static {
    for (int level = 0; level < LEVELS; level++) {
      for (int letter = 0; letter < CODES; letter++) {
        NEAR[level][letter] = near(1 << letter, 3 + 2 * level);
      }
    }
  }

  /** Puts what is near some letters at each of the costs 3, 5, 7 and 9. */
  static void nearest(int letters, int[] nearest, int at) {
    Arrays.fill(nearest, at, at + LEVELS, letters);
    for (int rest = letters; rest != 0; rest &= rest - 1) {
      int letter = Integer.numberOfTrailingZeros(rest);
      for (int level = 0; level < LEVELS; level++) {
        nearest[at + level] |= NEAR[level][letter];
      }
    }
  }

  /**
   * What it costs at least that one word has letters which the other has not: the sum of what each
   * costs beside those of the other, counted by bits, a little less than {@link #mayCost} knows.
   *
   * @param letters that only one has
   * @param nearest the other's, as {@link #nearest} puts it
   */
  static int least(int letters, int[] nearest, int at) {
    int most = letters & ~H;
    int far = most & ~nearest[at + 3];
    return (letters == most ? 0 : OF_H)
        + 3 * Integer.bitCount(most)
        + 2 * Integer.bitCount(most & ~nearest[at])
        + 2 * Integer.bitCount(most & ~nearest[at + 1])
        + 2 * Integer.bitCount(most & ~nearest[at + 2])
        + Integer.bitCount(far)
        + 4 * Integer.bitCount(far & ~VOWELS);
  }

  /**
   * Whether one word may be made of another at some cost, by the letters that occur in them: one
   * that occurs in one only is left out, or exchanged for one that the other has.
   *
   * @param a bit c mod 32 for each letter c
   * @param b the same
   */
  static boolean mayCost(int a, int b, int most) {
    return mayCost(a, b, a, b, most);
  }

  /**
   * The same of words that may have letters more than those that must be.
   *
   * @param a letters of one that have to become some of the other
   * @param b the same of the other
   * @param mostA letters that one may have
   * @param mostB the same of the other
   */
  static boolean mayCost(int a, int b, int mostA, int mostB, int most) {
    return least(a & ~mostB, mostB, most) <= most && least(b & ~mostA, mostA, most) <= most;
  }

  /** Σ over letters of the least that one costs, beside the letters of the other word. */
  private static int least(int letters, int others, int most) {
    int sum = 0;
    for (int rest = letters; rest != 0 && sum <= most; rest &= rest - 1) {
      sum += least(Integer.numberOfTrailingZeros(rest), others);
    }
    return sum;
  }

  private static int least(int letter, int others) {
    int[] partners = PARTNERS[letter];
    int level = 0;
    while ((partners[level] & others) == 0 && level < partners.length - 1) {
      level++;
    }
    return PARTNER_COSTS[letter][level];
  }
}
