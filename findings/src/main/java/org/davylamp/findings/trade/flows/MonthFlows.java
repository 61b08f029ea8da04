package org.davylamp.findings.trade.flows;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.davylamp.exchange.trade.TradePeriod;
import org.davylamp.exchange.trade.TradeRecord;
import org.davylamp.exchange.trade.TradeRecord.Flow;
import org.davylamp.exchange.trade.TradeRecord.Quantity;

/**
 * What importers tell, month by month and year by year, of some goods from one country. Of what an
 * importer tells of a month the shortest codes within each of the goods are taken, so that headings
 * and what they divide into are not added. For one thread.
 */
public final class MonthFlows {
  private record Told(String importer, TradePeriod period) {}

  private final String exporter;
  private final List<String> prefixes;
  private final Map<Told, Map<String, CoalCaps.Month>> told = new HashMap<>();

  /**
   * Of goods from one country.
   *
   * @param exporter the area's key
   * @param prefixes HS codes, none within another; an empty one for all goods
   */
  public MonthFlows(String exporter, Collection<String> prefixes) {
    this.exporter = exporter;
    this.prefixes = List.copyOf(prefixes);
  }

  /** Takes a row, if it is an importer's own, of these goods from there. */
  public void add(TradeRecord record) {
    String code = record.goods().code();
    boolean counts =
        record.flow() == Flow.IMPORT
            && record.side() == TradeRecord.Side.REPORTED
            && !record.part()
            && record.goods().classification().equals("HS")
            && record.partner().key().equals(exporter)
            && prefixes.stream().anyMatch(code::startsWith);
    if (counts && record.value().isPresent()) {
      Optional<BigDecimal> tonnes = tonnes(record.quantities());
      told.computeIfAbsent(
              new Told(record.reporter().key(), record.period()), it -> new HashMap<>())
          .merge(
              code,
              new CoalCaps.Month(
                  record.value().get().amount().doubleValue(),
                  tonnes.map(BigDecimal::doubleValue).orElse(0.0),
                  tonnes.isPresent()),
              CoalCaps.Month::plus);
    }
  }

  /** The weight in tonnes, if one of the quantities is a weight that somebody reported. */
  static Optional<BigDecimal> tonnes(List<Quantity> quantities) {
    return quantities.stream()
        .filter(quantity -> !quantity.estimated())
        .flatMap(quantity -> tonnes(quantity).stream())
        .findFirst();
  }

  private static Optional<BigDecimal> tonnes(Quantity quantity) {
    return switch (quantity.unit().toLowerCase(Locale.ROOT)) {
      case "kg", "8", "weight in kilograms", "kilogram" ->
          Optional.of(quantity.amount().movePointLeft(3));
      case "t", "tonne", "tonnes", "metric tons" -> Optional.of(quantity.amount());
      default -> Optional.empty();
    };
  }

  /** What all importers tell together; a month that none tells of is absent. */
  public NavigableMap<YearMonth, CoalCaps.Month> months() {
    return sums(it -> !it.isYear(), it -> YearMonth.of(it.year(), it.month()));
  }

  /** The same of years that are told as such: months are not added to them. */
  public NavigableMap<Integer, CoalCaps.Month> years() {
    return sums(TradePeriod::isYear, TradePeriod::year);
  }

  private <T extends Comparable<T>> NavigableMap<T, CoalCaps.Month> sums(
      Predicate<TradePeriod> counts, Function<TradePeriod, T> time) {
    NavigableMap<T, CoalCaps.Month> sums = new TreeMap<>();
    told.forEach(
        (key, goods) -> {
          if (counts.test(key.period())) {
            prefixes.forEach(prefix -> add(sums, time.apply(key.period()), prefix, goods));
          }
        });
    return sums;
  }

  private static <T extends Comparable<T>> void add(
      NavigableMap<T, CoalCaps.Month> sums,
      T at,
      String prefix,
      Map<String, CoalCaps.Month> goods) {
    int shortest =
        goods.keySet().stream()
            .filter(code -> code.startsWith(prefix))
            .mapToInt(String::length)
            .min()
            .orElse(0);
    goods.forEach(
        (code, month) -> {
          if (code.startsWith(prefix) && code.length() == shortest) {
            sums.merge(at, month, CoalCaps.Month::plus);
          }
        });
  }
}
