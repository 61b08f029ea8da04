package org.davylamp.exchange.rows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Tables of words beside these classes: a line is parts between {@code |}, the last of them words
 * between {@code ;}. Lines that begin with {@code #} say where the facts are from.
 */
final class WordTable {
  private WordTable() {}

  /**
   * A line.
   *
   * @param parts all but the last
   * @param words the last
   */
  record Line(List<String> parts, List<String> words) {
    String part(int place) {
      return parts.get(place);
    }
  }

  static List<Line> read(String name) {
    try (InputStream in = WordTable.class.getResourceAsStream(name);
        BufferedReader text =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8))) {
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(WordTable::line)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Line line(String text) {
    List<String> parts = pieces(text, '|');
    int last = parts.size() - 1;
    return new Line(parts.subList(0, last), pieces(parts.get(last), ';'));
  }

  private static List<String> pieces(String text, char between) {
    String[] pieces = text.split("\\" + between, -1);
    return Arrays.stream(pieces).map(String::strip).toList();
  }
}
