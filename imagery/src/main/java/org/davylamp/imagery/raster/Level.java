package org.davylamp.imagery.raster;

import java.util.Optional;

/**
 * The image, or an overview of it with fewer and larger pixels.
 *
 * @param number 0 for the image itself, then by falling size
 * @param width columns
 * @param height rows
 * @param blockWidth columns of a tile or strip
 * @param blockHeight rows of a tile or strip
 * @param transform from its pixels to the map, if the file says where it is
 */
public record Level(
    int number,
    int width,
    int height,
    int blockWidth,
    int blockHeight,
    Optional<Affine> transform) {

  /** All of it. */
  public Window all() {
    return new Window(0, 0, width, height);
  }

  /**
   * The pixels that a box of the map touches, as far as there are any. A pixel that the box only
   * borders on, within a millionth of its size, is not touched.
   *
   * @throws IllegalStateException if the file does not say where it is
   */
  public Optional<Window> window(Box box) {
    Affine affine =
        transform.orElseThrow(() -> new IllegalStateException("the image has no place on a map"));
    Point[] corners = {
      affine.pixel(new Point(box.west(), box.north())),
      affine.pixel(new Point(box.east(), box.north())),
      affine.pixel(new Point(box.west(), box.south())),
      affine.pixel(new Point(box.east(), box.south()))
    };
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Point corner : corners) {
      left = Math.min(left, corner.x());
      right = Math.max(right, corner.x());
      top = Math.min(top, corner.y());
      bottom = Math.max(bottom, corner.y());
    }
    return window(
        Math.max(0, Math.floor(left + 1e-6)),
        Math.max(0, Math.floor(top + 1e-6)),
        Math.min(width, Math.ceil(right - 1e-6)),
        Math.min(height, Math.ceil(bottom - 1e-6)));
  }

  private static Optional<Window> window(double left, double top, double right, double bottom) {
    if (left >= right || top >= bottom) {
      return Optional.empty();
    }
    return Optional.of(
        new Window((int) left, (int) top, (int) (right - left), (int) (bottom - top)));
  }
}
