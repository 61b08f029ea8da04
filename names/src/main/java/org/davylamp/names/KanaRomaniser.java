package org.davylamp.names;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hiragana and Katakana in Hepburn (modified, and as passports have it: long vowels unmarked or
 * with h, m before b, m and p) and Kunrei (ISO 3602).
 */
public final class KanaRomaniser implements Romaniser {
  /** Hiragana, Hepburn, Kunrei where it differs. */
  private static final String TABLE =
      """
      あ a|い i|う u|え e|お o|か ka|き ki|く ku|け ke|こ ko|が ga|ぎ gi|ぐ gu|げ ge|ご go
      さ sa|し shi si|す su|せ se|そ so|ざ za|じ ji zi|ず zu|ぜ ze|ぞ zo
      た ta|ち chi ti|つ tsu tu|て te|と to|だ da|ぢ ji zi|づ zu|で de|ど do
      な na|に ni|ぬ nu|ね ne|の no|は ha|ひ hi|ふ fu hu|へ he|ほ ho
      ば ba|び bi|ぶ bu|べ be|ぼ bo|ぱ pa|ぴ pi|ぷ pu|ぺ pe|ぽ po
      ま ma|み mi|む mu|め me|も mo|や ya|ゆ yu|よ yo|ら ra|り ri|る ru|れ re|ろ ro
      わ wa|ゐ i|ゑ e|を o|ん n|ゔ vu|ぁ a|ぃ i|ぅ u|ぇ e|ぉ o|ゎ wa|ゕ ka|ゖ ke
      """;

  private static final Map<Character, String> HEPBURN = new HashMap<>();
  private static final Map<Character, String> KUNREI = new HashMap<>();

  static {
    for (String entry : TABLE.strip().split("[|\n]", -1)) {
      String[] columns = entry.strip().split(" ", -1);
      HEPBURN.put(columns[0].charAt(0), columns[1]);
      KUNREI.put(columns[0].charAt(0), columns[columns.length - 1]);
    }
  }

  private static final char LONG = 'ー';

  @Override
  public List<String> romanise(String text) {
    if (text.chars().noneMatch(c -> Script.of(c) == Script.KANA)) {
      return List.of();
    }
    String letters = letters(text, HEPBURN, true);
    Set<String> romanised = new LinkedHashSet<>();
    romanised.add(shortened(letters, false));
    romanised.add(letters.replace("-", ""));
    romanised.add(shortened(letters, true));
    romanised.add(shortened(letters, false).replaceAll("n(?=[bmp])", "m"));
    romanised.add(letters(text, KUNREI, false).replaceAll("(ou|oo)", "o").replaceAll("uu", "u"));
    romanised.removeIf(String::isEmpty);
    return List.copyOf(romanised);
  }

  /** Long o and u unmarked, or long o as oh. A long vowel that is marked is a hyphen here. */
  private static String shortened(String letters, boolean withH) {
    return letters
        .replaceAll("o[uo]|o-", withH ? "oh" : "o")
        .replaceAll("uu|u-", "u")
        .replace("-", "");
  }

  private static String letters(String text, Map<Character, String> system, boolean hepburn) {
    StringBuilder romanised = new StringBuilder(text.length() * 2);
    boolean doubled = false;
    for (int i = 0; i < text.length(); i++) {
      char c = hiragana(text.charAt(i));
      if (c == 'っ') {
        doubled = true;
      } else if (c == LONG) {
        romanised.append(hepburn ? "-" : "");
      } else if (isSmall(c) && !romanised.isEmpty()) {
        small(romanised, system.get(c), c, hepburn);
      } else {
        String syllable = system.getOrDefault(c, glide(c));
        if (doubled && !syllable.isEmpty()) {
          romanised.append(syllable.startsWith("ch") ? 't' : syllable.charAt(0));
        }
        romanised.append(syllable);
        doubled = false;
      }
    }
    return romanised.toString();
  }

  private static char hiragana(char c) {
    return c >= 'ァ' && c <= 'ヶ' ? (char) (c - 'ァ' + 'ぁ') : c;
  }

  private static boolean isSmall(char c) {
    return "ゃゅょぁぃぅぇぉ".indexOf(c) >= 0;
  }

  /** A small letter that stands alone is read as a large one. */
  private static String glide(char c) {
    return switch (c) {
      case 'ゃ' -> "ya";
      case 'ゅ' -> "yu";
      case 'ょ' -> "yo";
      default -> Character.toString(c);
    };
  }

  /** きゃ kya, しゃ sha, ファ fa: the vowel before gives way. */
  private static void small(
      StringBuilder romanised, @Nullable String vowel, char c, boolean hepburn) {
    int last = romanised.length() - 1;
    boolean i = romanised.charAt(last) == 'i';
    if ("iueo".indexOf(romanised.charAt(last)) >= 0) {
      romanised.setLength(last);
    }
    String glide = vowel == null ? glide(c) : vowel;
    boolean palatal =
        hepburn
            && i
            && (endsWith(romanised, "sh") || endsWith(romanised, "ch") || endsWith(romanised, "j"));
    romanised.append(palatal && vowel == null ? glide.substring(1) : glide);
  }

  private static boolean endsWith(StringBuilder text, String end) {
    return text.length() >= end.length() && text.indexOf(end, text.length() - end.length()) >= 0;
  }
}
