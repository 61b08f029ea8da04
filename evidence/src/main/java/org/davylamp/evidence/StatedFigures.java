package org.davylamp.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Holds what a source computed against the figures it gives.
 *
 * <p>Every number stands for all numbers that round to it: half a unit of its last written digit up
 * and down. Two are in contradiction when nothing is common to what the one and what the other can
 * be. Where sources give several figures, the stated one is in contradiction only if it fits none
 * of them. A unit goes with the quantity of the same source; if that source names none, with any.
 */
final class StatedFigures {
  private static final Ratio HUNDRED = Ratio.of(100, 1);

  private final Entity entity;
  private final Function<String, Optional<Entity>> lookup;

  private StatedFigures(Entity entity, Function<String, Optional<Entity>> lookup) {
    this.entity = entity;
    this.lookup = lookup;
  }

  static List<Contradiction> of(Entity entity, Function<String, Optional<Entity>> lookup) {
    if (!entity.schemata().contains("Observation")) {
      return List.of();
    }
    StatedFigures figures = new StatedFigures(entity, lookup);
    List<Contradiction> found = new ArrayList<>(figures.changes());
    found.addAll(figures.areas());
    return found;
  }

  /** All numbers from low to high. */
  private record Span(Ratio low, Ratio high) {
    /** What rounds to the number as written. */
    static Span of(BigDecimal number) {
      Ratio middle = Ratio.of(number);
      Ratio half = Ratio.of(new BigDecimal("0.5").scaleByPowerOfTen(-number.scale()));
      return new Span(middle.minus(half), middle.minus(half.negated()));
    }

    Span times(Ratio factor) {
      return new Span(low.times(factor), high.times(factor));
    }

    /** The product, if both are of positive numbers. */
    Span times(Span other) {
      return new Span(low.times(other.low), high.times(other.high));
    }

    boolean meets(Span other) {
      return low.compare(other.high) <= 0 && other.low.compare(high) <= 0;
    }
  }

  /** A quantity with a unit that may be none of ours ("guard posts"), and who says so. */
  private record Figure(BigDecimal number, String unit, List<Recorded> statements) {
    Optional<Unit> known() {
      return StatedFigures.unit(unit);
    }

    /** The factor that makes this figure's number comparable with that of {@code other}. */
    Optional<Ratio> per(Figure other) {
      if (unit.equals(other.unit)) {
        return Optional.of(Ratio.ONE);
      }
      return known()
          .flatMap(
              here ->
                  other
                      .known()
                      .filter(there -> there.dimension() == here.dimension())
                      .map(here::per));
    }

    @Override
    public String toString() {
      String format = "%,." + Math.max(0, number.scale()) + "f";
      return String.format(Locale.ROOT, format, number) + " " + unit;
    }
  }

  // ---- a stated change against the two quantities

  private List<Contradiction> changes() {
    List<Contradiction> found = new ArrayList<>();
    for (Recorded stated : entity.asserting("statedChange")) {
      percent(stated.statement().value())
          .flatMap(told -> change(stated, told))
          .ifPresent(found::add);
    }
    return found;
  }

  private Optional<Contradiction> change(Recorded stated, BigDecimal told) {
    List<Contradiction.Change> misfits = new ArrayList<>();
    for (Recorded compared : entity.asserting("comparedObservation")) {
      Optional<Entity> earlier = lookup.apply(compared.statement().value());
      for (Figure to : figures(entity)) {
        for (Figure from : earlier.map(StatedFigures::figures).orElse(List.of())) {
          Optional<Span> computed = growth(from, to);
          if (computed.isPresent() && computed.get().meets(Span.of(told))) {
            return Optional.empty();
          }
          computed.ifPresent(span -> misfits.add(misfit(stated, told, compared, from, to)));
        }
      }
    }
    return misfits.stream().<Contradiction>map(misfit -> misfit).findFirst();
  }

  /** What the change in percent can be; none, if the two cannot be compared. */
  private static Optional<Span> growth(Figure from, Figure to) {
    Span before = Span.of(from.number);
    if (before.low.signum() <= 0 || to.number.signum() < 0) {
      return Optional.empty();
    }
    return to.per(from)
        .map(
            factor -> {
              Span after = Span.of(to.number).times(factor);
              return new Span(
                  percent(after.low.dividedBy(before.high)),
                  percent(after.high.dividedBy(before.low)));
            });
  }

  private static Ratio percent(Ratio quotient) {
    return quotient.minus(Ratio.ONE).times(HUNDRED);
  }

  private static Contradiction.Change misfit(
      Recorded stated, BigDecimal told, Recorded compared, Figure from, Figure to) {
    Ratio quotient =
        Ratio.of(to.number).times(to.per(from).orElseThrow()).dividedBy(Ratio.of(from.number));
    List<Recorded> statements = new ArrayList<>(to.statements);
    statements.add(compared);
    statements.addAll(from.statements);
    return new Contradiction.Change(
        List.of(stated),
        statements,
        from.toString(),
        to.toString(),
        told,
        percent(quotient).rounded(MathContext.DECIMAL128).setScale(1, RoundingMode.HALF_EVEN));
  }

