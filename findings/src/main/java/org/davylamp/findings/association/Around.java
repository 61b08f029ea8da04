package org.davylamp.findings.association;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.davylamp.statistics.Days;
import org.davylamp.statistics.Draws;
import org.davylamp.statistics.Imputation;
import org.davylamp.statistics.PValue;
import org.davylamp.statistics.Panel;
import org.davylamp.statistics.Placebos;
import org.davylamp.statistics.Power;
import org.davylamp.statistics.Spread;
import org.davylamp.statistics.StatisticsException;
import org.davylamp.statistics.Windows;

/**
 * All that was watched, beside one episode of measures. Time is cut into years that begin on the
 * episode's day, so that its window and those of the dates it is compared with (the same day in
 * other years, {@link #WINDOW_YEARS} or more from any adoption) are whole periods, and the season
 * is the same in all. The exposure of a unit in a period is the share of it that lies between its
 * first look and its last. Days that are not known are drawn, evenly within what is told.
 */
final class Around {
  /** How long after an episode's first day growth is counted as following it. */
  static final int WINDOW_YEARS = 2;

  private static final double YEAR = 365.2425;
  private static final int DRAWS = 200;
  private static final int SOME_DRAWS = 40;
  private static final int FITS = 20;

  /** Units with most changes that are left out in turn: one with fewer carries less. */
  private static final int LEFT_OUT = 25;

  private static final int SWAPS = 999;
  private static final int RUNS = 200;
  private static final long SEED = 1718;

  private final List<Watched> units;
  private final Episode episode;
  private final long[] begins;
  private final int now;
  private final List<Days> dated;
  private final boolean[] window;
  private final List<boolean[]> others;

  /**
   * Lays them side by side.
   *
   * @param episodes all, this one among them
   */
  Around(List<Watched> units, Episode episode, List<Episode> episodes) {
    this.units = units;
    this.episode = episode;
    LocalDate first =
        LocalDate.ofEpochDay(units.stream().mapToLong(Watched::from).min().orElseThrow());
    LocalDate last =
        LocalDate.ofEpochDay(units.stream().mapToLong(Watched::to).max().orElseThrow());
    int before = yearsTo(first);
    int after = yearsTo(last);
    this.begins = new long[after - before + 2];
    for (int i = 0; i < begins.length; i++) {
      begins[i] = episode.day().plusYears(before + i).toEpochDay();
    }
    this.now = -before;
    this.window = Windows.window(periods(), now, WINDOW_YEARS);
    int event = Episode.month(episode.day());
    this.others =
        Placebos.sameMonth(
                event,
                Episode.months(episodes),
                12 * WINDOW_YEARS,
                Episode.month(first),
                Episode.month(last) - 12 * WINDOW_YEARS)
            .stream()
            .map(month -> Windows.window(periods(), now + (month - event) / 12, WINDOW_YEARS))
            .toList();
    this.dated =
        units.stream().flatMap(unit -> unit.changes().stream()).map(Watched.Change::days).toList();
  }

  /** Whole years from the episode's day to another, rounded down. */
  private int yearsTo(LocalDate day) {
    int years = (int) ChronoUnit.YEARS.between(episode.day(), day);
    return episode.day().plusYears(years).isAfter(day) ? years - 1 : years;
  }

  private int periods() {
    return begins.length - 1;
  }

  private int period(long day) {
    int period = periods() - 1;
    while (begins[period] > day) {
      period--;
    }
    return period;
  }

  /** Whether anything was watched in the window. */
  private boolean isWatched() {
    for (Watched unit : units) {
      if (!unit.control()
          && unit.from() < episode.day().plusYears(WINDOW_YEARS).toEpochDay()
          && unit.to() >= episode.day().toEpochDay()) {
        return now >= 0 && now < periods();
      }
    }
    return false;
  }

