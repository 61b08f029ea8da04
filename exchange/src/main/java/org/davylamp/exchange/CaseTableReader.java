package org.davylamp.exchange;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.davylamp.evidence.EvidenceException;

/**
 * Reads a case file: a CSV file (RFC 4180, UTF-8) with a header, in which every row names its
 * source. One reader for all kinds; a {@link CaseTable} says what a kind is. The formats are
 * described in {@code docs/formats/case-csv.md}.
 */
public final class CaseTableReader implements FormatReader {
  private final CaseTable table;

  private CaseTableReader(CaseTable table) {
    this.table = table;
  }

  /** A reader for each kind of case file; no header is recognised by two of them. */
  public static List<FormatReader> all() {
    return CaseTables.ALL.stream().<FormatReader>map(CaseTableReader::new).toList();
  }

  @Override
  public String format() {
    return table.format();
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public int rank() {
    return table.rank();
  }

  @Override
  public boolean recognises(Head head) {
    return table.recognises(
        CsvLines.fields(head.firstLine()).stream()
            .map(CaseHeader::spelt)
            .collect(Collectors.toSet()));
  }

  @Override
  public void read(InputFile file, Intake intake) throws IOException {
    try (CsvLines lines = CsvLines.open(file);
        CaseSeen seen = new CaseSeen()) {
      CsvRecord first =
          lines
              .next()
              .orElseThrow(
                  () -> new BadInput(file.name(), 0, "expected a header, found an empty file"));
      CaseHeader header = CaseHeader.of(table, file.name(), first);
      CaseSink sink = table.sink().open(file.name(), intake);
      Optional<CsvRecord> record = lines.next();
      while (record.isPresent()) {
        take(CaseRow.of(header, record.get()), sink, seen);
        record = lines.next();
      }
      Optional<CaseSeen.Again> again = seen.end();
      if (again.isPresent()) {
        throw new BadInput(file.name(), again.get().line(), repeated(again.get()));
      }
      sink.end();
    }
  }

  private void take(CaseRow row, CaseSink sink, CaseSeen seen) throws IOException {
    if (table.unique().isPresent()) {
      String column = table.unique().get();
      Optional<CaseSeen.Again> again = seen.add(row.need(column), row.line());
      if (again.isPresent()) {
        throw row.bad(column, repeated(again.get()) + ": '" + row.need(column) + "'");
      }
    }
    try {
      sink.row(row);
    } catch (EvidenceException e) {
      throw new BadInput(row.file(), row.line(), String.valueOf(e.getMessage()));
    }
  }

  private String repeated(CaseSeen.Again again) {
    return String.format(
        Locale.ROOT,
        "expected each '%s' once in a file of %s, found one again that stands in line %d",
        table.unique().orElseThrow(),
        table.kind(),
        again.first());
  }
}
