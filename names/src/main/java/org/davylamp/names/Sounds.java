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

  private Sounds() {}

  /** The folded word; never empty, unless the word is. Linear. */
  static String of(String word) {
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
