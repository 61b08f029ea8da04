package org.davylamp.findings.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.Quantity;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Unit;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Conclusion;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.findings.components.Measured;

/**
 * Two areas or lengths given for one component at times that may be the same, that differ by more
 * than the rounding of both: half a unit of the last digit written of each. What is counted is left
 * out, because counters seldom say what they counted as one.
 */
final class FiguresApart {
  private static final long YEAR_DAYS = 366;

  private FiguresApart() {}

  /**
   * @param told the statements that give this amount; others of the observation may give another
   */
  private record Figure(
      Entity observation, Quantity amount, List<Recorded> told, Optional<Edtf> seen) {
    static List<Figure> of(Entity observation) {
      Optional<Edtf> seen = Dates.first(observation, "imageDate");
      List<Figure> figures = new ArrayList<>();
      for (String value : observation.asserted("quantity")) {
        List<Recorded> told =
            observation.asserting("quantity").stream()
                .filter(recorded -> recorded.statement().value().equals(value))
                .toList();
        measured(value)
            .map(amount -> new Figure(observation, amount, told, seen))
            .ifPresent(figures::add);
      }
      return figures;
    }

    /** An area or a length; ranges and counts are neither. */
    private static Optional<Quantity> measured(String value) {
      try {
        Quantity amount = Quantity.parse(value);
        Unit.Dimension dimension = amount.unit().dimension();
        boolean measured = dimension == Unit.Dimension.AREA || dimension == Unit.Dimension.LENGTH;
        return measured ? Optional.of(amount) : Optional.empty();
      } catch (EvidenceException notOneFigure) {
        return Optional.empty();
      }
    }

    /**
     * Whether both are of one state of the site: told by one source for days that they share, or by
     * two for a year or less each. Of a long span of images nobody says which one was measured.
     */
    boolean maybeAt(Figure other, boolean oneSource) {
      return seen.isPresent()
          && other.seen.isPresent()
          && seen.get().days().overlaps(other.seen.get().days())
          && (oneSource || (isShort() && other.isShort()));
    }

    private boolean isShort() {
      DayRange days = seen.orElseThrow().days();
      return days.hasFirst() && days.hasLast() && days.last() - days.first() <= YEAR_DAYS;
    }

    boolean isApartFrom(Figure other) {
      if (amount.unit().dimension() != other.amount.unit().dimension()) {
        return false;
      }
      Quantity there = other.amount.in(amount.unit());
      Quantity slack = other.amount.rounding().in(amount.unit());
      return amount
              .number()
              .subtract(there.number())
              .abs()
              .compareTo(amount.rounding().number().add(slack.number()))
          > 0;
    }

    List<Recorded> statements() {
      List<Recorded> statements = new ArrayList<>(told);
      statements.addAll(observation.asserting("imageDate"));
      return statements;
    }
  }

  static List<Finding.Result> conclude(List<Entity> observations, CaseView view) {
    Map<String, List<Figure>> byComponent = new TreeMap<>();
    for (Entity observation : observations) {
      for (String component : observation.asserted("component")) {
        byComponent
            .computeIfAbsent(component, key -> new ArrayList<>())
            .addAll(Figure.of(observation));
      }
    }
    List<Finding.Result> results = new ArrayList<>();
    byComponent.forEach((component, figures) -> results.addAll(pairs(component, figures, view)));
    return results;
  }

  private static List<Finding.Result> pairs(String component, List<Figure> figures, CaseView view) {
    List<Finding.Result> results = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      for (Figure other : figures.subList(i + 1, figures.size())) {
        Figure one = figures.get(i);
        boolean compared =
            isCompared(one.observation, other.observation)
                || isCompared(other.observation, one.observation);
        if (!compared
            && one.maybeAt(other, oneSource(one, other, view))
            && one.isApartFrom(other)) {
          results.add(result(component, one, other, view));
        }
      }
    }
    return results;
  }

  private static boolean isCompared(Entity later, Entity earlier) {
    return later.asserted("comparedObservation").stream().anyMatch(earlier.ids()::contains);
  }

  private static boolean oneSource(Figure one, Figure other, CaseView view) {
    return view.sources(one.told).equals(view.sources(other.told));
  }

  private static Finding.Result result(String component, Figure one, Figure other, CaseView view) {
    List<Recorded> statements = new ArrayList<>(one.statements());
    statements.addAll(other.statements());
    return Conclusion.that(
            "%s is given as %s and as %s, for times that may be the same."
                .formatted(Conclusion.capital(component), told(one, view), told(other, view)))
        .sort("figures apart")
        .with("component", component)
        .settledBy("The outlines that were measured, or what each of the two counts as part of it.")
        .from(statements)
        .result();
  }

  private static String told(Figure figure, CaseView view) {
    String amount = Measured.amount(figure.amount.toString()).map(Object::toString).orElseThrow();
    return amount + " (" + Sentence.teller(figure.told.getFirst(), view) + ")";
  }
}
