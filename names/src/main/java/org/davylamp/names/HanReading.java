package org.davylamp.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How one Chinese character is read.
 *
 * @param traditional its traditional forms, if it is a simplified one
 * @param korean Hangul syllables, the usual ones first; empty, if it is not used in Korean
 * @param mandarin pinyin with tone marks; empty, if not known
 * @param cantonese Jyutping with a tone number; empty, if not known
 */
public record HanReading(
    List<String> traditional, List<String> korean, String mandarin, String cantonese) {

  static HanReading of(String[] fields) {
    return new HanReading(list(fields[1]), list(fields[2]), first(fields[3]), first(fields[4]));
  }

  private static List<String> list(String field) {
    return field.isEmpty() ? List.of() : List.of(field.split(" ", -1));
  }

  private static String first(String field) {
    int space = field.indexOf(' ');
    return space < 0 ? field : field.substring(0, space);
  }

  /** With the Korean readings of the traditional forms, where it has none of its own. */
  HanReading completed(Map<Integer, HanReading> table) {
    if (!korean.isEmpty() || traditional.isEmpty()) {
      return this;
    }
    List<String> found = new ArrayList<>();
    for (String form : traditional) {
      HanReading reading = table.get(form.codePointAt(0));
      if (reading != null) {
        reading.korean.stream().filter(syllable -> !found.contains(syllable)).forEach(found::add);
      }
    }
    return new HanReading(traditional, List.copyOf(found), mandarin, cantonese);
  }
}
