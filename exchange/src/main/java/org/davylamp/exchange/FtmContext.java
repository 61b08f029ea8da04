package org.davylamp.exchange;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.davylamp.evidence.Foreign;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What the line of an entity holds besides id, schema and properties ({@code caption}, {@code
 * datasets}, {@code referents}, {@code first_seen} …), as the foreign fields of the statement on
 * the entity's id. Nothing is interpreted or lost:
 *
 * <ul>
 *   <li>{@code datasets}, {@code referents}, {@code origin}: arrays of strings, as they are;
 *   <li>{@code target}: {@code true} or {@code false};
 *   <li>every other key: its string;
 *   <li>whatever has another shape: its JSON text under the key and {@code :json};
 *   <li>{@code :property.NAME}: the JSON text of a property whose values are not all different
 *       strings that are not empty; {@code :nested.NAME}: the ids of entities embedded in a
 *       property that only looks back;
 *   <li>a context longer than a record may be: {@code :part} (number and digest) and {@code
 *       :context}, a piece of the JSON of all of the above.
 * </ul>
 */
final class FtmContext {
  static final String PROPERTY = ":property.";
  static final String NESTED = ":nested.";
  private static final String PART = ":part";
  private static final String PIECE = ":context";
  private static final String JSON = ":json";
  private static final Set<String> LISTS = Set.of("datasets", "referents", "origin");

  /** Keys of statements CSV, which therefore mean something else on a statement. */
  private static final Set<String> RESERVED = Set.of("id", "dataset");

  /** Characters of one statement's foreign fields: at six bytes each they still fit a record. */
  private static final int MAX_WEIGHT = 9_000;

  private final SortedMap<String, List<String>> fields;

  FtmContext() {
    this(new TreeMap<>());
  }

  private FtmContext(SortedMap<String, List<String>> fields) {
    this.fields = fields;
  }

  SortedMap<String, List<String>> fields() {
    return fields;
  }

  boolean has(String key) {
    return fields.containsKey(key) || fields.containsKey(key + JSON);
  }

  void put(String key, List<String> values) {
    fields.put(key, values);
  }

  /** Takes in the value that the parser stands on. */
  void read(JsonParser parser, String key, Texts texts) {
    JsonToken token = parser.currentToken();
    if (key.startsWith(":") || key.endsWith(JSON) || RESERVED.contains(key)) {
      fields.put(key + JSON, List.of(json(parser, texts)));
    } else if (LISTS.contains(key)) {
      list(parser, key, texts);
    } else if (key.equals("target") && token.isBoolean()) {
      fields.put(key, List.of(parser.getString()));
    } else if (token == JsonToken.VALUE_STRING && !key.equals("target")) {
      fields.put(key, List.of(texts.checked(parser.getString())));
    } else {
      fields.put(key + JSON, List.of(json(parser, texts)));
    }
  }

  /** Checks what is taken in: that it is text, and how much of one element it has become. */
  @FunctionalInterface
  interface Texts {
    String checked(String text);
  }

