package org.davylamp.findings.trade.flows;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.davylamp.exchange.trade.TradeRecord;
import org.davylamp.exchange.trade.TradeRecord.Flow;
import org.davylamp.exchange.trade.TradeRecord.Side;

/**
 * What was traded between two countries in a year, in dollars. Of a year of which importer and
 * exporter both tell, the importer's tale is taken: it is what others' statistics have of a country
 * that publishes none. A row of all goods is taken before the sum of its parts, and of parts those
 * that lie in no other that is told.
 *
 * <p>Not counted, but {@linkplain #passedOver counted as passed over}: months, parts of other rows,
 * re-exports and re-imports, rows without a value, zeros that the publisher assumed. For one
 * thread.
 */
public final class YearFlows {
  /** Goods from one country to another, by the areas' keys. */
  public record Way(String exporter, String importer) {
    /** The same way with one country in the place of another. */
    Way with(String country, String other) {
      return new Way(
          exporter.equals(country) ? other : exporter, importer.equals(country) ? other : importer);
    }

    /** The one that is not {@code country}. */
    public String partner(String country) {
      return exporter.equals(country) ? importer : exporter;
    }
  }

  private record Told(Way way, int year, boolean byImporter) {}

  private final Map<Told, Map<String, BigDecimal>> told = new HashMap<>();
  private final Map<Way, NavigableSet<Integer>> years = new HashMap<>();
  private final NavigableSet<Integer> covered = new TreeSet<>();
  private final NavigableSet<Integer> baseYears = new TreeSet<>();
  private long passedOver;

  public void add(TradeRecord record) {
    boolean counts =
        !record.part()
            && record.period().isYear()
            && (record.flow() == Flow.EXPORT || record.flow() == Flow.IMPORT)
            && !(record.assumed() && record.side() != Side.RECONCILED);
    if (!counts || record.value().isEmpty()) {
      passedOver++;
      return;
    }
    baseYears.add(record.value().get().baseYear());
    boolean inward = record.flow() == Flow.IMPORT;
    String reporter = record.reporter().key();
    String partner = record.partner().key();
    Way way = inward ? new Way(partner, reporter) : new Way(reporter, partner);
    boolean byImporter = inward != (record.side() == Side.MIRRORED);
    add(
        way,
        record.period().year(),
        byImporter,
        record.goods().code(),
        record.value().get().amount());
  }

  /**
   * Adds a figure.
   *
   * @param code of goods; empty for all
   */
  public void add(Way way, int year, boolean byImporter, String code, BigDecimal dollars) {
    told.computeIfAbsent(new Told(way, year, byImporter), it -> new HashMap<>())
        .merge(code, dollars, BigDecimal::add);
    years.computeIfAbsent(way, it -> new TreeSet<>()).add(year);
    covered.add(year);
  }

  /** How many records were not counted. */
  public long passedOver() {
    return passedOver;
  }

  /** The years whose dollars figures are told in; 0 are those of the time. */
  public NavigableSet<Integer> baseYears() {
    return baseYears;
  }

  /** All years of which anything is told of anybody. */
  public NavigableSet<Integer> covered() {
    return covered;
  }

  /** All ways of which anything is told. */
  public Set<Way> ways() {
    return years.keySet();
  }

  /** By year, what was traded; years of which nothing or naught is told are absent. */
  public NavigableMap<Integer, BigDecimal> series(Way way) {
    NavigableMap<Integer, BigDecimal> series = new TreeMap<>();
    for (int year : years.getOrDefault(way, new TreeSet<>())) {
      Map<String, BigDecimal> goods = goods(way, year);
      BigDecimal sum = goods.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      if (sum.signum() > 0) {
        series.put(year, sum);
      }
    }
    return series;
  }

  /** What one side tells of all goods of a year, in dollars; 0 if nothing. */
  public double told(Way way, int year, boolean byImporter) {
    Map<String, BigDecimal> goods = told.getOrDefault(new Told(way, year, byImporter), Map.of());
    return goods.containsKey("")
        ? goods.getOrDefault("", BigDecimal.ZERO).doubleValue()
        : outermost(goods).values().stream().mapToDouble(BigDecimal::doubleValue).sum();
  }

  /** By code, what adds up to the year's figure; one entry with no code if only that is told. */
  public Map<String, BigDecimal> goods(Way way, int year) {
    Map<String, BigDecimal> goods = told(way, year);
    return goods.containsKey("") ? Map.of("", goods.get("")) : outermost(goods);
  }

  /** By code, the goods that are told, each once, whether or not the whole is told too. */
  public Map<String, BigDecimal> outermost(Way way, int year) {
    return outermost(byCode(way, year));
  }

  /** What counts of a year, with the whole under no code. */
  private Map<String, BigDecimal> told(Way way, int year) {
    return told.getOrDefault(
        new Told(way, year, true), told.getOrDefault(new Told(way, year, false), Map.of()));
  }

  private Map<String, BigDecimal> byCode(Way way, int year) {
    Map<String, BigDecimal> goods = new HashMap<>(told(way, year));
    goods.remove("");
    return goods;
  }

  /** Goods that lie in no others that are told: a heading and not what it divides into. */
  private static Map<String, BigDecimal> outermost(Map<String, BigDecimal> goods) {
    Map<String, BigDecimal> outermost = new TreeMap<>(goods);
    outermost.keySet().removeIf(code -> isWithinAnother(code, goods));
    return outermost;
  }

  private static boolean isWithinAnother(String code, Map<String, BigDecimal> goods) {
    if (!isHs(code)) {
      return false;
    }
    for (int length = 2; length < code.length(); length += 2) {
      if (goods.containsKey(code.substring(0, length))) {
        return true;
      }
    }
    return false;
  }

  /** By code of the longest length, whether or not the whole is told too. */
  public Map<String, BigDecimal> parts(Way way, int year) {
    return longest(byCode(way, year));
  }

  private static Map<String, BigDecimal> longest(Map<String, BigDecimal> goods) {
    int length = goods.keySet().stream().mapToInt(String::length).max().orElse(0);
    Map<String, BigDecimal> longest = new TreeMap<>();
    goods.forEach(
        (code, dollars) -> {
          if (code.length() == length || !isHs(code)) {
            longest.put(code, dollars);
          }
        });
    return longest;
  }

  /** Only codes of HS hold each other by their first digits; ITPD-E's numbers do not. */
  private static boolean isHs(String code) {
    return code.length() % 2 == 0 && code.length() >= 2 && code.chars().allMatch(c -> c < 128);
  }
}
