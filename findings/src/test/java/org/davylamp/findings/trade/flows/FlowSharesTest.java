package org.davylamp.findings.trade.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.davylamp.findings.trade.flows.FlowShares.Share;
import org.davylamp.findings.trade.flows.YearFlows.Way;
import org.junit.jupiter.api.Test;

final class FlowSharesTest {
  private static final Way TO_CHINA = new Way("PRK", "CHN");

  @Test
  void dividesWhatImportersTell() {
    YearFlows flows = new YearFlows();
    flows.add(TO_CHINA, 2014, true, "", BigDecimal.valueOf(90));
    flows.add(TO_CHINA, 2014, true, "27", BigDecimal.valueOf(60));
    flows.add(TO_CHINA, 2014, true, "2701", BigDecimal.valueOf(55));
    flows.add(TO_CHINA, 2014, true, "6201", BigDecimal.valueOf(5));
    flows.add(TO_CHINA, 2014, false, "", BigDecimal.valueOf(1_000));
    flows.add(new Way("PRK", "RUS"), 2014, true, "", BigDecimal.valueOf(10));
    flows.add(new Way("RUS", "PRK"), 2014, true, "", BigDecimal.valueOf(70));
    assertThat(FlowShares.partners(flows, "PRK", true, (way, year) -> false).get(2014))
        .containsExactly(new Share("CHN", 90, .9), new Share("RUS", 10, .1));
    assertThat(FlowShares.partners(flows, "PRK", true, (way, year) -> way.equals(TO_CHINA)))
        .containsValue(java.util.List.of(new Share("RUS", 10, 1)));
    assertThat(FlowShares.goods(flows, "PRK", true).get(2014))
        .extracting(Share::of)
        .containsExactly("2701", "", "6201");
  }

  /** 27 holds 2701; 62 is told by one heading only; ten dollars are told of no goods. */
  @Test
  void countsAChapterOnceAndSaysWhatIsNotToldByGoods() {
    YearFlows flows = new YearFlows();
    flows.add(TO_CHINA, 2014, true, "", BigDecimal.valueOf(100));
    flows.add(TO_CHINA, 2014, true, "27", BigDecimal.valueOf(60));
    flows.add(TO_CHINA, 2014, true, "2701", BigDecimal.valueOf(55));
    flows.add(TO_CHINA, 2014, true, "620193", BigDecimal.valueOf(30));
    assertThat(FlowShares.chapters(flows, "PRK", true, (way, year) -> false).get(2014))
        .containsExactly(new Share("27", 60, .6), new Share("62", 30, .3), new Share("", 10, .1));
    assertThat(FlowShares.chapters(flows, "PRK", true, (way, year) -> true)).isEmpty();
  }

  /** Without a row of all goods the sum is of what lies in nothing else that is told. */
  @Test
  void addsUpWithoutATotal() {
    YearFlows flows = new YearFlows();
    flows.add(TO_CHINA, 2014, true, "27", BigDecimal.valueOf(60));
    flows.add(TO_CHINA, 2014, true, "2701", BigDecimal.valueOf(55));
    flows.add(TO_CHINA, 2014, true, "6201", BigDecimal.valueOf(5));
    assertThat(flows.series(TO_CHINA)).containsEntry(2014, BigDecimal.valueOf(65));
    assertThat(flows.told(TO_CHINA, 2014, true)).isEqualTo(65);
    assertThat(flows.told(TO_CHINA, 2014, false)).isZero();
  }
}
