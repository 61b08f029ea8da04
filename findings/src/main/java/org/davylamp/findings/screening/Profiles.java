package org.davylamp.findings.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.exchange.lists.ListEntry;
import org.davylamp.exchange.lists.ListedIdentifier;
import org.davylamp.exchange.lists.ListedPlace;
import org.davylamp.exchange.lists.NameKind;
import org.davylamp.exchange.queries.Query;
import org.davylamp.names.Days;
import org.davylamp.names.Gender;
import org.davylamp.names.Identifier;
import org.davylamp.names.Kind;
import org.davylamp.names.ListedName;
import org.davylamp.names.Profile;

/** What is compared of an entry on a list, and of what somebody looks for. */
public final class Profiles {
  private static final long FIRST_BIRTH = LocalDate.of(1000, 1, 1).toEpochDay();
  private static final long LAST_BIRTH = LocalDate.of(2999, 12, 31).toEpochDay();

  private static final Set<String> PERSONS = Set.of("Person");
  private static final Set<String> VESSELS = Set.of("Vessel", "Airplane", "Vehicle");
  private static final Set<String> UNDECIDED = Set.of("LegalEntity", "Thing", "Asset");

  private Profiles() {}

  /**
   * As what a schema of FollowTheMoney is compared: aircraft like ships, whatever is unclear as
   * either.
   */
  public static Kind kind(String schema) {
    if (PERSONS.contains(schema)) {
      return Kind.PERSON;
    }
    if (VESSELS.contains(schema)) {
      return Kind.VESSEL;
    }
    return UNDECIDED.contains(schema) ? Kind.PARTY : Kind.ORGANISATION;
  }

  /** Of an entry: all its names, numbers and dates, the countries of its addresses too. */
  public static Profile of(ListEntry entry) {
    Kind kind = kind(entry.schema());
    SortedSet<String> countries = new TreeSet<>();
    entry.nationalities().forEach(country -> addCountry(country, countries));
    entry.countries().forEach(country -> addCountry(country, countries));
    for (ListedPlace address : entry.addresses()) {
      address.country().ifPresent(country -> addCountry(country, countries));
    }
    entry
        .vessel()
        .ifPresent(
            vessel -> {
              vessel.flags().forEach(flag -> addCountry(flag, countries));
              vessel.pastFlags().forEach(flag -> addCountry(flag, countries));
            });
    List<String> titles = new ArrayList<>(entry.titles());
    titles.addAll(entry.positions());
    return new Profile(
        entry.id(),
        kind,
        entry.names().stream()
            .map(name -> new ListedName(name.text(), rank(name.kind())))
            .distinct()
            .toList(),
        entry.identifiers().stream()
            .flatMap(id -> identifier(id, kind).stream())
            .distinct()
            .toList(),
        births(entry.births()),
        countries,
        entry.gender().flatMap(Profiles::gender),
        entry.addresses().stream().map(ListedPlace::text).toList(),
        titles);
  }

  /** FollowTheMoney has codes of states that are no more, and of regions; they are not compared. */
  private static void addCountry(String code, SortedSet<String> to) {
    if (code.length() == 2) {
      to.add(code);
    }
  }

  private static ListedName.Rank rank(NameKind kind) {
    return switch (kind) {
      case PRIMARY -> ListedName.Rank.PRIMARY;
      case ALIAS, ORIGINAL_SCRIPT -> ListedName.Rank.ALIAS;
      case WEAK_ALIAS -> ListedName.Rank.WEAK;
      case FORMER -> ListedName.Rank.FORMER;
    };
  }

  private static Optional<Gender> gender(String word) {
    return switch (word) {
      case "male" -> Optional.of(Gender.MALE);
      case "female" -> Optional.of(Gender.FEMALE);
      default -> Optional.empty();
    };
  }

