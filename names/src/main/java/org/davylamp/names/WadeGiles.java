package org.davylamp.names;

import java.util.Map;

/**
 * Pinyin to Wade–Giles (Giles, A Chinese–English Dictionary, 1912), syllable by syllable, ê written
 * e.
 */
final class WadeGiles {
  private static final String[] INITIALS = {
    "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r",
    "z", "c", "s"
  };

  private static final Map<String, String> INITIAL =
      Map.ofEntries(
          Map.entry("zh", "ch"),
          Map.entry("ch", "ch'"),
          Map.entry("b", "p"),
          Map.entry("p", "p'"),
          Map.entry("d", "t"),
          Map.entry("t", "t'"),
          Map.entry("g", "k"),
          Map.entry("k", "k'"),
          Map.entry("j", "ch"),
          Map.entry("q", "ch'"),
          Map.entry("x", "hs"),
          Map.entry("r", "j"),
          Map.entry("z", "ts"),
          Map.entry("c", "ts'"));

  /** Syllables that follow no rule of their parts. */
  private static final Map<String, String> WHOLE =
      Map.ofEntries(
          Map.entry("zhi", "chih"),
          Map.entry("chi", "ch'ih"),
          Map.entry("shi", "shih"),
          Map.entry("ri", "jih"),
          Map.entry("zi", "tzu"),
          Map.entry("ci", "tz'u"),
          Map.entry("si", "ssu"),
          Map.entry("yi", "i"),
          Map.entry("you", "yu"),
          Map.entry("yu", "yü"),
          Map.entry("yue", "yüeh"),
          Map.entry("yuan", "yüan"),
          Map.entry("yun", "yün"),
          Map.entry("yan", "yen"),
          Map.entry("ye", "yeh"),
          Map.entry("yong", "yung"),
          Map.entry("er", "erh"),
          Map.entry("ge", "ko"),
          Map.entry("ke", "k'o"),
          Map.entry("he", "ho"),
          Map.entry("gui", "kuei"),
          Map.entry("kui", "k'uei"));

  private WadeGiles() {}

  /** One syllable without tone; what is no syllable of pinyin comes back as good as it can. */
  static String of(String pinyin) {
    String whole = WHOLE.get(pinyin);
    if (whole != null) {
      return whole;
    }
    for (String initial : INITIALS) {
      if (pinyin.startsWith(initial)) {
        String rest = pinyin.substring(initial.length());
        return INITIAL.getOrDefault(initial, initial) + rest(initial, rest);
      }
    }
    return pinyin;
  }

  private static String rest(String initial, String rest) {
    boolean palatal = initial.equals("j") || initial.equals("q") || initial.equals("x");
    boolean velar = "gkh".contains(initial) || initial.equals("sh");
    return switch (rest) {
      case "ong" -> "ung";
      case "iong" -> "iung";
      case "ian" -> "ien";
      case "ie" -> "ieh";
      case "ue", "üe" -> "üeh";
      case "uo" -> velar ? "uo" : "o";
      case "u" -> palatal ? "ü" : "u";
      case "un" -> palatal ? "ün" : "un";
      case "uan" -> palatal ? "üan" : "uan";
      default -> rest;
    };
  }
}
