package org.davylamp.exchange.queries;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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
 * Queries as objects of JSON, one after the other: fields are named like the table's columns and
 * hold a text, a number or an array of them. FollowTheMoney's form, with fields under {@code
 * properties}, is read too.
 */
final class QueryLines {
  /** In characters, as in a table. */
  private static final int LONGEST = 1 << 20;

  private static final int DEPTH = 16;

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

  private QueryLines(JsonParser parser, String file) {
    this.parser = parser;
    this.file = file;
  }

  static Queries read(InputStream in, String file, Queries.Taker to) throws IOException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      return new QueryLines(parser, file).read(to);
    }
  }

  private Queries read(Queries.Taker to) {
    long rows = 0;
    for (Optional<Query> query = next(); query.isPresent(); query = next()) {
      to.accept(query.get());
      rows++;
    }
    return new Queries(List.of(), List.of(), rows);
  }

  /** What the parser finds wrong is the file's fault; what the taker throws is not. */
  private Optional<Query> next() {
    try {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return Optional.empty();
      }
      if (token != JsonToken.START_OBJECT) {
        throw bad("expected an object with a query, found " + token.asString());
      }
      QueryDraft draft = new QueryDraft(file, parser.currentTokenLocation().getLineNr());
      object(draft, true);
      return Optional.of(draft.query());
    } catch (JacksonException e) {
      // Where a limit is broken the exception itself does not say.
      throw new BadInput(
          file,
          parser.currentLocation().getLineNr(),
          parser.currentLocation().getColumnNr(),
          "expected queries as JSON in UTF-8; " + e.getOriginalMessage());
    }
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
      default -> throw bad("expected a text or a list of texts in " + field.column());
    }
  }

  private BadInput bad(String problem) {
    return new BadInput(
        file,
        parser.currentTokenLocation().getLineNr(),
        parser.currentTokenLocation().getColumnNr(),
        problem);
  }
}
