package org.davylamp.findings.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Conclusion;
import org.davylamp.findings.analysis.Dates;

/**
 * Estimates of how many people one facility holds, for times that may be the same, with no number
 * in common; of "at least" and "at most" the other end is open. Of all such pairs the widest apart
 * is told, with how many there are.
 */
final class EstimatesApart {
  private EstimatesApart() {}

  private record Estimate(
      Entity entity, Optional<BigDecimal> low, Optional<BigDecimal> high, Optional<Edtf> when) {
    static Optional<Estimate> of(Entity entity) {
      Optional<BigDecimal> low = number(entity, "low");
      Optional<BigDecimal> high = number(entity, "high");
      return low.isEmpty() && high.isEmpty()
          ? Optional.empty()
          : Optional.of(new Estimate(entity, low, high, Dates.first(entity, "year")));
    }

    private static Optional<BigDecimal> number(Entity entity, String property) {
      try {
        return entity.asserted(property).stream().findFirst().map(BigDecimal::new);
      } catch (NumberFormatException unreadable) {
        return Optional.empty();
      }
    }

    /** Both are, as dated, of a day that they share; a date in doubt is taken as it stands. */
    boolean maybeAt(Estimate other) {
      return when.isPresent()
          && other.when.isPresent()
          && when.get().days().overlaps(other.when.get().days());
    }

    boolean isBelow(Estimate other) {
      return high.isPresent() && other.low.isPresent() && high.get().compareTo(other.low.get()) < 0;
    }

    List<Recorded> statements() {
      List<Recorded> statements = new ArrayList<>(entity.asserting("low"));
      statements.addAll(entity.asserting("high"));
      statements.addAll(entity.asserting("year"));
      return statements;
    }
  }

  private record Pair(Estimate less, Estimate more) {
    BigDecimal gap() {
      return more.low.orElseThrow().subtract(less.high.orElseThrow());
    }
  }

  static List<Finding.Result> conclude(Entity facility, List<Entity> told, CaseView view) {
    List<Estimate> estimates =
        told.stream()
            .filter(entity -> view.named(entity, "facility").equals(List.of(facility)))
            .flatMap(entity -> Estimate.of(entity).stream())
            .toList();
    List<Pair> pairs = new ArrayList<>();
    for (Estimate less : estimates) {
      for (Estimate more : estimates) {
        if (less.isBelow(more) && less.maybeAt(more)) {
          pairs.add(new Pair(less, more));
        }
      }
    }
    return pairs.stream()
        .max(Comparator.comparing(Pair::gap))
        .map(widest -> result(widest, pairs.size(), view))
        .stream()
        .toList();
  }

  private static Finding.Result result(Pair widest, int pairs, CaseView view) {
    List<Recorded> statements = new ArrayList<>(widest.less.statements());
    statements.addAll(widest.more.statements());
    String others =
        pairs == 1
            ? ""
            : String.format(
                Locale.ROOT,
                " In all, %d pairs of estimates exclude each other; these two lie farthest apart.",
                pairs);
    return Conclusion.that(
            "Two estimates of how many people were held exclude each other: %s and %s.%s"
                .formatted(told(widest.less, view), told(widest.more, view), others))
        .sort("estimates apart")
        .with("pairs", pairs)
        .settledBy(
            "How each was reached: housing counted on dated images, a list of names, or the word of"
                + " someone in the country.")
        .from(statements)
        .result();
  }

  private static String told(Estimate estimate, CaseView view) {
    String by =
        estimate.entity.asserted("estimatedBy").stream()
            .findFirst()
            .orElseGet(() -> publisher(estimate, view));
    return "%s (%s, for %s)"
        .formatted(range(estimate), by, Dates.words(estimate.when.orElseThrow().toString()));
  }

  private static String range(Estimate estimate) {
    if (estimate.low.isEmpty()) {
      return "at most " + grouped(estimate.high.orElseThrow());
    }
    if (estimate.high.isEmpty()) {
      return "at least " + grouped(estimate.low.orElseThrow());
    }
    String low = grouped(estimate.low.orElseThrow());
    String high = grouped(estimate.high.orElseThrow());
    return low.equals(high) ? low : low + "–" + high;
  }

  private static String publisher(Estimate estimate, CaseView view) {
    return view.sources(estimate.statements()).stream()
        .map(source -> source.publisher().orElse(source.title()))
        .findFirst()
        .orElse("");
  }

  private static String grouped(BigDecimal number) {
    return String.format(Locale.ROOT, "%,d", number.toBigInteger());
  }
}
