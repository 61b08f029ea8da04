package org.davylamp.names;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** What becomes of one character when a name is normalised, context apart. Constant time. */
final class Letters {
  /** What a character is for a name. */
  enum Kind {
    LETTER,
    DIGIT,
    /** A mark on the letter before it. */
    MARK,
    /** Stands for nothing at all. */
    NOTHING,
    APOSTROPHE,
    /** Parts two words and lets the second be joined. */
    JOINT,
    /** Parts two words. */
    SPACE
  }

  private static final String APOSTROPHES =
      "'`\u00B4\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u055A\u05F3\u2018\u2019\u201B\u2032\uA78B\uA78C\uFF07";
  private static final String JOINTS =
      "-./\u00B7\u00AF\u05BE\u2010\u2011\u2012\u2013\u2022\u2027\u2044\u2212\u2219\u22C5\u30FB\u318D\uFE58\uFE63"
          + "\uFF0D\uFF0E\uFF0F\uFF65";

  /** Marks that Unicode calls letters, and fillers that it calls letters and nobody sees. */
  private static final String NOTHINGS =
      "\u00AD\u034F\u0640\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u3164\uFFA0";

  /** Letters without a decomposition, and Arabic ones that differ by the keyboard alone. */
  private static final Map<Integer, String> SPECIAL = special();

  /** Of its own, because the build makes the table by the methods below. */
  private static final class Tabled {
    static final Kind[] KINDS = LetterTable.made().kinds();
    static final boolean[] PLAIN = LetterTable.made().plain();
    static final char[] FOLDED = LetterTable.made().folded();
  }

  private Letters() {}

  static Kind kind(int c) {
    if (c < LetterTable.SIZE) {
      return Tabled.KINDS[c];
    }
    return (c >= 0x4E00 && c < 0xA000) || (c >= 0xAC00 && c < 0xD7A4) ? Kind.LETTER : classify(c);
  }

  /**
   * Whether a character needs no normaliser, whatever plain characters stand around it: it is its
   * own compatibility form and composes with none of them.
   */
  static boolean needsNoNormaliser(char c) {
    return c < LetterTable.SIZE
        ? Tabled.PLAIN[c]
        : (c >= 0x4E00 && c < 0xA000) || (c >= 0xAC00 && c < 0xD7A4);
  }

  /** The folded form where that is one character, else 0: then {@link #fold}. */
  static char foldedChar(int c) {
    return c < LetterTable.SIZE ? Tabled.FOLDED[c] : 0;
  }

  /** The folded form of a letter: one or more letters of the same script. */
  static String fold(int c) {
    int lower = Character.toLowerCase(c);
    String special = SPECIAL.get(lower);
    if (special != null) {
      return special;
    }
    return switch (Script.classify(lower)) {
      case LATIN, GREEK, ARABIC -> withoutMarks(lower);
      default -> Character.toString(lower);
    };
  }

  static boolean isPlain(int c) {
    int type = Character.getType(c);
    boolean jamo = c >= 0x1100 && c < 0x1200;
    return type != Character.NON_SPACING_MARK
        && type != Character.COMBINING_SPACING_MARK
        && type != Character.ENCLOSING_MARK
        && !jamo
        && Normalizer.isNormalized(Character.toString(c), Normalizer.Form.NFKC);
  }

  static Kind classify(int c) {
    if (APOSTROPHES.indexOf(c) >= 0) {
      return Kind.APOSTROPHE;
    }
    if (JOINTS.indexOf(c) >= 0) {
      return Kind.JOINT;
    }
    if (NOTHINGS.indexOf(c) >= 0 || isVariationSelector(c)) {
      return Kind.NOTHING;
    }
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.LETTER_NUMBER ->
          Kind.LETTER;
      case Character.DECIMAL_DIGIT_NUMBER -> Kind.DIGIT;
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          Kind.MARK;
      case Character.FORMAT -> Kind.NOTHING;
      case Character.CONTROL -> (c >= 9 && c <= 13) || c == 0x85 ? Kind.SPACE : Kind.NOTHING;
      default -> Kind.SPACE;
    };
  }

  private static boolean isVariationSelector(int c) {
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
  }

  private static String withoutMarks(int c) {
    int base = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).codePointAt(0);
    String special = SPECIAL.get(base);
    return special != null ? special : Character.toString(base);
  }

  private static Map<Integer, String> special() {
    String[] rows = {
      "ß ss", "ẞ ss", "æ ae", "œ oe", "ø o", "ð d", "đ d", "ɖ d", "þ th", "ł l", "ı i", "ħ h",
      "ŋ ng", "ŧ t", "ĸ k", "ə a", "ǝ a", "ɨ i", "ʉ u", "ɵ o", "ɓ b", "ɗ d", "ƙ k", "ƴ y", "ƒ f",
      "ɣ g", "ƣ g", "ɛ e", "ɔ o", "ɩ i", "ʊ u", "ʋ v", "ƕ hv", "ƿ w", "ȝ g", "ƶ z", "ǥ g", "ɲ n",
      "ɠ g", "ƥ p", "ƭ t", "ʈ t", "ʒ z", "ʃ s", "ƀ b", "ȼ c", "ɇ e", "ɉ j", "ɋ q", "ɍ r", "ɏ y",
      "ⱥ a", "ⱡ l", "ⱦ t", "ɫ l", "ꞑ n", "ⱪ k", "ⱨ h", "ꝑ p", "ꟗ s", "ȷ j", "ƞ n", "ƍ d", "ɐ a",
      "ѐ е", "ё е", "ѝ и", "ς σ", "ۀ ه", "ہ ه", "ھ ه", "ى ي", "ی ي", "ې ي", "ے ي", "ک ك", "ڪ ك",
      "ٱ ا"
    };
    Map<Integer, String> special = new HashMap<>();
    for (String row : rows) {
      int space = row.indexOf(' ');
      special.put(row.codePointAt(0), row.substring(space + 1));
    }
    return Map.copyOf(special);
  }
}
