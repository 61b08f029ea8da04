package org.davylamp.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.davylamp.evidence.CanonicalJson;
import org.davylamp.evidence.EvidenceException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * One pass over a GeoJSON file. Members of an object may come in any order, the telling {@code
 * type} last: so features are handed on as they come, and an object is judged at its end. The case
 * takes nothing before the whole file was read.
 */
final class GeoJsonDocument {
  private static final int MAX_COLLECTIONS = 8;

  private static final Set<String> WGS84 =
      Set.of(
          "urn:ogc:def:crs:ogc:1.3:crs84",
          "urn:ogc:def:crs:ogc::crs84",
          "http://www.opengis.net/def/crs/ogc/1.3/crs84",
          "ogc:crs84",
          "crs84",
          "epsg:4326",
          "urn:ogc:def:crs:epsg::4326",
          "http://www.opengis.net/def/crs/epsg/0/4326");

  private final GeoJsonInput input;
  private final JsonParser parser;
  private final GeoJsonText text;
  private final Intake intake;
  private final ComponentLooks looks;

  GeoJsonDocument(GeoJsonInput input, JsonParser parser, GeoJsonText text, Intake intake) {
    this.input = input;
    this.parser = parser;
    this.text = text;
    this.intake = intake;
    this.looks = new ComponentLooks(input.file(), intake);
  }

  /** What an object may be, which decides what its members mean. */
  private enum Role {
    ROOT,
    FEATURE,
    GEOMETRY
  }

  /** What has been read of an object. */
  private static final class Members {
    private final TokenStreamLocation begin;
    private final GeoJsonPlace place;
    private final Set<String> names = new HashSet<>();
    private final List<GeoJsonGeometry> parts = new ArrayList<>();
    private String type = "";
    private Optional<GeoJsonCoordinates> coordinates = Optional.empty();
    private Optional<GeoJsonGeometry> geometry = Optional.empty();
    private Optional<CanonicalJson.Obj> claim = Optional.empty();

    private Members(TokenStreamLocation begin, GeoJsonPlace place) {
      this.begin = begin;
      this.place = place;
    }
  }

  void read() {
    int texts = 0;
    while (parser.nextToken() != null) {
      input.require(parser, JsonToken.START_OBJECT, "a GeoJSON object");
      root();
      texts++;
    }
    if (texts == 0) {
      throw new BadInput(input.file(), 1, "expected a GeoJSON object, found an empty file");
    }
    looks.finish();
  }

  private void root() {
    Members members = begin();
    members(Role.ROOT, members, 0);
    text.end();
    if (members.type.equals("FeatureCollection")) {
      if (!members.names.contains("features")) {
        throw input.bad(members.begin, "expected 'features' in a FeatureCollection, found none");
      }
      return;
    }
    if (members.names.contains("features")) {
      throw input.bad(
          members.begin,
          "expected \"type\":\"FeatureCollection\" on the object that has 'features', found "
              + type(members));
    }
    finish(members);
  }

  private void feature() {
    input.require(parser, JsonToken.START_OBJECT, "a feature");
    Members members = begin();
    members(Role.FEATURE, members, 0);
    text.end();
    if (!members.type.equals("Feature")) {
      throw input.bad(
          members.begin, "expected \"type\":\"Feature\" in 'features', found " + type(members));
    }
    finish(members);
  }

  private Members begin() {
    TokenStreamLocation at = parser.currentTokenLocation();
    text.begin(at.getLineNr(), at.getColumnNr());
    return new Members(at, new GeoJsonPlace(input.file(), at.getLineNr()));
  }

  private void finish(Members members) {
    Optional<GeoJsonGeometry> geometry =
        members.type.equals("Feature") ? members.geometry : geometry(members);
    if (members.claim.isPresent()) {
      try {
        GeoJsonClaim.read(
            members.claim.get(),
            geometry.flatMap(GeoJsonGeometry::location).map(GeoJsonPosition::location),
            intake,
            members.begin.getLineNr());
      } catch (EvidenceException e) {
        throw input.bad(members.begin, e);
      }
      return;
    }
    geometry.ifPresent(members.place::geometry);
    members.place.into(looks, new ComponentTold());
  }

