package org.davylamp.evidence;

/**
 * The length of the shortest path between two points on the WGS 84 ellipsoid.
 *
 * <p>Vincenty's inverse method (T. Vincenty, Survey Review XXIII, 176, 1975), which is right to a
 * tenth of a millimetre and converges for all but nearly antipodal points. Those are solved by
 * Karney's reduction (C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87, 2013, §4): on a
 * geodesic that leaves the first point with azimuth α₁ and meets the second point's latitude, the
 * longitude difference λ₁₂(α₁) grows with α₁ from 0 to π, so bisection finds the one that fits. The
 * integrals of his equations 7 and 8 are taken numerically instead of by series.
 */
final class Geodesic {
  /** WGS 84 (NIMA TR8350.2): semi-major axis in metres, flattening. */
  static final double A = 6_378_137.0;

  static final double F = 1 / 298.257223563;
  private static final double B = A * (1 - F);

  /** First and second eccentricity squared. */
  static final double E2 = F * (2 - F);

  private static final double EP2 = E2 / ((1 - F) * (1 - F));

  /** Vincenty's own criterion is 1e-12 rad, 0.006 mm. */
  private static final double CONVERGED = 1e-13;

  private static final int MOST_ITERATIONS = 50;

  /** Nodes and weights of the ten-point Gauss–Legendre rule on [-1, 1], positive half. */
  private static final double[] NODES = {
    0.14887433898163122,
    0.4333953941292472,
    0.6794095682990244,
    0.8650633666889845,
    0.9739065285171717
  };

  private static final double[] WEIGHTS = {
    0.29552422471475287,
    0.26926671930999635,
    0.21908636251598204,
    0.1494513491505806,
    0.06667134430868814
  };

  /** The quadrature's panels: on each the integrand is smooth far beyond double precision. */
  private static final int PANELS = 4;

  private Geodesic() {}

  /** Metres between two points given in degrees. */
  static double metres(double lat1, double lon1, double lat2, double lon2) {
    double difference = Math.abs(lon1 - lon2) % 360;
    double lambda = Math.toRadians(difference > 180 ? 360 - difference : difference);
    double beta1 = reduced(lat1);
    double beta2 = reduced(lat2);
    double s = vincenty(beta1, beta2, lambda);
    return Double.isNaN(s) ? nearAntipodal(beta1, beta2, lambda) : s;
  }

  /** The parametric latitude β: tan β = (1 − f) tan φ. */
  private static double reduced(double degrees) {
    double phi = Math.toRadians(degrees);
    return Math.atan2((1 - F) * Math.sin(phi), Math.cos(phi));
  }

