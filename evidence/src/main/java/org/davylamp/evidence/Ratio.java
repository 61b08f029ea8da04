package org.davylamp.evidence;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A rational number in lowest terms, denominator above zero: what a conversion between units is.
 */
public record Ratio(BigInteger numerator, BigInteger denominator) {
  public static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

  private static final BigInteger FIVE = BigInteger.valueOf(5);

  public Ratio {
    if (denominator.signum() == 0) {
      throw new EvidenceException("expected a denominator other than zero, found zero");
    }
    BigInteger common = numerator.gcd(denominator);
    common = denominator.signum() < 0 ? common.negate() : common;
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
  }

  public static Ratio of(long numerator, long denominator) {
    return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** Exactly the decimal number. */
  public static Ratio of(BigDecimal number) {
    return number.scale() >= 0
        ? new Ratio(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
        : new Ratio(number.toBigIntegerExact(), BigInteger.ONE);
  }

  public Ratio times(Ratio other) {
    return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * The quotient.
   *
   * @throws EvidenceException if {@code other} is zero
   */
  public Ratio dividedBy(Ratio other) {
    return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  public Ratio minus(Ratio other) {
    return new Ratio(
        numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Ratio negated() {
    return new Ratio(numerator.negate(), denominator);
  }

  /** Negative, zero or positive as this is less than, equal to or greater than {@code other}. */
  public int compare(Ratio other) {
    return minus(other).numerator.signum();
  }

  public int signum() {
    return numerator.signum();
  }

  /** The decimal number that this is exactly; none, if its digits never end (1/3). */
  public Optional<BigDecimal> exactly() {
    int twos = denominator.getLowestSetBit();
    BigInteger rest = denominator.shiftRight(twos);
    int fives = 0;
    while (rest.mod(FIVE).signum() == 0) {
      rest = rest.divide(FIVE);
      fives++;
    }
    return rest.equals(BigInteger.ONE)
        ? Optional.of(
            new BigDecimal(numerator)
                .divide(
                    new BigDecimal(denominator), Math.max(twos, fives), RoundingMode.UNNECESSARY))
        : Optional.empty();
  }

  /** The nearest decimal number with that many digits. */
  public BigDecimal rounded(MathContext digits) {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), digits);
  }

  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
