package org.davylamp.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Chinese characters of a name whose language is not known: as read in Mandarin, in Korean (of a
 * surname with two readings both), in Cantonese.
 */
public final class HanRomaniser implements Romaniser {
  private static final int KOREAN = 2;
  private static final int CANTONESE = 4;

  private static final Romaniser MANDARIN_READING = new MandarinRomaniser();
  private static final Romaniser CANTONESE_READING = new CantoneseRomaniser();
  private static final KoreanRomaniser KOREAN_READING = new KoreanRomaniser();

  @Override
  public List<String> romanise(String text) {
    Set<String> romanised = new LinkedHashSet<>(MANDARIN_READING.romanise(text));
    HanReadings.korean(text).stream()
        .limit(KOREAN)
        .forEach(hangul -> romanised.addAll(korean(hangul)));
    CANTONESE_READING.romanise(text).stream().limit(CANTONESE).forEach(romanised::add);
    return romanised.stream().limit(MOST).toList();
  }

  /** The readings of Mandarin and of Cantonese alone. */
  static List<String> chinese(String text) {
    Set<String> romanised = new LinkedHashSet<>(MANDARIN_READING.romanise(text));
    CANTONESE_READING.romanise(text).stream().limit(CANTONESE).forEach(romanised::add);
    return List.copyOf(romanised);
  }

  /** A Hangul reading in the spellings of North and South. */
  static List<String> korean(String hangul) {
    return List.of(
        KOREAN_READING.romanise(hangul, KoreanSystem.DPRK),
        KOREAN_READING.romanise(hangul, KoreanSystem.PASSPORT));
  }
}
