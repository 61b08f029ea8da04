package org.davylamp.exchange.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.davylamp.evidence.Edtf;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.FormatReader;

/**
 * An entry being read. Takes raw text, keeps what it means once, and what means nothing it knows as
 * a remark with the name of its field. Says nothing twice.
 */
final class EntryDraft {
  private final ListCountries countries;
  private final String file;
  private final String id;
  private String schema;
  private final long row;
  private final Map<String, ListedName> names = new LinkedHashMap<>();
  private final Set<Edtf> births = new LinkedHashSet<>(2);
  private final Set<ListedPlace> birthPlaces = new LinkedHashSet<>(2);
  private final Set<String> nationalities = new LinkedHashSet<>(2);
  private final Set<String> ties = new LinkedHashSet<>(2);
  private Optional<String> gender = Optional.empty();
  private final Set<String> titles = new LinkedHashSet<>(2);
  private final Set<String> positions = new LinkedHashSet<>(2);
  private final Set<ListedPlace> addresses = new LinkedHashSet<>(4);
  private final IdentifiersDraft identifiers;
  private final Set<String> flags = new LinkedHashSet<>(2);
  private final Set<String> pastFlags = new LinkedHashSet<>(2);
  private final Set<String> types = new LinkedHashSet<>(2);
  private final Set<String> tonnages = new LinkedHashSet<>(2);
  private final Set<String> owners = new LinkedHashSet<>(2);
  private final Set<String> programmes = new LinkedHashSet<>(2);
  private Optional<Edtf> listed = Optional.empty();
  private final Set<String> remarks = new LinkedHashSet<>();
  private long weight;

  EntryDraft(ListCountries countries, String file, String id, String schema, long row) {
    this.countries = countries;
    this.file = file;
    this.id = id;
    this.schema = schema;
    this.row = row;
    identifiers = new IdentifiersDraft(countries, this::remark);
    weigh(id);
  }

  String id() {
    return id;
  }

  /** Characters taken so far. */
  long weight() {
    return weight;
  }

  void schema(String better) {
    schema = better;
  }

  /** Whether it has a name by now. */
  boolean named() {
    return !names.isEmpty();
  }

  /** Whether nothing said yet since when it is listed. */
  boolean undated() {
    return listed.isEmpty();
  }

  boolean person() {
    return schema.equals("Person");
  }

  boolean vessel() {
    return schema.equals("Vessel");
  }

  private String weigh(String raw) {
    weight += raw.length();
    if (weight > FormatReader.MAX_ELEMENT) {
      throw new BadInput(
          file,
          row,
          "expected at most "
              + FormatReader.MAX_ELEMENT
              + " characters in the entry '"
              + id
              + "', found more");
    }
    return ListText.clean(raw);
  }

  /** All names that are written there. */
  void name(String raw, NameKind kind) {
    String text = weigh(raw);
    boolean any =
        new WrittenNames(countries)
            .read(
                text,
                kind,
                !person(),
                (name, what) -> put(name, what, Optional.empty(), Optional.empty()));
    if (!any && !text.isEmpty()) {
      remark("name", text);
    }
  }

  /** A name that is one, from a source that keeps names apart. */
  void known(String raw, NameKind kind) {
    String text = weigh(raw);
    if (!text.isEmpty()) {
      put(text, kind, Optional.empty(), Optional.empty());
    }
  }

  /** A name whose surname the list tells apart; either part may be empty. */
  void name(String surname, String given, NameKind kind) {
    String family = ListText.clean(surname);
    String others = ListText.clean(given);
    if (family.isEmpty() || others.isEmpty()) {
      name(family + others, kind);
      return;
    }
    boolean joined = family.codePoints().anyMatch(EntryDraft::joinsNames);
    whole(joined ? family + others : family + ", " + others, family, others, kind);
  }

  /** Whether it is of a script that writes surname and name as one word: 김정은. */
  private static boolean joinsNames(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HANGUL;
  }

  /** A name that the list gives whole, and in parts. */
  void whole(String text, String surname, String given, NameKind kind) {
    String family = ListText.clean(surname);
    String others = ListText.clean(given);
    weigh(text);
    boolean any =
        new WrittenNames(countries)
            .read(
                ListText.clean(text),
                kind,
                !person(),
                (name, what) -> {
                  boolean its = !family.isEmpty() && name.contains(family);
                  boolean all = its && !others.isEmpty() && name.contains(others);
                  put(
                      name,
                      what,
                      its ? Optional.of(family) : Optional.empty(),
                      all ? Optional.of(others) : Optional.empty());
                });
    if (!any && !text.isBlank()) {
      remark("name", text);
    }
  }

  private void put(String text, NameKind kind, Optional<String> surname, Optional<String> given) {
    boolean original =
        (kind == NameKind.PRIMARY || kind == NameKind.ALIAS) && ListText.foreign(text);
    NameKind what = original ? NameKind.ORIGINAL_SCRIPT : kind;
    ListedName before = names.get(text);
    if (before == null || what.compareTo(before.kind()) < 0) {
      names.put(text, new ListedName(text, what, surname, given));
    }
  }

  /** A date or range of birth; one that cannot be read is a remark. */
  void birth(String raw) {
    for (String part : ListDates.parts(weigh(raw))) {
      Optional<Edtf> date = ListDates.date(part);
      date.ifPresentOrElse(births::add, () -> remark("date of birth", part));
    }
  }

