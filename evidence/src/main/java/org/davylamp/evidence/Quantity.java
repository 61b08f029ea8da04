package org.davylamp.evidence;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A number with its unit, with the digits as they were told: {@code 14.50 km2} is not shortened to
 * 14.5. Conversion is exact rational arithmetic; no binary floating point is used anywhere.
 *
 * <p>Equality is that of number, digits and unit as written; {@link #compare} looks at the size.
 *
 * @param number the number as told; its scale says where its last written digit stands
 * @param unit what it counts
 */
public record Quantity(BigDecimal number, Unit unit) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /**
   * Reads a number with a unit behind it: {@code 565,424 m2}, {@code 23 600 m²}, {@code 2.406 ha}.
   * The point is the decimal sign; commas, spaces or apostrophes may stand between groups of three
   * digits. What could also be read in another way ({@code 2,5}, {@code 1.234.567}) is refused.
   *
   * @throws EvidenceException if the text is not one quantity; ranges are for {@link QuantityRange}
   */
  public static Quantity parse(String text) {
    return new QuantityReader(text).quantity();
  }

  /** Reads a bare number, in the spellings of {@link #parse}, with a unit told elsewhere. */
  public static Quantity of(String number, Unit unit) {
    return new Quantity(new QuantityReader(number).bareNumber(), unit);
  }

  /** How many digits were written, leading zeros left out. */
  public int significantDigits() {
    return number.precision();
  }

  /** Half a unit in the last written digit: how far rounding may have moved the number. */
  public Quantity rounding() {
    return new Quantity(HALF.scaleByPowerOfTen(-number.scale()), unit);
  }

  /**
   * How many of {@code other} this is, exactly.
   *
   * @throws EvidenceException if the two units measure different things
   */
  public Ratio exactlyIn(Unit other) {
    return Ratio.of(number).times(unit.per(other));
  }

  /**
   * The same amount in another unit: exact where the result is a decimal number of at most 34
   * digits (always so from yards to metres), else its nearest 34 digits (metres to yards). It has
   * as many digits as exactness needs, which may be more than were told.
   *
   * @throws EvidenceException if the two units measure different things
   */
  public Quantity in(Unit other) {
    if (other == unit) {
      return this;
    }
    Ratio ratio = exactlyIn(other);
    BigDecimal converted =
        ratio
            .exactly()
            .filter(exact -> exact.precision() <= MathContext.DECIMAL128.getPrecision())
            .orElseGet(() -> ratio.rounded(MathContext.DECIMAL128));
    return new Quantity(plain(converted), other);
  }

  /**
   * Negative, zero or positive as this amount is less than, equal to or greater than {@code other}:
   * exact, across units.
   *
   * @throws EvidenceException if the two units measure different things
   */
  public int compare(Quantity other) {
    return exactlyIn(other.unit).compare(Ratio.of(other.number));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** The form in which statements hold it; {@link #parse} reads it back. */
  @Override
  public String toString() {
    return number.toPlainString() + " " + unit.code();
  }
}
