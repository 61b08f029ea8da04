package org.davylamp.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * GeoJSON (RFC 7946): a feature collection, a feature or a bare geometry; or any number of them,
 * one to a line or as a text sequence (RFC 8142). What becomes of which member:
 * docs/formats/geographic.md.
 *
 * <p>The collection is read through, however long; one feature is held at a time, as text.
 */
public final class GeoJsonReader implements FormatReader {
  /** Arrays and objects in one another; a multipolygon in a collection in a feature needs eight. */
  private static final int MAX_DEPTH = 100;

  private static final Set<String> TYPES =
      Set.of(
          "FeatureCollection",
          "Feature",
          "Point",
          "MultiPoint",
          "LineString",
          "MultiLineString",
          "Polygon",
          "MultiPolygon",
          "GeometryCollection");

  private static final Set<String> TELLING = Set.of("features", "geometry", "coordinates");

  @Override
  public String format() {
    return "geojson";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public boolean recognises(Head head) {
    String text = head.text().replaceFirst("^[\\s\\x{1E}]+", "");
    if (!text.startsWith("{")) {
      return false;
    }
    try (JsonParser parser =
        factory().createParser(ObjectReadContext.empty(), new StringReader(text))) {
      parser.nextToken();
      return hasTellingMember(parser);
    } catch (JacksonException e) {
      // The head ends in the middle of the first value, and nothing before that told.
      return false;
    }
  }

  /** Looks at the members of the first object; those of its members are not its own. */
  private static boolean hasTellingMember(JsonParser parser) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("type") && value == JsonToken.VALUE_STRING) {
        return TYPES.contains(parser.getString());
      }
      if (TELLING.contains(name) && value != null && value.isStructStart()) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }

  @Override
  public void read(InputFile file, Intake intake) throws IOException {
    GeoJsonInput input = new GeoJsonInput(file.name());
    try (InputStream in = Files.newInputStream(file.path());
        GeoJsonText text = new GeoJsonText(in, StandardCharsets.UTF_8, file.name());
        GeoJsonSequence sequence = new GeoJsonSequence(text);
        JsonParser parser = factory().createParser(ObjectReadContext.empty(), sequence)) {
      read(new GeoJsonDocument(input, parser, text, intake), input, parser);
    }
  }

  private static void read(GeoJsonDocument document, GeoJsonInput input, JsonParser parser)
      throws IOException {
    try {
      document.read();
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      throw refused(input, e, parser.currentLocation());
    }
  }

  private static BadInput refused(
      GeoJsonInput input, JacksonException e, TokenStreamLocation reached) {
    String problem = e.getOriginalMessage();
    TokenStreamLocation told = e.getLocation();
    TokenStreamLocation at = told == null || told.getLineNr() < 1 ? reached : told;
    return input.bad(
        at,
        problem.startsWith("Unexpected end-of-input")
            ? "expected the rest of the GeoJSON, found the end: it is cut short"
            : "expected JSON: " + problem);
  }

  /** A factory whose limits hold for whatever a stranger wrote. */
  static JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(
            // Lengths are bounded by GeoJsonText, whose errors say where the element begins.
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(2 * MAX_ELEMENT)
                .maxNameLength(2 * MAX_ELEMENT)
                .build())
        // Keys come from strangers: a table of them shared by all files would be theirs to fill.
        .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
        .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
        .build();
  }
}
