package org.davylamp.exchange.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.davylamp.exchange.JsonLines;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Rows as objects of JSON, one after the other: fields are named like the columns of a table and
 * hold a text, a number or an array of them. A field that stands in for another is read only if the
 * map says so.
 */
final class RowLines {
  private static final int MOST_NAMES = 10_000;

  private final JsonLines lines;
  private final JsonParser parser;
  private final Rows.Kind kind;
  private final Map<String, String> renamed;
  private final RowCells cells = new RowCells();
  private final Map<String, Optional<Field>> names = new HashMap<>();

  private RowLines(JsonLines lines, Rows.Kind kind, Map<String, String> renamed) {
    this.lines = lines;
    this.parser = lines.parser();
    this.kind = kind;
    this.renamed = renamed;
  }

  static Rows read(
      InputStream in, String file, Rows.Kind kind, Map<String, String> renamed, Rows.Taker to)
      throws IOException {
    try (JsonLines lines = JsonLines.open(in, file)) {
      RowLines rows = new RowLines(lines, kind, renamed);
      return new Rows(
          List.of(), List.of(), lines.each("a row of " + kind.word(), "rows", rows::row, to));
    }
  }

  private Row row() {
    cells.begin(lines.line());
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Optional<Field> field = field(name);
      parser.nextToken();
      field.ifPresentOrElse(this::values, () -> unknown(name));
    }
    return RowReading.row(kind, cells);
  }

  private Optional<Field> field(String name) {
    Optional<Field> field = names.get(name);
    if (field == null) {
      field = meant(name);
      if (names.size() < MOST_NAMES) {
        names.put(name, field);
      }
    }
    return field;
  }

  private Optional<Field> meant(String name) {
    for (Map.Entry<String, String> each : renamed.entrySet()) {
      if (Folded.of(each.getKey()).equals(Folded.of(name))) {
        return Field.of(each.getValue());
      }
    }
    return ColumnNames.of(kind)
        .claim(name)
        .filter(claim -> !claim.standIn())
        .map(ColumnNames.Claim::field);
  }

  /** Of a name that means nothing here a phrase is a remark; anything else is passed over. */
  private void unknown(String name) {
    boolean text = parser.currentToken() == JsonToken.VALUE_STRING;
    if (text && !isOurs(name) && UnknownColumns.mayBeRead(name)) {
      String phrase = parser.getString();
      if (UnknownColumns.isPhrase(phrase)) {
        put(Field.REMARKS, UnknownColumns.remark(name, phrase));
      }
    }
    parser.skipChildren();
  }

  /** Whether the user said what it is, if only that it is not to be read, or it is a stand-in. */
  private boolean isOurs(String name) {
    return renamed.keySet().stream().anyMatch(each -> Folded.of(each).equals(Folded.of(name)))
        || ColumnNames.of(kind).claim(name).isPresent();
  }

  private void values(Field field) {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        value(field);
      }
    } else {
      value(field);
    }
  }

  private void value(Field field) {
    switch (parser.currentToken()) {
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> put(field, parser.getString());
      case VALUE_NULL -> {}
      default ->
          throw lines.bad("expected a text, a number or a list of them in " + field.column());
    }
  }

  private void put(Field field, String text) {
    if (!cells.text(field).isEmpty() && field.several() != Field.Several.JOINED) {
      if (field.several() == Field.Several.REFUSED) {
        throw lines.bad("expected one value for " + field.column() + ", found a second");
      }
      return;
    }
    if (cells.text(field).length() + text.length() > JsonLines.LONGEST) {
      throw lines.bad("expected at most 1,048,576 characters in " + field.column());
    }
    cells.put(field, text);
  }
}
