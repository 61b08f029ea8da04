package org.davylamp.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The romaniser of each script, and names of any script in Latin letters. */
public final class Romanisers {
  private static final Romaniser KOREAN = new KoreanRomaniser();
  private static final Romaniser HAN = new HanRomaniser();
  private static final Romaniser KANA = new KanaRomaniser();
  private static final Romaniser CYRILLIC = new CyrillicRomaniser();
  private static final Romaniser GREEK = new GreekRomaniser();
  private static final Romaniser ARABIC = new ArabicRomaniser();
  private static final Romaniser OTHER = new IcuRomaniser();

  /** Latin letters and digits are what they are. */
  private static final Romaniser NONE = List::of;

  private Romanisers() {}

  /** The romaniser of a script; of Latin and of digits, one that gives the text back. */
  public static Romaniser of(Script script) {
    return switch (script) {
      case LATIN, NUMBER -> NONE;
      case HANGUL -> KOREAN;
      case HAN -> HAN;
      case KANA -> KANA;
      case CYRILLIC -> CYRILLIC;
      case GREEK -> GREEK;
      case ARABIC -> ARABIC;
      case OTHER -> OTHER;
    };
  }

  /**
   * A name in folded Latin words, the most usual romanisation first, each once; at most {@value
   * Romaniser#MOST}. Runs of tokens of one script are romanised together; the n-th answer has the
   * n-th romanisation of each run, or its last. A Latin name is its own only answer. Linear.
   */
  public static List<NameText> latin(NameText name) {
    List<List<String>> runs = runs(name.tokens());
    int most = runs.stream().mapToInt(List::size).max().orElse(0);
    Set<NameText> latin = new LinkedHashSet<>();
    for (int n = 0; n < most; n++) {
      StringBuilder text = new StringBuilder();
      for (List<String> run : runs) {
        text.append(run.get(Math.min(n, run.size() - 1))).append(' ');
      }
      latin.add(NameText.of(text.toString()));
    }
    return List.copyOf(latin);
  }

  private static List<List<String>> runs(List<Token> tokens) {
    List<List<String>> runs = new ArrayList<>();
    int start = 0;
    while (start < tokens.size()) {
      Script script = tokens.get(start).script();
      StringBuilder run = new StringBuilder(tokens.get(start).text());
      int end = start + 1;
      while (end < tokens.size() && tokens.get(end).script() == script) {
        run.append(' ').append(tokens.get(end).text());
        end++;
      }
      List<String> romanised = of(script).romanise(run.toString());
      runs.add(romanised.isEmpty() ? List.of(run.toString()) : romanised);
      start = end;
    }
    return runs;
  }
}
