package org.davylamp.exchange.queries;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.CsvLines;

/** A table of pairs of names: {@code schema,name1,name2}, and what other columns it likes. */
public final class PairTable {
  /**
   * One pair.
   *
   * @param schema of both; empty if the table does not say
   * @param one the first name; may be empty
   * @param other the second name; may be empty
   * @param fields the whole row, as wide as the header
   */
  public record Pair(Optional<String> schema, String one, String other, List<String> fields) {
    public Pair {
      fields = List.copyOf(fields);
    }
  }

  /** Is told the header, then takes the pairs in their order. */
  public interface Taker extends Consumer<Pair> {
    void header(List<String> columns);
  }

  private PairTable() {}

  /**
   * Reads all of it, on the calling thread. Memory: one row.
   *
   * @param file its name, for errors
   * @return how many pairs there were
   * @throws BadInput if it lacks a column, or a row has more fields than the header
   */
  public static long read(InputStream in, String file, Taker to) throws IOException {
    try (CsvLines lines = CsvLines.open(in, file)) {
      Optional<CsvRecord> header = lines.next();
      if (header.isEmpty()) {
        throw new BadInput(file, 1, "expected the columns schema, name1, name2, found nothing");
      }
      List<String> columns = header.get().getFields().stream().map(String::strip).toList();
      List<String> keys = columns.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
      int schema = keys.indexOf("schema");
      int one = keys.indexOf("name1");
      int other = keys.indexOf("name2");
      if (one < 0 || other < 0) {
        throw new BadInput(
            file,
            header.get().getStartingLineNumber(),
            "expected the columns schema, name1, name2, found " + Queries.shortened(columns));
      }
      to.header(columns);
      long rows = 0;
      for (Optional<CsvRecord> row = lines.next(); row.isPresent(); row = lines.next()) {
        List<String> fields = fields(row.get(), columns.size(), file);
        String named = schema < 0 ? "" : fields.get(schema).strip();
        to.accept(
            new Pair(
                named.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                        QueryDraft.schema(named, file, row.get().getStartingLineNumber())),
                fields.get(one).strip(),
                fields.get(other).strip(),
                fields));
        rows++;
      }
      return rows;
    }
  }

  private static List<String> fields(CsvRecord row, int width, String file) {
    if (row.getFieldCount() > width) {
      throw new BadInput(
          file,
          row.getStartingLineNumber(),
          String.format(
              Locale.ROOT,
              "expected at most %d fields, as the header has, found %d",
              width,
              row.getFieldCount()));
    }
    List<String> fields = new java.util.ArrayList<>(row.getFields());
    while (fields.size() < width) {
      fields.add("");
    }
    return fields;
  }
}
