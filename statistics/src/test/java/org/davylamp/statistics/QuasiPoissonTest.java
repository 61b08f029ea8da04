package org.davylamp.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuasiPoissonTest {
  private static final double[] NINE = {2, 3, 6, 7, 8, 9, 10, 12, 15};
  private static final double[] ONES = {1, 1, 1, 1, 1, 1, 1, 1, 1};
  private static final Term ONE = Term.of("one", ONES);
  private static final Term X = Term.of("x", -1, -1, 0, 0, 0, 0, 1, 1, 1);

  /** PyPI statsmodels 0.15.0: GLM, family Poisson, scale 'X2', tol 1e-14. */
  @Test
  void aLineAsStatsmodelsFitsIt() {
    QuasiPoisson fit = QuasiPoisson.fit(NINE, ONES, List.of(ONE, X));
    assertThat(fit.estimate("one").value()).isCloseTo(1.8892719956198973, within(1e-10));
    assertThat(fit.estimate("x").value()).isCloseTo(0.6697856032981997, within(1e-10));
    assertThat(fit.estimate("one").standardError()).isCloseTo(0.09150029522374815, within(1e-10));
    assertThat(fit.estimate("x").standardError()).isCloseTo(0.11504921940292821, within(1e-10));
    assertThat(fit.dispersion()).isCloseTo(0.4145559643956527, within(1e-10));
    assertThat(fit.deviance()).isCloseTo(2.938746738197949, within(1e-10));
  }

  static List<InterruptedSeries.Cell> cells() {
    List<InterruptedSeries.Cell> cells = new ArrayList<>();
    for (int u = 0; u < 3; u++) {
      for (int m = 0; m < 24; m++) {
        double count = ((u + 2) * (m * m + 3 * u) + 5 * m) % 7 + (m >= 14 && u < 2 ? 3 : 0);
        cells.add(new InterruptedSeries.Cell(u, u == 2, m, count, 1 + (u * 7 + m * 5) % 4));
      }
    }
    return cells;
  }

  /**
   * Three units, one of them a control, 24 months, offset, months of the year, trend, level shared
   * and beyond the control: 17 terms. PyPI statsmodels 0.15.0, as above, with offset log(exposure).
   */
  @Test
  void anInterruptedSeriesAsStatsmodelsFitsIt() {
    InterruptedSeries.Event event =
        new InterruptedSeries.Event("measure", InterruptedSeries.Effect.LEVEL, 14, 0);
    QuasiPoisson fit = InterruptedSeries.seasonal(cells()).fit(List.of(event));
    double[] values = {
      0.17028161,
      0.0408766,
      0.18602411,
      -0.07034367,
      0.20136267,
      0.10438699,
      0.0102563,
      0.5070576,
      0.05787412,
      -0.15208842,
      -0.07916503,
      -0.00522058,
      0.33617757,
      -0.33681993,
      0.26826399,
      -0.17604212,
      0.57978738
    };
    double[] errors = {
      0.50668258, 0.48651144, 0.50144784, 0.59279398, 0.61384413, 0.56370178, 0.57018452,
      0.52836691, 0.57480644, 0.54860923, 0.5565265, 0.57385571, 0.55667248, 0.59572209,
      0.58842547, 0.71211134, 0.45781045
    };
    for (int j = 0; j < values.length; j++) {
      Estimate estimate = fit.estimates().get(j);
      assertThat(estimate.value()).as(estimate.term()).isCloseTo(values[j], within(6e-9));
      assertThat(estimate.standardError()).as(estimate.term()).isCloseTo(errors[j], within(6e-9));
    }
    assertThat(fit.estimates()).hasSize(values.length);
    assertThat(fit.dispersion()).isCloseTo(2.5506680744549572, within(1e-9));
    assertThat(fit.deviance()).isCloseTo(131.76729154329487, within(1e-8));
    assertThat(fit.fitted(1)).isCloseTo(1.7477935, within(6e-8));
    assertThat(fit.iterations()).isLessThan(12);
    assertThat(fit.estimates().getLast().term()).isEqualTo("measure beyond the control");
  }

  @Test
  void theOffsetIsWhatTheCountsAreDividedBy() {
    double[] exposure = {2, 1, 4, 1, 3, 1, 1, 2, 5};
    double[] counts = new double[9];
    for (int i = 0; i < 9; i++) {
      counts[i] = 3 * exposure[i];
    }
    QuasiPoisson fit = QuasiPoisson.fit(counts, exposure, List.of(ONE));
    assertThat(fit.estimate("one").ratio()).isCloseTo(3, within(1e-12));
    assertThat(fit.dispersion()).isCloseTo(0, within(1e-12));
  }

  @Test
  void aTermThatIsACombinationOfOthersIsNamed() {
    Term sum = Term.of("sum of both", 9, i -> 1 + 2 * X.at(i));
    assertThatThrownBy(() -> QuasiPoisson.fit(NINE, ONES, List.of(ONE, X, sum)))
        .isInstanceOf(StatisticsException.class)
        .hasMessageContaining("'sum of both' to be a combination");
    Term nothing = Term.of("nothing", new double[9]);
    assertThatThrownBy(() -> QuasiPoisson.fit(NINE, ONES, List.of(ONE, nothing)))
        .hasMessageContaining("'nothing'");
  }

  @Test
  void aTermWithoutAFiniteEstimateIsNamed() {
    double[] counts = {2, 3, 6, 7, 0, 0, 10, 12, 15};
    Term empty = Term.of("the winter", 0, 0, 0, 0, 1, 1, 0, 0, 0);
    assertThatThrownBy(() -> QuasiPoisson.fit(counts, ONES, List.of(ONE, X, empty)))
        .isInstanceOf(StatisticsException.class)
        .hasMessageContaining("'the winter' has no finite estimate");
    // Separated by a slope, not by one cell: everything counted lies at the end.
    double[] last = {0, 0, 0, 0, 0, 0, 0, 0, 4};
    Term ramp = Term.of("ramp", 9, i -> i);
    assertThatThrownBy(() -> QuasiPoisson.fit(last, ONES, List.of(ONE, ramp)))
        .isInstanceOf(StatisticsException.class)
        .hasMessageContaining("no finite estimate");
  }

  @Test
  void whatCannotBeCountsIsRefused() {
    double[] zeros = new double[9];
    double[] negative = NINE.clone();
    negative[3] = -1;
    double[] unknown = NINE.clone();
    unknown[4] = Double.NaN;
    refused(NINE, new double[] {1}, List.of(ONE), "9 counts and 1 exposures");
    refused(negative, ONES, List.of(ONE), "in row 3, found -1.0");
    refused(unknown, ONES, List.of(ONE), "in row 4, found NaN");
    refused(NINE, zeros, List.of(ONE), "leave out what was not looked at");
    refused(zeros, ONES, List.of(ONE), "at least one count above zero");
    refused(NINE, ONES, List.of(), "9 rows and 0 terms");
    refused(NINE, ONES, List.of(Term.of("short", 1, 2)), "'short', found 2");
    Term endless = Term.of("x", 9, i -> Double.POSITIVE_INFINITY);
    refused(NINE, ONES, List.of(endless), "found Infinity in row 0");
  }

  private static void refused(double[] counts, double[] exposure, List<Term> terms, String found) {
    assertThatThrownBy(() -> QuasiPoisson.fit(counts, exposure, terms))
        .isInstanceOf(StatisticsException.class)
        .hasMessageContaining(found);
  }

  @Test
  void levelSlopeAndWindowAreWhatTheirNamesSay() {
    record Row(InterruptedSeries.Effect effect, List<Double> values) {}
    List<InterruptedSeries.Cell> cells = new ArrayList<>();
    for (int m = 0; m < 6; m++) {
      cells.add(new InterruptedSeries.Cell(0, false, m * 6, 1, 1));
    }
    for (Row row :
        List.of(
            new Row(InterruptedSeries.Effect.LEVEL, List.of(0., 0., 1., 1., 1., 1.)),
            new Row(InterruptedSeries.Effect.SLOPE, List.of(0., 0., 0., .5, 1., 1.5)),
            new Row(InterruptedSeries.Effect.WINDOW, List.of(0., 0., 1., 1., 0., 0.)))) {
      Term term =
          InterruptedSeries.yearly(cells)
              .terms(List.of(new InterruptedSeries.Event("e", row.effect, 12, 12)))
              .getLast();
      for (int i = 0; i < 6; i++) {
        assertThat(term.at(i)).as("%s at %d", row.effect, i).isEqualTo(row.values.get(i));
      }
    }
  }
}
