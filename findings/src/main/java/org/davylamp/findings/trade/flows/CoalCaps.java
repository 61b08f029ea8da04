package org.davylamp.findings.trade.flows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Coal from the DPRK, by month, against UN Security Council resolutions 2321 (2016), paragraph
 * 26(b), and 2371 (2017), paragraph 8. All importers together:
 *
 * <ul>
 *   <li>30 November to 31 December 2016: $53,495,894 or 1,000,866 t, whichever is reached first;
 *   <li>from 1 January 2017, a calendar year: $400,870,018 or 7,500,000 t, whichever is reached
 *       first;
 *   <li>from 5 August 2017: none. What was contracted before could be delivered for 30 days more;
 *       coal of foreign origin that only passes through Rajin was exempt all along.
 * </ul>
 *
 * A month that has days on both sides of a date is <i>partly</i> within: statistics by month cannot
 * tell which days their goods came on, and so cannot show a breach in it.
 */
public final class CoalCaps {
  /** The codes of coal and lignite in any edition of HS. */
  public static final List<String> HS = List.of("2701", "2702");

  /** A time over which a cap holds. */
  public enum Window {
    FIRST("2016-11-30", "2016-12-31", 53_495_894, 1_000_866),
    YEAR_2017("2017-01-01", "2017-08-04", 400_870_018, 7_500_000),
    BAN("2017-08-05", "2200-12-31", 0, 0);

    /** Until then goods contracted before resolution 2371 could arrive. */
    static final LocalDate RUN_OFF = LocalDate.parse("2017-09-04");

    private final String begins;
    private final String ends;
    private final long dollars;
    private final long tonnes;

    Window(String begins, String ends, long dollars, long tonnes) {
      this.begins = begins;
      this.ends = ends;
      this.dollars = dollars;
      this.tonnes = tonnes;
    }

    public LocalDate begins() {
      return LocalDate.parse(begins);
    }

    public LocalDate ends() {
      return LocalDate.parse(ends);
    }

    public long dollars() {
      return dollars;
    }

    public long tonnes() {
      return tonnes;
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
   * Puts months against the windows that they reach.
   *
   * @param months what all importers told, by month; a month that is absent was not told
   * @param until the last month to look at: what is absent up to it is missing
   */
  public static List<Result> of(NavigableMap<YearMonth, Month> months, YearMonth until) {
    List<Result> results = new ArrayList<>();
    for (Window window : Window.values()) {
      if (!YearMonth.from(window.begins()).isAfter(until)) {
        results.add(of(window, months, until));
      }
    }
    return results;
  }

  private static Result of(Window window, NavigableMap<YearMonth, Month> months, YearMonth until) {
    Month least = Month.NONE;
    Month most = least;
    Optional<YearMonth> reached = Optional.empty();
    List<YearMonth> missing = new ArrayList<>();
    boolean told = false;
    YearMonth last = YearMonth.from(window.ends());
    YearMonth end = last.isAfter(until) ? until : last;
    for (YearMonth at = YearMonth.from(window.begins()); !at.isAfter(end); at = at.plusMonths(1)) {
      Optional<Month> month = Optional.ofNullable(months.get(at));
      boolean whole = isWhole(window, at);
      if (month.isEmpty()) {
        missing.add(at);
        continue;
      }
      told = true;
      most = most.plus(month.get());
      least = whole ? least.plus(month.get()) : least;
      reached = reached.isEmpty() && isAbove(window, least) ? Optional.of(at) : reached;
    }
    return new Result(
        window, least, most, reached, missing, verdict(window, told, least, most, missing));
  }

  /** Of the ban, months of the run-off are partly within. */
  private static boolean isWhole(Window window, YearMonth month) {
    LocalDate begins = window == Window.BAN ? Window.RUN_OFF.plusDays(1) : window.begins();
    return !month.atDay(1).isBefore(begins) && !month.atEndOfMonth().isAfter(window.ends());
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
