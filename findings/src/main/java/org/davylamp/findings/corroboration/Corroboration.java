package org.davylamp.findings.corroboration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.Analysis;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Conclusion;
import org.davylamp.findings.analysis.Subject;

/** On how many independent sources, of which kinds, each claim on a facility rests. */
public final class Corroboration implements Analysis {
  private static final String LINKS = "from detention to buyer";

  @Override
  public String name() {
    return "corroboration";
  }

  @Override
  public String version() {
    return "2";
  }

  @Override
  public String question() {
    return "On how many independent sources, of which kinds, does each claim rest; what is missing?";
  }

  @Override
  public List<Subject> subjects(CaseView view) {
    List<Subject> subjects = new ArrayList<>();
    view.facilities()
        .forEach(facility -> subjects.add(Subject.facility(facility, about(facility, view))));
    List<Entity> links = MissingLinks.inputs(view);
    if (!links.isEmpty()) {
      subjects.add(
          Subject.topic(LINKS, links)
              .reading(view.namedBeyond(links, "facility", "fromPlace", "trader", "transport")));
    }
    return subjects;
  }

  private static Stream<Entity> about(Entity facility, CaseView view) {
    return Stream.concat(
        view.observed(facility).stream(),
        Stream.of("FacilityEvent", "TestimonyFact", "Production")
            .flatMap(schema -> view.pointing(schema, "facility", facility).stream()));
  }

  @Override
  public List<Finding.Result> conclude(Subject subject, CaseView view) {
    if (!subject.parameter(Subject.TOPIC).isEmpty()) {
      return MissingLinks.conclude(subject.inputs(), view);
    }
    List<Claim> claims = Claims.of(subject);
    List<Finding.Result> results =
        new ArrayList<>(claims.stream().map(claim -> result(claim, view)).toList());
    results.addAll(History.conclude(subject, claims, view));
    return results;
  }

  private static Finding.Result result(Claim claim, CaseView view) {
    Standing standing = Standing.of(claim, view);
    List<Recorded> statements = new ArrayList<>(claim.asserting());
    statements.addAll(claim.denying());
    String against =
        claim.denying().isEmpty()
            ? ""
            : "; denied by "
                + view.sources(claim.denying()).stream()
                    .map(source -> source.publisher().orElse(source.title()))
                    .collect(Collectors.joining(", "));
    return Conclusion.that(
            "%s — %s%s.".formatted(Conclusion.capital(claim.what()), standing.words(), against))
        .sort("standing")
        .with("claim", claim.what())
        .with("standing", standing.grade().word())
        .with("sources", standing.sources())
        .with("independent", standing.independent())
        .with("kinds", standing.kinds().stream().map(Kind::words).collect(Collectors.joining(";")))
        .with("missing", missing(standing.kinds()))
        .from(statements)
        .result();
  }

  /** What could bear a claim on a place out and is not there. */
  static String missing(Set<Kind> kinds) {
    Set<Kind> missing = EnumSet.of(Kind.IMAGERY, Kind.TESTIMONY);
    missing.removeAll(kinds);
    return missing.stream().map(Kind::words).collect(Collectors.joining(";"));
  }
}
