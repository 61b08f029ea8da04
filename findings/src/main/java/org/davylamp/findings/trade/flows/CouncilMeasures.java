package org.davylamp.findings.trade.flows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.davylamp.evidence.Certainty;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.HsCode;
import org.davylamp.evidence.HsSet;
import org.davylamp.evidence.Quantity;
import org.davylamp.evidence.Unit;
import org.davylamp.findings.measures.Measure;
import org.davylamp.findings.measures.Measures;
import org.davylamp.findings.measures.Term;
import org.davylamp.findings.measures.Way;

/**
 * What of a case's measures the UN Security Council set on goods that come out of the DPRK, by day,
 * for statistics by month. Other authorities' measures bind some importers only, and statistics are
 * looked at for all of them together.
 */
final class CouncilMeasures {
  private static final String COUNCIL = "UN Security Council";
  private static final String DPRK = "kp";

  /** A term of a measure that is of the goods. */
  private record Reaching(Measure measure, Term term, LocalDate from) {
    /** As the table of measures cites it: {@code UNSCR 2321, 26(b)}. */
    String name() {
      String where = term.paragraph().isEmpty() ? measure.paragraph() : term.paragraph();
      return where.isEmpty() ? measure.resolution() : measure.resolution() + ", " + where;
    }
  }

  private final List<Measure> measures;

  CouncilMeasures(Measures measures) {
    this.measures =
        measures.all().stream()
            .filter(it -> it.authority().equals(COUNCIL) && it.targets().contains(DPRK))
            .toList();
  }

  /**
   * Those on all of some goods, in order of their days; what one paragraph says of several times is
   * one.
   */
  List<LimitedGoods.Measure> on(HsSet goods) {
    List<HsCode> codes =
        goods.ranges().stream().flatMap(it -> Stream.of(it.first(), it.last())).toList();
    Map<String, List<Reaching>> byName = new LinkedHashMap<>();
    measures.stream()
        .flatMap(measure -> reaching(measure, codes))
        .sorted(Comparator.comparing(Reaching::from).thenComparing(Reaching::name))
        .forEach(it -> byName.computeIfAbsent(it.name(), name -> new ArrayList<>()).add(it));
    return byName.values().stream().map(CouncilMeasures::joined).toList();
  }

  /** A measure that was replaced before it began, or whose first day nobody tells, is none. */
  private static Stream<Reaching> reaching(Measure measure, List<HsCode> codes) {
    Optional<LocalDate> from = measure.effective().map(CouncilMeasures::first);
    Optional<LocalDate> last = last(measure);
    if (from.isEmpty() || last.filter(it -> it.isBefore(from.get())).isPresent()) {
      return Stream.empty();
    }
    return measure
        .reaching("goods")
        .filter(term -> measure.way(term).includes(Way.FROM))
        .filter(
            term ->
                codes.stream()
                    .allMatch(code -> measure.goods(term).holds(code) == Certainty.CERTAINLY))
        .map(term -> new Reaching(measure, term, from.get()));
  }

  private static LimitedGoods.Measure joined(List<Reaching> parts) {
    Reaching first = parts.getFirst();
    List<LimitedGoods.Cap> caps = parts.stream().flatMap(it -> cap(it).stream()).toList();
    return new LimitedGoods.Measure(
        first.name(),
        first.from(),
        first.measure().runOffEnds().orElse(first.from().minusDays(1)),
        kind(parts),
        caps);
  }

  /** A ban has no end; what another took the place of was less than the ban that followed. */
  private static LimitedGoods.Kind kind(List<Reaching> parts) {
    if (parts.stream().anyMatch(it -> it.measure().licenses())) {
      return LimitedGoods.Kind.CAP;
    }
    return last(parts.getLast().measure()).isEmpty()
        ? LimitedGoods.Kind.BAN
        : LimitedGoods.Kind.LIMIT;
  }

  /** An amount that is not told sets no bound. */
  private static Optional<LimitedGoods.Cap> cap(Reaching it) {
    OptionalDouble dollars = amount(it.measure().capValue(), Unit.USD);
    OptionalDouble tonnes = amount(it.measure().cap(), Unit.TONNE);
    return dollars.isEmpty() && tonnes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LimitedGoods.Cap(
                it.from(),
                last(it.measure()),
                dollars.orElse(Double.POSITIVE_INFINITY),
                tonnes.orElse(Double.POSITIVE_INFINITY)));
  }

  private static OptionalDouble amount(Optional<Quantity> told, Unit unit) {
    return told.filter(it -> it.unit().dimension() == unit.dimension())
        .map(it -> OptionalDouble.of(it.in(unit).number().doubleValue()))
        .orElse(OptionalDouble.empty());
  }

  private static LocalDate first(Edtf day) {
    return LocalDate.ofEpochDay(day.days().first());
  }

  private static Optional<LocalDate> last(Measure measure) {
    return measure
        .lapses()
        .filter(it -> it.days().hasLast())
        .map(it -> LocalDate.ofEpochDay(it.days().last()));
  }
}
