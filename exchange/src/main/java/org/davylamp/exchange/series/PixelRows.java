package org.davylamp.exchange.series;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.CsvLines;

/** Gathers the rows of a {@link PixelTable}. */
final class PixelRows {
  private static final String PIXEL = "pixel";
  private static final String DATE = "date";
  private static final String QUALITY = "qa";
  private static final Set<String> MISSING = Set.of("", "nan", "na", "null");

  private final String file;
  private final int pixelColumn;
  private final int dateColumn;
  private final int qualityColumn;
  private final List<String> bands = new ArrayList<>();
  private final List<Integer> bandColumns = new ArrayList<>();
  private final Map<String, Integer> pixels = new LinkedHashMap<>();
  private final Map<Look, Long> lines = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();

  private record Look(int pixel, int day) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Row(int pixel, int day, int code, float[] samples) {}

  private PixelRows(CsvRecord header, String file) {
    this.file = file;
    Map<String, Integer> columns = columns(header);
    pixelColumn = need(columns, PIXEL, header);
    dateColumn = need(columns, DATE, header);
    qualityColumn = columns.getOrDefault(QUALITY, -1);
    columns.forEach(
        (name, column) -> {
          if (column != pixelColumn && column != dateColumn && column != qualityColumn) {
            bands.add(name);
            bandColumns.add(column);
          }
        });
    if (bands.isEmpty()) {
      throw new BadInput(
          file,
          header.getStartingLineNumber(),
          "expected a column for each band beside pixel, date and qa, found none");
    }
  }

  private Map<String, Integer> columns(CsvRecord header) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int i = 0; i < header.getFieldCount(); i++) {
      String name = header.getField(i).strip().toLowerCase(Locale.ROOT);
      if (name.isEmpty() || columns.putIfAbsent(name, i) != null) {
        throw new BadInput(
            file,
            header.getStartingLineNumber(),
            i + 1L,
            "expected a name for each column, each once, found '" + name + "'");
      }
    }
    return columns;
  }

  private int need(Map<String, Integer> columns, String name, CsvRecord header) {
    if (!columns.containsKey(name)) {
      throw new BadInput(
          file,
          header.getStartingLineNumber(),
          "expected the columns pixel, date, one for each band and perhaps qa; not there: " + name);
    }
    return columns.get(name);
  }

  static PixelTable read(InputStream in, String file) throws IOException {
    try (CsvLines lines = CsvLines.open(in, file)) {
      CsvRecord header =
          lines
              .next()
              .orElseThrow(
                  () ->
                      new BadInput(
                          file,
                          1,
                          "expected the columns pixel, date, one for each band, found none"));
      PixelRows rows = new PixelRows(header, file);
      for (Optional<CsvRecord> row = lines.next(); row.isPresent(); row = lines.next()) {
        rows.add(row.get());
      }
      if (rows.rows.isEmpty()) {
        throw new BadInput(file, 0, "expected a row for each look at a pixel, found none");
      }
      return rows.table();
    }
  }

  private void add(CsvRecord row) {
    String name = cell(row, pixelColumn);
    if (name.isEmpty()) {
      throw bad(row, pixelColumn, "the name of a pixel");
    }
    int pixel = pixels.computeIfAbsent(name, unknown -> pixels.size());
    int day = day(row);
    Long before = lines.putIfAbsent(new Look(pixel, day), row.getStartingLineNumber());
    if (before != null) {
      throw new BadInput(
          file,
          row.getStartingLineNumber(),
          dateColumn + 1L,
          String.format(
              Locale.ROOT,
              "expected each date of pixel '%s' once, found %s again, after line %d",
              name,
              LocalDate.ofEpochDay(day),
              before));
    }
    float[] samples = new float[bands.size()];
    for (int b = 0; b < samples.length; b++) {
      samples[b] = sample(row, bandColumns.get(b));
    }
    rows.add(new Row(pixel, day, qualityColumn < 0 ? PixelTable.NO_CODE : code(row), samples));
  }

  private static String cell(CsvRecord row, int column) {
    return column < row.getFieldCount() ? row.getField(column).strip() : "";
  }

  private BadInput bad(CsvRecord row, int column, String expected) {
    return new BadInput(
        file,
        row.getStartingLineNumber(),
        column + 1L,
        "expected " + expected + ", found '" + shown(cell(row, column)) + "'");
  }

  private static String shown(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  /** A day, or a time whose day is meant. */
  private int day(CsvRecord row) {
    String text = cell(row, dateColumn);
    try {
      boolean timed = text.length() > 10 && (text.charAt(10) == 'T' || text.charAt(10) == ' ');
      LocalDate day = LocalDate.parse(timed ? text.substring(0, 10) : text);
      if (day.getYear() < 1800 || day.getYear() > 2200) {
        throw bad(row, dateColumn, "a day from 1800 to 2200");
      }
      return (int) day.toEpochDay();
    } catch (DateTimeException e) {
      throw bad(row, dateColumn, "a day such as 2020-06-15");
    }
  }

  private float sample(CsvRecord row, int column) {
    String text = cell(row, column);
    if (MISSING.contains(text.toLowerCase(Locale.ROOT))) {
      return Float.NaN;
    }
    try {
      float value = Float.parseFloat(text);
      if (Float.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw bad(row, column, "a number, or nothing where there is none");
  }

  private int code(CsvRecord row) {
    String text = cell(row, qualityColumn);
    if (MISSING.contains(text.toLowerCase(Locale.ROOT))) {
      return PixelTable.NO_CODE;
    }
    String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    try {
      int code = Integer.parseInt(whole);
      if (code >= 0) {
        return code;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw bad(row, qualityColumn, "a quality code, a whole number from 0 on");
  }

  private PixelTable table() {
    int[] days =
        new HashSet<>(rows.stream().map(Row::day).toList())
            .stream().mapToInt(Integer::intValue).sorted().toArray();
    int width = bands.size();
    float[][] samples = new float[days.length * width][pixels.size()];
    int[][] codes = new int[days.length][pixels.size()];
    for (float[] plane : samples) {
      Arrays.fill(plane, Float.NaN);
    }
    for (int[] plane : codes) {
      Arrays.fill(plane, PixelTable.NOT_SEEN);
    }
    for (Row row : rows) {
      int date = Arrays.binarySearch(days, row.day());
      codes[date][row.pixel()] = row.code();
      for (int b = 0; b < width; b++) {
        samples[date * width + b][row.pixel()] = row.samples()[b];
      }
    }
    return new PixelTable(
        List.copyOf(pixels.keySet()), days, bands, samples, codes, qualityColumn >= 0);
  }
}
