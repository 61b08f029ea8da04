package org.davylamp.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.davylamp.casefile.CaseException;
import org.davylamp.exchange.trade.TradeFile;
import org.davylamp.exchange.trade.TradePublisher;
import org.davylamp.findings.trade.flows.CoalCaps;
import org.davylamp.findings.trade.flows.FlowShares;
import org.davylamp.findings.trade.flows.Koreas;
import org.davylamp.findings.trade.flows.MixUp;
import org.davylamp.findings.trade.flows.MixUps;
import org.davylamp.findings.trade.flows.MonthFlows;
import org.davylamp.findings.trade.flows.YearFlows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code trade}: what statistics of trade say of the DPRK, and where they may mean the other. */
@Command(
    name = "trade",
    description =
        "Read statistics of trade (UN Comtrade, BACI, ITPD-E, WITS): which figures of the DPRK look"
            + " like the Republic of Korea's, the partners' shares with and without them, and coal by"
            + " month against the caps of UNSCR 2321 and the ban of 2371. Records nothing.")
final class TradeCommand implements Callable<Integer> {
  @Mixin Session session = new Session();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, all of one publisher.")
  List<Path> files = List.of();

  private final YearFlows years = new YearFlows();
  private final List<MonthFlows> coal =
      List.of(new MonthFlows("PRK", CoalCaps.HS), new MonthFlows("408", CoalCaps.HS));
  private final List<TradeFile> read = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    try (ProgressBar progress = session.progress()) {
      for (Path file : files) {
        read(file, progress);
      }
    }
    long publishers = read.stream().flatMap(it -> it.publisher().stream()).distinct().count();
    Optional<Koreas> koreas = Koreas.in(years);
    NavigableMap<YearMonth, CoalCaps.Month> months =
        coal.stream()
            .map(MonthFlows::months)
            .filter(it -> !it.isEmpty())
            .findFirst()
            .orElseGet(coal.getFirst()::months);
    if (publishers > 1) {
      throw refused("expected files of one publisher, found several; their figures would be added");
    }
    if (years.baseYears().size() > 1) {
      throw refused("expected dollars of one kind, found constant and current ones");
    }
    if (koreas.isEmpty() && months.isEmpty()) {
      throw refused("nothing in these files is told of the DPRK by year, nor of its coal by month");
    }
    Map<String, Object> result = new LinkedHashMap<>();
    PrintStream people = session.people();
    told(people, result);
    koreas.ifPresent(it -> yearly(it, people, result));
    if (!months.isEmpty()) {
      caps(CoalCaps.of(months, months.lastKey()), people, result);
    }
    session.result(result);
    return Davylamp.DONE;
  }

  private static CaseException refused(String problem) {
    return new CaseException(CaseException.Matter.REQUEST, problem + "; nothing was recorded");
  }

  private void read(Path file, ProgressBar progress) throws IOException {
    try (QueryInput in = QueryInput.open("FILE", file)) {
      read.add(
          TradeFile.read(
              in,
              in.name(),
              record -> {
                years.add(record);
                coal.forEach(it -> it.add(record));
                progress.at("reading", in.at(), in.size());
              }));
    }
  }

  private void told(PrintStream people, Map<String, Object> result) {
    long rows = read.stream().mapToLong(TradeFile::rows).sum();
    String publisher =
        read.stream()
            .flatMap(it -> it.publisher().stream())
            .findFirst()
            .map(TradePublisher::title)
            .orElse("nobody");
    people.printf(
        Locale.ROOT,
        "%,d rows of %s; %,d figures are not of a whole year, or are parts, zeros or re-exports%n",
        rows,
        publisher,
        years.passedOver());
    int base = years.baseYears().isEmpty() ? 0 : years.baseYears().getFirst();
    if (base > 0) {
      people.println("US$ are constant dollars of " + base);
      result.put("dollarsOf", base);
    }
    result.put("publisher", publisher);
    result.put("rows", rows);
    result.put("passedOver", years.passedOver());
  }

  // ---- by year

  private void yearly(Koreas koreas, PrintStream people, Map<String, Object> result) {
    List<MixUp> found = MixUps.find(years, koreas.north(), koreas.south());
    people.println();
    people.println("Told of the DPRK, and like the Republic of Korea's (questions for a person):");
    found.forEach(it -> people.println("  " + sentence(it)));
    if (found.isEmpty()) {
      people.println("  nothing found in what was looked at");
    }
    result.put("mixUps", found.stream().map(TradeCommand::json).toList());
    people.println();
    people.println("Largest partner of its exports, by year, and without what is likely mixed up:");
    NavigableMap<Integer, List<FlowShares.Share>> all = shares(koreas, List.of());
    NavigableMap<Integer, List<FlowShares.Share>> left =
        shares(koreas, found.stream().filter(it -> it.verdict() == MixUp.Verdict.LIKELY).toList());
    List<Map<String, Object>> shares = new ArrayList<>();
    all.forEach(
        (year, of) -> {
          String with = largest(of);
          String without = largest(left.getOrDefault(year, List.of()));
          people.printf(
              "  %d  %s%s%n", year, with, with.equals(without) ? "" : "; without: " + without);
          shares.add(Map.of("year", year, "largest", with, "without", without));
        });
    result.put("exports", shares);
  }

  private NavigableMap<Integer, List<FlowShares.Share>> shares(Koreas koreas, List<MixUp> leftOut) {
    return FlowShares.partners(
        years,
        koreas.north(),
        true,
        (way, year) ->
            leftOut.stream()
                .anyMatch(it -> it.way().equals(way) && it.first() <= year && year <= it.last()));
  }

  private static String largest(List<FlowShares.Share> shares) {
    return shares.isEmpty()
        ? "nothing"
        : String.format(
            Locale.ROOT,
            "%s %.1f %%",
            named(shares.getFirst().of()),
            100 * shares.getFirst().share());
  }

  /** Of files that do not say whose statistics they are. */
  private static String named(String partner) {
    return partner.isEmpty() ? "whoever reports" : partner;
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
        signs(it));
  }

  private static String signs(MixUp it) {
    return it.signs().stream().sorted().map(MixUp.Sign::words).collect(Collectors.joining("; "));
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

  // ---- by month

  private static void caps(
      List<CoalCaps.Result> caps, PrintStream people, Map<String, Object> result) {
    people.println();
    people.println("Coal by month against UNSCR 2321, 26(b), and 2371, 8 (as far as told here):");
    List<Map<String, Object>> rows = new ArrayList<>();
    for (CoalCaps.Result it : caps) {
      String verdict = it.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      people.printf(
          Locale.ROOT,
          "  %s to %s: %s%s; US$ %,.0f and %,.0f t in months wholly within, %d months missing%n",
          it.window().begins(),
          it.window() == CoalCaps.Window.BAN ? "now" : it.window().ends(),
          verdict,
          it.reached().map(month -> " in " + month).orElse(""),
          it.least().dollars(),
          it.least().tonnes(),
          it.missing().size());
      rows.add(
          Map.of(
              "from",
              it.window().begins().toString(),
              "verdict",
              verdict,
              "dollars",
              Math.round(it.least().dollars()),
              "tonnes",
              Math.round(it.least().tonnes()),
              "missing",
              it.missing().stream().map(YearMonth::toString).toList()));
    }
    result.put("coal", rows);
  }
}