  /** The panel with each change on one day. */
  Panel panel(long[] days) {
    double[][] counts = new double[units.size()][periods()];
    double[][] exposure = new double[units.size()][periods()];
    boolean[] control = new boolean[units.size()];
    int change = 0;
    for (int u = 0; u < units.size(); u++) {
      Watched unit = units.get(u);
      control[u] = unit.control();
      for (int t = 0; t < periods(); t++) {
        long from = Math.max(begins[t], unit.from());
        long to = Math.min(begins[t + 1] - 1, unit.to());
        exposure[u][t] = from > to ? 0 : (to - from + 1) / YEAR;
      }
      for (Watched.Change one : unit.changes()) {
        counts[u][period(days[change++])] += one.size();
      }
    }
    return Panel.of(counts, exposure, control);
  }

  private Panel middle() {
    return panel(
        dated.stream().mapToLong(days -> days.first() + (days.length() - 1) / 2).toArray());
  }

  /**
   * What comes of it.
   *
   * @param p against the other dates, over draws of the days
   * @param others how many of these there are
   * @param smallest p that they can give
   * @param shift p against moving the window around the years
   * @param swap p against calling controls units, if there are two pairs or more
   * @param ratio of rates in the window to those outside; empty if none can be estimated
   * @param certain growth that lies in the window on any of its days
   * @param possible growth that does on some
   * @param without the largest p if one of the {@link #LEFT_OUT} units with most changes is left
   *     out, and which; empty if there is one unit only
   */
  record Outcome(
      Episode episode,
      Spread p,
      int others,
      double smallest,
      Spread shift,
      Optional<PValue> swap,
      Optional<Spread> ratio,
      int certain,
      int possible,
      Optional<Without> without) {}

  /** What is left without one unit. */
  record Without(String unit, double p) {}

  /** What comes of it; empty if the window, or all time outside it, was not watched. */
  Optional<Outcome> outcome() {
    if (!isWatched()) {
      return Optional.empty();
    }
    try {
      return Optional.of(drawn());
    } catch (StatisticsException allOrNothingInTheWindow) {
      return Optional.empty();
    }
  }

  private Outcome drawn() {
    Draws draws = new Draws(SEED);
    double[] p = new double[DRAWS];
    double[] shift = new double[DRAWS];
    List<Double> ratios = new ArrayList<>();
    int counted = 0;
    for (int i = 0; i < DRAWS; i++) {
      Panel panel = panel(Imputation.days(dated, draws));
      PValue value = Windows.test(panel, window, others);
      p[i] = value.p();
      shift[i] = Windows.shiftTest(panel, window).p();
      counted = (int) value.others();
      if (i < FITS) {
        ratio(panel).ifPresent(ratios::add);
      }
    }
    return new Outcome(
        episode,
        Spread.of(p),
        counted,
        1.0 / (1 + counted),
        Spread.of(shift),
        swap(),
        ratios.isEmpty()
            ? Optional.empty()
            : Optional.of(Spread.of(ratios.stream().mapToDouble(Double::doubleValue).toArray())),
        within(true),
        within(false),
        without());
  }

  private Optional<Double> ratio(Panel panel) {
    try {
      return Optional.of(panel.effect(window).ratio());
    } catch (StatisticsException none) {
      return Optional.empty();
    }
  }

  private int within(boolean certainly) {
    long from = episode.day().toEpochDay();
    long to = episode.day().plusYears(WINDOW_YEARS).toEpochDay() - 1;
    return (int)
        units.stream()
            .filter(unit -> !unit.control())
            .flatMap(unit -> unit.changes().stream())
            .map(Watched.Change::days)
            .filter(
                days ->
                    certainly
                        ? days.first() >= from && days.last() <= to
                        : days.first() <= to && days.last() >= from)
            .count();
  }

  /**
   * All episodes together: p if the windows are moved around the years, and without each in turn.
   */
  record Together(Spread p, String without, double withoutP) {}

