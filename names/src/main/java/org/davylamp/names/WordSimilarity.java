package org.davylamp.names;

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

  private final WordDistance distance = new WordDistance();
  private final SpellingDistance spelling = new SpellingDistance();

  /** The cost that a pair may have, by the letters of the shorter word. */
  static float allowed(int letters) {
    if (letters < 3) {
      return 0;
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
    return letters < 12 ? 2.3f : 3;
  }

  /** The similarity; symmetric. */
  float of(Word a, Word b) {
    if (a.same(b)) {
      return 1;
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
    if (allowed == 0 || longer - shorter > MOST_EDITS || strangers(a.mask, b.mask) > MOST_EDITS) {
      return 0;
    }
    int edits = distance.of(a.letters, b.letters);
    if (edits > MOST_EDITS) {
      return 0;
    }
    float cost = spelling.of(a.letters, b.letters, allowed);
    if (a.soundsOtherwise || b.soundsOtherwise) {
      float heard = SOUNDS + spelling.of(a.sound, b.sound, allowed);
      cost = Math.min(cost, heard);
    }
    if (a.letters[0] != b.letters[0] && cost > .5f) {
      cost += FIRST;
    }
    return cost > allowed ? 0 : Math.max(0, 1 - SLOPE * cost / longer);
  }

  /** Letters that only one of two words has: no more can stand for each other than the more. */
  private static int strangers(int a, int b) {
    return Math.max(Integer.bitCount(a & ~b), Integer.bitCount(b & ~a));
  }
}
