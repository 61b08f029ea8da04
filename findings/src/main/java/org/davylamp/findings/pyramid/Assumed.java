package org.davylamp.findings.pyramid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.statistics.Range;
import org.davylamp.statistics.StatisticsException;

/**
 * One range that the case declares. Where its statements give several bounds, the widest counts:
 * nobody's doubt is thrown away.
 *
 * @param entity it is read from
 * @param inflow whether it is money that {@code to} receives from outside, not a part of what
 *     {@code from} receives
 * @param range millions of US dollars in the period; or a part from 0 to 1
 * @param basis figures, analogy or assumed
 * @param period when; empty if always
 * @param setting of an inflow's year
 * @param statements all of the entity, and those of what it rests on
 */
record Assumed(
    Entity entity,
    boolean inflow,
    Tier from,
    Tier to,
    Range range,
    String basis,
    Optional<Edtf> period,
    String setting,
    List<Recorded> statements) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  Assumed {
    statements = List.copyOf(statements);
  }

  /**
   * Reads one.
   *
   * @throws EvidenceException if it is no range that can be drawn from; it says why
   */
  static Assumed read(Entity entity, CaseView view) {
    boolean inflow = one(entity, "kind").equals("inflow");
    Tier from = tier(entity, "fromTier");
    Tier to = tier(entity, "toTier");
    Optional<Edtf> period = Dates.first(entity, "period");
    if (from == to) {
      throw new EvidenceException("expected two tiers, found one");
    }
    if (inflow && year(period).isEmpty()) {
      throw new EvidenceException("expected the year of an inflow, found none");
    }
    List<Recorded> statements = new ArrayList<>(entity.statements());
    for (Entity figure : view.named(entity, "restsOn")) {
      List<Recorded> values = figure.asserting("value");
      statements.addAll(values.isEmpty() ? figure.statements() : values);
    }
    return new Assumed(
        entity,
        inflow,
        from,
        to,
        range(entity, inflow),
        one(entity, "basis"),
        period,
        entity.asserted("setting").stream().findFirst().orElse(""),
        statements);
  }

  private static Range range(Entity entity, boolean inflow) {
    double low = bound(entity, "low", inflow, false);
    double high = bound(entity, "high", inflow, true);
    Range.Shape shape = shape(one(entity, "shape"));
    if (low < 0 || (!inflow && high > 1)) {
      throw new EvidenceException(
          "expected a number of 0 or more, a share of at most 100 per cent");
    }
    try {
      return switch (shape) {
        case FIXED -> new Range(shape, low, low, high);
        case UNIFORM -> Range.uniform(low, high);
        case TRIANGULAR -> Range.triangular(low, bound(entity, "likely", inflow, false), high);
      };
    } catch (StatisticsException impossible) {
      throw new EvidenceException(String.valueOf(impossible.getMessage()));
    }
  }

  private static Range.Shape shape(String word) {
    for (Range.Shape shape : Range.Shape.values()) {
      if (shape.name().toLowerCase(Locale.ROOT).equals(word)) {
        return shape;
      }
    }
    throw new EvidenceException("expected the shape fixed, uniform or triangular, found " + word);
  }

  private static double bound(Entity entity, String property, boolean inflow, boolean most) {
    one(entity, property);
    List<BigDecimal> told = new ArrayList<>();
    for (String value : entity.asserted(property)) {
      try {
        told.add(new BigDecimal(value));
      } catch (NumberFormatException unreadable) {
        throw EvidenceException.expected("a number as " + property, value);
      }
    }
    BigDecimal bound =
        most
            ? told.stream().max(BigDecimal::compareTo).orElseThrow()
            : told.stream().min(BigDecimal::compareTo).orElseThrow();
    return (inflow ? bound : bound.divide(HUNDRED)).doubleValue();
  }

  private static Tier tier(Entity entity, String property) {
    String told = one(entity, property);
    return Tier.of(told)
        .orElseThrow(() -> EvidenceException.expected("a tier from 1 to 6 as " + property, told));
  }

  private static String one(Entity entity, String property) {
    return entity.asserted(property).stream()
        .findFirst()
        .orElseThrow(() -> new EvidenceException("expected " + property + ", found nothing"));
  }

  private static Optional<Integer> year(Optional<Edtf> period) {
    return period
        .map(Edtf::toString)
        .filter(text -> text.matches("[0-9]{4}"))
        .map(Integer::valueOf);
  }

  /** The year of an inflow. */
  int year() {
    return year(period).orElseThrow();
  }

  private static DayRange days(int year) {
    return DayRange.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** Whether it has to do with a year. */
  boolean isOf(int year) {
    return inflow
        ? year() == year
        : period.map(when -> when.days().overlaps(days(year))).orElse(true);
  }

  /** Whether published figures of the very thing lie in the range. */
  boolean hasFigures() {
    return basis.equals("figures");
  }

  String about() {
    return entity.asserted("summary").stream()
            .findFirst()
            .orElse(inflow ? "money for goods sold abroad" : "a share")
        + (inflow
            ? ""
            : String.format(Locale.ROOT, " (tier %d to tier %d)", from.number(), to.number()));
  }
}
