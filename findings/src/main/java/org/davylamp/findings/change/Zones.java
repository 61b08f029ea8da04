package org.davylamp.findings.change;

import java.util.Optional;
import org.davylamp.imagery.raster.Affine;
import org.davylamp.imagery.raster.Crs;
import org.davylamp.imagery.raster.Point;
import org.davylamp.imagery.raster.Window;
import org.davylamp.imagery.stack.Grid;

/**
 * Which pixels of a window belong to the facility, and which are its control. A pixel belongs where
 * its centre is.
 *
 * @param of one a pixel, row by row: {@link #ELSEWHERE}, {@link #INSIDE} or {@link #CONTROL}
 * @param pixelArea in square metres, in the middle of the window; 1 where no perimeter says where
 *     on the ground it is
 */
@SuppressWarnings("ArrayRecordComponent") // large; never compared
public record Zones(byte[] of, double pixelArea) {
  public static final byte ELSEWHERE = 0;
  public static final byte INSIDE = 1;
  public static final byte CONTROL = 2;

  /** What the control is. */
  public sealed interface Control {
    /** There is none: the null is a bootstrap. */
    record None() implements Control {}

    /** All that is not inside. */
    record Rest() implements Control {}

    /** An area of its own, without what is inside. */
    record Within(Perimeter area) implements Control {}

    /** What is so many metres from the perimeter. */
    record Annulus(double from, double to) implements Control {}
  }

  /**
   * The zones of a window.
   *
   * @param perimeter of the facility, if there is one
   * @throws IllegalArgumentException if the scenes are on a map that is not known
   */
  public static Zones of(Grid grid, Window window, Optional<Perimeter> perimeter, Control control) {
    byte[] zones = new byte[window.width() * window.height()];
    boolean placeless = perimeter.isEmpty() && !(control instanceof Control.Within);
    if (placeless) {
      return new Zones(zones, 1);
    }
    if (!(grid.crs().orElse(new Crs.Other(0, "")) instanceof Crs.Known map)) {
      throw new IllegalArgumentException(
          "expected scenes on UTM (EPSG 326xx, 327xx), 4326 or 3857 to find a perimeter on them");
    }
    Affine affine = grid.affine();
    for (int i = 0; i < zones.length; i++) {
      double column = window.column() + i % window.width() + .5;
      double row = window.row() + i / window.width() + .5;
      zones[i] = zone(map.lonLat(affine.map(column, row)), perimeter, control);
    }
    Perimeter plane = perimeter.orElseGet(() -> ((Control.Within) control).area());
    return new Zones(zones, area(plane, map, affine, window));
  }

  private static byte zone(Point lonLat, Optional<Perimeter> perimeter, Control control) {
    if (perimeter.isPresent() && perimeter.get().contains(perimeter.get().metres(lonLat))) {
      return INSIDE;
    }
    boolean undisturbed =
        switch (control) {
          case Control.None() -> false;
          case Control.Rest() -> true;
          case Control.Within within -> within.area().contains(within.area().metres(lonLat));
          case Control.Annulus ring -> {
            double distance =
                perimeter.map(area -> area.distance(area.metres(lonLat))).orElse(-1.0);
            yield distance >= ring.from() && distance <= ring.to();
          }
        };
    return undisturbed ? CONTROL : ELSEWHERE;
  }

  private static double area(Perimeter plane, Crs.Known map, Affine affine, Window window) {
    double column = window.column() + window.width() / 2;
    double row = window.row() + window.height() / 2;
    Point corner = plane.metres(map.lonLat(affine.map(column, row)));
    Point right = plane.metres(map.lonLat(affine.map(column + 1, row)));
    Point below = plane.metres(map.lonLat(affine.map(column, row + 1)));
    return Math.abs(
        (right.x() - corner.x()) * (below.y() - corner.y())
            - (right.y() - corner.y()) * (below.x() - corner.x()));
  }

  public int count(byte zone) {
    int count = 0;
    for (byte one : of) {
      count += one == zone ? 1 : 0;
    }
    return count;
  }
}
