package org.davylamp.findings.trade.flows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import org.davylamp.evidence.HsSet;
import org.davylamp.findings.measures.Measures;

/**
 * Goods that the Security Council limited, capped or banned to be bought from the DPRK, and what
 * importers tell of them by month. Kinds of goods are a table, {@code goods.csv}; what is set on
 * them is what a case's measures say.
 *
 * <p>A month of which an importer tells after a ban is a reason to ask, not a breach proved: codes
 * are wider than some bans, goods in transit and of exempted origin are told as the DPRK's, and so
 * are the Republic of Korea's by mistake.
 *
 * @param goods in words
 * @param hs codes that they come under
 * @param measures in order of their days
 */
public record LimitedGoods(String goods, List<String> hs, List<Measure> measures) {
  /**
   * One of them.
   *
   * @param from first day
   * @param until last day on which goods of old contracts could arrive; {@code from} less a day if
   *     none could
   * @param caps the most that may pass, if it is a cap, in order of their days
   */
  public record Measure(String name, LocalDate from, LocalDate until, Kind kind, List<Cap> caps) {
    public Measure {
      caps = List.copyOf(caps);
    }

    /** The first month that lies wholly in it. */
    public YearMonth firstWhole() {
      YearMonth month = YearMonth.from(from);
      return from.getDayOfMonth() == 1 ? month : month.plusMonths(1);
    }
  }

  /**
   * The most that all importers together may take, whichever is reached first.
   *
   * @param begins its first day
   * @param ends its last day, if it has one
   */
  public record Cap(LocalDate begins, Optional<LocalDate> ends, double dollars, double tonnes) {}

  /** What a measure does. */
  public enum Kind {
    /** Forbids with exceptions; another took its place. */
    LIMIT,
    /** Lets pass up to an amount or on conditions. */
    CAP,
    /** Forbids, without end. */
    BAN
  }

  /** What can be said of a ban. */
  public enum Verdict {
    NOTHING_TOLD("nothing is told of any month after it"),
    NONE("of every month after it somebody tells of trade, and nobody of these goods"),
    STILL_TOLD("importers go on telling of these goods after it"),
    CANNOT_TELL("of some months after it nothing at all is told; in the others there are none");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * How a ban went.
   *
   * @param before what was told of the twelve months before its day, a month
   * @param runOff what was told of months in which old contracts could still be fulfilled
   * @param after what was told of months wholly after that
   * @param toldAfter those months
   */
  public record Result(
      Measure ban,
      CoalCaps.Month before,
      CoalCaps.Month runOff,
      CoalCaps.Month after,
      List<YearMonth> toldAfter,
      Verdict verdict) {
    public Result {
      toldAfter = List.copyOf(toldAfter);
    }
  }

  private static final int YEAR = 12;
  private static final CoalCaps.Month NONE = new CoalCaps.Month(0, 0, true);

  public LimitedGoods {
    hs = List.copyOf(hs);
    measures = List.copyOf(measures);
  }

  /**
   * All kinds of goods on which a case's measures set something; none if it has no measures of the
   * Council.
   */
  public static List<LimitedGoods> of(Measures measures) {
    CouncilMeasures council = new CouncilMeasures(measures);
    return lines().stream()
        .map(line -> line.split(";", -1))
        .map(cells -> of(cells[0], cells[1], cells[2].isEmpty() ? cells[1] : cells[2], council))
        .filter(it -> !it.measures().isEmpty())
        .toList();
  }

  private static LimitedGoods of(String goods, String hs, String written, CouncilMeasures council) {
    return new LimitedGoods(
        goods, List.of(hs.split(" ", -1)), council.on(HsSet.of(List.of(written.split(" ", -1)))));
  }

  /** Lines of the table, without its comments and its head. */
  private static List<String> lines() {
    InputStream in = Objects.requireNonNull(LimitedGoods.class.getResourceAsStream("goods.csv"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ban, if it came to that. */
  public Optional<Measure> ban() {
    return measures.stream().filter(it -> it.kind() == Kind.BAN).findFirst();
  }

  /**
   * What was told around the ban.
   *
   * @param months of these goods; a month that is absent was not told
   * @param covered months of which anything at all is told of the country's exports
   */
  public Optional<Result> against(
      NavigableMap<YearMonth, CoalCaps.Month> months, NavigableSet<YearMonth> covered) {
    return ban().map(ban -> against(ban, months, covered));
  }

  private static Result against(
      Measure ban,
      NavigableMap<YearMonth, CoalCaps.Month> months,
      NavigableSet<YearMonth> covered) {
    YearMonth begins = YearMonth.from(ban.from());
    YearMonth whole = firstAfter(ban);
    NavigableMap<YearMonth, CoalCaps.Month> after = months.tailMap(whole, true);
    List<YearMonth> told =
        after.entrySet().stream()
            .filter(it -> it.getValue().dollars() > 0 || it.getValue().tonnes() > 0)
            .map(Map.Entry::getKey)
            .toList();
    return new Result(
        ban,
        sum(months.subMap(begins.minusMonths(YEAR), true, begins, false)),
        sum(months.subMap(begins, true, whole, false)),
        sum(after),
        told,
        verdict(told, covered, whole));
  }

  private static YearMonth firstAfter(Measure ban) {
    LocalDate first =
        ban.until().plusDays(1).isBefore(ban.from()) ? ban.from() : ban.until().plusDays(1);
    YearMonth month = YearMonth.from(first);
    return first.getDayOfMonth() == 1 ? month : month.plusMonths(1);
  }

  private static Verdict verdict(
      List<YearMonth> told, NavigableSet<YearMonth> covered, YearMonth whole) {
    if (!told.isEmpty()) {
      return Verdict.STILL_TOLD;
    }
    NavigableSet<YearMonth> after = covered.tailSet(whole, true);
    if (after.isEmpty()) {
      return Verdict.NOTHING_TOLD;
    }
    long months = whole.until(after.last(), ChronoUnit.MONTHS) + 1;
    return after.size() == months ? Verdict.NONE : Verdict.CANNOT_TELL;
  }

  private static CoalCaps.Month sum(NavigableMap<YearMonth, CoalCaps.Month> months) {
    return months.values().stream().reduce(NONE, CoalCaps.Month::plus);
  }
}
