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

  private final Romaniser mandarin = new MandarinRomaniser();
  private final Romaniser cantonese = new CantoneseRomaniser();
  private final KoreanRomaniser korean = new KoreanRomaniser();

  @Override
  public List<String> romanise(String text) {
    Set<String> romanised = new LinkedHashSet<>(mandarin.romanise(text));
    HanReadings.korean(text).stream()
        .limit(KOREAN)
        .forEach(
            hangul -> {
              romanised.add(korean.romanise(hangul, KoreanSystem.DPRK));
              romanised.add(korean.romanise(hangul, KoreanSystem.PASSPORT));
            });
    cantonese.romanise(text).stream().limit(CANTONESE).forEach(romanised::add);
    return romanised.stream().limit(MOST).toList();
  }
}
