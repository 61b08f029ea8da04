package org.davylamp.exchange.lists;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.CsvLines;
import org.davylamp.exchange.Head;
import org.davylamp.exchange.InputFile;

/**
 * Reads a list that is a table with a header. Rows of one entry follow each other: where a list
 * repeats an entry for each of its names, its rows become one entry; an id that comes again later
 * is an entry of its own, and counted as repeated.
 */
final class CsvListReader implements ListReader {
  /** Rows before the header, such as "Report Date". */
  private static final int PREAMBLE = 5;

  /** What one such list has where. Columns go by their {@link CsvRow#key}. */
  interface Form {
    String format();

    default char separator() {
      return ',';
    }

    /** Whether a header with these columns is this list's. */
    boolean recognises(Set<String> columns);

    /** A row before the header. */
    default void preamble(List<String> fields, Tally tally) {}

    /** What makes rows one entry, and is its id; empty if this row has none. */
    String id(CsvRow row);

    /** Whether rows with the same id that follow each other are one entry. */
    default boolean grouped() {
      return true;
    }

    /** What the list calls the kind of the entry. */
    String kind(CsvRow row);

    String schema(CsvRow row);

    void add(CsvRow row, EntryDraft draft);

    /** What the first row says of the list as a whole. */
    default void first(CsvRow row, Tally tally) {}
  }

  private final Form form;

  CsvListReader(Form form) {
    this.form = form;
  }

  @Override
  public String format() {
    return form.format();
  }

  @Override
  public boolean recognises(Head head, String root) {
    return head.text()
        .lines()
        .filter(line -> !line.isBlank())
        .limit(PREAMBLE + 1L)
        .anyMatch(this::isHeader);
  }

  private boolean isHeader(String line) {
    return isHeader(CsvLines.fields(line, form.separator()));
  }

  private boolean isHeader(List<String> fields) {
    return form.recognises(CsvRow.columns(fields).keySet());
  }

  @Override
  public OfficialList read(InputFile file, Consumer<ListEntry> to) throws IOException {
    try (CsvLines lines = CsvLines.open(file, form.separator());
        Tally tally = new Tally(form.format(), to)) {
      List<String> header = header(lines, file, tally);
      Map<String, Integer> columns = CsvRow.columns(header);
      rows(lines, columns, header.size(), file, tally);
      return tally.end();
    }
  }

  private List<String> header(CsvLines lines, InputFile file, Tally tally) throws IOException {
    for (int i = 0; i <= PREAMBLE; i++) {
      Optional<CsvRecord> record = lines.next();
      if (record.isEmpty()) {
        break;
      }
      if (isHeader(record.get().getFields())) {
        return record.get().getFields();
      }
      form.preamble(record.get().getFields(), tally);
    }
    throw new BadInput(
        file.name(), 1, "expected the header of a list in the form " + format() + ", found none");
  }

  private void rows(
      CsvLines lines, Map<String, Integer> columns, int width, InputFile file, Tally tally)
      throws IOException {
    ListCountries countries = new ListCountries();
    Optional<EntryDraft> open = Optional.empty();
    String kind = "";
    for (Optional<CsvRecord> next = lines.next(); next.isPresent(); next = lines.next()) {
      CsvRow row = CsvRow.of(columns, width, next.get(), file.name());
      String id = form.id(row);
      boolean same =
          form.grouped() && !id.isEmpty() && open.isPresent() && open.get().id().equals(id);
      if (!same) {
        if (open.isPresent()) {
          tally.entry(kind, open.get());
        } else {
          form.first(row, tally);
        }
        kind = form.kind(row);
        String known = id.isEmpty() ? "line " + row.line() : id;
        open =
            Optional.of(
                new EntryDraft(countries, file.name(), known, form.schema(row), row.line()));
      }
      form.add(row, open.orElseThrow());
    }
    if (open.isPresent()) {
      tally.entry(kind, open.get());
    }
  }
}