  void birth(Optional<Edtf> date) {
    date.ifPresent(births::add);
  }

  void birthPlace(String... parts) {
    place(parts).ifPresent(birthPlaces::add);
  }

  void address(String... parts) {
    place(parts).ifPresent(addresses::add);
  }

  /** Its parts, the last the country; if that is empty, what stands after the last comma may be. */
  private Optional<ListedPlace> place(String... parts) {
    String text =
        Arrays.stream(parts)
            .map(this::weigh)
            .filter(part -> !part.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "));
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String last = ListText.clean(parts[parts.length - 1]);
    Optional<String> country = countries.code(last);
    // "Kaesong, Korea, North" has one comma more.
    for (int comma = text.length(), i = 0; country.isEmpty() && comma > 0 && i < 2; i++) {
      comma = text.lastIndexOf(',', comma - 1);
      country = countries.code(text.substring(comma + 1));
    }
    return Optional.of(new ListedPlace(text, country));
  }

  void nationality(String raw) {
    countryOf(weigh(raw), nationalities, "nationality");
  }

  void country(String raw) {
    countryOf(weigh(raw), ties, "country");
  }

  private void countryOf(String text, Set<String> to, String field) {
    if (!text.isEmpty()) {
      countries.code(text).ifPresentOrElse(to::add, () -> remark(field, text));
    }
  }

  void gender(String raw) {
    String text = weigh(raw);
    Optional<String> said =
        switch (text.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "")) {
          case "m", "male" -> Optional.of("male");
          case "f", "female" -> Optional.of("female");
          case "other", "x" -> Optional.of("other");
          default -> Optional.empty();
        };
    if (said.isPresent() && (gender.isEmpty() || gender.equals(said))) {
      gender = said;
    } else if (!text.isEmpty()) {
      remark("gender", text);
    }
  }

  void title(String raw) {
    add(weigh(raw), titles);
  }

  void position(String raw) {
    add(weigh(raw), positions);
  }

  void programme(String raw) {
    add(weigh(raw), programmes);
  }

  private static void add(String text, Set<String> to) {
    if (!text.isEmpty()) {
      to.add(text);
    }
  }

  /** Listed since; of several dates the first in time. */
  void listed(String raw) {
    String text = weigh(raw);
    if (text.isEmpty()) {
      return;
    }
    listed(ListDates.date(text));
    if (listed.isEmpty()) {
      remark("listed", text);
    }
  }

  void listed(Optional<Edtf> date) {
    if (date.isPresent()
        && (listed.isEmpty() || date.get().days().first() < listed.get().days().first())) {
      listed = date;
    }
  }

  void identifier(IdentifierKind kind, String raw, String country, String label) {
    identifiers.add(kind, weigh(raw), country, label);
  }

  void flag(String raw) {
    flag(weigh(raw), flags);
  }

  void pastFlag(String raw) {
    flag(weigh(raw), pastFlags);
  }

  private void flag(String text, Set<String> to) {
    if (!text.isEmpty() && !text.equalsIgnoreCase("none identified")) {
      to.add(countries.code(text).orElse(text));
    }
  }

  void type(String raw) {
    add(weigh(raw), types);
  }

  void tonnage(String raw) {
    add(weigh(raw), tonnages);
  }

  void grossTonnage(String raw) {
    String text = weigh(raw);
    add(text.isEmpty() ? "" : text + " GRT", tonnages);
  }

  void owner(String raw) {
    add(weigh(raw), owners);
  }

  /** What stands in no other field. IMO numbers in it are found all the same. */
  void remark(String raw) {
    String text = weigh(raw);
    if (text.isEmpty()) {
      return;
    }
    remarks.add(text);
    identifiers.inRemark(text);
  }

  void remark(String field, String raw) {
    String text = weigh(raw);
    if (!text.isEmpty()) {
      remark(field + ": " + text);
    }
  }

  private Optional<ListedVessel> ship() {
    if (vessel()) {
      return Optional.of(
          new ListedVessel(
              List.copyOf(flags),
              List.copyOf(pastFlags),
              List.copyOf(types),
              List.copyOf(tonnages),
              List.copyOf(owners)));
    }
    // Of aircraft and firms lists say such things too.
    flags.forEach(text -> remark("flag", text));
    pastFlags.forEach(text -> remark("former flag", text));
    types.forEach(text -> remark("type", text));
    tonnages.forEach(text -> remark("tonnage", text));
    owners.forEach(text -> remark("owner", text));
    return Optional.empty();
  }

  /** The entry; empty if the list gives it no name. */
  Optional<ListEntry> entry() {
    if (names.isEmpty()) {
      return Optional.empty();
    }
    Optional<ListedVessel> ship = ship();
    return Optional.of(
        new ListEntry(
            id,
            schema,
            new ArrayList<>(names.values()),
            new ArrayList<>(births),
            new ArrayList<>(birthPlaces),
            new ArrayList<>(nationalities),
            new ArrayList<>(ties),
            gender,
            new ArrayList<>(titles),
            new ArrayList<>(positions),
            new ArrayList<>(addresses),
            identifiers.identifiers(),
            ship,
            new ArrayList<>(programmes),
            listed,
            new ArrayList<>(remarks),
            row));
  }
}
