package org.davylamp.evidence;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The folding of full-text search: what was written and what is asked for are folded alike, and the
 * question is then looked for as a piece of the text.
 *
 * <ul>
 *   <li>Canonical decomposition (NFD), and the accents that Latin letters carry are dropped: Sŏnhwa
 *       and Sonhwa are the same. (The same accents on Greek and Cyrillic letters go too.)
 *   <li>Hangul syllables become conjoining jamo, so that a place of two syllables has the three
 *       characters which a trigram index needs: 무산 is five.
 *   <li>Lower case, letter by letter, in no language's own way.
 *   <li>Apostrophes, hyphens and middle dots, in whichever of their many shapes, are dropped:
 *       P’yŏngyang is pyongyang, Kyo-hwa-so is kyohwaso, 북·중 is 북중. Between two digits they say
 *       something (2016-08-29, 3·1) and stay, as ' - or a full stop.
 *   <li>A run of white space is one space, an em dash is one too; soft hyphens and zero-width
 *       spaces are nothing.
 * </ul>
 *
 * <p>A piece cut out of a text folds to a piece of the folded text, and folding twice changes
 * nothing. Letters that Unicode does not decompose (ø, ł, ß) and compatibility forms (full-width
 * Latin) stay what they are. No script is turned into another: 개천 does not find Kaechon, the names
 * that a case holds side by side do ({@link KoreanName}).
 *
 * <p>Cost: a lower-case ASCII text without signs is returned as it is; other text takes one pass
 * and two allocations unless it has characters outside Latin, Hangul syllables, unified ideographs
 * and common punctuation, which take a pass of {@link Normalizer} first.
 *
 * <p>Source: Unicode Standard §3.12 (Hangul), UAX #15 (NFD).
 */
public final class Folding {
  /** Two entries of the tables that are no characters of any text folded here. */
  private static final char SLOW = '\uFFFF';

  private static final char NOTHING = '\uFFFE';
  private static final char APOSTROPHE = '\'';
  private static final char HYPHEN = '-';
  private static final char MIDDLE_DOT = '\u00B7';

  private static final int SYLLABLES = 0xAC00;
  private static final int SYLLABLES_END = 0xD7A4;
  private static final int IDEOGRAPHS = 0x4E00;
  private static final int IDEOGRAPHS_END = 0xA000;

  private static final String APOSTROPHES =
      "'`\u00B4\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u2018\u2019\u201B\u2032\uA78C\uFF07";
  private static final String HYPHENS =
      "-\u00AF\u2010\u2011\u2012\u2013\u2212\u05BE\uFE58\uFE63\uFF0D";
  private static final String MIDDLE_DOTS = "\u00B7\u2022\u2027\u2219\u22C5\u30FB\u318D\uFF65";
  private static final String NOTHINGS = "\u00AD\u200B\u2060\uFEFF";
  private static final String SPACES =
      "\u0085\u00A0\u1680\u2028\u2029\u202F\u205F\u3000\u2014\u2015";

  /** What becomes of U+0000–U+024F: Latin and its accented letters. */
  private static final char[] LATIN = table(0x0000, 0x0250);

  /** What becomes of U+1E00–U+1EFF: more accented Latin. */
  private static final char[] LATIN_ADDITIONAL = table(0x1E00, 0x1F00);

  /** What becomes of U+2000–U+206F: general punctuation. */
  private static final char[] PUNCTUATION = table(0x2000, 0x2070);

  private char[] out;
  private int length;

  private Folding(int capacity) {
    out = new char[capacity];
  }

  /** The text as the index holds it; see the class for what that means. */
  public static String fold(String text) {
    int plain = plainPrefix(text);
    if (plain == text.length()) {
      return text;
    }
    Folding folding = new Folding(text.length() + text.length() / 2 + 16);
    return folding.quick(text) ? folding.result() : folding.whole(text);
  }

