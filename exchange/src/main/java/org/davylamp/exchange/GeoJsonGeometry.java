package org.davylamp.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A geometry (RFC 7946 §3.1) as text, with what the rest of the reader needs to know of it.
 *
 * @param text compact GeoJSON, numbers as the file has them
 * @param points how many points it has that are not corners of a line or polygon
 * @param point one of these points; empty if there is none
 * @param bare whether a location says all of it: it is one point without altitude
 */
record GeoJsonGeometry(String text, int points, Optional<GeoJsonPosition> point, boolean bare) {

  /** Types and how deep their coordinates nest: 0 for a position, 1 for an array of them. */
  static Optional<Integer> depth(String type) {
    return switch (type) {
      case "Point" -> Optional.of(0);
      case "MultiPoint", "LineString" -> Optional.of(1);
      case "MultiLineString", "Polygon" -> Optional.of(2);
      case "MultiPolygon" -> Optional.of(3);
      default -> Optional.empty();
    };
  }

  static GeoJsonGeometry of(String type, GeoJsonCoordinates coordinates) {
    boolean standing = type.equals("Point") || type.equals("MultiPoint");
    return new GeoJsonGeometry(
        "{\"type\":\"" + type + "\",\"coordinates\":" + coordinates.text() + "}",
        standing ? coordinates.positions() : 0,
        standing ? Optional.of(coordinates.last()) : Optional.empty(),
        type.equals("Point") && coordinates.last().flat());
  }

  static GeoJsonGeometry collection(List<GeoJsonGeometry> parts) {
    return new GeoJsonGeometry(
        parts.stream()
            .map(GeoJsonGeometry::text)
            .collect(
                Collectors.joining(",", "{\"type\":\"GeometryCollection\",\"geometries\":[", "]}")),
        parts.stream().mapToInt(GeoJsonGeometry::points).sum(),
        parts.stream().flatMap(part -> part.point().stream()).findFirst(),
        false);
  }

  /**
   * The location it claims: that of its only point. Several points are an extent, not a choice of
   * positions, and stay a geometry.
   */
  Optional<GeoJsonPosition> location() {
    return points == 1 ? point : Optional.empty();
  }

  /** The geometry as a value of its own; empty if the location says it all. */
  Optional<String> remainder() {
    return bare ? Optional.empty() : Optional.of(text);
  }

  /** Joins the geometries of one feature: none, the only one, or all as a collection. */
  static Optional<GeoJsonGeometry> joined(List<GeoJsonGeometry> parts) {
    return switch (parts.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(parts.getFirst());
      default -> Optional.of(collection(new ArrayList<>(parts)));
    };
  }
}
