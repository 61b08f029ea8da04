package org.davylamp.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.davylamp.findings.verdicts.Screened;
import org.davylamp.findings.verdicts.Verdict;

/**
 * A table among the resources, and what the label of each of its rows says.
 *
 * @param table the whole file
 * @param cells the row as its table has it, by id, for people to read
 * @param labels by id, in the order of the file
 * @param ids by the line on which the row begins
 */
record LabelledRows(
    String table, Map<String, String> cells, Map<String, Label> labels, Map<Long, String> ids) {
  /**
   * What a row should be found to be.
   *
   * @param basis what the verdict rests on
   * @param trap what makes it hard; "no trap" if nothing does
   */
  record Label(Verdict verdict, String reason, String basis, String trap) {}

  /**
   * Reads {@code NAME.csv} and {@code NAME.labels.csv}.
   *
   * @return empty if there are none
   */
  static Optional<LabelledRows> of(String name) throws IOException {
    Optional<String> table = resource(name + ".csv");
    Optional<String> labels = resource(name + ".labels.csv");
    if (table.isEmpty() || labels.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new LabelledRows(table.get(), cells(table.get()), labels(labels.get()), ids(table.get())));
  }

  private static Optional<String> resource(String name) throws IOException {
    try (InputStream in = LabelledRows.class.getResourceAsStream("screening/" + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Map<String, String> cells(String table) throws IOException {
    Map<String, String> cells = new LinkedHashMap<>();
    for (NamedCsvRecord row : records(table)) {
      List<String> filled = new ArrayList<>();
      row.getFieldsAsMap()
          .forEach((column, cell) -> filled.add(cell.isEmpty() ? "" : column + ": " + cell));
      filled.removeIf(String::isEmpty);
      cells.put(row.getField(0), String.join(" | ", filled.subList(1, filled.size())));
    }
    return cells;
  }

  private static Map<Long, String> ids(String table) throws IOException {
    Map<Long, String> ids = new LinkedHashMap<>();
    for (NamedCsvRecord row : records(table)) {
      ids.put(row.getStartingLineNumber(), row.getField(0));
    }
    return ids;
  }

  /** The id of a row in its first column, whether or not screening knows that column as one. */
  String id(Screened found) {
    return Objects.requireNonNull(ids.get(found.line()), found.row());
  }

  private static Map<String, Label> labels(String file) throws IOException {
    Map<String, Label> labels = new LinkedHashMap<>();
    for (NamedCsvRecord row : records(file)) {
      String trap = row.getField("trap");
      labels.put(
          row.getField("row"),
          new Label(
              Verdict.valueOf(row.getField("verdict").toUpperCase(Locale.ROOT)),
              row.getField("reason"),
              row.getField("basis"),
              trap.isEmpty() ? "no trap" : trap));
    }
    return labels;
  }

  private static List<NamedCsvRecord> records(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().toList();
    }
  }

  /** The label of a row that has one. */
  Label label(String id) {
    return Objects.requireNonNull(labels.get(id), id);
  }

  /** Writes the table where a program can read it. */
  Path write(Path folder, String name) throws IOException {
    return Files.writeString(folder.resolve(name + ".csv"), table);
  }
}
