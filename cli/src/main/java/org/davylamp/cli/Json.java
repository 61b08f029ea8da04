package org.davylamp.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.davylamp.evidence.CanonicalJson;
import org.davylamp.evidence.EvidenceException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON for programs: written from maps, lists, strings, numbers; read into what records use. */
final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private Json() {}

  /** One value on one line. */
  static void write(Object value, PrintStream out) {
    try (JsonGenerator generator =
        FACTORY.createGenerator(ObjectWriteContext.empty(), (java.io.OutputStream) out)) {
      write(value, generator);
    }
    out.println();
    out.flush();
  }

  /** One of many lines, ended by a line feed on any machine; not sent on by itself. */
  static void line(Object value, PrintStream out) {
    try (JsonGenerator generator =
        FACTORY.createGenerator(ObjectWriteContext.empty(), (java.io.OutputStream) out)) {
      write(value, generator);
    }
    out.write('\n');
  }

  /** A value as people read it: a string as it is, anything else as JSON. */
  static String text(CanonicalJson.Value value) {
    return value instanceof CanonicalJson.Str string
        ? string.value()
        : new String(CanonicalJson.write(value), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static void write(Object value, JsonGenerator generator) {
    switch (value) {
      case Map<?, ?> map -> {
        generator.writeStartObject();
        map.forEach(
            (key, inner) -> {
              if (!(inner instanceof Optional<?> optional && optional.isEmpty())) {
                generator.writeName(String.valueOf(key));
                write(inner, generator);
              }
            });
        generator.writeEndObject();
      }
      case Iterable<?> list -> {
        generator.writeStartArray();
        list.forEach(inner -> write(inner, generator));
        generator.writeEndArray();
      }
      case CanonicalJson.Obj object -> write(object.fields(), generator);
      case CanonicalJson.Arr array -> write(array.values(), generator);
      case CanonicalJson.Str string -> generator.writeString(string.value());
      case Optional<?> optional -> write(optional.orElseThrow(), generator);
      case Boolean truth -> generator.writeBoolean(truth);
      case Integer number -> generator.writeNumber(number);
      case Long number -> generator.writeNumber(number);
      case Double number -> generator.writeNumber(number);
      default -> generator.writeString(value.toString());
    }
  }

  /**
   * Reads one object of strings, arrays and objects: a description of a source, say.
   *
   * @throws EvidenceException if it is none, naming line and column
   */
  static CanonicalJson.Obj read(InputStream in) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw fault(parser, "an object");
      }
      CanonicalJson.Obj object = object(parser);
      if (parser.nextToken() != null) {
        throw fault(parser, "nothing after the object");
      }
      return object;
    } catch (tools.jackson.core.JacksonException e) {
      throw new EvidenceException(
          "line "
              + e.getLocation().getLineNr()
              + ", column "
              + e.getLocation().getColumnNr()
              + ": expected JSON; "
              + e.getOriginalMessage());
    }
  }

  private static CanonicalJson.Obj object(JsonParser parser) {
    CanonicalJson.Obj object = new CanonicalJson.Obj();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      object.put(key, value(parser));
    }
    return object;
  }

  private static CanonicalJson.Value value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> new CanonicalJson.Str(parser.getString());
      case START_OBJECT -> object(parser);
      case START_ARRAY -> {
        List<CanonicalJson.Value> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          values.add(value(parser));
        }
        yield new CanonicalJson.Arr(values);
      }
      default -> throw fault(parser, "a string, an array or an object (numbers as strings)");
    };
  }

  private static EvidenceException fault(JsonParser parser, String expected) {
    return new EvidenceException(
        "line "
            + parser.currentTokenLocation().getLineNr()
            + ", column "
            + parser.currentTokenLocation().getColumnNr()
            + ": expected "
            + expected);
  }
}
