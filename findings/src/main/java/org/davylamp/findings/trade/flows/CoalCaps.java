package org.davylamp.findings.trade.flows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Coal from the DPRK, by month, against what the UN Security Council let pass: up to a cap, all
 * importers together, whichever of value and weight is reached first; then nothing. Days and
 * amounts are those of a case's measures (resolutions 2321 of 2016, paragraph 26(b), and 2371 of
 * 2017, paragraph 8). Coal of foreign origin that only passes through Rajin was exempt all along.
 *
 * <p>A month that has days on both sides of a date is <i>partly</i> within: statistics by month
 * cannot tell which days their goods came on, and so cannot show a breach in it.
 */
public final class CoalCaps {
  /** The codes of coal and lignite in any edition of HS. */
  public static final List<String> HS = List.of("2701", "2702");

  /**
   * A time over which a cap holds, or a ban, which is a cap of nothing.
   *
   * @param begins its first day
   * @param clear the first day on which no goods of old contracts may arrive; {@code begins} if
   *     none may at all
   * @param ends its last day, if it has one
   */
  public record Window(
      LocalDate begins, LocalDate clear, Optional<LocalDate> ends, double dollars, double tonnes) {
    private boolean reaches(YearMonth month) {
      return !YearMonth.from(begins).isAfter(month)
          && ends.map(day -> !YearMonth.from(day).isBefore(month)).orElse(true);
    }

    /** Months in which goods of old contracts may arrive are partly within. */
    private boolean holds(YearMonth month) {
      return !month.atDay(1).isBefore(clear)
          && ends.map(day -> !month.atEndOfMonth().isAfter(day)).orElse(true);
    }
  }

  /** What can be said. */
  public enum Verdict {
    NOTHING_TOLD,
    /** Below in value and in weight, with no month missing. */
    BELOW,
    /** Above by what arrived in months that lie wholly within. */
    ABOVE,
    /** Months or weights are missing, or it is above only with a month that lies partly without. */
    CANNOT_TELL
  }

  /**
   * Coal of one month, from all importers; or the sum of months.
   *
   * @param tonnes as far as told
   * @param weighed whether all of it has a weight
   */
  public record Month(double dollars, double tonnes, boolean weighed) {
    private static final Month NONE = new Month(0, 0, true);

    public Month plus(Month other) {
      return new Month(dollars + other.dollars, tonnes + other.tonnes, weighed && other.weighed);
    }
  }

  /**
   * How a window went.
   *
   * @param least dollars and tonnes of months wholly within
   * @param most the same with months partly within
   * @param reached the month in which the sum of months wholly within went above, if one did
   * @param missing months, at least partly within, of which nothing is told
   */
  public record Result(
      Window window,
      Month least,
      Month most,
      Optional<YearMonth> reached,
      List<YearMonth> missing,
      Verdict verdict) {
    public Result {
      missing = List.copyOf(missing);
    }
  }

  private CoalCaps() {}

  /**
   * The times in order, each to the day before the next begins.
   *
   * @param coal with its measures; those without an amount that are no ban are left out
   */
  static List<Window> windows(LimitedGoods coal) {
    List<Window> windows = new ArrayList<>();
    for (LimitedGoods.Measure measure : coal.measures()) {
      measure
          .caps()
          .forEach(
              cap ->
                  windows.add(
                      new Window(
                          cap.begins(), cap.begins(), cap.ends(), cap.dollars(), cap.tonnes())));
    }
    coal.ban()
        .ifPresent(
            ban ->
                windows.add(
                    new Window(ban.from(), ban.until().plusDays(1), Optional.empty(), 0, 0)));
    windows.sort(Comparator.comparing(Window::begins));
    for (int i = 0; i + 1 < windows.size(); i++) {
      windows.set(i, endingBefore(windows.get(i), windows.get(i + 1).begins()));
    }
    return windows;
  }

  /** On the day on which one measure takes the place of another, the new one counts. */
  private static Window endingBefore(Window window, LocalDate next) {
    LocalDate last = next.minusDays(1);
    return new Window(
        window.begins(),
        window.clear(),
        Optional.of(window.ends().filter(it -> it.isBefore(last)).orElse(last)),
        window.dollars(),
        window.tonnes());
  }

  /**
   * Puts months against the windows that they reach.
   *
   * @param coal with its measures
   * @param months what all importers told, by month; a month that is absent was not told
   * @param until the last month to look at: what is absent up to it is missing
   */
  public static List<Result> of(
      LimitedGoods coal, NavigableMap<YearMonth, Month> months, YearMonth until) {
    return windows(coal).stream()
        .filter(window -> !YearMonth.from(window.begins()).isAfter(until))
        .map(window -> of(window, months, until))
        .toList();
  }

  private static Result of(Window window, NavigableMap<YearMonth, Month> months, YearMonth until) {
    Month least = Month.NONE;
    Month most = least;
    Optional<YearMonth> reached = Optional.empty();
    List<YearMonth> missing = new ArrayList<>();
    boolean told = false;
    for (YearMonth at = YearMonth.from(window.begins());
        !at.isAfter(until) && window.reaches(at);
        at = at.plusMonths(1)) {
      Optional<Month> month = Optional.ofNullable(months.get(at));
      if (month.isEmpty()) {
        missing.add(at);
        continue;
      }
      told = true;
      most = most.plus(month.get());
      least = window.holds(at) ? least.plus(month.get()) : least;
      reached = reached.isEmpty() && isAbove(window, least) ? Optional.of(at) : reached;
    }
    return new Result(
        window, least, most, reached, missing, verdict(window, told, least, most, missing));
  }

  private static boolean isAbove(Window window, Month sum) {
    return sum.dollars() > window.dollars() || sum.tonnes() > window.tonnes();
  }

  private static Verdict verdict(
      Window window, boolean told, Month least, Month most, List<YearMonth> missing) {
    if (isAbove(window, least)) {
      return Verdict.ABOVE;
    }
    if (!told) {
      return Verdict.NOTHING_TOLD;
    }
    boolean whole = missing.isEmpty() && most.weighed();
    return whole && !isAbove(window, most) ? Verdict.BELOW : Verdict.CANNOT_TELL;
  }
}
