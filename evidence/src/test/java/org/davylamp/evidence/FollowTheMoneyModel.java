package org.davylamp.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;

/** FollowTheMoney's own published model, read by the smallest JSON reader that does. */
final class FollowTheMoneyModel {
  private final String json;
  private int at;

  private FollowTheMoneyModel(String json) {
    this.json = json;
  }

  /** The whole model; the test is skipped if the data folder is not at hand. */
  static Map<String, Object> read() throws IOException {
    String data = System.getenv().getOrDefault("DAVYLAMP_DATA", "");
    Path file = Path.of(data, "lists", "ftm_model_2025-06.json");
    Assumptions.assumeTrue(
        !data.isEmpty() && Files.exists(file),
        "DAVYLAMP_DATA is not set to a folder with lists/ftm_model_2025-06.json");
    return object(new FollowTheMoneyModel(Files.readString(file)).value());
  }

  /** The object under a key, an empty one if it is absent. */
  static Map<String, Object> object(Map<String, Object> object, String key) {
    return object(object.getOrDefault(key, Map.of()));
  }

  @SuppressWarnings("unchecked") // every object of the reader below is such a map
  private static Map<String, Object> object(Object value) {
    assertThat(value).isInstanceOf(Map.class);
    return (Map<String, Object>) value;
  }

  /** The strings under a key, none if it is absent. */
  static List<String> strings(Map<String, Object> object, String key) {
    return ((List<?>) object.getOrDefault(key, List.of())).stream().map(String::valueOf).toList();
  }

  static boolean flag(Map<String, Object> object, String key) {
    return "true".equals(String.valueOf(object.getOrDefault(key, "")));
  }

  static Set<String> listedValues(Map<String, Object> model, String type) {
    return object(object(object(model, "types"), type), "values").keySet();
  }

  private Object value() {
    space();
    return switch (json.charAt(at)) {
      case '{' -> members();
      case '[' -> elements();
      case '"' -> string();
      default -> word();
    };
  }

  private Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    at++;
    while (!closes('}')) {
      String key = string();
      space();
      at++;
      members.put(key, value());
    }
    return members;
  }

  private List<Object> elements() {
    List<Object> elements = new ArrayList<>();
    at++;
    while (!closes(']')) {
      elements.add(value());
    }
    return elements;
  }

  private boolean closes(char bracket) {
    space();
    if (json.charAt(at) == ',') {
      at++;
      space();
    }
    boolean closes = json.charAt(at) == bracket;
    at += closes ? 1 : 0;
    return closes;
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    for (at++; json.charAt(at) != '"'; at++) {
      if (json.charAt(at) == '\\') {
        at++;
      }
      string.append(json.charAt(at)); // escapes occur in descriptions only, which nobody compares
    }
    at++;
    return string.toString();
  }

  private String word() {
    int from = at;
    while (at < json.length() && ",]} \n".indexOf(json.charAt(at)) < 0) {
      at++;
    }
    String word = json.substring(from, at);
    return word;
  }

  private void space() {
    while (Character.isWhitespace(json.charAt(at))) {
      at++;
    }
  }
}
