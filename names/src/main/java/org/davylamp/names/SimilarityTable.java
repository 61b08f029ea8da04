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

  private final WordSimilarity similarity;
  private Word[] query = {};

  /** One more than the row of the word in a slot; 0 is none. */
  private final short[] slots = new short[SLOTS];

  private final int[] used = new int[MOST];
  private final long[] codes = new long[MOST];
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
    clear();
    most = Math.clamp(ROOM / Math.max(1, words.length), 1, MOST);
    if (rows.length < most * words.length) {
      rows = new float[most * words.length];
    }
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
      put(added, i, similarity.of(query[i], outline, at));
    }
    return added;
  }

  private boolean isSpecial(long[] outline, int at) {
    for (Word each : query) {
      if (Outline.isSpecial(each, outline[at + 1], outline[at + 2])) {
        return true;
      }
    }
    return false;
  }

  private void put(int row, int queryWord, float similar) {
    rows[row * query.length + queryWord] = similar;
    like[row] |= similar > 0 ? 1L << queryWord : 0;
  }

  private int find(long code) {
    int slot = slot(code);
    while (slots[slot] != 0) {
      int row = slots[slot] - 1;
      if (codes[row] == code) {
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
    codes[row] = code;
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
