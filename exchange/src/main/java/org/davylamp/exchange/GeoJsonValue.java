package org.davylamp.exchange;

import java.util.ArrayList;
import java.util.List;
import org.davylamp.evidence.CanonicalJson;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** JSON of any shape, taken from a parser as text or as the values that records have. */
final class GeoJsonValue {
  private static final String HEX = "0123456789abcdef";

  private GeoJsonValue() {}

  /**
   * The value on which the parser stands: a string's characters, anything else as compact JSON with
   * numbers as the file has them. The parser then stands on its end.
   */
  static String text(JsonParser parser) {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getString();
    }
    StringBuilder text = new StringBuilder();
    append(parser, text);
    return text.toString();
  }

  private static void append(JsonParser parser, StringBuilder text) {
    switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, text);
      case START_ARRAY -> array(parser, text);
      case VALUE_STRING -> quote(parser.getString(), text);
      default -> text.append(parser.getString());
    }
  }

  private static void object(JsonParser parser, StringBuilder text) {
    char before = '{';
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      text.append(before);
      before = ',';
      quote(parser.currentName(), text);
      text.append(':');
      parser.nextToken();
      append(parser, text);
    }
    text.append(before == '{' ? "{}" : "}");
  }

  private static void array(JsonParser parser, StringBuilder text) {
    char before = '[';
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      text.append(before);
      before = ',';
      append(parser, text);
    }
    text.append(before == '[' ? "[]" : "]");
  }

  /** Appends a JSON string with the escapes of RFC 8785 §3.2.2.2. */
  static void quote(String string, StringBuilder text) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      switch (c) {
        case '"', '\\' -> text.append('\\').append(c);
        case '\b' -> text.append("\\b");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\f' -> text.append("\\f");
        case '\r' -> text.append("\\r");
        default -> {
          if (c < ' ') {
            text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }

  /** The object on which the parser stands, all its scalars as strings; null members left out. */
  static CanonicalJson.Obj record(JsonParser parser) {
    CanonicalJson.Obj object = new CanonicalJson.Obj();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (parser.nextToken() != JsonToken.VALUE_NULL) {
        object.put(name, value(parser));
      }
    }
    return object;
  }

  private static CanonicalJson.Value value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> record(parser);
      case START_ARRAY -> {
        List<CanonicalJson.Value> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          values.add(value(parser));
        }
        yield new CanonicalJson.Arr(values);
      }
      default -> new CanonicalJson.Str(parser.getString());
    };
  }
}
