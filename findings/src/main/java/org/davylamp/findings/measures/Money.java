package org.davylamp.findings.measures;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.davylamp.evidence.Certainty;
import org.davylamp.exchange.rows.Measured;
import org.davylamp.findings.wording.WordTable;

/**
 * Amounts of money against a limit in dollars. Between currencies only what holds at every rate of
 * the years from 2006 to 2026 is certain: no rate of the day is looked up.
 */
final class Money {
  /**
   * The least and the most dollars that one unit was worth, 2006 to 2026: {@code currencies.txt}.
   */
  private record Worth(double least, double most) {}

  private static final Map<String, Worth> WORTH = worth();

  private static final Pattern EACH =
      Pattern.compile(
          "(?<amount>\\d[\\d,.']*) ?(?<currency>usd|us\\$|\\$|eur|€|chf|cny|rmb|jpy|gbp|hkd|sgd|krw|rub) ?"
              + "(?:each|apiece|a piece|per piece|/ ?piece|/ ?pc|a set|per set|/ ?set|a unit|per unit|/ ?unit|a pair|per pair|per watch|per item)"
              + "|(?<currency2>usd|us\\$|\\$|eur|€|chf|cny|rmb|jpy|gbp|hkd|sgd|krw|rub) ?(?<amount2>\\d[\\d,.']*) ?"
              + "(?:each|apiece|a piece|per piece|/ ?piece|/ ?pc|a set|per set|/ ?set|a unit|per unit|/ ?unit|a pair|per pair|per watch|per item)",
          Pattern.CASE_INSENSITIVE);

  private Money() {}

  private static Map<String, Worth> worth() {
    Map<String, Worth> worth = new HashMap<>();
    for (List<String> row : WordTable.rows(Money.class, "currencies.txt")) {
      worth.put(
          row.get(0), new Worth(Double.parseDouble(row.get(1)), Double.parseDouble(row.get(2))));
    }
    return Map.copyOf(worth);
  }

  /** The price of a piece that a description tells. */
  static Optional<Measured> each(String description) {
    Matcher found = EACH.matcher(description);
    if (!found.find()) {
      return Optional.empty();
    }
    boolean behind = found.group("amount") != null;
    String amount = found.group(behind ? "amount" : "amount2").replaceAll("[,']", "");
    String currency = found.group(behind ? "currency" : "currency2").toLowerCase(Locale.ROOT);
    String code =
        switch (currency) {
          case "$", "us$" -> "USD";
          case "€" -> "EUR";
          case "rmb" -> "CNY";
          default -> currency.toUpperCase(Locale.ROOT);
        };
    try {
      return Optional.of(new Measured(Double.parseDouble(amount.replaceAll("\\.$", "")), code));
    } catch (NumberFormatException tooManyPoints) {
      return Optional.empty();
    }
  }

  /** Whether it is more than so many dollars. */
  static Certainty above(Measured money, double dollars) {
    Worth worth = WORTH.get(money.unit());
    if (worth == null) {
      return Certainty.POSSIBLY;
    }
    if (money.amount() * worth.least > dollars) {
      return Certainty.CERTAINLY;
    }
    return money.amount() * worth.most <= dollars ? Certainty.NO : Certainty.POSSIBLY;
  }
}
