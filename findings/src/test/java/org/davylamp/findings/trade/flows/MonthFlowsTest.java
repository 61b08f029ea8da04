package org.davylamp.findings.trade.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Map;
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
}
