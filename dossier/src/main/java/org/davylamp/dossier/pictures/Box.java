package org.davylamp.dossier.pictures;

import java.util.List;

/**
 * A part of the earth's surface between two meridians and two parallels, in degrees (WGS 84); it
 * does not cross the antimeridian.
 */
public record Box(double west, double south, double east, double north) {
  /** The DPRK and what lies around it. */
  public static final Box PENINSULA_NORTH = new Box(124, 37.6, 131, 43.1);

  public Box {
    Refusal.unless(
        west >= -180 && west < east && east <= 180,
        "expected longitudes from -180 to 180, west before east, found %s to %s",
        west,
        east);
    Refusal.unless(
        south >= -90 && south < north && north <= 90,
        "expected latitudes from -90 to 90, south before north, found %s to %s",
        south,
        north);
  }

  /**
   * The smallest box with all {@code markers} and a tenth around them, at least a few kilometres.
   */
  public static Box around(List<Marker> markers) {
    Refusal.unless(!markers.isEmpty(), "expected markers to fit a box to, found none");
    double west = markers.stream().mapToDouble(Marker::longitude).min().orElseThrow();
    double east = markers.stream().mapToDouble(Marker::longitude).max().orElseThrow();
    double south = markers.stream().mapToDouble(Marker::latitude).min().orElseThrow();
    double north = markers.stream().mapToDouble(Marker::latitude).max().orElseThrow();
    return clamped(west, south, east, north)
        .grown(Math.max(0.03, (east - west) / 10), Math.max(0.03, (north - south) / 10));
  }

  /** This box and as many degrees more on each side, as far as the earth goes. */
  Box grown(double longitude, double latitude) {
    return clamped(west - longitude, south - latitude, east + longitude, north + latitude);
  }

  boolean holds(double latitude, double longitude) {
    return west <= longitude && longitude <= east && south <= latitude && latitude <= north;
  }

  boolean holds(Box other) {
    return west <= other.west && other.east <= east && south <= other.south && other.north <= north;
  }

  double middleLatitude() {
    return (south + north) / 2;
  }

  private static Box clamped(double west, double south, double east, double north) {
    double w = Math.clamp(west, -180, 179.99);
    double s = Math.clamp(south, -90, 89.99);
    return new Box(w, s, Math.clamp(east, w + 0.001, 180), Math.clamp(north, s + 0.001, 90));
  }
}
