package org.davylamp.findings.trade.flows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.davylamp.findings.trade.flows.YearFlows.Way;

/** Shares of partners, and of goods, in what one country exports or imports, year by year. */
public final class FlowShares {
  /**
   * A part of a year's total.
   *
   * @param of the partner's key, or the code of goods; empty for goods that are not told
   * @param share from 0 to 1
   */
  public record Share(String of, double dollars, double share) {}

  private FlowShares() {}

  /**
   * By year, partners, the largest share first.
   *
   * @param exports whether the country's exports are meant, or its imports
   * @param leftOut ways and years that are not to count, such as those that are mixed up
   */
  public static NavigableMap<Integer, List<Share>> partners(
      YearFlows flows, String country, boolean exports, BiPredicate<Way, Integer> leftOut) {
    NavigableMap<Integer, Map<String, BigDecimal>> years = new TreeMap<>();
    ways(flows, country, exports)
        .forEach(
            way ->
                flows
                    .series(way)
                    .forEach(
                        (year, dollars) -> {
                          if (!leftOut.test(way, year)) {
                            years
                                .computeIfAbsent(year, it -> new HashMap<>())
                                .merge(way.partner(country), dollars, BigDecimal::add);
                          }
                        }));
    return shares(years);
  }

  /**
   * By year, chapters of HS (or goods of another classification), the largest share first; what is
   * told in total and not by goods has no code.
   *
   * @param leftOut ways and years that are not to count
   */
  public static NavigableMap<Integer, List<Share>> chapters(
      YearFlows flows, String country, boolean exports, BiPredicate<Way, Integer> leftOut) {
    NavigableMap<Integer, Map<String, BigDecimal>> years = new TreeMap<>();
    for (Way way : ways(flows, country, exports)) {
      flows
          .series(way)
          .forEach(
              (year, whole) -> {
                if (!leftOut.test(way, year)) {
                  Map<String, BigDecimal> sums = years.computeIfAbsent(year, it -> new HashMap<>());
                  add(sums, flows.outermost(way, year), whole);
                }
              });
    }
    return shares(years);
  }

  private static void add(
      Map<String, BigDecimal> sums, Map<String, BigDecimal> goods, BigDecimal whole) {
    BigDecimal left = whole;
    for (Map.Entry<String, BigDecimal> it : goods.entrySet()) {
      sums.merge(chapter(it.getKey()), it.getValue(), BigDecimal::add);
      left = left.subtract(it.getValue());
    }
    if (left.signum() > 0) {
      sums.merge("", left, BigDecimal::add);
    }
  }

  private static String chapter(String code) {
    boolean hs = code.length() >= 4 && code.chars().allMatch(c -> c >= '0' && c <= '9');
    return hs ? code.substring(0, 2) : code;
  }

  /** By year, goods by code, the largest share first. */
  public static NavigableMap<Integer, List<Share>> goods(
      YearFlows flows, String country, boolean exports) {
    NavigableMap<Integer, Map<String, BigDecimal>> years = new TreeMap<>();
    for (Way way : ways(flows, country, exports)) {
      for (int year : flows.series(way).keySet()) {
        Map<String, BigDecimal> parts = flows.parts(way, year);
        Map<String, BigDecimal> told = parts.isEmpty() ? flows.goods(way, year) : parts;
        Map<String, BigDecimal> sums = years.computeIfAbsent(year, it -> new HashMap<>());
        told.forEach((code, dollars) -> sums.merge(code, dollars, BigDecimal::add));
      }
    }
    return shares(years);
  }

  private static List<Way> ways(YearFlows flows, String country, boolean exports) {
    return flows.ways().stream()
        .filter(way -> (exports ? way.exporter() : way.importer()).equals(country))
        .toList();
  }

  private static NavigableMap<Integer, List<Share>> shares(
      NavigableMap<Integer, Map<String, BigDecimal>> years) {
    NavigableMap<Integer, List<Share>> shares = new TreeMap<>();
    years.forEach(
        (year, sums) -> {
          double total = sums.values().stream().mapToDouble(BigDecimal::doubleValue).sum();
          List<Share> parts = new ArrayList<>();
          sums.forEach(
              (of, dollars) ->
                  parts.add(new Share(of, dollars.doubleValue(), dollars.doubleValue() / total)));
          parts.sort(
              Comparator.comparingDouble(Share::dollars).reversed().thenComparing(Share::of));
          if (total > 0) {
            shares.put(year, List.copyOf(parts));
          }
        });
    return shares;
  }
}
