package org.davylamp.findings.corroboration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Source;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Conclusion;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.findings.analysis.Subject;
import org.davylamp.findings.components.Measured;

/**
 * For a place that is only suspected, or closed to outsiders for a purpose that is not established:
 * who told what and when, in the order of publication; what stands confirmed, what is only
 * possible, what is missing.
 */
final class History {
  private static final Set<String> UNCONFIRMED = Set.of("suspected-detention", "restricted-area");

  private final Subject subject;
  private final List<Claim> claims;
  private final CaseView view;

  private History(Subject subject, List<Claim> claims, CaseView view) {
    this.subject = subject;
    this.claims = claims;
    this.view = view;
  }

  static List<Finding.Result> conclude(Subject subject, List<Claim> claims, CaseView view) {
    boolean unconfirmed =
        subject.inputs().getFirst().asserted("kind").stream().anyMatch(UNCONFIRMED::contains);
    return unconfirmed ? new History(subject, claims, view).conclude() : List.of();
  }

  /** One thing told by one source. */
  private record Told(
      Source source, String after, String what, String when, List<Recorded> statements) {
    /** When it was told; sources without a date come last. */
    long published() {
      return source
          .published()
          .flatMap(Dates::read)
          .map(date -> date.days().first())
          .orElse(Long.MAX_VALUE);
    }

    String words() {
      return "%s, %s%s: %s%s"
          .formatted(
              source.published().map(Dates::words).orElse("undated"),
              source.publisher().orElse(source.title()),
              after,
              what,
              when.isEmpty() || what.contains(when) ? "" : " (" + when + ")");
    }
  }

  private List<Finding.Result> conclude() {
    List<Finding.Result> results = new ArrayList<>();
    List<Told> told = told();
    if (!told.isEmpty()) {
      results.add(
          Conclusion.that(
                  "How it was told, in the order of publication: "
                      + told.stream().map(Told::words).distinct().collect(Collectors.joining("; "))
                      + ".")
              .sort("history")
              .with("sources", told.stream().map(Told::source).distinct().count())
              .from(told.stream().flatMap(one -> one.statements.stream()).toList())
              .result());
    }
    results.add(confirmed());
    return results;
  }

  private List<Told> told() {
    List<Told> told = new ArrayList<>();
    for (Entity event : subject.inputs("FacilityEvent")) {
      add(told, event, event.asserting("claim").isEmpty() ? "eventType" : "claim", "occurred");
    }
    for (Entity observation : subject.inputs("Observation")) {
      if (!observation.asserting("changeClass").isEmpty()) {
        add(told, observation, "component", "imageDate");
      }
    }
    told.sort(Comparator.comparingLong(Told::published).thenComparing(Told::words));
    return told;
  }

  private void add(List<Told> told, Entity entity, String what, String when) {
    for (Recorded recorded : entity.asserting(what)) {
      List<Recorded> statements = new ArrayList<>(List.of(recorded));
      statements.addAll(entity.asserting(when));
      told.add(
          new Told(
              view.source(recorded),
              after(view.source(recorded)),
              words(entity, recorded),
              Dates.words(entity.asserted(when)),
              statements));
    }
  }

  /**
   * On whom a source rests, as far as it says so; a house that repeats itself is not named twice.
   */
  private String after(Source source) {
    String own = name(source);
    List<String> relied =
        source.reliance().keys().stream()
            .map(key -> view.source(key).map(History::name).orElse(key))
            .distinct()
            .toList();
    String others =
        relied.stream().filter(name -> !name.equals(own)).collect(Collectors.joining(", "));
    if (others.isEmpty()) {
      return relied.isEmpty() ? "" : " after earlier work of its own";
    }
    return " after " + others;
  }

  private static String name(Source source) {
    return source.publisher().orElse(source.title());
  }

  /** A component by itself says nothing; with its figure and what became of it, it does. */
  private static String words(Entity entity, Recorded recorded) {
    List<String> words = new ArrayList<>(List.of(recorded.statement().value()));
    Measured.of(entity).forEach(figure -> words.add(figure.amount().toString()));
    entity.asserted("changeClass").stream()
        .filter(word -> !word.equals("level"))
        .map(History::change)
        .forEach(words::add);
    return String.join(", ", words);
  }

  private static String change(String changeClass) {
    return switch (changeClass) {
      case "none" -> "no change seen";
      case "activity" -> "in use";
      case "new_facility" -> "new";
      case "mixed" -> "growth and reduction";
      default -> changeClass.replace('_', ' ');
    };
  }

  private Finding.Result confirmed() {
    List<String> confirmed = new ArrayList<>();
    List<String> possible = new ArrayList<>();
    List<String> disputed = new ArrayList<>();
    for (Claim claim : claims) {
      Standing standing = Standing.of(claim, view);
      switch (standing.grade()) {
        case ESTABLISHED, CORROBORATED ->
            (claim.what().startsWith("that people may") ? possible : confirmed).add(claim.what());
        case DISPUTED -> disputed.add(claim.what());
        case ONE_SOURCE, ORIGIN_UNKNOWN, GENERAL -> possible.add(claim.what());
      }
    }
    String missing = Corroboration.missing(present()).replace(";", " and ");
    return Conclusion.that(
            "Confirmed by sources independent of one another: %s. Possible, on one source or on sources that do not say on what they rest: %s.%s Missing: %s."
                .formatted(
                    listed(confirmed),
                    listed(possible),
                    disputed.isEmpty() ? "" : " Disputed: " + listed(disputed) + ".",
                    missing.isEmpty() ? "neither dated images nor testimony" : missing))
        .sort("confirmed, possible, missing")
        .settledBy(
            "Testimony of people who were held or worked there, and dated images from before,"
                + " during and after.")
        .from(claims.stream().flatMap(claim -> claim.asserting().stream()).toList())
        .result();
  }

  /** What there is of the place, whatever it bears out: images with a date, and testimony. */
  private Set<Kind> present() {
    Set<Kind> present = EnumSet.noneOf(Kind.class);
    if (subject.inputs("Observation").stream()
        .anyMatch(seen -> !seen.asserting("imageDate").isEmpty())) {
      present.add(Kind.IMAGERY);
    }
    if (!subject.inputs("TestimonyFact").isEmpty()) {
      present.add(Kind.TESTIMONY);
    }
    return present;
  }

  private static String listed(List<String> what) {
    return what.isEmpty() ? "nothing" : String.join("; ", what);
  }
}
