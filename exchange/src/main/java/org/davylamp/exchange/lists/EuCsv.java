package org.davylamp.exchange.lists;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The EU's consolidated list of financial sanctions, CSV of version 1.1: semicolons, a row for each
 * combination of name, address, birth and document.
 */
final class EuCsv implements CsvListReader.Form {
  /** Where a column's name is not the group's and the attribute's together. */
  private static final Map<String, String> OTHERWISE =
      Map.of(
          "birthdatedayofmonth", "birthdateday",
          "birthdatemonthofyear", "birthdatemonth",
          "identificationidentificationtypecode", "identificationtypecode",
          "identificationidentificationtypedescription", "identificationtypedescription");

  @Override
  public String format() {
    return "eu-csv";
  }

  @Override
  public char separator() {
    return ';';
  }

  @Override
  public boolean recognises(Set<String> columns) {
    return columns.containsAll(Set.of("entitylogicalid", "namealiaswholename"));
  }

  @Override
  public String id(CsvRow row) {
    String reference = row.get("entityeureferencenumber").strip();
    return reference.isEmpty() ? row.get("entitylogicalid").strip() : reference;
  }

  @Override
  public String kind(CsvRow row) {
    return "sanctionEntity";
  }

  @Override
  public String schema(CsvRow row) {
    String code = row.get("entitysubjecttypeclassificationcode");
    return EuEntry.schema(code.isBlank() ? row.get("entitysubjecttype") : code);
  }

  @Override
  public void first(CsvRow row, Tally tally) {
    tally.date(ListDates.date(row.get("filegenerationdate")));
  }

  @Override
  public void add(CsvRow row, EntryDraft draft) {
    if (!row.get("namealiaswholename").isBlank() || !row.get("namealiaslastname").isBlank()) {
      EuEntry.name(
          fields(row, "namealias"), draft, draft.named() ? NameKind.ALIAS : NameKind.PRIMARY);
    }
    EuEntry.citizenship(fields(row, "citizenship"), draft);
    EuEntry.birth(fields(row, "birthdate"), draft);
    EuEntry.identification(fields(row, "identification"), draft);
    EuEntry.address(fields(row, "address"), draft);
    draft.identifier(
        IdentifierKind.OTHER_LIST, row.get("entityunitednationid"), "", "UN reference");
    draft.programme(row.get("entityregulationprogramme"));
    draft.listed(row.get("entitydesignationdate"));
    if (draft.undated()) {
      draft.listed(row.get("entityregulationentryintoforcedate"));
    }
    draft.remark(row.get("entityremark"));
    draft.remark(row.get("entitydesignationdetails"));
    draft.remark("address", row.get("addressremark"));
    draft.remark("address", row.get("addresscontactinfo"));
    draft.remark("identification", row.get("identificationremark"));
  }

  private static UnaryOperator<String> fields(CsvRow row, String group) {
    return attribute -> {
      String column = group + CsvRow.key(attribute);
      return row.get(OTHERWISE.getOrDefault(column, column));
    };
  }
}
