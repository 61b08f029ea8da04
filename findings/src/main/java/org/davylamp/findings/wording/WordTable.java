package org.davylamp.findings.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A table among the resources: cells between {@code |}, comments from {@code #} on. */
final class WordTable {
  private WordTable() {}

  /**
   * Its rows in order.
   *
   * @throws IllegalStateException if a row has another number of cells
   */
  static List<List<String>> rows(String name, int cells) {
    try (InputStream in = Objects.requireNonNull(WordTable.class.getResourceAsStream(name), name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<List<String>> rows = new ArrayList<>();
      String line;
      while ((line = lines.readLine()) != null) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(cells(name, line, cells));
        }
      }
      return List.copyOf(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String name, String line, int cells) {
    List<String> found = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    if (found.size() != cells) {
      throw new IllegalStateException(
          "expected %d cells in %s, found %d: %s".formatted(cells, name, found.size(), line));
    }
    return found;
  }

  /** The values of a cell that holds several. */
  static List<String> several(String cell) {
    return Arrays.stream(cell.split(";", -1))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }
}
