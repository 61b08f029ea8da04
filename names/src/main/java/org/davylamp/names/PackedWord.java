package org.davylamp.names;

/**
 * Words of up to {@value #LONGEST} letters from a to z in one number, five bits a letter, the first
 * lowest: two of them are compared at once. 0 stands for every other word.
 */
final class PackedWord {
  static final int LONGEST = 12;
  static final int BITS = 5;
  static final int LETTER = (1 << BITS) - 1;

  /** What is added to five bits to make a letter. */
  static final int BEFORE_A = 'a' - 1;

  /** Bits of a number above its letters. */
  private static final int ABOVE = Long.SIZE - LONGEST * BITS;

  private PackedWord() {}

  static long of(CharSequence word) {
    if (word.length() > LONGEST) {
      return 0;
    }
    long packed = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!isLetter(c)) {
        return 0;
      }
      packed |= (long) (c - BEFORE_A) << (BITS * i);
    }
    return packed;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** How many letters two words begin with alike. */
  static int commonBeginning(long one, long other) {
    return Long.numberOfTrailingZeros(one ^ other) / BITS;
  }

  /** How many letters two words of some lengths end with alike. */
  static int commonEnd(long one, int length, long other, int otherLength) {
    long ends = (one << (BITS * (LONGEST - length))) ^ (other << (BITS * (LONGEST - otherLength)));
    return (Long.numberOfLeadingZeros(ends) - ABOVE) / BITS;
  }

  /** How many letters it has. */
  static int length(long word) {
    return (Long.SIZE - Long.numberOfLeadingZeros(word) + BITS - 1) / BITS;
  }

  static int letter(long word, int i) {
    return (int) (word >>> (BITS * i)) & LETTER;
  }
}
