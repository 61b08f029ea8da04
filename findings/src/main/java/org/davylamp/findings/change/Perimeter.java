package org.davylamp.findings.change;

import java.util.Arrays;
import java.util.List;
import org.davylamp.evidence.Outline;
import org.davylamp.imagery.raster.Box;
import org.davylamp.imagery.raster.Point;

/**
 * An area on the ground, measured in metres on a plane that touches WGS 84 in the middle of it:
 * good to a thousandth over tens of kilometres.
 */
public final class Perimeter {
  private static final double SEMI_MAJOR = 6_378_137;
  private static final double ECCENTRICITY_SQUARED = 6.69437999014e-3;

  private final Point middle;
  private final double metresEast;
  private final double metresNorth;
  private final List<List<Point[]>> polygons;

  /** The area of all these together; of each, what an odd number of its rings goes around. */
  public Perimeter(List<Outline> outlines) {
    double[] bounds = bounds(outlines);
    middle = new Point((bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2);
    double sine = Math.sin(Math.toRadians(middle.y()));
    double w = Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
    metresEast = Math.toRadians(1) * SEMI_MAJOR / w * Math.cos(Math.toRadians(middle.y()));
    metresNorth = Math.toRadians(1) * SEMI_MAJOR * (1 - ECCENTRICITY_SQUARED) / (w * w * w);
    polygons =
        outlines.stream()
            .map(outline -> outline.rings().stream().map(this::points).toList())
            .toList();
  }

  private Point[] points(List<double[]> ring) {
    return ring.stream()
        .map(corner -> metres(new Point(corner[0], corner[1])))
        .toArray(Point[]::new);
  }

  private static double[] bounds(List<Outline> outlines) {
    double[] bounds = {
      Double.POSITIVE_INFINITY,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    for (Outline outline : outlines) {
      for (double[] corner : outline.rings().getFirst()) {
        for (int axis = 0; axis < 2; axis++) {
          bounds[axis] = Math.min(bounds[axis], corner[axis]);
          bounds[2 + axis] = Math.max(bounds[2 + axis], corner[axis]);
        }
      }
    }
    return bounds;
  }

  /** A place, from its longitude and latitude, in metres east and north of the middle. */
  public Point metres(Point lonLat) {
    return new Point(
        (lonLat.x() - middle.x()) * metresEast, (lonLat.y() - middle.y()) * metresNorth);
  }

  /** All its rings, each closed: longitude and latitude in degrees. */
  public List<List<Point>> rings() {
    return polygons.stream()
        .flatMap(List::stream)
        .map(ring -> Arrays.stream(ring).map(this::lonLat).toList())
        .toList();
  }

  private Point lonLat(Point metres) {
    return new Point(middle.x() + metres.x() / metresEast, middle.y() + metres.y() / metresNorth);
  }

  /** What holds the area and all within so many metres of it, in degrees. */
  public Box box(double around) {
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;
    for (List<Point[]> rings : polygons) {
      for (Point[] ring : rings) {
        for (Point point : ring) {
          west = Math.min(west, point.x());
          south = Math.min(south, point.y());
          east = Math.max(east, point.x());
          north = Math.max(north, point.y());
        }
      }
    }
    return new Box(
        middle.x() + (west - around) / metresEast,
        middle.y() + (south - around) / metresNorth,
        middle.x() + (east + around) / metresEast,
        middle.y() + (north + around) / metresNorth);
  }

  /** Whether a place, in {@link #metres}, is within the area. */
  public boolean contains(Point at) {
    for (List<Point[]> rings : polygons) {
      boolean inside = false;
      for (Point[] ring : rings) {
        for (int i = 1; i < ring.length; i++) {
          inside ^= crosses(ring[i - 1], ring[i], at);
        }
      }
      if (inside) {
        return true;
      }
    }
    return false;
  }

  private static boolean crosses(Point a, Point b, Point at) {
    return a.y() > at.y() != b.y() > at.y()
        && at.x() < (b.x() - a.x()) * (at.y() - a.y()) / (b.y() - a.y()) + a.x();
  }

  /** Metres from a place, in {@link #metres}, to the nearest edge. */
  public double distance(Point at) {
    double least = Double.POSITIVE_INFINITY;
    for (List<Point[]> rings : polygons) {
      for (Point[] ring : rings) {
        for (int i = 1; i < ring.length; i++) {
          least = Math.min(least, distance(ring[i - 1], ring[i], at));
        }
      }
    }
    return least;
  }

  private static double distance(Point a, Point b, Point at) {
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double length = dx * dx + dy * dy;
    double along = length == 0 ? 0 : ((at.x() - a.x()) * dx + (at.y() - a.y()) * dy) / length;
    double t = Math.clamp(along, 0, 1);
    return Math.hypot(at.x() - a.x() - t * dx, at.y() - a.y() - t * dy);
  }
}
