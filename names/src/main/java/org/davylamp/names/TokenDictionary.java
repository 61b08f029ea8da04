package org.davylamp.names;

import java.util.Arrays;

/**
 * Distinct strings, numbered from 0 in the order in which they came: their characters in one array,
 * found by open addressing and compared whole. Of a longer string the first {@value #LONGEST}
 * characters count.
 */
final class TokenDictionary {
  /** Characters by which a string is known. */
  static final int LONGEST = 64;

  static final int ABSENT = -1;

  private char[] letters;
  private int[] starts;

  /** One more than the number of the string that lies there; 0 if none does. Half full at most. */
  private int[] table;

  private int count;

  TokenDictionary() {
    this(new char[1 << 10], new int[1 << 8], new int[1 << 8], 0);
  }

  private TokenDictionary(char[] letters, int[] starts, int[] table, int count) {
    this.letters = letters;
    this.starts = starts;
    this.table = table;
    this.count = count;
  }

  int size() {
    return count;
  }

  int length(int token) {
    return starts[token + 1] - starts[token];
  }

  char charAt(int token, int i) {
    return letters[starts[token] + i];
  }

  String text(int token) {
    return new String(letters, starts[token], length(token));
  }

  /** The number of a string, or {@link #ABSENT}. */
  int find(String text) {
    return table[place(text, 0, text.length())] - 1;
  }

  /** The number of a part of a string, or {@link #ABSENT}. */
  int find(String text, int from, int to) {
    return table[place(text, from, to)] - 1;
  }

  /** The number of a string, which is a new one if the string is. */
  int add(String text) {
    int place = place(text, 0, text.length());
    if (table[place] == 0) {
      append(text);
      table[place] = ++count;
      if (count * 2 > table.length) {
        widen();
      }
      return count - 1;
    }
    return table[place] - 1;
  }

  private void append(String text) {
    int length = Math.min(text.length(), LONGEST);
    int start = starts[count];
    if (start + length > letters.length) {
      letters = Arrays.copyOf(letters, letters.length * 2);
    }
    if (count + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    text.getChars(0, length, letters, start);
    starts[count + 1] = start + length;
  }

  /** Where a string lies, or the free place where it would. */
  private int place(String text, int from, int to) {
    int end = Math.min(to, from + LONGEST);
    int hash = 0;
    for (int i = from; i < end; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    int mask = table.length - 1;
    int place = spread(hash) & mask;
    while (table[place] != 0 && !equal(table[place] - 1, text, from, end)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private boolean equal(int token, String text, int from, int end) {
    if (length(token) != end - from) {
      return false;
    }
    for (int i = from, at = starts[token]; i < end; i++, at++) {
      if (letters[at] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void widen() {
    int[] wider = new int[table.length * 2];
    int mask = wider.length - 1;
    for (int token = 0; token < count; token++) {
      int hash = 0;
      for (int at = starts[token]; at < starts[token + 1]; at++) {
        hash = hash * 31 + letters[at];
      }
      int place = spread(hash) & mask;
      while (wider[place] != 0) {
        place = (place + 1) & mask;
      }
      wider[place] = token + 1;
    }
    table = wider;
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B1;
    return mixed ^ mixed >>> 15;
  }

  long memoryBytes() {
    return 2L * letters.length + 4L * starts.length + 4L * table.length;
  }

  void write(IndexWriter to) {
    to.chars(letters, starts[count]);
    to.ints(starts, count + 1);
    to.ints(table, table.length);
  }

  static TokenDictionary read(IndexReader from) {
    char[] letters = from.chars();
    int[] starts = from.offsets(letters.length);
    int[] table = from.ints();
    int count = starts.length - 1;
    from.require(Integer.bitCount(table.length) == 1, "the size of a table of tokens");
    from.require(count * 2L <= table.length, "a table of tokens with room");
    from.requireWithin(table, 0, count + 1);
    int used = 0;
    for (int token : table) {
      used += token == 0 ? 0 : 1;
    }
    from.require(used == count, "each token in its table");
    return new TokenDictionary(letters, starts, table, count);
  }
}
