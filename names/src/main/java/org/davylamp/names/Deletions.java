package org.davylamp.names;

/**
 * A word's remains when up to two letters of its beginning are left out, each as a hash. Two words
 * within d edits have a remain in common when up to d letters are left out of each: of all letters,
 * and so of the first {@value #PREFIX} alone, because what an edit shifts across that border it has
 * left out or put in before it.
 */
final class Deletions {
  /** Letters of which some are left out. */
  static final int PREFIX = 7;

  /** Remains of one word at most: 1 + 7 + 21. */
  static final int MOST = 29;

  /** Of words too short for that, what follows the first letter is marked, to be no other's. */
  private static final int TAIL = 0x5BD1E995;

  private final int[] hashes = new int[MOST];
  private final char[] letters = new char[PREFIX];
  private int count;

  int size() {
    return count;
  }

  int hash(int i) {
    return hashes[i];
  }

  /** Sets the remains of a word of a dictionary. */
  void of(TokenDictionary words, int word) {
    int length = words.length(word);
    int prefix = Math.min(length, PREFIX);
    for (int i = 0; i < prefix; i++) {
      letters[i] = words.charAt(word, i);
    }
    of(prefix, Typing.edits(length));
  }

  void of(String word) {
    int prefix = Math.min(word.length(), PREFIX);
    word.getChars(0, prefix, letters, 0);
    of(prefix, Typing.edits(word.length()));
  }

  private void of(int prefix, int edits) {
    count = 0;
    if (edits == 0) {
      hashes[count++] = hash(prefix, 0, 0) ^ TAIL;
      return;
    }
    hashes[count++] = hash(prefix, -1, -1);
    for (int i = 0; i < prefix; i++) {
      hashes[count++] = hash(prefix, i, i);
      for (int j = i + 1; j < prefix && edits > 1; j++) {
        hashes[count++] = hash(prefix, i, j);
      }
    }
  }

  private int hash(int prefix, int without, int andWithout) {
    int hash = 0;
    for (int i = 0; i < prefix; i++) {
      if (i != without && i != andWithout) {
        hash = (hash ^ letters[i]) * 0x01000193 + 0x811C9DC5;
      }
    }
    hash ^= hash >>> 16;
    hash *= 0x85EBCA6B;
    return hash ^ hash >>> 13;
  }
}
