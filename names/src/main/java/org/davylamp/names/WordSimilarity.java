package org.davylamp.names;

import java.util.Arrays;

/**
 * How alike two words are as spellings of one: 1 the same, 0 not spellings of one.
 *
 * <p>Of two words of n letters (the shorter) the spelling may cost up to {@link #allowed}; then the
 * similarity is 1 − {@value #SLOPE} · cost / letters of the longer. Most pairs are refused by the
 * lengths, by the letters that occur, or by the bit-parallel {@link WordDistance}; the rest costs a
 * {@link SpellingDistance} of the letters and of the sounds.
 *
 * <p>Not thread-safe.
 */
final class WordSimilarity {
  private static final float SLOPE = 1.5f;

  /** What it costs that only the sounds are alike. */
  private static final float SOUNDS = .15f;

  /** Where the first letters differ. */
  private static final float FIRST = .05f;

  /** An edit of the bit-parallel distance costs .15 at least; only few pairs have many so cheap. */
  static final int MOST_EDITS = 4;

  /** Below this cost the spelling itself is soon given up. */
  private static final float FEW = 1.5f;

  /** Two letters may only have one of them doubled. */
  private static final float DOUBLED = .25f;

  private static final int SCRAMBLED_LETTERS = 5;

  /** Enough for a hit, if all else is the same. */
  private static final float SCRAMBLED = .79f;

  /** Letters from which on more of them allow no more. */
  private static final int LONG = 13;

  private static final float OTHER_GENDER = .5f;

  /** Letters of a name whose ending may be a gender's. */
  private static final int NAME = 4;

  private static final float ROUNDING = .001f;
  private static final float REVERSED = .9f;

  /** {@link #allowed} by letters. */
  private static final float[] ALLOWED = new float[LONG];

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
  static float allowed(int letters) {
    if (letters < 3) {
      return letters < 2 ? 0 : DOUBLED;
    }
    if (letters == 3) {
      return .3f;
    }
    if (letters == 4) {
      return 1;
    }
    if (letters < 7) {
      return 1.15f;
    }
    if (letters < 9) {
      return 2.05f;
    }
    return letters < 12 ? 2.2f : 3;
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
    float most = (1 - Joints.ENOUGH) / SLOPE * Math.max(length, other) + ROUNDING;
    if (Math.abs(length - other) * DOUBLED > most) {
      return false;
    }
    return SpellingCosts.least(mask, otherMask) <= most
        || SpellingCosts.least(sounds, otherSounds) <= most - SOUNDS;
  }

  /**
   * The same of a word with some of more letters.
   *
   * @param more letters that the first may have besides
   * @param longest letters that either has at most
   */
  static boolean mayBeWithin(
      int mask, int sounds, int more, int otherMask, int otherSounds, int longest) {
    float most = (1 - Joints.ENOUGH) / SLOPE * longest + ROUNDING;
    return Math.max(
                SpellingCosts.least(mask & ~otherMask, 0),
                SpellingCosts.least(otherMask & ~(mask | more), 0))
            <= most
        || Math.max(
                SpellingCosts.least(sounds & ~otherSounds, 0),
                SpellingCosts.least(otherSounds & ~(sounds | more), 0))
            <= most - SOUNDS;
  }

  /** The similarity; symmetric. */
  float of(Word a, Word b) {
    if (a.same(b)) {
      return 1;
    }
    if (a.han && b.han) {
      return HanForms.similarity(a.text, b.text);
    }
    if (a.exact || b.exact || (a.isTabled() && b.isTabled())) {
      return 0;
    }
    if (a.shortens && b.shortens && Diminutives.related(a.text, b.text)) {
      return Diminutives.SIMILARITY;
    }
    int shorter = Math.min(a.letters.length, b.letters.length);
    int longer = Math.max(a.letters.length, b.letters.length);
    float allowed = allowed(shorter);
    if (allowed == 0 || longer - shorter > MOST_EDITS) {
      return 0;
    }
    if (a.mask == b.mask && isReversed(a.letters, b.letters)) {
      return REVERSED;
    }
    if (isScrambled(a, b, shorter, longer)) {
      return SCRAMBLED;
    }
    return spelled(a, b.letters, b.sound, b.soundsOtherwise, b.mask, b.soundMask, longer, allowed);
  }

  /** The same of a word in an outline that is not special. */
  float of(Word a, long[] outline, int at) {
    long bits = outline[at + 1];
    int length = Outline.length(bits);
    int shorter = Math.min(a.letters.length, length);
    int longer = Math.max(a.letters.length, length);
    float allowed = ALLOWED[Math.min(shorter, LONG - 1)];
    if (Outline.isOther(a, bits) || allowed == 0 || longer - shorter > MOST_EDITS) {
      return 0;
    }
    int mask = Outline.mask(bits);
    int sounds = (int) outline[at + 2];
    if (SpellingCosts.least(a.mask, mask) > allowed
        && SpellingCosts.least(a.soundMask, sounds) > allowed - SOUNDS) {
      return 0;
    }
    long packed = outline[at + 4];
    char[] letters = unpacked(outline[at + 3], spellings);
    char[] heard = packed == 0 ? letters : unpacked(packed, heards);
    return spelled(a, letters, heard, packed != 0, mask, sounds, longer, allowed);
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
      float allowed) {
    float cost = cost(a.letters, letters, a.mask, mask, allowed);
    if (a.soundsOtherwise || soundsOtherwise) {
      float rest = allowed - SOUNDS;
      float heard = SOUNDS + cost(a.sound, sound, a.soundMask, soundMask, rest);
      cost = Math.min(cost, heard);
    }
    if (a.letters[0] != letters[0] && cost > .5f) {
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
  private float cost(char[] a, char[] b, int lettersA, int lettersB, float allowed) {
    float least = SpellingCosts.least(lettersA, lettersB);
    if (least > allowed) {
      return least;
    }
    boolean far = allowed >= FEW && distance.of(a, b) > MOST_EDITS;
    return far ? allowed + 1 : spelling.of(a, b, allowed);
  }
}
