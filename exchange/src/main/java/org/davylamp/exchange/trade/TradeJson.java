package org.davylamp.exchange.trade;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.davylamp.exchange.BadInput;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** UN Comtrade's answers: an object with an array {@code data}, {@code dataset} before 2022. */
final class TradeJson {
  private static final int DEPTH = 16;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxStringLength(1 << 20)
                  .maxNameLength(1_000)
                  .maxNumberLength(1_000)
                  .build())
          .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
          .build();

  private final JsonParser parser;
  private final String file;
  private final Consumer<TradeRecord> to;
  private long rows;
  private long records;
  private boolean found;

  private TradeJson(JsonParser parser, String file, Consumer<TradeRecord> to) {
    this.parser = parser;
    this.file = file;
    this.to = to;
  }

  static TradeFile read(InputStream in, String file, Consumer<TradeRecord> to) throws IOException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      return new TradeJson(parser, file, to).answer();
    }
  }

  private TradeFile answer() {
    for (boolean more = next() == JsonToken.START_OBJECT && member(); more; more = member()) {
      // member() reads one, and what it holds
    }
    if (!found) {
      throw bad("expected an answer of UN Comtrade, with an array called data or dataset");
    }
    if (next() != null) {
      throw bad("expected nothing after the answer");
    }
    return new TradeFile(
        rows == 0 ? Optional.empty() : Optional.of(TradePublisher.COMTRADE),
        List.of(),
        List.of(),
        rows,
        records);
  }

  /** Reads one member of the answer; false at its end. */
  private boolean member() {
    if (next() == JsonToken.END_OBJECT) {
      return false;
    }
    String name = String.valueOf(parser.currentName());
    JsonToken token = next();
    boolean data = name.equals("data") || name.equals("dataset");
    if (data && token == JsonToken.START_ARRAY) {
      found = true;
      while (next() != JsonToken.END_ARRAY) {
        row();
      }
    } else {
      skip();
    }
    return true;
  }

  private void row() {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw bad("expected an object for each row");
    }
    long line = Math.max(1, parser.currentTokenLocation().getLineNr());
    TradeDraft draft = new TradeDraft(file, line, TradePublisher.COMTRADE, "");
    while (next() != JsonToken.END_OBJECT) {
      Optional<TradeColumn> column = TradeColumn.of(String.valueOf(parser.currentName()));
      JsonToken token = next();
      long place = Math.max(0, parser.currentTokenLocation().getColumnNr());
      if (token != null && token.isScalarValue()) {
        String text = scalar(token);
        column.ifPresent(it -> draft.put(it, text, place));
      } else {
        skip();
      }
    }
    records += draft.records(to);
    rows++;
  }

  private String scalar(JsonToken token) {
    try {
      return token == JsonToken.VALUE_NULL ? "" : String.valueOf(parser.getString());
    } catch (JacksonException e) {
      throw unreadable(e);
    }
  }

  private void skip() {
    try {
      parser.skipChildren();
    } catch (JacksonException e) {
      throw unreadable(e);
    }
  }

  /** Only the parser's own complaints are the file's fault; what the taker throws is not. */
  private @Nullable JsonToken next() {
    try {
      JsonToken token = parser.nextToken();
      if (token == null && !parser.streamReadContext().inRoot()) {
        throw bad("expected more, found the end of the file");
      }
      return token;
    } catch (JacksonException e) {
      throw unreadable(e);
    }
  }

  private BadInput unreadable(JacksonException e) {
    return bad("expected JSON in UTF-8; " + e.getOriginalMessage());
  }

  private BadInput bad(String problem) {
    return new BadInput(
        file,
        Math.max(1, parser.currentLocation().getLineNr()),
        Math.max(0, parser.currentLocation().getColumnNr()),
        problem);
  }
}
