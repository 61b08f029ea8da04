package org.davylamp.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Greek names as passports have them (ELOT 743) and by the older habit (ch, ph, y, -os for -ός).
 * Works on text as {@link NameText} folds it; other text is folded first.
 */
public final class GreekRomaniser implements Romaniser {
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('α', "a"),
          Map.entry('β', "v"),
          Map.entry('γ', "g"),
          Map.entry('δ', "d"),
          Map.entry('ε', "e"),
          Map.entry('ζ', "z"),
          Map.entry('η', "i"),
          Map.entry('θ', "th"),
          Map.entry('ι', "i"),
          Map.entry('κ', "k"),
          Map.entry('λ', "l"),
          Map.entry('μ', "m"),
          Map.entry('ν', "n"),
          Map.entry('ξ', "x"),
          Map.entry('ο', "o"),
          Map.entry('π', "p"),
          Map.entry('ρ', "r"),
          Map.entry('σ', "s"),
          Map.entry('τ', "t"),
          Map.entry('υ', "y"),
          Map.entry('φ', "f"),
          Map.entry('χ', "ch"),
          Map.entry('ψ', "ps"),
          Map.entry('ω', "o"));

  private static final Map<String, String> PAIRS =
      Map.of("ου", "ou", "γγ", "ng", "γκ", "gk", "γχ", "nch", "γξ", "nx", "ντ", "nt", "τζ", "tz");

  @Override
  public List<String> romanise(String text) {
    String folded = NameText.of(text).text();
    if (folded.chars().noneMatch(c -> Script.of(c) == Script.GREEK)) {
      return List.of();
    }
    Set<String> romanised = new LinkedHashSet<>();
    String passport = letters(folded);
    romanised.add(passport);
    romanised.add(passport.replace("ch", "h").replace("gk", "g"));
    romanised.add(passport.replace("f", "ph").replace("ch", "kh"));
    return List.copyOf(romanised);
  }

  private static String letters(String text) {
    StringBuilder romanised = new StringBuilder(text.length() * 2);
    for (int i = 0; i < text.length(); i++) {
      String pair = i + 1 < text.length() ? text.substring(i, i + 2) : "";
      boolean first = i == 0 || text.charAt(i - 1) == ' ';
      if (PAIRS.containsKey(pair)) {
        romanised.append(PAIRS.get(pair));
        i++;
      } else if (pair.equals("μπ")) {
        romanised.append(first ? "b" : "mp");
        i++;
      } else if (pair.equals("αυ") || pair.equals("ευ") || pair.equals("ηυ")) {
        romanised.append(LETTERS.get(pair.charAt(0)));
        romanised.append(isVoiceless(text, i + 2) ? 'f' : 'v');
        i++;
      } else {
        char c = text.charAt(i);
        romanised.append(LETTERS.getOrDefault(c, Character.toString(c)));
      }
    }
    return romanised.toString();
  }

  private static boolean isVoiceless(String text, int at) {
    return at >= text.length() || "θκξπστφχψ ".indexOf(text.charAt(at)) >= 0;
  }
}
