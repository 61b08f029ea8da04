package org.davylamp.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * FollowTheMoney entities as JSON: one object per line, as OpenSanctions, Aleph and OpenAleph write
 * them ({@code entities.ftm.json}), or all of them in one array. See {@code
 * docs/formats/followthemoney.md} for what becomes of each field.
 *
 * <p>Cost: one pass, no tree of the document; memory for the longest entity, which may have {@link
 * #MAX_ELEMENT} bytes.
 */
public final class FtmJsonReader implements FormatReader {

  @Override
  public String format() {
    return "ftm-json";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void read(InputFile file, Intake intake) throws IOException {
    try (InputStream in = Utf8.open(file);
        JsonParser parser = FtmJson.parser(in)) {
      read(parser, file, intake);
    }
  }

  private static void read(JsonParser parser, InputFile file, Intake intake) throws IOException {
    try {
      new FtmJsonLines(parser, file.name(), intake).read();
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      throw badInput(e, parser, file.name());
    }
  }

  private static BadInput badInput(JacksonException e, JsonParser parser, String name) {
    TokenStreamLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    String problem =
        switch (e) {
          case UnexpectedEndOfInputException end ->
              "expected the rest of an entity, found the end of the file: it is cut off";
          case StreamConstraintsException limit ->
              "expected an entity within the limits of this format, found more: "
                  + limit.getOriginalMessage();
          default -> "expected JSON, found otherwise: " + e.getOriginalMessage();
        };
    return new BadInput(name, at.getLineNr(), at.getColumnNr(), problem);
  }

  /**
   * Recognises a first object that has a {@code schema} and {@code properties}: GeoJSON has no
   * schema, a statement as JSON no properties. A beginning that breaks off or is damaged after
   * {@code id} and {@code schema} counts, so that its error can be told.
   */
  @Override
  public boolean recognises(Head head) {
    String text = head.text();
    try (JsonParser parser =
        FtmJson.parser(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_ARRAY) {
        first = parser.nextToken();
      }
      return first == JsonToken.START_OBJECT && new Beginning().isEntity(parser);
    } catch (JacksonException e) {
      return false;
    }
  }

  /** The keys of a first object, as far as they can be read. */
  private static final class Beginning {
    private boolean id;
    private boolean schema;
    private boolean properties;
    private boolean other;

    boolean isEntity(JsonParser parser) {
      boolean whole = true;
      try {
        keys(parser);
      } catch (JacksonException e) {
        whole = false;
      }
      boolean begun = !whole && id && (schema || properties) && !other;
      return (schema && properties) || begun;
    }

    private void keys(JsonParser parser) {
      for (String key = parser.nextName(); key != null; key = parser.nextName()) {
        JsonToken value = parser.nextToken();
        switch (key) {
          case "id" -> id = true;
          case "schema" -> schema = value == JsonToken.VALUE_STRING;
          case "properties" -> properties = value == JsonToken.START_OBJECT;
          case "prop", "entity_id", "geometry", "type", "features" -> other = true;
          default -> {}
        }
        parser.skipChildren();
      }
    }
  }
}
