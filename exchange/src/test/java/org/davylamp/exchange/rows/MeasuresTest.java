package org.davylamp.exchange.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, quantities and amounts of money as people write them. */
final class MeasuresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1000         | 1000",
        "1,000        | 1000",
        "1,000.5      | 1000.5",
        "1.000,5      | 1000.5",
        "1 000        | 1000",
        "1 000,25     | 1000.25",
        "1'234'567.8  | 1234567.8",
        "1’000        | 1000",
        "12,34        | 12.34",
        "12.34        | 12.34",
        "1.234.567    | 1234567",
        "1,234,567    | 1234567",
        "12,34,567.5  | 1234567.5",
        "0.250        | 0.25",
        "0,250        | 0.25",
        "26500.000    | 26500",
        "26500,000    | 26500",
        ".5           | 0.5",
        "-12.5        | -12.5",
        "1.2E+05      | 120000",
        "3E3          | 3000",
        "0            | 0",
      })
  void aNumber(String written, double value) {
    assertThat(NumberCell.read(written)).hasValue(value);
  }

  /** Three figures behind a point: three tonnes to the gram, or three thousand of them? */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "3.000",
        "26.500",
        "1,2,3",
        "1.000.5",
        "1,000,5",
        "12 34",
        "1 0000",
        "",
        "-",
        "+",
        ".",
        ",",
        "1..2",
        "1,,000",
        "x",
        "12x",
        "0x10",
        "NaN",
        "Infinity",
        "1e999",
        "1E",
        "1.2.3,4",
        "١٢",
        "1 000 00"
      })
  void isNoNumberThatCanBeTold(String written) {
    assertThat(NumberCell.read(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4,000    | MT          |    | 4000  | t",
        "4000     | tonnes      |    | 4000  | t",
        "4000     | Metric Tons |    | 4000  | t",
        "4 000    | т           |    | 4000  | t",
        "3        | 万吨          |    | 30000 | t",
        "100      | short tons  |    | 90.718474 | t",
        "100      | long tons   |    | 101.60469088 | t",
        "20000    | KGM         |    | 20000 | kg",
        "1000     | lbs         |    | 453.59237 | kg",
        "500      | grams       |    | 0.5   | kg",
        "560000   | bbl         |    | 560000 | bbl",
        "1500     | litres      |    | 1500  | l",
        "1500     | m³          |    | 1500  | m3",
        "20       | vessels     |    | 20    | piece",
        "3        | dozen       |    | 36    | piece",
        "600      | pairs       |    | 600   | pair",
        "4000 t   |             |    | 4000  | t",
        "4.000,5kg|             |    | 4000.5 | kg",
        "18500    |             | kg | 18500 | kg",
        "18.5 t   |             | kg | 18.5  | t",
        "18500    | t           | kg | 18500 | t",
        "1.2E+05  | kg          |    | 120000 | kg",
        "2.5e+3 t |             |    | 2500  | t",
        "0        | t           |    | 0     | t",
        "500      |             | 公斤 | 500 | kg",
        "500      |             | Stück | 500 | piece",
      })
  void aQuantity(String amount, String unit, String bracket, double value, String ours) {
    Measured read =
        new MeasureCell()
            .quantity(amount, or(unit), or(bracket))
            .value()
            .orElseThrow(() -> new AssertionError(amount + " " + unit));
    assertThat(read.unit()).isEqualTo(ours);
    assertThat(read.amount()).isCloseTo(value, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4000 |",
        "4000 | tons",
        "4000 | ton",
        "5    | gallons",
        "5    | oz",
        "5    | quux",
        "3.000| t",
        "lots | t",
        "3000 t (approx) |",
        "3 x 40 HC |",
        "-5   | t",
        "5 t  | kg",
        "5 kg | t",
        "NaN  | t",
        "Infinity | t",
        "-Infinity | kg",
        "1e999 | t",
        "-1.2E+05 | kg",
        "- 5  | t",
        "(500) | t",
      })
  void aQuantityThatNobodyCanTell(String amount, String unit) {
    assertThat(new MeasureCell().quantity(amount, or(unit), "").isUnread()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "70000        | USD  |     | 70000   | USD",
        "70,000.50    | US$  |     | 70000.5 | USD",
        "USD 70,000   |      |     | 70000   | USD",
        "USD 70,000   | US$  |     | 70000   | USD",
        "¥3,400,000   | CNY  |     | 3400000 | CNY",
        "70.000,50 €  |      |     | 70000.5 | EUR",
        "1234567      | RMB  |     | 1234567 | CNY",
        "1234567      | 人民币  |     | 1234567 | CNY",
        "1234567      | руб. |     | 1234567 | RUB",
        "700          |      | USD | 700     | USD",
        "700          | EUR  | USD | 700     | EUR",
        "EUR 700      |      | USD | 700     | EUR",
        "1.5E+06      | EUR  |     | 1500000 | EUR",
        "$700         | HKD  |     | 700     | HKD",
        "700          | kpw  |     | 700     | KPW",
      })
  void money(String amount, String currency, String bracket, double value, String code) {
    assertThat(new MeasureCell().money(amount, or(currency), or(bracket)).value())
        .contains(new Measured(value, code));
  }

  /** Whose dollars? And a price by the tonne is no amount. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "70000 | $",
        "70000 | won",
        "¥ 700 |",
        "58 | USD/t",
        "70000 |",
        "70000 | XXZ",
        "EUR 700 | USD",
        "700 € | GBP",
        "-700 | USD",
        "NaN | USD"
      })
  void moneyThatNobodyCanTell(String amount, String currency) {
    assertThat(new MeasureCell().money(amount, or(currency), "").isUnread()).isTrue();
  }

  /** One table, each row in a unit and a currency of its own. */
  @Test
  void unitsAndCurrenciesOfOneTableAreThoseOfTheirRows() throws IOException {
    String table =
        """
        description;quantity (kg);unit;value (USD);currency
        coal;500;;70000;
        coal;500;t;70000;CNY
        coal;500 lbs;;€ 70000;
        coal;500 t;kg;USD 70000;EUR
        """;
    List<String> read = new ArrayList<>();
    Rows.read(
        new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
        "table",
        Rows.Kind.SHIPMENTS,
        Map.of(),
        row -> read.add(measures((ShipmentRow) row)));

    assertThat(read)
        .containsExactly(
            "500.0 kg, 70000.0 USD", "500.0 t, 70000.0 CNY", "226.8 kg, 70000.0 EUR", "?, ?");
  }

  private static String measures(ShipmentRow row) {
    return told(row.quantity()) + ", " + told(row.value());
  }

  private static String told(Cell<Measured> cell) {
    return cell.value()
        .map(each -> String.format(Locale.ROOT, "%.1f %s", each.amount(), each.unit()))
        .orElse("?");
  }

  private static String or(String text) {
    return text == null ? "" : text;
  }
}
