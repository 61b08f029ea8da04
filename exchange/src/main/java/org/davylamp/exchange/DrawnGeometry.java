package org.davylamp.exchange;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Outline;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * What something is drawn as on a map. Of a collection that which has an extent counts: a point
 * beside a polygon is its label.
 *
 * @param points how many
 * @param lines each of pairs of longitude and latitude
 * @param outlines one for each polygon
 */
record DrawnGeometry(int points, List<List<double[]>> lines, List<Outline> outlines) {
  static final DrawnGeometry NONE = new DrawnGeometry(0, List.of(), List.of());

  /** Takes one geometry after the other. */
  private static final class Gathering {
    private final List<List<double[]>> lines = new ArrayList<>();
    private final List<Outline> outlines = new ArrayList<>();
    private int points;
  }

  /**
   * Reads a geometry that a reader has checked and written as {@link GeoJsonGeometry#text}.
   *
   * @throws EvidenceException if a polygon is none
   */
  static DrawnGeometry of(String text) {
    Gathering all = new Gathering();
    try (JsonParser json =
        GeoJsonReader.factory().createParser(ObjectReadContext.empty(), new StringReader(text))) {
      json.nextToken();
      geometry(json, all);
    }
    if (!all.outlines.isEmpty()) {
      return new DrawnGeometry(0, List.of(), all.outlines);
    }
    return new DrawnGeometry(all.lines.isEmpty() ? all.points : 0, all.lines, List.of());
  }

  private static void geometry(JsonParser json, Gathering all) {
    String type = "";
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      if (name.equals("type")) {
        type = json.getString();
      } else if (name.equals("geometries")) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          geometry(json, all);
        }
      } else {
        coordinates(type, json, all);
      }
    }
  }

  private static void coordinates(String type, JsonParser json, Gathering all) {
    switch (type) {
      case "Point" -> {
        position(json);
        all.points++;
      }
      case "MultiPoint" -> all.points += line(json).size();
      case "LineString" -> all.lines.add(line(json));
      case "MultiLineString" -> all.lines.addAll(rings(json));
      case "Polygon" -> all.outlines.add(Outline.of(rings(json)));
      default -> {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          all.outlines.add(Outline.of(rings(json)));
        }
      }
    }
  }

  private static List<List<double[]>> rings(JsonParser json) {
    List<List<double[]>> rings = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      rings.add(line(json));
    }
    return rings;
  }

  private static List<double[]> line(JsonParser json) {
    List<double[]> line = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      line.add(position(json));
    }
    return line;
  }

  /** Longitude and latitude; what follows them is passed over. */
  private static double[] position(JsonParser json) {
    double[] position = new double[2];
    for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
      if (i < 2) {
        position[i] = Double.parseDouble(json.getString());
      }
    }
    return position;
  }

  boolean isNone() {
    return points == 0 && lines.isEmpty() && outlines.isEmpty();
  }

  int corners() {
    return points
        + lines.stream().mapToInt(List::size).sum()
        + outlines.stream().mapToInt(Outline::corners).sum();
  }
}
