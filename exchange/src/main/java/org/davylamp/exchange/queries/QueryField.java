package org.davylamp.exchange.queries;

import java.util.Locale;
import java.util.Optional;

/** The columns of a table of queries; any may be absent. */
enum QueryField {
  ID("id"),
  SCHEMA("schema"),
  NAME("name"),
  ALIAS("alias"),
  BIRTH_DATE("birthDate"),
  COUNTRY("country"),
  ID_NUMBER("idNumber"),
  IMO_NUMBER("imoNumber"),
  REGISTRATION_NUMBER("registrationNumber");

  private final String column;

  QueryField(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }

  /** By a column's name, whatever its case, spaces and underlines. */
  static Optional<QueryField> of(String name) {
    String key = key(name);
    for (QueryField field : values()) {
      if (key(field.column).equals(key)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }

  /** All of them, as an error names them. */
  static String spelled() {
    StringBuilder all = new StringBuilder();
    for (QueryField field : values()) {
      all.append(all.isEmpty() ? "" : ", ").append(field.column);
    }
    return all.toString();
  }
}
