package org.davylamp.findings.trade.flows;

import java.time.YearMonth;
import org.davylamp.statistics.Estimate;
import org.davylamp.statistics.PValue;

/**
 * Whether the level of monthly trade from a measure on is another than before it. A change goes
 * with a date; that the measure brought it about cannot be told from it.
 *
 * @param measure its name
 * @param month from which it was in force
 * @param answer what can be said
 */
public record MeasureBreak(String measure, YearMonth month, Answer answer) {
  /** What can be said of a measure. */
  public sealed interface Answer {}

  /**
   * Something was estimated.
   *
   * @param level the ratio of levels after to before, on the scale of logarithms
   * @param chance how often dates without a measure do as well, alone
   * @param adjusted the same over all measures asked about (Holm)
   */
  public record Measured(Estimate level, PValue chance, double adjusted) implements Answer {
    /** Whether another level goes with the date. */
    public boolean goesWith(double atMost) {
      return adjusted <= atMost;
    }
  }

  /** Nothing can be said, and why. */
  public record CannotTell(String why) implements Answer {}
}
