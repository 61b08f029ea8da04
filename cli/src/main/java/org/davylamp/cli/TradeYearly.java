package org.davylamp.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.davylamp.findings.trade.flows.FlowShares;
import org.davylamp.findings.trade.flows.Koreas;
import org.davylamp.findings.trade.flows.MirrorGap;
import org.davylamp.findings.trade.flows.MixUp;
import org.davylamp.findings.trade.flows.MixUps;
import org.davylamp.findings.trade.flows.Reliability;
import org.davylamp.findings.trade.flows.YearFlows;
import org.davylamp.findings.trade.flows.YearFlows.Way;

/** What {@code trade} prints of years: mix-ups, shares of partners and goods, mirror figures. */
final class TradeYearly {
  /** Partners and goods that are printed of a year; {@code --json} has them all. */
  private static final int PRINTED = 3;

  private static final int JUMPS_PRINTED = 5;

  /** The partner in files that do not say whose statistics they are. */
  private static final String UNNAMED = "whoever reports";

  private static final int GAPS_PRINTED = 10;
  private static final int REPORTERS_PRINTED = 5;

  private final YearFlows years;
  private final Koreas koreas;
  private final Map<String, String> chapters;
  private final PrintStream people;
  private final Map<String, Object> result;

  /**
   * @param chapters titles of goods that the files have, by code
   */
  TradeYearly(
      YearFlows years,
      Koreas koreas,
      Map<String, String> chapters,
      PrintStream people,
      Map<String, Object> result) {
    this.years = years;
    this.koreas = koreas;
    this.chapters = chapters;
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
    partners("exports", true, likely);
    partners("imports", false, likely);
    goods("goodsExported", "Goods it exports", true, likely);
    goods("goodsImported", "Goods it imports", false, likely);
    mirror(likely);
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

  private static String sentence(MixUp it) {
    return String.format(
        Locale.ROOT,
        "%s: %s to %s, %s, US$ %,.1f million, %s of the other’s: %s",
        it.verdict().words(),
        it.way().exporter(),
        it.way().importer(),
        it.first() == it.last() ? it.first() + "" : it.first() + "–" + it.last(),
        it.dollars() / 1e6,
        Double.isNaN(it.weight())
            ? "no part"
            : String.format(Locale.ROOT, "%.1f %%", 100 * it.weight()),
        it.signs().stream().sorted().map(MixUp.Sign::words).collect(Collectors.joining("; ")));
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

  private void partners(String flow, boolean exports, List<MixUp> likely) {
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
    List<Map<String, Object>> rows = new ArrayList<>();
    all.forEach(
        (year, of) -> {
          List<FlowShares.Share> without = left.getOrDefault(year, List.of());
          people.printf(
              Locale.ROOT,
              "  %d  %s%s%n",
              year,
              words(of, UNNAMED),
              of.equals(without) ? "" : "; without: " + words(without, UNNAMED));
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("year", year);
          row.put("largest", largest(of));
          row.put("without", largest(without));
          row.put("partners", of.stream().map(TradeYearly::json).toList());
          row.put("partnersWithout", without.stream().map(TradeYearly::json).toList());
          rows.add(row);
        });
    result.put(flow, rows);
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
          people.printf(Locale.ROOT, "  %d  %s%n", year, words(of, "not told by goods"));
          rows.add(Map.of("year", year, "goods", of.stream().map(TradeYearly::json).toList()));
        });
    result.put(key, rows);
  }

  private String words(List<FlowShares.Share> shares, String unnamed) {
    return shares.isEmpty()
        ? "nothing"
        : shares.stream()
            .limit(PRINTED)
            .map(it -> word(named(it.of(), unnamed), it))
            .collect(Collectors.joining(", "));
  }

  private static String word(String named, FlowShares.Share it) {
    return String.format(Locale.ROOT, "%s %.1f %%", named, 100 * it.share());
  }

  private static String largest(List<FlowShares.Share> shares) {
    return shares.isEmpty()
        ? "nothing"
        : word(
            shares.getFirst().of().isEmpty() ? UNNAMED : shares.getFirst().of(), shares.getFirst());
  }

  private String named(String of, String unnamed) {
    String title = chapters.getOrDefault(of, "");
    return of.isEmpty() ? unnamed : title.isEmpty() ? of : of + " (" + title + ")";
  }

  private static Map<String, Object> json(FlowShares.Share it) {
    return Map.of("of", it.of(), "dollars", Math.round(it.dollars()), "share", it.share());
  }

  // ---- what the other side tells

  private record Told(Way way, int year, MirrorGap gap) {}

  private void mirror(List<MixUp> likely) {
    Map<String, Reliability> reliable = Reliability.of(years);
    List<Told> told = told(among(likely));
    if (told.isEmpty()) {
      return;
    }
    people.println();
    people.printf(
        Locale.ROOT,
        "What both sides tell, if freight and insurance add %.0f to %.0f %% (an assumption, not an"
            + " estimate):%n",
        100 * (MirrorGap.LEAST_MARGIN - 1),
        100 * (MirrorGap.MOST_MARGIN - 1));
    Map<MirrorGap.Verdict, Integer> counts = new EnumMap<>(MirrorGap.Verdict.class);
    told.forEach(it -> counts.merge(it.gap().verdict(), 1, Integer::sum));
    counts.forEach(
        (verdict, count) -> people.printf(Locale.ROOT, "  %,d: %s%n", count, verdict.words()));
    gaps(told);
    reporters(told, reliable);
    border(told, reliable);
  }

