package org.davylamp.exchange;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which columns a case file has, and in which order. */
final class CaseHeader {
  private final CaseTable table;
  private final String file;
  private final Map<String, Integer> order = new LinkedHashMap<>();
  private final List<CaseColumn> columns = new ArrayList<>();

  private CaseHeader(CaseTable table, String file) {
    this.table = table;
    this.file = file;
  }

  /**
   * Reads a header.
   *
   * @throws BadInput if a column is unknown, there twice, or missing though every row must fill it
   */
  static CaseHeader of(CaseTable table, String file, CsvRecord record) {
    List<String> names = record.getFields();
    long line = record.getStartingLineNumber();
    CaseHeader header = new CaseHeader(table, file);
    for (int i = 0; i < names.size(); i++) {
      header.take(spelt(names.get(i)), i, line);
    }
    for (CaseColumn column : table.columns()) {
      if (column.required() && !header.order.containsKey(column.name())) {
        throw new BadInput(
            file,
            line,
            "expected a column '%s' (%s) in a file of %s, found none; there are %s"
                .formatted(
                    column.name(),
                    column.meaning(),
                    table.kind(),
                    String.join(",", header.order.keySet())));
      }
    }
    return header;
  }

  /** How a column's name is compared: without space around it, in lower case. */
  static String spelt(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private void take(String name, int index, long line) {
    CaseColumn column =
        table.column(name).orElseThrow(() -> new BadInput(file, line, index + 1, unknown(name)));
    if (order.put(name, index) != null) {
      throw new BadInput(
          file, line, index + 1, "expected column '" + name + "' once, found it twice");
    }
    columns.add(column);
  }

  private String unknown(String name) {
    return name.isEmpty()
        ? "expected the name of a column, found an empty cell; delete the column if it is empty"
        : "expected a column of a file of %s, found '%s'; did you mean '%s'? All are %s"
            .formatted(
                table.kind(),
                shortened(name),
                nearest(name, table.columnNames()),
                String.join(",", names()));
  }

  private List<String> names() {
    return table.columns().stream().map(CaseColumn::name).toList();
  }

  private static String shortened(String name) {
    return name.length() <= 60 ? name : name.substring(0, 60) + "…";
  }

  static String nearest(String name, Set<String> known) {
    String compared = shortened(name);
    return known.stream()
        .sorted()
        .min(java.util.Comparator.comparingInt(word -> distance(compared, word)))
        .orElseThrow();
  }

  /** Levenshtein's distance, one row of the matrix at a time. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }

  CaseTable table() {
    return table;
  }

  String file() {
    return file;
  }

  int width() {
    return order.size();
  }

  List<CaseColumn> columns() {
    return columns;
  }

  Optional<Integer> index(String column) {
    return Optional.ofNullable(order.get(column));
  }
}
