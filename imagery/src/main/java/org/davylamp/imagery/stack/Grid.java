package org.davylamp.imagery.stack;

import java.util.Locale;
import java.util.Optional;
import org.davylamp.imagery.raster.Affine;
import org.davylamp.imagery.raster.Crs;
import org.davylamp.imagery.raster.GeoTiff;
import org.davylamp.imagery.raster.Point;
import org.davylamp.imagery.raster.Window;

/**
 * The pixels of a map that a raster has.
 *
 * @param crs the map, if it is told
 * @param affine from pixels to the map; one to one where the file does not say
 * @param placed whether the file says where it is. Rasters without a place lie on each other only
 *     if they are of one size
 */
public record Grid(Optional<Crs> crs, Affine affine, int width, int height, boolean placed) {
  /** In pixels: corners are sums of decimal fractions, nothing more can be meant. */
  private static final double TOLERANCE = .02;

  private static final double FARTHEST = 1 << 30;

  static Grid of(GeoTiff tiff) {
    return new Grid(
        tiff.crs(),
        tiff.transform().orElse(Affine.northUp(0, 0, 1, 1)),
        tiff.image().width(),
        tiff.image().height(),
        tiff.transform().isPresent());
  }

  Window all() {
    return new Window(0, 0, width, height);
  }

  /** From the pixels of a window of this grid to the map. */
  public Affine from(Window window) {
    Point corner = affine.map(window.column(), window.row());
    return new Affine(affine.a(), affine.b(), corner.x(), affine.d(), affine.e(), corner.y());
  }

  /** The shorter side of a pixel, in units of the map. */
  double pixel() {
    return Math.min(Math.hypot(affine.a(), affine.d()), Math.hypot(affine.b(), affine.e()));
  }

  /**
   * How another raster lies on this grid, if it does: on the same map, with pixels a whole number
   * of times as wide and high, and edges on edges, to a fiftieth of a pixel.
   */
  Optional<Placement> place(Grid other) {
    boolean comparable = crs.equals(other.crs) && placed == other.placed;
    if (!comparable || (!placed && (width != other.width || height != other.height))) {
      return Optional.empty();
    }
    Affine of = other.affine;
    double wider = ratio(of.a(), affine.a(), of.d(), affine.d());
    double higher = ratio(of.e(), affine.e(), of.b(), affine.b());
    Point corner = affine.pixel(of.map(0, 0));
    Point end = affine.pixel(of.map(other.width, other.height));
    double left = Math.rint(corner.x());
    double top = Math.rint(corner.y());
    boolean whole =
        wider >= 1
            && higher >= 1
            && near(corner.x(), left)
            && near(corner.y(), top)
            && near(end.x(), left + wider * other.width)
            && near(end.y(), top + higher * other.height);
    return whole
        ? Optional.of(
            new Placement(
                (int) wider, (int) higher, (int) left, (int) top, other.width, other.height))
        : Optional.empty();
  }

  private static double ratio(double other, double own, double otherAlso, double ownAlso) {
    return Math.rint(Math.abs(own) >= Math.abs(ownAlso) ? other / own : otherAlso / ownAlso);
  }

  private static boolean near(double found, double expected) {
    return Math.abs(expected) <= FARTHEST && Math.abs(found - expected) <= TOLERANCE;
  }

  /** In words, for messages. */
  String text() {
    if (!placed) {
      return String.format(Locale.ROOT, "%d×%d pixels without a place on a map", width, height);
    }
    return String.format(
        Locale.ROOT,
        "%d×%d pixels of %s×%s from %s,%s on %s",
        width,
        height,
        plain(Math.hypot(affine.a(), affine.d())),
        plain(Math.hypot(affine.b(), affine.e())),
        plain(affine.c()),
        plain(affine.f()),
        crs.map(Grid::text).orElse("a map without name"));
  }

  private static String text(Crs crs) {
    return crs.epsg() == 0 ? crs.toString() : "EPSG:" + crs.epsg();
  }

  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
