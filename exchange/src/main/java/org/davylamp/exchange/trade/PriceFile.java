package org.davylamp.exchange.trade;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.CsvLines;

/**
 * Reads monthly prices as a stream, from one of two tables:
 *
 * <ul>
 *   <li>ours, a price a row: {@code month,hs,commodity,price,unit,source}, in any order, all of
 *       them there; months as 2016-12, units as {@code USD/t}, {@code USD/kg} or {@code USD/toz};
 *   <li>the World Bank's <i>Monthly Prices</i> (Pink Sheet) saved as CSV: titles, a row of series,
 *       a row of units in brackets, rows that begin with 2016M12. Series that no code of HS can be
 *       put beside are left, by the table {@code pink-sheet.csv}.
 * </ul>
 *
 * Prices are never made up: a month without one has none.
 *
 * @param title whose prices they are
 * @param series that were read, by the file's names
 * @param ignored series or columns that mean nothing here
 * @param prices how many were handed out
 */
public record PriceFile(String title, List<String> series, List<String> ignored, long prices) {
  private static final List<String> OURS =
      List.of("month", "hs", "commodity", "price", "unit", "source");
  private static final String PINK_SHEET = "World Bank, Commodity Price Data (The Pink Sheet)";
  private static final Pattern PINK_MONTH = Pattern.compile("(\\d{4})M(\\d{2})");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern HS = Pattern.compile("\\d{2}(\\d{2}){0,2}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,15})?");

  /** Titles above the Pink Sheet's series; more are not looked through. */
  private static final int TITLES = 12;

  public PriceFile {
    series = List.copyOf(series);
    ignored = List.copyOf(ignored);
  }

  /**
   * Reads all of it, on the calling thread. Memory: one row.
   *
   * @param file its name, for errors
   * @throws BadInput if it is neither table, or a cell is not what its column must have, with line
   *     and column
   */
  public static PriceFile read(InputStream in, String file, Consumer<PriceRecord> to)
      throws IOException {
    try (CsvLines lines = CsvLines.open(in, file)) {
      List<CsvRecord> titles = new ArrayList<>();
      for (int i = 0; i <= TITLES; i++) {
        Optional<CsvRecord> line = lines.next();
        if (line.isEmpty()) {
          break;
        }
        titles.add(line.get());
        if (i == 0 && lowered(line.get()).contains("price")) {
          return new Ours(line.get(), file).read(lines, to);
        }
        if (i > 0 && isUnits(line.get())) {
          return new PinkSheet(titles.get(i - 1), line.get(), file).read(lines, to);
        }
      }
      String found =
          titles.isEmpty() ? "nothing" : String.join(", ", titles.getFirst().getFields());
      throw new BadInput(
          file,
          1,
          "expected the columns "
              + String.join(",", OURS)
              + ", or the World Bank's monthly prices saved as CSV, found "
              + TradeFile.shown(found));
    }
  }

  private static List<String> lowered(CsvRecord line) {
    return line.getFields().stream().map(it -> it.strip().toLowerCase(Locale.ROOT)).toList();
  }

  private static boolean isUnits(CsvRecord line) {
    return line.getFields().stream().filter(it -> it.strip().matches("\\(\\S.*\\)")).count() >= 2;
  }

