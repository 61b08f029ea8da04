package org.davylamp.findings.trade.flows;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What a tonne went for in a year, beside what it would have gone for at a world price: Σ v ⁄ Σ q p
 * over the months that have all three, value v, weight q and price p. Months are weighted by what
 * was traded in them; a month without a weight takes no part and is counted.
 *
 * <p>A unit value is not a price: grade, moisture and place of delivery differ, and an importer's
 * value includes freight. Below 1 is therefore no proof of a discount.
 *
 * @param perTonne Σ v ⁄ Σ q, in dollars
 * @param ratio to the world price
 * @param months that took part
 * @param without months that could not, for want of weight or price
 */
public record UnitValue(double perTonne, double ratio, int months, int without) {
  private static final class Sums {
    private double value;
    private double weight;
    private double atPrice;
    private int months;
    private int without;
  }

  /**
   * Puts what was traded beside prices.
   *
   * @param prices dollars a tonne, by month
   * @return by year; a year of which no month can take part is absent
   */
  public static NavigableMap<Integer, UnitValue> byYear(
      Map<YearMonth, CoalCaps.Month> traded, Map<YearMonth, Double> prices) {
    NavigableMap<Integer, Sums> years = new TreeMap<>();
    traded.forEach(
        (month, goods) -> {
          Sums sums = years.computeIfAbsent(month.getYear(), it -> new Sums());
          double price = prices.getOrDefault(month, 0.0);
          if (goods.weighed() && goods.tonnes() > 0 && price > 0) {
            sums.value += goods.dollars();
            sums.weight += goods.tonnes();
            sums.atPrice += goods.tonnes() * price;
            sums.months++;
          } else {
            sums.without++;
          }
        });
    NavigableMap<Integer, UnitValue> values = new TreeMap<>();
    years.forEach(
        (year, sums) -> {
          if (sums.months > 0) {
            values.put(
                year,
                new UnitValue(
                    sums.value / sums.weight,
                    sums.value / sums.atPrice,
                    sums.months,
                    sums.without));
          }
        });
    return values;
  }

  /**
   * The same from figures of whole years, beside the mean of the year's twelve prices; a year that
   * lacks a weight or a price is absent. {@link #months} is 0: what was traded when in the year is
   * not told.
   */
  public static NavigableMap<Integer, UnitValue> ofYears(
      Map<Integer, CoalCaps.Month> traded, Map<YearMonth, Double> prices) {
    NavigableMap<Integer, UnitValue> values = new TreeMap<>();
    traded.forEach(
        (year, goods) -> {
          double[] ofYear =
              IntStream.rangeClosed(1, 12)
                  .mapToObj(month -> YearMonth.of(year, month))
                  .filter(prices::containsKey)
                  .mapToDouble(month -> prices.getOrDefault(month, 0.0))
                  .toArray();
          if (ofYear.length == 12 && goods.weighed() && goods.tonnes() > 0) {
            double perTonne = goods.dollars() / goods.tonnes();
            double mean = Arrays.stream(ofYear).average().orElseThrow();
            values.put(year, new UnitValue(perTonne, perTonne / mean, 0, 0));
          }
        });
    return values;
  }
}
