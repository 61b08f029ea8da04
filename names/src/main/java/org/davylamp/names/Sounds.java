package org.davylamp.names;

/**
 * Folds what several letters write for one sound: ph f, kh h, tch ch, zh j, ks x, ou u, ee i, ck k,
 * and doubled letters once. Not a phonetic key: the result is compared by letters, as the word is.
 */
final class Sounds {
  /** In the order of trying. */
  private static final String[] RULES = {
    "tsch", "ch", "tch", "ch", "sch", "sh", "dzh", "j", "dj", "j", "zh", "j", "kh", "h", "gh", "g",
    "ph", "f", "ck", "k", "ks", "x", "cq", "q", "qu", "k", "ou", "u", "oo", "u", "ee", "i", "ew",
    "ev", "iy", "i", "ii", "i", "yi", "i", "iu", "yu", "ia", "ya", "ie", "ye", "ts", "c", "tz", "c",
    "dh", "d", "th", "t", "cz", "ch", "sz", "sh", "ae", "e", "oe", "o", "ue", "u", "hs", "sh"
  };

  private static final int LETTERS = 128;

  /** The first two letters of the rules. */
  private static final boolean[] BEGINNINGS = new boolean[LETTERS * LETTERS];

  static {
    for (int i = 0; i < RULES.length; i += 2) {
      BEGINNINGS[RULES[i].charAt(0) * LETTERS + RULES[i].charAt(1)] = true;
    }
  }

  private Sounds() {}

  private static boolean begins(char first, char second) {
    return first < LETTERS && second < LETTERS && BEGINNINGS[first * LETTERS + second];
  }

  /** The folded word; never empty, unless the word is. Linear. */
  static String of(String word) {
    return changes(word) ? folded(word) : word;
  }

  /** Whether anything is written for another sound, or twice; spares most words the folding. */
  private static boolean changes(String word) {
    for (int i = 0; i + 1 < word.length(); i++) {
      char first = word.charAt(i);
      char second = word.charAt(i + 1);
      if (first == second || begins(first, second)) {
        return true;
      }
    }
    return false;
  }

  private static String folded(String word) {
    StringBuilder out = new StringBuilder(word.length());
    int at = 0;
    while (at < word.length()) {
      int rule = rule(word, at);
      if (rule >= 0) {
        out.append(RULES[rule + 1]);
        at += RULES[rule].length();
      } else {
        out.append(word.charAt(at));
        at++;
      }
    }
    return once(out);
  }

  private static int rule(String word, int at) {
    if (at + 1 >= word.length() || !begins(word.charAt(at), word.charAt(at + 1))) {
      return -1;
    }
    for (int i = 0; i < RULES.length; i += 2) {
      if (word.startsWith(RULES[i], at)) {
        return i;
      }
    }
    return -1;
  }

  private static String once(StringBuilder text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c < '0' || c > '9';
      if (i == 0 || c != text.charAt(i - 1) || !letter) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
