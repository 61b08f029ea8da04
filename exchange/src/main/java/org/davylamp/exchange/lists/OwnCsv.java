package org.davylamp.exchange.lists;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Our own table: {@code id,schema,name,alias,birthDate,country,idNumber,imoNumber,
 * registrationNumber}. Any column but {@code name} may be absent; several values in a cell are
 * separated by semicolons.
 */
final class OwnCsv implements CsvListReader.Form {
  private static final Set<String> COLUMNS =
      Set.of(
          "id",
          "schema",
          "name",
          "alias",
          "birthdate",
          "country",
          "idnumber",
          "imonumber",
          "registrationnumber");

  @Override
  public String format() {
    return "list-csv";
  }

  /** A table with any other column is somebody else's. */
  @Override
  public boolean recognises(Set<String> columns) {
    return columns.contains("name") && columns.size() > 1 && COLUMNS.containsAll(columns);
  }

  @Override
  public String id(CsvRow row) {
    return row.get("id").strip();
  }

  @Override
  public boolean grouped() {
    return false;
  }

  @Override
  public String kind(CsvRow row) {
    String schema = row.get("schema").strip();
    return schema.isEmpty() ? "LegalEntity" : schema;
  }

  @Override
  public String schema(CsvRow row) {
    return FtmList.schema(kind(row))
        .orElseThrow(
            () ->
                row.bad(
                    "schema",
                    "expected a schema of FollowTheMoney such as Person, Organization or Vessel,"
                        + " found '"
                        + kind(row)
                        + "'"));
  }

  @Override
  public void add(CsvRow row, EntryDraft draft) {
    each(row, "name", name -> draft.name(name, NameKind.PRIMARY));
    each(row, "alias", name -> draft.name(name, NameKind.ALIAS));
    each(row, "birthdate", draft::birth);
    each(row, "country", draft.person() ? draft::nationality : draft::country);
    each(
        row,
        "idnumber",
        id ->
            draft.identifier(
                draft.person() ? IdentifierKind.NATIONAL_ID : IdentifierKind.OTHER,
                id,
                "",
                "idNumber"));
    each(row, "imonumber", id -> draft.identifier(IdentifierKind.IMO, id, "", "imoNumber"));
    each(
        row,
        "registrationnumber",
        id -> draft.identifier(IdentifierKind.REGISTRATION, id, "", "registrationNumber"));
  }

  private static void each(CsvRow row, String column, Consumer<String> to) {
    Arrays.stream(row.get(column).split(";", -1)).filter(value -> !value.isBlank()).forEach(to);
  }
}
