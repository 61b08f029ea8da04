package org.davylamp.findings.trade.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.davylamp.findings.trade.flows.MeasureBreak.CannotTell;
import org.davylamp.findings.trade.flows.MeasureBreak.Measured;
import org.davylamp.findings.trade.flows.MeasureBreaks.Measure;
import org.junit.jupiter.api.Test;

final class MeasureBreaksTest {
  private static final Measure BAN = new Measure("ban", YearMonth.of(2017, 10));

  @Test
  void findsAFallAndNothingWhereThereIsNone() {
    Measured fall = measured(series(2, BAN.month(), .1));
    assertThat(fall.goesWith(.05)).isTrue();
    assertThat(fall.level().ratio()).isBetween(.05, .2);
    assertThat(measured(series(3, BAN.month(), 1)).goesWith(.05)).isFalse();
  }

  /** What the closed border did is no measure's. */
  @Test
  void keepsTheClosedBorderApart() {
    NavigableMap<YearMonth, Double> closed = series(4, MeasureBreaks.CLOSURE, .01);
    assertThat(measured(closed).goesWith(.05)).isFalse();
    Measure late = new Measure("late", YearMonth.of(2020, 6));
    assertThat(MeasureBreaks.of(closed, List.of(late)).getFirst().answer())
        .isEqualTo(new CannotTell("it came into force with the border closed"));
  }

  @Test
  void saysWhyItCannotTell() {
    NavigableMap<YearMonth, Double> told = series(5, BAN.month(), .1);
    Measure same = new Measure("same", BAN.month());
    Measure soon = new Measure("soon", BAN.month().plusMonths(3));
    assertThat(why(told, BAN, same)).contains("in the same month");
    assertThat(why(told, BAN, soon)).contains("only 3 months");
    assertThat(why(new TreeMap<>(told.tailMap(YearMonth.of(2016, 1))), BAN)).contains("are told");
    assertThat(why(new TreeMap<>(told.tailMap(YearMonth.of(2013, 6))), BAN)).contains("only");
  }

  private static String why(NavigableMap<YearMonth, Double> told, Measure... measures) {
    return MeasureBreaks.of(told, List.of(measures)).getFirst().answer()
            instanceof CannotTell(String why)
        ? why
        : "it can";
  }

  private static Measured measured(NavigableMap<YearMonth, Double> told) {
    return (Measured) MeasureBreaks.of(told, List.of(BAN)).getFirst().answer();
  }

  /** Ten years and more of months around a hundred million, times a factor from a month on. */
  private static NavigableMap<YearMonth, Double> series(long seed, YearMonth from, double factor) {
    Random random = new Random(seed);
    NavigableMap<YearMonth, Double> series = new TreeMap<>();
    for (YearMonth at = YearMonth.of(2008, 1); at.getYear() < 2021; at = at.plusMonths(1)) {
      double season = 1 + .2 * Math.sin(at.getMonthValue());
      double value = 100 * season * Math.exp(.1 * random.nextGaussian());
      series.put(at, at.isBefore(from) ? value : value * factor);
    }
    return series;
  }
}
