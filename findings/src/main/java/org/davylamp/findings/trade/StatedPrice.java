package org.davylamp.findings.trade;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.QuantityRange;
import org.davylamp.findings.analysis.Dates;

/**
 * A price, or a price as a part of another, that somebody states.
 *
 * @param hs of its goods
 * @param low the figure, or its lower end; of a ratio from 0
 * @param unit of both; empty of a ratio
 */
record StatedPrice(
    Entity entity,
    boolean ratio,
    String commodity,
    Set<String> hs,
    Edtf period,
    BigDecimal low,
    BigDecimal high,
    String unit,
    String statistic) {
  StatedPrice {
    hs = Set.copyOf(hs);
  }

  /** Reads one; empty if the figure is of another kind, of another country, or has no value. */
  static Optional<StatedPrice> of(Entity entity, String country) {
    String metric = first(entity, "metric");
    boolean ratio = metric.equals("price-ratio");
    boolean concerns =
        entity.asserted("reporter").contains(country)
            || entity.asserted("partner").contains(country);
    Optional<Edtf> period = Dates.first(entity, "period");
    Optional<QuantityRange> value =
        entity.asserted("value").stream().findFirst().flatMap(StatedPrice::value);
    if (!(ratio || metric.equals("price")) || !concerns || period.isEmpty() || value.isEmpty()) {
      return Optional.empty();
    }
    String unit = value.get().unit().code();
    int shift = unit.equals("%") ? 2 : 0;
    return Optional.of(
        new StatedPrice(
            entity,
            ratio,
            first(entity, "commodity"),
            new TreeSet<>(entity.asserted("hsCode")),
            period.get(),
            value.get().low().orElseThrow().number().movePointLeft(shift),
            value.get().high().orElseThrow().number().movePointLeft(shift),
            ratio ? "" : unit,
            first(entity, "statisticSource")));
  }

  private static Optional<QuantityRange> value(String text) {
    try {
      return Optional.of(QuantityRange.parse(text))
          .filter(range -> range.low().isPresent() && range.high().isPresent());
    } catch (EvidenceException unreadable) {
      return Optional.empty();
    }
  }

  private static String first(Entity entity, String property) {
    return entity.asserted(property).stream().findFirst().orElse("");
  }

  /** Whether it is of the goods, or of a part or the whole of them, at a time that overlaps. */
  boolean isBeside(UnitPrice price) {
    TradeFigure figure = price.value();
    boolean goods =
        commodity.equals(figure.commodity())
            || (!hs.isEmpty() && !figure.hs().isEmpty() && meets(figure.hs()));
    return goods && overlaps(period.days(), figure.period().days());
  }

  private boolean meets(Set<String> others) {
    return others.stream()
        .allMatch(
            other -> hs.stream().anyMatch(own -> other.startsWith(own) || own.startsWith(other)));
  }

  private static boolean overlaps(DayRange one, DayRange other) {
    return one.first() <= other.last() && other.first() <= one.last();
  }
}
