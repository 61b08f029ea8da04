package org.davylamp.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.davylamp.findings.verdicts.Verdict;

/**
 * Any number of shipments of the kinds that are labelled: goods, codes, origins, ports and remarks
 * of a labelled row, with a day, a quantity and parties of its own. Of a hundred rows one is taken
 * from those that are not innocent, as it stands; the others are of innocent rows, between parties
 * whose names are put together of parts of innocent suppliers' names, on ships with invented
 * numbers. A few parties and ships have much of the trade, most have little (Zipf). Seeded.
 */
final class GeneratedShipments {
  private static final int PARTIES = 60_000;
  private static final int SHIPS = 5_000;
  private static final int GRAVE = 100;
  private static final long SEED = 20_261_126;

  private final Random random = new Random(SEED);
  private final List<NamedCsvRecord> innocent = new ArrayList<>();
  private final List<NamedCsvRecord> grave = new ArrayList<>();
  private final List<String> parties;
  private final List<String[]> ships = new ArrayList<>();

  GeneratedShipments() throws IOException {
    LabelledRows shipments = LabelledRows.of("shipments").orElseThrow();
    for (NamedCsvRecord row : records(shipments)) {
      boolean clear = shipments.label(row.getField(0)).verdict() == Verdict.CLEAR;
      (clear ? innocent : grave).add(row);
    }
    LabelledRows suppliers = LabelledRows.of("suppliers").orElseThrow();
    parties =
        parties(
            records(suppliers).stream()
                .filter(row -> suppliers.label(row.getField(0)).verdict() == Verdict.CLEAR)
                .map(row -> row.getField("Supplier Name"))
                .toList());
    ships();
  }

  private static List<NamedCsvRecord> records(LabelledRows rows) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(rows.table())) {
      return csv.stream().toList();
    }
  }

  private List<String> parties(List<String> names) {
    Set<String> made = new HashSet<>();
    while (made.size() < PARTIES) {
      String[] one = pick(names).split(" ", 3);
      String[] other = pick(names).split(" ", 3);
      made.add(
          one.length < 3 || other.length < 3
              ? one[0] + " " + other[other.length - 1]
              : one[0] + " " + other[1] + " " + one[2]);
    }
    return made.stream().sorted().toList();
  }

  private void ships() {
    List<String> words =
        innocent.stream()
            .map(row -> row.getField("Vessel"))
            .filter(name -> !name.isEmpty())
            .toList();
    for (int i = 0; i < SHIPS; i++) {
      String name = pick(words).split(" ", 2)[0] + " " + pick(words).replaceFirst("^.* ", "");
      ships.add(new String[] {name + (i % 3 == 0 ? " " + (1 + i % 40) : ""), imo(200_000 + i)});
    }
  }

  /** A number with its check digit; those that begin with 2 were never given out. */
  private static String imo(int first) {
    String digits = String.valueOf(first);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (7 - i);
    }
    return digits + sum % 10;
  }

  private String pick(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** The first of a list far more often than the last. */
  private <T> T often(List<T> some) {
    int place = (int) (Math.pow(some.size() + 1.0, random.nextDouble()) - 1);
    return random.nextInt(3) == 0 ? some.get(random.nextInt(some.size())) : some.get(place);
  }

  /** Writes so many. */
  void write(Path file, int rows) throws IOException {
    List<String> header = innocent.getFirst().getHeader();
    try (CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(Files.newBufferedWriter(file))) {
      csv.writeRecord(header);
      for (int i = 1; i <= rows; i++) {
        csv.writeRecord(
            random.nextInt(GRAVE) == 0 ? as(often(grave), i) : made(often(innocent), i));
      }
    }
  }

  private static List<String> as(NamedCsvRecord row, int number) {
    List<String> cells = new ArrayList<>(row.getFields());
    cells.set(0, "G" + number);
    return cells;
  }

  private List<String> made(NamedCsvRecord kind, int number) {
    List<String> header = kind.getHeader();
    List<String> cells = as(kind, number);
    String[] ship = often(ships);
    cells.set(
        header.indexOf("Shipment Date"),
        LocalDate.of(2014, 1, 1).plusDays(random.nextInt(4_600)).toString());
    cells.set(header.indexOf("Consignor"), often(parties));
    cells.set(header.indexOf("Consignee"), often(parties));
    cells.set(header.indexOf("Vessel"), ship[0]);
    cells.set(header.indexOf("IMO"), ship[1]);
    cells.set(header.indexOf("Quantity"), String.valueOf(1 + random.nextInt(60_000)));
    cells.set(header.indexOf("Value"), String.valueOf(1_000 + random.nextInt(9_000_000)));
    return cells;
  }
}
