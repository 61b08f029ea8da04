package org.davylamp.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code readings.tsv}, Unihan's readings as the build fetched them. Only for the build. */
final class UnihanReader {
  private UnihanReader() {}

  static SortedMap<Integer, HanReading> read() {
    Map<Integer, HanReading> table = new HashMap<>(64_000);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    UnihanReader.class.getResourceAsStream("readings.tsv"),
                    "readings.tsv is not beside the classes: the build's step `readings` makes it"),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .forEach(
              line -> {
                String[] fields = line.split("\t", -1);
                table.put(fields[0].codePointAt(0), HanReading.of(fields));
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SortedMap<Integer, HanReading> completed = new TreeMap<>();
    table.forEach((character, reading) -> completed.put(character, reading.completed(table)));
    return completed;
  }
}
