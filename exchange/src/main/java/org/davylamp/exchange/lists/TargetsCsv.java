package org.davylamp.exchange.lists;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.davylamp.exchange.CsvLines;

/**
 * OpenSanctions' {@code targets.simple.csv}: one row for each entity; in a cell several values are
 * again CSV, with semicolons. What its identifiers are it does not say.
 */
final class TargetsCsv implements CsvListReader.Form {
  @Override
  public String format() {
    return "targets-csv";
  }

  @Override
  public boolean recognises(Set<String> columns) {
    return columns.containsAll(
        Set.of("id", "schema", "name", "aliases", "birthdate", "countries", "identifiers"));
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
    return kind(row);
  }

  @Override
  public void add(CsvRow row, EntryDraft draft) {
    draft.known(row.get("name"), NameKind.PRIMARY);
    each(row, "aliases", name -> draft.known(name, NameKind.ALIAS));
    each(row, "birthdate", draft::birth);
    each(row, "countries", draft.person() ? draft::nationality : draft::country);
    each(row, "addresses", draft::address);
    each(row, "identifiers", id -> identifier(id, draft));
    each(row, "phones", phone -> draft.identifier(IdentifierKind.PHONE, phone, "", ""));
    each(row, "emails", email -> draft.identifier(IdentifierKind.EMAIL, email, "", ""));
    each(row, "programids", draft::programme);
    each(row, "sanctions", sanction -> draft.remark("sanction", sanction));
    each(row, "dataset", dataset -> draft.remark("dataset", dataset));
  }

  /** Of a ship a number of seven digits is its IMO number; it is written with "IMO" mostly. */
  private static void identifier(String value, EntryDraft draft) {
    boolean imo = value.matches("(?i)IMO\\s*\\d{7}") || (draft.vessel() && value.matches("\\d{7}"));
    draft.identifier(imo ? IdentifierKind.IMO : IdentifierKind.OTHER, value, "", "");
  }

  private static void each(CsvRow row, String column, Consumer<String> to) {
    String cell = row.get(column);
    if (cell.isBlank()) {
      return;
    }
    List<String> values =
        cell.indexOf(';') < 0 && cell.indexOf('"') < 0 ? List.of(cell) : CsvLines.fields(cell, ';');
    // A cell that is no CSV by itself is one value.
    (values.isEmpty() ? List.of(cell) : values).forEach(to);
  }
}
