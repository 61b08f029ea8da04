package org.davylamp.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All that is compared of a person, an organisation or a ship. Begin with {@link #of} and add by
 * the {@code with…} methods, which return a copy.
 *
 * @param id the source's own, for whoever reads the results; not compared
 * @param kind of bearer
 * @param names in any order; at least one to be found by name
 * @param identifiers of any type
 * @param births of a person: each range is one statement of the same birth
 * @param countries of nationality, registration, flag or address: ISO 3166-1 alpha-2, lower case
 * @param gender of a person, if known
 * @param addresses as the source writes them
 * @param titles offices and ranks, as the source writes them
 */
public record Profile(
    String id,
    Kind kind,
    List<ListedName> names,
    List<Identifier> identifiers,
    List<Days> births,
    SortedSet<String> countries,
    Optional<Gender> gender,
    List<String> addresses,
    List<String> titles) {
  /** Copies the collections. */
  public Profile {
    names = List.copyOf(names);
    identifiers = List.copyOf(identifiers);
    births = List.copyOf(births);
    SortedSet<String> lower = new TreeSet<>();
    countries.forEach(country -> lower.add(country.toLowerCase(Locale.ROOT)));
    countries = Collections.unmodifiableSortedSet(lower);
    addresses = List.copyOf(addresses);
    titles = List.copyOf(titles);
  }

  /** One with names alone: the first is the main one, others are aliases. */
  public static Profile of(String id, Kind kind, String name, String... aliases) {
    List<ListedName> names = new ArrayList<>();
    names.add(ListedName.primary(name));
    for (String alias : aliases) {
      names.add(ListedName.alias(alias));
    }
    return new Profile(
        id,
        kind,
        names,
        List.of(),
        List.of(),
        new TreeSet<>(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  public Profile withName(String text, ListedName.Rank rank) {
    return new Profile(
        id,
        kind,
        with(names, new ListedName(text, rank)),
        identifiers,
        births,
        countries,
        gender,
        addresses,
        titles);
  }

  public Profile withIdentifier(Identifier identifier) {
    return new Profile(
        id,
        kind,
        names,
        with(identifiers, identifier),
        births,
        countries,
        gender,
        addresses,
        titles);
  }

  public Profile withBirth(Days birth) {
    return new Profile(
        id, kind, names, identifiers, with(births, birth), countries, gender, addresses, titles);
  }

  /** Adds countries, ISO 3166-1 alpha-2 in any case. */
  public Profile withCountries(Collection<String> more) {
    SortedSet<String> all = new TreeSet<>(countries);
    all.addAll(more);
    return new Profile(id, kind, names, identifiers, births, all, gender, addresses, titles);
  }

  public Profile withGender(Gender known) {
    return new Profile(
        id, kind, names, identifiers, births, countries, Optional.of(known), addresses, titles);
  }

  public Profile withAddress(String address) {
    return new Profile(
        id, kind, names, identifiers, births, countries, gender, with(addresses, address), titles);
  }

  public Profile withTitle(String title) {
    return new Profile(
        id, kind, names, identifiers, births, countries, gender, addresses, with(titles, title));
  }

  private static <T> List<T> with(List<T> list, T more) {
    List<T> all = new ArrayList<>(list);
    all.add(more);
    return all;
  }
}
