package org.davylamp.exchange.lists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.davylamp.evidence.Edtf;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.XmlElement;
import org.davylamp.exchange.XmlInput;

/**
 * Switzerland's list of the State Secretariat for Economic Affairs, XML. A target has identities,
 * these names of parts in an order, each part with spellings; its places are kept apart. The whole
 * list keeps targets that are no longer listed, with the history of each: of these only the present
 * state is read, and de-listed targets are not entries.
 */
final class SecoXml implements XmlListReader.Form {
  private static final int MOST_PROGRAMMES = 10_000;

  /** The parts of a name that are a surname; all others are given names, in their order. */
  private static final List<String> SURNAMES = List.of("family-name", "tribal-name");

  private final int most;

  SecoXml() {
    this(Batch.MOST);
  }

  SecoXml(int most) {
    this.most = most;
  }

  @Override
  public String format() {
    return "seco-xml";
  }

  @Override
  public String root() {
    return "swiss-sanctions-list";
  }

  @Override
  public void read(XmlInput xml, InputFile file, Tally tally) throws IOException {
    ListCountries countries = new ListCountries();
    Map<String, String> programmes = new HashMap<>();
    Batch<XmlElement> batch = new Batch<>(file.name(), most);
    tally.date(ListDates.date(xml.attribute("date")));
    while (xml.child()) {
      switch (xml.name()) {
        case "sanctions-program" -> programme(XmlElement.read(xml), programmes, xml);
        case "target" -> {
          XmlElement target = XmlElement.read(xml);
          if (!delisted(target)) {
            target(target, programmes, countries, batch, file.name());
          }
          if (batch.full()) {
            join(file, batch, tally);
          }
        }
        default -> xml.skip();
      }
    }
    join(file, batch, tally);
  }

  private static void programme(
      XmlElement programme, Map<String, String> programmes, XmlInput xml) {
    String name = english(programme, "program-key").orElseGet(() -> programme.text("program-key"));
    String whole = english(programme, "program-name").orElse(name);
    for (XmlElement set : programme.all("sanctions-set")) {
      programmes.put(set.attribute("ssid"), whole);
    }
    if (programmes.size() > MOST_PROGRAMMES) {
      throw xml.bad("expected at most " + MOST_PROGRAMMES + " sets of sanctions, found more");
    }
  }

  private static Optional<String> english(XmlElement programme, String name) {
    return programme.all(name).stream()
        .filter(each -> each.attribute("lang").equals("eng"))
        .map(XmlElement::text)
        .findFirst();
  }

  /** The modification that took effect last decides; they stand in no certain order. */
  private static boolean delisted(XmlElement target) {
    String latest = "";
    boolean gone = false;
    for (XmlElement modification : target.all("modification")) {
      String date = modification.attribute("effective-date");
      if (date.compareTo(latest) > 0) {
        latest = date;
        gone = modification.attribute("modification-type").equals("de-listed");
      }
    }
    return gone;
  }

  private static void target(
      XmlElement target,
      Map<String, String> programmes,
      ListCountries countries,
      Batch<XmlElement> batch,
      String file) {
    Optional<XmlElement> found =
        target.children().stream()
            .filter(each -> List.of("individual", "entity", "object").contains(each.name()))
            .findFirst();
    String kind = found.map(XmlElement::name).orElse("target");
    EntryDraft draft =
        new EntryDraft(countries, file, target.attribute("ssid"), schema(found), target.line());
    found.ifPresent(what -> what(what, draft, batch));
    Stream.concat(
            Stream.of(target.attribute("sanctions-set-id")),
            target.all("sanctions-set-id").stream().map(XmlElement::text))
        .filter(set -> !set.isEmpty())
        .forEach(set -> draft.programme(programmes.getOrDefault(set, set)));
    draft.identifier(
        IdentifierKind.OTHER_LIST, target.text("foreign-identifier"), "", "foreign-identifier");
    for (XmlElement modification : target.all("modification")) {
      if (modification.attribute("modification-type").equals("listed")) {
        draft.listed(modification.attribute("effective-date"));
      }
    }
    batch.add(kind, draft);
  }

  private static String schema(Optional<XmlElement> what) {
    return switch (what.map(XmlElement::name).orElse("")) {
      case "individual" -> "Person";
      case "entity" -> "Organization";
      case "object" ->
          switch (what.map(each -> each.attribute("object-type")).orElse("")) {
            case "vessel" -> "Vessel";
            case "aircraft" -> "Airplane";
            default -> "LegalEntity";
          };
      default -> "LegalEntity";
    };
  }

  private static void what(XmlElement what, EntryDraft draft, Batch<XmlElement> batch) {
    draft.gender(what.attribute("sex"));
    for (XmlElement identity : what.all("identity")) {
      identity.all("name").forEach(name -> name(name, draft));
      for (XmlElement part : identity.children()) {
        identity(part, draft, batch);
      }
    }
    what.all("justification").forEach(text -> draft.remark(text.text()));
    what.all("other-information").forEach(text -> other(text.text(), draft));
    what.all("relation").forEach(each -> draft.remark("relation", each.text("remark")));
  }

