package org.davylamp.names;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Numbers in names as digits: first, 1st, one and I are ways to write 1. */
final class Numbers {
  private static final Map<String, String> WORDS = new HashMap<>();

  static {
    String[] cardinals =
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
            .split(" ", -1);
    String[] ordinals =
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
            .split(" ", -1);
    String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1);
    String[] roman =
        "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(" ", -1);
    for (int n = 0; n < cardinals.length; n++) {
      WORDS.put(cardinals[n], Integer.toString(n + 1));
      WORDS.put(ordinals[n], Integer.toString(n + 1));
    }
    for (int n = 0; n < tens.length; n++) {
      WORDS.put(tens[n], Integer.toString((n + 2) * 10));
    }
    for (int n = 1; n < roman.length; n++) {
      if (roman[n].length() > 1) {
        WORDS.put(roman[n], Integer.toString(n + 1));
      }
    }
    // Not v and x, which are letters of names as often.
  }

  private Numbers() {}

  /** The digits of a folded word that is a number; a word of letters and digits is none. */
  static Optional<String> of(String word) {
    String known = WORDS.get(word);
    if (known != null) {
      return Optional.of(known);
    }
    String digits = word.replaceFirst("(?<=[0-9])(st|nd|rd|th)$", "");
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    String plain = digits.replaceFirst("^0+(?=.)", "");
    return Optional.of(plain);
  }
}
