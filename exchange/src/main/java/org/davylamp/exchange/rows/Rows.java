package org.davylamp.exchange.rows;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.CsvLines;
import org.jspecify.annotations.Nullable;

/**
 * Reads suppliers, shipments or ships as a stream: a table with a header, its cells divided by
 * commas, semicolons or tabs, or an object of JSON a line. Which of them it is is told by its
 * beginning. Memory: one row, and the meanings of cells that come again and again.
 *
 * @param understood columns that are read, each with what it is taken for; empty for JSON
 * @param ignored columns whose names mean nothing here: phrases in them are read as remarks, all
 *     else is not read
 * @param rows how many rows were handed out
 */
public record Rows(List<String> understood, List<String> ignored, long rows) {
  private static final int BUFFER = 1 << 16;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** What a table is of. */
  public enum Kind {
    SUPPLIERS,
    SHIPMENTS,
    VESSELS;

    /** As it is called on the command line and in errors. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Rows {
    understood = List.copyOf(understood);
    ignored = List.copyOf(ignored);
  }

  /** Is told what there is to read, then takes the rows in their order. */
  public interface Taker extends Consumer<Row> {
    /** The columns of a table, before its first row. */
    default void columns(List<String> understood, List<String> ignored) {}
  }

  /**
   * Reads all of it, on the calling thread.
   *
   * @param file its name, for errors
   * @param kind what its rows are; the taker is handed {@link SupplierRow}s, {@link ShipmentRow}s
   *     or {@link VesselRow}s alone
   * @param renamed columns of the file, each with the name that it has here, as {@link ColumnMap}
   *     reads them
   * @throws BadInput if it is no such table; what was handed out before stays handed out
   */
  public static Rows read(
      InputStream in, String file, Kind kind, Map<String, String> renamed, Taker to)
      throws IOException {
    BufferedInputStream start = new BufferedInputStream(in, BUFFER);
    start.mark(BUFFER);
    byte[] head = start.readNBytes(BUFFER - 1);
    start.reset();
    int from =
        Arrays.equals(head, 0, Math.min(head.length, MARK.length), MARK, 0, MARK.length)
            ? MARK.length
            : 0;
    while (from < head.length && head[from] <= ' ' && head[from] >= 0) {
      from++;
    }
    return from < head.length && head[from] == '{'
        ? RowLines.read(start, file, kind, renamed, to)
        : table(start, file, separator(head), kind, renamed, to);
  }

  /** What divides the cells of the first line most often. */
  private static char separator(byte[] head) {
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    boolean quoted = false;
    for (byte c : head) {
      quoted ^= c == '"';
      if (c == '\n' && !quoted && commas + semicolons + tabs > 0) {
        break;
      }
      commas += c == ',' && !quoted ? 1 : 0;
      semicolons += c == ';' && !quoted ? 1 : 0;
      tabs += c == '\t' && !quoted ? 1 : 0;
    }
    return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
  }

  private static Rows table(
      InputStream in, String file, char separator, Kind kind, Map<String, String> renamed, Taker to)
      throws IOException {
    try (CsvLines lines = CsvLines.open(in, file, separator)) {
      CsvRecord header =
          lines
              .next()
              .orElseThrow(
                  () -> new BadInput(file, 1, "expected a header and rows, found nothing"));
      Columns columns =
          Columns.of(kind, file, header.getStartingLineNumber(), header.getFields(), renamed);
      to.columns(columns.understood(), columns.ignored());
      TableRow row = new TableRow(columns, kind, file);
      long rows = 0;
      for (Optional<CsvRecord> next = lines.next(); next.isPresent(); next = lines.next()) {
        to.accept(row.of(next.get()));
        rows++;
      }
      return new Rows(columns.understood(), columns.ignored(), rows);
    }
  }

  /** Makes a row of a record. */
  private static final class TableRow {
    private final @Nullable Field[] fields;
    private final String[] prefixes;
    private final boolean[] unknown;
    private final RowCells cells;
    private final Kind kind;
    private final String file;

    TableRow(Columns columns, Kind kind, String file) {
      this.kind = kind;
      this.file = file;
      this.cells = new RowCells(columns.first());
      this.fields = new Field[columns.width()];
      this.prefixes = new String[columns.width()];
      this.unknown = new boolean[columns.width()];
      for (int i = 0; i < fields.length; i++) {
        fields[i] = columns.field(i).orElse(null);
        unknown[i] = columns.isUnknown(i);
        prefixes[i] = columns.prefixed(i) ? columns.written(i) + ": " : "";
      }
    }

    Row of(CsvRecord record) {
      long line = record.getStartingLineNumber();
      List<String> texts = record.getFields();
      checkWidth(texts, line);
      cells.begin(line);
      for (int i = 0; i < Math.min(texts.size(), fields.length); i++) {
        Field field = fields[i];
        String text = texts.get(i);
        if (field != null && !text.isEmpty() && (!unknown[i] || UnknownColumns.isPhrase(text))) {
          cells.put(field, prefixes[i].isEmpty() || text.isBlank() ? text : prefixes[i] + text);
        }
      }
      return RowReading.row(kind, cells);
    }

    /** Spreadsheets leave empty cells behind; anything else is a cell that slipped. */
    private void checkWidth(List<String> texts, long line) {
      for (int i = fields.length; i < texts.size(); i++) {
        if (!texts.get(i).isBlank()) {
          throw new BadInput(
              file,
              line,
              i + 1L,
              String.format(
                  Locale.ROOT,
                  "expected at most %d fields, as the header has, found %d",
                  fields.length,
                  texts.size()));
        }
      }
    }
  }
}