  /** How many characters from the start fold to themselves whatever stands around them. */
  private static int plainPrefix(String text) {
    int i = 0;
    char before = 'x';
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean plain = c == ' ' ? before != ' ' : c > ' ' && c < 0x7F && LATIN[c] == c && c != '-';
      if (!plain || c == APOSTROPHE) {
        return i;
      }
      before = c;
      i++;
    }
    return i;
  }

  /** Folds without a normaliser; false, if the text has a character that needs one. */
  private boolean quick(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= SYLLABLES && c < SYLLABLES_END) {
        syllable(c - SYLLABLES);
      } else if (c >= IDEOGRAPHS && c < IDEOGRAPHS_END) {
        append(c);
      } else {
        char folded = tabled(c);
        if (folded == SLOW) {
          return false;
        }
        put(folded, text, i + 1);
      }
    }
    return true;
  }

  /** The general way, for any text. */
  private String whole(String text) {
    length = 0;
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    int next;
    for (int i = 0; i < decomposed.length(); i = next) {
      int c = decomposed.codePointAt(i);
      next = i + Character.charCount(c);
      if (!isAccent(c)) {
        int folded = Character.toLowerCase(sign(c));
        if (Character.isBmpCodePoint(folded)) {
          put((char) folded, decomposed, next);
        } else {
          append(Character.highSurrogate(folded));
          append(Character.lowSurrogate(folded));
        }
      }
    }
    return result();
  }

  private static char tabled(char c) {
    if (c < 0x0250) {
      return LATIN[c];
    }
    if (c >= 0x2000 && c < 0x2070) {
      return PUNCTUATION[c - 0x2000];
    }
    return c >= 0x1E00 && c < 0x1F00 ? LATIN_ADDITIONAL[c - 0x1E00] : SLOW;
  }

  /** Adds a folded character, deciding on signs by what stands on both sides of them. */
  private void put(char c, String text, int next) {
    switch (c) {
      case NOTHING -> {}
      case ' ' -> {
        if (length == 0 || out[length - 1] != ' ') {
          append(' ');
        }
      }
      case APOSTROPHE, HYPHEN, MIDDLE_DOT -> {
        if (length > 0
            && isDigit(out[length - 1])
            && next < text.length()
            && isDigit(text.charAt(next))) {
          append(c == MIDDLE_DOT ? '.' : c);
        }
      }
      default -> append(c);
    }
  }

  private void append(char c) {
    if (length == out.length) {
      out = Arrays.copyOf(out, length + length / 2 + 16);
    }
    out[length++] = c;
  }

  /** Unicode §3.12: 19 leading consonants × 21 vowels × 28 trailing consonants or none. */
  private void syllable(int index) {
    append((char) (0x1100 + index / (21 * 28)));
    append((char) (0x1161 + index % (21 * 28) / 28));
    if (index % 28 != 0) {
      append((char) (0x11A7 + index % 28));
    }
  }

  private String result() {
    return new String(out, 0, length);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Combining Diacritical Marks, their Extended, Supplement and Half Marks blocks. */
  private static boolean isAccent(int c) {
    return (c >= 0x0300 && c <= 0x036F)
        || (c >= 0x1AB0 && c <= 0x1AFF)
        || (c >= 0x1DC0 && c <= 0x1DFF)
        || (c >= 0xFE20 && c <= 0xFE2F);
  }

  /** One sign for all shapes of an apostrophe, a hyphen, a middle dot or a space. */
  private static int sign(int c) {
    if (c < 0x80 && Character.isLetterOrDigit(c)) {
      return c;
    }
    if (APOSTROPHES.indexOf(c) >= 0) {
      return APOSTROPHE;
    }
    if (HYPHENS.indexOf(c) >= 0) {
      return HYPHEN;
    }
    if (MIDDLE_DOTS.indexOf(c) >= 0) {
      return MIDDLE_DOT;
    }
    if (NOTHINGS.indexOf(c) >= 0) {
      return NOTHING;
    }
    boolean space = (c >= 9 && c <= 13) || (c >= 0x2000 && c <= 0x200A) || SPACES.indexOf(c) >= 0;
    return space ? ' ' : c;
  }

  /** The folded form of each character from {@code from}, where that is one character or none. */
  private static char[] table(int from, int to) {
    char[] table = new char[to - from];
    for (int c = from; c < to; c++) {
      String decomposed = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
      int folded = Character.toLowerCase(sign(decomposed.codePointAt(0)));
      boolean accentsOnly = decomposed.codePoints().skip(1).allMatch(Folding::isAccent);
      table[c - from] = accentsOnly && !isAccent(c) ? (char) folded : SLOW;
    }
    return table;
  }
}
