package org.davylamp.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

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
  private static final float RARE = .15f;
  private static final float SLOPE = .03f;

  /** Letters of the longest syllable: zhuang. */
  private static final int LONGEST_SYLLABLE = 6;

  private static final int LONGEST = 60;

  /** Pinyin to Hangul to cost. */
  private static final Map<String, Map<Character, Float>> PAIRS = pairs();

  private SinoKorean() {}

  /** The score in 0–.89. Cost: letters × syllables × 6 at most. */
  public static double score(String latin, String hangul) {
    String letters = NameText.of(latin).text();
    String syllables = NameText.of(hangul).text().replace(" ", "");
    if (letters.length() > LONGEST || syllables.length() > LONGEST || !Hangul.isHangul(syllables)) {
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
      int start = letters.charAt(i) == ' ' ? i + 1 : i;
      for (int end = start + 1;
          end <= Math.min(letters.length(), start + LONGEST_SYLLABLE);
          end++) {
        Map<Character, Float> readings =
            PAIRS.getOrDefault(letters.substring(start, end), Map.of());
        float cost = costs[i] + readings.getOrDefault(syllable, Float.POSITIVE_INFINITY);
        next[end] = Math.min(next[end], cost);
      }
    }
    return next;
  }

  private static Map<String, Map<Character, Float>> pairs() {
    Map<String, Map<Character, Integer>> counts = new HashMap<>();
    for (HanReading reading : HanReadings.all().values()) {
      String pinyin = Pinyin.withoutTone(reading.mandarin());
      if (!pinyin.isEmpty()) {
        Set<String> korean = new HashSet<>(reading.korean());
        korean.forEach(
            hangul ->
                counts
                    .computeIfAbsent(pinyin, absent -> new HashMap<>())
                    .merge(hangul.charAt(0), 1, Integer::sum));
      }
    }
    Map<String, Map<Character, Float>> pairs = new HashMap<>();
    counts.forEach((pinyin, hangul) -> pairs.put(pinyin, costs(hangul)));
    return pairs;
  }

  private static Map<Character, Float> costs(Map<Character, Integer> counts) {
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    Map<Character, Float> costs = new HashMap<>();
    counts.forEach(
        (hangul, count) ->
            costs.put(hangul, (float) Math.min(RARE, SLOPE * Math.log((double) most / count))));
    return costs;
  }
}
