package org.davylamp.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerTest {
  /** PyPI scipy 1.17.1: stats.norm.ppf. */
  @ParameterizedTest
  @CsvSource({
    "1e-6, -4.753424308822899",
    "0.001, -3.090232306167813",
    "0.02, -2.053748910631823",
    "0.3, -0.5244005127080409",
    "0.5, 0",
    "0.8, 0.8416212335729143",
    "0.975, 1.959963984540054",
    "0.999, 3.090232306167813"
  })
  void quantilesOfTheNormalDistribution(double share, double quantile) {
    assertThat(Normal.quantile(share)).isCloseTo(quantile, within(1e-8));
  }

  @Test
  void thereIsNoQuantileOfOne() {
    assertThatThrownBy(() -> Normal.quantile(1)).isInstanceOf(StatisticsException.class);
  }

  /** The exact figures for 68 and 72 are told in the findings' tests with whole numbers too. */
  @Test
  void howManyChangesADoubledRateTakes() {
    assertThat(Power.needed(2, .05, .8)).isCloseTo(68.2, within(.05));
    assertThat(Power.exact(68, 2, .05)).isCloseTo(.769, within(.0005));
    int first = 1;
    while (Power.exact(first, 2, .05) < .8) {
      first++;
    }
    assertThat(first).isEqualTo(72);
    assertThat(Power.exact(5, 100, .05)).as("five changes never reach 5 %").isZero();
    assertThat(Power.needed(3, .05, .8)).isLessThan(Power.needed(2, .05, .8) / 2);
  }

  private static Panel even(int units, int years, double rate) {
    double[][] counts = new double[units][years];
    double[][] exposure = new double[units][years];
    for (int u = 0; u < units; u++) {
      for (int t = 0; t < years; t++) {
        counts[u][t] = rate;
        exposure[u][t] = 1;
      }
    }
    return Panel.of(counts, exposure, new boolean[units]);
  }

  private static List<boolean[]> others(int years, int first, int length) {
    List<boolean[]> others = new ArrayList<>();
    for (int at = 0; at + length <= years; at++) {
      if (StrictMath.abs(at - first) >= length) {
        others.add(Windows.window(years, at, length));
      }
    }
    return others;
  }

  @Test
  void powerGrowsWithTheEffectAndWithTheChanges() {
    Panel panel = even(5, 30, .5);
    boolean[] window = Windows.window(30, 15, 2);
    List<boolean[]> others = others(30, 15, 2);
    double[] byRatio = new double[4];
    for (int i = 0; i < 4; i++) {
      byRatio[i] =
          Power.simulated(panel, window, others, new double[] {1, 2, 3, 6}[i], 1, .05, 400, 11);
    }
    assertThat(byRatio[0]).as("nothing there: the level").isLessThan(.09);
    assertThat(byRatio[1]).isBetween(byRatio[0] + .1, byRatio[2]);
    assertThat(byRatio[3]).isGreaterThan(.95);
    assertThat(Power.simulated(panel, window, others, 2, 4, .05, 400, 11))
        .as("four times as many changes")
        .isGreaterThan(byRatio[1] + .15);
    assertThat(Power.simulated(panel, window, others.subList(0, 10), 100, 1, .05, 50, 11))
        .as("ten others give no p below 1/11")
        .isZero();
  }
}
