package org.davylamp.exchange;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The records of a CSV file, one by one; what cannot be read is {@link BadInput} at its line. */
public final class CsvLines implements Closeable {
  /** Bounds on memory, far above what rows of cells of {@link CaseRow#CELL} characters need. */
  private static final int LONGEST_FIELD = 1 << 20;

  private static final int LONGEST_RECORD = 4 << 20;
  private static final int MOST_FIELDS = 1024;

  private final String file;
  private final CsvReader<CsvRecord> csv;
  private final CloseableIterator<CsvRecord> records;
  private long reached;

  private CsvLines(String file, CsvReader<CsvRecord> csv) {
    this.file = file;
    this.csv = csv;
    this.records = csv.iterator();
  }

  /** Opens a file of comma-separated values. */
  public static CsvLines open(InputFile file) throws IOException {
    return open(file, ',');
  }

  /** Opens a file whose values are separated otherwise. */
  public static CsvLines open(InputFile file, char separator) throws IOException {
    return open(Files.newInputStream(file.path()), file.name(), separator);
  }

  /**
   * Reads comma-separated values as they come.
   *
   * @param name stands in errors
   */
  public static CsvLines open(InputStream in, String name) {
    return open(in, name, ',');
  }

  /** Reads values as they come that are separated otherwise. */
  public static CsvLines open(InputStream in, String name, char separator) {
    CsvRecordHandler handler =
        CsvRecordHandler.builder()
            .maxFields(MOST_FIELDS)
            .maxFieldSize(LONGEST_FIELD)
            .maxRecordSize(LONGEST_RECORD)
            .build();
    CaseText text = new CaseText(in, name);
    return new CsvLines(name, builder().fieldSeparator(separator).build(handler, text));
  }

  /** The fields of a single line; none if it is no CSV. */
  public static List<String> fields(String line) {
    return fields(line, ',');
  }

  public static List<String> fields(String line, char separator) {
    try {
      return builder().fieldSeparator(separator).ofSingleCsvRecord(line).getFields();
    } catch (CsvParseException e) {
      return List.of();
    }
  }

  private static CsvReader.CsvReaderBuilder builder() {
    return CsvReader.builder()
        .maxBufferSize(LONGEST_FIELD)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false);
  }

  /**
   * The next record with something in it; empty at the end of the file. Spreadsheets leave rows of
   * nothing but commas behind.
   */
  public Optional<CsvRecord> next() throws IOException {
    try {
      while (records.hasNext()) {
        CsvRecord record = records.next();
        reached = record.getStartingLineNumber();
        if (record.getFields().stream().anyMatch(field -> !field.isBlank())) {
          return Optional.of(record);
        }
      }
      return Optional.empty();
    } catch (CsvParseException e) {
      throw unreadable(e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** FastCSV wraps what its source throws, and does not say the line of all that it finds. */
  private BadInput unreadable(CsvParseException e) {
    Throwable cause = e;
    while (cause.getCause() != null && !(cause instanceof BadInput)) {
      cause = cause.getCause();
    }
    return cause instanceof BadInput bad
        ? bad
        : new BadInput(
            file,
            reached + 1,
            "expected a row of comma-separated values, found " + inWords(cause.getMessage()));
  }

  /** FastCSV's two usual complaints in a spreadsheet's words; any other as it is. */
  private static String inWords(@Nullable String complaint) {
    String text = String.valueOf(complaint);
    if (text.startsWith("Unclosed quoted field")) {
      return "a cell that opens with a quotation mark and never closes: a mark is missing, or the"
          + " file is cut off";
    }
    return text.startsWith("The maximum buffer size")
        ? String.format(
            Locale.ROOT,
            "a cell of more than %,d characters; a quotation mark may be missing",
            LONGEST_FIELD)
        : "one that cannot be read (" + text + ")";
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
