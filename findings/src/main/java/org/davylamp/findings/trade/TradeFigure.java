package org.davylamp.findings.trade;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.QuantityRange;
import org.davylamp.evidence.Recorded;

/**
 * One published figure, seen from the country that the case is about: China's imports from it are its
 * exports to China.
 *
 * @param entity the entity it is read from
 * @param flow which way the goods go, or that it is a share or none of these
 * @param partner with whom, as a country code; empty if with all
 * @param commodity of which goods; empty if of all
 * @param hs their codes; empty if not told or of all
 * @param period over what time
 * @param low the figure, or its lower end
 * @param high the same, or its upper end
 * @param unit of both
 * @param statistic whose statistic it is
 */
public record TradeFigure(
    Entity entity,
    Flow flow,
    String partner,
    String commodity,
    Set<String> hs,
    Edtf period,
    BigDecimal low,
    BigDecimal high,
    String unit,
    String statistic) {

  /** Which way goods go. */
  public enum Flow {
    EXPORTS("exports"),
    IMPORTS("imports"),
    TRADE("trade"),
    /** A part of a whole, as somebody states it. */
    SHARE("a share");

    private final String word;

    Flow(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  private static final Set<String> ALL_GOODS = Set.of("", "all", "all goods", "goods");

  public TradeFigure {
    hs = Set.copyOf(hs);
  }

  /** Reads a figure of goods or of a share; empty for prices, production and what has no value. */
  public static Optional<TradeFigure> of(Entity entity, String country) {
    Optional<Flow> flow = flow(entity, country);
    Optional<QuantityRange> value = first(entity, "value").flatMap(TradeFigure::value);
    Optional<Edtf> period = first(entity, "period").map(Edtf::parse);
    if (flow.isEmpty() || value.isEmpty() || period.isEmpty()) {
      return Optional.empty();
    }
    String commodity = first(entity, "commodity").orElse("");
    boolean percent = value.get().unit().code().equals("%");
    return Optional.of(
        new TradeFigure(
            entity,
            flow.get(),
            partner(entity, country),
            ALL_GOODS.contains(commodity) ? "" : commodity,
            new TreeSet<>(entity.asserted("hsCode")),
            period.get(),
            end(value.get().low().orElseThrow().number(), percent),
            end(value.get().high().orElseThrow().number(), percent),
            percent ? "share" : value.get().unit().code(),
            first(entity, "statisticSource").orElse("")));
  }

  private static BigDecimal end(BigDecimal number, boolean percent) {
    return percent ? number.movePointLeft(2) : number;
  }

  private static Optional<QuantityRange> value(String text) {
    try {
      return Optional.of(QuantityRange.parse(text))
          .filter(range -> range.low().isPresent() && range.high().isPresent());
    } catch (EvidenceException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Flow> flow(Entity entity, String country) {
    boolean own = !entity.asserted("reporter").stream().anyMatch(code -> !code.equals(country));
    return switch (first(entity, "metric").orElse("")) {
      case "exports" -> Optional.of(own ? Flow.EXPORTS : Flow.IMPORTS);
      case "imports" -> Optional.of(own ? Flow.IMPORTS : Flow.EXPORTS);
      case "total-trade" -> Optional.of(Flow.TRADE);
      case "share" -> Optional.of(Flow.SHARE);
      default -> Optional.empty();
    };
  }

  /** The other of the two: the partner of its own figure, or the reporter of somebody else's. */
  private static String partner(Entity entity, String country) {
    return java.util.stream.Stream.of("partner", "reporter")
        .flatMap(property -> entity.asserted(property).stream())
        .filter(code -> !code.equals(country))
        .findFirst()
        .orElse("");
  }

  private static Optional<String> first(Entity entity, String property) {
    return entity.asserted(property).stream().findFirst();
  }

  /** Whether dividing this by {@code whole} is a share: the same but for one thing, which it narrows. */
  boolean isPartOf(TradeFigure whole) {
    boolean alike =
        flow == whole.flow
            && flow != Flow.SHARE
            && unit.equals(whole.unit)
            && period.toString().equals(whole.period.toString())
            && whole.high.signum() > 0;
    boolean someGoods =
        whole.commodity.isEmpty() && !commodity.isEmpty() && partner.equals(whole.partner);
    boolean onePartner =
        whole.partner.isEmpty() && !partner.isEmpty() && commodity.equals(whole.commodity);
    return alike && (someGoods || onePartner);
  }

  /** Whether all codes of this lie within codes of the other. */
  boolean isWithin(TradeFigure other) {
    return !hs.isEmpty()
        && !other.hs.isEmpty()
        && hs.stream().allMatch(code -> other.hs.stream().anyMatch(code::startsWith));
  }

  /** The least and the most that the quotient can be. */
  BigDecimal leastOf(TradeFigure whole) {
    return whole.high.signum() == 0
        ? BigDecimal.ZERO
        : low.divide(whole.high, MathContext.DECIMAL64);
  }

  BigDecimal mostOf(TradeFigure whole) {
    return whole.low.signum() == 0
        ? BigDecimal.ONE
        : high.divide(whole.low, MathContext.DECIMAL64);
  }

  /** What the figure rests on. */
  List<Recorded> statements() {
    return entity.asserting("value");
  }
}
