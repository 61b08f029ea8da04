package org.davylamp.findings.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.davylamp.evidence.Contradiction;
import org.davylamp.evidence.Contradictions;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Finding;
import org.davylamp.findings.analysis.Analysis;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Conclusion;
import org.davylamp.findings.analysis.Subject;

/** What is said of a facility that cannot all be so. */
public final class Consistency implements Analysis {
  private static final String SHARED_POINT = "shared point ";
  private static final String COMPARED = "comparedObservation";

  @Override
  public String name() {
    return "consistency";
  }

  @Override
  public String version() {
    return "2";
  }

  @Override
  public String question() {
    return "What is said that cannot all be so, and what would settle it?";
  }

  @Override
  public List<Subject> subjects(CaseView view) {
    List<Subject> subjects = new ArrayList<>();
    StatedDivision divisions = StatedDivision.of(view);
    view.facilities()
        .forEach(
            facility -> {
              Subject subject = Subject.facility(facility, about(facility, view));
              subjects.add(
                  subject
                      .against(divisions.background(facility))
                      .reading(view.namedBeyond(subject.inputs(), COMPARED)));
            });
    SharedPoints.groups(view)
        .forEach(
            (point, facilities) -> subjects.add(Subject.topic(SHARED_POINT + point, facilities)));
    return subjects;
  }

  /** What is observed, told and estimated of a facility. */
  private static Stream<Entity> about(Entity facility, CaseView view) {
    return Stream.of(
            view.observed(facility).stream(),
            view.pointing("FacilityEvent", "facility", facility).stream(),
            view.pointing("PopulationEstimate", "facility", facility).stream())
        .flatMap(stream -> stream);
  }

  @Override
  public List<Finding.Result> conclude(Subject subject, CaseView view) {
    if (!subject.parameter(Subject.TOPIC).isEmpty()) {
      String point = subject.parameter(Subject.TOPIC).substring(SHARED_POINT.length());
      return SharedPoints.conclude(point, subject.inputs());
    }
    Entity facility = subject.inputs().getFirst();
    List<Finding.Result> results = new ArrayList<>(contradictions(facility, view));
    results.addAll(StatedDivision.of(view).conclude(facility));
    for (Entity observation : subject.inputs("Observation")) {
      results.addAll(contradictions(observation, view));
    }
    results.addAll(FiguresApart.conclude(subject.inputs("Observation"), view));
    results.addAll(Disputes.conclude(subject.inputs("FacilityEvent"), view));
    results.addAll(EstimatesApart.conclude(facility, subject.inputs("PopulationEstimate"), view));
    return results;
  }

  private static List<Finding.Result> contradictions(Entity entity, CaseView view) {
    return Contradictions.of(entity, view::entity).stream()
        .map(contradiction -> result(entity, contradiction, view))
        .toList();
  }

  private static Finding.Result result(Entity entity, Contradiction contradiction, CaseView view) {
    Conclusion conclusion = Conclusion.that(sentence(entity, contradiction, view));
    return with(conclusion, contradiction).from(contradiction.statements()).result();
  }

  private static String sentence(Entity entity, Contradiction contradiction, CaseView view) {
    String component = String.join(", ", entity.asserted("component"));
    String sentence = new Sentence(entity, view).of(contradiction);
    return component.isEmpty() ? sentence : Conclusion.capital(component) + ": " + sentence;
  }

  private static Conclusion with(Conclusion conclusion, Contradiction contradiction) {
    return switch (contradiction) {
      case Contradiction.Apart apart ->
          conclusion
              .sort("positions apart")
              .with("metres", Math.round(apart.distance().metres()))
              .settledBy(
                  "A dated image that shows the site at one of the two points and not at the other,"
                      + " or its publisher's word on which of them is meant.");
      case Contradiction.Change change ->
          conclusion
              .sort("change against figures")
              .with("statedPercent", change.statedPercent().toPlainString())
              .with("computedPercent", change.computedPercent().toPlainString())
              .settledBy(
                  "The outlines that were measured on both images, so that the lengths can be"
                      + " measured again.");
      case Contradiction.Area area ->
          conclusion
              .sort("area against dimensions")
              .with("computedSquareMetres", area.product().toPlainString())
              .settledBy("The outline that was measured, or its publisher's word on its shape.");
      case Contradiction.Denied denied ->
          conclusion
              .sort("asserted and denied")
              .settledBy("What the side that denies it has seen, and when.");
      case Contradiction.Several several ->
          conclusion
              .sort("several values")
              .settledBy("The document or image that the oldest of these sources took it from.");
    };
  }
}
