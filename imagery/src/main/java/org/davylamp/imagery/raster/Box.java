package org.davylamp.imagery.raster;

/**
 * A rectangle of a map, in the units of its coordinate system (metres, degrees).
 *
 * @param west least x
 * @param south least y
 * @param east largest x, more than {@code west}
 * @param north largest y, more than {@code south}
 */
public record Box(double west, double south, double east, double north) {
  /** Points along each edge when a box is brought to another map, where its edges are curves. */
  private static final int STEPS = 20;

  public Box {
    boolean finite = Double.isFinite(east - west) && Double.isFinite(north - south);
    if (!finite || west >= east || south >= north) {
      throw new IllegalArgumentException(
          "a box goes from west to east and from south to north, not from %s,%s to %s,%s"
              .formatted(west, south, east, north));
    }
  }

  /**
   * The box of another map that holds this one.
   *
   * <p>Cost: 80 points. Edges are followed in twenty steps each, so a curve between two of them may
   * reach out by a four-hundredth of what the whole edge bends.
   *
   * @param from the map of this box
   * @param to the map of the result
   */
  public Box project(Crs.Known from, Crs.Known to) {
    double[] bounds = {
      Double.POSITIVE_INFINITY,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    for (int i = 0; i <= STEPS; i++) {
      double x = west + (east - west) * i / STEPS;
      double y = south + (north - south) * i / STEPS;
      extend(bounds, to.project(from.lonLat(new Point(x, south))));
      extend(bounds, to.project(from.lonLat(new Point(x, north))));
      extend(bounds, to.project(from.lonLat(new Point(west, y))));
      extend(bounds, to.project(from.lonLat(new Point(east, y))));
    }
    return new Box(bounds[0], bounds[1], bounds[2], bounds[3]);
  }

  private static void extend(double[] bounds, Point point) {
    bounds[0] = Math.min(bounds[0], point.x());
    bounds[1] = Math.min(bounds[1], point.y());
    bounds[2] = Math.max(bounds[2], point.x());
    bounds[3] = Math.max(bounds[3], point.y());
  }
}
