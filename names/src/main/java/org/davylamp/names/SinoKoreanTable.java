package org.davylamp.names;

import java.util.Arrays;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What it costs that characters are read so in Mandarin and so in Korean, for each pair of
 * syllables that any character has: {@link SinoKorean} says how much.
 */
final class SinoKoreanTable {
  private static final float RARE = .15f;
  private static final float SLOPE = .03f;

  private final TokenDictionary pinyin;

  /** The Hangul syllables of each pinyin syllable in ascending order, and where they begin. */
  private final char[] hangul;

  private final int[] starts;

  /** Parallel to the Hangul. */
  private final float[] costs;

  private SinoKoreanTable(TokenDictionary pinyin, char[] hangul, int[] starts, float[] costs) {
    this.pinyin = pinyin;
    this.hangul = hangul;
    this.starts = starts;
    this.costs = costs;
  }

  static SinoKoreanTable of(ReadingTable readings) {
    NavigableMap<String, NavigableMap<Character, Integer>> counts = counts(readings);
    TokenDictionary pinyin = new TokenDictionary();
    int pairs = counts.values().stream().mapToInt(NavigableMap::size).sum();
    char[] hangul = new char[pairs];
    float[] costs = new float[pairs];
    int[] starts = new int[counts.size() + 1];
    int at = 0;
    for (var syllable : counts.entrySet()) {
      int most = syllable.getValue().values().stream().mapToInt(Integer::intValue).max().orElse(1);
      for (var pair : syllable.getValue().entrySet()) {
        hangul[at] = pair.getKey();
        costs[at] = (float) Math.min(RARE, SLOPE * Math.log((double) most / pair.getValue()));
        at++;
      }
      starts[pinyin.add(syllable.getKey()) + 1] = at;
    }
    return new SinoKoreanTable(pinyin, hangul, starts, costs);
  }

  /** How many characters have each pair of readings. */
  private static NavigableMap<String, NavigableMap<Character, Integer>> counts(
      ReadingTable readings) {
    NavigableMap<String, NavigableMap<Character, Integer>> counts = new TreeMap<>();
    for (HanReading reading : readings.all().values()) {
      String syllable = Pinyin.withoutTone(reading.mandarin());
      if (!syllable.isEmpty()) {
        new HashSet<>(reading.korean())
            .forEach(
                korean ->
                    counts
                        .computeIfAbsent(syllable, absent -> new TreeMap<>())
                        .merge(korean.charAt(0), 1, Integer::sum));
      }
    }
    return counts;
  }

  /** Of a pair of syllables; infinite if no character has both. */
  float cost(String syllable, char korean) {
    int number = pinyin.find(syllable);
    int at =
        number < 0 ? -1 : Arrays.binarySearch(hangul, starts[number], starts[number + 1], korean);
    return at < 0 ? Float.POSITIVE_INFINITY : costs[at];
  }

  void write(IndexWriter to) {
    pinyin.write(to);
    to.chars(hangul, hangul.length);
    to.ints(starts, starts.length);
    to.floats(costs);
  }

  static SinoKoreanTable read(IndexReader from) {
    TokenDictionary pinyin = TokenDictionary.read(from);
    char[] hangul = from.chars();
    int[] starts = from.offsets(hangul.length);
    float[] costs = from.floats();
    from.require(starts.length == pinyin.size() + 1, "Hangul for each syllable of pinyin");
    from.require(costs.length == hangul.length, "a cost for each pair");
    from.requireEnd();
    return new SinoKoreanTable(pinyin, hangul, starts, costs);
  }
}
