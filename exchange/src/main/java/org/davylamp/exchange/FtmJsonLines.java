package org.davylamp.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.davylamp.evidence.Foreign;
import org.davylamp.evidence.Property;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Statement;
import org.davylamp.evidence.StatementDetails;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** One reading of a file of FollowTheMoney entities. */
final class FtmJsonLines {
  /** FollowTheMoney's longest schema has about 120 properties. */
  private static final int MAX_PROPERTIES = 512;

  /** Longest id: with it, and its context, a statement is still a record. */
  static final int MAX_ID = 512;

  private final JsonParser parser;
  private final String file;
  private final Intake intake;
  private final RecordId source;
  private final FtmNames names = new FtmNames();
  private final List<FtmLine> lines = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  /** What the outermost entity has put into memory so far, in characters. */
  private long taken;

  FtmJsonLines(JsonParser parser, String file, Intake intake) {
    this.parser = parser;
    this.file = file;
    this.intake = intake;
    this.source = intake.source();
  }

  void read() {
    JsonToken token = parser.nextToken();
    boolean array = token == JsonToken.START_ARRAY;
    if (array) {
      token = parser.nextToken();
    }
    int lastLine = 0;
    for (; token != null && token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      TokenStreamLocation start = parser.currentTokenLocation();
      if (token != JsonToken.START_OBJECT) {
        throw bad("expected an entity, which is a JSON object, found " + found(token));
      }
      if (!array && start.getLineNr() == lastLine) {
        throw bad("expected one entity per line, found another on the same line");
      }
      taken = 0;
      emit(entity(0, start.getLineNr()));
      TokenStreamLocation end = parser.currentLocation();
      lastLine = end.getLineNr();
      if (end.getByteOffset() - start.getByteOffset() > FormatReader.MAX_ELEMENT) {
        throw tooLong();
      }
    }
    if (array && parser.nextToken() != null) {
      throw bad("expected nothing after the array of entities, found more");
    }
  }

  /** Reads the object the parser has begun. What is embedded in it is emitted on the way. */
  private FtmLine entity(int depth, long row) {
    if (depth == FtmJson.MAX_DEPTH) {
      throw bad("expected entities embedded at most " + FtmJson.MAX_DEPTH + " deep, found deeper");
    }
    if (depth == lines.size()) {
      lines.add(new FtmLine());
    }
    FtmLine line = lines.get(depth);
    line.clear(row);
    for (String key = parser.nextName(); key != null; key = parser.nextName()) {
      JsonToken value = parser.nextToken();
      switch (key) {
        case "id" -> line.id = once(line.id, key, value);
        case "schema" -> schema(line, value);
        case "properties" -> properties(line, value, depth);
        default -> context(line, key);
      }
    }
    return line;
  }

  private void schema(FtmLine line, JsonToken value) {
    line.schema = once(line.schema, "schema", value);
    TokenStreamLocation at = parser.currentTokenLocation();
    line.schemaLine = at.getLineNr();
    line.schemaColumn = at.getColumnNr();
  }

  private String once(String before, String key, JsonToken value) {
    if (!before.isEmpty()) {
      throw twice(key);
    }
    if (value != JsonToken.VALUE_STRING) {
      throw bad("expected a string as " + key + " of an entity, found " + found(value));
    }
    String text = checked(parser.getString());
    if (text.isBlank()) {
      throw bad("expected a string as " + key + " of an entity, found an empty one");
    }
    if (text.length() > MAX_ID) {
      throw bad(
          "expected at most "
              + MAX_ID
              + " characters in an entity's "
              + key
              + ", found "
              + text.length());
    }
    return text;
  }

  private void context(FtmLine line, String key) {
    checked(key);
    if (line.context.has(key)) {
      throw twice(key);
    }
    line.context.read(parser, key, this::checked);
  }

