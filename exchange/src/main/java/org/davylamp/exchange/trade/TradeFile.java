package org.davylamp.exchange.trade;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.CsvLines;

/**
 * Reads statistics of trade as a stream: a table with a header or UN Comtrade's JSON, packed with
 * gzip or not. Memory: one row.
 *
 * @param publisher whose columns it has; empty for JSON without rows
 * @param understood columns that are read, by their names in the file; empty for JSON
 * @param ignored columns that mean nothing here
 * @param rows how many rows there were
 * @param records how many records were handed out
 */
public record TradeFile(
    Optional<TradePublisher> publisher,
    List<String> understood,
    List<String> ignored,
    long rows,
    long records) {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final Pattern HS_EDITION = Pattern.compile("HS(\\d{2,4})");

  public TradeFile {
    understood = List.copyOf(understood);
    ignored = List.copyOf(ignored);
  }

  /**
   * Reads all of it, on the calling thread.
   *
   * @param file its name, for errors; BACI says its edition of HS nowhere else
   * @throws BadInput if the columns are nobody's, or a cell is not what its column must have, with
   *     line and column; what was handed out before stays handed out
   */
  public static TradeFile read(InputStream in, String file, Consumer<TradeRecord> to)
      throws IOException {
    BufferedInputStream plain = unpacked(new BufferedInputStream(in, 1 << 16), file);
    try {
      return isJson(plain) ? TradeJson.read(plain, file, to) : table(plain, file, to);
    } catch (ZipException | EOFException e) {
      throw new BadInput(file, 0, "expected a whole gzip file; " + e.getMessage());
    }
  }

  private static BufferedInputStream unpacked(BufferedInputStream in, String file)
      throws IOException {
    in.mark(2);
    boolean packed = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    try {
      return packed ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
    } catch (ZipException | EOFException e) {
      throw new BadInput(file, 0, "expected a whole gzip file; " + e.getMessage());
    }
  }

  /** A mark before UTF-8 is passed over. */
  private static boolean isJson(BufferedInputStream in) throws IOException {
    in.mark(MARK.length);
    boolean marked = Arrays.equals(in.readNBytes(MARK.length), MARK);
    in.reset();
    in.skipNBytes(marked ? MARK.length : 0);
    in.mark(1 << 12);
    int first = in.read();
    for (int i = 0; i < 1 << 10 && first >= 0 && first <= ' '; i++) {
      first = in.read();
    }
    in.reset();
    return first == '{';
  }

  private static TradeFile table(InputStream in, String file, Consumer<TradeRecord> to)
      throws IOException {
    try (CsvLines lines = CsvLines.open(in, file)) {
      Header header =
          new Header(
              lines
                  .next()
                  .orElseThrow(
                      () -> new BadInput(file, 1, "expected a header and rows, found nothing")),
              file);
      long rows = 0;
      long records = 0;
      for (Optional<CsvRecord> row = lines.next(); row.isPresent(); row = lines.next()) {
        records += header.draft(row.get()).records(to);
        rows++;
      }
      return new TradeFile(
          Optional.of(header.publisher), header.understood, header.ignored, rows, records);
    }
  }

  /** Which column of a table is which. */
  private static final class Header {
    private final List<Optional<TradeColumn>> columns = new ArrayList<>();
    private final List<String> understood = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private final TradePublisher publisher;
    private final String version;
    private final String file;

    Header(CsvRecord header, String file) {
      this.file = file;
      Set<TradeColumn> found = EnumSet.noneOf(TradeColumn.class);
      for (String name : header.getFields()) {
        Optional<TradeColumn> column = TradeColumn.of(name);
        if (column.isPresent() && !found.add(column.get())) {
          throw new BadInput(
              file,
              header.getStartingLineNumber(),
              columns.size() + 1L,
              "expected each column once, found '"
                  + shown(name)
                  + "' beside one that means the same");
        }
        columns.add(column);
        (column.isPresent() ? understood : ignored).add(name.strip());
      }
      publisher =
          TradeColumn.publisher(found)
              .orElseThrow(
                  () ->
                      new BadInput(
                          file,
                          header.getStartingLineNumber(),
                          "expected the columns of UN Comtrade, BACI, ITPD-E or WITS, found "
                              + shown(String.join(", ", header.getFields()))));
      Matcher edition = HS_EDITION.matcher(file);
      version = edition.find() ? edition.group(1) : "";
    }

    TradeDraft draft(CsvRecord row) {
      if (row.getFieldCount() > columns.size()) {
        throw new BadInput(
            file,
            row.getStartingLineNumber(),
            columns.size() + 1L,
            String.format(
                Locale.ROOT,
                "expected at most %d fields, as the header has, found %d",
                columns.size(),
                row.getFieldCount()));
      }
      TradeDraft draft = new TradeDraft(file, row.getStartingLineNumber(), publisher, version);
      for (int i = 0; i < row.getFieldCount(); i++) {
        int place = i;
        columns.get(i).ifPresent(column -> draft.put(column, row.getField(place), place + 1L));
      }
      return draft;
    }
  }

  static String shown(String text) {
    return text.length() > 200 ? text.substring(0, 200) + " …" : text;
  }
}
