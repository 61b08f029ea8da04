package org.davylamp.names;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Letters of the Latin, Cyrillic and Greek alphabets that look alike in common fonts. Case matters:
 * В looks like B, в like nothing Latin.
 *
 * <p>Source: UTS #39, confusables, of which only those are here that a reader cannot tell apart.
 */
final class Lookalikes {
  /** Columns: Latin, Cyrillic, Greek; a dot where there is none. */
  private static final String[] ROWS = {
    "A А Α", "B В Β", "C С .", "E Е Ε", "H Н Η", "I І Ι", "J Ј .", "K К Κ", "M М Μ", "N . Ν",
    "O О Ο", "P Р Ρ", "S Ѕ .", "T Т Τ", "X Х Χ", "Y Ү Υ", "Z . Ζ", "W Ԝ .", "Q Ԛ .", "G Ԍ .",
    "a а α", "c с .", "e е .", "i і ι", "j ј .", "k к κ", "o о ο", "p р ρ", "s ѕ .", "u . υ",
    "v ѵ ν", "w ԝ .", "x х .", "y у γ", "h һ .", "d ԁ .", "q ԛ .", "l ӏ ."
  };

  private static final Map<Integer, Integer> TO_LATIN = new HashMap<>();
  private static final Map<Integer, Integer> TO_CYRILLIC = new HashMap<>();
  private static final Map<Integer, Integer> TO_GREEK = new HashMap<>();

  static {
    for (String row : ROWS) {
      add(row.charAt(0), row.charAt(2), row.charAt(4));
    }
    // Further capitals that share one shape: У for Y, Ӏ for I.
    TO_LATIN.put((int) 'У', (int) 'Y');
    TO_LATIN.put((int) 'Ӏ', (int) 'I');
    TO_CYRILLIC.put((int) 'Y', (int) 'У');
  }

  private Lookalikes() {}

  private static void add(char latin, char cyrillic, char greek) {
    if (cyrillic != '.') {
      TO_LATIN.put((int) cyrillic, (int) latin);
      TO_CYRILLIC.put((int) latin, (int) cyrillic);
    }
    if (greek != '.') {
      TO_LATIN.put((int) greek, (int) latin);
      TO_GREEK.put((int) latin, (int) greek);
    }
    if (cyrillic != '.' && greek != '.') {
      TO_CYRILLIC.put((int) greek, (int) cyrillic);
      TO_GREEK.put((int) cyrillic, (int) greek);
    }
  }

  /**
   * The letter of a script that looks like this one; this one, if it is of that script or none
   * does.
   */
  static int in(Script script, int c) {
    Map<Integer, Integer> alike =
        switch (script) {
          case LATIN -> TO_LATIN;
          case CYRILLIC -> TO_CYRILLIC;
          case GREEK -> TO_GREEK;
          default -> Map.of();
        };
    if (Script.of(c) == script || alike.isEmpty()) {
      return c;
    }
    int base = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).codePointAt(0);
    Integer found = alike.get(base);
    return found != null ? found : alike.getOrDefault(Character.toLowerCase(base), c);
  }

  /**
   * The letters of a name that are none of the alphabet that they are read in, because they only
   * look like its letters: К and о in Кim Jоng Un. Each once, in their order.
   *
   * @param written as somebody wrote it
   * @param read its normal form
   */
  static String disguised(String written, NameText read) {
    Set<Script> alphabets = EnumSet.noneOf(Script.class);
    read.text().codePoints().mapToObj(Script::of).forEach(alphabets::add);
    return written
        .codePoints()
        .filter(Character::isLetter)
        .filter(c -> Script.of(c).isAlphabet() && !alphabets.contains(Script.of(c)))
        .distinct()
        .mapToObj(Character::toString)
        .collect(Collectors.joining(" "));
  }
}
