package org.davylamp.findings.monitor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.Analysis;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Conclusion;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.findings.analysis.Subject;
import org.davylamp.findings.components.Measured;

/** Follows each facility's components from look to look: change within dates, or none. */
public final class Monitor implements Analysis {
  @Override
  public String name() {
    return "monitor";
  }

  @Override
  public String version() {
    return "2";
  }

  @Override
  public String question() {
    return "What changed between one look and the next, within which dates and errors?";
  }

  @Override
  public List<Subject> subjects(CaseView view) {
    return Subject.observed(view);
  }

  @Override
  public List<Finding.Result> conclude(Subject subject, CaseView view) {
    List<Entity> observations = subject.inputs("Observation");
    List<Series> series = Series.of(observations, view);
    List<Finding.Result> results = new ArrayList<>();
    for (Series one : series) {
      if (one.isFollowed()) {
        results.add(figures(one));
        one.phases()
            .forEach(phase -> results.add(phase(one, phase, control(one, phase.step(), series))));
      }
    }
    results.addAll(counters(series));
    observations.forEach(observation -> looked(observation, view).ifPresent(results::add));
    return once(results);
  }

  /** Two observations that tell the same, word for word, are told once. */
  private static List<Finding.Result> once(List<Finding.Result> results) {
    Map<String, Finding.Result> byText = new LinkedHashMap<>();
    results.forEach(result -> byText.putIfAbsent(result.text(), result));
    return List.copyOf(byText.values());
  }

  private static Finding.Result figures(Series series) {
    Set<Look.Basis> errors =
        series.looks().stream()
            .map(Look::error)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    String text =
        Conclusion.capital(series.component())
            + ", as "
            + series.counter()
            + " tells it: "
            + (series.isLong()
                ? String.format(
                    Locale.ROOT,
                    "%,d looks, of which the first, the last, the least and the most are ",
                    series.looks().size())
                : "")
            + (series.isLong() ? series.marked() : series.looks())
                .stream().map(Monitor::told).distinct().collect(Collectors.joining("; "))
            + ". "
            + Conclusion.capital(
                errors.stream().map(Look.Basis::words).collect(Collectors.joining("; ")))
            + ".";
    return Conclusion.that(text)
        .sort("series")
        .with("component", series.component())
        .with("unit", series.unit())
        .with("counter", series.counter())
        .with("looks", series.looks().size())
        .from(series.statements())
        .result();
  }

  private static String told(Look look) {
    String range =
        look.isExact() || !look.amount().exact()
            ? ""
            : ", " + whole(look.low(), look) + " to " + whole(look.high(), look);
    return look.amount() + " (" + Dates.words(look.seen().toString()) + range + ")";
  }

  private static String whole(double number, Look look) {
    int decimals = Math.max(0, look.amount().low().scale());
    return Measured.Amount.grouped(
        new BigDecimal(number).setScale(decimals, RoundingMode.HALF_EVEN));
  }

  private static Finding.Result phase(Series series, Phase phase, Optional<Step> control) {
    Step step = phase.step();
    String meanwhile =
        control
            .map(other -> " In the control annulus meanwhile: " + other.words() + ".")
            .orElse("");
    List<Recorded> statements = new ArrayList<>(phase.statements());
    control.ifPresent(other -> statements.addAll(other.statements()));
    Conclusion conclusion =
        Conclusion.that(
                "%s, as %s tells it, from %s to %s%s: %s.%s"
                    .formatted(
                        Conclusion.capital(series.component()),
                        series.counter(),
                        Dates.words(step.from().seen().toString()),
                        Dates.words(step.to().seen().toString()),
                        phase.looks().size() > 2
                            ? String.format(Locale.ROOT, ", in %,d looks", phase.looks().size())
                            : "",
                        step.words(),
                        meanwhile))
            .sort(step.isChange() ? "dated change" : "unchanged look")
            .with("component", series.component())
            .with("unit", series.unit())
            .with("counter", series.counter())
            .with("interval", step.interval())
            .with("looks", phase.looks().size())
            .with("difference", plain(step.difference()))
            .with("low", plain(step.low()))
            .with("high", plain(step.high()));
    step.slowest().ifPresent(rate -> conclusion.with("slowestAYear", plain(rate)));
    step.fastest().ifPresent(rate -> conclusion.with("fastestAYear", plain(rate)));
    return conclusion.from(statements).result();
  }

  /** What the control annulus of the same counter did between the same days. */
  private static Optional<Step> control(Series series, Step step, List<Series> all) {
    return all.stream()
        .filter(other -> other.isControlOf(series))
        .flatMap(
            other ->
                other.steps().stream()
                    .filter(one -> one.days().equals(step.days()))
                    .findFirst()
                    .or(() -> other.between(step.from().seen(), step.to().seen()))
                    .stream())
        .findFirst();
  }

  /** Six digits: more than any figure of a facility bears. */
  private static String plain(double number) {
    BigDecimal rounded = new BigDecimal(number).round(new MathContext(6)).stripTrailingZeros();
    return rounded.toPlainString();
  }

  /** Where several count the same thing, that what lies between them is nobody's observation. */
  private static List<Finding.Result> counters(List<Series> all) {
    Map<List<String>, List<Series>> same = new LinkedHashMap<>();
    all.forEach(
        series ->
            same.computeIfAbsent(
                    List.of(series.component(), series.unit()), key -> new ArrayList<>())
                .add(series));
    return same.values().stream().filter(series -> series.size() > 1).map(Monitor::apart).toList();
  }

  private static Finding.Result apart(List<Series> series) {
    Series first = series.getFirst();
    return Conclusion.that(
            Conclusion.capital(first.component())
                + ": "
                + series.size()
                + " counters ("
                + series.stream()
                    .map(one -> one.counter() + ": " + dates(one))
                    .collect(Collectors.joining("; "))
                + "). Their figures are not joined: what lies between them may be a difference in counting.")
        .sort("counters apart")
        .with("component", first.component())
        .with("unit", first.unit())
        .with("counters", series.size())
        .settledBy("one counter, one rule of counting, and both images.")
        .from(series.stream().flatMap(one -> one.statements().stream()).toList())
        .result();
  }

  private static String dates(Series series) {
    return (series.isLong()
            ? String.format(Locale.ROOT, "%,d looks, among them ", series.looks().size())
            : "")
        + (series.isLong() ? series.marked() : series.looks())
            .stream()
                .map(look -> Dates.words(look.seen().toString()))
                .distinct()
                .collect(Collectors.joining(", "));
  }

  /** A look that found no change, told without figures: it is exposure all the same. */
  private static Optional<Finding.Result> looked(Entity observation, CaseView view) {
    if (!observation.asserted("changeClass").contains("none")) {
      return Optional.empty();
    }
    List<Recorded> statements = new ArrayList<>(observation.asserting("changeClass"));
    List<Recorded> dates = new ArrayList<>(observation.asserting("changeInterval"));
    if (dates.isEmpty()) {
      dates.addAll(observation.asserting("imageDate"));
    }
    if (dates.isEmpty()) {
      return Optional.empty();
    }
    statements.addAll(dates);
    String when = dates.getFirst().statement().value();
    String component = String.join(", ", CaseView.components(observation));
    return Optional.of(
        Conclusion.that(
                "%s, as %s tells it, %s: looked at, and no change seen."
                    .formatted(
                        Conclusion.capital(component),
                        view.teller(statements.getFirst()),
                        Dates.words(when)))
            .sort("unchanged look")
            .with("component", component)
            .with("counter", view.teller(statements.getFirst()))
            .with("interval", when)
            .from(statements)
            .result());
  }
}
