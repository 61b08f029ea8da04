package org.davylamp.names;

/** The script of a token, as far as names are treated differently for it. */
public enum Script {
  LATIN,
  CYRILLIC,
  GREEK,
  HANGUL,
  /** Chinese characters: Hanja, Hanzi, Kanji. */
  HAN,
  /** Hiragana and Katakana. */
  KANA,
  /** Arabic, with the letters of Persian, Urdu and the others written with it. */
  ARABIC,
  /** Digits alone. A token of letters and digits has the script of its letters. */
  NUMBER,
  /** Any other: Hebrew, Thai, Armenian, Devanagari … */
  OTHER;

  /** Of its own, because the build makes the table by {@link #classify}. */
  private static final class Tabled {
    static final Script[] SCRIPTS = LetterTable.made().scripts();
  }

  /**
   * The script of one letter or digit; what is neither has {@link #OTHER}. Constant time.
   *
   * @param codePoint a Unicode code point
   */
  public static Script of(int codePoint) {
    if (codePoint < LetterTable.SIZE) {
      return Tabled.SCRIPTS[codePoint];
    }
    if (codePoint >= 0xAC00 && codePoint < 0xD7A4) {
      return HANGUL;
    }
    return codePoint < 0xA000 ? HAN : classify(codePoint);
  }

  /**
   * Those in which one word may take a letter from the other unnoticed: А, A and Α look the same.
   */
  boolean isAlphabet() {
    return this == LATIN || this == CYRILLIC || this == GREEK;
  }

  /** Whether a family name is a character or two of it, and a given name no more. */
  boolean isEastern() {
    return this == HANGUL || this == HAN || this == KANA;
  }

  /** The same, found out anew. */
  static Script classify(int codePoint) {
    if (Character.isDigit(codePoint)) {
      return NUMBER;
    }
    // The sign of a long vowel belongs to both Kana and, for Unicode, to no script.
    if (codePoint == 0x30FC) {
      return KANA;
    }
    return switch (Character.UnicodeScript.of(codePoint)) {
      case LATIN -> LATIN;
      case CYRILLIC -> CYRILLIC;
      case GREEK -> GREEK;
      case HANGUL -> HANGUL;
      case HAN -> HAN;
      case HIRAGANA, KATAKANA -> KANA;
      case ARABIC -> ARABIC;
      default -> OTHER;
    };
  }
}
