package org.davylamp.names;

import java.util.Arrays;
import org.davylamp.names.KoreanSpellings.Spelling;

/**
 * The Korean syllables that a text can stand for, as a lattice: from each position and part of a
 * syllable, arcs to the position after a jamo and what it costs to read it there. A Hangul text has
 * one way through it, a Latin one has many.
 */
final class KoreanTape {
  /** Parts of a syllable, in the order in which they are read. */
  static final int PARTS = 3;

  /**
   * Spellings that are no rarity in one surname: ar in Park; l in Lee, which is 이 before it is 리.
   */
  private static final float HABIT = .003f;

  private static final int NO_INITIAL = Hangul.initialNumber('ㅇ');

  final int length;

  /** Arcs of (position, part) begin at {@code first[position * PARTS + part]}. */
  final int[] first;

  byte[] jamo = new byte[64];
  byte[] next = new byte[64];
  float[] cost = new float[64];

  private int begun;
  private int arcs;

  private KoreanTape(int length) {
    this.length = length;
    first = new int[(length + 1) * PARTS + 1];
  }

  /** The lattice of Hangul syllables, one position each. */
  static KoreanTape ofHangul(String syllables) {
    KoreanTape tape = new KoreanTape(syllables.length());
    for (int i = 0; i < syllables.length(); i++) {
      char c = syllables.charAt(i);
      tape.begin();
      tape.arc(Hangul.initial(c), i, 0);
      tape.heard(syllables, i);
      tape.begin();
      tape.arc(Hangul.vowel(c), i, 0);
      tape.begin();
      tape.last(syllables, i);
    }
    tape.end();
    return tape;
  }

  /** An initial as it sounds after the consonant before it. */
  private void heard(String syllables, int i) {
    int before = i == 0 ? 0 : Hangul.heard(Hangul.last(syllables.charAt(i - 1)));
    int initial = Hangul.initial(syllables.charAt(i));
    int heard = KoreanPronunciation.initialAfter(before, initial);
    if (heard != initial) {
      arc(heard, i, KoreanPronunciation.COST);
    }
  }

  private void last(String syllables, int i) {
    int last = Hangul.heard(Hangul.last(syllables.charAt(i)));
    arc(last, i + 1, 0);
    if (i + 1 < syllables.length()) {
      int heard = KoreanPronunciation.finalBefore(last, Hangul.initial(syllables.charAt(i + 1)));
      if (heard != last) {
        arc(heard, i + 1, KoreanPronunciation.COST);
      }
    }
  }

  /**
   * The lattice of Latin letters.
   *
   * @param letters as {@link KoreanSpellings} has them
   * @param breaks whether a word or a hyphenated part begins at a position
   */
  static KoreanTape ofLatin(String letters, boolean[] breaks) {
    KoreanTape tape = new KoreanTape(letters.length());
    for (int at = 0; at <= letters.length(); at++) {
      for (int part = 0; part < PARTS; part++) {
        tape.begin();
        tape.arcs(letters, breaks, at, part);
      }
    }
    tape.end();
    return tape;
  }

  private void arcs(String letters, boolean[] breaks, int at, int part) {
    for (Spelling nothing : KoreanSpellings.of(part, (char) 0)) {
      arc(nothing.jamo(), at, nothing.cost());
    }
    if (at == letters.length() || (part == 2 && breaks[at])) {
      return;
    }
    if (part == 0
        && breaks[at]
        && (letters.startsWith("lee", at) || letters.startsWith("rhee", at))) {
      arc(NO_INITIAL, letters.indexOf("ee", at), 0);
    }
    for (Spelling spelling : KoreanSpellings.of(part, letters.charAt(at))) {
      String text = spelling.text();
      int end = at + text.length();
      if (letters.startsWith(text, at) && !broken(breaks, at, end, part)) {
        arc(spelling.jamo(), end, cost(spelling, letters, end));
      }
    }
  }

  private static float cost(Spelling spelling, String letters, int end) {
    String text = spelling.text();
    boolean park = text.equals("ar") && letters.startsWith("k", end);
    boolean lee = text.equals("l") && letters.startsWith("ee", end);
    return park || lee ? HABIT : spelling.cost();
  }

  /** A word ends with a syllable: inside a part there is no break, and none after an initial. */
  private static boolean broken(boolean[] breaks, int at, int end, int part) {
    for (int i = at + 1; i < end; i++) {
      if (breaks[i]) {
        return true;
      }
    }
    return part == 0 && (end == breaks.length || breaks[end]);
  }

  private void begin() {
    first[begun++] = arcs;
  }

  private void end() {
    Arrays.fill(first, begun, first.length, arcs);
  }

  private void arc(int of, int to, float costs) {
    if (arcs == jamo.length) {
      jamo = Arrays.copyOf(jamo, arcs * 2);
      next = Arrays.copyOf(next, arcs * 2);
      cost = Arrays.copyOf(cost, arcs * 2);
    }
    jamo[arcs] = (byte) of;
    next[arcs] = (byte) to;
    cost[arcs] = costs;
    arcs++;
  }
}
