package org.davylamp.exchange.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.davylamp.exchange.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prices by month: ours, and the World Bank's sheet. All figures here are invented. */
final class PriceFileTest {
  static final String OURS = "month,hs,commodity,price,unit,source\n";
  static final String PINK =
      """
      World Bank Commodity Price Data (The Pink Sheet),,,,
      "monthly prices in nominal US dollars, 1960 to present",,,,
      ,"Crude oil, average","Coal, Australian","Iron ore, cfr spot",Gold
      ,($/bbl),($/mt),($/dmtu),($/troy oz)
      """;

  private final List<PriceRecord> records = new ArrayList<>();

  private PriceFile read(String text) throws IOException {
    return PriceFile.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "prices", records::add);
  }

  private static String told(PriceRecord it) {
    return "%s %s %s %s"
        .formatted(
            it.hs(), it.month(), it.dollars().stripTrailingZeros().toPlainString(), it.source());
  }

  @Test
  void readsOurs() throws IOException {
    PriceFile file =
        read(
            OURS
                + """
                2016-12,2701,steam coal,88.5,USD/t,Sheet A
                2016-12,790111,zinc,2.5,US$/kg,Sheet B
                """);
    assertThat(records)
        .extracting(PriceFileTest::told)
        .containsExactly("2701 2016-12 88.5 Sheet A", "790111 2016-12 2500 Sheet B");
    assertThat(file)
        .isEqualTo(new PriceFile("Sheet A; Sheet B", List.of("steam coal", "zinc"), List.of(), 2));
  }

  @Test
  void readsTheWorldBanksSheet() throws IOException {
    PriceFile file = read(PINK + "2016M11,45,90,70.5,..\n2016M12,50,…,80,1100\n,,,,\n");
    assertThat(records)
        .extracting(
            it -> it.commodity() + " " + it.month() + " " + Math.round(it.dollars().doubleValue()))
        .containsExactly(
            "Coal, Australian 2016-11 90",
            "Iron ore, cfr spot 2016-11 71",
            "Iron ore, cfr spot 2016-12 80",
            "Gold 2016-12 35365821");
    assertThat(file.ignored()).containsExactly("Crude oil, average");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2016-13,2701,coal,88,USD/t,A   | line 2, column 1 | a month such as 2016-12, found '2016-13'
          2016-12,27x,coal,88,USD/t,A    | line 2, column 2 | digits of HS, found '27x'
          2016-12,2701,,88,USD/t,A       | line 2, column 3 | a commodity
          2016-12,2701,coal,-1,USD/t,A   | line 2, column 4 | a price above nothing
          2016-12,2701,coal,0,USD/t,A    | line 2, column 4 | a price above nothing
          2016-12,2701,coal,88,EUR/t,A   | line 2, column 5 | USD/t, USD/kg or USD/toz, found 'EUR/t'
          2016-12,2701,coal,88,USD/dmtu,A| line 2, column 5 | USD/t
          2016-12,2701,coal,88,USD/t,    | line 2, column 6 | a source: no price stands without one
          2016-12,2701,coal              | line 2           | expected 6 fields, as the header has, found 3
          """)
  void saysWhatIsWrongAndWhere(String row, String place, String problem) {
    assertThatThrownBy(() -> read(OURS + row))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("prices, " + place)
        .hasMessageContaining(problem);
  }

  @Test
  void refusesOtherTables() {
    assertThatThrownBy(() -> read("")).hasMessageContaining("found nothing");
    assertThatThrownBy(() -> read("a,b\n1,2\n")).hasMessageContaining("found a, b");
    assertThatThrownBy(() -> read("month,price\n")).hasMessageContaining("missing: [hs, commodity");
    assertThatThrownBy(() -> read("month,price,price\n")).hasMessageContaining("each column once");
    assertThatThrownBy(() -> read("x\n,Tin,Tea\n,($/mt),($/kg)\n"))
        .hasMessageContaining("line 2")
        .hasMessageContaining("coal, australian");
    assertThatThrownBy(() -> read(PINK + "2016,45,90,70,1\n"))
        .hasMessageContaining("line 5, column 1");
    assertThatThrownBy(() -> read(PINK + "2016M12,45,n.a.,70,1\n"))
        .hasMessageContaining("line 5, column 3");
  }
}
