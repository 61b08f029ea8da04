package org.davylamp.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.davylamp.findings.trade.flows.FlowShares;
import org.davylamp.findings.trade.flows.Koreas;
import org.davylamp.findings.trade.flows.MixUp;
import org.davylamp.findings.trade.flows.MixUps;
import org.davylamp.findings.trade.flows.YearFlows;
import org.davylamp.findings.trade.flows.YearFlows.Way;

/** What {@code trade} prints of years: mix-ups, shares of partners and of goods. */
final class TradeYearly {
  /** Partners and goods that are printed of a year; {@code --json} has them all. */
  private static final int PRINTED = 3;

  private static final int JUMPS_PRINTED = 5;

  private final YearFlows years;
  private final Koreas koreas;
  private final TradeNames names;
  private final PrintStream people;
  private final Map<String, Object> result;

  TradeYearly(
      YearFlows years,
      Koreas koreas,
      TradeNames names,
      PrintStream people,
      Map<String, Object> result) {
    this.years = years;
    this.koreas = koreas;
    this.names = names;
    this.people = people;
    this.result = result;
  }

  void tell() {
    List<MixUp> found = MixUps.find(years, koreas.north(), koreas.south());
    people.println();
    people.println("Told of the DPRK, and like the Republic of Korea's (questions for a person):");
    mixUps(found);
    result.put("mixUps", found.stream().map(TradeYearly::json).toList());
    List<MixUp> likely = found.stream().filter(it -> it.verdict() == MixUp.Verdict.LIKELY).toList();
    List<MixUp> open = found.stream().filter(it -> !likely.contains(it)).toList();
    partners("exports", true, likely, open);
    partners("imports", false, likely, open);
    goods("goodsExported", "Goods it exports", true, likely);
    goods("goodsImported", "Goods it imports", false, likely);
    new TradeMirror(years, koreas, names, people, result).tell(among(likely));
  }

  // ---- mix-ups

  /** Jumps beside which nothing is told of the other country are many, and little to go by. */
  private void mixUps(List<MixUp> found) {
    List<MixUp> told =
        found.stream().filter(it -> it.verdict() != MixUp.Verdict.CANNOT_TELL).toList();
    List<MixUp> jumps =
        found.stream().filter(it -> it.verdict() == MixUp.Verdict.CANNOT_TELL).toList();
    told.forEach(it -> people.println("  " + sentence(it)));
    jumps.stream().limit(JUMPS_PRINTED).forEach(it -> people.println("  " + sentence(it)));
    if (jumps.size() > JUMPS_PRINTED) {
      people.printf(
          Locale.ROOT,
          "  … and %,d more that cannot be told (--json has all)%n",
          jumps.size() - JUMPS_PRINTED);
    }
    boolean alone =
        years.ways().stream()
            .noneMatch(
                it -> it.exporter().equals(koreas.south()) || it.importer().equals(koreas.south()));
    if (alone) {
      people.println(
          "  Nothing in these files is told of the Republic of Korea, so nothing can be compared.");
    }
    if (found.isEmpty()) {
      people.println("  nothing found in what was looked at");
    }
  }

  private String sentence(MixUp it) {
    return String.format(
        Locale.ROOT,
        "%s: %s, US$ %,.1f million, %s: %s",
        it.verdict().words(),
        run(it),
        it.dollars() / 1e6,
        Double.isNaN(it.weight())
            ? "nothing told of the other"
            : String.format(Locale.ROOT, "%.1f %% of the other’s", 100 * it.weight()),
        it.signs().stream().sorted().map(MixUp.Sign::words).collect(Collectors.joining("; ")));
  }

  private String run(MixUp it) {
    return names.way(it.way())
        + ", "
        + (it.first() == it.last() ? it.first() + "" : it.first() + "–" + it.last());
  }

