package org.davylamp.findings.trade.flows;

import static org.assertj.core.api.Assertions.assertThat;

import org.davylamp.findings.trade.flows.MirrorGap.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MirrorGapTest {
  @ParameterizedTest(name = "exporter {0}, importer {1}: {2}, {3} left over")
  @CsvSource({
    "100, 100, WITHIN, 0",
    "100, 125, WITHIN, 0",
    "100, 130, IMPORTER_ABOVE, 5",
    "100, 80, IMPORTER_BELOW, -20",
    "0, 80, ONE_SIDE, 0",
    "80, 0, ONE_SIDE, 0",
  })
  void leavesOverWhatFreightCannotAccountFor(
      double exporters, double importers, Verdict verdict, double left) {
    MirrorGap gap = MirrorGap.of(exporters, importers);
    assertThat(gap.verdict()).isEqualTo(verdict);
    assertThat(gap.unexplainedLow()).isEqualTo(left);
  }
}
