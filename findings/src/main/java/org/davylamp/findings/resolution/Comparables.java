package org.davylamp.findings.resolution;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.Schema;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.findings.screening.Profiles;
import org.davylamp.names.Gender;
import org.davylamp.names.Identifier;
import org.davylamp.names.Kind;
import org.davylamp.names.ListedName;
import org.davylamp.names.Profile;

/** What is compared of an entity of a case: what anybody asserts, whoever else denies it. */
public final class Comparables {
  private record NameProperty(String name, ListedName.Rank rank) {}

  private record NumberProperty(String name, Identifier.Type type) {}

  private static final List<NameProperty> NAMES =
      List.of(
          new NameProperty("name", ListedName.Rank.PRIMARY),
          new NameProperty("alias", ListedName.Rank.ALIAS),
          new NameProperty("previousName", ListedName.Rank.FORMER),
          new NameProperty("weakAlias", ListedName.Rank.WEAK),
          new NameProperty("abbreviation", ListedName.Rank.WEAK));

  /** An idNumber may be a passport's or any other; its kind is not said. */
  private static final List<NumberProperty> NUMBERS =
      List.of(
          new NumberProperty("mmsi", Identifier.Type.MMSI),
          new NumberProperty("leiCode", Identifier.Type.LEI),
          new NumberProperty("swiftBic", Identifier.Type.BIC),
          new NumberProperty("registrationNumber", Identifier.Type.REGISTRATION),
          new NumberProperty("ogrnCode", Identifier.Type.REGISTRATION),
          new NumberProperty("uscCode", Identifier.Type.REGISTRATION),
          new NumberProperty("taxNumber", Identifier.Type.TAX),
          new NumberProperty("innCode", Identifier.Type.TAX),
          new NumberProperty("vatCode", Identifier.Type.TAX),
          new NumberProperty("passportNumber", Identifier.Type.PASSPORT),
          new NumberProperty("idNumber", Identifier.Type.OTHER),
          new NumberProperty("dunsCode", Identifier.Type.OTHER),
          new NumberProperty("callSign", Identifier.Type.OTHER),
          new NumberProperty("serialNumber", Identifier.Type.OTHER),
          new NumberProperty("isinCode", Identifier.Type.OTHER));

  private static final String IMO = "imoNumber";
  private static final String BIRTH = "birthDate";
  private static final String GENDER = "gender";
  private static final String ADDRESS = "address";

  private static final List<String> COUNTRIES =
      List.of(
          "country",
          "nationality",
          "citizenship",
          "jurisdiction",
          "mainCountry",
          "flag",
          "pastFlags");

  private static final List<String> TITLES = List.of("title", "position");

  /** Shorter numbers are too often somebody else's. */
  private static final int SHORTEST_NUMBER = 4;

  private Comparables() {}

  /** The properties whose values are compared, in the order of telling. */
  public static List<String> properties() {
    return Stream.of(
            NAMES.stream().map(NameProperty::name),
            Stream.of(IMO),
            NUMBERS.stream().map(NumberProperty::name),
            Stream.of(BIRTH),
            COUNTRIES.stream(),
            Stream.of(GENDER),
            TITLES.stream(),
            Stream.of(ADDRESS))
        .flatMap(names -> names)
        .toList();
  }

  /**
   * An entity as it is compared; empty if it is no person, organisation, ship, aircraft or vehicle.
   * One without a name and a number can be compared, and found by nothing.
   */
  public static Optional<Party> of(Entity entity) {
    return schema(entity)
        .map(
            schema ->
                new Party(
                    entity.id(),
                    entity.caption(),
                    schema.name(),
                    profile(entity, Profiles.kind(schema.name())),
                    Optional.empty()));
  }

  /** What is compared of an entity, whatever it is: of a place its names, say. */
  public static Profile profile(Entity entity) {
    return profile(
        entity, schema(entity).map(Schema::name).map(Profiles::kind).orElse(Kind.ORGANISATION));
  }

  /** Of several schemata the most special; of a firm that is a person too, what both are. */
  private static Optional<Schema> schema(Entity entity) {
    return entity.schemata().stream()
        .flatMap(name -> Ontology.standard().schema(name).stream())
        .filter(schema -> schema.isA("LegalEntity") || schema.isA("Vehicle"))
        .reduce(Comparables::narrower);
  }

  private static Schema narrower(Schema one, Schema other) {
    if (one.isA(other.name())) {
      return one;
    }
    if (other.isA(one.name())) {
      return other;
    }
    return one.isA("LegalEntity") && other.isA("LegalEntity")
        ? Ontology.standard().schema("LegalEntity").orElse(one)
        : one;
  }

  private static Profile profile(Entity entity, Kind kind) {
    NavigableSet<String> countries = new TreeSet<>();
    COUNTRIES.stream()
        .flatMap(property -> entity.asserted(property).stream())
        .filter(code -> code.length() == 2)
        .forEach(countries::add);
    return new Profile(
        entity.id(),
        kind,
        names(entity),
        numbers(entity, kind),
        kind == Kind.PERSON || kind == Kind.PARTY
            ? Profiles.births(Dates.all(entity, BIRTH))
            : List.of(),
        countries,
        gender(entity),
        entity.asserted(ADDRESS),
        TITLES.stream().flatMap(property -> entity.asserted(property).stream()).toList());
  }

  private static List<ListedName> names(Entity entity) {
    return NAMES.stream()
        .flatMap(
            each ->
                entity.asserted(each.name()).stream()
                    .map(text -> new ListedName(text, each.rank())))
        .toList();
  }

  private static List<Identifier> numbers(Entity entity, Kind kind) {
    Identifier.Type imo =
        kind == Kind.VESSEL ? Identifier.Type.IMO_SHIP : Identifier.Type.IMO_COMPANY;
    return Stream.concat(Stream.of(new NumberProperty(IMO, imo)), NUMBERS.stream())
        .flatMap(
            each ->
                entity.asserted(each.name()).stream()
                    .map(value -> Identifier.of(each.type(), value, "")))
        .filter(number -> number.value().length() >= SHORTEST_NUMBER)
        .distinct()
        .toList();
  }

  /** Told in two ways it tells nothing. */
  private static Optional<Gender> gender(Entity entity) {
    List<String> told = entity.asserted(GENDER);
    if (told.size() != 1) {
      return Optional.empty();
    }
    return switch (told.getFirst()) {
      case "male" -> Optional.of(Gender.MALE);
      case "female" -> Optional.of(Gender.FEMALE);
      default -> Optional.empty();
    };
  }
}
