package org.davylamp.names;

import java.util.Arrays;

/**
 * Whether a Latin text can be the Mandarin reading of the characters that a Hangul text reads in
 * Korean: Jin Tiesan and 김철삼 are both 金鐵三. Lists give Koreans who trade in China such names.
 *
 * <p>The score is e<sup>−c</sup> with c = .12 and, for each syllable, the share of the characters
 * so read in Mandarin that have the Korean reading: up to .15 where that is rare. So it never
 * reaches what a Korean spelling scores, and a pair of syllables that no character has gives 0.
 * Pairs are those of {@link HanReadings}.
 */
public final class SinoKorean {
  private static final float OTHER_LANGUAGE = .12f;

  /** Letters of the longest syllable: zhuang. */
  private static final int LONGEST_SYLLABLE = 6;

  private static final int LONGEST = 60;

  private static final SinoKoreanTable PAIRS =
      SinoKoreanTable.read(Tables.open(Tables.SINO_KOREAN));

  private SinoKorean() {}

  /** The score in 0–.89. Cost: letters × syllables × 6 at most. */
  public static double score(String latin, String hangul) {
    return ofNormalised(NameText.of(latin).text(), NameText.of(hangul).text().replace(" ", ""));
  }

  /** The same of texts that are normalised, Hangul without spaces. */
  static double ofNormalised(String letters, String syllables) {
    if (letters.length() > LONGEST
        || letters.length() > syllables.length() * (LONGEST_SYLLABLE + 1)
        || syllables.length() > LONGEST
        || !Hangul.isHangul(syllables)) {
      return 0;
    }
    float[] costs = new float[letters.length() + 1];
    Arrays.fill(costs, Float.POSITIVE_INFINITY);
    costs[0] = OTHER_LANGUAGE;
    for (int i = 0; i < syllables.length(); i++) {
      costs = step(costs, letters, syllables.charAt(i));
    }
    return Math.exp(-costs[letters.length()]);
  }

  private static float[] step(float[] costs, String letters, char syllable) {
    float[] next = new float[costs.length];
    Arrays.fill(next, Float.POSITIVE_INFINITY);
    for (int i = 0; i < letters.length(); i++) {
      if (costs[i] == Float.POSITIVE_INFINITY) {
        continue;
      }
      int start = letters.charAt(i) == ' ' ? i + 1 : i;
      for (int end = start + 1;
          end <= Math.min(letters.length(), start + LONGEST_SYLLABLE);
          end++) {
        float cost = costs[i] + PAIRS.cost(letters.substring(start, end), syllable);
        next[end] = Math.min(next[end], cost);
      }
    }
    return next;
  }
}
