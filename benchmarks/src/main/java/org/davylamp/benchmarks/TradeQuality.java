package org.davylamp.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.davylamp.exchange.trade.TradeFile;
import org.davylamp.exchange.trade.TradeRecord;
import org.davylamp.findings.trade.flows.MixUp;
import org.davylamp.findings.trade.flows.MixUp.Verdict;
import org.davylamp.findings.trade.flows.MixUps;
import org.davylamp.findings.trade.flows.YearFlows;
import org.davylamp.findings.trade.flows.YearFlows.Way;

/**
 * How many mix-ups of two countries are found, and how often one is told where there is none: flows
 * of the large country are put under the small one, for a number of years and with a part of them,
 * one at a time, and looked for. On invented flows, in which nothing else is mixed up, false alarms
 * are counted too; on those of the two Koreas in ITPD-E (with {@code DAVYLAMP_DATA}), without the
 * one mix-up that is known, nobody knows what else is.
 *
 * <p>Arguments: [DRAWS [SEED [published]]], 200 draws a cell and a seed that is printed; {@code
 * published} leaves the invented flows out.
 */
public final class TradeQuality {
  private static final int FIRST = 2000;
  private static final int LAST = 2016;
  private static final int PARTNERS = 60;
  private static final double[] PARTS = {.05, .1, .25, .5, .9, 1};
  private static final int[] LENGTHS = {1, 3, 6, 10};

  /** A world without anything mixed up, or with nothing known to be. */
  private record Ground(String title, YearFlows flows, String small, String large, List<Way> ways) {
    /** Ways of the large country, in an order that a seed repeats. */
    static Ground of(String title, YearFlows flows, String small, String large) {
      List<Way> ways =
          flows.ways().stream()
              .filter(it -> it.exporter().equals(large) || it.importer().equals(large))
              .filter(it -> !it.partner(large).equals(small))
              .sorted(Comparator.comparing(Way::exporter).thenComparing(Way::importer))
              .toList();
      return new Ground(title, flows, small, large, ways);
    }
  }

  /** Flows of the large country to put under the small one. */
  private record Injection(Way way, int first, int last) {}

  private final int draws;
  private final Random random;

  private TradeQuality(int draws, long seed) {
    this.draws = draws;
    this.random = new Random(seed);
  }

  public static void main(String[] args) throws IOException {
    int draws = args.length > 0 ? Integer.parseInt(args[0]) : 200;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 20091126;
    System.out.printf("%d draws a cell, seed %d%n", draws, seed);
    TradeQuality quality = new TradeQuality(draws, seed);
    if (args.length <= 2 || !args[2].equals("published")) {
      quality.alarms();
      quality.recall(quality.invented());
    }
    Optional<Ground> published = published();
    if (published.isEmpty()) {
      System.out.println("DAVYLAMP_DATA is not set: no published flows to put anything into");
    } else {
      quality.recall(published.get());
    }
  }

  // ---- grounds

  /**
   * Partners whose levels differ a hundredfold, with shared and own ups and downs; the small
   * country is told of seldom and erratically, as one without statistics is.
   */
  private Ground invented() {
    YearFlows flows = new YearFlows();
    for (int partner = 0; partner < 2 * PARTNERS; partner++) {
      String name = "partner " + partner / 2;
      boolean exports = partner % 2 == 0;
      put(flows, way("large", name, exports), Math.log(3e8), 1.5, .15, 0);
      put(flows, way("small", name, exports), Math.log(1e6), 1.8, .7, .3);
    }
    return Ground.of("invented flows", flows, "small", "large");
  }

  private static Way way(String country, String partner, boolean exports) {
    return exports ? new Way(country, partner) : new Way(partner, country);
  }

  private void put(
      YearFlows flows, Way way, double level, double spread, double noise, double absent) {
    double at = level + spread * random.nextGaussian();
    for (int year = FIRST; year <= LAST; year++) {
      at += .03 + noise * random.nextGaussian();
      if (random.nextDouble() >= absent) {
        flows.add(way, year, true, "", BigDecimal.valueOf(Math.round(Math.exp(at))));
      }
    }
  }

  /** ITPD-E's flows of the two Koreas, less the DPRK's with the United States until 2009. */
  private static Optional<Ground> published() throws IOException {
    String folder = System.getenv("DAVYLAMP_DATA");
    if (folder == null) {
      return Optional.empty();
    }
    YearFlows flows = new YearFlows();
    Path trade = Path.of(folder, "trade");
    read(trade.resolve("itpd_e_r01_all_pairs_gt100k_2000_2016.csv.gz"), "south korea", flows);
    read(trade.resolve("itpd_e_r01_prk_bilateral_2000_2016.csv"), "north korea", flows);
    return Optional.of(Ground.of("the Koreas in ITPD-E R01", flows, "north korea", "south korea"));
  }

