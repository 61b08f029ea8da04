package org.davylamp.findings.monitor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.components.Measured;

/**
 * What lies between two looks of one series that follow each other.
 *
 * <p>With figures in [<i>a</i>₁, <i>a</i>₂] and [<i>b</i>₁, <i>b</i>₂] the difference lies in
 * [<i>b</i>₁ − <i>a</i>₂, <i>b</i>₂ − <i>a</i>₁]: bounds, not deviations, because errors of drawing
 * are one-sided at worst. If that holds zero, the two looks do not tell of a change. A change
 * happened some time from the first day of the earlier look to the last day of the later.
 *
 * @param from the earlier look
 * @param to the later
 */
public record Step(Look from, Look to) {
  /** Days of a mean Gregorian year. */
  private static final double YEAR = 365.2425;

  /** The fewest days between two looks from which a rate a year is told. */
  private static final long LEAST_DAYS = 365;

  /** An upper bound so many times the lower one tells of the dates, not of the change. */
  private static final double TOO_WIDE = 10;

  /** What two looks tell of the time between them. */
  public enum Verdict {
    GREW,
    SHRANK,
    /** Both figures are the same, and without a range. */
    SAME,
    /** They differ by no more than their ranges. */
    WITHIN_ERROR
  }

  /** Whether the dates say which look is the earlier. */
  static boolean isInOrder(Look from, Look to) {
    return from.days().last() < to.days().first();
  }

  public double low() {
    return to.low() - from.high();
  }

  public double high() {
    return to.high() - from.low();
  }

  /** The difference of the figures as told. */
  public double difference() {
    return to.amount().low().subtract(from.amount().low()).doubleValue();
  }

  public Verdict verdict() {
    if (low() > 0) {
      return Verdict.GREW;
    }
    if (high() < 0) {
      return Verdict.SHRANK;
    }
    return low() == 0 && high() == 0 ? Verdict.SAME : Verdict.WITHIN_ERROR;
  }

  public boolean isChange() {
    return verdict() == Verdict.GREW || verdict() == Verdict.SHRANK;
  }

  /** The days within which it happened, or within which nothing was seen to happen. */
  public DayRange days() {
    return new DayRange(from.days().first(), to.days().last());
  }

  /** {@link #days} in EDTF; an end that rests on a doubtful date is marked as such. */
  public String interval() {
    return day(days().first(), from) + "/" + day(days().last(), to);
  }

  private static String day(long day, Look look) {
    return LocalDate.ofEpochDay(day) + (look.seen().qualified() ? "?" : "");
  }

  private long mostDays() {
    return to.days().last() - from.days().first();
  }

  private long leastDays() {
    return to.days().first() - from.days().last();
  }

  /** The least it can be a year on the mean, with its sign; none of less than a year. */
  public OptionalDouble slowest() {
    boolean grew = verdict() == Verdict.GREW;
    return isChange() && mostDays() >= LEAST_DAYS
        ? OptionalDouble.of((grew ? low() : high()) * YEAR / mostDays())
        : OptionalDouble.empty();
  }

  /** The most it can be a year on the mean, with its sign. */
  public OptionalDouble fastest() {
    boolean grew = verdict() == Verdict.GREW;
    return isChange() && mostDays() >= LEAST_DAYS
        ? OptionalDouble.of((grew ? high() : low()) * YEAR / leastDays())
        : OptionalDouble.empty();
  }

  /** The change in words: {@code +22 positions, 3.8 positions a year on the mean}. */
  public String words() {
    return switch (verdict()) {
      case SAME -> "no change: " + from.amount() + " both times";
      case WITHIN_ERROR ->
          "no change beyond the error: "
              + signed(difference())
              + unit()
              + ", which may be anything from "
              + signed(low())
              + " to "
              + signed(high())
              + unit();
      default -> changed();
    };
  }

  private String changed() {
    StringBuilder words = new StringBuilder(signed(difference())).append(unit());
    boolean exact = low() == high();
    if (!exact) {
      words.append(" (").append(signed(low())).append(" to ").append(signed(high())).append(')');
    }
    if (slowest().isPresent()) {
      String least = rate(slowest().getAsDouble());
      String most = rate(fastest().orElseThrow());
      words.append(", ");
      boolean wide = fastest().getAsDouble() / slowest().getAsDouble() > TOO_WIDE;
      words.append(wide ? "at least " + least : least.equals(most) ? least : least + " to " + most);
      words.append(unit()).append(" a year on the mean");
    }
    return words.toString();
  }

  private String unit() {
    return to.amount().unit().isEmpty() ? "" : " " + to.amount().unit();
  }

  /** Three digits of a difference that is uncertain; all of one between exact figures. */
  private String signed(double number) {
    BigDecimal size = new BigDecimal(Math.abs(number));
    BigDecimal shown =
        low() == high() ? size.setScale(decimals(), RoundingMode.HALF_EVEN) : rounded(size, 3);
    return (shown.signum() == 0 ? "" : number > 0 ? "+" : "−") + Measured.Amount.grouped(shown);
  }

  private int decimals() {
    return Math.max(0, Math.max(from.amount().low().scale(), to.amount().low().scale()));
  }

  private static BigDecimal rounded(BigDecimal number, int digits) {
    BigDecimal rounded = number.round(new MathContext(digits)).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  private static String rate(double rate) {
    BigDecimal rounded = new BigDecimal(Math.abs(rate)).round(new MathContext(2));
    return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
  }

  List<Recorded> statements() {
    List<Recorded> statements = new ArrayList<>(from.statements());
    statements.addAll(to.statements());
    return statements;
  }
}
