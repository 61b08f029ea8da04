package org.davylamp.exchange.lists;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.davylamp.evidence.Edtf;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.XmlElement;
import org.davylamp.exchange.XmlInput;

/**
 * The consolidated list of the UN Security Council, XML. Names come in up to four parts whose order
 * is that of the name: of Koreans and Chinese the first is the surname, of others mostly the last.
 *
 * @see <a href="https://www.un.org/sc/resources/sc-sanctions.xsd">its schema</a>
 */
final class UnXml implements XmlListReader.Form {
  private static final List<String> NAME_PARTS =
      List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME");

  @Override
  public String format() {
    return "un-xml";
  }

  @Override
  public String root() {
    return "CONSOLIDATED_LIST";
  }

  @Override
  public void read(XmlInput xml, InputFile file, Tally tally) throws IOException {
    ListCountries countries = new ListCountries();
    tally.date(ListDates.date(xml.attribute("dateGenerated")));
    while (xml.more()) {
      if (!xml.child()) {
        continue;
      }
      String kind = xml.name();
      switch (kind) {
        case "INDIVIDUAL", "ENTITY" -> {
          XmlElement entry = XmlElement.read(xml);
          tally.entry(kind, draft(entry, countries, file.name()));
        }
        default -> {}
      }
    }
  }

  private static EntryDraft draft(XmlElement entry, ListCountries countries, String file) {
    boolean person = entry.name().equals("INDIVIDUAL");
    String reference = entry.text("REFERENCE_NUMBER");
    EntryDraft draft =
        new EntryDraft(
            countries,
            file,
            reference.isEmpty() ? entry.text("DATAID") : reference,
            person ? "Person" : "Organization",
            entry.line());
    draft.name(
        NAME_PARTS.stream()
            .map(part -> ListText.clean(entry.text(part)))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" ")),
        NameKind.PRIMARY);
    draft.name(entry.text("NAME_ORIGINAL_SCRIPT"), NameKind.ORIGINAL_SCRIPT);
    draft.programme(entry.text("UN_LIST_TYPE"));
    draft.listed(entry.text("LISTED_ON"));
    draft.gender(entry.text("GENDER"));
    values(entry, "TITLE").forEach(draft::title);
    values(entry, "DESIGNATION")
        .flatMap(text -> ListText.enumerated(text).stream())
        .forEach(draft::position);
    values(entry, "NATIONALITY").forEach(draft::nationality);
    entry.children().forEach(child -> part(child, draft));
    return draft;
  }

  private static Stream<String> values(XmlElement entry, String list) {
    return entry.all(list).stream().flatMap(each -> each.within("VALUE")).map(XmlElement::text);
  }

  private static void part(XmlElement child, EntryDraft draft) {
    switch (child.name()) {
      case "INDIVIDUAL_ALIAS", "ENTITY_ALIAS" -> alias(child, draft);
      case "INDIVIDUAL_DATE_OF_BIRTH" -> born(child, draft);
      case "INDIVIDUAL_PLACE_OF_BIRTH" -> {
        draft.birthPlace(
            child.text("STREET"),
            child.text("CITY"),
            child.text("STATE_PROVINCE"),
            child.text("COUNTRY"));
        draft.remark("place of birth", child.text("NOTE"));
      }
      case "INDIVIDUAL_ADDRESS", "ENTITY_ADDRESS" -> address(child, draft);
      case "INDIVIDUAL_DOCUMENT" -> document(child, draft);
      case "COMMENTS1", "NAME_OF_FATHER", "SUBMITTED_BY" -> draft.remark(child.text());
      default -> {}
    }
  }

  private static void alias(XmlElement alias, EntryDraft draft) {
    String note = alias.text("NOTE");
    boolean former = note.toLowerCase(Locale.ROOT).matches("(?s).*(previously|formerly).*");
    NameKind kind =
        switch (alias.text("QUALITY").toLowerCase(Locale.ROOT)) {
          case "low" -> NameKind.WEAK_ALIAS;
          case "f.k.a." -> NameKind.FORMER;
          default -> former ? NameKind.FORMER : NameKind.ALIAS;
        };
    draft.name(alias.text("ALIAS_NAME"), kind);
    draft.remark("alias " + alias.text("ALIAS_NAME"), note);
    draft.birth(ListDates.date(alias.text("DATE_OF_BIRTH")));
    draft.birthPlace(alias.text("CITY_OF_BIRTH"), alias.text("COUNTRY_OF_BIRTH"));
  }

  private static void born(XmlElement birth, EntryDraft draft) {
    String note = birth.text("NOTE");
    boolean noted = note.toLowerCase(Locale.ROOT).startsWith("approx");
    boolean about = noted || birth.text("TYPE_OF_DATE").equals("APPROXIMATELY");
    Optional<Edtf> date =
        birth.text("TYPE_OF_DATE").equals("BETWEEN")
            ? ListDates.years(birth.text("FROM_YEAR"), birth.text("TO_YEAR"), false)
            : ListDates.date((about ? "circa " : "") + birth.text("DATE"));
    // "Nov. 1973" stands in the note, beside a year or nothing.
    Optional<Edtf> finer = ListDates.date(note);
    draft.birth(date.or(() -> finer).or(() -> ListDates.of(birth.text("YEAR"), "", "", about)));
    if (!noted && (finer.isEmpty() || date.isPresent())) {
      draft.remark("date of birth", note);
    }
  }

  private static void address(XmlElement address, EntryDraft draft) {
    draft.address(
        address.text("STREET"),
        address.text("CITY"),
        address.text("STATE_PROVINCE"),
        address.text("ZIP_CODE"),
        address.text("COUNTRY"));
    draft.country(address.text("COUNTRY"));
    draft.remark("address", address.text("NOTE"));
  }

  private static void document(XmlElement document, EntryDraft draft) {
    String label =
        document.text("TYPE_OF_DOCUMENT").isEmpty()
            ? document.text("TYPE_OF_DOCUMENT2")
            : document.text("TYPE_OF_DOCUMENT");
    String issuer =
        document.text("ISSUING_COUNTRY").isEmpty()
            ? document.text("COUNTRY_OF_ISSUE")
            : document.text("ISSUING_COUNTRY");
    if (document.text("NUMBER").isEmpty()) {
      draft.remark(ListText.clean(label), document.text("NOTE"));
      return;
    }
    draft.identifier(
        IdentifierLabels.kind(label), document.text("NUMBER"), issuer, ListText.clean(label));
    draft.remark(ListText.clean(label) + " " + document.text("NUMBER"), document.text("NOTE"));
  }
}
