package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.Schema;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.resolution.Comparables;
import org.davylamp.names.Identifier;
import org.davylamp.names.Kind;
import org.davylamp.names.ListedName;
import org.davylamp.names.NameIndex;
import org.davylamp.names.Prepared;
import org.davylamp.names.Profile;
import org.davylamp.names.TokenWeights;

/**
 * The persons, organisations, ships and facilities of a case, to be found by name and number. Safe
 * for threads once made; some kilobytes for each.
 */
final class CaseParties {
  /** By which a list parts firms of one name: {@code SILVER SEA SHIPPING CO-HKG}. */
  private static final Pattern REGISTER = Pattern.compile("(?<=\\b(?:CO|LTD|CORP))-[A-Z]{3}$");

  private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^()]*\\)\\s*");

  private final List<Known> parties;
  private final List<Prepared> prepared;
  private final NameIndex index;
  private final Map<String, Known> byTitle = new HashMap<>();
  private final Map<String, List<Known>> byImo = new HashMap<>();
  private final Map<String, Known> byId = new HashMap<>();

  private CaseParties(List<Known> parties, TokenWeights weights) {
    this.parties = parties;
    prepared = parties.stream().map(party -> Prepared.of(party.profile(), weights)).toList();
    index = NameIndex.of(parties.stream().map(Known::profile).toList());
    for (Known party : parties) {
      byId.put(party.id(), party);
      party.listings().stream()
          .filter(listing -> !listing.entry().isEmpty())
          .forEach(listing -> byTitle.putIfAbsent(listing.title(), party));
      party.profile().identifiers().stream()
          .filter(number -> number.type() == Identifier.Type.IMO_SHIP)
          .forEach(
              number -> byImo.computeIfAbsent(number.value(), key -> new ArrayList<>()).add(party));
    }
  }

  /**
   * @param weights of words, by which whatever is compared with them was prepared too
   */
  static CaseParties of(CaseView view, TiesTold ties, TokenWeights weights) {
    Map<String, Entity> entities = new LinkedHashMap<>();
    each(view, schema -> schema.isA("LegalEntity") || schema.isA("Vessel"), entities);
    CaseListings listings = new CaseListings(view);
    each(view, schema -> schema.isA("Facility"), entities);
    List<Known> parties = new ArrayList<>();
    for (Entity entity : entities.values()) {
      boolean place = entity.schemata().contains("Facility");
      Profile profile = Comparables.profile(entity);
      if (!profile.names().isEmpty() || !profile.identifiers().isEmpty()) {
        parties.add(
            new Known(
                entity.id(),
                entity.caption(),
                place ? inCountry(profile) : spelled(profile),
                place ? List.of() : listings.of(entity),
                place));
      }
    }
    ties.mentioned()
        .forEach(
            (id, name) ->
                parties.add(
                    new Known(
                        id, name, Profile.of(id, Kind.ORGANISATION, name), List.of(), false)));
    parties.sort(Comparator.comparing(Known::id));
    return new CaseParties(List.copyOf(parties), weights);
  }

  /** A facility is no bearer of a name by schema, but firms are called by their mines. */
  private static Profile inCountry(Profile profile) {
    return new Profile(
        profile.id(),
        Kind.ORGANISATION,
        profile.names(),
        List.of(),
        List.of(),
        profile.countries(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  /** What a source adds behind a name or in brackets is left out too: "X, Rason branch". */
  private static Profile spelled(Profile profile) {
    if (profile.kind() == Kind.PERSON || profile.kind() == Kind.VESSEL) {
      return profile;
    }
    Profile all = profile;
    for (ListedName name : profile.names()) {
      String plain = BRACKETS.matcher(name.text()).replaceAll(" ").strip();
      String unmarked = REGISTER.matcher(plain).replaceFirst("");
      for (String each : List.of(plain, unmarked, Spellings.of(name.text()).names().getFirst())) {
        boolean told = all.names().stream().anyMatch(other -> other.text().equals(each));
        all = told || each.isEmpty() ? all : all.withName(each, ListedName.Rank.ALIAS);
      }
    }
    return all;
  }

  private static void each(CaseView view, Predicate<Schema> wanted, Map<String, Entity> to) {
    Ontology.standard().schemata().stream()
        .filter(wanted)
        .flatMap(schema -> view.all(schema.name()).stream())
        .forEach(entity -> to.putIfAbsent(entity.id(), entity));
  }

  NameIndex index() {
    return index;
  }

  Known party(int number) {
    return parties.get(number);
  }

  Prepared prepared(int number) {
    return prepared.get(number);
  }

  /** Whom the case knows under an entry of a list. */
  Optional<Known> listed(String title) {
    return Optional.ofNullable(byTitle.get(title));
  }

  /** The ships with a number. */
  List<Known> ships(String imo) {
    return byImo.getOrDefault(imo, List.of());
  }

  Optional<Known> party(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  List<Known> all() {
    return parties;
  }
}
