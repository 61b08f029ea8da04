package org.davylamp.findings.trade.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ClosedBorderTest {
  /** A hundred a month until January 2020, of which two years, then five. */
  @Test
  void comparesTheYearBeforeWithWhatIsToldAfter() {
    NavigableMap<YearMonth, Double> dollars = new TreeMap<>();
    for (YearMonth at = YearMonth.of(2018, 2);
        at.isBefore(YearMonth.of(2020, 6));
        at = at.plusMonths(1)) {
      dollars.put(at, at.isBefore(MeasureBreaks.CLOSURE) ? 100.0 : 5.0);
    }
    assertThat(ClosedBorder.of(dollars)).contains(new ClosedBorder(100, 5, 12, 4));
    assertThat(ClosedBorder.of(dollars.headMap(MeasureBreaks.CLOSURE, false))).isEmpty();
    assertThat(ClosedBorder.of(dollars.tailMap(MeasureBreaks.CLOSURE, true))).isEmpty();
  }
}
