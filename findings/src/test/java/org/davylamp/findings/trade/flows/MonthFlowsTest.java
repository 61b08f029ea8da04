package org.davylamp.findings.trade.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.davylamp.exchange.trade.TradeFile;
import org.junit.jupiter.api.Test;

/** From invented rows in Comtrade's columns to months, and what a tonne went for in them. */
final class MonthFlowsTest {
  private static final String ROWS =
      """
      period,refYear,reporterISO,partnerISO,flowCode,classificationCode,cmdCode,qtyUnitAbbr,qty,netWgt,isNetWgtEstimated,primaryValue,partner2Code
      201612,2016,CHN,PRK,M,H4,2701,kg,2000000,,false,180000,0
      201612,2016,CHN,PRK,M,H4,270111,kg,1900000,,false,170000,0
      201612,2016,IND,PRK,M,H4,270112,,,500000,false,50000,0
      201612,2016,CHN,KOR,M,H4,2701,kg,1,,false,1,0
      201612,2016,CHN,PRK,X,H4,2701,kg,1,,false,1,0
      201612,2016,CHN,PRK,M,H4,2701,kg,1,,false,1,842
      2016,2016,CHN,PRK,M,H4,2701,kg,9,,false,9,0
      201701,2017,CHN,PRK,M,H4,2702,,,700,true,70,0
      """;

  @Test
  void countsEachTonneOnce() throws IOException {
    MonthFlows flows = new MonthFlows("PRK", CoalCaps.HS);
    TradeFile.read(
        new ByteArrayInputStream(ROWS.getBytes(StandardCharsets.UTF_8)), "rows", flows::add);
    assertThat(flows.months())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                YearMonth.of(2016, 12), new CoalCaps.Month(230_000, 2_500, true),
                YearMonth.of(2017, 1), new CoalCaps.Month(70, 0, false)));
    assertThat(flows.years())
        .containsExactlyEntriesOf(Map.of(2016, new CoalCaps.Month(9, .009, true)));
    Map<YearMonth, Double> prices =
        Map.of(YearMonth.of(2016, 12), 115.0, YearMonth.of(2017, 1), 90.0);
    assertThat(UnitValue.byYear(flows.months(), prices))
        .hasSize(1)
        .containsKey(2016)
        .allSatisfy(
            (year, value) -> {
              assertThat(value.perTonne()).isEqualTo(92);
              assertThat(value.ratio()).isCloseTo(.8, within(1e-12));
            });
  }

  /** Chapters and headings of one kind of goods stand side by side, each told at its own length. */
  @Test
  void takesTheShortestCodeWithinEachOfTheGoods() throws IOException {
    String rows =
        """
        period,refYear,reporterISO,partnerISO,flowCode,classificationCode,cmdCode,netWgt,primaryValue
        201612,2016,CHN,PRK,M,H4,03,1000,100
        201612,2016,CHN,PRK,M,H4,0307,900,90
        201612,2016,CHN,PRK,M,H4,160554,500,50
        """;
    MonthFlows flows = new MonthFlows("PRK", List.of("03", "1604", "1605"));
    TradeFile.read(
        new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)), "rows", flows::add);
    assertThat(flows.months())
        .containsExactlyEntriesOf(
            Map.of(YearMonth.of(2016, 12), new CoalCaps.Month(150, 1.5, true)));
  }

  @Test
  void aYearStandsBesideTheMeanOfItsPricesIfItHasAll() {
    Map<Integer, CoalCaps.Month> coal =
        Map.of(2014, new CoalCaps.Month(600, 10, true), 2015, new CoalCaps.Month(600, 10, true));
    Map<YearMonth, Double> prices = new TreeMap<>();
    for (int month = 1; month <= 12; month++) {
      prices.put(YearMonth.of(2014, month), 50.0 + 10 * (month % 2));
    }
    prices.put(YearMonth.of(2015, 1), 50.0);
    assertThat(UnitValue.ofYears(coal, prices))
        .containsOnlyKeys(2014)
        .hasEntrySatisfying(2014, it -> assertThat(it.ratio()).isCloseTo(60 / 55.0, within(1e-12)));
  }
}
