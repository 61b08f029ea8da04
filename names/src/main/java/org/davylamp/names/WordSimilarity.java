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
  private static final int MOST_EDITS = 4;

  private static final int FEWER_EDITS = 3;

  /** The least that an exchange costs of consonants that are not alike. */
  private static final float OTHER_CONSONANT = .7f;

  /** Two letters may only have one of them doubled. */
  private static final float DOUBLED = .25f;

  private static final int SCRAMBLED_LETTERS = 5;

  /** Enough for a hit, if all else is the same. */
  private static final float SCRAMBLED = .8f;

  private static final float REVERSED = .9f;

  private final WordDistance distance = new WordDistance();
  private final SpellingDistance spelling = new SpellingDistance();

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
    float cost =
        strangers(a.mask, b.mask) > edits(allowed)
            ? allowed + 1
            : cost(a.letters, b.letters, a.consonants, b.consonants, allowed);
    if (a.soundsOtherwise || b.soundsOtherwise) {
      float rest = allowed - SOUNDS;
      float heard = SOUNDS + cost(a.sound, b.sound, a.heard, b.heard, rest);
      cost = Math.min(cost, heard);
    }
    if (a.letters[0] != b.letters[0] && cost > .5f) {
      cost += FIRST;
    }
    return cost > allowed ? 0 : Math.max(0, 1 - SLOPE * cost / longer);
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

  /** Edits that a spelling of some cost has at most, cheap ones being few. */
  private static int edits(float cost) {
    return cost < 1.5f ? FEWER_EDITS : MOST_EDITS;
  }

  /** The spelling's cost, or more than is allowed. */
  private float cost(char[] a, char[] b, int consonantsA, int consonantsB, float allowed) {
    float least = OTHER_CONSONANT * strangers(consonantsA, consonantsB);
    if (least > allowed) {
      return least;
    }
    return distance.of(a, b) > edits(allowed) ? allowed + 1 : spelling.of(a, b, allowed);
  }

  /** Consonants that only one of two words has: no more can stand for each other than the more. */
  private static int strangers(int a, int b) {
    return Math.max(Integer.bitCount(a & ~b), Integer.bitCount(b & ~a));
  }
}
