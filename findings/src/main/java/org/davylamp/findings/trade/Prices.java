package org.davylamp.findings.trade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Conclusion;
import org.davylamp.findings.analysis.Dates;

/**
 * What goods went for by published figures, and what somebody states of their price. A case holds
 * no world prices unless a source states them, so a stated ratio to the world price stands beside
 * unit values and is not checked by them.
 */
final class Prices {
  private final List<UnitPrice> units;
  private final List<StatedPrice> stated;
  private final CaseView view;

  private Prices(List<UnitPrice> units, List<StatedPrice> stated, CaseView view) {
    this.units = units;
    this.stated = stated;
    this.view = view;
  }

  /**
   * All that figures say of prices.
   *
   * @param figures of trade
   * @param entities all figures, prices among them
   */
  static List<Finding.Result> of(
      List<TradeFigure> figures, List<Entity> entities, String country, CaseView view) {
    List<StatedPrice> stated =
        entities.stream().flatMap(entity -> StatedPrice.of(entity, country).stream()).toList();
    return new Prices(UnitPrice.among(figures), stated, view).results();
  }

  private List<Finding.Result> results() {
    List<Finding.Result> results =
        new ArrayList<>(
            units.stream()
                .collect(
                    Collectors.groupingBy(
                        Prices::sentence, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(Prices::unit)
                .toList());
    stated.stream().map(this::beside).forEach(results::add);
    return results;
  }

  private static String sentence(UnitPrice price) {
    TradeFigure value = price.value();
    String partner =
        value.partner().isEmpty()
            ? ""
            : (value.flow() == TradeFigure.Flow.IMPORTS ? " from " : " to ")
                + TradeShares.country(value.partner());
    return "%s, %s, %s%s: %s a tonne (%s for %s; %s). A unit value is no price: quality, freight and terms are in it."
        .formatted(
            Conclusion.capital(value.commodity()),
            Dates.words(value.period().toString()),
            value.flow().word(),
            partner,
            dollars(price.least(), price.most()),
            TradeShares.amount(value),
            TradeShares.amount(price.weight()),
            value.statistic());
  }

  private static Finding.Result unit(Map.Entry<String, List<UnitPrice>> told) {
    UnitPrice price = told.getValue().getFirst();
    return Conclusion.that(told.getKey())
        .sort("unit value")
        .with("period", price.value().period().toString())
        .with("partner", price.value().partner())
        .with("commodity", price.value().commodity())
        .with("low", rounded(price.least()))
        .with("high", rounded(price.most()))
        .with("statistics", price.value().statistic())
        .from(told.getValue().stream().flatMap(one -> one.statements().stream()).toList())
        .result();
  }

  private Finding.Result beside(StatedPrice price) {
    List<UnitPrice> near = units.stream().filter(price::isBeside).toList();
    String told =
        near.stream()
            .map(
                unit ->
                    "%s %s (%s, %s)"
                        .formatted(
                            unit.value().commodity(),
                            dollars(unit.least(), unit.most()),
                            Dates.words(unit.value().period().toString()),
                            unit.value().statistic()))
            .distinct()
            .collect(Collectors.joining("; "));
    String figures =
        near.isEmpty()
            ? "No value and weight of these goods and that time are at hand."
            : "Unit values of these goods and that time, a tonne: " + told + ".";
    List<Recorded> statements = new ArrayList<>(price.entity().asserting("value"));
    near.forEach(unit -> statements.addAll(unit.statements()));
    return Conclusion.that(
            "%s. %s%s"
                .formatted(
                    words(price),
                    figures,
                    price.ratio()
                        ? " No world price is in the case, so they do not check the ratio."
                        : ""))
        .sort(price.ratio() ? "stated price ratio" : "stated price")
        .with("period", price.period().toString())
        .with("commodity", price.commodity())
        .with("low", price.low().toPlainString())
        .with("high", price.high().toPlainString())
        .from(statements)
        .result();
  }

  private String words(StatedPrice price) {
    String about = price.entity().asserted("summary").stream().findFirst().orElse("the price");
    String goods = about.contains(price.commodity()) ? "" : " (" + price.commodity() + ")";
    String amount =
        price.ratio()
            ? TradeShares.percent(price.low(), price.high())
            : price.unit().equals("USD")
                ? dollars(price.low(), price.high())
                : price.low().toPlainString() + " " + price.unit();
    return "Stated by %s: %s%s, %s, %s"
        .formatted(
            TradeShares.publisher(price.entity().asserting("value"), price.statistic(), view),
            about,
            goods,
            amount,
            Dates.words(price.period().toString()));
  }

  private static String dollars(BigDecimal low, BigDecimal high) {
    String least = amount(low);
    String most = amount(high);
    return "US$ " + (least.equals(most) ? least : least + "–" + most);
  }

  /** Three digits: published figures bear no more. */
  private static String amount(BigDecimal dollars) {
    int scale = Math.max(0, 3 - (dollars.precision() - dollars.scale()));
    BigDecimal short3 = dollars.setScale(scale, RoundingMode.HALF_EVEN);
    return String.format(Locale.ROOT, "%,." + scale + "f", short3);
  }

  private static String rounded(BigDecimal dollars) {
    return dollars.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }
}
