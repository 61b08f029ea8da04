package org.davylamp.dossier.pictures;

/**
 * Equirectangular projection with its true scale along the middle parallel (Snyder 1987, USGS
 * Professional Paper 1395, eq. 12-1 and 12-2) on a sphere of the earth's mean radius: {@code x = R
 * (λ − λ₀) cos φ₁}, {@code y = R (φ − φ₀)}. North is up everywhere; north–south distances are true,
 * east–west ones are stretched by {@code cos φ₁ / cos φ}.
 *
 * @param box what is shown, a little more than asked for where the frame is wider or higher
 * @param frame where it is drawn
 * @param pixelsPerDegree pixels per degree of latitude
 */
record Projection(Box box, Rect frame, double pixelsPerDegree) {
  /** The earth's mean radius in metres (IUGG). */
  static final double RADIUS = 6_371_008.8;

  /** WGS 84: the equator's radius in metres, and the flattening. */
  private static final double EQUATOR = 6_378_137;

  private static final double FLATTENING = 1 / 298.257223563;
  private static final double METRES_PER_DEGREE = Math.toRadians(RADIUS);

  /**
   * Fits {@code box} into a frame of the given width, no higher than {@code highest} and no lower
   * than {@code lowest}.
   */
  static Projection fit(Box box, double width, double lowest, double highest) {
    double flat = cosine(box.middleLatitude());
    double degreesWide = (box.east() - box.west()) * flat;
    double degreesHigh = box.north() - box.south();
    double height = Math.clamp(width * degreesHigh / degreesWide, lowest, highest);
    double scale = Math.min(width / degreesWide, height / degreesHigh);
    Box shown =
        box.grown(
            Math.max(0, (width / scale / flat - (box.east() - box.west())) / 2),
            Math.max(0, (height / scale - degreesHigh) / 2));
    return new Projection(shown, new Rect(0, 0, width, height), scale);
  }

  double x(double longitude) {
    double middle = (box.west() + box.east()) / 2;
    return frame.x()
        + frame.width() / 2
        + (longitude - middle) * pixelsPerDegree * cosine(standard());
  }

  double y(double latitude) {
    return frame.y() + frame.height() / 2 - (latitude - standard()) * pixelsPerDegree;
  }

  /** The parallel of true scale. */
  double standard() {
    return box.middleLatitude();
  }

  /** Pixels per metre northwards, and eastwards along the middle parallel. */
  double pixelsPerMetre() {
    return pixelsPerDegree / METRES_PER_DEGREE;
  }

  /** How much more than northwards a metre measures eastwards at a latitude. */
  double stretch(double latitude) {
    return cosine(standard()) / cosine(latitude);
  }

  /**
   * Distance on the WGS 84 ellipsoid in metres by Lambert's formula for long lines (Lambert 1942;
   * Thomas 1970, formula of first order in the flattening): within ten metres over thousands of
   * kilometres, so that figures on a picture agree with those computed elsewhere. Not for points
   * nearly opposite each other on the globe.
   */
  static double distance(double latitude1, double longitude1, double latitude2, double longitude2) {
    double beta1 = Math.atan((1 - FLATTENING) * Math.tan(Math.toRadians(latitude1)));
    double beta2 = Math.atan((1 - FLATTENING) * Math.tan(Math.toRadians(latitude2)));
    double p = Math.sin((beta2 - beta1) / 2);
    double l = Math.sin(Math.toRadians(longitude2 - longitude1) / 2);
    double h = p * p + l * l * Math.cos(beta1) * Math.cos(beta2);
    double sigma = 2 * Math.asin(Math.min(1, Math.sqrt(h)));
    if (sigma == 0) {
      return 0;
    }
    double sinP = Math.sin((beta1 + beta2) / 2);
    double cosQ = Math.cos((beta2 - beta1) / 2);
    double x = (sigma - Math.sin(sigma)) * square(sinP * cosQ / Math.cos(sigma / 2));
    double y = (sigma + Math.sin(sigma)) * (1 - sinP * sinP) * square(p / Math.sin(sigma / 2));
    return EQUATOR * (sigma - FLATTENING / 2 * (x + y));
  }

  private static double square(double value) {
    return value * value;
  }

  /** Near the poles a parallel shrinks to nothing; pictures stop at a hundredth. */
  private static double cosine(double latitude) {
    return Math.max(0.01, Math.cos(Math.toRadians(latitude)));
  }
}
