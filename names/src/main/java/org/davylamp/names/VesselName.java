package org.davylamp.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a ship: its words without what says that it is a ship, and its numbers apart, for
 * sister ships differ by nothing else (Chon Ma San, Chon Ma 1, Chon-Ma No. 2).
 *
 * <ul>
 *   <li>MV, M/V, MT, SS, IRIS and the like go from the front; 호, 号 and, behind a Korean or Chinese
 *       name, Ho and Hao from the end.
 *   <li>Numbers are digits, Roman numerals, number words and what follows No.; they have no leading
 *       zeros.
 *   <li>The words are also joined, because lists part Korean and Chinese names as they like (O Un
 *       Chong Nyon Ho, Oun Chongnyon-ho).
 * </ul>
 *
 * @param words folded, in their order, without prefixes and numbers; of a name without words the
 *     numbers
 * @param numbers in digits, in their order
 * @param spellings the words without spaces, and the romanisations of other scripts
 * @param korean how the words can be read as Korean
 */
public record VesselName(
    List<String> words,
    List<String> numbers,
    List<String> spellings,
    Optional<KoreanReading> korean) {
  private static final Set<String> PREFIXES =
      Set.of(
          "mv",
          "m v",
          "mt",
          "m t",
          "ms",
          "m s",
          "ss",
          "s s",
          "mts",
          "mfv",
          "fv",
          "f v",
          "mss",
          "my",
          "m y",
          "vessel",
          "ship",
          "motor vessel",
          "motor tanker",
          "motor ship",
          "the vessel",
          "the ship",
          "the m v",
          "the mv",
          "steam ship",
          "steamship",
          "tb",
          "iris",
          "irins",
          "uss",
          "hms",
          "roks",
          "lpg c",
          "lng c",
          "mv the",
          "fishing vessel",
          "cargo ship",
          "cargo vessel",
          "tug",
          "t b",
          "tug boat",
          "tugboat",
          "yacht",
          "s y",
          "sailing yacht",
          "tanker",
          "oil tanker",
          "bulk carrier",
          "r v",
          "research vessel",
          "trawler",
          "the",
          "буксир",
          "траулер",
          "яхта",
          "ледокол",
          "судно",
          "тх",
          "т х",
          "танкер",
          "теплоход",
          "선박");

  /** Letters behind a number do not count: Hao Fan 2A and 2AH are Hao Fan 2. */
  private static final Pattern SERIES = Pattern.compile("[0-9]{1,4}[a-z]{1,2}");

  /** Titles of those whom ships are called after, which lists translate or not. */
  private static final Map<String, String> TITLES =
      titles(
          """
          captain kapitan capitan capt kpt kap capitaine capitano kapten kaptan капитан
          akademik academician academic akad acad академик
          saint sankt st sv sveti svyatoy sviatoi agios ayios aghios agia ayia svyataya
          admiral ammiral adm almirante amiral адмирал
          general gen generale генерал
          professor prof professeur профессор
          president pres presidente prezident
          doctor dr
          inzhener engineer ing
          marshal marshall marechal maresciallo
          """);

  private static Map<String, String> titles(String rows) {
    Map<String, String> titles = new HashMap<>();
    for (String row : rows.strip().split("\n", -1)) {
      String[] words = row.split(" ", -1);
      for (String word : words) {
        titles.put(word, words[0]);
      }
    }
    return Map.copyOf(titles);
  }

  private static final int LONGEST_PREFIX = 2;

  /** Left out or not: Star of the East. */
  private static final String ARTICLE = "the";

  /** "Ship" behind the name, in Korean and in Chinese. */
  private static final Set<String> SUFFIXES = Set.of("ho", "hao", "号", "號", "輪", "轮", "호");

  /**
   * Reads a name without the others of the ship: those in parentheses are {@link WrittenName}'s.
   */
  public static VesselName of(String name) {
    return of(NameText.of(name));
  }

  /**
   * Parts a normalised name: the first {@value OrganisationName#LONGEST} characters, the rest is
   * cut off.
   */
  public static VesselName of(NameText name) {
    List<Token> tokens = parted(OrganisationName.bounded(name).tokens());
    int start = prefix(tokens);
    List<String> words = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    int at = start;
    while (at < tokens.size()) {
      Optional<NumberWords.Found> number =
          isName(tokens, start, at)
              ? Optional.empty()
              : NumberWords.at(tokens, at, at == tokens.size() - 1 && at > start);
      if (number.isPresent()) {
        numbers.add(number.get().digits());
        at += number.get().words();
      } else if (!words.isEmpty() && tokens.get(at).text().equals(ARTICLE)) {
        at++;
      } else {
        words.add(TITLES.getOrDefault(tokens.get(at).text(), tokens.get(at).text()));
        at++;
      }
    }
    return made(withoutSuffix(words), numbers);
  }

  private static VesselName made(List<String> words, List<String> numbers) {
    List<String> named = words.isEmpty() ? numbers : words;
    String text = String.join(" ", named);
    Set<String> spellings = new LinkedHashSet<>();
    if (!named.isEmpty()) {
      spellings.add(joined(text));
      Romanisers.latin(NameText.of(text)).forEach(latin -> spellings.add(joined(latin.text())));
    }
    return new VesselName(
        List.copyOf(named),
        List.copyOf(numbers),
        List.copyOf(spellings),
        words.isEmpty() ? Optional.empty() : KoreanReading.of(text));
  }

  /** Seven Isles as 7 Isles: a number word in front as a number; empty, if there is none. */
  Optional<VesselName> numbered() {
    if (words.size() < 2) {
      return Optional.empty();
    }
    return NumberWords.value(words.getFirst())
        .map(
            number -> {
              List<String> all = new ArrayList<>(List.of(number));
              all.addAll(numbers);
              return made(words.subList(1, words.size()), all);
            });
  }

  private static String joined(String text) {
    return text.replace(" ", "");
  }

  /** The words without spaces; empty for a name without any. */
  public String joined() {
    return spellings.isEmpty() ? "" : spellings.getFirst();
  }

  /**
   * A number word that is all there is of a name, or its first word, is a name: One, Seven Seas.
   */
  private static boolean isName(List<Token> tokens, int start, int at) {
    return at == start
        && tokens.get(at).script() != Script.NUMBER
        && NumberWords.digits(tokens.get(at).text()).isEmpty()
        && !NumberWords.announces(tokens.get(at).text());
  }

  private static int prefix(List<Token> tokens) {
    int start = 0;
    int length;
    do {
      length = Math.max(0, Math.min(LONGEST_PREFIX, tokens.size() - start - 1));
      while (length > 0
          && !PREFIXES.contains(Lexicon.phrase(tokens.subList(start, start + length)))) {
        length--;
      }
      start += length;
    } while (length > 0);
    return start;
  }

  private static List<String> withoutSuffix(List<String> words) {
    if (words.size() < 2 || !SUFFIXES.contains(words.getLast())) {
      return words;
    }
    // Kum Ho and Po Ho are names; a name in its own script is parted from the suffix already.
    boolean sure = words.getLast().length() == 1 || words.size() > 2 || words.get(0).length() > 3;
    return sure ? words.subList(0, words.size() - 1) : words;
  }

  /** Digits part from the letters before them, 호 and 号 from the name. */
  private static List<Token> parted(List<Token> tokens) {
    List<Token> parted = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      String text = token.text();
      int digits = text.length();
      while (digits > 0 && text.charAt(digits - 1) >= '0' && text.charAt(digits - 1) <= '9') {
        digits--;
      }
      boolean suffixed =
          text.length() > 1
              && (token.script() == Script.HANGUL || token.script() == Script.HAN)
              && SUFFIXES.contains(text.substring(text.length() - 1));
      if (suffixed) {
        parted.add(new Token(text.substring(0, text.length() - 1), token.script(), token.joined()));
        parted.add(new Token(text.substring(text.length() - 1), token.script(), true));
      } else if (!parted.isEmpty() && SERIES.matcher(text).matches()) {
        parted.add(new Token(text.replaceAll("[^0-9]", ""), Script.NUMBER, token.joined()));
      } else if (digits > 1 && digits < text.length()) {
        parted.add(new Token(text.substring(0, digits), token.script(), token.joined()));
        parted.add(new Token(text.substring(digits), Script.NUMBER, true));
      } else {
        parted.add(token);
      }
    }
    return parted;
  }
}