  /**
   * Telephones, addresses in the web and the like are shared by many, and identify nobody. A number
   * in the remarks of an organisation is that of a ship it runs as often as its own.
   */
  private static Optional<Identifier> identifier(ListedIdentifier id, Kind kind) {
    Optional<Identifier.Type> type =
        switch (id.kind()) {
          case IMO -> Optional.of(imo(kind));
          case IMO_IN_REMARKS -> Optional.of(imo(kind)).filter(each -> kind == Kind.VESSEL);
          case MMSI -> Optional.of(Identifier.Type.MMSI);
          case LEI -> Optional.of(Identifier.Type.LEI);
          case REGISTRATION -> Optional.of(Identifier.Type.REGISTRATION);
          case TAX -> Optional.of(Identifier.Type.TAX);
          case PASSPORT -> Optional.of(Identifier.Type.PASSPORT);
          case NATIONAL_ID -> Optional.of(Identifier.Type.NATIONAL_ID);
          case SWIFT_BIC -> Optional.of(Identifier.Type.BIC);
          case CALL_SIGN, ISIN, DUNS, AIRCRAFT, WALLET, OTHER_LIST, OTHER ->
              Optional.of(Identifier.Type.OTHER);
          case WEBSITE, EMAIL, PHONE -> Optional.empty();
        };
    return type.map(of -> Identifier.of(of, id.value(), id.country().orElse("")))
        .filter(each -> each.value().length() >= 4);
  }

  private static Identifier.Type imo(Kind kind) {
    return kind == Kind.VESSEL ? Identifier.Type.IMO_SHIP : Identifier.Type.IMO_COMPANY;
  }

  /** A date that is about right is as wide as it may be; one without an end tells nothing. */
  public static List<Days> births(List<Edtf> dates) {
    return dates.stream()
        .map(Edtf::reach)
        .filter(days -> days.first() >= FIRST_BIRTH && days.last() <= LAST_BIRTH)
        .map(Profiles::days)
        .distinct()
        .toList();
  }

  private static Days days(DayRange range) {
    return new Days(range.first(), range.last());
  }

  /**
   * Of a query. One that does not say what it looks for is looked for as a person or organisation,
   * and as a ship.
   */
  public static List<Profile> of(Query query) {
    Optional<Kind> said = query.schema().map(Profiles::kind);
    List<Kind> kinds =
        said.isPresent() && !query.schema().equals(Optional.of("Thing"))
            ? List.of(said.get())
            : List.of(Kind.PARTY, Kind.VESSEL);
    return kinds.stream().map(kind -> of(query, kind)).toList();
  }

  private static Profile of(Query query, Kind kind) {
    List<ListedName> names = new ArrayList<>();
    query.names().forEach(name -> names.add(ListedName.primary(name)));
    query.aliases().forEach(name -> names.add(ListedName.alias(name)));
    List<Identifier> identifiers = new ArrayList<>();
    // A card's number may be a passport's or any other; its kind is not said.
    query.idNumbers().forEach(id -> identifiers.add(id(Identifier.Type.OTHER, id)));
    for (String number : query.imoNumbers()) {
      identifiers.add(id(imo(kind), number));
    }
    query
        .registrationNumbers()
        .forEach(id -> identifiers.add(id(Identifier.Type.REGISTRATION, id)));
    return new Profile(
        query.id(),
        kind,
        names,
        identifiers.stream().filter(id -> !id.value().isEmpty()).toList(),
        births(query.births()),
        new TreeSet<>(query.countries()),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static Identifier id(Identifier.Type type, String value) {
    return Identifier.of(type, value, "");
  }

  /** Whether one thing may be of both schemata: no ship is an aircraft. */
  static boolean mayBe(Optional<String> sought, String listed) {
    return sought
        .filter(schema -> isFlying(schema) != isFlying(listed))
        .filter(schema -> kind(schema) == Kind.VESSEL && kind(listed) == Kind.VESSEL)
        .isEmpty();
  }

  private static boolean isFlying(String schema) {
    return schema.equals("Airplane");
  }
}
