package org.davylamp.exchange.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.davylamp.evidence.Edtf;
import org.davylamp.exchange.XmlElement;

/** One {@code DistinctParty} of OFAC's advanced form, and what is kept for it elsewhere. */
final class AdvancedParty {
  private final AdvancedReferences references;
  private final Batch<XmlElement> batch;
  private final EntryDraft draft;

  AdvancedParty(AdvancedReferences references, Batch<XmlElement> batch, EntryDraft draft) {
    this.references = references;
    this.batch = batch;
    this.draft = draft;
  }

  void read(XmlElement party) {
    draft.remark(party.text("Comment"));
    for (XmlElement profile : party.all("Profile")) {
      batch.want("SanctionsEntry:" + profile.attribute("ID"), this::sanctioned);
      profile.all("Identity").forEach(this::identity);
      profile.all("Feature").forEach(this::feature);
    }
  }

  private void identity(XmlElement identity) {
    batch.want("IDRegDocument:" + identity.attribute("ID"), this::document);
    for (XmlElement alias : identity.all("Alias")) {
      boolean weak = alias.attribute("LowQuality").equals("true");
      boolean primary = alias.attribute("Primary").equals("true");
      NameKind kind =
          primary
              ? NameKind.PRIMARY
              : OfacKinds.name(references.text("AliasType", alias.attribute("AliasTypeID")), weak);
      for (XmlElement documented : alias.all("DocumentedName")) {
        name(identity, documented, kind);
      }
    }
  }

  private void name(XmlElement identity, XmlElement documented, NameKind kind) {
    List<String> surnames = new ArrayList<>();
    List<String> others = new ArrayList<>();
    documented
        .within("NamePartValue")
        .forEach(
            part -> {
              String type = partType(identity, part.attribute("NamePartGroupID"));
              boolean surname = type.equals("last name");
              (surname ? surnames : others).add(part.text());
            });
    draft.name(String.join(" ", surnames), String.join(" ", others), kind);
  }

  private String partType(XmlElement identity, String group) {
    return identity
        .within("NamePartGroup")
        .filter(each -> each.attribute("ID").equals(group))
        .findFirst()
        .map(each -> references.text("NamePartType", each.attribute("NamePartTypeID")))
        .orElse("")
        .toLowerCase(Locale.ROOT);
  }

  private void feature(XmlElement feature) {
    String type = references.text("FeatureType", feature.attribute("FeatureTypeID"));
    for (XmlElement version : feature.all("FeatureVersion")) {
      for (XmlElement detail : version.all("VersionDetail")) {
        String reference = detail.attribute("DetailReferenceID");
        String text =
            reference.isEmpty() ? detail.text() : references.text("DetailReference", reference);
        said(type, text.isEmpty() ? detail.text() : text);
      }
      version.all("DatePeriod").forEach(period -> dated(type, period));
      for (XmlElement location : version.all("VersionLocation")) {
        batch.want("Location:" + location.attribute("LocationID"), place -> placed(type, place));
      }
      draft.remark(type, version.text("Comment"));
    }
  }

  private void said(String type, String text) {
    switch (type.toLowerCase(Locale.ROOT)) {
      case "gender" -> draft.gender(text);
      case "title" -> draft.title(text);
      case "place of birth" -> draft.birthPlace(text);
      case "birthdate" -> draft.birth(text);
      case "nationality country", "citizenship country" -> draft.nationality(text);
      case "nationality of registration" -> draft.country(text);
      case "vessel call sign" ->
          draft.identifier(IdentifierKind.CALL_SIGN, text, "", "Vessel Call Sign");
      case "vessel type", "other vessel type" -> draft.type(text);
      case "vessel flag", "other vessel flag" -> draft.flag(text);
      case "former vessel flag" -> draft.pastFlag(text);
      case "vessel owner" -> draft.owner(text);
      case "vessel tonnage" -> draft.tonnage(text);
      case "vessel gross registered tonnage" -> draft.grossTonnage(text);
      default -> labelled(type, text);
    }
  }

  private void labelled(String type, String text) {
    if (IdentifierLabels.known(type).isPresent() && !type.endsWith(":")) {
      OfacRemarks.identifier(type, ListText.clean(text), "", draft);
    } else {
      draft.remark(type, text);
    }
  }

  private void dated(String type, XmlElement period) {
    Optional<Edtf> date = days(period);
    switch (type.toLowerCase(Locale.ROOT)) {
      case "birthdate" -> draft.birth(date);
      default -> draft.remark(type, date.map(Edtf::toString).orElse(""));
    }
  }

  /**
   * From the first day it may have begun to the last it may have ended: a year is written as one
   * from January 1 to December 31.
   */
  private static Optional<Edtf> days(XmlElement period) {
    Optional<XmlElement> first = period.within("From").findFirst();
    Optional<XmlElement> last = period.within("To").reduce((one, next) -> next).or(() -> first);
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    boolean about =
        period.within("Start").anyMatch(start -> start.attribute("Approximate").equals("true"));
    return ListDates.date((about ? "circa " : "") + day(first.get()) + " to " + day(last.get()));
  }

  private static String day(XmlElement date) {
    return date.children().stream()
        .filter(part -> !part.text().isEmpty())
        .map(part -> part.text().length() == 1 ? "0" + part.text() : part.text())
        .collect(Collectors.joining("-"));
  }

  private void placed(String type, XmlElement location) {
    String country =
        location
            .first("LocationCountry")
            .map(each -> references.country(each.attribute("CountryID")))
            .or(
                () ->
                    location
                        .first("LocationAreaCode")
                        .map(each -> references.area(each.attribute("AreaCodeID"))))
            .orElse("");
    List<String> parts = new ArrayList<>();
    for (XmlElement part : location.all("LocationPart")) {
      part.within("Value").map(XmlElement::text).findFirst().ifPresent(parts::add);
    }
    String named = country.isEmpty() ? String.join(", ", parts) : country;
    switch (type.toLowerCase(Locale.ROOT)) {
      case "place of birth" -> {
        parts.add(country);
        draft.birthPlace(parts.toArray(String[]::new));
      }
      case "nationality country", "citizenship country" -> draft.nationality(named);
      case "vessel flag", "other vessel flag" -> draft.flag(named);
      case "former vessel flag" -> draft.pastFlag(named);
      case "nationality of registration" -> draft.country(named);
      default -> {
        parts.add(country);
        draft.address(parts.toArray(String[]::new));
        draft.country(country);
      }
    }
  }

  private void document(XmlElement document) {
    String label = references.text("IDRegDocType", document.attribute("IDRegDocTypeID"));
    String number = ListText.clean(document.text("IDRegistrationNo"));
    OfacRemarks.identifier(
        label, number, references.country(document.attribute("IssuedBy-CountryID")), draft);
    draft.remark(label + " " + number, document.text("Comment"));
  }

  private void sanctioned(XmlElement entry) {
    for (XmlElement event : entry.all("EntryEvent")) {
      event.all("Date").forEach(date -> draft.listed(ListDates.date(day(date))));
    }
    for (XmlElement measure : entry.all("SanctionsMeasure")) {
      String type = references.text("SanctionsType", measure.attribute("SanctionsTypeID"));
      if (type.isEmpty() || type.equalsIgnoreCase("program")) {
        draft.programme(measure.text("Comment"));
      } else {
        draft.remark(type, measure.text("Comment"));
      }
    }
  }
}
