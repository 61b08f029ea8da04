package org.davylamp.exchange;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.davylamp.evidence.EvidenceException;

/** One row of a case table: its cells by column, checked and in one spelling. */
final class CaseRow {
  /**
   * The most characters of one cell. A row's note and locator stand beside each of its values, and
   * a record holds 65,535 bytes: four such cells fit, whatever their script.
   */
  static final int CELL = 4_000;

  private final CaseHeader header;
  private final List<String> cells;
  private final long line;
  private final Map<String, List<CaseType.Value>> values = new HashMap<>();

  private CaseRow(CaseHeader header, List<String> cells, long line) {
    this.header = header;
    this.cells = cells;
    this.line = line;
  }

  static CaseRow of(CaseHeader header, CsvRecord record) {
    List<String> cells = record.getFields();
    long line = record.getStartingLineNumber();
    CaseRow row = new CaseRow(header, cells, line);
    if (cells.size() != header.width()) {
      throw new BadInput(
          header.file(),
          line,
          String.format(
              Locale.ROOT,
              "expected %d fields, as the header has, found %d",
              header.width(),
              cells.size()));
    }
    header.columns().forEach(row::take);
    return row;
  }

  private void take(CaseColumn column) {
    String written = cells.get(header.index(column.name()).orElseThrow()).strip();
    if (written.isEmpty()) {
      if (column.required()) {
        throw bad(
            column.name(), "expected " + column.type().description() + ", found an empty cell");
      }
      return;
    }
    checkText(column, written);
    try {
      values.put(column.name(), column.type().values(written));
    } catch (EvidenceException e) {
      throw bad(column.name(), e);
    }
  }

  private void checkText(CaseColumn column, String written) {
    if (written.length() > CELL) {
      throw bad(
          column.name(),
          String.format(
              Locale.ROOT, "expected at most %d characters, found %d", CELL, written.length()));
    }
    int control = 0;
    while (control < written.length() && !forbidden(written.charAt(control))) {
      control++;
    }
    if (control < written.length()) {
      throw bad(
          column.name(),
          "expected text, found the control character U+%04X"
              .formatted((int) written.charAt(control)));
    }
  }

  private static boolean forbidden(char c) {
    return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
  }

  String file() {
    return header.file();
  }

  CaseTable table() {
    return header.table();
  }

  /** The columns that this file has. */
  List<CaseColumn> columns() {
    return header.columns();
  }

  /** The line on which the row begins, from 1. */
  long line() {
    return line;
  }

  boolean has(String column) {
    return values.containsKey(column);
  }

  /** The first value in that column; empty if nothing was said. */
  Optional<String> value(String column) {
    return all(column).stream().map(CaseType.Value::text).findFirst();
  }

  /** The value of a required column. */
  String need(String column) {
    return value(column).orElseThrow();
  }

  Optional<BigDecimal> number(String column) {
    return value(column).map(BigDecimal::new);
  }

  List<CaseType.Value> all(String column) {
    return values.getOrDefault(column, List.of());
  }

  /** The cell as the file has it, without space around it; empty if the file has no such column. */
  String written(String column) {
    return header.index(column).map(index -> cells.get(index).strip()).orElse("");
  }

  /** The column, and what the value was expected to be. */
  BadInput bad(String column, EvidenceException problem) {
    return bad(column, String.valueOf(problem.getMessage()));
  }

  BadInput bad(String column, String problem) {
    return new BadInput(
        header.file(),
        line,
        header.index(column).map(index -> index + 1).orElse(0),
        column + ": " + problem);
  }
}
