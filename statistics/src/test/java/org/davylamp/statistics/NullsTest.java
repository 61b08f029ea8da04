package org.davylamp.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dates moved, labels exchanged, several questions: by hand. */
class NullsTest {
  /** Months from January 2000: an event in March 2005 (62), another in June 2009 (113). */
  @Test
  void placebosByHand() {
    assertThat(Placebos.sameMonth(62, List.of(62, 113), 24, 0, 155))
        .as("March of 2000 to 2012, but 2004 to 2006 and 2008 to 2011, which are too near")
        .containsExactly(2, 14, 26, 38, 86, 146);
    assertThat(Placebos.sameMonth(62, List.of(62), 12, 50, 74)).containsExactly(50, 74);
    assertThat(Placebos.sameMonth(62, List.of(62), 13, 50, 74)).isEmpty();
    assertThat(Placebos.sameMonth(-10, List.of(-10), 12, -24, 13)).containsExactly(-22, 2);
  }

  @Test
  void shiftsByHand() {
    assertThat(Placebos.shifts(List.of(2, 30), 0, 4))
        .containsExactly(List.of(14, 42), List.of(26, 6), List.of(38, 18));
    assertThat(Placebos.shifts(List.of(2), 0, 10)).as("p = .1 at best").hasSize(9);
    assertThat(Windows.shifted(new boolean[] {false, false, true}, 2))
        .containsExactly(false, true, false);
    assertThat(Windows.window(5, 3, 4)).containsExactly(false, false, false, true, true);
  }

  @Test
  void pCountsTheObservedAmongTheOthers() {
    PValue p = PValue.of(3, new double[] {1, 2, 3, 4, 3 - 1e-12}, true);
    assertThat(p).isEqualTo(new PValue(3, 5, true));
    assertThat(p.p()).isEqualTo(4 / 6.0);
    assertThat(p.smallest()).isEqualTo(1 / 6.0);
    assertThat(PValue.of(0, new double[0], true).p()).isEqualTo(1);
  }

  @Test
  void labelsAreExchangedInAllWaysIfThereAreFew() {
    List<String> seen = new ArrayList<>();
    double[] gain = {5, 1, 2};
    PValue p =
        LabelSwap.test(
            3,
            100,
            1,
            exchanged -> {
              double sum = 0;
              StringBuilder word = new StringBuilder();
              for (int i = 0; i < 3; i++) {
                sum += exchanged[i] ? -gain[i] : gain[i];
                word.append(exchanged[i] ? 'x' : '.');
              }
              seen.add(word.toString());
              return sum;
            });
    assertThat(seen).containsExactly("...", "x..", ".x.", "xx.", "..x", "x.x", ".xx", "xxx");
    assertThat(p).as("none of the others sums to 8").isEqualTo(new PValue(0, 7, true));
    assertThat(LabelSwap.test(40, 99, 1, exchanged -> 0)).isEqualTo(new PValue(99, 99, false));
    assertThatThrownBy(() -> LabelSwap.test(63, 9, 1, exchanged -> 0))
        .hasMessageContaining("from 1 to 62 pairs, found 63");
  }

  /** R's p.adjust and PyPI statsmodels 0.15.0 (multipletests, 'holm') give these. */
  @Test
  void holmByTheTable() {
    double[] adjusted = Holm.adjusted(.01, .04, .03, .005, .2, .04);
    double[] expected = {.05, .12, .12, .03, .2, .12};
    for (int i = 0; i < expected.length; i++) {
      assertThat(adjusted[i]).isCloseTo(expected[i], within(1e-15));
    }
    assertThat(Holm.adjusted(.5, .6)).containsExactly(1, 1);
    assertThat(Holm.adjusted()).isEmpty();
  }

  @Test
  void whatLeavingOutOneUnitDoes() {
    double[][] counts = {{0, 0, 9, 0}, {1, 2, 1, 2}, {2, 1, 2, 1}};
    double[][] years = {{1, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 1, 1}};
    Panel panel = Panel.of(counts, years, new boolean[3]);
    List<boolean[]> others =
        List.of(Windows.window(4, 0, 1), Windows.window(4, 1, 1), Windows.window(4, 3, 1));
    boolean[] window = Windows.window(4, 2, 1);
    assertThat(Windows.test(panel, window, others).p()).isEqualTo(.25);
    double[] without = Windows.withoutEach(panel, window, others);
    assertThat(without[0]).as("it was all the first unit's").isGreaterThan(.5);
    assertThat(without[1]).isEqualTo(.25);
    assertThat(without[2]).isEqualTo(.25);
  }

  @Test
  void whatLeavingOutOneEventDoes() {
    double[][] counts = {{1, 1, 1, 9, 1, 1, 1, 1, 1, 1}};
    double[][] years = {{1, 1, 1, 1, 1, 1, 1, 1, 1, 1}};
    Panel panel = Panel.of(counts, years, new boolean[1]);
    boolean[] one = Windows.window(10, 3, 1);
    boolean[] other = Windows.window(10, 8, 1);
    assertThat(Windows.union(List.of(one, other))[8]).isTrue();
    double[] p = Windows.withoutEachEvent(panel, List.of(one, other));
    assertThat(p).hasSize(3);
    assertThat(p[1]).as("without the first nothing is left").isGreaterThan(.2);
    assertThat(p[2]).as("without the second").isEqualTo(.1);
  }

  @Test
  void daysAreDrawnWithinTheirInterval() {
    List<Days> dated = List.of(new Days(3, 3), new Days(10, 13));
    int[] seen = new int[4];
    for (double day :
        Imputation.repeat(
            4000,
            5,
            dated,
            days -> {
              assertThat(days[0]).isEqualTo(3);
              return days[1];
            })) {
      seen[(int) day - 10]++;
    }
    double chi = 0;
    for (int count : seen) {
      chi += (count - 1000.0) * (count - 1000) / 1000;
    }
    assertThat(chi).as("chi-square, three degrees, seed 5").isLessThan(16.27);
    assertThat(Imputation.repeat(9, 5, dated, days -> days[1]))
        .isEqualTo(Imputation.repeat(9, 5, dated, days -> days[1]));
    assertThat(Spread.of(4, 1, 3, 2)).isEqualTo(new Spread(1, 2, 4));
    assertThatThrownBy(() -> new Days(2, 1)).hasMessageContaining("found 2 to 1");
  }
}