  private static void read(Path file, String country, YearFlows to) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      TradeFile.read(
          in,
          file.toString(),
          record -> {
            if (of(record, country) && !isKnown(record)) {
              to.add(record);
            }
          });
    }
  }

  private static boolean of(TradeRecord record, String country) {
    return record.reporter().key().equals(country) || record.partner().key().equals(country);
  }

  private static boolean isKnown(TradeRecord record) {
    return of(record, "north korea")
        && of(record, "united states")
        && record.period().year() <= 2009;
  }

  // ---- false alarms

  /** Hits in invented worlds in which nothing is mixed up. */
  private void alarms() {
    Map<Verdict, Integer> told = new EnumMap<>(Verdict.class);
    for (int i = 0; i < draws; i++) {
      Ground ground = invented();
      find(ground).forEach(it -> told.merge(it.verdict(), 1, Integer::sum));
    }
    int ways = draws * 2 * PARTNERS;
    System.out.printf("false alarms in %,d invented ways of %d years:%n", ways, LAST - FIRST + 1);
    for (Verdict verdict : Verdict.values()) {
      int count = told.getOrDefault(verdict, 0);
      System.out.printf(
          Locale.ROOT,
          "  %s: %d, %s per thousand ways%n",
          verdict.words(),
          count,
          interval(count, ways, 1000));
    }
  }

  private static List<MixUp> find(Ground ground) {
    return MixUps.find(ground.flows(), ground.small(), ground.large());
  }

  // ---- recall

  private void recall(Ground ground) {
    List<MixUp> before = find(ground);
    System.out.printf(
        "%n%s: nothing put in, %d likely and %d possible%n",
        ground.title(), count(before, Verdict.LIKELY), count(before, Verdict.POSSIBLE));
    for (boolean moved : new boolean[] {true, false}) {
      System.out.printf(
          "found, of flows %s (part of the flow, years: likely; or possible; or cannot tell)%n",
          moved ? "moved from the one to the other" : "told of both");
      for (double part : PARTS) {
        for (int length : LENGTHS) {
          cell(ground, before, moved, part, length);
        }
      }
    }
  }

  private static long count(List<MixUp> found, Verdict verdict) {
    return found.stream().filter(it -> it.verdict() == verdict).count();
  }

  private void cell(Ground ground, List<MixUp> before, boolean moved, double part, int length) {
    int likely = 0;
    int either = 0;
    int told = 0;
    int elsewhere = 0;
    for (int i = 0; i < draws; i++) {
      Injection injection = draw(ground, before, length);
      double[] amounts = put(ground, injection, part, moved);
      Set<Way> known = Set.copyOf(before.stream().map(MixUp::way).toList());
      boolean likelyHere = false;
      boolean here = false;
      boolean toldHere = false;
      for (MixUp it : find(ground)) {
        boolean hit =
            it.way().equals(injection.way())
                && it.first() <= injection.last()
                && injection.first() <= it.last();
        likelyHere |= hit && it.verdict() == Verdict.LIKELY;
        here |= hit && it.verdict() != Verdict.CANNOT_TELL;
        toldHere |= hit;
        elsewhere += !hit && it.verdict() == Verdict.LIKELY && !known.contains(it.way()) ? 1 : 0;
      }
      likely += likelyHere ? 1 : 0;
      either += here ? 1 : 0;
      told += toldHere ? 1 : 0;
      takeBack(ground, injection, amounts, moved);
    }
    System.out.printf(
        Locale.ROOT,
        "  %3.0f %%, %2d years: %s; %s; %s%s%n",
        100 * part,
        length,
        interval(likely, draws, 1),
        interval(either, draws, 1),
        interval(told, draws, 1),
        elsewhere == 0 ? "" : "; new likely ones elsewhere: " + elsewhere);
  }

  /** A way of the large country told of in all these years, that nothing is told of already. */
  private Injection draw(Ground ground, List<MixUp> before, int length) {
    List<Way> ways = ground.ways();
    while (true) {
      Way large = ways.get(random.nextInt(ways.size()));
      int first = FIRST + random.nextInt(LAST - FIRST + 2 - length);
      Way small = swapped(large, ground.large(), ground.small());
      boolean fit =
          before.stream().noneMatch(it -> it.way().equals(small))
              && ground.flows().series(large).subMap(first, true, first + length - 1, true).size()
                  == length;
      if (fit) {
        return new Injection(small, first, first + length - 1);
      }
    }
  }

  private static Way swapped(Way way, String from, String to) {
    return new Way(
        way.exporter().equals(from) ? to : way.exporter(),
        way.importer().equals(from) ? to : way.importer());
  }

  private static double[] put(Ground ground, Injection at, double part, boolean moved) {
    Way large = swapped(at.way(), ground.small(), ground.large());
    double[] amounts = new double[at.last() - at.first() + 1];
    for (int year = at.first(); year <= at.last(); year++) {
      BigDecimal whole = ground.flows().series(large).getOrDefault(year, BigDecimal.ZERO);
      double amount = Math.rint(part * whole.doubleValue());
      amounts[year - at.first()] = amount;
      add(ground.flows(), at.way(), year, amount);
      add(ground.flows(), large, year, moved ? -amount : 0);
    }
    return amounts;
  }

  private static void takeBack(Ground ground, Injection at, double[] amounts, boolean moved) {
    Way large = swapped(at.way(), ground.small(), ground.large());
    for (int year = at.first(); year <= at.last(); year++) {
      double amount = amounts[year - at.first()];
      add(ground.flows(), at.way(), year, -amount);
      add(ground.flows(), large, year, moved ? amount : 0);
    }
  }

  /** To the side whose tale is taken, so that it does not hide the other. */
  private static void add(YearFlows flows, Way way, int year, double amount) {
    boolean byImporter = flows.told(way, year, true) > 0 || flows.told(way, year, false) == 0;
    flows.add(way, year, byImporter, "", BigDecimal.valueOf(amount));
  }

  /** The part, and 95 % by Wilson's interval. */
  private static String interval(long found, long of, double times) {
    double z = 1.96;
    double p = (double) found / of;
    double middle = (p + z * z / (2 * of)) / (1 + z * z / of);
    double half = z / (1 + z * z / of) * Math.sqrt(p * (1 - p) / of + z * z / (4.0 * of * of));
    return String.format(
        Locale.ROOT,
        "%.2f (%.2f–%.2f)",
        times * p,
        times * Math.max(0, middle - half),
        times * Math.min(1, middle + half));
  }
}
