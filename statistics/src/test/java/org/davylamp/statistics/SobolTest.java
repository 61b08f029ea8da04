package org.davylamp.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SobolTest {
  private static final int ROWS = 1 << 15;

  /**
   * Ishigami and Homma (1990), with a = 7 and b = 0.1 as in Saltelli et al. (2008), section 4.6.
   */
  private static double ishigami(double[] x) {
    double a = StrictMath.sin(x[1]);
    return StrictMath.sin(x[0]) + 7 * a * a + 0.1 * StrictMath.pow(x[2], 4) * StrictMath.sin(x[0]);
  }

  /** The published values: .3139 .4424 0; total .5576 .4424 .2437. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void ishigamisFunctionHasItsPublishedIndices(long seed) {
    Range turn = Range.uniform(-StrictMath.PI, StrictMath.PI);
    List<Sobol.Index> found =
        Sobol.of(SobolTest::ishigami, List.of(turn, turn, turn), ROWS, new Draws(seed));
    double[] first = {0.3139, 0.4424, 0};
    double[] total = {0.5576, 0.4424, 0.2437};
    for (int i = 0; i < 3; i++) {
      Sobol.Index index = found.get(i);
      assertThat(index.first()).as("S%s, seed %s", i + 1, seed).isCloseTo(first[i], within(0.02));
      assertThat(index.total()).as("ST%s, seed %s", i + 1, seed).isCloseTo(total[i], within(0.02));
      assertThat(index.firstError()).isBetween(0.0005, 0.02);
      assertThat(StrictMath.abs(index.first() - first[i])).isLessThan(4 * index.firstError());
      assertThat(StrictMath.abs(index.total() - total[i])).isLessThan(4 * index.totalError());
    }
  }

  /** Y = Σ cᵢ Xᵢ: both indices are cᵢ² V(Xᵢ) ⁄ V(Y), and add up to one. */
  @Test
  void aLinearModelSharesItsVarianceOut() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Range> inputs = new ArrayList<>();
    double[] slopes = new double[5];
    double[] parts = new double[5];
    double variance = 0;
    for (int i = 0; i < slopes.length; i++) {
      double width = 1 + random.nextDouble() * 9;
      inputs.add(Range.uniform(100, 100 + width));
      slopes[i] = random.nextDouble() * 4 - 2;
      parts[i] = slopes[i] * slopes[i] * width * width / 12;
      variance += parts[i];
    }
    Model linear =
        x -> {
          double sum = 0;
          for (int i = 0; i < x.length; i++) {
            sum += slopes[i] * x[i];
          }
          return sum;
        };
    List<Sobol.Index> found = Sobol.of(linear, inputs, ROWS, new Draws(seed));
    for (int i = 0; i < slopes.length; i++) {
      double share = parts[i] / variance;
      assertThat(found.get(i).first()).as("seed %s", seed).isCloseTo(share, within(0.04));
      assertThat(found.get(i).total()).as("seed %s", seed).isCloseTo(share, within(0.04));
    }
    assertThat(found.stream().mapToDouble(Sobol.Index::first).sum())
        .as("seed %s", seed)
        .isCloseTo(1, within(0.06));
  }

  /** Y = X₁X₂ about zero: neither does anything alone, both do all of it together. */
  @Test
  void whatInputsDoTogetherIsInTheTotalOnly() {
    Range even = Range.uniform(-1, 1);
    List<Sobol.Index> found = Sobol.of(x -> x[0] * x[1], List.of(even, even), ROWS, new Draws(7));
    found.forEach(
        index -> {
          assertThat(index.first()).isCloseTo(0, within(0.03));
          assertThat(index.total()).isCloseTo(1, within(0.03));
        });
  }

  @Test
  void whatDoesNotVaryHasNoShare() {
    List<Range> inputs = List.of(Range.fixed(3), Range.uniform(0, 1));
    assertThat(Sobol.of(x -> x[0], inputs, 100, new Draws(1)))
        .containsOnly(new Sobol.Index(0, 0, 0, 0));
    assertThat(Sobol.of(x -> x[1], inputs, 1000, new Draws(1)).getFirst())
        .isEqualTo(new Sobol.Index(0, 0, 0, 0));
  }

  @Test
  void theSameSeedGivesTheSameIndices() {
    List<Range> inputs = List.of(Range.triangular(0, 1, 4), Range.uniform(2, 3));
    Model model = x -> x[0] * x[1];
    assertThat(Sobol.of(model, inputs, 500, new Draws(9)))
        .isEqualTo(Sobol.of(model, inputs, 500, new Draws(9)))
        .isNotEqualTo(Sobol.of(model, inputs, 500, new Draws(10)));
  }

  @Test
  void aModelThatGivesNoNumberIsRefused() {
    assertThatThrownBy(
            () -> Sobol.of(x -> Double.NaN, List.of(Range.uniform(0, 1)), 10, new Draws(1)))
        .isInstanceOf(StatisticsException.class)
        .hasMessageContaining("finite number");
  }
}
