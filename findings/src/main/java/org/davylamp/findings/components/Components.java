package org.davylamp.findings.components;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Source;
import org.davylamp.findings.analysis.Analysis;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Conclusion;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.findings.analysis.Subject;

/** What was counted and measured of a facility, component by component. */
public final class Components implements Analysis {
  private static final String GROWTH = "dated growth";

  @Override
  public String name() {
    return "components";
  }

  @Override
  public String version() {
    return "3";
  }

  @Override
  public String question() {
    return "What was counted and measured on dated images, and how fast did it change?";
  }

  @Override
  public List<Subject> subjects(CaseView view) {
    List<Subject> subjects = new ArrayList<>();
    for (Subject observed : Subject.observed(view)) {
      subjects.add(
          observed.reading(
              view.namedBeyond(observed.inputs("Observation"), "comparedObservation")));
    }
    List<Entity> growth = DatedGrowth.inputs(view);
    if (!growth.isEmpty()) {
      subjects.add(Subject.topic(GROWTH, growth).reading(view.namedBeyond(growth, "facility")));
    }
    return subjects;
  }

  @Override
  public List<Finding.Result> conclude(Subject subject, CaseView view) {
    if (!subject.parameter(Subject.TOPIC).isEmpty()) {
      return new DatedGrowth(subject, view).conclude();
    }
    Map<String, List<Entity>> byComponent = new TreeMap<>();
    for (Entity observation : subject.inputs("Observation")) {
      for (String component : CaseView.components(observation)) {
        byComponent.computeIfAbsent(component, key -> new ArrayList<>()).add(observation);
      }
    }
    List<Finding.Result> results = new ArrayList<>();
    byComponent.forEach(
        (component, observations) -> {
          series(component, observations, view).ifPresent(results::add);
          results.addAll(changes(component, observations, view));
          results.addAll(seen(component, observations));
        });
    return results;
  }

  /** All figures of a component in one sentence, by date, each with who counted. */
  private static Optional<Finding.Result> series(
      String component, List<Entity> observations, CaseView view) {
    List<Measured> figures = figures(observations);
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    List<Source> sources = sources(figures, view);
    List<Told> told = Told.of(figures, sources.size() > 1, view);
    String counters =
        sources.size() == 1
            ? ""
            : " These are of different counters; no change is computed from one to another unless a source compares them itself.";
    return Optional.of(
        Conclusion.that(
                Conclusion.capital(component)
                    + ": "
                    + told.stream().map(Told::words).distinct().collect(Collectors.joining("; "))
                    + "."
                    + counters)
            .sort("figures")
            .with("component", component)
            .with("figures", figures.size())
            .with("counters", sources.size())
            .from(told.stream().flatMap(one -> one.statements().stream()).toList())
            .result());
  }

  private static List<Measured> figures(List<Entity> observations) {
    return observations.stream()
        .flatMap(observation -> Measured.of(observation).stream())
        .sorted(
            Comparator.comparing(
                    (Measured figure) ->
                        figure.seen().map(seen -> seen.days().first()).orElse(Long.MAX_VALUE))
                .thenComparing(figure -> figure.observation().id()))
        .toList();
  }

  private static List<Source> sources(List<Measured> figures, CaseView view) {
    return view.sources(figures.stream().flatMap(one -> one.statements().stream()).toList());
  }

  private static List<Finding.Result> changes(
      String component, List<Entity> observations, CaseView view) {
    Map<String, Change> changes = new LinkedHashMap<>();
    for (Measured later : figures(observations)) {
      for (Entity earlier : view.named(later.observation(), "comparedObservation")) {
        for (Measured before : Measured.of(earlier)) {
          Change.between(before, later)
              .ifPresent(change -> changes.put(pair(before, later), change));
        }
      }
    }
    Map<Told.Counter, Measured> last = new LinkedHashMap<>();
    for (Measured figure : figures(observations)) {
      // What lies between the looks of a computed series is for the analysis that follows it.
      if (CaseView.isComputed(figure.observation())) {
        continue;
      }
      for (Source source : view.sources(figure.statements())) {
        Optional.ofNullable(last.put(new Told.Counter(source, figure.amount().unit()), figure))
            .flatMap(before -> Change.between(before, figure))
            .filter(Change::isInOrder)
            .ifPresent(change -> changes.putIfAbsent(pair(change.from(), figure), change));
      }
    }
    return changes.values().stream().map(change -> result(component, change)).toList();
  }

  private static String pair(Measured from, Measured to) {
    return from.observation().id() + " " + from.amount() + " " + to.observation().id();
  }

  private static Finding.Result result(String component, Change change) {
    List<Recorded> statements = new ArrayList<>(change.from().statements());
    statements.addAll(change.to().statements());
    statements.addAll(change.to().observation().asserting("comparedObservation"));
    Conclusion conclusion =
        Conclusion.that(
                "%s, from %s to %s: %s."
                    .formatted(
                        Conclusion.capital(component),
                        Dates.words(change.from().seen().orElseThrow().toString()),
                        Dates.words(change.to().seen().orElseThrow().toString()),
                        change.words()))
            .sort("change")
            .with("component", component)
            .with("difference", change.difference().toPlainString())
            .with("unit", change.to().amount().unit());
    change.percent().ifPresent(percent -> conclusion.with("percent", percent.toPlainString()));
    return conclusion.from(statements).result();
  }

  /** Changes told without figures, and looks that found none. */
  private static List<Finding.Result> seen(String component, List<Entity> observations) {
    List<Finding.Result> results = new ArrayList<>();
    for (Entity observation : observations) {
      List<String> classes = observation.asserted("changeClass");
      boolean change =
          !classes.isEmpty() && !classes.contains("level") && !classes.contains("activity");
      if (change && Measured.of(observation).isEmpty()) {
        results.add(seen(component, observation, classes.getFirst()));
      }
    }
    return results;
  }

  private static Finding.Result seen(String component, Entity observation, String changeClass) {
    String when =
        observation.asserted("changeInterval").stream()
            .findFirst()
            .or(() -> observation.asserted("imageDate").stream().findFirst())
            .map(date -> ", " + Dates.words(date))
            .orElse("");
    List<Recorded> statements = new ArrayList<>(observation.asserting("changeClass"));
    statements.addAll(observation.asserting("changeInterval"));
    statements.addAll(observation.asserting("imageDate"));
    return Conclusion.that(
            "%s: %s%s.".formatted(Conclusion.capital(component), words(changeClass), when))
        .sort(changeClass.equals("none") ? "no change seen" : "change seen")
        .with("component", component)
        .with("changeClass", changeClass)
        .from(statements)
        .result();
  }

  private static String words(String changeClass) {
    return switch (changeClass) {
      case "expansion" -> "something grew or was added, without a figure";
      case "new_facility" -> "new where there was nothing";
      case "reduction" -> "something shrank or was removed, without a figure";
      case "replacement" -> "something took another’s place";
      case "mixed" -> "growth and reduction together, without figures";
      case "none" -> "looked at, and no change seen";
      default -> changeClass;
    };
  }
}