  private static void identity(XmlElement part, EntryDraft draft, Batch<XmlElement> batch) {
    switch (part.name()) {
      case "day-month-year" -> draft.birth(date(part));
      case "year-range" ->
          draft.birth(ListDates.years(part.attribute("from"), part.attribute("to"), false));
      case "nationality" ->
          part.first("country")
              .ifPresent(
                  country ->
                      draft.nationality(
                          country.attribute("iso-code").isEmpty()
                              ? country.text()
                              : country.attribute("iso-code")));
      case "place-of-birth" -> {
        draft.birthPlace(place(part));
        batch.want(part.attribute("place-id"), place -> draft.birthPlace(place(place)));
      }
      case "address" -> address(part, draft, batch);
      case "identification-document" -> document(part, draft);
      default -> {}
    }
  }

  private static void address(XmlElement part, EntryDraft draft, Batch<XmlElement> batch) {
    String[] own = place(part);
    String id = part.attribute("place-id");
    if (id.isEmpty()) {
      draft.address(own);
      return;
    }
    batch.want(
        id,
        place -> {
          List<String> all = new ArrayList<>(List.of(own));
          all.addAll(List.of(place(place)));
          draft.address(all.toArray(String[]::new));
          place.first("country").ifPresent(country -> draft.country(country.text()));
        });
  }

  /** Street to country, in the order of an address. */
  private static String[] place(XmlElement place) {
    return Stream.of("c-o", "address-details", "p-o-box", "zip-code", "location", "area", "country")
        .map(place::text)
        .toArray(String[]::new);
  }

  private static Optional<Edtf> date(XmlElement part) {
    return ListDates.of(
        part.attribute("year"), part.attribute("month"), part.attribute("day"), false);
  }

  private static void document(XmlElement document, EntryDraft draft) {
    String type = document.attribute("document-type").replace('-', ' ');
    String issuer =
        document
            .first("issuer")
            .map(each -> each.attribute("code").isEmpty() ? each.text() : each.attribute("code"))
            .orElse("");
    draft.identifier(IdentifierLabels.kind(type), document.text("number"), issuer, type);
    draft.remark(type, document.text("remark"));
  }

  /** {@code IMO number: 8412345}, {@code Registration number: …}; all else is a remark. */
  private static void other(String text, EntryDraft draft) {
    String clean = ListText.clean(text);
    int colon = clean.indexOf(':');
    String label = colon > 0 && colon < 40 ? clean.substring(0, colon).strip() : "";
    String value = colon > 0 ? clean.substring(colon + 1).strip().replaceFirst("\\.$", "") : "";
    Optional<IdentifierKind> kind = IdentifierLabels.known(label);
    if (kind.isPresent() && value.length() <= 60 && value.matches(".*[\\d@.].*")) {
      draft.identifier(kind.get(), value, "", label);
    } else {
      draft.remark(clean);
    }
  }

  /**
   * A name whose parts stand in their order, once in its own spelling and once in each other: a
   * part that has none in that language keeps its own.
   */
  private static void name(XmlElement name, EntryDraft draft) {
    boolean weak = name.attribute("quality").equals("low");
    NameKind kind =
        switch (name.attribute("name-type")) {
          case "primary-name" -> weak ? NameKind.WEAK_ALIAS : NameKind.PRIMARY;
          case "formerly-known-as" -> NameKind.FORMER;
          default -> weak ? NameKind.WEAK_ALIAS : NameKind.ALIAS;
        };
    SortedMap<Integer, XmlElement> parts = new TreeMap<>();
    for (XmlElement part : name.all("name-part")) {
      String order = part.attribute("order");
      parts.put(order.matches("\\d{1,4}") ? Integer.parseInt(order) : parts.size() + 1, part);
      if (part.attribute("name-part-type").equals("title")) {
        draft.title(part.text("value"));
      }
    }
    parts.values().removeIf(part -> part.attribute("name-part-type").equals("title"));
    spelt(parts, "", draft, kind);
    parts.values().stream()
        .flatMap(part -> variants(part).keySet().stream())
        .distinct()
        .forEach(
            culture ->
                spelt(parts, culture, draft, kind == NameKind.PRIMARY ? NameKind.ALIAS : kind));
  }

  /** The spellings of a part by language and script, numbered if it has several in one. */
  private static Map<String, String> variants(XmlElement part) {
    Map<String, String> variants = new LinkedHashMap<>();
    for (XmlElement variant : part.all("spelling-variant")) {
      String culture = variant.attribute("lang") + "/" + variant.attribute("script") + "/";
      int number = 1;
      while (variants.containsKey(culture + number)) {
        number++;
      }
      variants.put(culture + number, variant.text());
    }
    return variants;
  }

  private static void spelt(
      SortedMap<Integer, XmlElement> parts, String culture, EntryDraft draft, NameKind kind) {
    List<String> surnames = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (XmlElement part : parts.values()) {
      String value = variants(part).getOrDefault(culture, part.text("value"));
      (SURNAMES.contains(part.attribute("name-part-type")) ? surnames : others).add(value);
    }
    draft.name(String.join(" ", surnames), String.join(" ", others), kind);
  }

  /** Reads the file through for the places that the batch waits for, and sends it out. */
  private static void join(InputFile file, Batch<XmlElement> batch, Tally tally)
      throws IOException {
    if (batch.isEmpty()) {
      return;
    }
    try (XmlInput xml = XmlListReader.open(file)) {
      boolean in = xml.child();
      while (in && xml.child()) {
        if (xml.name().equals("place") && batch.wants(xml.attribute("ssid"))) {
          long line = xml.line();
          String id = xml.attribute("ssid");
          XmlElement place = XmlElement.read(xml);
          batch.give(id, place, place.length(), file.name(), line);
        } else {
          xml.skip();
        }
      }
    }
    batch.flush(tally);
  }
}
