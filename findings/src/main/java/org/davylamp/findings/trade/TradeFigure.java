package org.davylamp.findings.trade;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.QuantityRange;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.Dates;

/**
 * One published figure, seen from the country that the case is about: China's imports from it are
 * its exports to China.
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
 * @param own whether it is told from the country's side; of a share told from the partner's side
 *     the whole is what that partner buys or sells
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
    String statistic,
    boolean own) {

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

  /** The code under which all reporting countries together are told. */
  private static final String EVERYBODY = "zz";

  private static final int DOUBTED = 5;

  /** Six years: as long as averages of trade are taken over. */
  private static final long LONGEST_DAYS = 6 * 366;

  private static final Set<String> ALL_GOODS = Set.of("", "all", "all goods", "goods");

  public TradeFigure {
    hs = Set.copyOf(hs);
  }

  /** Reads a figure of goods or of a share; empty for prices, production and what has no value. */
  public static Optional<TradeFigure> of(Entity entity, String country) {
    Optional<Flow> flow = flow(entity, country);
    Optional<QuantityRange> value = first(entity, "value").flatMap(TradeFigure::value);
    Optional<Edtf> period = Dates.first(entity, "period");
    if (flow.isEmpty() || value.isEmpty() || period.isEmpty() || !concerns(entity, country)) {
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
            first(entity, "statisticSource").orElse(""),
            isOwn(entity, country)));
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
    boolean own = isOwn(entity, country);
    return switch (first(entity, "metric").orElse("")) {
      case "exports" -> Optional.of(own ? Flow.EXPORTS : Flow.IMPORTS);
      case "imports" -> Optional.of(own ? Flow.IMPORTS : Flow.EXPORTS);
      case "total-trade" -> Optional.of(Flow.TRADE);
      case "share" -> Optional.of(Flow.SHARE);
      default -> Optional.empty();
    };
  }

  /** What another country tells of its trade with all the world is no figure of this one. */
  private static boolean concerns(Entity entity, String country) {
    return isOwn(entity, country) || entity.asserted("partner").contains(country);
  }

  private static boolean isOwn(Entity entity, String country) {
    return entity.asserted("reporter").stream().allMatch(country::equals);
  }

  /** The other of the two: the partner of its own figure, or the reporter of somebody else's. */
  private static String partner(Entity entity, String country) {
    return java.util.stream.Stream.of("partner", "reporter")
        .flatMap(property -> entity.asserted(property).stream())
        .filter(code -> !code.equals(country) && !code.equals(EVERYBODY))
        .findFirst()
        .orElse("");
  }

  private static Optional<String> first(Entity entity, String property) {
    return entity.asserted(property).stream().findFirst();
  }

  /**
   * Whether dividing this by {@code whole} is a share: the same but for one thing, which it
   * narrows.
   */
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

  /** Whether its source gives it as {@code at-least}, {@code at-most} or {@code about} so much. */
  boolean isTold(String basis) {
    return entity.asserted("basis").contains(basis);
  }

  /** Of a share that somebody states: a share of what. */
  Flow statedOf() {
    String told = first(entity, "tradeFlow").orElse("");
    return switch (told) {
      case "both" -> Flow.TRADE;
      case "import" -> own ? Flow.IMPORTS : Flow.EXPORTS;
      default -> own ? Flow.EXPORTS : Flow.IMPORTS;
    };
  }

  /** Of a share that somebody states: whether a quotient of figures can be of the same. */
  boolean isOfTrade() {
    return flow == Flow.SHARE
        && (!partner.isEmpty() || !commodity.isEmpty())
        && (own || !commodity.isEmpty());
  }

  /** Of a share that somebody states: whether it is a part of goods, not a partner's part. */
  boolean statesGoods() {
    return partner.isEmpty() || (!own && !commodity.isEmpty());
  }

  /** Whether the one is a part of the other's goods, or both are of the same. */
  boolean isOfRelatedGoods(TradeFigure other) {
    return commodity.equals(other.commodity) || isWithin(other) || other.isWithin(this);
  }

  /** Whether its source's grade says that it contradicts better figures or cannot be right. */
  public boolean isDoubted() {
    return entity.asserting("value").stream()
        .allMatch(
            recorded ->
                recorded.statement().details().credibility().stream()
                    .anyMatch(grade -> grade.digit() >= DOUBTED));
  }

  /**
   * Whether the times are the same, or one lies in the other and that is no longer than some years.
   */
  boolean isOfTheTimeOf(TradeFigure other) {
    return inside(period.days(), other.period.days()) || inside(other.period.days(), period.days());
  }

  private static boolean inside(DayRange part, DayRange whole) {
    return whole.hasFirst()
        && whole.hasLast()
        && whole.last() - whole.first() <= LONGEST_DAYS
        && part.hasFirst()
        && part.hasLast()
        && whole.first() <= part.first()
        && part.last() <= whole.last();
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
    return whole.low.signum() == 0 ? BigDecimal.ONE : high.divide(whole.low, MathContext.DECIMAL64);
  }

  /** What the figure rests on. */
  List<Recorded> statements() {
    return entity.asserting("value");
  }
}
