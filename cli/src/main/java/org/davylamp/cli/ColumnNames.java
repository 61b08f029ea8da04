package org.davylamp.cli;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.CsvLines;

/** What somebody calls the columns of a table: a table of two columns, {@code column,means}. */
final class ColumnNames {
  private static final List<String> HEADER = List.of("column", "means");

  private ColumnNames() {}

  /**
   * Reads it.
   *
   * @throws BadInput if it is no such table, or says two things of one column
   */
  static Map<String, String> read(Path file) throws IOException {
    Map<String, String> names = new LinkedHashMap<>();
    try (QueryInput in = QueryInput.open("--map", file);
        CsvLines lines = CsvLines.open(in, in.name())) {
      Optional<CsvRecord> header = lines.next();
      List<String> found =
          header
              .map(row -> row.getFields().stream().map(ColumnNames::plain).toList())
              .orElse(List.of());
      if (!found.equals(HEADER)) {
        throw new BadInput(
            in.name(),
            1,
            "expected the columns column,means, found "
                + (found.isEmpty() ? "nothing" : String.join(",", found))
                + "; nothing was written");
      }
      for (Optional<CsvRecord> row = lines.next(); row.isPresent(); row = lines.next()) {
        add(row.get(), in.name(), names);
      }
    }
    return names;
  }

  private static void add(CsvRecord row, String file, Map<String, String> names) {
    if (row.getFieldCount() == 1 && row.getField(0).isBlank()) {
      return;
    }
    if (row.getFieldCount() != HEADER.size() || row.getField(0).isBlank()) {
      throw new BadInput(
          file,
          row.getStartingLineNumber(),
          "expected a column of the table and what it means, found "
              + String.join(",", row.getFields())
              + "; nothing was written");
    }
    String before = names.put(row.getField(0).strip(), row.getField(1).strip());
    if (before != null) {
      throw new BadInput(
          file,
          row.getStartingLineNumber(),
          "the column '"
              + row.getField(0).strip()
              + "' was said to mean '"
              + before
              + "' before; nothing was written");
    }
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