  /** Vincenty's equations 13 to 21, his letters; NaN, if they do not converge. */
  private static double vincenty(double u1, double u2, double l) {
    double sinU1 = Math.sin(u1);
    double cosU1 = Math.cos(u1);
    double sinU2 = Math.sin(u2);
    double cosU2 = Math.cos(u2);
    double lambda = l;
    for (int i = 0; i < MOST_ITERATIONS; i++) {
      double sinLambda = Math.sin(lambda);
      double cosLambda = Math.cos(lambda);
      double sinSigma = Math.hypot(cosU2 * sinLambda, cosU1 * sinU2 - sinU1 * cosU2 * cosLambda);
      if (sinSigma == 0 && cosLambda > 0) {
        return 0;
      }
      double cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosLambda;
      double sigma = Math.atan2(sinSigma, cosSigma);
      double sinAlpha = sinSigma == 0 ? 0 : cosU1 * cosU2 * sinLambda / sinSigma;
      double cos2Alpha = 1 - sinAlpha * sinAlpha;
      double cos2SigmaM = cos2Alpha < 1e-15 ? 0 : cosSigma - 2 * sinU1 * sinU2 / cos2Alpha;
      double c = F / 16 * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha));
      double bracket = cos2SigmaM + c * cosSigma * (2 * cos2SigmaM * cos2SigmaM - 1);
      double next = l + (1 - c) * F * sinAlpha * (sigma + c * sinSigma * bracket);
      if (next > Math.PI) {
        return Double.NaN;
      }
      if (Math.abs(next - lambda) < CONVERGED) {
        return arc(cos2Alpha, sigma, sinSigma, cosSigma, cos2SigmaM);
      }
      lambda = next;
    }
    return Double.NaN;
  }

  /** Vincenty's equations 3, 4, 6 and 19. */
  private static double arc(
      double cos2Alpha, double sigma, double sinSigma, double cosSigma, double cos2SigmaM) {
    double u2 = cos2Alpha * EP2;
    double a = 1 + u2 / 16384 * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)));
    double b = u2 / 1024 * (256 + u2 * (-128 + u2 * (74 - 47 * u2)));
    double m2 = cos2SigmaM * cos2SigmaM;
    double inner =
        cosSigma * (2 * m2 - 1) - b / 6 * cos2SigmaM * (4 * sinSigma * sinSigma - 3) * (4 * m2 - 3);
    return B * a * (sigma - b * sinSigma * (cos2SigmaM + b / 4 * inner));
  }

  /** Karney's canonical form (eq. 44): the point further from the equator first, and southern. */
  private static double nearAntipodal(double beta1, double beta2, double lambda12) {
    boolean swap = Math.abs(beta1) < Math.abs(beta2);
    double first = swap ? beta2 : beta1;
    double second = swap ? beta1 : beta2;
    // On the equator itself the two ends of the arc would coincide: a hair south of it they do not.
    double south = Math.min(-Math.abs(first), -1e-150);
    double other = first > 0 ? -second : second;
    double low = 0;
    double high = Math.PI;
    for (double middle = (low + high) / 2;
        middle > low && middle < high;
        middle = (low + high) / 2) {
      if (new Arc(south, other, middle).lambda12() < lambda12) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new Arc(south, other, high).metres(lambda12);
  }

  /** The geodesic that leaves latitude β₁ with azimuth α₁, up to latitude β₂. */
  private static final class Arc {
    private final double sinAlpha0;
    private final double k2;
    private final double sigma1;
    private final double sigma2;
    private final double omega12;

    Arc(double beta1, double beta2, double alpha1) {
      double cosBeta1 = Math.cos(beta1);
      double cosAlpha1 = Math.cos(alpha1);
      sinAlpha0 = Math.sin(alpha1) * cosBeta1;
      double cosAlpha0 = Math.hypot(cosAlpha1, Math.sin(alpha1) * Math.sin(beta1));
      k2 = EP2 * cosAlpha0 * cosAlpha0;
      double sinBeta1 = Math.sin(beta1);
      double sinBeta2 = Math.sin(beta2);
      double x1 = cosAlpha1 * cosBeta1;
      // Equation 45, multiplied by cos β₂.
      double x2 = Math.sqrt(Math.max(0, x1 * x1 + (sinBeta1 - sinBeta2) * (sinBeta1 + sinBeta2)));
      sigma1 = Math.atan2(sinBeta1, x1);
      sigma2 = Math.atan2(sinBeta2, x2);
      omega12 = Math.atan2(sinAlpha0 * sinBeta2, x2) - Math.atan2(sinAlpha0 * sinBeta1, x1);
    }

    /** Equation 8. */
    double lambda12() {
      return omega12 - F * sinAlpha0 * integral(true);
    }

    /** Equation 7, and to first order what is left of the longitude difference (Clairaut). */
    double metres(double lambda) {
      return B * integral(false) + A * sinAlpha0 * (lambda - lambda12());
    }

    /** I₃ of equation 8 or I₁ of equation 7, from σ₁ to σ₂. */
    private double integral(boolean third) {
      double half = (sigma2 - sigma1) / (2 * PANELS);
      double sum = 0;
      for (int panel = 0; panel < PANELS; panel++) {
        double centre = sigma1 + (2 * panel + 1) * half;
        for (int i = 0; i < NODES.length; i++) {
          double step = half * NODES[i];
          sum += WEIGHTS[i] * (at(centre - step, third) + at(centre + step, third));
        }
      }
      return sum * half;
    }

    private double at(double sigma, boolean third) {
      double sin = Math.sin(sigma);
      double root = Math.sqrt(1 + k2 * sin * sin);
      return third ? (2 - F) / (1 + (1 - F) * root) : root;
    }
  }
}
