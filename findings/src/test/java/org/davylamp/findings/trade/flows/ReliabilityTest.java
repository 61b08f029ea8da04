package org.davylamp.findings.trade.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Map;
import org.davylamp.findings.trade.flows.YearFlows.Way;
import org.junit.jupiter.api.Test;

/** Whose figures are near his partners', and what a flow is worth by both. */
final class ReliabilityTest {
  private final YearFlows flows = new YearFlows();

  private void told(String from, String to, int year, double exporters, double importers) {
    Way way = new Way(from, to);
    flows.add(way, year, false, "", BigDecimal.valueOf(exporters));
    flows.add(way, year, true, "", BigDecimal.valueOf(importers));
  }

  /** A and B agree but for freight; C tells twice as much, or half. */
  @Test
  void isTheMedianGapOfAllThatBothTell() {
    for (int year = 2000; year < 2010; year++) {
      told("a", "b", year, 100, 112);
      told("b", "a", year, 100, 112);
      told("a", "c", year, 100, 224);
    }
    Map<String, Reliability> found = Reliability.of(flows);
    assertThat(found.getOrDefault("b", Reliability.UNKNOWN).flows()).isEqualTo(20);
    assertThat(found.getOrDefault("b", Reliability.UNKNOWN).factor()).isCloseTo(1, within(.01));
    assertThat(found.getOrDefault("c", Reliability.UNKNOWN).factor()).isCloseTo(2, within(.01));
    assertThat(found.getOrDefault("c", Reliability.UNKNOWN).isKnown()).isTrue();
    assertThat(found.getOrDefault("a", Reliability.UNKNOWN).factor()).isCloseTo(1, within(.01));
  }

  @Test
  void fewFlowsTellNothing() {
    for (int year = 2000; year < 2009; year++) {
      told("a", "b", year, 100, 112);
    }
    flows.add(new Way("a", "b"), 2009, true, "", BigDecimal.TEN);
    Reliability a = Reliability.of(flows).getOrDefault("a", Reliability.UNKNOWN);
    assertThat(a.isKnown()).isFalse();
    assertThat(a.flows()).isEqualTo(9);
  }

  @Test
  void theBetterReporterCountsForMore() {
    Reliability good = new Reliability(.05, 100);
    Reliability bad = new Reliability(.5, 100);
    MirrorGap gap = MirrorGap.of(100, 400);
    assertThat(Reliability.atTheBorder(gap, good, bad)[1]).isBetween(100.0, 102.0);
    assertThat(Reliability.atTheBorder(gap, bad, good)[1]).isBetween(392.0, 400.0);
    assertThat(Reliability.atTheBorder(gap, good, good)[1]).isCloseTo(200, within(1e-9));
  }

  @Test
  void whereOnlyOneTellsThatIsAllThereIs() {
    Reliability none = Reliability.UNKNOWN;
    assertThat(Reliability.atTheBorder(MirrorGap.of(0, 125), none, none)).containsExactly(100, 125);
    assertThat(Reliability.atTheBorder(MirrorGap.of(80, 0), none, none)).containsExactly(80, 80);
  }
}
