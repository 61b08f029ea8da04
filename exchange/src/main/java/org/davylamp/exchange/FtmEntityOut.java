package org.davylamp.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.davylamp.evidence.Schema;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One entity on its way into a line. */
final class FtmEntityOut {
  private final String id;
  private final Schema schema;
  private final Map<String, Set<String>> properties = new LinkedHashMap<>();

  /** Properties that were not plain lists, as their line had them. */
  private final Map<String, String> asWritten = new HashMap<>();

  private final SortedMap<String, List<String>> context;

  /**
   * @param statements those that go into this line
   * @param contexts of the lines the entity came in, of which those count that a statement is from
   */
  FtmEntityOut(
      String id,
      Schema schema,
      List<FtmStatement> statements,
      Map<FtmExport.Origin, List<FtmContext>> contexts) {
    this.id = id;
    this.schema = schema;
    Set<String> ids = new LinkedHashSet<>();
    statements.forEach(statement -> ids.add(statement.entity()));
    List<FtmContext> lines = new ArrayList<>();
    contexts.forEach(
        (origin, found) -> {
          if (ids.contains(origin.entity())) {
            lines.addAll(found);
          }
        });
    this.context = new TreeMap<>(FtmContext.merged(lines));
    for (FtmStatement statement : statements) {
      if (!statement.prop().equals(FtmStatement.ID)) {
        properties
            .computeIfAbsent(statement.prop(), prop -> new LinkedHashSet<>())
            .add(statement.value());
      }
    }
    add(statements, contexts, lines.isEmpty());
    ids.remove(id);
    if (!ids.isEmpty()) {
      add("referents", List.copyOf(ids));
    }
    context.forEach(this::property);
  }

  /** What rows and statements made here add to the context of the lines. */
  private void add(
      List<FtmStatement> statements,
      Map<FtmExport.Origin, List<FtmContext>> contexts,
      boolean withoutLine) {
    for (FtmStatement statement : statements) {
      boolean row = !statement.carried().isEmpty();
      if (row || !contexts.containsKey(statement.origin())) {
        add("datasets", List.of(statement.dataset()));
      }
      if (row) {
        boolean whole = statement.prop().equals(FtmStatement.ID);
        add(whole ? "last_change" : "first_seen", filled(statement.firstSeen()));
        add("last_seen", whole ? List.of() : filled(statement.lastSeen()));
        add("origin", filled(statement.producer()));
      }
    }
    if (withoutLine) {
      caption().ifPresent(caption -> add("caption", List.of(caption)));
    }
  }

  private static List<String> filled(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }

  private void add(String key, List<String> values) {
    if (!values.isEmpty()) {
      context.merge(key, values, FtmContext.merging(key));
    }
  }

  private Optional<String> caption() {
    return schema.caption().stream()
        .flatMap(property -> properties.getOrDefault(property, Set.of()).stream())
        .findFirst();
  }

  /** A property goes out as its line had it if it still says the same. */
  private void property(String key, List<String> values) {
    if (key.startsWith(FtmContext.PROPERTY)) {
      String name = key.substring(FtmContext.PROPERTY.length());
      String json = String.join("", values);
      if (says(json).equals(properties.getOrDefault(name, Set.of()))) {
        asWritten.put(name, json);
      }
    }
  }

  /** The different values that this JSON of a property states. */
  private static Set<String> says(String json) {
    Set<String> values = new LinkedHashSet<>();
    try (JsonParser parser = FtmJson.parser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue()
            && token != JsonToken.VALUE_NULL
            && !parser.getString().isEmpty()) {
          values.add(parser.getString());
        }
      }
    }
    return values;
  }

  void write(JsonGenerator generator) {
    generator.writeStartObject();
    generator.writeStringProperty("id", id);
    generator.writeStringProperty("schema", schema.name());
    generator.writeObjectPropertyStart("properties");
    properties.forEach((name, values) -> write(generator, name, values));
    asWritten.forEach(
        (name, json) -> {
          generator.writeName(name);
          generator.writeRawValue(json);
        });
    generator.writeEndObject();
    context.forEach((key, values) -> FtmContext.write(generator, key, values));
    generator.writeEndObject();
  }

  private void write(JsonGenerator generator, String name, Set<String> values) {
    if (asWritten.containsKey(name)) {
      return;
    }
    generator.writeArrayPropertyStart(name);
    values.forEach(generator::writeString);
    generator.writeEndArray();
  }
}
