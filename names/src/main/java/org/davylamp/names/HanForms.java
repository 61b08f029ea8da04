package org.davylamp.names;

import com.ibm.icu.text.Transliterator;

/** Chinese characters in their simplified forms, by ICU's table: 張 and 张 are one. */
final class HanForms {
  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  private HanForms() {}

  /** The text with what has a simplified form in it; others unchanged. Linear. */
  static String simplified(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Script.of(text.charAt(i)) == Script.HAN) {
        return SIMPLIFIED.transliterate(text);
      }
    }
    return text;
  }
}
