package org.davylamp.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PanelTest {
  private static Panel drawn(long seed, boolean controlled) {
    Draws draws = new Draws(seed);
    double[][] counts = new double[4][12];
    double[][] exposure = new double[4][12];
    for (int u = 0; u < 4; u++) {
      for (int t = 0; t < 12; t++) {
        exposure[u][t] = draws.uniform() < .15 ? 0 : .2 + draws.uniform();
        counts[u][t] = exposure[u][t] == 0 ? 0 : draws.count((3 + u) * exposure[u][t], 2);
      }
    }
    return Panel.of(counts, exposure, new boolean[] {false, false, controlled, controlled});
  }

  /** The absorbed fit, beside the regression with a term for each unit. */
  @Test
  void theQuickFitIsTheWholeRegression() {
    for (long seed = 1; seed <= 20; seed++) {
      Panel panel = drawn(seed, false);
      List<Term> terms = new ArrayList<>();
      List<int[]> cells = new ArrayList<>();
      for (int u = 0; u < 4; u++) {
        for (int t = 0; t < 12; t++) {
          if (panel.exposure(u, t) > 0) {
            cells.add(new int[] {u, t});
          }
        }
      }
      for (int u = 0; u < 4; u++) {
        int unit = u;
        terms.add(Term.of("unit " + u, cells.size(), i -> cells.get(i)[0] == unit ? 1 : 0));
      }
      terms.add(Term.of("trend", cells.size(), i -> cells.get(i)[1]));
      QuasiPoisson whole =
          QuasiPoisson.fit(
              cells.stream().mapToDouble(cell -> panel.count(cell[0], cell[1])).toArray(),
              cells.stream().mapToDouble(cell -> panel.exposure(cell[0], cell[1])).toArray(),
              terms);
      TrendFit quick = TrendFit.of(panel);
      for (int i = 0; i < cells.size(); i++) {
        assertThat(quick.mean(cells.get(i)[0], cells.get(i)[1]))
            .as("seed %d, cell %d", seed, i)
            .isCloseTo(whole.fitted(i), within(1e-7));
      }
      assertThat(quick.dispersion()).isCloseTo(whole.dispersion(), within(1e-7));
    }
  }

  /** For small effects Rao's score and Wald's t of the whole regression are nearly the same. */
  @Test
  void theScoreIsNearTheWholeRegressionsT() {
    int compared = 0;
    for (boolean controlled : new boolean[] {false, true}) {
      for (long seed = 1; seed <= 40; seed++) {
        Panel panel = drawn(seed, controlled);
        boolean[] window = Windows.window(12, 4, 3);
        TrendFit fit = TrendFit.of(panel);
        double score = fit.score(window).orElseThrow() / StrictMath.sqrt(fit.dispersion());
        double t = panel.effect(window).t();
        if (StrictMath.abs(t) < 1) {
          compared++;
          assertThat(score).as("seed %d, %s", seed, controlled).isCloseTo(t, within(.2));
        }
        assertThat(fit.isControlled()).isEqualTo(controlled);
      }
    }
    assertThat(compared).isGreaterThan(20);
  }

  @Test
  void whatTheControlsSeeTooIsNoEffect() {
    double[][] counts = {{4, 4, 12, 4, 4}, {4, 4, 12, 4, 4}};
    double[][] years = {{1, 1, 1, 1, 1}, {1, 1, 1, 1, 1}};
    boolean[] window = Windows.window(5, 2, 1);
    assertThat(TrendFit.of(Panel.of(counts, years, new boolean[2])).score(window).orElseThrow())
        .isGreaterThan(2);
    assertThat(
            TrendFit.of(Panel.of(counts, years, new boolean[] {false, true}))
                .score(window)
                .orElseThrow())
        .isCloseTo(0, within(1e-9));
  }

  @Test
  void aWindowThatNobodyWatchedHasNoScore() {
    double[][] counts = {{4, 0, 5, 6}};
    double[][] exposure = {{1, 0, 1, 1}};
    TrendFit fit = TrendFit.of(Panel.of(counts, exposure, new boolean[1]));
    assertThat(fit.score(Windows.window(4, 1, 1))).isEmpty();
    assertThat(fit.score(Windows.window(4, 0, 4))).isEmpty();
    assertThat(fit.score(Windows.window(4, 1, 2))).isPresent();
  }

  @Test
  void allInTheLastPeriodIsHeldAtTheSteepestTrend() {
    double[][] counts = {{0, 0, 0, 4}};
    double[][] years = {{1, 1, 1, 1}};
    TrendFit fit = TrendFit.of(Panel.of(counts, years, new boolean[1]));
    assertThat(fit.mean(0, 3) / fit.mean(0, 0))
        .isCloseTo(StrictMath.exp(8), within(1e-6 * StrictMath.exp(8)));
  }

  @Test
  void whatIsNoPanelIsRefused() {
    double[][] one = {{1, 0}};
    assertThatThrownBy(() -> Panel.of(one, new double[][] {{0, 1}}, new boolean[1]))
        .hasMessageContaining("unit 0 has 1.0 counted at an exposure of 0.0 in period 0");
    assertThatThrownBy(() -> Panel.of(one, new double[][] {{1}}, new boolean[1]))
        .hasMessageContaining("expected 2 periods of unit 0");
    assertThatThrownBy(() -> Panel.of(one, one, new boolean[2]))
        .hasMessageContaining("found 1, 1 and 2");
    assertThatThrownBy(
            () -> TrendFit.of(Panel.of(new double[1][2], new double[][] {{1, 1}}, new boolean[1])))
        .hasMessageContaining("found none");
  }
}