  // ---- a stated area against length and width

  private List<Contradiction> areas() {
    List<Recorded> outlines = entity.asserting("outline");
    boolean rectangular =
        !outlines.isEmpty()
            && outlines.stream().allMatch(told -> told.statement().value().equals("rectangular"));
    List<Figure> areas = figures(entity).stream().filter(StatedFigures::isArea).toList();
    List<Contradiction> found = new ArrayList<>();
    for (Figure area : areas) {
      area(area, outlines, rectangular).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Contradiction> area(Figure area, List<Recorded> outlines, boolean rectangular) {
    Span stated = Span.of(area.number).times(area.known().orElseThrow().per(Unit.SQUARE_METRE));
    List<Contradiction> misfits = new ArrayList<>();
    for (Figure length : lengths("length")) {
      for (Figure width : lengths("width")) {
        Span box = metres(length).times(metres(width));
        boolean fits = rectangular ? box.meets(stated) : stated.low.compare(box.high) <= 0;
        if (fits) {
          return Optional.empty();
        }
        misfits.add(misfit(area, length, width, outlines, rectangular));
      }
    }
    return misfits.stream().findFirst();
  }

  private static Contradiction misfit(
      Figure area, Figure length, Figure width, List<Recorded> outlines, boolean rectangular) {
    List<Recorded> statements = new ArrayList<>(area.statements);
    statements.addAll(length.statements);
    statements.addAll(width.statements);
    statements.addAll(outlines);
    Ratio product = middle(length).times(middle(width));
    return new Contradiction.Area(
        statements,
        area.toString(),
        length + " × " + width,
        product.rounded(MathContext.DECIMAL128).setScale(0, RoundingMode.HALF_EVEN),
        rectangular);
  }

  private static boolean isArea(Figure figure) {
    return figure.known().filter(unit -> unit.dimension() == Unit.Dimension.AREA).isPresent();
  }

  /** A length's number in metres, exactly as written. */
  private static Ratio middle(Figure length) {
    return Ratio.of(length.number).times(length.known().orElseThrow().per(Unit.METRE));
  }

  private static Span metres(Figure length) {
    return Span.of(length.number).times(length.known().orElseThrow().per(Unit.METRE));
  }

  /** Asserted values of a property that is a length above zero; a bare number is in metres. */
  private List<Figure> lengths(String property) {
    return entity.asserting(property).stream()
        .flatMap(told -> quantity(told, "m").stream())
        .filter(
            figure ->
                figure.number.signum() > 0
                    && figure
                        .known()
                        .filter(unit -> unit.dimension() == Unit.Dimension.LENGTH)
                        .isPresent())
        .toList();
  }

  // ---- reading statements

  /** Every quantity that an observation is asserted to have, with each unit it can go with. */
  private static List<Figure> figures(Entity observation) {
    List<Recorded> units = observation.asserting("unit");
    List<Figure> figures = new ArrayList<>();
    for (Recorded told : observation.asserting("quantity")) {
      RecordId source = told.statement().source();
      List<Recorded> own =
          units.stream().filter(unit -> unit.statement().source().equals(source)).toList();
      for (Recorded unit : own.isEmpty() ? units : own) {
        quantity(told, unit.statement().value())
            .map(figure -> new Figure(figure.number, figure.unit, List.of(told, unit)))
            .ifPresent(figures::add);
      }
      if (units.isEmpty()) {
        quantity(told, "").ifPresent(figures::add);
      }
    }
    return figures;
  }

  /** A value that is a bare number, of the unit told elsewhere, or a number with its own unit. */
  private static Optional<Figure> quantity(Recorded told, String unit) {
    String text = told.statement().value();
    try {
      BigDecimal number = new QuantityReader(text).bareNumber();
      return Optional.of(new Figure(number, unit, List.of(told)));
    } catch (EvidenceException notBare) {
      return whole(text).map(read -> new Figure(read.number(), read.unit().code(), List.of(told)));
    }
  }

  private static Optional<Quantity> whole(String text) {
    try {
      return Optional.of(Quantity.parse(text));
    } catch (EvidenceException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Unit> unit(String text) {
    try {
      return Optional.of(Unit.of(text));
    } catch (EvidenceException unknown) {
      return Optional.empty();
    }
  }

  /** A change as told: {@code 37}, {@code +37 %}, {@code -20%}. */
  private static Optional<BigDecimal> percent(String text) {
    try {
      return Optional.of(new QuantityReader(text).bareNumber());
    } catch (EvidenceException notBare) {
      return whole(text).filter(told -> told.unit() == Unit.PERCENT).map(Quantity::number);
    }
  }
}
