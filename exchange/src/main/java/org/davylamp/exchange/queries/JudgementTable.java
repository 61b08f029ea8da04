package org.davylamp.exchange.queries;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Resolution.Judgement;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.CsvLines;

/**
 * A table of judgements on whether two are the same: {@code a,b,judgement}, {@code note} if there
 * is one, and other columns, which are passed over.
 */
public final class JudgementTable {
  private static final String EXPECTED = "expected the columns a, b, judgement (and note), found ";

  /**
   * One judgement.
   *
   * @param line on which the row begins, from 1
   * @param a the id of one
   * @param b the id of the other
   * @param note why; empty if it is not told
   */
  public record Row(long line, String a, String b, Judgement judgement, Optional<String> note) {}

  private record Columns(int a, int b, int judgement, int note) {}

  private JudgementTable() {}

  /**
   * Reads all of it, on the calling thread. Memory: one row.
   *
   * @param file its name, for errors
   * @return how many rows have no judgement; they were not handed out
   * @throws BadInput if a column or an id is missing, or a judgement is none
   */
  public static long read(InputStream in, String file, Consumer<Row> to) throws IOException {
    try (CsvLines lines = CsvLines.open(in, file)) {
      Columns columns =
          columns(
              lines.next().orElseThrow(() -> new BadInput(file, 1, EXPECTED + "nothing")), file);
      long empty = 0;
      for (Optional<CsvRecord> row = lines.next(); row.isPresent(); row = lines.next()) {
        Optional<Row> read = row(row.get(), columns, file);
        read.ifPresent(to);
        empty += read.isPresent() ? 0 : 1;
      }
      return empty;
    }
  }

  private static Columns columns(CsvRecord header, String file) {
    List<String> names =
        header.getFields().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    Columns columns =
        new Columns(
            names.indexOf("a"),
            names.indexOf("b"),
            names.indexOf("judgement"),
            names.indexOf("note"));
    if (columns.a() < 0 || columns.b() < 0 || columns.judgement() < 0) {
      throw new BadInput(
          file, header.getStartingLineNumber(), EXPECTED + Queries.shortened(header.getFields()));
    }
    return columns;
  }

  private static Optional<Row> row(CsvRecord row, Columns columns, String file) {
    String word = field(row, columns.judgement());
    if (word.isEmpty()) {
      return Optional.empty();
    }
    long line = row.getStartingLineNumber();
    String a = field(row, columns.a());
    String b = field(row, columns.b());
    if (a.isEmpty() || b.isEmpty() || a.equals(b)) {
      throw new BadInput(
          file, line, "expected two ids in a and b, found " + Queries.shortened(List.of(a, b)));
    }
    try {
      return Optional.of(
          new Row(
              line,
              a,
              b,
              Judgement.of(word),
              Optional.of(field(row, columns.note())).filter(note -> !note.isEmpty())));
    } catch (EvidenceException e) {
      throw new BadInput(file, line, String.valueOf(e.getMessage()));
    }
  }

  private static String field(CsvRecord row, int column) {
    return column < 0 || column >= row.getFieldCount() ? "" : row.getField(column).strip();
  }
}