  private void list(JsonParser parser, String key, Texts texts) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      fields.put(key + JSON, List.of(json(parser, texts)));
      return;
    }
    List<String> values = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token != JsonToken.VALUE_STRING) {
        fields.put(key + JSON, List.of(json(parser, values, texts)));
        return;
      }
      values.add(texts.checked(parser.getString()));
    }
    fields.put(key, List.copyOf(values));
  }

  /** The JSON text of the value that the parser stands on. */
  private static String json(JsonParser parser, Texts texts) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FtmJson.generator(text)) {
      copy(parser, generator, texts, 0);
    }
    return text.toString();
  }

  /** The JSON text of the array that the parser stands in, of which {@code before} were read. */
  private static String json(JsonParser parser, List<String> before, Texts texts) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FtmJson.generator(text)) {
      generator.writeStartArray();
      before.forEach(generator::writeString);
      copy(parser, generator, texts, 1);
    }
    return text.toString();
  }

  /** Copies tokens until {@code depth} open arrays and objects are closed. */
  private static void copy(JsonParser parser, JsonGenerator generator, Texts texts, int depth) {
    int open = depth + copy(parser, generator, texts);
    while (open > 0) {
      parser.nextToken();
      open += copy(parser, generator, texts);
    }
  }

  private static int copy(JsonParser parser, JsonGenerator generator, Texts texts) {
    JsonToken token = parser.currentToken();
    String text = texts.checked(parser.getString());
    switch (token) {
      case START_OBJECT -> generator.writeStartObject();
      case START_ARRAY -> generator.writeStartArray();
      case END_OBJECT -> generator.writeEndObject();
      case END_ARRAY -> generator.writeEndArray();
      case PROPERTY_NAME -> generator.writeName(text);
      case VALUE_STRING -> generator.writeString(text);
      default -> generator.writeRawValue(text);
    }
    return token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
  }

  /** The foreign fields of as many statements on the entity's id as it takes; mostly one. */
  List<Foreign> foreign() {
    long weight = 0;
    for (Map.Entry<String, List<String>> field : fields.entrySet()) {
      weight += field.getKey().length() + 4L;
      for (String value : field.getValue()) {
        weight += value.length() + 3L;
      }
    }
    return weight <= MAX_WEIGHT ? List.of(Foreign.of(fields)) : pieces(text());
  }

  private String text() {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FtmJson.generator(text)) {
      generator.writeStartObject();
      fields.forEach(
          (key, values) -> {
            generator.writeArrayPropertyStart(key);
            values.forEach(generator::writeString);
            generator.writeEndArray();
          });
      generator.writeEndObject();
    }
    return text.toString();
  }

  private static List<Foreign> pieces(String text) {
    String digest = digest(text);
    List<Foreign> pieces = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int to = Math.min(text.length(), from + MAX_WEIGHT);
      if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
        to--;
      }
      String number = Integer.toString(pieces.size() + 1);
      pieces.add(
          Foreign.of(
              Map.of(PART, List.of(number, digest), PIECE, List.of(text.substring(from, to)))));
      from = to;
    }
    return pieces;
  }

  private static String digest(String text) {
    try {
      byte[] sha256 =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha256, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The contexts that these foreign fields hold, in the order of their first parts. */
  static List<FtmContext> of(List<Foreign> statements) {
    List<FtmContext> contexts = new ArrayList<>();
    Map<String, StringBuilder> whole = new LinkedHashMap<>();
    for (Foreign foreign : statements) {
      List<String> part = foreign.all(PART);
      if (part.size() == 2) {
        whole
            .computeIfAbsent(part.get(1), digest -> new StringBuilder())
            .append(foreign.first(PIECE));
      } else {
        contexts.add(new FtmContext(new TreeMap<>(foreign.fields())));
      }
    }
    whole.forEach((digest, text) -> contexts.add(parse(text.toString())));
    return contexts;
  }

  private static FtmContext parse(String text) {
    FtmContext context = new FtmContext();
    try (JsonParser parser = FtmJson.parser(text)) {
      parser.nextToken();
      for (String key = parser.nextName(); key != null; key = parser.nextName()) {
        List<String> values = new ArrayList<>();
        parser.nextToken();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
          values.add(parser.getString());
        }
        context.put(key, values);
      }
    }
    return context;
  }

  /** Whether this foreign field is a key of the line, not one of Davylamp's own. */
  private static boolean ofLine(String key) {
    return !key.startsWith(":") || key.endsWith(JSON);
  }

  /** Writes one field of the line, of whatever shape; Davylamp's own fields are left out. */
  static void write(JsonGenerator generator, String key, List<String> values) {
    if (!ofLine(key)) {
      return;
    }
    if (LISTS.contains(key)) {
      generator.writeArrayPropertyStart(key);
      values.forEach(generator::writeString);
      generator.writeEndArray();
    } else if (key.endsWith(JSON)) {
      generator.writeName(key.substring(0, key.length() - JSON.length()));
      generator.writeRawValue(String.join("", values));
    } else if (key.equals("target")) {
      generator.writeBooleanProperty(key, values.getFirst().equals("true"));
    } else {
      generator.writeStringProperty(key, values.getFirst());
    }
  }

  /**
   * One context of several: lists are united, {@code first_seen} is the earliest, {@code last_seen}
   * and {@code last_change} the latest, {@code target} holds if it held anywhere; of the rest, the
   * first one counts.
   */
  static SortedMap<String, List<String>> merged(List<FtmContext> contexts) {
    SortedMap<String, List<String>> merged = new TreeMap<>();
    for (FtmContext context : contexts) {
      context.fields.forEach((key, values) -> merged.merge(key, values, merging(key)));
    }
    return merged;
  }

  /** How two values of a field become one. */
  static BinaryOperator<List<String>> merging(String key) {
    return switch (key) {
      case "datasets", "referents", "origin" -> FtmContext::united;
      case "first_seen" -> (a, b) -> a.getFirst().compareTo(b.getFirst()) <= 0 ? a : b;
      case "last_seen", "last_change" ->
          (a, b) -> a.getFirst().compareTo(b.getFirst()) >= 0 ? a : b;
      case "target" -> (a, b) -> a.getFirst().equals("true") ? a : b;
      default -> (a, b) -> a;
    };
  }

  private static List<String> united(List<String> a, List<String> b) {
    Set<String> all = new LinkedHashSet<>(a);
    return all.addAll(b) ? List.copyOf(all) : a;
  }
}
