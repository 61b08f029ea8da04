package org.davylamp.names;

import java.util.ArrayList;
import java.util.List;

/**
 * The known words of a text that is written without spaces: 조선광업개발무역회사 is 조선 광업 개발 무역 회사.
 *
 * <p>Of all ways to part the text, the one with the fewest characters in no known word is taken,
 * and of those the one with the fewest words. One-syllable words count only beside other known
 * words, for most syllables are parts of names. Cost: length times the longest known word.
 */
final class RunSegments {
  /** A longer run is one word. */
  private static final int LONGEST = 80;

  private static final int UNKNOWN = 100;

  /** The first unknown character of a run costs more: names are whole. */
  private static final int BROKEN = 150;

  private static final int SINGLE = 110;
  private static final int NEVER = 1_000_000;
  private static final int KNOWN = 10;

  private RunSegments() {}

  /** The words of a token of Hangul, Han or Kana; of any other the token itself. */
  static List<Token> of(Token token, Lexicon lexicon) {
    String text = token.text();
    boolean runs =
        switch (token.script()) {
          case HANGUL, HAN, KANA -> true;
          case LATIN, CYRILLIC, GREEK, ARABIC, NUMBER, OTHER -> false;
        };
    if (!runs || text.length() < 2 || text.length() > LONGEST || lexicon.sense(text).isPresent()) {
      return List.of(token);
    }
    return words(token, back(text, lexicon.longestRun(token.script()), lexicon));
  }

  /** Where the word begins that ends at each position, if the best way to there ends in it. */
  private static int[] back(String text, int longest, Lexicon lexicon) {
    int length = text.length();
    int[] known = new int[length + 1];
    int[] unknown = new int[length + 1];
    int[] knownFrom = new int[length + 1];
    int[] unknownFrom = new int[length + 1];
    unknown[0] = NEVER;
    for (int end = 1; end <= length; end++) {
      known[end] = NEVER;
      for (int start = Math.max(0, end - longest); start < end; start++) {
        int cost = Math.min(known[start], unknown[start]) + (end - start == 1 ? SINGLE : KNOWN);
        if (cost < known[end] && lexicon.sense(text.substring(start, end)).isPresent()) {
          known[end] = cost;
          knownFrom[end] = start;
        }
      }
      boolean begins = known[end - 1] + BROKEN <= unknown[end - 1];
      unknown[end] = (begins ? known[end - 1] + BROKEN : unknown[end - 1]) + UNKNOWN;
      unknownFrom[end] = begins ? end - 1 : unknownFrom[end - 1];
    }
    int[] back = new int[length + 1];
    for (int end = 1; end <= length; end++) {
      back[end] = known[end] <= unknown[end] ? knownFrom[end] : unknownFrom[end];
    }
    return back;
  }

  private static List<Token> words(Token token, int[] back) {
    List<Token> words = new ArrayList<>();
    int end = token.text().length();
    while (end > 0) {
      int start = back[end];
      boolean joined = start > 0 || token.joined();
      words.addFirst(new Token(token.text().substring(start, end), token.script(), joined));
      end = start;
    }
    return words;
  }
}