  /**
   * The windows of all episodes on the periods of this one; those of the others begin with the
   * period that begins nearest to their day. Empty if fewer than two have any period of their own.
   */
  Optional<Together> together(List<Episode> episodes) {
    List<boolean[]> windows = new ArrayList<>();
    List<Episode> laid = new ArrayList<>();
    for (Episode other : episodes) {
      int first = nearest(other.day().toEpochDay());
      if (first < periods()) {
        windows.add(Windows.window(periods(), first, WINDOW_YEARS));
        laid.add(other);
      }
    }
    if (windows.size() < 2) {
      return Optional.empty();
    }
    double[][] p = new double[windows.size() + 1][SOME_DRAWS];
    Draws draws = new Draws(SEED);
    for (int i = 0; i < SOME_DRAWS; i++) {
      try {
        double[] drawn = Windows.withoutEachEvent(panel(Imputation.days(dated, draws)), windows);
        for (int j = 0; j < drawn.length; j++) {
          p[j][i] = drawn[j];
        }
      } catch (StatisticsException allWatchedTimeIsInWindows) {
        return Optional.empty();
      }
    }
    int worst = 1;
    for (int j = 2; j < p.length; j++) {
      if (Spread.of(p[j]).middle() > Spread.of(p[worst]).middle()) {
        worst = j;
      }
    }
    return Optional.of(
        new Together(Spread.of(p[0]), laid.get(worst - 1).label(), Spread.of(p[worst]).middle()));
  }

  private int nearest(long day) {
    int nearest = 0;
    for (int t = 1; t < begins.length; t++) {
      if (Math.abs(begins[t] - day) < Math.abs(begins[nearest] - day)) {
        nearest = t;
      }
    }
    return nearest;
  }

  int years() {
    return periods();
  }

  private Optional<PValue> swap() {
    List<int[]> pairs = new ArrayList<>();
    for (int u = 0; u < units.size(); u++) {
      for (int c = 0; c < units.size(); c++) {
        if (!units.get(u).control()
            && units.get(c).control()
            && units.get(u).name().equals(units.get(c).name())) {
          pairs.add(new int[] {u, c});
        }
      }
    }
    // Only where every unit has its control are all labels in play.
    if (pairs.size() < 2 || pairs.size() * 2 != units.size()) {
      return Optional.empty();
    }
    List<Watched> ordered = new ArrayList<>();
    pairs.forEach(pair -> ordered.add(units.get(pair[0])));
    pairs.forEach(pair -> ordered.add(units.get(pair[1])));
    int[] control = new int[pairs.size()];
    for (int i = 0; i < control.length; i++) {
      control[i] = control.length + i;
    }
    Around same = new Around(ordered, episode, List.of(episode));
    return Optional.of(Windows.swapTest(same.middle(), window, control, SWAPS, SEED));
  }

  private Optional<Without> without() {
    List<Watched> real =
        units.stream()
            .filter(unit -> !unit.control() && !unit.changes().isEmpty())
            .sorted(Comparator.comparingInt(unit -> -unit.changes().size()))
            .toList();
    Optional<Without> worst = Optional.empty();
    for (Watched left :
        real.size() < 2 ? List.<Watched>of() : real.subList(0, Math.min(LEFT_OUT, real.size()))) {
      double p = middleWithout(units.indexOf(left));
      if (worst.isEmpty() || p > worst.get().p()) {
        worst = Optional.of(new Without(left.name(), p));
      }
    }
    return worst;
  }

  private double middleWithout(int unit) {
    return Spread.of(
            Imputation.repeat(
                SOME_DRAWS,
                SEED,
                dated,
                days -> {
                  try {
                    return Windows.test(panel(days).without(unit), window, others).p();
                  } catch (StatisticsException nothingLeft) {
                    return 1;
                  }
                }))
        .middle();
  }

  /**
   * How often an effect of this size would be found, all changes dated as in the middle of their
   * days: more surely than they are.
   *
   * @param level the largest p that counts as found
   */
  double power(double ratio, double more, double level) {
    if (1.0 / (1 + others.size()) > level) {
      return 0;
    }
    return Power.simulated(middle(), window, others, ratio, more, level, RUNS, SEED);
  }
}
