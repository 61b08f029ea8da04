package org.davylamp.exchange.queries;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.davylamp.exchange.JsonLines;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Queries as objects of JSON, one after the other: fields are named like the table's columns and
 * hold a text, a number or an array of them. FollowTheMoney's form, with fields under {@code
 * properties}, is read too.
 */
final class QueryLines {
  private final JsonLines lines;
  private final JsonParser parser;
  private final String file;

  private QueryLines(JsonLines lines, String file) {
    this.lines = lines;
    this.parser = lines.parser();
    this.file = file;
  }

  static Queries read(InputStream in, String file, Queries.Taker to) throws IOException {
    try (JsonLines lines = JsonLines.open(in, file)) {
      QueryLines queries = new QueryLines(lines, file);
      return new Queries(
          List.of(), List.of(), lines.each("a query", "queries", queries::query, to));
    }
  }

  private Query query() {
    QueryDraft draft = new QueryDraft(file, lines.line());
    object(draft, true);
    return draft.query();
  }

  private void object(QueryDraft draft, boolean outer) {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (outer && name.equals("properties") && token == JsonToken.START_OBJECT) {
        object(draft, false);
      } else {
        QueryField.of(name).ifPresentOrElse(field -> values(draft, field), parser::skipChildren);
      }
    }
  }

  private void values(QueryDraft draft, QueryField field) {
    switch (parser.currentToken()) {
      case START_ARRAY -> {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          value(draft, field);
        }
      }
      default -> value(draft, field);
    }
  }

  private void value(QueryDraft draft, QueryField field) {
    switch (parser.currentToken()) {
      case VALUE_STRING -> draft.add(field, parser.getString());
      case VALUE_NUMBER_INT -> draft.add(field, parser.getString());
      case VALUE_NULL -> {}
      default -> throw lines.bad("expected a text or a list of texts in " + field.column());
    }
  }
}
