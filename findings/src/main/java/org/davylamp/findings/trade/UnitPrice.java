package org.davylamp.findings.trade;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.davylamp.evidence.Recorded;

/**
 * What a tonne went for by two published figures: a value and a weight of the same goods, way,
 * partner and time, of one statistic. It is no price: quality, freight and terms are in it.
 *
 * @param value in millions of dollars
 * @param weight of the same goods
 */
record UnitPrice(TradeFigure value, TradeFigure weight) {
  private static final Map<String, Integer> TONNES = Map.of("t", 0, "kt", 3, "Mt", 6);

  /** Every value divided by every weight that is of the same. */
  static List<UnitPrice> among(List<TradeFigure> figures) {
    List<UnitPrice> found = new ArrayList<>();
    for (TradeFigure value : figures) {
      for (TradeFigure weight : figures) {
        UnitPrice price = new UnitPrice(value, weight);
        if (price.isOfOne()) {
          found.add(price);
        }
      }
    }
    found.sort(
        Comparator.comparingLong((UnitPrice price) -> price.value.period().days().first())
            .thenComparing(price -> price.value.entity().id())
            .thenComparing(price -> price.weight.entity().id()));
    return found;
  }

  /** Figures of two statistics, or in doubt, are not divided: a tonne may not be the same there. */
  private boolean isOfOne() {
    return value.unit().equals("MUSD")
        && TONNES.containsKey(weight.unit())
        && weight.low().signum() > 0
        && value.low().signum() > 0
        && !value.commodity().isEmpty()
        && value.flow() == weight.flow()
        && value.partner().equals(weight.partner())
        && value.commodity().equals(weight.commodity())
        && value.period().toString().equals(weight.period().toString())
        && !value.statistic().isEmpty()
        && value.statistic().equals(weight.statistic())
        && !value.isDoubted()
        && !weight.isDoubted();
  }

  /** The least that it can be, in dollars a tonne. */
  BigDecimal least() {
    return value.low().movePointRight(6).divide(tonnes(weight.high()), MathContext.DECIMAL64);
  }

  /** The most that it can be, in dollars a tonne. */
  BigDecimal most() {
    return value.high().movePointRight(6).divide(tonnes(weight.low()), MathContext.DECIMAL64);
  }

  private BigDecimal tonnes(BigDecimal amount) {
    return amount.movePointRight(Optional.ofNullable(TONNES.get(weight.unit())).orElseThrow());
  }

  List<Recorded> statements() {
    List<Recorded> statements = new ArrayList<>(value.statements());
    statements.addAll(weight.statements());
    return statements;
  }
}
