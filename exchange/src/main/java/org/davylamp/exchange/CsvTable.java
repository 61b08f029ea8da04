package org.davylamp.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes comma-separated values in UTF-8, as this command's own tables are. Half of a surrogate
 * pair is written as U+FFFD. For one thread.
 */
public final class CsvTable implements Closeable {
  private final CsvWriter csv;

  public CsvTable(OutputStream out) {
    Writer utf8 = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(utf8);
  }

  public void row(List<String> fields) {
    csv.writeRecord(fields.stream().map(CsvTable::wellFormed).toList());
  }

  /** The text without halves of surrogate pairs, which no file in UTF-8 can hold. */
  public static String wellFormed(String text) {
    boolean whole = text.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    if (whole) {
      return text;
    }
    StringBuilder mended = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point)
        .forEach(mended::appendCodePoint);
    return mended.toString();
  }

  /** Sends on what was written so far. */
  public void flush() throws IOException {
    csv.flush();
  }

  /** Closes the stream as well. */
  @Override
  public void close() throws IOException {
    csv.close();
  }
}
