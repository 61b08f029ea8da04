package org.davylamp.imagery.raster;

/**
 * Universal Transverse Mercator on WGS 84: Krüger's series to the sixth order in n.
 *
 * <p>Source: C. Karney, Transverse Mercator with an accuracy of a few nanometers, J. Geodesy 85
 * (2011): equations 7–9 and 35 forward, 11, 19–21 and 36 back. Error below a micrometre within
 * 3,000 km of the central meridian.
 */
final class TransverseMercator {
  private static final double RADIUS = 6_378_137;
  private static final double FLATTENING = 1 / 298.257223563;
  private static final double SCALE = .9996;
  private static final double FALSE_EASTING = 500_000;
  private static final double FALSE_NORTHING = 10_000_000;
  private static final double E2 = FLATTENING * (2 - FLATTENING);
  private static final double E = Math.sqrt(E2);
  private static final double N = FLATTENING / (2 - FLATTENING);

  /** The radius of the circle as long as a meridian, in metres. */
  private static final double A =
      RADIUS / (1 + N) * (1 + N * N / 4 + Math.pow(N, 4) / 64 + Math.pow(N, 6) / 256);

  private static final double[] ALPHA = {
    series(1, 1. / 2, -2. / 3, 5. / 16, 41. / 180, -127. / 288, 7891. / 37800),
    series(2, 13. / 48, -3. / 5, 557. / 1440, 281. / 630, -1983433. / 1935360),
    series(3, 61. / 240, -103. / 140, 15061. / 26880, 167603. / 181440),
    series(4, 49561. / 161280, -179. / 168, 6601661. / 7257600),
    series(5, 34729. / 80640, -3418889. / 1995840),
    series(6, 212378941. / 319334400)
  };

  private static final double[] BETA = {
    series(1, 1. / 2, -2. / 3, 37. / 96, -1. / 360, -81. / 512, 96199. / 604800),
    series(2, 1. / 48, 1. / 15, -437. / 1440, 46. / 105, -1118711. / 3870720),
    series(3, 17. / 480, -37. / 840, -209. / 4480, 5569. / 90720),
    series(4, 4397. / 161280, -11. / 504, -830251. / 7257600),
    series(5, 4583. / 161280, -108847. / 3991680),
    series(6, 20648693. / 638668800)
  };

  private TransverseMercator() {}

  private static double series(int power, double... coefficients) {
    double sum = 0;
    for (int i = 0; i < coefficients.length; i++) {
      sum += coefficients[i] * Math.pow(N, power + i);
    }
    return sum;
  }

  private static double meridian(int zone) {
    return 6. * zone - 183;
  }

  /** Easting and northing in metres of a longitude and latitude in degrees. */
  static Point forward(Point lonLat, int zone, boolean north) {
    double lambda = Math.toRadians(lonLat.x() - meridian(zone));
    double tau = conformal(Math.tan(Math.toRadians(lonLat.y())));
    double xi = Math.atan2(tau, Math.cos(lambda));
    double eta = asinh(Math.sin(lambda) / Math.hypot(tau, Math.cos(lambda)));
    double x = eta;
    double y = xi;
    for (int j = 1; j <= ALPHA.length; j++) {
      y += ALPHA[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
      x += ALPHA[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
    }
    return new Point(FALSE_EASTING + SCALE * A * x, SCALE * A * y + (north ? 0 : FALSE_NORTHING));
  }

  /** Longitude and latitude in degrees of an easting and northing in metres. */
  static Point inverse(Point utm, int zone, boolean north) {
    double xi = (utm.y() - (north ? 0 : FALSE_NORTHING)) / (SCALE * A);
    double eta = (utm.x() - FALSE_EASTING) / (SCALE * A);
    double y = xi;
    double x = eta;
    for (int j = 1; j <= BETA.length; j++) {
      y -= BETA[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
      x -= BETA[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
    }
    double conformal = Math.sin(y) / Math.hypot(Math.sinh(x), Math.cos(y));
    double lambda = Math.atan2(Math.sinh(x), Math.cos(y));
    return new Point(
        meridian(zone) + Math.toDegrees(lambda), Math.toDegrees(Math.atan(geodetic(conformal))));
  }

  /** The tangent of the conformal latitude of a latitude with the tangent τ. */
  private static double conformal(double tau) {
    double root = Math.hypot(1, tau);
    double sigma = Math.sinh(E * atanh(E * tau / root));
    return tau * Math.hypot(1, sigma) - sigma * root;
  }

  /** The inverse of {@link #conformal}, by Newton's method: three steps reach the last digit. */
  private static double geodetic(double conformal) {
    double tau = conformal / (1 - E2);
    for (int i = 0; i < 3; i++) {
      double ahead = conformal(tau);
      double slope =
          (1 + (1 - E2) * tau * tau) / ((1 - E2) * Math.hypot(1, ahead) * Math.hypot(1, tau));
      tau += (conformal - ahead) * slope;
    }
    return tau;
  }

  private static double asinh(double x) {
    return Math.copySign(Math.log(Math.abs(x) + Math.hypot(1, x)), x);
  }

  private static double atanh(double x) {
    return .5 * Math.log1p(2 * x / (1 - x));
  }
}
