package org.davylamp.exchange.lists;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The UK sanctions list, CSV: a line "Report Date", a header, a row for each name and address. A
 * shorter table with one row each, {@code Name} in one column and {@code Type}, is read as well.
 */
final class UkCsv implements CsvListReader.Form {
  @Override
  public String format() {
    return "uk-csv";
  }

  @Override
  public boolean recognises(Set<String> columns) {
    return columns.containsAll(Set.of("uniqueid", "ofsigroupid", "regimename"));
  }

  @Override
  public void preamble(List<String> fields, Tally tally) {
    String line = String.join(" ", fields).strip();
    tally.date(ListDates.date(line.replaceFirst("(?i)^report date:?\\s*", "")));
  }

  @Override
  public String id(CsvRow row) {
    return row.get("uniqueid").strip();
  }

  @Override
  public String kind(CsvRow row) {
    String kind = type(row).strip().toLowerCase(Locale.ROOT);
    return kind.isEmpty() ? "entity" : kind;
  }

  /** The column was called otherwise in each of the list's forms. */
  private static String type(CsvRow row) {
    for (String column : List.of("type", "designationtype", "individualentityship")) {
      if (!row.get(column).isBlank()) {
        return row.get(column);
      }
    }
    return "";
  }

  @Override
  public String schema(CsvRow row) {
    return UkNames.schema(type(row));
  }

  @Override
  public void add(CsvRow row, EntryDraft draft) {
    if (row.get("name").isBlank()) {
      UkNames.read(
          draft,
          row.get("nametype"),
          row.get("aliasstrength"),
          row.get("name6"),
          row.get("name1"),
          row.get("name2"),
          row.get("name3"),
          row.get("name4"),
          row.get("name5"));
    } else {
      draft.name(row.get("name"), NameKind.PRIMARY);
    }
    draft.name(row.get("namenonlatinscript"), NameKind.ORIGINAL_SCRIPT);
    draft.programme(row.get("regimename"));
    draft.listed(row.get("datedesignated"));
    draft.identifier(IdentifierKind.OTHER_LIST, row.get("unreferencenumber"), "", "UN reference");
    draft.identifier(IdentifierKind.OTHER_LIST, row.get("ofsigroupid"), "", "OFSI group");
    draft.remark(row.get("otherinformation"));
    draft.remark(row.get("ukstatementofreasons"));
    draft.remark("sanctions", row.get("sanctionsimposed"));
    draft.address(
        row.get("addressline1"),
        row.get("addressline2"),
        row.get("addressline3"),
        row.get("addressline4"),
        row.get("addressline5"),
        row.get("addressline6"),
        row.get("addresspostalcode"),
        row.get("addresscountry"));
    draft.country(row.get("addresscountry"));
    draft.identifier(IdentifierKind.PHONE, row.get("phonenumber"), "", "Phone");
    draft.identifier(IdentifierKind.EMAIL, row.get("emailaddress"), "", "Email");
    draft.identifier(IdentifierKind.WEBSITE, row.get("website"), "", "Website");
    person(row, draft);
    organisation(row, draft);
    ship(row, draft);
  }

  private static void person(CsvRow row, EntryDraft draft) {
    draft.birth(row.get("dob"));
    draft.title(row.get("title"));
    draft.position(row.get("position"));
    draft.gender(row.get("gender"));
    for (String nationality : ListText.enumerated(row.get("nationalityies"))) {
      draft.nationality(nationality);
    }
    draft.birthPlace(row.get("townofbirth"), row.get("countryofbirth"));
    draft.identifier(IdentifierKind.PASSPORT, row.get("passportnumber"), "", "Passport");
    draft.remark("Passport", row.get("passportadditionalinformation"));
    draft.identifier(
        IdentifierKind.NATIONAL_ID, row.get("nationalidentifiernumber"), "", "NationalIdentifier");
    draft.remark("NationalIdentifier", row.get("nationalidentifieradditionalinformation"));
  }

  private static void organisation(CsvRow row, EntryDraft draft) {
    draft.identifier(
        IdentifierKind.REGISTRATION,
        row.get("businessregistrationnumbers"),
        "",
        "Business registration number");
    draft.remark("type of entity", row.get("typeofentity"));
    draft.remark("subsidiary", row.get("subsidiaries"));
    draft.remark("parent company", row.get("parentcompany"));
  }

  private static void ship(CsvRow row, EntryDraft draft) {
    draft.identifier(IdentifierKind.IMO, row.get("imonumber"), "", "IMO number");
    draft.owner(row.get("currentowneroperators"));
    draft.remark("previous owner", row.get("previousowneroperators"));
    draft.flag(row.get("currentbelievedflagofship"));
    for (String flag : row.get("previousflags").split("[;,|]", -1)) {
      draft.pastFlag(flag);
    }
    draft.type(row.get("typeofship"));
    draft.tonnage(row.get("tonnageofship"));
    draft.remark("year built", row.get("yearbuilt"));
    draft.remark("length", row.get("lengthofship"));
    draft.identifier(
        IdentifierKind.OTHER,
        row.get("hullidentificationnumberhin"),
        "",
        "Hull identification number");
  }
}
