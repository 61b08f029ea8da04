package org.davylamp.exchange.rows;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.davylamp.exchange.BadInput;

/** Whatever the bytes are: rows, or one BadInput with its place. */
final class RowsFuzzTest {
  private static final List<String> HEADERS =
      List.of(
          "id,date,hs,origin,portOfLoading,vessel,imo,consignor,quantity,unit,value,currency,remarks\n",
          "name,formerName,owners,directors,country,since,hs\n",
          "vessel,imo,mmsi,flag,former flag,owner\n",
          "Vendor;Land;Country\n",
          "{\"origin\":");

  @FuzzTest
  void anyTable(byte[] bytes) throws IOException {
    for (Rows.Kind kind : Rows.Kind.values()) {
      table(bytes, kind);
    }
  }

  @FuzzTest
  void rows(FuzzedDataProvider data) throws IOException {
    Rows.Kind kind = data.pickValue(Rows.Kind.values());
    String header = data.pickValue(HEADERS);
    table((header + data.consumeRemainingAsString()).getBytes(StandardCharsets.UTF_8), kind);
  }

  @FuzzTest
  void date(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    DateCell.date(text)
        .filter(date -> date.days().hasFirst() && date.days().first() < -25_567)
        .ifPresent(
            date -> {
              throw new AssertionError("before 1900: " + text);
            });
  }

  @FuzzTest
  void stakes(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    for (Stake stake : StakesCell.read(text)) {
      check(stake);
    }
    PartyCell.read(text, Party.Role.MAKER)
        .forEach(party -> notBlank(party.name(), "a party without a name: " + text));
    NamesCell.read(text, false).forEach(name -> notBlank(name.name(), "no name: " + text));
    NamesCell.people(text).forEach(name -> notBlank(name, "nobody: " + text));
  }

  private static void check(Stake stake) {
    notBlank(stake.holder(), "a stake without a holder");
    if (stake.percent().isPresent() && (stake.percent().get() < 0 || stake.percent().get() > 100)) {
      throw new AssertionError("no share: " + stake);
    }
    stake.holders().forEach(RowsFuzzTest::check);
  }

  private static void notBlank(String text, String complaint) {
    if (text.isBlank()) {
      throw new AssertionError(complaint);
    }
  }

  @FuzzTest
  void number(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    NumberCell.read(text)
        .ifPresent(
            number -> {
              if (!Double.isFinite(number) || text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
                throw new AssertionError("no number: " + text);
              }
            });
    new MeasureCell().quantity(text, "t", "");
    new MeasureCell().money(text, "", "USD");
  }

  @FuzzTest
  void placesAndNumbers(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    CountryCell.read(text);
    PortCell.read(text);
    ShipNumber.imo(text);
    ShipNumber.mmsi(text);
    HsCell.read(text);
  }

  @FuzzTest
  void map(byte[] bytes) throws IOException {
    try {
      ColumnMap.read(new ByteArrayInputStream(bytes), "table", Rows.Kind.SHIPMENTS);
    } catch (BadInput expected) {
      placed(expected);
    }
  }

  private static void table(byte[] bytes, Rows.Kind kind) throws IOException {
    try {
      Rows.read(new ByteArrayInputStream(bytes), "table", kind, Map.of(), RowsFuzzTest::check);
    } catch (BadInput expected) {
      placed(expected);
    }
  }

  private static void check(Row row) {
    if (row.line() < 1 || row.id().isEmpty()) {
      throw new AssertionError("a row without id or place: " + row);
    }
  }

  private static void placed(BadInput bad) {
    if (!bad.file().equals("table") || bad.problem().isBlank() || bad.row() < 0) {
      throw new AssertionError("an error without its place", bad);
    }
  }
}
