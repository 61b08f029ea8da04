package org.davylamp.evidence;

/**
 * Lengths and areas on the WGS 84 ellipsoid of lines and rings given in degrees.
 *
 * <p>Lengths are sums of geodesics ({@link Geodesic}). For areas the ellipsoid is laid on the
 * sphere of equal area by the authalic latitude ξ (Snyder, Map Projections, USGS 1395, eq. 3-11 to
 * 3-13),
 *
 * <pre>
 * q = (1 − e²)[sin φ ⁄ (1 − e² sin² φ) − 1 ⁄ 2e · ln((1 − e sin φ) ⁄ (1 + e sin φ))]
 * sin ξ = q ⁄ q(90°),   R² = a² q(90°) ⁄ 2
 * </pre>
 *
 * <p>and the excess between each edge and the equator is added up (Bessel; Todhunter §103):
 *
 * <pre>
 * tan E⁄2 = tan Δλ⁄2 · (tan ξ₁⁄2 + tan ξ₂⁄2) ⁄ (1 + tan ξ₁⁄2 tan ξ₂⁄2)
 * </pre>
 *
 * <p>That takes an edge for a great circle of the sphere. Beside the true geodesic it is off by
 * parts in ten million for edges of ten kilometres, and by less for shorter ones.
 */
final class Ground {
  private static final double E = Math.sqrt(Geodesic.E2);
  private static final double Q_POLE = q(1);

  /** Square metres of the sphere for a unit of excess: R². */
  static final double AUTHALIC = Geodesic.A * Geodesic.A * Q_POLE / 2;

  private Ground() {}

  private static double q(double sinPhi) {
    double es = E * sinPhi;
    return (1 - Geodesic.E2) * (sinPhi / (1 - es * es) - Math.log((1 - es) / (1 + es)) / (2 * E));
  }

  /** sin ξ of a latitude in degrees. */
  static double sinAuthalic(double latitude) {
    return Math.clamp(q(Math.sin(Math.toRadians(latitude))) / Q_POLE, -1, 1);
  }

  /** Metres along a line. Longitudes may run beyond ±180. */
  static double metres(double[] longitudes, double[] latitudes) {
    double metres = 0;
    for (int i = 1; i < longitudes.length; i++) {
      metres += Geodesic.metres(latitudes[i - 1], longitudes[i - 1], latitudes[i], longitudes[i]);
    }
    return metres;
  }

  /**
   * Square metres within a closed ring: positive, if it runs anticlockwise.
   *
   * @param longitudes without jumps: of one that crosses the antimeridian they run beyond ±180
   */
  static double squareMetres(double[] longitudes, double[] latitudes) {
    double excess = 0;
    double before = tanHalf(latitudes[0]);
    for (int i = 1; i < longitudes.length; i++) {
      double now = tanHalf(latitudes[i]);
      double half = Math.tan(Math.toRadians(longitudes[i] - longitudes[i - 1]) / 2);
      excess -= 2 * Math.atan(half * (before + now) / (1 + before * now));
      before = now;
    }
    return excess * AUTHALIC;
  }

  /** tan ξ⁄2 = sin ξ ⁄ (1 + cos ξ). */
  private static double tanHalf(double latitude) {
    double sin = sinAuthalic(latitude);
    return sin / (1 + Math.sqrt(1 - sin * sin));
  }
}
