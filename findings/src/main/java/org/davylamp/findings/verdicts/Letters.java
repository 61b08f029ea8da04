package org.davylamp.findings.verdicts;

import java.util.Locale;

/**
 * Names as they are compared letter by letter: what is neither letter nor number does not count.
 */
final class Letters {
  private static final int LETTERS_AND_NUMBERS =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  private Letters() {}

  /** In lower case, its words parted by one blank each: {@code chon ma san} of Chon-Ma-San. */
  static String words(String name) {
    return parted(name, " ");
  }

  /** In lower case, without anything between its words: {@code chonmasan}. */
  static String joined(String name) {
    return parted(name, "");
  }

  private static String parted(String name, String between) {
    String small = name.toLowerCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder(small.length());
    boolean gap = false;
    for (int at = 0; at < small.length(); ) {
      int letter = small.codePointAt(at);
      at += Character.charCount(letter);
      if ((1 << Character.getType(letter) & LETTERS_AND_NUMBERS) == 0) {
        gap = true;
      } else {
        if (gap && !kept.isEmpty()) {
          kept.append(between);
        }
        kept.appendCodePoint(letter);
        gap = false;
      }
    }
    return kept.toString();
  }
}