  private static YearMonth month(Pattern pattern, String file, CsvRecord row, int column) {
    String cell = row.getField(column).strip();
    Matcher month = pattern.matcher(cell);
    if (!month.matches()
        || Integer.parseInt(month.group(2)) - 1 > 11
        || month.group(2).equals("00")) {
      throw bad(file, row, column, "a month such as 2016-12", cell);
    }
    return YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)));
  }

  private static BigDecimal price(String file, CsvRecord row, int column) {
    String cell = row.getField(column).strip();
    if (!NUMBER.matcher(cell).matches() || new BigDecimal(cell).signum() == 0) {
      throw bad(file, row, column, "a price above nothing, such as 85.5", cell);
    }
    return new BigDecimal(cell);
  }

  private static BadInput bad(
      String file, CsvRecord row, int column, String expected, String found) {
    return new BadInput(
        file,
        row.getStartingLineNumber(),
        column + 1L,
        "expected " + expected + ", found '" + TradeFile.shown(found) + "'");
  }

  // ---- a price a row

  private static final class Ours {
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final String file;

    Ours(CsvRecord header, String file) {
      this.file = file;
      List<String> names = lowered(header);
      for (int i = 0; i < names.size(); i++) {
        if (!OURS.contains(names.get(i))) {
          ignored.add(names.get(i));
        } else if (places.putIfAbsent(names.get(i), i) != null) {
          throw bad(file, header, i, "each column once", names.get(i) + "' a second time, '");
        }
      }
      List<String> missing = OURS.stream().filter(it -> !places.containsKey(it)).toList();
      if (!missing.isEmpty()) {
        throw new BadInput(
            file,
            header.getStartingLineNumber(),
            "expected the columns " + String.join(",", OURS) + "; missing: " + missing);
      }
    }

    PriceFile read(CsvLines lines, Consumer<PriceRecord> to) throws IOException {
      List<String> series = new ArrayList<>();
      List<String> sources = new ArrayList<>();
      long prices = 0;
      for (Optional<CsvRecord> row = lines.next(); row.isPresent(); row = lines.next()) {
        PriceRecord record = record(row.get());
        if (!series.contains(record.commodity())) {
          series.add(record.commodity());
        }
        if (!sources.contains(record.source())) {
          sources.add(record.source());
        }
        to.accept(record);
        prices++;
      }
      return new PriceFile(String.join("; ", sources), series, ignored, prices);
    }

    private PriceRecord record(CsvRecord row) {
      int last = Objects.requireNonNull(places.values().stream().max(Integer::compare).orElse(0));
      if (row.getFieldCount() <= last) {
        throw new BadInput(
            file,
            row.getStartingLineNumber(),
            String.format(
                Locale.ROOT,
                "expected %d fields, as the header has, found %d",
                last + 1,
                row.getFieldCount()));
      }
      BigDecimal factor =
          PriceUnit.perTonne(cell(row, "unit"), false)
              .orElseThrow(
                  () ->
                      bad(file, row, place("unit"), "USD/t, USD/kg or USD/toz", cell(row, "unit")));
      if (!HS.matcher(cell(row, "hs")).matches()) {
        throw bad(file, row, place("hs"), "two, four or six digits of HS", cell(row, "hs"));
      }
      return new PriceRecord(
          told(row, "commodity"),
          cell(row, "hs"),
          month(MONTH, file, row, place("month")),
          price(file, row, place("price")).multiply(factor),
          told(row, "source"),
          row.getStartingLineNumber());
    }

    private String told(CsvRecord row, String column) {
      if (cell(row, column).isEmpty()) {
        throw bad(file, row, place(column), "a " + column + ": no price stands without one", "");
      }
      return cell(row, column);
    }

    private String cell(CsvRecord row, String column) {
      return row.getField(place(column)).strip();
    }

    private int place(String column) {
      return Objects.requireNonNull(places.get(column));
    }
  }

  // ---- a series a column

  private static final class PinkSheet {
    private record Series(int column, String name, String hs, BigDecimal factor) {}

    private final List<Series> series = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private final String file;

    PinkSheet(CsvRecord names, CsvRecord units, String file) {
      this.file = file;
      Map<String, String> codes = codes();
      for (int i = 1; i < Math.min(names.getFieldCount(), units.getFieldCount()); i++) {
        // Stars point to notes at the sheet's foot.
        String name = names.getField(i).replace("*", "").strip();
        Optional<BigDecimal> factor = PriceUnit.perTonne(units.getField(i), true);
        String hs = codes.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        if (factor.isPresent() && !hs.isEmpty()) {
          series.add(new Series(i, name, hs, factor.get()));
        } else if (!name.isEmpty()) {
          ignored.add(name);
        }
      }
      if (series.isEmpty()) {
        throw new BadInput(
            file,
            names.getStartingLineNumber(),
            "expected one of the World Bank's series "
                + String.join("; ", codes.keySet().stream().sorted().toList())
                + ", found none");
      }
    }

    private static Map<String, String> codes() {
      Map<String, String> codes = new HashMap<>();
      InputStream table =
          Objects.requireNonNull(PriceFile.class.getResourceAsStream("pink-sheet.csv"));
      try (CsvLines lines = CsvLines.open(table, "pink-sheet.csv")) {
        for (Optional<CsvRecord> row = lines.next(); row.isPresent(); row = lines.next()) {
          if (row.get().getFieldCount() == 2) {
            codes.put(row.get().getField(0).toLowerCase(Locale.ROOT), row.get().getField(1));
          }
        }
      } catch (IOException e) {
        throw new IllegalStateException("a table that is built in cannot be read", e);
      }
      codes.remove("series");
      return codes;
    }

    PriceFile read(CsvLines lines, Consumer<PriceRecord> to) throws IOException {
      long prices = 0;
      for (Optional<CsvRecord> row = lines.next(); row.isPresent(); row = lines.next()) {
        CsvRecord line = row.get();
        if (line.getField(0).isBlank()) {
          continue;
        }
        YearMonth month = month(PINK_MONTH, file, line, 0);
        for (Series it : series) {
          String cell =
              it.column() < line.getFieldCount() ? line.getField(it.column()).strip() : "";
          // The sheet's marks for a month without a price.
          if (!cell.isEmpty() && !cell.matches("\\.{2,3}|…")) {
            BigDecimal dollars = price(file, line, it.column()).multiply(it.factor());
            to.accept(
                new PriceRecord(
                    it.name(), it.hs(), month, dollars, PINK_SHEET, line.getStartingLineNumber()));
            prices++;
          }
        }
      }
      return new PriceFile(PINK_SHEET, series.stream().map(Series::name).toList(), ignored, prices);
    }
  }
}
