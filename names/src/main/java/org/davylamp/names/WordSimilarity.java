package org.davylamp.names;

import java.util.Arrays;

/**
 * How alike two words are as spellings of one: 1 the same, 0 not spellings of one.
 *
 * <p>Of two words of n letters (the shorter) the spelling may cost up to {@link #allowed}; then the
 * similarity is 1 − 1.5 · cost / letters of the longer, the cost in errors. Most pairs are refused
 * by the lengths, by the letters that occur, or by the bit-parallel {@link WordDistance}; the rest
 * costs a {@link SpellingDistance} of the letters and of the sounds.
 *
 * <p>Not thread-safe.
 */
final class WordSimilarity {
  /** Of twentieths of errors. */
  private static final float SLOPE = 1.5f / SpellingCosts.ONE;

  /** What it costs that only the sounds are alike; all costs are of {@link SpellingCosts}. */
  static final int SOUNDS = 3;

  /** Where the first letters differ. */
  private static final int FIRST = 1;

  private static final int HALF = 10;

  /** An edit of the bit-parallel distance costs 3 at least; only few pairs have many so cheap. */
  static final int MOST_EDITS = 4;

  /** Below this cost the spelling itself is soon given up. */
  private static final int FEW = 30;

  static final int SCRAMBLED_LETTERS = 5;

  /** Enough for a hit, if all else is the same. */
  private static final float SCRAMBLED = .79f;

  /** Letters from which on more of them allow no more. */
  private static final int LONG = 13;

  private static final int OTHER_GENDER = 10;

  /** Letters of a name whose ending may be a gender's. */
  private static final int NAME = 4;

  private static final float REVERSED = .9f;

  /** Of two known names that are spelled alike: little, but more than of any two. */
  private static final float OTHER_NAME = .3f;

  /** Of two spellings of a known name. */
  private static final float SPELLED = .95f;

  /** {@link #allowed} by letters. */
  private static final int[] ALLOWED = new int[LONG];

  static {
    for (int letters = 0; letters < LONG; letters++) {
      ALLOWED[letters] = allowed(letters);
    }
  }

  private final char[][] spellings = scratch();
  private final char[][] heards = scratch();
  private final WordDistance distance = new WordDistance();
  private final SpellingDistance spelling = new SpellingDistance();

  private static char[][] scratch() {
    char[][] scratch = new char[PackedWord.LONGEST + 1][];
    for (int i = 0; i < scratch.length; i++) {
      scratch[i] = new char[i];
    }
    return scratch;
  }

  /** The cost that a pair may have, by the letters of the shorter word. */
  static int allowed(int letters) {
    return switch (letters) {
      case 0, 1 -> 0;
      case 2 -> SpellingCosts.DOUBLED;
      case 3 -> 6;
      case 4 -> 20;
      case 5, 6 -> 23;
      case 7, 8 -> 41;
      case 9, 10, 11 -> 44;
      default -> 60;
    };
  }

  /** The cost that words of some letters may have; 0 if they are too far apart. */
  static int allowed(int letters, int others) {
    boolean far = Math.abs(letters - others) > MOST_EDITS;
    return far ? 0 : ALLOWED[Math.min(Math.min(letters, others), LONG - 1)];
  }

  /** What words may cost that are taken for one written together, by the letters of the longer. */
  static int allowedJoined(int letters) {
    return Math.round((1 - Joints.ENOUGH) * SpellingCosts.ONE * letters) * 2 / 3;
  }

  /**
   * Whether two words of some lengths and letters could be so alike that they are taken for one
   * written together; a bound.
   */
  static boolean mayBeJoined(
      int length, int mask, int sounds, int other, int otherMask, int otherSounds) {
    if (Math.min(length, other) < Joints.SHORTEST) {
      return length == other && mask == otherMask;
    }
    if (Math.abs(length - other) > MOST_EDITS) {
      return false;
    }
    int most = allowedJoined(Math.max(length, other));
    if (Math.abs(length - other) * SpellingCosts.DOUBLED > most) {
      return false;
    }
    return SpellingCosts.mayCost(mask, otherMask, most)
        || SpellingCosts.mayCost(sounds, otherSounds, most - SOUNDS);
  }

  /**
   * The same of a word with some of more letters.
   *
   * @param more letters that the first may have besides
   * @param longest letters that either has at most
   */
  static boolean mayBeWithin(
      int mask, int sounds, int more, int otherMask, int otherSounds, int longest) {
    int most = allowedJoined(longest);
    return SpellingCosts.mayCost(mask, otherMask, mask | more, otherMask, most)
        || SpellingCosts.mayCost(sounds, otherSounds, sounds | more, otherSounds, most - SOUNDS);
  }

  /** The similarity; symmetric. */
  float of(Word a, Word b) {
    return of(a, b, Integer.MAX_VALUE);
  }

