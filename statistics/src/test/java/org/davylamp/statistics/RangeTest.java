package org.davylamp.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTest {

  /** Of a triangle P(X ≤ x) = (x − a)² ⁄ ((b − a)(c − a)) left of the mode. */
  @ParameterizedTest
  @CsvSource({
    "FIXED, 5, 5, 5, .3, 5",
    "UNIFORM, 2, 4, 6, 0, 2",
    "UNIFORM, 2, 4, 6, .25, 3",
    "UNIFORM, 2, 4, 6, 1, 6",
    "TRIANGULAR, 0, 4, 8, .5, 4",
    "TRIANGULAR, 0, 4, 8, .125, 2",
    "TRIANGULAR, 0, 4, 8, .875, 6",
    "TRIANGULAR, 0, 0, 10, 0, 0",
    "TRIANGULAR, 0, 0, 10, .75, 5",
    "TRIANGULAR, 0, 10, 10, .25, 5",
    "TRIANGULAR, 0, 10, 10, 1, 10",
    "TRIANGULAR, 3, 3, 3, .5, 3"
  })
  void quantiles(Range.Shape shape, double low, double mode, double high, double u, double at) {
    assertThat(new Range(shape, low, mode, high).quantile(u)).isCloseTo(at, within(1e-12));
  }

  @Test
  void drawsHaveTheMeanOfTheirRange() {
    for (Range range : List.of(Range.uniform(1, 9), Range.triangular(1, 2, 9), Range.fixed(4))) {
      double[][] rows = MonteCarlo.sample(List.of(range), 100_000, new Draws(11));
      double[] drawn = MonteCarlo.run(x -> x[0], rows);
      assertThat(Arrays.stream(drawn).average().orElseThrow())
          .isCloseTo(range.mean(), within(0.03));
      assertThat(Arrays.stream(drawn).allMatch(x -> range.low() <= x && x <= range.high()))
          .isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"UNIFORM, 3, 2, 4", "TRIANGULAR, 0, 5, 4", "FIXED, 1, 1, 2", "UNIFORM, NaN, 1, 2"})
  void whatIsNoRangeIsRefused(Range.Shape shape, double low, double mode, double high) {
    assertThatThrownBy(() -> new Range(shape, low, mode, high))
        .isInstanceOf(StatisticsException.class);
  }

  @Test
  void aTornadoSwingsOneInputAtATime() {
    List<Tornado.Swing> swings =
        Tornado.of(
            x -> x[0] * x[1] + x[2],
            List.of(Range.uniform(0, 10), Range.uniform(1, 3), Range.fixed(7)));
    assertThat(swings)
        .containsExactly(
            new Tornado.Swing(7, 27), new Tornado.Swing(12, 22), new Tornado.Swing(17, 17));
  }
}
