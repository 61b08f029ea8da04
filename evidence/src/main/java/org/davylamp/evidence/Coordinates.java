package org.davylamp.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A position in WGS 84, with the digits it was written with and how far it can be wrong.
 *
 * <p>Statements hold it as a geo URI (RFC 5870): {@code geo:39.5717058,126.0621556;u=50}. Without
 * {@code u} the uncertainty is that of rounding to the last written digit; a position that came in
 * minutes and seconds gets a {@code u}, because its decimals no longer tell.
 *
 * @param latitude degrees north, −90 to 90, digits as written
 * @param longitude degrees east, −180 to 180, digits as written
 * @param told the uncertainty in metres that the value states (the URI's {@code u}), if it does
 */
public record Coordinates(BigDecimal latitude, BigDecimal longitude, Optional<BigDecimal> told) {
  /** Ten decimals are a hundredth of a millimetre; what has more than fifteen is no measurement. */
  static final int MOST_DECIMALS = 15;

  /** Half the circumference: an uncertainty above this says nothing. */
  private static final BigDecimal MOST_METRES = new BigDecimal("20037509");

  private static final BigDecimal POLE = new BigDecimal("90");
  private static final BigDecimal DATE_LINE = new BigDecimal("180");
  private static final MathContext TWO_DIGITS_UP = new MathContext(2, RoundingMode.CEILING);

  private static final String NUM = "\\d{1,9}(?:\\.\\d{1,20})?";
  private static final Pattern GEO_URI =
      Pattern.compile(
          "geo:(-?" + NUM + "),(-?" + NUM + ")(?:;crs=wgs84)?(?:;u=(" + NUM + "))?",
          Pattern.CASE_INSENSITIVE);

  /** In which unit the last written digit of a published position stands. */
  public enum Notation {
    /** 39.5717058 */
    DEGREES,
    /** 39°4.672’ */
    DEGREES_MINUTES,
    /** 39°4’40.35” */
    DEGREES_MINUTES_SECONDS;

    /** How many of its last unit make a degree. */
    int perDegree() {
      return switch (this) {
        case DEGREES -> 1;
        case DEGREES_MINUTES -> 60;
        case DEGREES_MINUTES_SECONDS -> 3600;
      };
    }
  }

  /**
   * A position as a source spells it.
   *
   * @param coordinates the position, with its rounding as {@code told} unless decimals say it
   * @param latitude how the latitude is written
   * @param longitude how the longitude is written
   */
  public record Reading(Coordinates coordinates, Spelling latitude, Spelling longitude) {}

  /** The unit of the last number and how many decimals it has. */
  public record Spelling(Notation notation, int decimals) {
    /** Half a unit in the last place, in degrees. */
    public double roundingDegrees() {
      return 0.5 * Math.pow(10, -decimals) / notation.perDegree();
    }
  }

  public Coordinates {
    onEarth("a latitude", latitude, POLE);
    onEarth("a longitude", longitude, DATE_LINE);
    told.ifPresent(Coordinates::uncertain);
  }

  public static Coordinates of(BigDecimal latitude, BigDecimal longitude) {
    return new Coordinates(latitude, longitude, Optional.empty());
  }

  /**
   * Reads the form that statements hold.
   *
   * @throws EvidenceException if the text is not a geo URI of a latitude and a longitude, with no
   *     parameter but {@code crs=wgs84} and {@code u}, or lies outside the Earth
   */
  public static Coordinates parse(String geoUri) {
    Matcher matcher = GEO_URI.matcher(geoUri);
    if (!matcher.matches()) {
      throw EvidenceException.expected(
          "a position such as geo:39.5717058,126.0621556;u=50 (latitude, longitude, uncertainty in"
              + " metres)",
          geoUri);
    }
    return new Coordinates(
        new BigDecimal(matcher.group(1)),
        new BigDecimal(matcher.group(2)),
        Optional.ofNullable(matcher.group(3)).map(BigDecimal::new));
  }

  /**
   * Reads a position as people publish it: a geo URI, {@code 39.57170, 126.06215}, {@code 39.5717°N
   * 126.0622°E}, {@code 39°4’40.35”N 125°26’15.58”E}, {@code N39°4.672' E125°26.26'}. Latitude
   * stands first unless letters say otherwise; the usual shapes of degree, minute and second signs
   * are understood. Decimal commas are refused.
   *
   * @throws EvidenceException if it is none of these, or lies outside the Earth
   */
  public static Reading read(String published) {
    String text = published.strip();
    if (!text.regionMatches(true, 0, "geo:", 0, 4)) {
      return CoordinateReader.read(text);
    }
    Coordinates parsed = parse(text);
    return new Reading(parsed, decimal(parsed.latitude), decimal(parsed.longitude));
  }

  private static Spelling decimal(BigDecimal degrees) {
    return new Spelling(Notation.DEGREES, Math.max(0, degrees.scale()));
  }

  /** The same position with an uncertainty of its own, in metres. */
  public Coordinates withUncertainty(BigDecimal metres) {
    return new Coordinates(latitude, longitude, Optional.of(metres));
  }

  /**
   * How many metres the true position can be away: what the value states, else how far rounding to
   * the written digits can have moved it (half a unit in the last place on both axes at once).
   */
  public double uncertainty() {
    return told.map(BigDecimal::doubleValue)
        .orElseGet(() -> rounding(decimal(latitude), decimal(longitude)));
  }

  /** Metres from the point to the corner of the box that rounds to it. */
  double rounding(Spelling north, Spelling east) {
    return Math.hypot(
        north.roundingDegrees() * metresPerDegreeNorth(),
        east.roundingDegrees() * metresPerDegreeEast());
  }

  /** {@link #rounding} as it is written: two digits, rounded up. */
  Coordinates withRounding(Spelling north, Spelling east) {
    BigDecimal metres = new BigDecimal(rounding(north, east)).round(TWO_DIGITS_UP);
    BigDecimal plain = metres.stripTrailingZeros();
    return withUncertainty(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  /** The length of a degree of latitude here: π/180 · M, the meridian's radius of curvature. */
  double metresPerDegreeNorth() {
    double w2 = 1 - Geodesic.E2 * Math.pow(Math.sin(Math.toRadians(latitude.doubleValue())), 2);
    return Math.toRadians(Geodesic.A * (1 - Geodesic.E2) / (w2 * Math.sqrt(w2)));
  }

  /** The length of a degree of longitude here: π/180 · N cos φ. */
  double metresPerDegreeEast() {
    double phi = Math.toRadians(latitude.doubleValue());
    double w2 = 1 - Geodesic.E2 * Math.pow(Math.sin(phi), 2);
    return Math.toRadians(Geodesic.A / Math.sqrt(w2) * Math.cos(phi));
  }

  /** The geodesic distance on the WGS 84 ellipsoid, with both uncertainties added up. */
  public Distance to(Coordinates other) {
    return new Distance(
        Geodesic.metres(
            latitude.doubleValue(),
            longitude.doubleValue(),
            other.latitude.doubleValue(),
            other.longitude.doubleValue()),
        uncertainty() + other.uncertainty());
  }

  /** The geo URI; {@link #parse} reads it back. */
  @Override
  public String toString() {
    String uri = "geo:" + latitude.toPlainString() + "," + longitude.toPlainString();
    return told.map(metres -> uri + ";u=" + metres.toPlainString()).orElse(uri);
  }

  private static void onEarth(String what, BigDecimal degrees, BigDecimal limit) {
    if (degrees.abs().compareTo(limit) > 0) {
      String hint =
          limit.compareTo(POLE) == 0 && degrees.abs().compareTo(DATE_LINE) <= 0
              ? " (are latitude and longitude the other way round?)"
              : "";
      throw new EvidenceException(
          String.format(
              Locale.ROOT,
              "expected %s between -%s and %s degrees, found '%s'%s",
              what,
              limit,
              limit,
              degrees.toPlainString(),
              hint));
    }
    if (degrees.scale() > MOST_DECIMALS) {
      throw EvidenceException.expected(
          what + " of at most " + MOST_DECIMALS + " decimals", degrees.toPlainString());
    }
  }

  private static void uncertain(BigDecimal metres) {
    if (metres.signum() < 0 || metres.compareTo(MOST_METRES) > 0) {
      throw EvidenceException.expected(
          "an uncertainty between 0 and " + MOST_METRES + " metres", metres.toPlainString());
    }
  }
}
