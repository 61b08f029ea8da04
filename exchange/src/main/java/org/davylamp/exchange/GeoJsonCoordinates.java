package org.davylamp.exchange;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A {@code coordinates} member, read without knowing the type, which may stand after it. Kept as
 * text and a few figures: as objects, 16 MiB of positions would be half a gigabyte.
 */
final class GeoJsonCoordinates {
  private static final int NO_DEPTH = -1;

  private final JsonParser parser;
  private final GeoJsonInput input;
  private final StringBuilder text = new StringBuilder();
  private int depth = NO_DEPTH;
  private int positions;
  private int shortest = Integer.MAX_VALUE;
  private boolean closed = true;
  private GeoJsonPosition last = new GeoJsonPosition("0", "0", "");

  private GeoJsonCoordinates(JsonParser parser, GeoJsonInput input) {
    this.parser = parser;
    this.input = input;
  }

  /** The parser stands on the member's value; afterwards on the value's end. */
  static GeoJsonCoordinates read(JsonParser parser, GeoJsonInput input) {
    GeoJsonCoordinates coordinates = new GeoJsonCoordinates(parser, input);
    input.require(parser, JsonToken.START_ARRAY, "an array of 'coordinates'");
    coordinates.array(0);
    return coordinates;
  }

  String text() {
    return text.toString();
  }

  /** No positions at all: RFC 7946 §3.1 lets it mean "no geometry". */
  boolean empty() {
    return positions == 0;
  }

  int positions() {
    return positions;
  }

  GeoJsonPosition last() {
    return last;
  }

  /** What is wrong with these as coordinates of {@code type}; empty if nothing is. */
  java.util.Optional<String> problem(String type) {
    int expected = GeoJsonGeometry.depth(type).orElseThrow();
    if (depth != expected) {
      return java.util.Optional.of(
          "expected coordinates of a " + type + " to nest " + expected + " deep, found " + depth);
    }
    boolean ring = type.endsWith("Polygon");
    int least = ring ? 4 : type.endsWith("LineString") ? 2 : 1;
    if (shortest < least) {
      return java.util.Optional.of(
          "expected at least "
              + least
              + " positions in a part of a "
              + type
              + ", found "
              + shortest);
    }
    if (ring && !closed) {
      return java.util.Optional.of(
          "expected each ring of a " + type + " to end where it began (RFC 7946, 3.1.6)");
    }
    return java.util.Optional.empty();
  }

  /** Returns whether the array is itself a position. */
  private boolean array(int level) {
    text.append('[');
    JsonToken token = parser.nextToken();
    boolean position = token != null && token.isNumeric();
    if (position) {
      position(level);
    } else {
      parts(level, token);
    }
    text.append(']');
    return position;
  }

  private void parts(int level, JsonToken begin) {
    int found = 0;
    GeoJsonPosition first = last;
    for (JsonToken token = begin; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      input.require(parser, JsonToken.START_ARRAY, "an array or a number in 'coordinates'");
      text.append(text.charAt(text.length() - 1) == '[' ? "" : ",");
      if (array(level + 1)) {
        found++;
        first = found == 1 ? last : first;
      }
    }
    if (found > 0) {
      shortest = Math.min(shortest, found);
      closed &=
          first.longitude().equals(last.longitude()) && first.latitude().equals(last.latitude());
    }
  }

  private void position(int level) {
    int from = text.length();
    if (depth != NO_DEPTH && depth != level) {
      throw input.bad(parser, "expected all positions to nest equally deep, found another depth");
    }
    depth = level;
    String longitude = number();
    parser.nextToken();
    String latitude = number();
    double east = Double.parseDouble(longitude);
    double north = Double.parseDouble(latitude);
    GeoJsonPosition.problem(east, north)
        .ifPresent(
            problem -> {
              throw input.bad(parser, problem);
            });
    text.append(longitude).append(',').append(latitude);
    int flat = text.length();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      text.append(',').append(number());
    }
    last = input.position(parser, longitude, latitude, text.substring(Math.max(flat, from)));
    positions++;
  }

  private String number() {
    if (parser.currentToken() == null || !parser.currentToken().isNumeric()) {
      throw input.bad(
          parser,
          "expected a position of at least two numbers, longitude and latitude, found "
              + input.found(parser));
    }
    return parser.getString();
  }
}
