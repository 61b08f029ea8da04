package org.davylamp.exchange.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.davylamp.exchange.BadInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * Rows as objects of JSON, one after the other: fields are named like the columns of a table and
 * hold a text, a number or an array of them. A field that stands in for another is read only if the
 * map says so.
 */
final class RowLines {
  /** In characters, as in a table. */
  private static final int LONGEST = 1 << 20;

  private static final int DEPTH = 16;
  private static final int MOST_NAMES = 10_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxStringLength(LONGEST)
                  .maxNameLength(1_000)
                  .maxNumberLength(1_000)
                  .build())
          .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
          .build();

  private final JsonParser parser;
  private final String file;
  private final Rows.Kind kind;
  private final Map<String, String> renamed;
  private final RowCells cells = new RowCells();
  private final Map<String, Optional<Field>> names = new HashMap<>();

  private RowLines(JsonParser parser, String file, Rows.Kind kind, Map<String, String> renamed) {
    this.parser = parser;
    this.file = file;
    this.kind = kind;
    this.renamed = renamed;
  }

  static Rows read(
      InputStream in, String file, Rows.Kind kind, Map<String, String> renamed, Rows.Taker to)
      throws IOException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      RowLines lines = new RowLines(parser, file, kind, renamed);
      long rows = 0;
      for (Optional<Row> row = lines.next(); row.isPresent(); row = lines.next()) {
        to.accept(row.get());
        rows++;
      }
      return new Rows(List.of(), List.of(), rows);
    }
  }

  /** What the parser finds wrong is the file's fault; what the taker throws is not. */
  private Optional<Row> next() {
    try {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return Optional.empty();
      }
      if (token != JsonToken.START_OBJECT) {
        throw bad("expected an object with a row of " + kind.word());
      }
      cells.begin(parser.currentTokenLocation().getLineNr());
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        Optional<Field> field = field(parser.currentName());
        parser.nextToken();
        field.ifPresentOrElse(this::values, parser::skipChildren);
      }
      return Optional.of(RowReading.row(kind, cells));
    } catch (JacksonException e) {
      // Where a limit is broken the exception itself does not say.
      throw new BadInput(
          file,
          parser.currentLocation().getLineNr(),
          parser.currentLocation().getColumnNr(),
          "expected rows as JSON in UTF-8; " + e.getOriginalMessage());
    }
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
      default -> throw bad("expected a text, a number or a list of them in " + field.column());
    }
  }

  private void put(Field field, String text) {
    if (!cells.text(field).isEmpty() && field.several() != Field.Several.JOINED) {
      if (field.several() == Field.Several.REFUSED) {
        throw bad("expected one value for " + field.column() + ", found a second");
      }
      return;
    }
    if (cells.text(field).length() + text.length() > LONGEST) {
      throw bad("expected at most 1,048,576 characters in " + field.column());
    }
    cells.put(field, text);
  }

  private BadInput bad(String problem) {
    return new BadInput(
        file,
        parser.currentTokenLocation().getLineNr(),
        parser.currentTokenLocation().getColumnNr(),
        problem);
  }
}
