package org.davylamp.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How Chinese characters are read in Korean, Mandarin and Cantonese, from Unicode's Unihan
 * database, which the build fetches ({@code src/main/assets}) and {@link TableMaker} makes small.
 */
public final class HanReadings {
  /** Whole readings of one text at most. */
  public static final int MOST = 8;

  /** Characters of one text that are read with more than their first reading. */
  private static final int VARIED = 16;

  private static final ReadingTable TABLE = ReadingTable.read(Tables.open(Tables.HAN_READINGS));

  private HanReadings() {}

  /** The readings of one character, of a simplified one also by its traditional forms. */
  public static Optional<HanReading> of(int character) {
    return TABLE.of(character);
  }

  static Map<Integer, HanReading> all() {
    return TABLE.all();
  }

  /**
   * A text with its Chinese characters as Hangul, the usual reading first (金正恩: 김정은, 금정은), Northern
   * beside Southern (李: 리, 이); at most {@value #MOST}. Empty, if it has no character with a Korean
   * reading; a character without one stays.
   */
  public static List<String> korean(String text) {
    List<List<String>> readings = new ArrayList<>();
    boolean any = false;
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      List<String> korean = of(c).map(HanReading::korean).orElse(List.of());
      any |= !korean.isEmpty();
      readings.add(korean.isEmpty() ? List.of(Character.toString(c)) : first(i, c, korean));
    }
    return any ? combine(readings, "") : List.of();
  }

  /** As a surname, 金 is 김, though the dictionary's first reading is 금. */
  private static List<String> first(int at, int character, List<String> korean) {
    return at == 0 && character == '金' ? List.of("김", "금") : korean;
  }

  /**
   * Combinations of parts in the order of how many are not the first choice; at most {@value
   * #MOST}. Linear in the number of parts: beyond the first sixteen only first choices are taken.
   */
  static List<String> combine(List<List<String>> parts, String between) {
    List<String> combined = new ArrayList<>(MOST);
    List<String> chosen = new ArrayList<>();
    parts.forEach(choices -> chosen.add(choices.getFirst()));
    combined.add(String.join(between, chosen));
    Set<String> seen = new LinkedHashSet<>(combined);
    for (int i = 0; i < Math.min(parts.size(), VARIED); i++) {
      for (String other : parts.get(i).subList(1, parts.get(i).size())) {
        String first = chosen.set(i, other);
        seen.add(String.join(between, chosen));
        chosen.set(i, first);
        if (seen.size() == MOST) {
          return List.copyOf(seen);
        }
      }
    }
    return List.copyOf(seen);
  }
}