  private List<Told> told(BiPredicate<Way, Integer> leftOut) {
    List<Told> told = new ArrayList<>();
    for (Way way : years.ways()) {
      boolean ours = way.exporter().equals(koreas.north()) || way.importer().equals(koreas.north());
      for (int year : ours ? years.covered() : List.<Integer>of()) {
        MirrorGap gap = MirrorGap.of(years.told(way, year, false), years.told(way, year, true));
        if ((gap.exporters() > 0 || gap.importers() > 0) && !leftOut.test(way, year)) {
          told.add(new Told(way, year, gap));
        }
      }
    }
    return told;
  }

  private void gaps(List<Told> told) {
    List<Told> wide =
        told.stream()
            .filter(it -> it.gap().unexplainedLow() != 0)
            .sorted(
                Comparator.comparingDouble((Told it) -> -Math.abs(it.gap().unexplainedLow()))
                    .thenComparing(it -> it.way().toString())
                    .thenComparingInt(Told::year))
            .toList();
    wide.stream()
        .limit(GAPS_PRINTED)
        .forEach(
            it ->
                people.printf(
                    Locale.ROOT,
                    "  %s to %s, %d: US$ %,.1f million by the exporter, %,.1f by the importer: at least"
                        + " %,.1f million %s%n",
                    it.way().exporter(),
                    it.way().importer(),
                    it.year(),
                    it.gap().exporters() / 1e6,
                    it.gap().importers() / 1e6,
                    Math.abs(it.gap().unexplainedLow()) / 1e6,
                    it.gap().unexplainedLow() > 0 ? "too much" : "too little"));
    if (wide.size() > GAPS_PRINTED) {
      people.printf(Locale.ROOT, "  … and %,d more (--json has all)%n", wide.size() - GAPS_PRINTED);
    }
    result.put(
        "mirror",
        wide.stream()
            .map(
                it -> {
                  Map<String, Object> row = new LinkedHashMap<>();
                  row.put("exporter", it.way().exporter());
                  row.put("importer", it.way().importer());
                  row.put("year", it.year());
                  row.put("dollarsByExporter", Math.round(it.gap().exporters()));
                  row.put("dollarsByImporter", Math.round(it.gap().importers()));
                  row.put("unexplained", Math.round(it.gap().unexplainedLow()));
                  row.put("verdict", it.gap().verdict().words());
                  return row;
                })
            .toList());
  }

  /** Those who tell the most of the DPRK's trade. */
  private void reporters(List<Told> told, Map<String, Reliability> reliable) {
    Map<String, Double> dollars = new TreeMap<>();
    told.forEach(
        it ->
            dollars.merge(
                it.way().partner(koreas.north()),
                Math.max(it.gap().exporters(), it.gap().importers()),
                Double::sum));
    if (reliable.values().stream().noneMatch(Reliability::isKnown)) {
      people.printf(
          Locale.ROOT,
          "  how good reporters' figures are cannot be told: none has %d flows that his partner tells"
              + " of too%n",
          Reliability.LEAST);
      return;
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    dollars.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(REPORTERS_PRINTED)
        .forEach(
            it -> {
              Reliability of = reliable.getOrDefault(it.getKey(), Reliability.UNKNOWN);
              String name = named(it.getKey(), UNNAMED);
              people.println(
                  "  "
                      + (of.isKnown()
                          ? String.format(
                              Locale.ROOT,
                              "figures of %s: half are within a factor of %.2f of its partners’, over"
                                  + " %,d flows",
                              name,
                              of.factor(),
                              of.flows())
                          : "figures of "
                              + name
                              + ": these files cannot tell how good they are (flows that both sides"
                              + " tell of: "
                              + of.flows()
                              + ")"));
              Map<String, Object> row = new LinkedHashMap<>();
              row.put("reporter", it.getKey());
              row.put("flows", of.flows());
              if (of.isKnown()) {
                row.put("factor", of.factor());
              }
              rows.add(row);
            });
    result.put("reporters", rows);
  }

  /** At the DPRK's border: its exports as importers' figures less what carrying them may cost. */
  private void border(List<Told> told, Map<String, Reliability> reliable) {
    NavigableMap<Integer, double[]> ends = new TreeMap<>();
    told.stream()
        .filter(it -> it.way().exporter().equals(koreas.north()))
        .forEach(
            it -> {
              double[] of =
                  Reliability.atTheBorder(
                      it.gap(),
                      reliable.getOrDefault(it.way().exporter(), Reliability.UNKNOWN),
                      reliable.getOrDefault(it.way().importer(), Reliability.UNKNOWN));
              double[] sum = ends.computeIfAbsent(it.year(), year -> new double[2]);
              sum[0] += of[0];
              sum[1] += of[1];
            });
    List<Map<String, Object>> rows = new ArrayList<>();
    ends.forEach(
        (year, of) -> {
          people.printf(
              Locale.ROOT,
              "  its exports where they leave it, %d: US$ %,.1f to %,.1f million%n",
              year,
              of[0] / 1e6,
              of[1] / 1e6);
          rows.add(Map.of("year", year, "low", Math.round(of[0]), "high", Math.round(of[1])));
        });
    result.put("exportsAtTheBorder", rows);
  }
}
