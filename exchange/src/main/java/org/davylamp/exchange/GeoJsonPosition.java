package org.davylamp.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.davylamp.evidence.Coordinates;

/**
 * A position in degrees of WGS 84, in the digits in which the file has it: {@code 39.50} and {@code
 * 39.5} claim different precision, so neither is rounded nor padded.
 *
 * @param longitude degrees east, from −180 to 180
 * @param latitude degrees north, from −90 to 90
 * @param altitude metres, and whatever follows it; empty if the position has two numbers
 */
record GeoJsonPosition(String longitude, String latitude, String altitude) {
  /** Beyond this an exponent stands for nothing on earth; expanding it would exhaust memory. */
  private static final int MAX_SCALE = 60;

  /** What {@link Coordinates} hold: finer than any position on earth is known. */
  private static final int MOST_DECIMALS = 15;

  /** What is wrong with a pair of coordinates, in words; empty if nothing is. */
  static Optional<String> problem(double longitude, double latitude) {
    if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
      return Optional.empty();
    }
    String found = "found longitude " + longitude + " and latitude " + latitude;
    if (Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180) {
      return Optional.of(
          "expected longitude first, then a latitude from -90 to 90, "
              + found
              + "; the two look swapped");
    }
    return Optional.of(
        "expected degrees of WGS 84, longitude from -180 to 180 and latitude from -90 to 90, "
            + found
            + "; projected coordinates must be converted first");
  }

  /**
   * The value of property {@code coordinates}, without uncertainty: no foreign file says what its
   * digits are worth. What lies beyond {@link #MOST_DECIMALS} is the noise of binary fractions and
   * is left off; {@link #written} has it.
   */
  String location() {
    return Coordinates.of(degrees(latitude), degrees(longitude)).toString();
  }

  /** The two numbers as the file has them, longitude first. */
  String written() {
    return longitude + "," + latitude;
  }

  /** Whether the location has every digit of the file. */
  boolean exact() {
    return location().equals("geo:" + plain(latitude) + "," + plain(longitude));
  }

  private static BigDecimal degrees(String number) {
    BigDecimal degrees = new BigDecimal(plain(number));
    return degrees.scale() > MOST_DECIMALS
        ? degrees.setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN)
        : degrees;
  }

  /** Whether a location says all that this position says. */
  boolean flat() {
    return altitude.isEmpty();
  }

  /**
   * A decimal number as RFC 5870 and RFC 8259 both spell it: no exponent, no plus, a digit on each
   * side of a point; every digit kept.
   *
   * @throws NumberFormatException if it is none, or has an exponent beyond all use
   */
  static String plain(String number) {
    BigDecimal decimal = new BigDecimal(number);
    if (Math.abs((long) decimal.scale()) > MAX_SCALE || decimal.precision() > MAX_SCALE) {
      throw new NumberFormatException("more than " + MAX_SCALE + " digits");
    }
    return decimal.toPlainString();
  }
}
