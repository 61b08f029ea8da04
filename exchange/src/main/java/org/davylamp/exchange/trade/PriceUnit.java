package org.davylamp.exchange.trade;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How prices are told by weight, and how many of them make the price of a tonne. */
final class PriceUnit {
  /** A troy ounce is 31.1034768 g by definition. */
  private static final BigDecimal OUNCES =
      BigDecimal.valueOf(1_000_000).divide(new BigDecimal("31.1034768"), MathContext.DECIMAL64);

  private static final Map<String, BigDecimal> TO_A_TONNE =
      Map.of(
          "t", BigDecimal.ONE,
          "mt", BigDecimal.ONE,
          "tonne", BigDecimal.ONE,
          "dmt", BigDecimal.ONE,
          "kg", BigDecimal.valueOf(1000),
          "toz", OUNCES,
          "troyoz", OUNCES);

  /**
   * The World Bank writes dollars per dry metric ton <i>unit</i> over its iron ore, and gives them
   * per dry tonne of 62 % iron: 168 dollars in 2011 would be 10,400 a tonne as a unit of 1 %.
   */
  private static final String PINK_SHEET_IRON = "dmtu";

  private PriceUnit() {}

  /** How many prices in this unit make that of a tonne; empty if it is no weight known here. */
  static Optional<BigDecimal> perTonne(String written, boolean pinkSheet) {
    String plain =
        written
            .toLowerCase(Locale.ROOT)
            .replaceAll("[() ]", "")
            .replaceFirst("^(usd|us\\$|\\$)/", "per");
    if (!plain.startsWith("per")) {
      return Optional.empty();
    }
    String weight = plain.substring("per".length());
    return pinkSheet && weight.equals(PINK_SHEET_IRON)
        ? Optional.of(BigDecimal.ONE)
        : Optional.ofNullable(TO_A_TONNE.get(weight));
  }
}
