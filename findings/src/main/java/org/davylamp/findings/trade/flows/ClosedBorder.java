package org.davylamp.findings.trade.flows;

import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Trade in the year before the DPRK closed its border (late January 2020) and after it. No measure
 * came into force then, so what fell with the border is told apart from what measures may have
 * done.
 *
 * @param before dollars a month, of months told from February 2019 to January 2020
 * @param after the same from {@link MeasureBreaks#CLOSURE} on, as long as is told
 * @param monthsBefore that are told
 * @param monthsAfter that are told
 */
public record ClosedBorder(double before, double after, int monthsBefore, int monthsAfter) {
  private static final int YEAR = 12;

  /** The two, if anything is told of both. */
  public static Optional<ClosedBorder> of(NavigableMap<YearMonth, Double> told) {
    // A part of a map refuses to be cut outside of itself.
    NavigableMap<YearMonth, Double> dollars = new TreeMap<>(told);
    YearMonth closure = MeasureBreaks.CLOSURE;
    NavigableMap<YearMonth, Double> before =
        dollars.subMap(closure.minusMonths(YEAR), true, closure, false);
    NavigableMap<YearMonth, Double> after = dollars.tailMap(closure, true);
    return before.isEmpty() || after.isEmpty()
        ? Optional.empty()
        : Optional.of(new ClosedBorder(mean(before), mean(after), before.size(), after.size()));
  }

  private static double mean(NavigableMap<YearMonth, Double> dollars) {
    return dollars.values().stream().mapToDouble(it -> it).average().orElseThrow();
  }
}
