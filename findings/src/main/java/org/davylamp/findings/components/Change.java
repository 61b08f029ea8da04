package org.davylamp.findings.components;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.davylamp.evidence.DayRange;

/**
 * What lies between two figures of one counter: the difference, in per cent, and a year.
 *
 * <p>With the earlier image taken on some day of [<i>a</i>₁, <i>a</i>₂] and the later on some day
 * of [<i>b</i>₁, <i>b</i>₂], between <i>b</i>₁ − <i>a</i>₂ and <i>b</i>₂ − <i>a</i>₁ days have
 * passed, and a difference <i>d</i> is a rate of <i>d</i> ⁄ those. If the ranges touch, less than a
 * day may have passed and the rate has no upper bound.
 *
 * @param from the earlier figure
 * @param to the later figure, in the same unit
 */
public record Change(Measured from, Measured to) {
  /** Days of a mean Gregorian year. */
  private static final double YEAR = 365.2425;

  /** The fewest days between two images from which a rate a year is told: of less it is a guess. */
  private static final long LEAST_DAYS = 365;

  /** An upper bound so many times the lower one tells of the dates, not of the change. */
  private static final double TOO_WIDE = 10;

  /**
   * A change, if both figures are exact, in one unit and of dates of which one may be the earlier.
   */
  public static Optional<Change> between(Measured from, Measured to) {
    boolean comparable =
        from.amount().exact()
            && to.amount().exact()
            && from.amount().unit().equals(to.amount().unit())
            && from.seen().isPresent()
            && to.seen().isPresent()
            && days(to).last() > days(from).first();
    return comparable ? Optional.of(new Change(from, to)) : Optional.empty();
  }

  private static DayRange days(Measured measured) {
    return measured.seen().orElseThrow().days();
  }

  /**
   * Whether the dates themselves say which figure is the earlier one: of two looks in one year, or
   * in a year and in a month of it, they do not.
   */
  boolean isInOrder() {
    DayRange before = days(from);
    DayRange after = days(to);
    return before.first() <= after.first()
        && before.last() <= after.last()
        && !before.equals(after);
  }

  public BigDecimal difference() {
    return to.amount().low().subtract(from.amount().low());
  }

  /** In per cent of the earlier figure, to one decimal; none if that is zero. */
  public Optional<BigDecimal> percent() {
    BigDecimal before = from.amount().low();
    return before.signum() == 0
        ? Optional.empty()
        : Optional.of(
            difference()
                .multiply(BigDecimal.valueOf(100))
                .divide(before, 1, RoundingMode.HALF_EVEN));
  }

  /** The least that the difference can be a year, whichever way it goes; none if dates are open. */
  public OptionalDouble slowest() {
    DayRange from = days(this.from);
    DayRange to = days(this.to);
    return from.hasFirst() && to.hasLast()
        ? OptionalDouble.of(difference().doubleValue() * YEAR / (to.last() - from.first()))
        : OptionalDouble.empty();
  }

  private long mostDays() {
    return days(to).last() - days(from).first();
  }

  /** The most that it can be a year; none if it may all have come in a day. */
  public OptionalDouble fastest() {
    DayRange from = days(this.from);
    DayRange to = days(this.to);
    return from.hasLast() && to.hasFirst() && to.first() > from.last()
        ? OptionalDouble.of(difference().doubleValue() * YEAR / (to.first() - from.last()))
        : OptionalDouble.empty();
  }

  /**
   * In words: {@code +1,393 m (+38.1 %), at least 697 m a year}. Of less than a year no rate is
   * told: one ship more from one day to the next is not 370 a year.
   */
  public String words() {
    String unit = to.amount().unit().isEmpty() ? "" : " " + to.amount().unit();
    if (difference().signum() == 0) {
      return "no difference";
    }
    BigDecimal size = difference().abs();
    StringBuilder words =
        new StringBuilder(difference().signum() > 0 ? "+" : "−")
            .append(new Measured.Amount(size, size, to.amount().unit()));
    percent().ifPresent(percent -> words.append(" (").append(signed(percent)).append(" %)"));
    if (slowest().isPresent() && mostDays() >= LEAST_DAYS) {
      String least = rate(slowest().getAsDouble());
      words.append(
          fastest().isEmpty() || fastest().getAsDouble() / slowest().getAsDouble() > TOO_WIDE
              ? ", at least " + least + unit + " a year"
              : least.equals(rate(fastest().getAsDouble()))
                  ? ", " + least + unit + " a year"
                  : ", " + least + " to " + rate(fastest().getAsDouble()) + unit + " a year");
    }
    return words.toString();
  }

  private static String signed(BigDecimal number) {
    return (number.signum() > 0 ? "+" : "−") + Measured.Amount.grouped(number.abs());
  }

  /** Two digits are enough: the dates bear no more. */
  private static String rate(double rate) {
    BigDecimal rounded = new BigDecimal(Math.abs(rate)).round(new MathContext(2));
    return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
  }
}
