package org.davylamp.imagery.raster;

/** In which coordinate system a map is. */
public sealed interface Crs {
  /** EPSG's number of it; 0 if it has none. */
  int epsg();

  /** One whose places can be brought to others. All are on WGS 84. */
  sealed interface Known extends Crs {
    /** The place on this map of a longitude and latitude in degrees. */
    Point project(Point lonLat);

    /** The longitude and latitude in degrees of a place on this map. */
    Point lonLat(Point place);
  }

  /**
   * UTM, in metres: EPSG 32601–32660 and 32701–32760.
   *
   * @param zone 1 to 60
   * @param north of the equator
   */
  record Utm(int zone, boolean north) implements Known {
    public Utm {
      if (zone < 1 || zone > 60) {
        throw new IllegalArgumentException("UTM has zones 1 to 60, not " + zone);
      }
    }

    @Override
    public int epsg() {
      return (north ? 32600 : 32700) + zone;
    }

    @Override
    public Point project(Point lonLat) {
      return TransverseMercator.forward(lonLat, zone, north);
    }

    @Override
    public Point lonLat(Point place) {
      return TransverseMercator.inverse(place, zone, north);
    }
  }

  /** Longitude and latitude in degrees, in this order: EPSG 4326 as images have it. */
  record Geographic() implements Known {
    @Override
    public int epsg() {
      return 4326;
    }

    @Override
    public Point project(Point lonLat) {
      return lonLat;
    }

    @Override
    public Point lonLat(Point place) {
      return place;
    }
  }

  /** The map of web tiles, in metres of the equator: EPSG 3857. */
  record WebMercator() implements Known {
    private static final double RADIUS = 6_378_137;

    @Override
    public int epsg() {
      return 3857;
    }

    @Override
    public Point project(Point lonLat) {
      double tangent = Math.tan(Math.PI / 4 + Math.toRadians(lonLat.y()) / 2);
      return new Point(RADIUS * Math.toRadians(lonLat.x()), RADIUS * Math.log(tangent));
    }

    @Override
    public Point lonLat(Point place) {
      double latitude = 2 * Math.atan(Math.exp(place.y() / RADIUS)) - Math.PI / 2;
      return new Point(Math.toDegrees(place.x() / RADIUS), Math.toDegrees(latitude));
    }
  }

  /**
   * Any other: its images are read, but only by its own coordinates.
   *
   * @param epsg its number; 0 if the file defines it by parameters
   * @param citation what the file calls it; may be empty
   */
  record Other(int epsg, String citation) implements Crs {}

  /** The system of that number, as far as it is known. */
  static Crs of(int epsg, String citation) {
    int zone = epsg % 100;
    boolean zoned = zone >= 1 && zone <= 60;
    return switch (epsg) {
      case 4326 -> new Geographic();
      case 3857 -> new WebMercator();
      default ->
          switch (epsg / 100) {
            case 326 -> zoned ? new Utm(zone, true) : new Other(epsg, citation);
            case 327 -> zoned ? new Utm(zone, false) : new Other(epsg, citation);
            default -> new Other(epsg, citation);
          };
    };
  }
}
