package org.davylamp.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.davylamp.names.Kind;

/** Pairs of names with what they should score: hit or no hit. */
final class NamePairs {
  /**
   * One pair.
   *
   * @param group for the table: Person, organisations, Vessel
   * @param category what was done to the name
   * @param tune whether it may be looked at
   */
  record Pair(
      String group,
      String category,
      Kind kind,
      String one,
      String other,
      boolean same,
      boolean tune) {}

  private NamePairs() {}

  /** The hard pairs of {@code name_cases_dev.csv}, in its order. */
  static List<Pair> hard(Path file) throws IOException {
    try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file).stream()) {
      return rows.map(row -> hard(row, true)).toList();
    }
  }

  /** Those of the publisher's whole file that are not in ours: the other half, never looked at. */
  static List<Pair> others(Path whole, Path ours) throws IOException {
    Set<String> known =
        hard(ours).stream().map(NamePairs::key).collect(Collectors.toUnmodifiableSet());
    try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(whole).stream()) {
      return rows.map(row -> hard(row, false)).filter(pair -> !known.contains(key(pair))).toList();
    }
  }

  private static String key(Pair pair) {
    return pair.kind() + "|" + pair.one() + "|" + pair.other();
  }

  private static Pair hard(NamedCsvRecord row, boolean tune) {
    String schema = row.getField("schema");
    String one = row.getField("name1");
    String other = row.getField("name2");
    String category = row.getField("category");
    return new Pair(
        group(schema),
        category.isEmpty() ? row.getField("case_group") : category,
        kind(schema),
        one,
        other,
        row.getField("is_match").equals("true"),
        tune);
  }

  private static String group(String schema) {
    return switch (schema) {
      case "Person", "Vessel" -> schema;
      default -> "organisations";
    };
  }

  private static Kind kind(String schema) {
    return switch (schema) {
      case "Person" -> Kind.PERSON;
      case "Vessel" -> Kind.VESSEL;
      case "LegalEntity" -> Kind.PARTY;
      default -> Kind.ORGANISATION;
    };
  }

  /** Half of the pairs, by the lowest bit of the first byte of the SHA-256 of schema and names. */
  private static boolean isTune(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return (hash[0] & 1) == 0;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Pairs of ours, invented or taken from public life, labelled before they were scored. */
  static List<Pair> fresh() throws IOException {
    InputStream pairs =
        Objects.requireNonNull(NamePairs.class.getResourceAsStream("fresh_pairs.csv"));
    try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(pairs).stream()) {
      return rows.map(NamePairs::fresh).toList();
    }
  }

  private static Pair fresh(NamedCsvRecord row) {
    String kind = row.getField("kind");
    String one = row.getField("one");
    String other = row.getField("other");
    return new Pair(
        kind,
        row.getField("category"),
        Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
        one,
        other,
        row.getField("same").equals("yes"),
        isTune(kind + "|" + one + "|" + other));
  }

  /** The answers of OFAC's search with 95 or more, and our labels of them. */
  static List<Pair> ofac(Path file) throws IOException {
    Map<String, Boolean> same = labels();
    try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file).stream()) {
      return rows.filter(row -> Integer.parseInt(row.getField("ofac_score")) >= 95)
          .map(
              row ->
                  new Pair(
                      "OFAC",
                      row.getField("ofac_score"),
                      Kind.PARTY,
                      row.getField("query_name"),
                      row.getField("result_name"),
                      Objects.requireNonNull(
                          same.get(
                              row.getField("query_name") + " | " + row.getField("result_name")),
                          () -> "no label for " + row),
                      true))
          .toList();
    }
  }

  private static Map<String, Boolean> labels() throws IOException {
    Map<String, Boolean> same = new HashMap<>();
    try (InputStream labels = NamePairs.class.getResourceAsStream("ofac_same.txt")) {
      String text =
          new String(Objects.requireNonNull(labels).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : new ArrayList<>(text.lines().toList())) {
        if (!line.startsWith("#")) {
          int bar = line.indexOf(" | ");
          same.put(line.substring(bar + 3), line.startsWith("yes"));
        }
      }
    }
    return same;
  }
}
