package org.davylamp.exchange.queries;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.CsvLines;

/**
 * Reads queries as a stream: a table with a header, or an object of JSON a line. Which of them it
 * is is told by the first character that is no space. Memory: one row.
 *
 * @param understood the columns that are read, by their names in the file; empty for JSON
 * @param ignored columns that mean nothing here
 * @param rows how many queries were handed out
 */
public record Queries(List<String> understood, List<String> ignored, long rows) {
  private static final int MARK = 3;

  public Queries {
    understood = List.copyOf(understood);
    ignored = List.copyOf(ignored);
  }

  /** Is told what there is to read, then takes the queries in their order. */
  public interface Taker extends Consumer<Query> {
    /** The columns of a table, before its first row. */
    default void columns(List<String> understood, List<String> ignored) {}
  }

  /**
   * Reads all of it, on the calling thread.
   *
   * @param file its name, for errors
   * @throws BadInput if it is neither, or has nothing to look for in any column
   */
  public static Queries read(InputStream in, String file, Taker to) throws IOException {
    BufferedInputStream start = new BufferedInputStream(in, 1 << 16);
    return isJson(start) ? QueryLines.read(start, file, to) : table(start, file, to);
  }

  private static boolean isJson(BufferedInputStream in) throws IOException {
    in.mark(1 << 12);
    byte[] mark = in.readNBytes(MARK);
    boolean marked = Arrays.equals(mark, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    in.reset();
    if (marked) {
      in.skipNBytes(MARK);
      in.mark(1 << 12);
    }
    int first = in.read();
    for (int i = 0; i < 1 << 11 && first >= 0 && Character.isWhitespace(first); i++) {
      first = in.read();
    }
    in.reset();
    return first == '{';
  }

  private static Queries table(InputStream in, String file, Taker to) throws IOException {
    try (CsvLines lines = CsvLines.open(in, file)) {
      Optional<CsvRecord> header = lines.next();
      if (header.isEmpty()) {
        throw new BadInput(file, 1, "expected a header and rows, found nothing");
      }
      Header columns = new Header(header.get(), file);
      to.columns(columns.understood, columns.ignored);
      long rows = 0;
      for (Optional<CsvRecord> row = lines.next(); row.isPresent(); row = lines.next()) {
        to.accept(columns.query(row.get()));
        rows++;
      }
      return new Queries(columns.understood, columns.ignored, rows);
    }
  }

  /** Which column of a table is which. */
  private static final class Header {
    private final List<Optional<QueryField>> fields = new ArrayList<>();
    private final List<String> understood = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private final String file;

    Header(CsvRecord header, String file) {
      this.file = file;
      for (String name : header.getFields()) {
        Optional<QueryField> field = QueryField.of(name);
        fields.add(field);
        (field.isPresent() ? understood : ignored).add(name.strip());
      }
      boolean sought =
          fields.stream()
              .flatMap(Optional::stream)
              .anyMatch(
                  field ->
                      switch (field) {
                        case NAME, ALIAS, ID_NUMBER, IMO_NUMBER, REGISTRATION_NUMBER -> true;
                        case ID, SCHEMA, BIRTH_DATE, COUNTRY -> false;
                      });
      if (!sought) {
        throw new BadInput(
            file,
            header.getStartingLineNumber(),
            "expected columns of queries ("
                + QueryField.spelled()
                + "), a name or a number among them; understood "
                + (understood.isEmpty() ? "none" : String.join(", ", understood))
                + " of "
                + shortened(header.getFields()));
      }
    }

    Query query(CsvRecord row) {
      if (row.getFieldCount() > fields.size()) {
        throw new BadInput(
            file,
            row.getStartingLineNumber(),
            String.format(
                Locale.ROOT,
                "expected at most %d fields, as the header has, found %d",
                fields.size(),
                row.getFieldCount()));
      }
      QueryDraft draft = new QueryDraft(file, row.getStartingLineNumber());
      for (int i = 0; i < row.getFieldCount(); i++) {
        if (fields.get(i).isPresent()) {
          add(draft, fields.get(i).get(), row.getField(i));
        }
      }
      return draft.query();
    }

    private static void add(QueryDraft draft, QueryField field, String cell) {
      if (field == QueryField.ID) {
        draft.add(field, cell);
      } else {
        Arrays.stream(cell.split(";", -1)).forEach(value -> draft.add(field, value));
      }
    }
  }

  static String shortened(List<String> columns) {
    String all = String.join(", ", columns);
    return all.length() > 200 ? all.substring(0, 200) + " …" : all;
  }
}
