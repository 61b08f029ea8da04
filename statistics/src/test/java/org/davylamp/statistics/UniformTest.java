package org.davylamp.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where there is no association, p is uniform: on series that are scattered, run in spells, follow
 * the season or grow. The tolerance is a chi-square at 10⁻⁴; {@link
 * #anUncheckedEventDateIsFoundOut} shows that it can fail.
 */
class UniformTest {
  private static final int YEARS = 31;
  private static final int PANELS = 1500;

  /** Upper 10⁻⁴ of a chi-square with nine degrees of freedom. */
  private static final double LIMIT = 33.72;

  /** A spell: the logarithm of the rate, an autoregression of first order. */
  private static double[] spells(Draws draws, int length, double correlation, double spread) {
    double[] spells = new double[length];
    double state = draws.normal();
    for (int t = 0; t < length; t++) {
      spells[t] = spread * state;
      state = correlation * state + StrictMath.sqrt(1 - correlation * correlation) * draws.normal();
    }
    return spells;
  }

  private static Panel drawn(
      Draws draws, int units, double dispersion, double correlation, double spread, double trend) {
    double[] shared = spells(draws, YEARS, correlation, spread);
    double[][] counts = new double[units][YEARS];
    double[][] exposure = new double[units][YEARS];
    for (int u = 0; u < units; u++) {
      double level = .5 + 2 * draws.uniform();
      for (int t = 0; t < YEARS; t++) {
        exposure[u][t] = .3 + .7 * draws.uniform();
        double rate = level * StrictMath.exp(shared[t] + trend * (t - YEARS / 2.0) / YEARS);
        counts[u][t] = draws.count(rate * exposure[u][t], dispersion);
      }
    }
    return Panel.of(counts, exposure, new boolean[units]);
  }

  private static double chi(List<PValue> values) {
    int[] seen = new int[10];
    double[] expected = new double[10];
    for (PValue value : values) {
      int steps = (int) value.others() + 1;
      seen[(int) (value.reached() * 10 / steps)]++;
      for (int step = 0; step < steps; step++) {
        expected[step * 10 / steps] += 1.0 / steps;
      }
    }
    double chi = 0;
    for (int i = 0; i < 10; i++) {
      chi += (seen[i] - expected[i]) * (seen[i] - expected[i]) / expected[i];
    }
    return chi;
  }

  /** Windows of two years everywhere but within two years of the one asked about. */
  private static List<boolean[]> others(int first) {
    List<boolean[]> others = new ArrayList<>();
    for (int at = 0; at + 2 <= YEARS; at++) {
      if (StrictMath.abs(at - first) >= 2) {
        others.add(Windows.window(YEARS, at, 2));
      }
    }
    return others;
  }

  @ParameterizedTest
  @CsvSource({
    "even, 1, 0, 0, 0",
    "scattered, 4, 0, 0, 0",
    "in spells, 1, 0.7, 0.5, 0",
    "growing, 1, 0, 0, 2",
    "all of it, 3, 0.7, 0.4, 1.5"
  })
  void placeboTestsAreUniform(
      String kind, double dispersion, double correlation, double spread, double trend) {
    long seed = 20_261_126;
    Draws draws = new Draws(seed);
    List<PValue> values = new ArrayList<>();
    while (values.size() < PANELS) {
      Panel panel = drawn(draws, 4, dispersion, correlation, spread, trend);
      int first = draws.below(YEARS - 1);
      values.add(Windows.test(panel, Windows.window(YEARS, first, 2), others(first)));
    }
    assertThat(chi(values)).as("%s, seed %d", kind, seed).isLessThan(LIMIT);
  }

  /** A date that is the same in every draw, in the middle: what an analysis meets. */
  @ParameterizedTest
  @CsvSource({"even, 1, 0, 0, 0", "all of it, 3, 0.7, 0.4, 1.5"})
  void aFixedDateDoesNotFindMoreThanItsLevel(
      String kind, double dispersion, double correlation, double spread, double trend) {
    long seed = 77;
    Draws draws = new Draws(seed);
    int found = 0;
    for (int i = 0; i < PANELS; i++) {
      Panel panel = drawn(draws, 4, dispersion, correlation, spread, trend);
      found += Windows.test(panel, Windows.window(YEARS, 14, 2), others(14)).p() <= .05 ? 1 : 0;
    }
    // Five per cent and four standard errors of so many panels.
    assertThat(found / (double) PANELS).as("%s, seed %d", kind, seed).isLessThan(.0725);
  }

  @ParameterizedTest
  @CsvSource({"even, 1, 0, 0", "scattered, 4, 0, 0", "in spells, 1, 0.7, 0.5"})
  void shiftTestsAreUniform(String kind, double dispersion, double correlation, double spread) {
    long seed = 5;
    Draws draws = new Draws(seed);
    List<PValue> values = new ArrayList<>();
    while (values.size() < PANELS) {
      Panel panel = drawn(draws, 4, dispersion, correlation, spread, 0);
      values.add(Windows.shiftTest(panel, Windows.window(YEARS, draws.below(YEARS - 1), 2)));
    }
    assertThat(chi(values)).as("%s, seed %d", kind, seed).isLessThan(LIMIT);
  }

  /** Eight pairs with shared spells, and an effect that both of a pair have. */
  @ParameterizedTest
  @CsvSource({"1", "4"})
  void labelSwapsAreUniform(double dispersion) {
    long seed = 6;
    Draws draws = new Draws(seed);
    int[] control = {8, 9, 10, 11, 12, 13, 14, 15};
    List<PValue> values = new ArrayList<>();
    while (values.size() < 600) {
      double[] shared = spells(draws, YEARS, .7, .4);
      double[][] counts = new double[16][YEARS];
      double[][] exposure = new double[16][YEARS];
      for (int u = 0; u < 16; u++) {
        for (int t = 0; t < YEARS; t++) {
          exposure[u][t] = 1;
          double effect = t == 14 || t == 15 ? 3 : 1;
          counts[u][t] = draws.count(2 * effect * StrictMath.exp(shared[t]), dispersion);
        }
      }
      boolean[] labels = new boolean[16];
      for (int i = 8; i < 16; i++) {
        labels[i] = true;
      }
      values.add(
          Windows.swapTest(
              Panel.of(counts, exposure, labels), Windows.window(YEARS, 14, 2), control, 99, 3));
    }
    assertThat(chi(values)).as("dispersion %s, seed %d", dispersion, seed).isLessThan(LIMIT);
  }

  /** Monthly counts with a season and spells, by the whole regression. */
  @ParameterizedTest
  @CsvSource({"17"})
  void monthlyPlaceboTestsAreUniform(long seed) {
    Draws draws = new Draws(seed);
    List<PValue> values = new ArrayList<>();
    int months = 12 * 12;
    while (values.size() < 150) {
      double[] spells = spells(draws, months, .8, .3);
      List<InterruptedSeries.Cell> cells = new ArrayList<>();
      for (int m = 0; m < months; m++) {
        double season = 1 + .5 * StrictMath.sin(2 * StrictMath.PI * m / 12.0);
        double clear = .3 + .5 * season / 2 + .1 * draws.uniform();
        double rate = 10 * season * StrictMath.exp(spells[m]);
        cells.add(new InterruptedSeries.Cell(0, false, m, draws.count(rate * clear, 2.5), clear));
      }
      int event = 12 * (1 + draws.below(10)) + 4;
      values.add(
          InterruptedSeries.seasonal(cells)
              .placeboTest(
                  new InterruptedSeries.Event("event", InterruptedSeries.Effect.WINDOW, event, 12),
                  Placebos.sameMonth(event, List.of(event), 12, 12, months - 12)));
    }
    assertThat(chi(values)).as("seed %d", seed).isLessThan(LIMIT);
  }

  /** A test that looks for the largest window and then asks about it must be found out. */
  @ParameterizedTest
  @CsvSource({"9"})
  void anUncheckedEventDateIsFoundOut(long seed) {
    Draws draws = new Draws(seed);
    List<PValue> values = new ArrayList<>();
    while (values.size() < 300) {
      Panel panel = drawn(draws, 4, 1, 0, 0, 0);
      TrendFit fit = TrendFit.of(panel);
      int best = 0;
      for (int at = 0; at + 2 <= YEARS; at += 5) {
        if (fit.score(Windows.window(YEARS, at, 2)).orElseThrow()
            > fit.score(Windows.window(YEARS, best, 2)).orElseThrow()) {
          best = at;
        }
      }
      values.add(Windows.test(panel, Windows.window(YEARS, best, 2), others(best)));
    }
    assertThat(chi(values)).as("seed %d", seed).isGreaterThan(LIMIT);
  }
}
