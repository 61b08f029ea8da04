package org.davylamp.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseReader;
import org.davylamp.evidence.Access;
import org.davylamp.exchange.trade.Area;
import org.davylamp.exchange.trade.PriceFile;
import org.davylamp.exchange.trade.PriceRecord;
import org.davylamp.exchange.trade.TradeFile;
import org.davylamp.exchange.trade.TradePublisher;
import org.davylamp.exchange.trade.TradeRecord;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.measures.Measures;
import org.davylamp.findings.trade.flows.ExportMonths;
import org.davylamp.findings.trade.flows.Koreas;
import org.davylamp.findings.trade.flows.LimitedGoods;
import org.davylamp.findings.trade.flows.YearFlows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trade}: what statistics of trade say of the DPRK, and where they may mean the other. */
@Command(
    name = "trade",
    description =
        "Read statistics of trade (UN Comtrade, BACI, ITPD-E, WITS): which figures of the DPRK look"
            + " like the Republic of Korea's, shares of partners and goods without them, what both"
            + " sides tell, goods by month against caps and bans of the UN Security Council, levels"
            + " around them, and what a tonne went for beside world prices. Records nothing.")
final class TradeCommand implements Callable<Integer> {
  private static final int TITLE = 40;

  @Mixin Session session = new Session();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, all of one publisher.")
  List<Path> files = List.of();

  @Option(
      names = "--prices",
      paramLabel = "FILE",
      description =
          "Monthly prices: the columns month,hs,commodity,price,unit,source, or the World Bank's"
              + " Pink Sheet saved as CSV. May be given several times.")
  List<Path> priceFiles = List.of();

  private final YearFlows years = new YearFlows();
  private final Map<String, String> chapters = new HashMap<>();
  private final Map<String, String> areas = new HashMap<>();
  private final List<PriceRecord> prices = new ArrayList<>();
  private final List<TradeFile> read = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    Map<String, Object> result = new LinkedHashMap<>();
    PrintStream people = session.people();
    for (Path file : priceFiles) {
      readPrices(file, people);
    }
    Set<String> priced = new LinkedHashSet<>();
    prices.forEach(it -> priced.add(it.hs()));
    ExportMonths months;
    try (ProgressBar progress = session.progress()) {
      months = new ExportMonths(limited(people, progress), priced);
      for (Path file : files) {
        read(file, months, progress);
      }
    }
    Optional<Koreas> koreas = Koreas.in(years);
    refuse(koreas.isEmpty() && months.all().isEmpty());
    told(people, result);
    TradeNames names = new TradeNames(areas, chapters);
    koreas.ifPresent(it -> new TradeYearly(years, it, names, people, result).tell());
    TradeMonthly monthly = new TradeMonthly(months, people, result);
    monthly.tell();
    if (!prices.isEmpty()) {
      monthly.unitValues(prices);
    }
    session.result(result);
    return Davylamp.DONE;
  }

  /** Goods under measures of the case, or of the bundled one. */
  private List<LimitedGoods> limited(PrintStream people, ProgressBar progress) throws IOException {
    try (OpenedCase opened = OpenedCase.of(session, progress);
        CaseReader reader = opened.file().read(Access.PUBLIC)) {
      List<LimitedGoods> limited = LimitedGoods.of(Measures.of(CaseView.of(reader)));
      progress.clear();
      if (opened.isBundled()) {
        people.println("No case here: measures are those of the bundled one.");
      } else if (limited.isEmpty()) {
        people.println(
            "The case has no measures of the UN Security Council on goods from the DPRK, so months"
                + " are held against none.");
      }
      return limited;
    }
  }

  private void refuse(boolean nothing) {
    long publishers = read.stream().flatMap(it -> it.publisher().stream()).distinct().count();
    if (publishers > 1) {
      throw refused("expected files of one publisher, found several; their figures would be added");
    }
    if (years.baseYears().size() > 1) {
      throw refused("expected dollars of one kind, found constant and current ones");
    }
    if (nothing) {
      throw refused(
          "nothing in these files is told of the DPRK by year, nor of its goods by month");
    }
    if (!prices.isEmpty() && years.baseYears().stream().anyMatch(it -> it > 0)) {
      throw refused("expected dollars of the time beside prices, found constant ones");
    }
  }

  private static CaseException refused(String problem) {
    return new CaseException(CaseException.Matter.REQUEST, problem + "; nothing was recorded");
  }

  private void readPrices(Path file, PrintStream people) throws IOException {
    try (QueryInput in = QueryInput.open("--prices", file)) {
      PriceFile found = PriceFile.read(in, in.name(), prices::add);
      people.printf(
          Locale.ROOT,
          "%,d prices of %s (%s)%n",
          found.prices(),
          String.join(", ", found.series()),
          found.title());
    }
  }

  private void read(Path file, ExportMonths months, ProgressBar progress) throws IOException {
    try (QueryInput in = QueryInput.open("FILE", file)) {
      read.add(
          TradeFile.read(
              in,
              in.name(),
              record -> {
                years.add(record);
                months.add(record);
                title(record);
                name(record.reporter());
                name(record.partner());
                progress.at("reading", in.at(), in.size());
              }));
    }
  }

  /** Countries that a file tells apart by name are told as it writes them. */
  private void name(Area area) {
    if (area.code().isEmpty()) {
      areas.putIfAbsent(area.key(), area.name());
    }
  }

  /** Chapters of HS, and numbers of industries, are known by the titles that the files give. */
  private void title(TradeRecord record) {
    TradeRecord.Goods goods = record.goods();
    if (!goods.description().isEmpty() && goods.code().length() <= 3 && !goods.code().isEmpty()) {
      String title = goods.description();
      chapters.putIfAbsent(
          goods.code(), title.length() > TITLE ? title.substring(0, TITLE - 1) + "…" : title);
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
}
