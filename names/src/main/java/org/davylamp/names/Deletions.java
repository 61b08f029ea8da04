package org.davylamp.names;

/**
 * A word's remains when up to two letters of its beginning are left out, each as a hash. Two words
 * within d edits have a remain in common when up to d letters are left out of each: of all letters,
 * and so of the first {@value #PREFIX} alone, because what an edit shifts across that border it has
 * left out or put in before it.
 *
 * <p>Of equal letters in a row the first are left out: which of them makes no other remain.
 */
final class Deletions {
  /** Letters of which some are left out. */
  static final int PREFIX = 7;

  /** Remains of one word at most: 1 + 7 + 21. */
  static final int MOST = 29;

  /** Of words too short for that, what follows the first letter is marked, to be no other's. */
  private static final int TAIL = 0x5BD1E995;

  private static final int BASE = 0x01000193;

  private static final int[] POWERS = new int[PREFIX + 1];

  static {
    POWERS[0] = 1;
    for (int i = 0; i < PREFIX; i++) {
      POWERS[i + 1] = POWERS[i] * BASE;
    }
  }

  private final int[] hashes = new int[MOST];
  private final char[] letters = new char[PREFIX];

  /** Of what stands from a letter on, as a polynomial. */
  private final int[] behind = new int[PREFIX + 1];

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

  /**
   * Sets those of a word.
   *
   * @param most letters left out, if it is long enough for that
   */
  void of(String word, int most) {
    int prefix = Math.min(word.length(), PREFIX);
    word.getChars(0, prefix, letters, 0);
    of(prefix, Math.min(most, Typing.edits(word.length())));
  }

  private void of(int prefix, int edits) {
    count = 0;
    behind[prefix] = 0;
    for (int i = prefix - 1; i >= 0; i--) {
      behind[i] = behind[i + 1] + letters[i] * POWERS[prefix - 1 - i];
    }
    if (edits == 0) {
      hashes[count++] = mixed(behind[1]) ^ TAIL;
      return;
    }
    hashes[count++] = mixed(behind[0]);
    int before = 0;
    for (int i = 0; i < prefix; i++) {
      if (i == 0 || letters[i] != letters[i - 1]) {
        hashes[count++] = mixed(before * POWERS[prefix - 1 - i] + behind[i + 1]);
        if (edits > 1) {
          without(i, before, prefix);
        }
      }
      before = before * BASE + letters[i];
    }
  }

  /** Leaves out another letter behind the first, before which there is something. */
  private void without(int first, int before, int prefix) {
    int between = before;
    for (int i = first + 1; i < prefix; i++) {
      if (i == first + 1 || letters[i] != letters[i - 1]) {
        hashes[count++] = mixed(between * POWERS[prefix - 1 - i] + behind[i + 1]);
      }
      between = between * BASE + letters[i];
    }
  }

  private static int mixed(int polynomial) {
    int hash = polynomial ^ polynomial >>> 16;
    hash *= 0x85EBCA6B;
    return hash ^ hash >>> 13;
  }
}
