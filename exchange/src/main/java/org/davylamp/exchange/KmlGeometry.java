package org.davylamp.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** KML geometries, read as those of GeoJSON. */
final class KmlGeometry {
  private static final Set<String> NAMES =
      Set.of("Point", "LineString", "LinearRing", "Polygon", "MultiGeometry");
  private static final int MAX_COLLECTIONS = 8;

  private final XmlInput input;

  KmlGeometry(XmlInput input) {
    this.input = input;
  }

  static boolean named(String element) {
    return NAMES.contains(element);
  }

  /** The geometry on whose beginning the input stands; empty if it has no coordinates. */
  Optional<GeoJsonGeometry> read() throws IOException {
    return read(0);
  }

  private Optional<GeoJsonGeometry> read(int nested) throws IOException {
    return switch (input.name()) {
      case "Point" -> simple().map(this::point);
      case "Polygon" -> polygon();
      case "MultiGeometry" -> multi(nested);
      default -> simple().map(this::line);
    };
  }

  private GeoJsonGeometry point(KmlCoordinates coordinates) {
    if (coordinates.count() != 1) {
      throw input.bad("expected one position in a Point, found " + coordinates.count());
    }
    GeoJsonPosition at = coordinates.last();
    return new GeoJsonGeometry(
        "{\"type\":\"Point\",\"coordinates\":" + coordinates.point() + "}",
        1,
        Optional.of(at),
        at.flat());
  }

  private GeoJsonGeometry line(KmlCoordinates coordinates) {
    if (coordinates.count() < 2) {
      throw input.bad("expected at least two positions in a line, found one");
    }
    return extent("LineString", coordinates.line());
  }

  private Optional<GeoJsonGeometry> polygon() throws IOException {
    List<String> rings = new ArrayList<>();
    while (input.child()) {
      boolean outer = input.name().equals("outerBoundaryIs");
      if (outer || input.name().equals("innerBoundaryIs")) {
        rings(rings, outer);
      } else {
        input.skip();
      }
    }
    return rings.isEmpty()
        ? Optional.empty()
        : Optional.of(extent("Polygon", "[" + String.join(",", rings) + "]"));
  }

  /** GeoJSON has the outer ring first; KML's schema too, but not every file keeps to it. */
  private void rings(List<String> rings, boolean outer) throws IOException {
    while (input.child()) {
      Optional<KmlCoordinates> ring = simple();
      if (ring.isPresent()) {
        if (ring.get().ringCount() < 4) {
          throw input.bad("expected at least three corners in a ring, found fewer");
        }
        rings.add(outer ? 0 : rings.size(), ring.get().ring());
      }
    }
  }

  private Optional<GeoJsonGeometry> multi(int nested) throws IOException {
    if (nested == MAX_COLLECTIONS) {
      throw input.bad("expected at most " + MAX_COLLECTIONS + " MultiGeometry in one another");
    }
    List<GeoJsonGeometry> parts = new ArrayList<>();
    while (input.child()) {
      if (named(input.name())) {
        read(nested + 1).ifPresent(parts::add);
      } else {
        input.skip();
      }
    }
    return GeoJsonGeometry.joined(parts);
  }

  /** The coordinates of an element that has them as a child. */
  private Optional<KmlCoordinates> simple() throws IOException {
    Optional<KmlCoordinates> found = Optional.empty();
    while (input.child()) {
      if (input.name().equals("coordinates")) {
        found =
            Optional.of(KmlCoordinates.of(input.text(), input)).filter(some -> some.count() > 0);
      } else {
        input.skip();
      }
    }
    return found;
  }

  private static GeoJsonGeometry extent(String type, String coordinates) {
    return new GeoJsonGeometry(
        "{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}",
        0,
        Optional.empty(),
        false);
  }
}
