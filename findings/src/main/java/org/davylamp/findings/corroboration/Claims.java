package org.davylamp.findings.corroboration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import org.davylamp.evidence.Credibility;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.findings.analysis.Subject;

/** Everything that is claimed of one facility, claim by claim. */
final class Claims {
  private static final Set<String> DETENTION =
      Set.of("kwan-li-so", "kyo-hwa-so", "other-detention");

  private final Subject subject;
  private final Entity facility;
  private final List<Claim> claims = new ArrayList<>();

  private Claims(Subject subject) {
    this.subject = subject;
    this.facility = subject.inputs().getFirst();
  }

  static List<Claim> of(Subject subject) {
    Claims claims = new Claims(subject);
    claims.existence();
    claims.values("labour", "labour: ");
    claims.values("status", "status: ");
    claims.products();
    claims.events();
    claims.growth();
    claims.conditions();
    return claims.claims;
  }

  private void add(String what, Collection<Recorded> asserting) {
    if (!asserting.isEmpty()) {
      claims.add(new Claim(what, List.copyOf(asserting), List.of(), false));
    }
  }

  /**
   * That it is what it is called. Of a place where people are held, dated images of its
   * installations and what former prisoners or staff tell of it bear that out, unless it is told to
   * be of two such kinds: then they do not say of which. Images of a place that is only suspected,
   * or whose kind everybody who names it doubts, show buildings, not who is in them.
   */
  private void existence() {
    List<Entity.Value> kinds = asserted("kind");
    boolean oneKind = kinds.stream().filter(kind -> DETENTION.contains(kind.value())).count() == 1;
    for (Entity.Value kind : kinds) {
      List<Recorded> asserting = new ArrayList<>(kind.asserting());
      if (oneKind && DETENTION.contains(kind.value())) {
        if (kind.asserting().stream().anyMatch(told -> !isDoubted(told))) {
          subject.inputs("Observation").stream()
              .filter(seen -> !seen.asserting("imageDate").isEmpty())
              .forEach(seen -> asserting.addAll(seen.asserting("component")));
        }
        subject
            .inputs("TestimonyFact")
            .forEach(told -> asserting.addAll(told.asserting("condition")));
      }
      claims.add(new Claim(kind(kind.value()), asserting, kind.denying(), false));
    }
  }

  private static boolean isDoubted(Recorded told) {
    return told.statement()
        .details()
        .credibility()
        .filter(credibility -> credibility.digit() >= Credibility.DOUBTFUL.digit())
        .isPresent();
  }

  /** The values that somebody asserts; one that is only denied is nobody's claim. */
  private List<Entity.Value> asserted(String property) {
    return facility.values().getOrDefault(property, List.of()).stream()
        .filter(value -> !value.asserting().isEmpty())
        .toList();
  }

  private static String kind(String kind) {
    return switch (kind) {
      case "kwan-li-so" -> "that it is a political prison camp (kwan-li-so)";
      case "kyo-hwa-so" -> "that it is a long-term prison (kyo-hwa-so)";
      case "other-detention" -> "that people are held there";
      case "suspected-detention" -> "that people may be held there";
      case "restricted-area" -> "that it is closed to outsiders";
      default -> "that it is a " + kind.replace('-', ' ');
    };
  }

  private void values(String property, String label) {
    for (Entity.Value value : asserted(property)) {
      claims.add(new Claim(label + value.value(), value.asserting(), value.denying(), false));
    }
  }

  private void products() {
    Map<String, List<Recorded>> byCommodity = new TreeMap<>();
    for (Entity production : subject.inputs("Production")) {
      for (Recorded recorded : production.asserting("commodity")) {
        byCommodity
            .computeIfAbsent(recorded.statement().value(), key -> new ArrayList<>())
            .add(recorded);
      }
    }
    byCommodity.forEach(
        (commodity, statements) ->
            add(
                "product: " + commodity.substring(commodity.indexOf('/') + 1).replace('-', ' '),
                statements));
  }

  /**
   * Events of one kind that can be one event are one claim: those that the sources dispute, and
   * those whose dates have days in common. Two openings in different years bear each other out in
   * nothing.
   */
  private void events() {
    Map<String, List<Happening>> byKind = new TreeMap<>();
    for (Entity event : subject.inputs("FacilityEvent")) {
      for (Recorded recorded : event.asserting("eventType")) {
        byKind
            .computeIfAbsent(recorded.statement().value(), key -> new ArrayList<>())
            .add(Happening.of(event, recorded));
      }
    }
    byKind.forEach(
        (kind, happenings) ->
            Happening.together(happenings).forEach(one -> claims.add(one.claim(kind))));
  }

  /** Rows on one physical change count once, however many tell of it, and of whatever part. */
  private void growth() {
    Map<String, List<Entity>> byEvent = new TreeMap<>();
    for (Entity observation : subject.inputs("Observation")) {
      observation
          .asserted("eventKey")
          .forEach(key -> byEvent.computeIfAbsent(key, k -> new ArrayList<>()).add(observation));
    }
    byEvent
        .values()
        .forEach(
            told ->
                add(
                    "change: " + described(told),
                    told.stream().flatMap(one -> one.asserting("component").stream()).toList()));
  }

  private static String described(List<Entity> told) {
    SequencedSet<String> components = new LinkedHashSet<>();
    SequencedSet<String> dates = new LinkedHashSet<>();
    for (Entity observation : told) {
      components.addAll(observation.asserted("component"));
      List<String> changed = observation.asserted("changeInterval");
      dates.addAll(changed.isEmpty() ? observation.asserted("imageDate") : changed);
    }
    String when = Dates.words(dates);
    return String.join(", ", components) + (when.isEmpty() ? "" : ", " + when);
  }

  private void conditions() {
    Map<String, List<Recorded>> byIndicator = new TreeMap<>();
    for (Entity fact : subject.inputs("TestimonyFact")) {
      for (Recorded recorded : fact.asserting("iloIndicator")) {
        byIndicator
            .computeIfAbsent(recorded.statement().value(), key -> new ArrayList<>())
            .add(recorded);
      }
    }
    byIndicator.forEach(
        (indicator, statements) ->
            add("sign of forced labour: " + indicator.replace('-', ' '), statements));
  }
}
