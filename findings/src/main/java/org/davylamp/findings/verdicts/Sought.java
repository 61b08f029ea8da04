package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.davylamp.exchange.rows.NamedUntil;
import org.davylamp.names.Identifier;
import org.davylamp.names.Kind;
import org.davylamp.names.ListedName;
import org.davylamp.names.Profile;

/**
 * By what somebody is looked for: all that a search depends on, and nothing that changes from row
 * to row of one party.
 *
 * @param threshold from which score on something is found, if it is lower than the screening's
 */
record Sought(
    Asked.What what,
    String name,
    List<NamedUntil> otherNames,
    String registration,
    double threshold) {
  /** Of a short name, and of a maker in running text, less is asked. */
  private static final double LOW = .5;

  private static final double HIGH = 1;

  /** Shorter numbers are too often somebody else's. */
  private static final int SHORTEST = 4;

  static Sought of(Asked asked) {
    boolean shortened = asked.what() == Asked.What.ORGANISATION && isShort(asked.name());
    return new Sought(
        asked.what(),
        asked.name(),
        asked.otherNames(),
        asked.registrationNumber(),
        shortened ? LOW : HIGH);
  }

  /** What is called in short may lack more words than it has. */
  private static boolean isShort(String name) {
    int words = 0;
    boolean within = false;
    for (int i = 0; i < name.length(); i++) {
      boolean letter = !Character.isWhitespace(name.charAt(i));
      words += letter && !within ? 1 : 0;
      within = letter;
    }
    return words <= 2;
  }

  static Sought of(Asked.What what, String name) {
    return new Sought(what, name, List.of(), "", HIGH);
  }

  /** A name in running text. */
  static Sought inText(String name) {
    return new Sought(Asked.What.ORGANISATION, name, List.of(), "", LOW);
  }

  /**
   * A name with a trade or a legal form is no person's, and is compared at half the cost; one
   * without may be.
   */
  private Kind kind(Spellings spelled) {
    return switch (what) {
      case ORGANISATION -> spelled.firm() ? Kind.ORGANISATION : Kind.PARTY;
      case PERSON -> Kind.PERSON;
      case SHIP -> Kind.VESSEL;
    };
  }

  /** By number alone; nothing if none is told. */
  Optional<Profile> numbered() {
    Identifier number = Identifier.of(Identifier.Type.REGISTRATION, registration, "");
    return number.value().length() < SHORTEST
        ? Optional.empty()
        : Optional.of(of(Kind.PARTY, List.of(), List.of(number)));
  }

  Profile profile() {
    List<ListedName> names = new ArrayList<>();
    Spellings spelled = what == Asked.What.ORGANISATION ? Spellings.of(name) : Spellings.NONE;
    if (what == Asked.What.ORGANISATION) {
      spelled
          .names()
          .forEach(
              each ->
                  names.add(names.isEmpty() ? ListedName.primary(each) : ListedName.alias(each)));
    } else if (!name.isBlank()) {
      names.add(ListedName.primary(name));
    }
    for (NamedUntil other : otherNames) {
      ListedName.Rank rank = other.former() ? ListedName.Rank.FORMER : ListedName.Rank.ALIAS;
      names.add(new ListedName(other.name(), rank));
    }
    return of(kind(spelled), names, List.of());
  }

  static Profile of(Kind kind, List<ListedName> names, List<Identifier> numbers) {
    return new Profile(
        "",
        kind,
        names,
        numbers,
        List.of(),
        new TreeSet<>(),
        Optional.empty(),
        List.of(),
        List.of());
  }
}
