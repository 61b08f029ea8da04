package org.davylamp.dossier.pictures;

/** A rectangle in pixels, {@code y} downwards. */
record Rect(double x, double y, double width, double height) {
  /** The same without so much of its top. */
  Rect lowered(double top) {
    return new Rect(x, y + Math.min(top, height), width, Math.max(0, height - top));
  }

  static Rect around(double centreX, double centreY, double halfWidth, double halfHeight) {
    return new Rect(centreX - halfWidth, centreY - halfHeight, 2 * halfWidth, 2 * halfHeight);
  }

  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }

  /** Whether they share more than an edge. */
  boolean overlaps(Rect other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  boolean holds(Rect other) {
    return x <= other.x && y <= other.y && other.right() <= right() && other.bottom() <= bottom();
  }

  boolean holds(double px, double py) {
    return x <= px && px <= right() && y <= py && py <= bottom();
  }

  Rect grown(double by) {
    return new Rect(x - by, y - by, width + 2 * by, height + 2 * by);
  }
}
