package org.davylamp.names;

import java.text.Normalizer;

/** Syllables of pinyin without their tones. */
final class Pinyin {
  private static final char UMLAUT = '\u0308';

  private Pinyin() {}

  /** Without tone; ü stays. */
  static String plain(String syllable) {
    StringBuilder plain = new StringBuilder(syllable.length());
    String apart = Normalizer.normalize(syllable, Normalizer.Form.NFD);
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (c == UMLAUT && !plain.isEmpty()) {
        plain.setCharAt(plain.length() - 1, 'ü');
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** As passports and lists have it: ü is u. */
  static String withoutTone(String syllable) {
    return plain(syllable).replace('ü', 'u');
  }
}
