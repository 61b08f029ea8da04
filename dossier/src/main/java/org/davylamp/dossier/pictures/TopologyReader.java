package org.davylamp.dossier.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a TopoJSON topology (The TopoJSON Format Specification, section 2) in one pass. Of its
 * objects it keeps {@code countries}; polygons and multipolygons only, the rest has no land. With a
 * {@code transform} (2.1.2), which may stand after the arcs, positions are differences of whole
 * numbers to be scaled; without it they are degrees.
 */
final class TopologyReader {
  private static final String OBJECT = "countries";

  private final InputStream in;
  private final List<Topology.Shape> shapes = new ArrayList<>();
  private final List<double[]> arcs = new ArrayList<>();
  private double[] scale = {};
  private double[] translate = {};
  private boolean topology;
  private boolean countries;

  TopologyReader(InputStream in) {
    this.in = in;
  }

  Topology read() {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
      expect(parser, parser.nextToken(), JsonToken.START_OBJECT);
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        member(parser);
      }
    } catch (JacksonIOException e) {
      throw new UncheckedIOException(new IOException(e.getOriginalMessage(), e));
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "expected a TopoJSON file, found text that is not JSON: " + e.getOriginalMessage(), e);
    }
    Refusal.unless(topology, "expected TopoJSON with \"type\":\"Topology\", found none");
    Refusal.unless(countries, "expected TopoJSON with an object \"%s\", found none", OBJECT);
    return new Topology(List.copyOf(shapes), arcs.stream().map(this::decoded).toList());
  }

  private void member(JsonParser parser) {
    String name = parser.currentName();
    JsonToken token = parser.nextToken();
    switch (name) {
      case "type" -> topology = parser.getString().equals("Topology");
      case "objects" -> objects(parser, token);
      case "arcs" -> arcs(parser, token);
      case "transform" -> transform(parser, token);
      default -> parser.skipChildren();
    }
  }

  private void objects(JsonParser parser, JsonToken token) {
    expect(parser, token, JsonToken.START_OBJECT);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      boolean wanted = parser.currentName().equals(OBJECT);
      JsonToken value = parser.nextToken();
      if (wanted) {
        countries = true;
        geometry(parser, value);
      } else {
        parser.skipChildren();
      }
    }
  }

  private void geometry(JsonParser parser, JsonToken token) {
    expect(parser, token, JsonToken.START_OBJECT);
    int id = -1;
    String name = "";
    List<List<Integer>> rings = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String member = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (member) {
        case "id" -> id = id(parser);
        case "properties" -> name = name(parser, value);
        case "arcs" -> rings(parser, value, rings);
        case "geometries" -> {
          expect(parser, value, JsonToken.START_ARRAY);
          for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
            geometry(parser, t);
          }
        }
        default -> parser.skipChildren();
      }
    }
    if (!rings.isEmpty()) {
      shapes.add(new Topology.Shape(id, name, rings));
    }
  }

  private static int id(JsonParser parser) {
    String text = parser.getString();
    return text.chars().allMatch(c -> c >= '0' && c <= '9') && !text.isEmpty() && text.length() < 9
        ? Integer.parseInt(text)
        : -1;
  }

  private static String name(JsonParser parser, JsonToken token) {
    String name = "";
    if (token != JsonToken.START_OBJECT) {
      return name;
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      boolean wanted = parser.currentName().equals("name");
      JsonToken value = parser.nextToken();
      if (wanted && value == JsonToken.VALUE_STRING) {
        name = parser.getString();
      } else {
        parser.skipChildren();
      }
    }
    return name;
  }

  /** Rings lie one level down in a polygon, two in a multipolygon: a list of numbers is a ring. */
  private void rings(JsonParser parser, JsonToken token, List<List<Integer>> into) {
    expect(parser, token, JsonToken.START_ARRAY);
    List<Integer> ring = new ArrayList<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      if (t == JsonToken.START_ARRAY) {
        rings(parser, t, into);
      } else {
        expect(parser, t, JsonToken.VALUE_NUMBER_INT);
        ring.add(parser.getIntValue());
      }
    }
    if (!ring.isEmpty()) {
      into.add(ring);
    }
  }

  private void arcs(JsonParser parser, JsonToken token) {
    expect(parser, token, JsonToken.START_ARRAY);
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      expect(parser, t, JsonToken.START_ARRAY);
      double[] arc = new double[64];
      int length = 0;
      for (JsonToken p = parser.nextToken(); p != JsonToken.END_ARRAY; p = parser.nextToken()) {
        double[] position = numbers(parser, p);
        arc = length + 2 > arc.length ? Arrays.copyOf(arc, 2 * arc.length) : arc;
        arc[length++] = position[0];
        arc[length++] = position[1];
      }
      arcs.add(Arrays.copyOf(arc, length));
    }
  }

  private void transform(JsonParser parser, JsonToken token) {
    expect(parser, token, JsonToken.START_OBJECT);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      double[] pair = numbers(parser, parser.nextToken());
      if (name.equals("scale")) {
        scale = pair;
      } else if (name.equals("translate")) {
        translate = pair;
      }
    }
    Refusal.unless(
        scale.length == 2 && translate.length == 2,
        "expected a transform with scale and translate, found one without");
  }

  /** The first two numbers of a list; a position may have more. */
  private static double[] numbers(JsonParser parser, JsonToken token) {
    expect(parser, token, JsonToken.START_ARRAY);
    double[] pair = new double[2];
    int length = 0;
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      Refusal.unless(
          t == JsonToken.VALUE_NUMBER_INT || t == JsonToken.VALUE_NUMBER_FLOAT,
          "expected TopoJSON with numbers in a position, found %s at %s",
          t,
          place(parser));
      if (length < 2) {
        pair[length++] = Refusal.finite("a position in TopoJSON", parser.getDoubleValue());
      }
    }
    Refusal.unless(
        length == 2,
        "expected TopoJSON with two numbers in a position, found %s at %s",
        length,
        place(parser));
    return pair;
  }

  private Trace decoded(double[] arc) {
    if (scale.length == 0) {
      return new Trace(arc);
    }
    double[] degrees = new double[arc.length];
    double x = 0;
    double y = 0;
    for (int i = 0; i < arc.length; i += 2) {
      x += arc[i];
      y += arc[i + 1];
      degrees[i] = x * scale[0] + translate[0];
      degrees[i + 1] = y * scale[1] + translate[1];
    }
    return new Trace(degrees);
  }

  private static void expect(JsonParser parser, JsonToken found, JsonToken expected) {
    Refusal.unless(
        found == expected,
        "expected TopoJSON with %s, found %s at %s",
        expected,
        found,
        place(parser));
  }

  private static String place(JsonParser parser) {
    var location = parser.currentTokenLocation();
    return "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }
}
