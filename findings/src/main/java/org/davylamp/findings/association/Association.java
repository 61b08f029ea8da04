package org.davylamp.findings.association;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.Analysis;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.findings.analysis.Subject;
import org.davylamp.findings.components.Adoption;
import org.davylamp.findings.components.Growth;

/** Whether growth and measures go together in time. */
public final class Association implements Analysis {
  private static final String GROWTH = "growth and measures";

  @Override
  public String name() {
    return "association";
  }

  @Override
  public String version() {
    return "2";
  }

  @Override
  public String question() {
    return "Do growth and measures go together in time, and can this case tell?";
  }

  @Override
  public List<Subject> subjects(CaseView view) {
    List<Subject> subjects = new ArrayList<>();
    List<Entity> measures = view.all("Measure");
    for (Entity facility : view.all("Facility")) {
      List<Entity> counted =
          view.pointing("Observation", "facility", facility).stream()
              .filter(observation -> !observation.asserted("quantity").isEmpty())
              .toList();
      if (!measures.isEmpty() && counted.stream().anyMatch(CaseView::ofControlArea)) {
        subjects.add(Subject.facility(facility, counted.stream()).against(measures));
      }
    }
    List<Entity> looks =
        view.all("Observation").stream()
            .filter(observation -> Growth.atDetention(observation, view))
            // Of what somebody chose to look at. A computed series would outnumber all of it.
            .filter(observation -> !CaseView.isComputed(observation))
            .toList();
    if (!measures.isEmpty() && looks.stream().anyMatch(Growth::tells)) {
      subjects.add(
          Subject.topic(GROWTH, Stream.concat(looks.stream(), measures.stream()).toList())
              .reading(view.namedBeyond(looks, "facility", "comparedObservation")));
    }
    return subjects;
  }

  @Override
  public List<Finding.Result> conclude(Subject subject, CaseView view) {
    if (subject.parameter(Subject.TOPIC).isEmpty()) {
      return series(subject, view);
    }
    return growth(subject, view);
  }

  private static List<Finding.Result> growth(Subject subject, CaseView view) {
    List<Entity> observations = subject.inputs("Observation");
    List<Episode> episodes = Episode.of(Adoption.of(subject.inputs("Measure")));
    List<Entity> outside =
        observations.stream().filter(observation -> !CaseView.ofControlArea(observation)).toList();
    List<Growth> growth = Growth.of(outside, view);
    if (episodes.isEmpty() || growth.isEmpty()) {
      return List.of();
    }
    Looks looks = Looks.of(outside, view);
    List<Watched> units = places(observations, view);
    if (units.stream().allMatch(unit -> unit.control() || unit.changes().isEmpty())) {
      return List.of();
    }
    Answer answer = new Answer(units, episodes, Answer.Seen.of(looks));
    List<Finding.Result> results = new ArrayList<>();
    results.add(Reasons.following(looks, growth));
    results.add(Reasons.windows(growth, episodes));
    results.add(Reasons.runs(units));
    results.addAll(answer.results());
    return results;
  }

  /** Each place, and the ground around it where that was looked at too. */
  static List<Watched> places(List<Entity> observations, CaseView view) {
    Map<String, List<Entity>> byPlace = new LinkedHashMap<>();
    for (Entity observation : observations) {
      for (Entity place : view.named(observation, "facility")) {
        String key = (CaseView.ofControlArea(observation) ? "c " : "u ") + place.id();
        byPlace.computeIfAbsent(key, one -> new ArrayList<>()).add(observation);
      }
    }
    List<Watched> units = new ArrayList<>();
    byPlace.forEach(
        (key, told) -> {
          List<Growth> growth = Growth.of(told, view);
          List<DayRange> seen =
              Stream.concat(
                      told.stream().flatMap(observation -> Looks.seen(observation, view)),
                      growth.stream().map(Growth::days))
                  .toList();
          place(view.caption(key.substring(2)), key.startsWith("c "), growth, seen, told)
              .ifPresent(units::add);
        });
    return units;
  }

  private static Optional<Watched> place(
      String name, boolean control, List<Growth> growth, List<DayRange> seen, List<Entity> told) {
    LongSummaryStatistics days =
        seen.stream()
            .flatMapToLong(range -> LongStream.of(range.first(), range.last()))
            .filter(day -> day != DayRange.EVER_BEFORE && day != DayRange.EVER_AFTER)
            .summaryStatistics();
    if (days.getCount() == 0) {
      // Never seen on a day that is told: nobody knows when it was watched.
      return Optional.empty();
    }
    List<Recorded> statements =
        new ArrayList<>(growth.stream().flatMap(one -> one.statements().stream()).toList());
    bounding(told, days.getMin(), statements);
    bounding(told, days.getMax(), statements);
    return Optional.of(
        new Watched(
            name,
            control,
            days.getMin(),
            days.getMax(),
            growth.stream()
                .map(
                    one ->
                        new Watched.Change(
                            Watched.bounded(one.days(), days.getMin(), days.getMax()), 1))
                .toList(),
            statements));
  }

  /** Adds what says that a place was seen on its first or its last day: of several the first. */
  private static void bounding(List<Entity> told, long day, List<Recorded> statements) {
    for (Entity observation : told) {
      for (String property : List.of("imageDate", "changeInterval", "comparedWith")) {
        for (Recorded recorded : observation.asserting(property)) {
          Optional<DayRange> range = Dates.read(recorded.statement().value()).map(Edtf::reach);
          if (range.isPresent() && (range.get().first() == day || range.get().last() == day)) {
            statements.add(recorded);
            return;
          }
        }
      }
    }
    // Else by the image of an observation that one of these is compared with.
    told.forEach(observation -> statements.addAll(observation.asserting("comparedObservation")));
  }

  private static List<Finding.Result> series(Subject subject, CaseView view) {
    List<Series> series = Series.of(subject.inputs("Observation"), view);
    List<Episode> episodes =
        Episode.of(
            Adoption.of(
                subject.background().stream()
                    .filter(entity -> entity.schemata().contains("Measure"))
                    .toList()));
    List<Watched> units = series.stream().map(Series::watched).toList();
    boolean comparable =
        units.stream().anyMatch(unit -> !unit.control() && !unit.changes().isEmpty())
            && units.stream().anyMatch(Watched::control);
    if (episodes.isEmpty() || !comparable) {
      return List.of();
    }
    int grown = series.stream().mapToInt(Series::grown).sum();
    int alike = series.stream().mapToInt(Series::alike).sum();
    return new Answer(units, episodes, new Answer.Seen(grown, alike)).results();
  }
}
