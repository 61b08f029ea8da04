package org.davylamp.exchange.outline;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the polygons in a geometry that a reader has checked and written compactly: {@code
 * {"type":"Polygon","coordinates":[[[x,y],…],…]}}, or several in a collection.
 */
final class PolygonText {
  private static final String COORDINATES = "Polygon\",\"coordinates\":";

  private final String text;
  private int at;

  private PolygonText(String text, int at) {
    this.text = text;
    this.at = at;
  }

  static List<Outline.Polygon> read(String geometry) {
    List<Outline.Polygon> polygons = new ArrayList<>();
    for (int from = geometry.indexOf(COORDINATES);
        from >= 0;
        from = geometry.indexOf(COORDINATES, from + 1)) {
      PolygonText scan = new PolygonText(geometry, from + COORDINATES.length());
      boolean several = geometry.startsWith("\"Multi", from - "\"Multi".length());
      if (several) {
        scan.each(() -> polygons.add(scan.polygon()));
      } else {
        polygons.add(scan.polygon());
      }
    }
    return polygons.stream().filter(polygon -> !polygon.rings().isEmpty()).toList();
  }

  private Outline.Polygon polygon() {
    List<Outline.Ring> rings = new ArrayList<>();
    each(() -> rings.add(ring()));
    return new Outline.Polygon(rings);
  }

  private Outline.Ring ring() {
    List<double[]> positions = new ArrayList<>();
    each(() -> positions.add(position()));
    return new Outline.Ring(
        positions.stream().mapToDouble(position -> position[0]).toArray(),
        positions.stream().mapToDouble(position -> position[1]).toArray());
  }

  private double[] position() {
    int end = text.indexOf(']', at);
    String[] numbers = text.substring(at + 1, end).split(",", -1);
    at = end + 1;
    return new double[] {Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])};
  }

  /** Steps through an array of arrays. */
  private void each(Runnable element) {
    at++;
    while (at < text.length() && text.charAt(at) != ']') {
      if (text.charAt(at) == ',') {
        at++;
      } else {
        element.run();
      }
    }
    at++;
  }
}
