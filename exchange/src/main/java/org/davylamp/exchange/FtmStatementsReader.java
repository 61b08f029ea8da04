package org.davylamp.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/**
 * FollowTheMoney statements as CSV, as OpenSanctions and nomenklatura write them: one value of one
 * property per row, columns in any order. See {@code docs/formats/followthemoney.md} for what
 * becomes of each column.
 *
 * <p>Cost: one pass; memory for the longest row, which may have {@link #MAX_ELEMENT} characters.
 */
public final class FtmStatementsReader implements FormatReader {

  @Override
  public String format() {
    return "ftm-statements";
  }

  @Override
  public int version() {
    return 1;
  }

  /** Recognises a header that has all columns without which a row says nothing. */
  @Override
  public boolean recognises(Head head) {
    Set<String> columns = new HashSet<>();
    for (String column : head.firstLine().split(",", 200)) {
      columns.add(column.strip().replace("\"", ""));
    }
    return FtmColumn.REQUIRED.stream()
        .filter(column -> column != FtmColumn.DATASET)
        .allMatch(column -> columns.contains(column.word()));
  }

  @Override
  public void read(InputFile file, Intake intake) throws IOException {
    Progress progress = new Progress();
    try (InputStream in = Utf8.open(file)) {
      read(in, file.name(), intake, progress);
    } catch (CsvParseException e) {
      throw notCsv(file.name(), progress.line + 1, e);
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof CharacterCodingException
          ? notUtf8(file.name(), progress.line + 1)
          : e;
    } catch (CharacterCodingException e) {
      throw notUtf8(file.name(), progress.line + 1);
    }
  }

  /** The last row that was read whole. */
  private static final class Progress {
    private long line;
  }

  private static void read(InputStream in, String name, Intake intake, Progress progress)
      throws IOException {
    try (CsvReader<CsvRecord> csv = open(in)) {
      Iterator<CsvRecord> records = csv.iterator();
      if (!records.hasNext()) {
        throw new BadInput(name, 1, "expected a header and rows of statements, found nothing");
      }
      CsvRecord header = records.next();
      FtmStatementRows rows = new FtmStatementRows(name, header.getFields(), intake);
      progress.line = header.getStartingLineNumber();
      while (records.hasNext()) {
        CsvRecord row = records.next();
        progress.line = row.getStartingLineNumber();
        rows.row(row);
      }
    }
  }

  private static CsvReader<CsvRecord> open(InputStream in) {
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(MAX_ELEMENT)
        .build(
            CsvRecordHandler.of(
                handler -> handler.maxFieldSize(MAX_ELEMENT).maxRecordSize(MAX_ELEMENT)),
            Utf8.reader(in));
  }

  private static BadInput notCsv(String name, long line, CsvParseException e) {
    Throwable deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    if (deepest instanceof CharacterCodingException) {
      return notUtf8(name, line);
    }
    return new BadInput(
        name, line, "expected the rest of a row of CSV, found otherwise: " + deepest.getMessage());
  }

  private static BadInput notUtf8(String name, long line) {
    return new BadInput(name, line, "expected UTF-8 text, from here on found bytes that are not");
  }
}
