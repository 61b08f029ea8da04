package org.davylamp.exchange.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Shares that are told in words, or as fractions, in figures: {@code sixty per cent}, {@code two
 * thirds of the shares}, {@code 3/5}. Words that are no share of a firm stay.
 */
final class ShareWords {
  /** A word of owning stands no further off than this. */
  private static final String NEAR = ".{0,40}?";

  private static final String OWNING =
      "(?:shares?|stock|equity|capital|owned|held|holds|owns|stake|Anteil|Besitz|gehört|gehalten|détenue?|participada|акци|доля|принадлеж|владеет|股|持|지분|주식|보유)";
  private static final String HOLDING =
      "(?:holds |owns |hält |besitzt |détient |posee |владеет |持有|持股|占股|占)";

  /** Letters of scripts that part their words. */
  private static final String LETTER = "\\p{L}&&[^\\p{IsHan}\\p{IsHangul}]";

  private static final List<String> TENS =
      List.of("ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final List<String> ONES =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:(a |one )hundred)|(?:("
              + String.join("|", TENS)
              + ")(?:[ -]?("
              + String.join("|", ONES)
              + "))?))[ -](?:per ?cent|pct)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FRACTION =
      Pattern.compile("(?<![\\d/.-])(\\d{1,2})/(\\d{1,2})(?![\\d/.-])");

  private record Word(Pattern pattern, String share) {}

  private static final List<Word> WORDS = words();

  private ShareWords() {}

  private static List<Word> words() {
    List<Word> words = new ArrayList<>();
    for (WordTable.Line line : WordTable.read("sharewords.txt")) {
      String any =
          line.words().stream()
              .map(Pattern::quote)
              .collect(
                  Collectors.joining("|", "(?<![" + LETTER + "])(?:", ")(?![" + LETTER + "])"));
      String pattern = any + "(?=[\\s-]?" + NEAR + OWNING + ")|(?<=" + HOLDING + ")" + any;
      words.add(
          new Word(
              Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
              line.part(0) + " %"));
    }
    return List.copyOf(words);
  }

  /** Those of the table, as {@link OwnerWords#patterns()}. */
  static List<Pattern> patterns() {
    return WORDS.stream().map(Word::pattern).toList();
  }

  static String inFigures(String written) {
    String text = COUNTED.matcher(written).replaceAll(ShareWords::counted);
    for (Word word : WORDS) {
      text = word.pattern().matcher(text).replaceAll(word.share());
    }
    return FRACTION.matcher(text).replaceAll(found -> Matcher.quoteReplacement(fraction(found)));
  }

  private static String counted(MatchResult found) {
    if (found.group(1) != null) {
      return "100 %";
    }
    int share = 10 * (TENS.indexOf(found.group(2).toLowerCase(Locale.ROOT)) + 1);
    String one = found.group(3);
    return (share + (one == null ? 0 : ONES.indexOf(one.toLowerCase(Locale.ROOT)) + 1)) + " %";
  }

  /** Three fifths are sixty per cent; a month and a day are not. */
  private static String fraction(MatchResult found) {
    int parts = Integer.parseInt(found.group(1));
    int of = Integer.parseInt(found.group(2));
    if (parts < 1 || of < 2 || parts >= of || of > 20) {
      return found.group();
    }
    return String.format(Locale.ROOT, "%.4g %%", 100.0 * parts / of).replaceAll("\\.?0+ %", " %");
  }
}
