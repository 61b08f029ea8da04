package org.davylamp.names;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Readings of Chinese characters in a few arrays, which take milliseconds to read; each {@link
 * HanReading} is made when it is first asked for.
 */
final class ReadingTable {
  /** Code points in ascending order; what follows is parallel to them. */
  private final int[] characters;

  /** The traditional forms of each, and where they begin. */
  private final String traditional;

  private final int[] traditionalStarts;

  /** The Korean syllables of each, and where they begin. */
  private final String korean;

  private final int[] koreanStarts;

  /** Numbers of syllables. */
  private final char[] mandarin;

  private final TokenDictionary mandarinSyllables;
  private final char[] cantonese;
  private final TokenDictionary cantoneseSyllables;

  /** Written by any thread: a record of final fields is whole whoever sees it. */
  private final @Nullable HanReading[] made;

  private ReadingTable(
      int[] characters,
      String traditional,
      int[] traditionalStarts,
      String korean,
      int[] koreanStarts,
      char[] mandarin,
      TokenDictionary mandarinSyllables,
      char[] cantonese,
      TokenDictionary cantoneseSyllables) {
    this.characters = characters;
    this.traditional = traditional;
    this.traditionalStarts = traditionalStarts;
    this.korean = korean;
    this.koreanStarts = koreanStarts;
    this.mandarin = mandarin;
    this.mandarinSyllables = mandarinSyllables;
    this.cantonese = cantonese;
    this.cantoneseSyllables = cantoneseSyllables;
    made = new HanReading[characters.length];
  }

  static ReadingTable of(SortedMap<Integer, HanReading> readings) {
    int[] characters = readings.keySet().stream().mapToInt(Integer::intValue).toArray();
    int[] traditionalStarts = new int[characters.length + 1];
    int[] koreanStarts = new int[characters.length + 1];
    char[] mandarin = new char[characters.length];
    char[] cantonese = new char[characters.length];
    TokenDictionary mandarinSyllables = new TokenDictionary();
    TokenDictionary cantoneseSyllables = new TokenDictionary();
    StringBuilder traditional = new StringBuilder();
    StringBuilder korean = new StringBuilder();
    int i = 0;
    for (HanReading reading : readings.values()) {
      reading.traditional().forEach(traditional::append);
      traditionalStarts[i + 1] = traditional.length();
      reading.korean().forEach(korean::append);
      koreanStarts[i + 1] = korean.length();
      mandarin[i] = (char) mandarinSyllables.add(reading.mandarin());
      cantonese[i] = (char) cantoneseSyllables.add(reading.cantonese());
      i++;
    }
    return new ReadingTable(
        characters,
        traditional.toString(),
        traditionalStarts,
        korean.toString(),
        koreanStarts,
        mandarin,
        mandarinSyllables,
        cantonese,
        cantoneseSyllables);
  }

  /** Of one character. Cost: the logarithm of their number. */
  Optional<HanReading> of(int character) {
    int at = Arrays.binarySearch(characters, character);
    return at < 0 ? Optional.empty() : Optional.of(at(at));
  }

  private HanReading at(int at) {
    HanReading known = made[at];
    if (known == null) {
      known =
          new HanReading(
              each(traditional.substring(traditionalStarts[at], traditionalStarts[at + 1])),
              each(korean.substring(koreanStarts[at], koreanStarts[at + 1])),
              mandarinSyllables.text(mandarin[at]),
              cantoneseSyllables.text(cantonese[at]));
      made[at] = known;
    }
    return known;
  }

  private static List<String> each(String characters) {
    return characters.codePoints().mapToObj(Character::toString).toList();
  }

  Map<Integer, HanReading> all() {
    Map<Integer, HanReading> all = new TreeMap<>();
    for (int i = 0; i < characters.length; i++) {
      all.put(characters[i], at(i));
    }
    return all;
  }

  void write(IndexWriter to) {
    to.ints(characters, characters.length);
    to.chars(traditional.toCharArray(), traditional.length());
    to.ints(traditionalStarts, traditionalStarts.length);
    to.chars(korean.toCharArray(), korean.length());
    to.ints(koreanStarts, koreanStarts.length);
    to.chars(mandarin, mandarin.length);
    mandarinSyllables.write(to);
    to.chars(cantonese, cantonese.length);
    cantoneseSyllables.write(to);
  }

  static ReadingTable read(IndexReader from) {
    int[] characters = from.ints();
    String traditional = new String(from.chars());
    int[] traditionalStarts = from.offsets(traditional.length());
    String korean = new String(from.chars());
    int[] koreanStarts = from.offsets(korean.length());
    ReadingTable table =
        new ReadingTable(
            characters,
            traditional,
            traditionalStarts,
            korean,
            koreanStarts,
            from.chars(),
            TokenDictionary.read(from),
            from.chars(),
            TokenDictionary.read(from));
    from.requireEnd();
    return table;
  }
}
