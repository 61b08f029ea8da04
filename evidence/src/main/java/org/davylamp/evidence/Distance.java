package org.davylamp.evidence;

/**
 * How far apart two positions are, and how far that can be wrong.
 *
 * @param metres the geodesic distance between the two points as written
 * @param uncertainty the sum of both positions' uncertainties in metres: each is taken as a bound,
 *     not as a standard deviation, so they add up and do not cancel
 */
public record Distance(double metres, double uncertainty) {
  public Distance {
    if (!(metres >= 0 && uncertainty >= 0)) {
      throw new EvidenceException(
          "expected a distance and an uncertainty of zero or more metres, found "
              + metres
              + " and "
              + uncertainty);
    }
  }

  /** Whether the two are different places however both were rounded. */
  public boolean certainlyApart() {
    return metres > uncertainty;
  }

  /** Whether one true place could have been written in both ways. */
  public boolean possiblySame() {
    return !certainlyApart();
  }

  /** The least and the most the distance can be, in metres. */
  public double least() {
    return Math.max(0, metres - uncertainty);
  }

  public double most() {
    return metres + uncertainty;
  }

  /** For people: {@code 12.3 km} from one kilometre on, else {@code 382 m}. */
  @Override
  public String toString() {
    return metres >= 999.5
        ? String.format(java.util.Locale.ROOT, "%.1f km", metres / 1000)
        : String.format(java.util.Locale.ROOT, "%.0f m", metres);
  }
}
