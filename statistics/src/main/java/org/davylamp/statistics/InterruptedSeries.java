package org.davylamp.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * The design of an interrupted time series (Bernal, Cummins and Gasparrini 2017): an effect for
 * each unit, the month of the year, a trend, and for each event what comes after it. Where some
 * units are controls, each event has a term that all share and one for what the others have beyond
 * the controls: the difference in differences.
 */
public final class InterruptedSeries {
  /** What is added to an event's name for the term of the units beyond the controls. */
  public static final String BEYOND = " beyond the control";

  private static final int YEAR = 12;

  /**
   * One unit in one month.
   *
   * @param unit which one, from 0
   * @param control whether the unit is one that events should pass by
   * @param month of any fixed count of months
   * @param count what was counted, or the area, of changes in it
   * @param exposure how much of it was seen: looks, or the share of clear pixels; none if zero, and
   *     then the cell takes no part
   */
  public record Cell(int unit, boolean control, int month, double count, double exposure) {}

  /** What an event may do to the rate. */
  public enum Effect {
    /** Another rate from its month on. */
    LEVEL,
    /** A rate that from then on changes by so much more in a year. */
    SLOPE,
    /** Another rate for as many months as its window has. */
    WINDOW
  }

  /**
   * Something of a date.
   *
   * @param window months from its own on; of no meaning for a level or a slope
   */
  public record Event(String name, Effect effect, int month, int window) {
    double at(int other) {
      return switch (effect) {
        case LEVEL -> other >= month ? 1 : 0;
        case SLOPE -> other >= month ? (other - month) / (double) YEAR : 0;
        case WINDOW -> other >= month && other < month + window ? 1 : 0;
      };
    }

    /** The same event at another time. */
    public Event in(int otherMonth) {
      return new Event(name, effect, otherMonth, window);
    }
  }

  private final List<Cell> cells;
  private final boolean controlled;
  private final boolean season;

  private InterruptedSeries(List<Cell> cells, boolean season) {
    this.cells = cells.stream().filter(cell -> cell.exposure() > 0).toList();
    this.controlled = this.cells.stream().anyMatch(Cell::control);
    this.season = season;
    StatisticsException.unless(
        !this.cells.isEmpty(), "expected at least one cell that was looked at, found none");
  }

  /** With an effect for each month of the year. */
  public static InterruptedSeries seasonal(List<Cell> cells) {
    return new InterruptedSeries(cells, true);
  }

  /** Without: for what is dated to the year. */
  public static InterruptedSeries yearly(List<Cell> cells) {
    return new InterruptedSeries(cells, false);
  }

  /** All terms, in the order: units, months of the year but the first, trend, events. */
  public List<Term> terms(List<Event> events) {
    List<Term> terms = new ArrayList<>();
    TreeSet<Integer> units = new TreeSet<>();
    TreeSet<Integer> months = new TreeSet<>();
    double middle = cells.stream().mapToInt(Cell::month).average().orElseThrow();
    cells.forEach(
        cell -> {
          units.add(cell.unit());
          months.add(Math.floorMod(cell.month(), YEAR));
        });
    units.forEach(unit -> terms.add(term("unit " + unit, cell -> cell.unit() == unit ? 1 : 0)));
    if (season) {
      months.tailSet(months.first(), false).forEach(month -> terms.add(ofYear(month)));
    }
    terms.add(term("trend", cell -> (cell.month() - middle) / YEAR));
    for (Event event : events) {
      terms.add(term(event.name(), cell -> event.at(cell.month())));
      if (controlled) {
        terms.add(term(event.name() + BEYOND, cell -> cell.control() ? 0 : event.at(cell.month())));
      }
    }
    return List.copyOf(terms);
  }

  private Term ofYear(int month) {
    return term("month " + (month + 1), cell -> Math.floorMod(cell.month(), YEAR) == month ? 1 : 0);
  }

  private Term term(String name, ToDoubleFunction<Cell> value) {
    return Term.of(name, cells.size(), row -> value.applyAsDouble(cells.get(row)));
  }

  /**
   * The fit.
   *
   * @throws StatisticsException as {@link QuasiPoisson#fit}
   */
  public QuasiPoisson fit(List<Event> events) {
    return QuasiPoisson.fit(
        cells.stream().mapToDouble(Cell::count).toArray(),
        cells.stream().mapToDouble(Cell::exposure).toArray(),
        terms(events));
  }

  /** What of an event is asked about: beyond the control, if there is one. */
  public Estimate effect(Event event) {
    return fit(List.of(event)).estimate(controlled ? event.name() + BEYOND : event.name());
  }

  /**
   * Whether after an event there is more than after dates of the same calendar month at which
   * nothing happened. A placebo of which no estimate can be had (nothing was counted in its window,
   * or none of it was looked at) takes no part, and the p-value then says that it does not rest on
   * all.
   *
   * @param placebos months, as {@link Placebos#sameMonth} gives them
   */
  public PValue placeboTest(Event event, List<Integer> placebos) {
    List<Double> others = new ArrayList<>();
    int skipped = 0;
    for (int placebo : placebos) {
      try {
        others.add(effect(event.in(placebo)).t());
      } catch (StatisticsException notThere) {
        skipped++;
      }
    }
    return PValue.of(
        effect(event).t(),
        others.stream().mapToDouble(Double::doubleValue).toArray(),
        skipped == 0);
  }
}
