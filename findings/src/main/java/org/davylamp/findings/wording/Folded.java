package org.davylamp.findings.wording;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text in the one spelling in which phrases are looked for: small letters, compatible forms
 * joined (full-width digits, ligatures), Latin letters without marks, one blank between words,
 * plain quotes and dashes. Hangul stays in syllables, Han as it is.
 */
final class Folded {
  private Folded() {}

  static String of(String text) {
    return isPlain(text) ? spaced(text.toLowerCase(Locale.ROOT)) : unmarked(text);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '~' || text.charAt(i) == '`') {
        return false;
      }
    }
    return true;
  }

  private static String unmarked(String text) {
    String small = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder bare = new StringBuilder(small.length());
    for (int i = 0; i < small.length(); i++) {
      char letter = small.charAt(i);
      if (Character.getType(letter) != Character.NON_SPACING_MARK || isKana(letter)) {
        bare.append(plain(letter));
      }
    }
    String joined = Normalizer.normalize(bare, Normalizer.Form.NFC);
    return spaced(joined);
  }

  /** The marks that voice kana are part of the letter. */
  private static boolean isKana(char mark) {
    return mark == '\u3099' || mark == '\u309a';
  }

  private static char plain(char letter) {
    return switch (letter) {
      case '\u2018', '\u2019', '\u02bc', '`', '\u00b4' -> '\'';
      case '\u201c', '\u201d', '\u00ab', '\u00bb' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
      case '\uff0c', '\u3001' -> ',';
      case '\uff1b' -> ';';
      case '\u3002' -> '.';
      case '\u0451' -> '\u0435';
      case '\u0131' -> 'i';
      case '\u00f8' -> 'o';
      case '\u0142' -> 'l';
      case '\u0111' -> 'd';
      default -> letter;
    };
  }

  private static String spaced(String text) {
    StringBuilder spaced = new StringBuilder(text.length());
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean space = Character.isWhitespace(letter) || Character.isSpaceChar(letter);
      if (!space) {
        spaced.append(letter);
      } else if (!blank) {
        spaced.append(' ');
      }
      blank = space;
    }
    int end = spaced.length();
    return end > 0 && spaced.charAt(end - 1) == ' '
        ? spaced.substring(0, end - 1)
        : spaced.toString();
  }
}
