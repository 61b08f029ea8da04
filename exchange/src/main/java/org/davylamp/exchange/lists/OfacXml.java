package org.davylamp.exchange.lists;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.davylamp.evidence.Edtf;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.XmlElement;
import org.davylamp.exchange.XmlInput;

/** OFAC's lists, SDN and consolidated, in their plain XML. */
final class OfacXml implements XmlListReader.Form {
  private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");

  /** What stands among the identifiers and is none. */
  private static final Set<String> GENDER = Set.of("gender");

  @Override
  public String format() {
    return "ofac-xml";
  }

  @Override
  public String root() {
    return "sdnList";
  }

  @Override
  public void read(XmlInput xml, InputFile file, Tally tally) throws IOException {
    ListCountries countries = new ListCountries();
    while (xml.more()) {
      if (!xml.child()) {
        continue;
      }
      switch (xml.name()) {
        case "Publish_Date" -> tally.date(published(xml.text()));
        case "sdnEntry" -> {
          XmlElement entry = XmlElement.read(xml);
          String kind = entry.text("sdnType");
          tally.entry(kind.isEmpty() ? "sdnEntry" : kind, draft(entry, countries, file.name()));
        }
        default -> {}
      }
    }
  }

  /** The one date on which OFAC writes the month first, in figures. */
  private static Optional<Edtf> published(String text) {
    Matcher american = MONTH_FIRST.matcher(text.strip());
    return american.matches()
        ? ListDates.of(american.group(3), american.group(1), american.group(2), false)
        : ListDates.date(text);
  }

  private static EntryDraft draft(XmlElement entry, ListCountries countries, String file) {
    EntryDraft draft =
        new EntryDraft(
            countries,
            file,
            entry.text("uid"),
            OfacKinds.schema(entry.text("sdnType")),
            entry.line());
    draft.name(entry.text("lastName"), entry.text("firstName"), NameKind.PRIMARY);
    draft.title(entry.text("title"));
    texts(entry, "programList", "program").forEach(draft::programme);
    for (XmlElement aka : list(entry, "akaList")) {
      boolean weak = aka.text("category").toLowerCase(Locale.ROOT).equals("weak");
      draft.name(
          aka.text("lastName"), aka.text("firstName"), OfacKinds.name(aka.text("type"), weak));
    }
    list(entry, "dateOfBirthList").forEach(item -> draft.birth(item.text("dateOfBirth")));
    list(entry, "placeOfBirthList").forEach(item -> draft.birthPlace(item.text("placeOfBirth")));
    list(entry, "nationalityList").forEach(item -> draft.nationality(item.text("country")));
    list(entry, "citizenshipList").forEach(item -> draft.nationality(item.text("country")));
    list(entry, "addressList").forEach(address -> address(address, draft));
    list(entry, "idList").forEach(id -> identifier(id, draft));
    entry.first("vesselInfo").ifPresent(vessel -> vessel(vessel, draft));
    OfacRemarks.read(ListText.clean(entry.text("remarks")), draft);
    return draft;
  }

  private static List<XmlElement> list(XmlElement entry, String name) {
    return entry.first(name).map(XmlElement::children).orElse(List.of());
  }

  private static List<String> texts(XmlElement entry, String list, String item) {
    return list(entry, list).stream()
        .filter(each -> each.name().equals(item))
        .map(XmlElement::text)
        .toList();
  }

  private static void address(XmlElement address, EntryDraft draft) {
    draft.address(
        address.text("address1"),
        address.text("address2"),
        address.text("address3"),
        address.text("city"),
        address.text("stateOrProvince"),
        address.text("postalCode"),
        address.text("country"));
    draft.country(address.text("country"));
  }

  private static void identifier(XmlElement id, EntryDraft draft) {
    String label = ListText.clean(id.text("idType"));
    String number = ListText.clean(id.text("idNumber"));
    String lower = label.toLowerCase(Locale.ROOT);
    if (GENDER.contains(lower)) {
      draft.gender(number);
    } else if (lower.equals("former vessel flag")) {
      draft.pastFlag(number);
    } else if (lower.equals("nationality of registration")) {
      draft.country(number);
    } else if (IdentifierLabels.known(label).isPresent() && !label.endsWith(":")) {
      OfacRemarks.identifier(label, number, id.text("idCountry"), draft);
      draft.remark(label + " " + number, dates(id));
    } else {
      draft.remark((label + " " + number + " " + id.text("idCountry")).strip());
    }
  }

  private static String dates(XmlElement id) {
    String issued = id.text("issueDate");
    String expires = id.text("expirationDate");
    return ((issued.isEmpty() ? "" : "issued " + issued)
            + (expires.isEmpty() ? "" : " expires " + expires))
        .strip();
  }

  private static void vessel(XmlElement vessel, EntryDraft draft) {
    draft.identifier(IdentifierKind.CALL_SIGN, vessel.text("callSign"), "", "Vessel Call Sign");
    draft.type(vessel.text("vesselType"));
    draft.flag(vessel.text("vesselFlag"));
    draft.owner(vessel.text("vesselOwner"));
    draft.tonnage(vessel.text("tonnage"));
    draft.grossTonnage(vessel.text("grossRegisteredTonnage"));
  }
}