  private static Map<String, Object> json(MixUp it) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("exporter", it.way().exporter());
    json.put("importer", it.way().importer());
    json.put("first", it.first());
    json.put("last", it.last());
    json.put("dollars", Math.round(it.dollars()));
    json.put("verdict", it.verdict().words());
    json.put("signs", it.signs().stream().sorted().map(sign -> sign.name()).toList());
    return json;
  }

  private static BiPredicate<Way, Integer> among(List<MixUp> mixUps) {
    return (way, year) ->
        mixUps.stream()
            .anyMatch(it -> it.way().equals(way) && it.first() <= year && year <= it.last());
  }

  // ---- shares

  private void partners(String flow, boolean exports, List<MixUp> likely, List<MixUp> open) {
    NavigableMap<Integer, List<FlowShares.Share>> all =
        FlowShares.partners(years, koreas.north(), exports, among(List.of()));
    NavigableMap<Integer, List<FlowShares.Share>> left =
        FlowShares.partners(years, koreas.north(), exports, among(likely));
    if (all.isEmpty()) {
      return;
    }
    people.println();
    people.printf(
        "Largest partners of its %s, by year, and without what is likely mixed up:%n", flow);
    boolean named = all.values().stream().flatMap(List::stream).anyMatch(it -> !it.of().isEmpty());
    if (!named) {
      people.println("  cannot tell: the file does not say whose statistics they are");
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    all.forEach(
        (year, of) -> {
          List<FlowShares.Share> without = left.getOrDefault(year, List.of());
          if (named) {
            people.printf(
                Locale.ROOT,
                "  %d  %s%s%n",
                year,
                words(of, names::area),
                of.equals(without) ? "" : "; without: " + words(without, names::area));
          }
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("year", year);
          row.put("largest", largest(of));
          row.put("without", largest(without));
          row.put("partners", of.stream().map(TradeYearly::json).toList());
          row.put("partnersWithout", without.stream().map(TradeYearly::json).toList());
          rows.add(row);
        });
    result.put(flow, rows);
    stillIn(open.stream().filter(it -> it.way().exporter().equals(koreas.north()) == exports));
  }

  /** A share that rests on a jump nobody could judge must not be read without it. */
  private void stillIn(Stream<MixUp> open) {
    List<MixUp> largest =
        open.sorted(Comparator.comparingDouble((MixUp it) -> -it.dollars())).toList();
    if (!largest.isEmpty()) {
      people.printf(
          Locale.ROOT,
          "  ! still in these shares: %,d jumps that are possibly mixed up, or cannot be told; the"
              + " largest: %s%n",
          largest.size(),
          run(largest.getFirst()));
    }
  }

  private void goods(String key, String title, boolean exports, List<MixUp> likely) {
    NavigableMap<Integer, List<FlowShares.Share>> all =
        new TreeMap<>(FlowShares.chapters(years, koreas.north(), exports, among(likely)));
    all.values().removeIf(of -> of.stream().allMatch(it -> it.of().isEmpty()));
    if (all.isEmpty()) {
      return;
    }
    people.println();
    people.println(title + ", by year, without what is likely mixed up (codes of HS by chapter):");
    List<Map<String, Object>> rows = new ArrayList<>();
    all.forEach(
        (year, of) -> {
          people.printf(
              Locale.ROOT,
              "  %d  %s%n",
              year,
              words(of, code -> names.good(code, "not told by goods")));
          rows.add(Map.of("year", year, "goods", of.stream().map(TradeYearly::json).toList()));
        });
    result.put(key, rows);
  }

  private static String words(List<FlowShares.Share> shares, UnaryOperator<String> named) {
    return shares.isEmpty()
        ? "nothing"
        : shares.stream()
            .limit(PRINTED)
            .map(it -> word(named.apply(it.of()), it))
            .collect(Collectors.joining(", "));
  }

  private static String word(String named, FlowShares.Share it) {
    return String.format(Locale.ROOT, "%s %.1f %%", named, 100 * it.share());
  }

  private static String largest(List<FlowShares.Share> shares) {
    return shares.isEmpty()
        ? "nothing"
        : word(
            shares.getFirst().of().isEmpty() ? TradeNames.UNNAMED : shares.getFirst().of(),
            shares.getFirst());
  }

  private static Map<String, Object> json(FlowShares.Share it) {
    return Map.of("of", it.of(), "dollars", Math.round(it.dollars()), "share", it.share());
  }
}
