package org.davylamp.names;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * How alike the words of a query are to the words it was compared with so far. The names on lists
 * repeat their words, above all those that an index proposes, so most are met again and again.
 *
 * <p>A row for each word met, with one similarity for each distinct word of the query; found by the
 * word's code, by open addressing. When {@value #MOST} words were met it begins anew, or {@value
 * #ROOM} similarities are kept: a query may have thousands of words. Not thread-safe.
 */
final class SimilarityTable {
  /** Words of a query that {@link #like} has bits for. */
  static final int BITS = Long.SIZE;

  private static final int MOST = 1024;
  private static final int SLOTS = 4 * MOST;
  private static final int ROOM = 1 << 18;

  /** No word's letters. */
  private static final int ABSENT = 0;

  private final WordSimilarity similarity;
  private Word[] query = {};

  /** By word of the query: its code, hash, length, letters, sounds and what stands in its way. */
  private long[] codes = new long[16];

  private int[] hashes = new int[16];

  private int[] lengths = new int[16];
  private int[] masks = new int[16];
  private int[] sounds = new int[16];
  private int[] kinds = new int[16];
  private long[] diminutives = new long[16];

  /** What is near its letters, as {@link SpellingCosts#nearest} puts it, and near its sounds. */
  private int[] nearLetters = new int[16 * SpellingCosts.LEVELS];

  private int[] nearSounds = new int[16 * SpellingCosts.LEVELS];

  /** One more than the row of the word in a slot; 0 is none. */
  private final short[] slots = new short[SLOTS];

  private final int[] used = new int[MOST];
  private final long[] rowCodes = new long[MOST];
  private final long[] like = new long[MOST];
  private float[] rows = new float[MOST];
  private int most = MOST;
  private int size;

  SimilarityTable(WordSimilarity similarity) {
    this.similarity = similarity;
  }

  /** Begins with the distinct words of a query. */
  void begin(Word[] words) {
    query = words;
    if (hashes.length < words.length) {
      widen(words.length);
    }
    for (int i = 0; i < words.length; i++) {
      begin(i, words[i]);
    }
    clear();
    most = Math.clamp(ROOM / Math.max(1, words.length), 1, MOST);
    if (rows.length < most * words.length) {
      rows = new float[most * words.length];
    }
  }

  private void widen(int words) {
    codes = new long[words];
    hashes = new int[words];
    lengths = new int[words];
    masks = new int[words];
    sounds = new int[words];
    kinds = new int[words];
    diminutives = new long[words];
    nearLetters = new int[words * SpellingCosts.LEVELS];
    nearSounds = new int[words * SpellingCosts.LEVELS];
  }

  private void begin(int i, Word word) {
    codes[i] = word.code;
    hashes[i] = word.hash;
    lengths[i] = word.letters.length;
    masks[i] = word.mask;
    sounds[i] = word.soundMask;
    kinds[i] = Outline.kind(word);
    diminutives[i] = word.diminutives.folded();
    SpellingCosts.nearest(word.mask, nearLetters, i * SpellingCosts.LEVELS);
    SpellingCosts.nearest(word.soundMask, nearSounds, i * SpellingCosts.LEVELS);
  }

  private void clear() {
    for (int i = 0; i < size; i++) {
      slots[used[i]] = 0;
    }
    size = 0;
  }

  /** The row of a word; its similarities are computed if it was not met yet. */
  int row(Word word) {
    int row = find(word.code);
    return row >= 0 ? row : add(word);
  }

  /**
   * The row of a word in an outline, which is at hand only if it has to be looked at.
   *
   * @param at where the word begins in the outline
   */
  int row(long[] outline, int at, Supplier<Word> word) {
    int row = find(outline[at]);
    if (row >= 0) {
      return row;
    }
    if (outline[at + 3] == 0 || isSpecial(outline, at)) {
      return add(word.get());
    }
    int added = addStranger(outline[at]);
    for (int i = 0; i < query.length; i++) {
      if (codes[i] == outline[at]) {
        put(added, i, 1);
      } else if (mayBeAlike(i, outline[at + 1], (int) outline[at + 2])) {
        put(added, i, similarity.of(query[i], outline, at));
      }
    }
    return added;
  }

  /** Whether only a look at the word tells whether it is like one of the query. */
  private boolean isSpecial(long[] outline, int at) {
    int hash = (int) (outline[at + 2] >>> 32);
    int length = Outline.length(outline[at + 1]);
    int mask = length < WordSimilarity.SCRAMBLED_LETTERS ? ABSENT : Outline.mask(outline[at + 1]);
    int kind = Outline.kind(outline[at + 1]) & Outline.HAN;
    long shorts = outline[at + 5];
    boolean special = false;
    for (int i = 0; i < query.length; i++) {
      special |=
          codes[i] != outline[at]
              && ((masks[i] == mask && lengths[i] == length)
                  || hashes[i] == hash
                  || (kinds[i] & kind) != 0
                  || Diminutives.Rows.mayBeRelated(diminutives[i], shorts));
    }
    return special;
  }

  /** Whether a word of the query may be spelled like a word that is not special. */
  private boolean mayBeAlike(int i, long word, int sound) {
    int length = Outline.length(word);
    int allowed = WordSimilarity.allowed(length, lengths[i]);
    return allowed > 0
        && !Outline.areOthers(kinds[i], Outline.kind(word))
        && (SpellingCosts.least(
                    Outline.mask(word) & ~masks[i], nearLetters, i * SpellingCosts.LEVELS)
                <= allowed
            || SpellingCosts.least(sound & ~sounds[i], nearSounds, i * SpellingCosts.LEVELS)
                <= allowed - WordSimilarity.SOUNDS);
  }

  private void put(int row, int queryWord, float similar) {
    rows[row * query.length + queryWord] = similar;
    like[row] |= similar > 0 ? 1L << queryWord : 0;
  }

  private int find(long code) {
    int slot = slot(code);
    while (slots[slot] != 0) {
      int row = slots[slot] - 1;
      if (rowCodes[row] == code) {
        return row;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    return -1;
  }

  private static int slot(long code) {
    return (int) (code >>> 32) & (SLOTS - 1);
  }

  private int add(Word word) {
    int row = addStranger(word.code);
    for (int i = 0; i < query.length; i++) {
      put(row, i, similarity.of(query[i], word));
    }
    return row;
  }

  /** Adds a word that is like none of the query. */
  private int addStranger(long code) {
    if (size == most) {
      clear();
    }
    int slot = slot(code);
    while (slots[slot] != 0) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    int row = size++;
    rowCodes[row] = code;
    used[row] = slot;
    slots[slot] = (short) (row + 1);
    like[row] = 0;
    Arrays.fill(rows, row * query.length, (row + 1) * query.length, 0);
    return row;
  }

  /** A similarity from a row. */
  float at(int row, int queryWord) {
    return rows[row * query.length + queryWord];
  }

  /** Which of the query's first 64 distinct words a row's is like, as bits. */
  long like(int row) {
    return like[row];
  }
}
