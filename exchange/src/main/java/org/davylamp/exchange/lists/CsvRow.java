package org.davylamp.exchange.lists;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.davylamp.exchange.BadInput;

/** One row of a list with a header. Columns are found whatever their order, case and spaces. */
final class CsvRow {
  private final Map<String, Integer> columns;
  private final List<String> fields;
  private final String file;
  private final long line;

  private CsvRow(Map<String, Integer> columns, List<String> fields, String file, long line) {
    this.columns = columns;
    this.fields = fields;
    this.file = file;
    this.line = line;
  }

  /** Where each column stands, by its {@link #key}. The first of two of one name counts. */
  static Map<String, Integer> columns(List<String> header) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      columns.putIfAbsent(key(header.get(i)), i);
    }
    return columns;
  }

  /** A column's name without case, spaces and punctuation. */
  static String key(String column) {
    return column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /**
   * @throws BadInput if the row has not the fields that the header has
   */
  static CsvRow of(Map<String, Integer> columns, int width, CsvRecord record, String file) {
    List<String> fields = record.getFields();
    long line = record.getStartingLineNumber();
    boolean fits =
        fields.size() == width
            || (fields.size() > width
                && fields.subList(width, fields.size()).stream().allMatch(String::isBlank));
    if (!fits) {
      throw new BadInput(
          file,
          line,
          String.format(
              Locale.ROOT,
              "expected %d fields, as the header has, found %d",
              width,
              fields.size()));
    }
    for (int i = 0; i < fields.size(); i++) {
      ListText.checked(fields.get(i), file, line, i + 1);
    }
    return new CsvRow(columns, fields, file, line);
  }

  /** What stands in that column; the empty string if the file has no such column. */
  String get(String column) {
    Integer at = columns.get(column);
    return at == null ? "" : fields.get(at);
  }

  String file() {
    return file;
  }

  /** The line on which it begins, from 1. */
  long line() {
    return line;
  }

  BadInput bad(String column, String problem) {
    return new BadInput(file, line, columns.getOrDefault(column, -1) + 1L, problem);
  }
}