  private void properties(FtmLine line, JsonToken value, int depth) {
    if (line.hasProperties) {
      throw twice("properties");
    }
    if (value != JsonToken.START_OBJECT) {
      throw bad("expected an object of properties, found " + found(value));
    }
    line.hasProperties = true;
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      if (line.has(name)) {
        throw twice(name);
      }
      if (line.properties() == MAX_PROPERTIES) {
        throw bad("expected at most " + MAX_PROPERTIES + " properties, found more");
      }
      TokenStreamLocation at = parser.currentTokenLocation();
      JsonToken token = parser.nextToken();
      line.begin(name, token != JsonToken.START_ARRAY, at.getLineNr(), at.getColumnNr());
      if (token == JsonToken.START_ARRAY) {
        while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
          value(line, name, token, depth);
        }
      } else {
        value(line, name, token, depth);
      }
    }
  }

  private void value(FtmLine line, String name, JsonToken token, int depth) {
    switch (token) {
      case VALUE_STRING -> line.add(checked(parser.getString()), FtmLine.Kind.STRING);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
          line.add(checked(parser.getString()), FtmLine.Kind.LITERAL);
      case VALUE_NULL -> line.add("", FtmLine.Kind.NULL);
      case START_OBJECT -> line.add(embedded(line.row, depth + 1), FtmLine.Kind.EMBEDDED);
      case null, default ->
          throw bad("expected a string as value of " + name + ", found " + found(token));
    }
  }

  /** An entity in the place of its id: its statements are emitted if it has a schema. */
  private String embedded(long row, int depth) {
    FtmLine inner = entity(depth, row);
    if (inner.schema.isEmpty() && !inner.hasProperties && !inner.id.isEmpty()) {
      return inner.id;
    }
    emit(inner);
    return inner.id;
  }

  private void emit(FtmLine line) {
    if (line.id.isEmpty()) {
      throw new BadInput(file, line.row, "expected an id in the entity, found none");
    }
    if (line.schema.isEmpty()) {
      throw new BadInput(
          file, line.row, "expected a schema in the entity '" + line.id + "', found none");
    }
    FtmNames.Known schema = names.schema(line.schema).orElseThrow(() -> unknownSchema(line));
    List<Property> properties = new ArrayList<>(line.properties());
    for (int p = 0; p < line.properties(); p++) {
      properties.add(property(line, schema, p));
      line.describe(p, properties.get(p).stub(), seen);
    }
    String schemaName = schema.schema().name();
    for (Foreign foreign : line.context.foreign()) {
      StatementDetails details =
          foreign.isEmpty() ? StatementDetails.NONE : StatementDetails.NONE.withForeign(foreign);
      intake.accept(
          new Statement(line.id, schemaName, FtmStatement.ID, line.id, source, details), line.row);
    }
    for (int p = 0; p < line.properties(); p++) {
      if (!properties.get(p).stub()) {
        emit(line, p, schemaName, properties.get(p).name());
      }
    }
  }

  private void emit(FtmLine line, int p, String schema, String property) {
    for (int v = line.start(p); v < line.start(p + 1); v++) {
      if (line.states(v)) {
        intake.accept(
            new Statement(line.id, schema, property, line.value(v), source, StatementDetails.NONE),
            line.row);
      }
    }
  }

  private Property property(FtmLine line, FtmNames.Known schema, int p) {
    Property property =
        schema.property(line.name(p)).orElseThrow(() -> bad(line, p, schema.unknown(line.name(p))));
    if (property.stub() && !line.onlyEmbedded(p)) {
      throw bad(
          line,
          p,
          "expected a property of "
              + line.schema
              + " that can be stated, found '"
              + line.name(p)
              + "', which only looks back from "
              + property.range().orElse("another entity"));
    }
    return property;
  }

  private String checked(String text) {
    taken += text.length() + 1;
    if (taken > FormatReader.MAX_ELEMENT) {
      throw tooLong();
    }
    String fault = FtmText.fault(text);
    if (!fault.isEmpty()) {
      throw bad(fault);
    }
    return text;
  }

  private BadInput twice(String key) {
    return bad("expected the key '" + key + "' once in an entity, found it twice");
  }

  private BadInput tooLong() {
    return bad("expected at most " + FormatReader.MAX_ELEMENT + " bytes in an entity, found more");
  }

  private BadInput unknownSchema(FtmLine line) {
    return new BadInput(file, line.schemaLine, line.schemaColumn, names.unknown(line.schema));
  }

  private BadInput bad(FtmLine line, int p, String problem) {
    return new BadInput(file, line.line(p), line.column(p), problem);
  }

  private BadInput bad(String problem) {
    TokenStreamLocation at = parser.currentTokenLocation();
    return new BadInput(file, at.getLineNr(), at.getColumnNr(), problem);
  }

  private String found(JsonToken token) {
    return switch (token) {
      case null -> "the end of the file";
      case START_ARRAY -> "an array";
      case START_OBJECT -> "an object";
      case VALUE_STRING -> FtmText.shown(parser.getString());
      case END_ARRAY, END_OBJECT -> "its end";
      default -> parser.getString();
    };
  }
}
