package org.davylamp.findings.trade.flows;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.davylamp.exchange.trade.TradeRecord;

/**
 * What importers tell of goods from the DPRK, by month and year, however the file writes the
 * country: all goods, goods under measures, and goods that prices are at hand for. For one thread.
 */
public final class ExportMonths {
  private final List<LimitedGoods> limited;
  private final Set<String> priced;
  private final Map<String, Map<String, MonthFlows>> flows = new HashMap<>();

  /**
   * Asks of goods.
   *
   * @param priced codes of HS that prices stand beside
   */
  public ExportMonths(List<LimitedGoods> limited, Collection<String> priced) {
    this.limited = List.copyOf(limited);
    this.priced = new LinkedHashSet<>(priced);
  }

  /** Takes a row; those of other countries and of exporters are left. */
  public void add(TradeRecord record) {
    String exporter = record.partner().key();
    if (Koreas.isNorth(exporter)) {
      flows.computeIfAbsent(exporter, this::asked).values().forEach(it -> it.add(record));
    }
  }

  private Map<String, MonthFlows> asked(String exporter) {
    Map<String, MonthFlows> asked = new LinkedHashMap<>();
    asked.put("", new MonthFlows(exporter, List.of("")));
    limited.forEach(it -> asked.put(it.goods(), new MonthFlows(exporter, it.hs())));
    priced.forEach(it -> asked.put(it, new MonthFlows(exporter, List.of(it))));
    return asked;
  }

  /** Goods under measures of which something is told by month, in the order given. */
  public List<LimitedGoods> told() {
    return limited.stream().filter(it -> !months(it).isEmpty()).toList();
  }

  public NavigableMap<YearMonth, CoalCaps.Month> months(LimitedGoods goods) {
    return of(goods.goods(), MonthFlows::months);
  }

  /** Of goods under a code that was asked for. */
  public NavigableMap<YearMonth, CoalCaps.Month> months(String code) {
    return of(code, MonthFlows::months);
  }

  /** Of goods under a code that was asked for, of whole years. */
  public NavigableMap<Integer, CoalCaps.Month> years(String code) {
    return of(code, MonthFlows::years);
  }

  /** Of all goods. */
  public NavigableMap<YearMonth, CoalCaps.Month> all() {
    return of("", MonthFlows::months);
  }

  /** Months of which anything is told. */
  public NavigableSet<YearMonth> covered() {
    return new TreeSet<>(all().keySet());
  }

  /** A file writes a country in one way, so one of the ways has it all. */
  private <T> NavigableMap<T, CoalCaps.Month> of(
      String goods, Function<MonthFlows, NavigableMap<T, CoalCaps.Month>> time) {
    return flows.values().stream()
        .flatMap(it -> it.entrySet().stream())
        .filter(it -> it.getKey().equals(goods))
        .map(it -> time.apply(it.getValue()))
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElseGet(TreeMap::new);
  }
}
