package org.davylamp.exchange.lists;

import java.io.IOException;
import java.util.function.Consumer;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.XmlElement;
import org.davylamp.exchange.XmlInput;

/** The UK sanctions list of the Foreign, Commonwealth and Development Office, XML. */
final class UkXml implements XmlListReader.Form {
  @Override
  public String format() {
    return "uk-xml";
  }

  @Override
  public String root() {
    return "Designations";
  }

  @Override
  public void read(XmlInput xml, InputFile file, Tally tally) throws IOException {
    ListCountries countries = new ListCountries();
    while (xml.more()) {
      if (!xml.child()) {
        continue;
      }
      switch (xml.name()) {
        case "DateGenerated" -> tally.date(ListDates.date(xml.text()));
        case "Designation" -> {
          XmlElement entry = XmlElement.read(xml);
          String kind = entry.text("IndividualEntityShip");
          tally.entry(kind.isEmpty() ? "Designation" : kind, draft(entry, countries, file.name()));
        }
        default -> {}
      }
    }
  }

  private static EntryDraft draft(XmlElement entry, ListCountries countries, String file) {
    EntryDraft draft =
        new EntryDraft(
            countries,
            file,
            entry.text("UniqueID"),
            UkNames.schema(entry.text("IndividualEntityShip")),
            entry.line());
    entry.all("Names").stream()
        .flatMap(names -> names.all("Name").stream())
        .forEach(name -> name(name, draft));
    each(entry, "NameNonLatinScript", text -> draft.name(text, NameKind.ORIGINAL_SCRIPT));
    draft.programme(entry.text("RegimeName"));
    draft.listed(entry.text("DateDesignated"));
    draft.identifier(
        IdentifierKind.OTHER_LIST, entry.text("UNReferenceNumber"), "", "UN reference");
    draft.identifier(IdentifierKind.OTHER_LIST, entry.text("OFSIGroupID"), "", "OFSI group");
    draft.remark(entry.text("OtherInformation"));
    draft.remark(entry.text("UKStatementofReasons"));
    draft.remark("sanctions", entry.text("SanctionsImposed").replace("|", "; "));
    entry.within("Address").forEach(address -> address(address, draft));
    each(entry, "PhoneNumber", text -> draft.identifier(IdentifierKind.PHONE, text, "", "Phone"));
    each(entry, "EmailAddress", text -> draft.identifier(IdentifierKind.EMAIL, text, "", "Email"));
    each(entry, "Website", text -> draft.identifier(IdentifierKind.WEBSITE, text, "", "Website"));
    person(entry, draft);
    organisation(entry, draft);
    ship(entry, draft);
    return draft;
  }

  private static void each(XmlElement entry, String name, Consumer<String> to) {
    entry.within(name).map(XmlElement::text).filter(text -> !text.isEmpty()).forEach(to);
  }

  private static void name(XmlElement name, EntryDraft draft) {
    UkNames.read(
        draft,
        name.text("NameType"),
        name.text("AliasStrength"),
        name.text("Name6"),
        name.text("Name1"),
        name.text("Name2"),
        name.text("Name3"),
        name.text("Name4"),
        name.text("Name5"));
  }

  private static void address(XmlElement address, EntryDraft draft) {
    draft.address(
        address.text("AddressLine1"),
        address.text("AddressLine2"),
        address.text("AddressLine3"),
        address.text("AddressLine4"),
        address.text("AddressLine5"),
        address.text("AddressLine6"),
        address.text("AddressPostalCode"),
        address.text("AddressCountry"));
    draft.country(address.text("AddressCountry"));
  }

  private static void person(XmlElement entry, EntryDraft draft) {
    each(entry, "DOB", draft::birth);
    each(entry, "Title", draft::title);
    each(entry, "Position", draft::position);
    each(entry, "Nationality", draft::nationality);
    each(entry, "Gender", draft::gender);
    entry
        .within("Location")
        .forEach(
            place -> draft.birthPlace(place.text("TownOfBirth"), place.text("CountryOfBirth")));
    document(entry, "Passport", IdentifierKind.PASSPORT, draft);
    document(entry, "NationalIdentifier", IdentifierKind.NATIONAL_ID, draft);
  }

  /** The elements around number and remark were not always called the same. */
  private static void document(
      XmlElement entry, String name, IdentifierKind kind, EntryDraft draft) {
    each(entry, name + "Number", text -> draft.identifier(kind, text, "", name));
    each(entry, name + "AdditionalInformation", text -> draft.remark(name, text));
  }

  private static void organisation(XmlElement entry, EntryDraft draft) {
    each(
        entry,
        "BusinessRegistrationNumber",
        text ->
            draft.identifier(
                IdentifierKind.REGISTRATION, text, "", "Business registration number"));
    each(entry, "TypeOfEntity", text -> draft.remark("type of entity", text));
    each(entry, "Subsidiary", text -> draft.remark("subsidiary", text));
    each(entry, "ParentCompany", text -> draft.remark("parent company", text));
  }

  private static void ship(XmlElement entry, EntryDraft draft) {
    each(entry, "IMONumber", text -> draft.identifier(IdentifierKind.IMO, text, "", "IMO number"));
    each(entry, "CurrentOwnerOperator", draft::owner);
    each(entry, "PreviousOwnerOperator", text -> draft.remark("previous owner", text));
    each(entry, "CurrentBelievedFlagOfShip", draft::flag);
    each(entry, "PreviousFlag", draft::pastFlag);
    each(entry, "TypeOfShip", draft::type);
    each(entry, "TonnageOfShip", draft::tonnage);
    each(entry, "YearBuilt", text -> draft.remark("year built", text));
    each(entry, "LengthOfShip", text -> draft.remark("length", text));
    each(
        entry,
        "HullIdentificationNumber",
        text -> draft.identifier(IdentifierKind.OTHER, text, "", "Hull identification number"));
  }
}
