package org.davylamp.findings.trade.flows;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.davylamp.findings.trade.flows.MeasureBreak.CannotTell;
import org.davylamp.findings.trade.flows.MeasureBreak.Measured;
import org.davylamp.statistics.Estimate;
import org.davylamp.statistics.Holm;
import org.davylamp.statistics.InterruptedSeries;
import org.davylamp.statistics.InterruptedSeries.Cell;
import org.davylamp.statistics.InterruptedSeries.Effect;
import org.davylamp.statistics.InterruptedSeries.Event;
import org.davylamp.statistics.PValue;
import org.davylamp.statistics.StatisticsException;

/**
 * An interrupted time series around each measure: {@value #BEFORE} months before and up to {@value
 * #AFTER} from it on, until the next measure or the closed border, with trend, season and a level
 * for each measure within. The same fit at every month before the first measure, where nothing
 * happened, tells what |t| chance gives in this very series, with the runs it has.
 *
 * <p>The DPRK closed its border in late January 2020. No window reaches beyond it, and a measure
 * that came into force after it is not told apart from it.
 */
public final class MeasureBreaks {
  /** The first whole month of the closed border. */
  public static final YearMonth CLOSURE = YearMonth.of(2020, 2);

  static final int BEFORE = 36;
  static final int AFTER = 12;
  static final int LEAST_AFTER = 6;

  /** Fewer cannot give a chance of .05. */
  static final int LEAST_PLACEBOS = 19;

  private static final int YEAR = 12;

  /** Something that came into force. */
  public record Measure(String name, YearMonth month) {}

  private record Fitted(Measure measure, Estimate level, PValue chance) {}

  private final NavigableMap<YearMonth, Double> dollars;
  private final List<Measure> measures;

  private MeasureBreaks(NavigableMap<YearMonth, Double> dollars, List<Measure> measures) {
    this.dollars = new TreeMap<>(dollars.headMap(CLOSURE, false));
    this.measures = measures;
  }

  /**
   * Asks about each measure.
   *
   * @param dollars by month; an absent month takes no part and is not taken as nothing
   * @param measures in any order
   * @return an answer for each measure, in their order
   */
  public static List<MeasureBreak> of(
      NavigableMap<YearMonth, Double> dollars, List<Measure> measures) {
    return new MeasureBreaks(dollars, measures).answers();
  }

  private List<MeasureBreak> answers() {
    List<Fitted> fitted = new ArrayList<>();
    List<MeasureBreak> answers = new ArrayList<>();
    for (Measure measure : measures) {
      try {
        fitted.add(fitted(measure));
      } catch (StatisticsException e) {
        answers.add(answer(measure, new CannotTell(String.valueOf(e.getMessage()))));
      }
    }
    double[] adjusted = Holm.adjusted(fitted.stream().mapToDouble(it -> it.chance().p()).toArray());
    for (int i = 0; i < adjusted.length; i++) {
      Fitted it = fitted.get(i);
      answers.add(answer(it.measure(), new Measured(it.level(), it.chance(), adjusted[i])));
    }
    answers.sort(Comparator.comparingInt(it -> place(it.measure())));
    return List.copyOf(answers);
  }

  private int place(String name) {
    return measures.stream().map(Measure::name).toList().indexOf(name);
  }

  private static MeasureBreak answer(Measure measure, MeasureBreak.Answer answer) {
    return new MeasureBreak(measure.name(), measure.month(), answer);
  }

  private Fitted fitted(Measure measure) {
    unless(measure.month().isBefore(CLOSURE), "it came into force with the border closed");
    unless(
        measures.stream().filter(it -> it.month().equals(measure.month())).count() == 1,
        "another measure came into force in the same month");
    int after = after(measure.month());
    unless(
        after >= LEAST_AFTER,
        String.format(
            Locale.ROOT,
            "only %d months lie between it and the next; %d are needed",
            after,
            LEAST_AFTER));
    Estimate level = level(dollars, measure, measures, after);
    double[] placebos = placebos(after);
    unless(
        placebos.length >= LEAST_PLACEBOS,
        String.format(
            Locale.ROOT,
            "only %d dates before all measures can be compared with; %d are needed",
            placebos.length,
            LEAST_PLACEBOS));
    return new Fitted(measure, level, PValue.of(Math.abs(level.t()), placebos, true));
  }

  private static void unless(boolean holds, String why) {
    if (!holds) {
      throw new StatisticsException(why);
    }
  }

  /** How many months there are until the next measure, the closed border or the end. */
  private int after(YearMonth month) {
    YearMonth next =
        measures.stream()
            .map(Measure::month)
            .filter(it -> it.isAfter(month))
            .min(YearMonth::compareTo)
            .orElse(CLOSURE);
    YearMonth end = next.isBefore(month.plusMonths(AFTER)) ? next : month.plusMonths(AFTER);
    return dollars.subMap(month, end).size();
  }

  /** |t| of the same fit at each month before the first measure. */
  private double[] placebos(int after) {
    YearMonth first = measures.stream().map(Measure::month).min(YearMonth::compareTo).orElseThrow();
    NavigableMap<YearMonth, Double> quiet = new TreeMap<>(dollars.headMap(first, false));
    return quiet.keySet().stream()
        .map(month -> placebo(quiet, month, after))
        .flatMap(Optional::stream)
        .mapToDouble(level -> Math.abs(level.t()))
        .toArray();
  }

  private static Optional<Estimate> placebo(
      NavigableMap<YearMonth, Double> quiet, YearMonth month, int after) {
    try {
      Measure nothing = new Measure("nothing", month);
      return Optional.of(level(quiet, nothing, List.of(nothing), after));
    } catch (StatisticsException tooNearTheEnds) {
      return Optional.empty();
    }
  }

  private static Estimate level(
      NavigableMap<YearMonth, Double> dollars, Measure measure, List<Measure> all, int after) {
    YearMonth from = measure.month().minusMonths(BEFORE);
    NavigableMap<YearMonth, Double> window =
        dollars.subMap(from, true, measure.month().plusMonths(after), false);
    int before = window.headMap(measure.month(), false).size();
    unless(
        before == BEFORE && window.size() == BEFORE + after,
        String.format(
            Locale.ROOT,
            "of the %d months before it and the %d from it on, %d are told",
            BEFORE,
            after,
            window.size()));
    List<Cell> cells = new ArrayList<>();
    window.forEach((month, value) -> cells.add(new Cell(0, false, count(month), value, 1)));
    List<Event> events =
        all.stream()
            .filter(it -> it.month().isAfter(from) && window.containsKey(it.month()))
            .map(it -> new Event(it.name(), Effect.LEVEL, count(it.month()), 0))
            .toList();
    return InterruptedSeries.seasonal(cells).fit(events).estimate(measure.name());
  }

  private static int count(YearMonth month) {
    return month.getYear() * YEAR + month.getMonthValue() - 1;
  }
}
