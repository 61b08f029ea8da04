package org.davylamp.names;

/** Zeros and ones that stand for letters in a Latin word; {@link NameText} has the rule. */
final class Digits {
  private static final int LETTERS = 3;
  private static final int LONGEST = 2;

  private Digits() {}

  static void mend(char[] text, int start, int end) {
    int letters = 0;
    for (int i = start; i < end; i++) {
      letters += isLatin(text[i]) ? 1 : 0;
    }
    if (letters < LETTERS) {
      return;
    }
    int i = start + 1;
    while (i < end) {
      int run = i;
      while (run < end && (text[run] == '0' || text[run] == '1')) {
        run++;
      }
      boolean between = run < end && isLatin(text[i - 1]) && isLatin(text[run]);
      if (run > i && run - i <= LONGEST && between) {
        mend(text, i, run, isVowel(text[i - 1]) || isVowel(text[run]));
      }
      i = run + 1;
    }
  }

  private static void mend(char[] text, int start, int end, boolean besideVowel) {
    for (int i = start; i < end; i++) {
      if (text[i] == '0') {
        text[i] = 'o';
      } else {
        text[i] = besideVowel ? 'l' : 'i';
      }
    }
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isVowel(char c) {
    return "aeiouy".indexOf(c) >= 0;
  }
}
