package org.davylamp.exchange.stac;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.davylamp.exchange.BadInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Takes a JSON document (UTF-8) whole into memory, but for geometries, which nobody here needs. */
final class JsonDocument {
  private static final int DEPTH = 64;
  private static final int LONGEST_TEXT = 1 << 20;

  /** Passed over wherever they stand. */
  private static final Set<String> PASSED_OVER = Set.of("geometry", "bbox", "proj:geometry");

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNameLength(1_000)
                  .maxNumberLength(1_000)
                  .build())
          .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .build();

  private final JsonParser parser;
  private final String file;
  private final int most;
  private int values;

  private JsonDocument(JsonParser parser, String file, int most) {
    this.parser = parser;
    this.file = file;
    this.most = most;
  }

  /**
   * Reads the object that a document is.
   *
   * @param file its name, for errors
   * @param most how many values it may have
   * @throws BadInput if it is none, or more follows
   */
  static JsonValue.Obj read(byte[] bytes, String file, int most) {
    int mark = marked(bytes) ? 3 : 0;
    Reader text =
        new InputStreamReader(
            new ByteArrayInputStream(bytes, mark, bytes.length - mark),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return new JsonDocument(parser, file, most).document();
    }
  }

  private static boolean marked(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private JsonValue.Obj document() {
    try {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw bad(place(), "expected a STAC document, a JSON object, found " + found());
      }
      JsonValue.Obj object = object();
      if (parser.nextToken() != null) {
        throw bad(place(), "expected the end after the object, found " + found());
      }
      return object;
    } catch (JacksonException e) {
      TokenStreamLocation at = parser.currentLocation();
      throw new BadInput(
          file,
          Math.max(1, at.getLineNr()),
          Math.max(1, at.getColumnNr()),
          "expected JSON in UTF-8: " + e.getOriginalMessage());
    }
  }

  private String found() {
    JsonToken token = parser.currentToken();
    return token == null ? "nothing" : token == JsonToken.START_ARRAY ? "an array" : "a value";
  }

  private JsonValue.Place place() {
    TokenStreamLocation at = parser.currentTokenLocation();
    return new JsonValue.Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }

  private BadInput bad(JsonValue.Place at, String problem) {
    return new BadInput(file, at.line(), at.column(), problem);
  }

  private JsonValue value() {
    JsonValue.Place at = place();
    values++;
    if (values > most) {
      throw bad(
          at,
          String.format(
              Locale.ROOT, "expected at most %,d values in a document, found more", most));
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array(at);
      case VALUE_STRING -> new JsonValue.Text(at, parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Num(at, parser.getString());
      case VALUE_TRUE -> new JsonValue.Bool(at, true);
      case VALUE_FALSE -> new JsonValue.Bool(at, false);
      default -> new JsonValue.Nothing(at);
    };
  }

  private JsonValue.Obj object() {
    JsonValue.Place at = place();
    Map<String, JsonValue> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonValue.Place named = place();
      parser.nextToken();
      if (PASSED_OVER.contains(name)) {
        parser.skipChildren();
        continue;
      }
      if (members.put(name, value()) != null) {
        throw bad(named, "expected the member '" + name + "' once, found it again");
      }
    }
    return new JsonValue.Obj(at, members);
  }

  private JsonValue.Arr array(JsonValue.Place at) {
    List<JsonValue> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value());
    }
    return new JsonValue.Arr(at, items);
  }
}