  /** Reads to the end of the object on whose beginning the parser stands. */
  private void members(Role role, Members members, int nested) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      if (!members.names.add(name)) {
        throw input.bad(parser, "expected the member '" + name + "' once, found it again");
      }
      if (members.names.size() > GeoJsonPlace.MAX_FIELDS) {
        throw input.bad(
            parser,
            "expected at most " + GeoJsonPlace.MAX_FIELDS + " members in an object, found more");
      }
      parser.nextToken();
      member(role, members, name, nested);
    }
  }

  private void member(Role role, Members members, String name, int nested) {
    switch (name) {
      case "type" -> {
        input.require(parser, JsonToken.VALUE_STRING, "a text as 'type'");
        members.type = parser.getString();
      }
      case "coordinates" -> members.coordinates = coordinates();
      case "geometries" -> geometries(members, nested);
      case "crs" -> coordinateSystem();
      case "bbox" -> parser.skipChildren();
      default -> {
        if (role == Role.GEOMETRY || !featureMember(role, members, name)) {
          members.place.note(name, value());
        }
      }
    }
  }

  private boolean featureMember(Role role, Members members, String name) {
    switch (name) {
      case "id" -> identified(members);
      case "geometry" -> members.geometry = nullableGeometry(members);
      case "properties" -> properties(members);
      case "features" -> {
        if (role != Role.ROOT) {
          return false;
        }
        features(members);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void features(Members members) {
    input.require(parser, JsonToken.START_ARRAY, "an array as 'features'");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      feature();
    }
    text.begin(members.begin.getLineNr(), members.begin.getColumnNr());
  }

  private void identified(Members members) {
    boolean number = parser.currentToken().isNumeric();
    if (!number && parser.currentToken() != JsonToken.VALUE_NULL) {
      input.require(parser, JsonToken.VALUE_STRING, "a text or a number as 'id'");
    }
    if (parser.currentToken() != JsonToken.VALUE_NULL) {
      members.place.identified(parser.getString(), number);
    }
  }

  private void properties(Members members) {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    input.require(parser, JsonToken.START_OBJECT, "an object or null as 'properties'");
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      if (key.equals(GeoJsonClaim.KEY)) {
        members.claim = Optional.of(claim());
      } else {
        members.place.attribute(key, value());
      }
    }
  }

  /** The value at hand as text; null says nothing. */
  private String value() {
    return parser.currentToken() == JsonToken.VALUE_NULL ? "" : GeoJsonValue.text(parser);
  }

  /** Our own member: an object, or the text of one, into which other programs turn it. */
  private CanonicalJson.Obj claim() {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return GeoJsonValue.record(parser);
    }
    input.require(parser, JsonToken.VALUE_STRING, "an object as '" + GeoJsonClaim.KEY + "'");
    try {
      return GeoJsonClaim.parse(parser.getString());
    } catch (EvidenceException e) {
      throw input.bad(parser.currentTokenLocation(), e);
    }
  }

  private Optional<GeoJsonGeometry> nullableGeometry(Members feature) {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return Optional.empty();
    }
    return geometry(feature.place, 0);
  }

  private Optional<GeoJsonGeometry> geometry(GeoJsonPlace place, int nested) {
    input.require(parser, JsonToken.START_OBJECT, "a geometry");
    if (nested > MAX_COLLECTIONS) {
      throw input.bad(
          parser, "expected at most " + MAX_COLLECTIONS + " geometry collections in one another");
    }
    Members members = new Members(parser.currentTokenLocation(), place);
    members(Role.GEOMETRY, members, nested);
    return geometry(members);
  }

  private Optional<GeoJsonCoordinates> coordinates() {
    return parser.currentToken() == JsonToken.VALUE_NULL
        ? Optional.empty()
        : Optional.of(GeoJsonCoordinates.read(parser, input));
  }

  private void geometries(Members members, int nested) {
    input.require(parser, JsonToken.START_ARRAY, "an array as 'geometries'");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      geometry(members.place, nested + 1).ifPresent(members.parts::add);
    }
  }

  /** The geometry that an object is, now that its type is known. */
  private Optional<GeoJsonGeometry> geometry(Members members) {
    if (members.type.equals("GeometryCollection")) {
      return members.parts.isEmpty()
          ? Optional.empty()
          : Optional.of(GeoJsonGeometry.collection(members.parts));
    }
    if (GeoJsonGeometry.depth(members.type).isEmpty()) {
      throw input.bad(
          members.begin, "expected the type of a GeoJSON object, found " + type(members));
    }
    if (!members.names.contains("coordinates")) {
      throw input.bad(
          members.begin, "expected 'coordinates' in a " + members.type + ", found none");
    }
    return members.coordinates.filter(c -> !c.empty()).map(c -> geometry(members, c));
  }

  private GeoJsonGeometry geometry(Members members, GeoJsonCoordinates coordinates) {
    coordinates
        .problem(members.type)
        .ifPresent(
            problem -> {
              throw input.bad(members.begin, problem);
            });
    return GeoJsonGeometry.of(members.type, coordinates);
  }

  private static String type(Members members) {
    return members.type.isEmpty() ? "no 'type'" : "\"type\":\"" + members.type + "\"";
  }

  /**
   * GeoJSON of 2008 could name another coordinate system; RFC 7946 §4 knows only WGS 84, longitude
   * first, and so do we. EPSG:4326 is let pass: writers mean WGS 84 by it, and 2008 had x, y too.
   */
  private void coordinateSystem() {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    TokenStreamLocation at = parser.currentTokenLocation();
    String system = value();
    boolean known = WGS84.stream().anyMatch(name -> names(system, name));
    if (!known) {
      throw input.bad(
          at,
          "expected coordinates in WGS 84 (RFC 7946, 4), found \"crs\":"
              + system
              + "; convert the file first, for example with ogr2ogr -t_srs EPSG:4326");
    }
  }

  private static boolean names(String system, String name) {
    return system.toLowerCase(Locale.ROOT).contains("\"" + name + "\"");
  }
}
