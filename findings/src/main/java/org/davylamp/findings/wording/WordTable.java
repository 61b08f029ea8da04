package org.davylamp.findings.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A table that comes with the program: cells between {@code |}, comments behind {@code #}. */
public final class WordTable {
  private WordTable() {}

  /**
   * Its rows in order.
   *
   * @param beside a class of the package in which the table lies
   */
  public static List<List<String>> rows(Class<?> beside, String name) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Its rows in order, of a table beside this class.
   *
   * @throws IllegalStateException if a row has another number of cells
   */
  static List<List<String>> rows(String name, int cells) {
    List<List<String>> rows = rows(WordTable.class, name);
    for (List<String> row : rows) {
      if (row.size() != cells) {
        throw new IllegalStateException(
            "expected %d cells in %s, found %d: %s".formatted(cells, name, row.size(), row));
      }
    }
    return rows;
  }

  /** The values of a cell that holds several, between semicolons. */
  public static List<String> several(String cell) {
    return Arrays.stream(cell.split(";", -1))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }
}