  /**
   * The same, or 0 if the spelling costs more.
   *
   * @param most as {@link #allowedJoined} says
   */
  float of(Word a, Word b, int most) {
    if (a.same(b)) {
      return a.isSpelledAs(b) ? 1 : SPELLED;
    }
    if (a.han && b.han) {
      return HanForms.similarity(a.text, b.text);
    }
    if (a.exact || b.exact) {
      return 0;
    }
    if (a.diminutives.related(b.diminutives)) {
      return Diminutives.SIMILARITY;
    }
    if (a.isTabled() && b.isTabled() && !a.isKnown()) {
      return 0;
    }
    int shorter = Math.min(a.letters.length, b.letters.length);
    int longer = Math.max(a.letters.length, b.letters.length);
    int allowed = Math.min(most, ALLOWED[Math.min(shorter, LONG - 1)]);
    if (allowed == 0 || longer - shorter > MOST_EDITS) {
      return 0;
    }
    if (a.isKnown() && b.isKnown()) {
      return otherName(
          spelled(a, b.letters, b.sound, b.soundsOtherwise, b.mask, b.soundMask, longer, allowed));
    }
    if (a.mask == b.mask && isReversed(a.letters, b.letters)) {
      return REVERSED;
    }
    if (isScrambled(a, b, shorter, longer)) {
      return SCRAMBLED;
    }
    return spelled(a, b.letters, b.sound, b.soundsOtherwise, b.mask, b.soundMask, longer, allowed);
  }

  /** The same of a word in an outline that is not special and may be alike. */
  float of(Word a, long[] outline, int at) {
    long bits = outline[at + 1];
    int length = Outline.length(bits);
    int shorter = Math.min(a.letters.length, length);
    int longer = Math.max(a.letters.length, length);
    int allowed = ALLOWED[Math.min(shorter, LONG - 1)];
    int mask = Outline.mask(bits);
    int sounds = (int) outline[at + 2];
    if (!SpellingCosts.mayCost(a.mask, mask, allowed)
        && !SpellingCosts.mayCost(a.soundMask, sounds, allowed - SOUNDS)) {
      return 0;
    }
    long packed = outline[at + 4];
    char[] letters = unpacked(outline[at + 3], spellings);
    char[] heard = packed == 0 ? letters : unpacked(packed, heards);
    float spelled = spelled(a, letters, heard, packed != 0, mask, sounds, longer, allowed);
    return Outline.areKnown(a, bits) ? otherName(spelled) : spelled;
  }

  private static float otherName(float spelled) {
    return spelled > 0 ? OTHER_NAME : 0;
  }

  private static char[] unpacked(long packed, char[][] scratch) {
    char[] letters = scratch[PackedWord.length(packed)];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (char) (PackedWord.letter(packed, i) + '`');
    }
    return letters;
  }

  private float spelled(
      Word a,
      char[] letters,
      char[] sound,
      boolean soundsOtherwise,
      int mask,
      int soundMask,
      int longer,
      int allowed) {
    int cost = cost(a.letters, letters, a.mask, mask, allowed);
    if (a.soundsOtherwise || soundsOtherwise) {
      int rest = allowed - SOUNDS;
      int heard = SOUNDS + cost(a.sound, sound, a.soundMask, soundMask, rest);
      cost = Math.min(cost, heard);
    }
    if (a.letters[0] != letters[0] && cost > HALF) {
      cost += FIRST;
    }
    if (isOtherGender(a.letters, letters)) {
      cost += OTHER_GENDER;
    }
    return cost > allowed ? 0 : Math.max(0, 1 - SLOPE * cost / longer);
  }

  /** Valentin and Valentina, Lauro and Laura: the ending says that they are two people. */
  private static boolean isOtherGender(char[] a, char[] b) {
    boolean ordered = a.length <= b.length;
    char[] shorter = ordered ? a : b;
    char[] longer = ordered ? b : a;
    int n = shorter.length;
    if (n < NAME || longer.length > n + 1 || (a[a.length - 1] == 'a') == (b[b.length - 1] == 'a')) {
      return false;
    }
    int stem = longer.length > n ? n : n - 1;
    boolean vowel = longer.length > n || (isOorE(a[a.length - 1]) || isOorE(b[b.length - 1]));
    return vowel && Arrays.equals(shorter, 0, stem, longer, 0, stem);
  }

  private static boolean isOorE(char letter) {
    return letter == 'o' || letter == 'e';
  }

  /**
   * Whether one word has the letters of the other in another order, as in Nitpu for Putin; common
   * names do that by chance (Hamid, Mahdi).
   */
  private static boolean isScrambled(Word a, Word b, int shorter, int longer) {
    if (shorter != longer || shorter < SCRAMBLED_LETTERS || a.mask != b.mask) {
      return false;
    }
    int sum = 0;
    int squares = 0;
    int near = 0;
    for (int i = 0; i < shorter; i++) {
      sum += a.letters[i] - b.letters[i];
      squares += a.letters[i] * a.letters[i] - b.letters[i] * b.letters[i];
      near += a.letters[i] == b.letters[i] ? 1 : 0;
    }
    return sum == 0
        && squares == 0
        && near < shorter / 2
        && a.weight >= 1
        && b.weight >= 1
        && Arrays.equals(sorted(a.letters), sorted(b.letters));
  }

  /** As text from a program that takes right for left: nituP. */
  private static boolean isReversed(char[] a, char[] b) {
    int n = a.length;
    if (n != b.length || n < SCRAMBLED_LETTERS) {
      return false;
    }
    for (int i = 0; i < n; i++) {
      if (a[i] != b[n - 1 - i]) {
        return false;
      }
    }
    return true;
  }

  private static char[] sorted(char[] letters) {
    char[] sorted = letters.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /** The spelling's cost, or more than is allowed. */
  private int cost(char[] a, char[] b, int lettersA, int lettersB, int allowed) {
    if (!SpellingCosts.mayCost(lettersA, lettersB, allowed)) {
      return allowed + 1;
    }
    boolean far = allowed >= FEW && distance.of(a, b) > MOST_EDITS;
    return far ? allowed + 1 : spelling.of(a, b, allowed);
  }
}
