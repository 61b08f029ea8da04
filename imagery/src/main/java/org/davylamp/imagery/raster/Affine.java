package org.davylamp.imagery.raster;

/**
 * From pixels to the map: {@code x = a·column + b·row + c}, {@code y = d·column + e·row + f}, where
 * column and row count from the outer corner of the first pixel, so its centre is (½, ½).
 *
 * <p>Usual images have b = d = 0, a > 0, e < 0.
 */
public record Affine(double a, double b, double c, double d, double e, double f) {
  public Affine {
    double determinant = a * e - b * d;
    if (!Double.isFinite(determinant + c + f) || determinant == 0) {
      throw new IllegalArgumentException("no map has pixels without area or end");
    }
  }

  /** A north-up grid whose first corner is (west, north). */
  public static Affine northUp(double west, double north, double pixelWidth, double pixelHeight) {
    return new Affine(pixelWidth, 0, west, 0, -pixelHeight, north);
  }

  public Point map(double column, double row) {
    return new Point(a * column + b * row + c, d * column + e * row + f);
  }

  /** The column and row, with fractions, of a place. */
  public Point pixel(Point map) {
    double determinant = a * e - b * d;
    double x = map.x() - c;
    double y = map.y() - f;
    return new Point((e * x - b * y) / determinant, (a * y - d * x) / determinant);
  }

  /** The same place on a grid whose pixels are so many times as wide and high. */
  Affine scaled(double wider, double higher) {
    return new Affine(a * wider, b * higher, c, d * wider, e * higher, f);
  }

  /** The same grid, counted from another corner. */
  Affine from(double column, double row) {
    Point corner = map(column, row);
    return new Affine(a, b, corner.x(), d, e, corner.y());
  }

  /** The longer side of a pixel, in units of the map. */
  double pixelSize() {
    return Math.max(Math.hypot(a, d), Math.hypot(b, e));
  }
}
