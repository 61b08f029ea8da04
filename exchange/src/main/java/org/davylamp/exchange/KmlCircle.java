package org.davylamp.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.davylamp.evidence.Coordinates;

/**
 * The circle within which a position may lie, as a ring of KML coordinates. On the sphere of mean
 * radius (IUGG, 6 371 008.8 m): its radius is right to 0.6 %, less than anyone can see. For a
 * bearing θ and an angular radius δ, from the centre φ₁, λ₁:
 *
 * <pre>
 * φ₂ = asin(sin φ₁ cos δ + cos φ₁ sin δ cos θ)
 * λ₂ = λ₁ + atan2(sin θ sin δ cos φ₁, cos δ − sin φ₁ sin φ₂)
 * </pre>
 */
final class KmlCircle {
  private static final double RADIUS = 6_371_008.8;
  private static final int CORNERS = 72;

  /** Smaller circles cannot be told from the pin. */
  private static final double LEAST_METRES = 1;

  private KmlCircle() {}

  /**
   * The ring, anticlockwise and closed; empty if there is nothing to see, or if the circle would
   * reach a pole or the date line, where a polygon of KML means something else.
   */
  static Optional<String> ring(Coordinates centre) {
    double metres = centre.uncertainty();
    double delta = metres / RADIUS;
    double phi = StrictMath.toRadians(centre.latitude().doubleValue());
    if (metres < LEAST_METRES || StrictMath.abs(phi) + delta >= StrictMath.PI / 2) {
      return Optional.empty();
    }
    double lambda = StrictMath.toRadians(centre.longitude().doubleValue());
    double widest = StrictMath.asin(StrictMath.sin(delta) / StrictMath.cos(phi));
    if (delta >= StrictMath.PI / 2 || StrictMath.abs(lambda) + widest >= StrictMath.PI) {
      return Optional.empty();
    }
    StringBuilder ring = new StringBuilder();
    for (int i = 0; i <= CORNERS; i++) {
      corner(ring, phi, lambda, delta, -2 * StrictMath.PI * (i % CORNERS) / CORNERS);
    }
    return Optional.of(ring.toString());
  }

  private static void corner(
      StringBuilder ring, double phi1, double lambda1, double delta, double theta) {
    double sin =
        StrictMath.sin(phi1) * StrictMath.cos(delta)
            + StrictMath.cos(phi1) * StrictMath.sin(delta) * StrictMath.cos(theta);
    double phi2 = StrictMath.asin(sin);
    double lambda2 =
        lambda1
            + StrictMath.atan2(
                StrictMath.sin(theta) * StrictMath.sin(delta) * StrictMath.cos(phi1),
                StrictMath.cos(delta) - StrictMath.sin(phi1) * sin);
    ring.append(ring.isEmpty() ? "" : " ")
        .append(degrees(lambda2))
        .append(',')
        .append(degrees(phi2));
  }

  /** Seven decimals: a centimetre. */
  private static String degrees(double radians) {
    return new BigDecimal(StrictMath.toDegrees(radians))
        .setScale(7, RoundingMode.HALF_EVEN)
        .toPlainString();
  }
}
