package org.davylamp.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;

/** JSON as maps, lists and strings, so that two documents compare without regard to key order. */
final class JsonTree {
  private JsonTree() {}

  private enum Null {
    NULL
  }

  static Object parse(String json) {
    try (JsonParser parser = FtmJson.parser(json)) {
      parser.nextToken();
      return value(parser);
    }
  }

  /** One tree per line that is not blank. */
  static List<Object> lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).map(JsonTree::parse).toList();
  }

  private static Object value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new BigDecimal(parser.getString());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> Null.NULL;
    };
  }

  private static Map<String, Object> object(JsonParser parser) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (String key = parser.nextName(); key != null; key = parser.nextName()) {
      parser.nextToken();
      object.put(key, value(parser));
    }
    return object;
  }

  private static List<Object> array(JsonParser parser) {
    List<Object> array = new ArrayList<>();
    while (!parser.nextToken().isStructEnd()) {
      array.add(value(parser));
    }
    return array;
  }
}
