package org.davylamp.findings.monitor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Quantity;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Unit;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.findings.components.Measured;

/**
 * One dated figure of one counter.
 *
 * @param observation the entity
 * @param amount number and unit as told
 * @param low the least it may be, in the same unit
 * @param high the most it may be
 * @param error where the range comes from
 * @param seen when the image was taken
 * @param statements what it rests on
 */
public record Look(
    Entity observation,
    Measured.Amount amount,
    double low,
    double high,
    Basis error,
    Edtf seen,
    List<Recorded> statements) {

  /** Where the range of a figure comes from. */
  public enum Basis {
    /** The source tells no error; the figure is taken as told. */
    NONE_TOLD("no error is told with the figures"),
    /** The source gives a range. */
    STATED("ranges are the source’s"),
    /** The file tells how far off its corners may be. */
    DRAWING_TOLD("ranges are from the error of drawing that the map tells"),
    /** {@link #DRAWING_METRES}: an assumption of this analysis. */
    DRAWING_ASSUMED("ranges assume that outlines are drawn to within 2 m");

    private final String words;

    Basis(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * How far off an outline may be drawn, in metres, where the map does not say: some pixels of an
   * image of half a metre. Declared, not observed.
   */
  public static final double DRAWING_METRES = 2;

  /** In the order of time; those that cannot be told apart by it in the order of ids. */
  static final Comparator<Look> BY_TIME =
      Comparator.comparingLong((Look look) -> look.days().first())
          .thenComparingLong(look -> look.days().last())
          .thenComparing(look -> look.observation().id());

  public Look {
    statements = List.copyOf(statements);
  }

  /** The days on which the image may have been taken. */
  public DayRange days() {
    return seen.days();
  }

  /** Whether the figure is a single one, without a range. */
  public boolean isExact() {
    return low == high;
  }

  boolean isToldAgainBy(Look other) {
    return observation.id().equals(other.observation.id()) && amount.equals(other.amount);
  }

  /** This look, resting on what another rests on too. */
  Look and(Look other) {
    Set<Recorded> both = new LinkedHashSet<>(statements);
    both.addAll(other.statements);
    return new Look(observation, amount, low, high, error, seen, List.copyOf(both));
  }

  /**
   * What one statement of a figure tells as a look; empty if it has no readable figure, or no date
   * with both ends.
   */
  static Optional<Look> of(Entity observation, Recorded figure, CaseView view) {
    Optional<Edtf> seen =
        Dates.first(observation, "imageDate")
            .filter(date -> date.days().hasFirst() && date.days().hasLast());
    Optional<Measured.Amount> amount = Measured.amount(observation, figure.statement().value());
    return seen.isEmpty() || amount.isEmpty()
        ? Optional.empty()
        : Optional.of(new Gathering(observation, figure, view).look(amount.get(), seen.get()));
  }

  /** Finds the range of a figure among what the same teller says of the same observation. */
  private record Gathering(Entity observation, Recorded figure, CaseView view) {

    Look look(Measured.Amount amount, Edtf seen) {
      List<Recorded> rests = new ArrayList<>(List.of(figure));
      rests.addAll(observation.asserting("imageDate"));
      double low = amount.low().doubleValue();
      double high = amount.high().doubleValue();
      OptionalDouble least = told("quantityLow", amount.unit(), rests);
      OptionalDouble most = told("quantityHigh", amount.unit(), rests);
      if (least.isPresent() && most.isPresent()) {
        return new Look(
            observation,
            amount,
            Math.min(low, least.getAsDouble()),
            Math.max(high, most.getAsDouble()),
            Basis.STATED,
            seen,
            rests);
      }
      if (low != high) {
        return new Look(observation, amount, low, high, Basis.STATED, seen, rests);
      }
      Optional<Unit> unit = unit(amount.unit()).filter(Gathering::isDrawn);
      OptionalDouble around =
          unit.isEmpty() ? OptionalDouble.empty() : told("outlineLength", "m", rests);
      if (around.isEmpty()) {
        return new Look(observation, amount, low, high, Basis.NONE_TOLD, seen, rests);
      }
      OptionalDouble error = told("digitisingError", "m", rests);
      double off = off(unit.orElseThrow(), around.getAsDouble(), error.orElse(DRAWING_METRES));
      return new Look(
          observation,
          amount,
          Math.max(0, low - off),
          high + off,
          error.isPresent() ? Basis.DRAWING_TOLD : Basis.DRAWING_ASSUMED,
          seen,
          rests);
    }

    private static Optional<Unit> unit(String written) {
      try {
        return Optional.of(Unit.of(written));
      } catch (EvidenceException counted) {
        return Optional.empty();
      }
    }

    private static boolean isDrawn(Unit unit) {
      return unit.dimension() == Unit.Dimension.AREA || unit.dimension() == Unit.Dimension.LENGTH;
    }

    /**
     * An outline of length <i>L</i> drawn <i>e</i> too far out all round encloses <i>eL</i> more,
     * and is 2π<i>e</i> longer, to first order and if it is closed and convex.
     */
    private static double off(Unit unit, double around, double e) {
      boolean area = unit.dimension() == Unit.Dimension.AREA;
      double metres = area ? e * around : around == 0 ? 0 : 2 * Math.PI * e;
      return new Quantity(BigDecimal.valueOf(metres), area ? Unit.SQUARE_METRE : Unit.METRE)
          .in(unit)
          .number()
          .doubleValue();
    }

    /** A quantity that the figure's teller gives beside it, in this unit. */
    private OptionalDouble told(String property, String unit, List<Recorded> rests) {
      Set<OptionalDouble> found = new LinkedHashSet<>();
      for (Recorded recorded : observation.asserting(property)) {
        if (view.teller(recorded).equals(view.teller(figure))) {
          OptionalDouble number = number(recorded.statement().value(), unit);
          if (number.isPresent() && found.add(number)) {
            rests.add(recorded);
          }
        }
      }
      return found.isEmpty() ? OptionalDouble.empty() : found.iterator().next();
    }

    private static OptionalDouble number(String told, String unit) {
      try {
        Quantity quantity = Quantity.parse(told);
        return OptionalDouble.of(
            unit.isEmpty()
                ? quantity.number().doubleValue()
                : quantity.in(Unit.of(unit)).number().doubleValue());
      } catch (EvidenceException ofOtherKind) {
        return OptionalDouble.empty();
      }
    }
  }
}
