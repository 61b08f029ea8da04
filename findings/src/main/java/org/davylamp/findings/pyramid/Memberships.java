package org.davylamp.findings.pyramid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Conclusion;
import org.davylamp.findings.analysis.Dates;

/** Which body stands on which tier, as told; what does not fit together stays side by side. */
final class Memberships {
  /** Ties that say who is above whom, with the property of the lower and of the upper end. */
  private record Tie(String schema, String lower, String upper) {}

  private static final List<Tie> TIES =
      List.of(
          new Tie("Subordination", "subject", "object"),
          new Tie("Control", "controlled", "controller"),
          new Tie("Ownership", "asset", "owner"));

  private final CaseView view;

  /** Roles by the body that they are of. */
  private final Map<String, List<Entity>> roles = new TreeMap<>();

  private Memberships(List<Entity> roles, CaseView view) {
    this.view = view;
    for (Entity role : roles) {
      view.named(role, "organization")
          .forEach(
              body -> this.roles.computeIfAbsent(body.id(), id -> new ArrayList<>()).add(role));
    }
  }

  /** Roles, the bodies they are of, ties that tell who is above these, and their listings. */
  static List<Entity> inputs(CaseView view) {
    List<Entity> roles = view.all("PyramidRole");
    Map<String, Entity> inputs = new LinkedHashMap<>();
    roles.forEach(role -> inputs.put(role.id(), role));
    List<Entity> bodies = view.namedBeyond(roles, "organization");
    bodies.forEach(body -> inputs.put(body.id(), body));
    for (Entity body : bodies) {
      for (Tie tie : TIES) {
        view.pointing(tie.schema(), tie.lower(), body).forEach(one -> inputs.put(one.id(), one));
      }
      view.pointing("Sanction", "entity", body).forEach(one -> inputs.put(one.id(), one));
    }
    view.namedBeyond(inputs.values(), TIES.stream().map(Tie::upper).toArray(String[]::new))
        .forEach(body -> inputs.putIfAbsent(body.id(), body));
    return List.copyOf(inputs.values());
  }

  static List<Finding.Result> conclude(List<Entity> roles, CaseView view) {
    Memberships memberships = new Memberships(roles, view);
    List<Finding.Result> results = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      memberships.roles.keySet().stream()
          .filter(body -> memberships.tiers(body).contains(tier))
          .forEach(body -> results.add(memberships.member(body, tier)));
    }
    memberships.roles.keySet().forEach(body -> results.addAll(memberships.conflicts(body)));
    return results;
  }

  private List<Entity> of(String body) {
    return roles.getOrDefault(body, List.of());
  }

  private Set<Tier> tiers(String body) {
    return of(body).stream()
        .flatMap(role -> role.asserted("tier").stream())
        .flatMap(value -> Tier.of(value).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Finding.Result member(String body, Tier tier) {
    List<Entity> those =
        of(body).stream()
            .filter(role -> role.asserted("tier").contains(Integer.toString(tier.number())))
            .toList();
    List<Recorded> statements =
        those.stream().flatMap(role -> role.statements().stream()).collect(Collectors.toList());
    String parts =
        those.stream()
            .map(role -> String.join(", ", role.asserted("role")) + when(role))
            .distinct()
            .collect(Collectors.joining("; "));
    int voices = view.voices(view.sources(statements));
    List<Entity> listings = view.entity(body).map(this::listings).orElse(List.of());
    listings.forEach(listing -> statements.addAll(listing.asserting("entity")));
    return Conclusion.that(
            String.format(
                Locale.ROOT,
                "%s stands on tier %d (%s): %s. %s%s",
                view.caption(body),
                tier.number(),
                tier.words(),
                parts.isBlank() ? "no part told" : parts,
                voices > 1
                    ? voices + " independent sources tell its part."
                    : "One independent source at most tells its part.",
                listed(listings)))
        .sort("tier membership")
        .with("tier", tier.number())
        .with("body", view.caption(body))
        .with("parts", parts)
        .with("listed", listings.isEmpty() ? "no" : "yes")
        .from(statements)
        .result();
  }

  private static String when(Entity role) {
    List<String> period = role.asserted("period");
    return period.isEmpty() ? "" : " (" + Dates.words(period) + ")";
  }

  private List<Entity> listings(Entity body) {
    return view.pointing("Sanction", "entity", body);
  }

  private static String listed(List<Entity> listings) {
    String by =
        listings.stream()
            .flatMap(listing -> listing.asserted("authority").stream())
            .distinct()
            .collect(Collectors.joining(", "));
    return by.isEmpty() ? " No listing of it is in the case." : " Listed by " + by + ".";
  }

  // ---- what does not fit together

  private List<Finding.Result> conflicts(String body) {
    List<Finding.Result> conflicts = new ArrayList<>();
    Set<Tier> tiers = tiers(body);
    if (tiers.size() > 1) {
      conflicts.add(
          conflict(
              "%s is placed on several tiers: %s. All are kept."
                  .formatted(
                      view.caption(body),
                      tiers.stream()
                          .map(tier -> tier.number() + " (" + tier.words() + ")")
                          .collect(Collectors.joining(", "))),
              "body on several tiers",
              of(body).stream().flatMap(role -> role.statements().stream()).toList()));
    }
    for (Entity role : of(body)) {
      role.values().getOrDefault("tier", List.of()).stream()
          .filter(value -> !value.denying().isEmpty())
          .forEach(value -> conflicts.add(denied(body, value)));
    }
    view.entity(body).ifPresent(entity -> superiors(entity, conflicts));
    return conflicts;
  }

  private Finding.Result denied(String body, Entity.Value value) {
    List<Recorded> both = new ArrayList<>(value.asserting());
    both.addAll(value.denying());
    return conflict(
        "That %s stands on tier %s is denied by %s. Both are kept."
            .formatted(view.caption(body), value.value(), tellers(value.denying())),
        "tier denied",
        both);
  }

  private void superiors(Entity body, List<Finding.Result> conflicts) {
    Map<String, List<Recorded>> above = new TreeMap<>();
    for (Tie tie : TIES) {
      for (Entity one : view.pointing(tie.schema(), tie.lower(), body)) {
        for (Recorded upper : one.asserting(tie.upper())) {
          above
              .computeIfAbsent(
                  view.entity(upper.statement().value())
                      .map(Entity::id)
                      .orElse(upper.statement().value()),
                  id -> new ArrayList<>())
              .add(upper);
        }
      }
    }
    if (above.size() > 1) {
      conflicts.add(
          conflict(
              "%s is said to be under several bodies, which may or may not exclude one another: %s. All are kept."
                  .formatted(
                      body.caption(),
                      above.entrySet().stream()
                          .map(
                              one ->
                                  view.caption(one.getKey()) + " (" + tellers(one.getValue()) + ")")
                          .collect(Collectors.joining(", "))),
              "several superiors",
              above.values().stream().flatMap(List::stream).toList()));
    }
  }

  private String tellers(List<Recorded> statements) {
    return statements.stream().map(view::teller).distinct().collect(Collectors.joining(", "));
  }

  private static Finding.Result conflict(String text, String kind, List<Recorded> statements) {
    return Conclusion.that(text)
        .sort("conflict in the pyramid")
        .with("kind", kind)
        .from(statements)
        .result();
  }
}
