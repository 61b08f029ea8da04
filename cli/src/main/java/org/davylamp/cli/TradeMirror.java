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
import org.davylamp.findings.trade.flows.Koreas;
import org.davylamp.findings.trade.flows.MirrorGap;
import org.davylamp.findings.trade.flows.Reliability;
import org.davylamp.findings.trade.flows.YearFlows;
import org.davylamp.findings.trade.flows.YearFlows.Way;

/** What {@code trade} prints of flows that both sides tell of, or only the partner. */
final class TradeMirror {
  private static final int GAPS_PRINTED = 10;
  private static final int REPORTERS_PRINTED = 5;

  private final YearFlows years;
  private final Koreas koreas;
  private final TradeNames names;
  private final PrintStream people;
  private final Map<String, Object> result;

  TradeMirror(
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

  private record Told(Way way, int year, MirrorGap gap) {}

  /**
   * Tells it.
   *
   * @param leftOut flows and years that are likely mixed up
   */
  void tell(BiPredicate<Way, Integer> leftOut) {
    Map<String, Reliability> reliable = Reliability.of(years);
    List<Told> told = told(leftOut);
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
                    "  %s, %d: US$ %,.1f million by the exporter, %,.1f by the importer: at least"
                        + " %,.1f million %s%n",
                    names.way(it.way()),
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
              String name = names.area(it.getKey());
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
