package org.davylamp.findings.pyramid;

import java.util.Arrays;
import java.util.Locale;
import org.davylamp.statistics.Spread;

/**
 * What a sum came to over all draws, in millions of US dollars. The mean is what adds up: the means
 * of what leaves a purse and of what stays make the mean of what it received; medians do not.
 */
record Drawn(double mean, Spread spread) {

  static Drawn of(double[] draws) {
    return new Drawn(Arrays.stream(draws).sum() / draws.length, Spread.of(draws));
  }

  /** Mean, low and high end, as values of conclusions have them. */
  String value() {
    return String.format(Locale.ROOT, "%.2f %.2f %.2f", mean, spread.low(), spread.high());
  }

  /** {@code 1,350 (1,280–1,440)}. */
  String words() {
    return "%s (%s–%s)".formatted(rounded(mean), rounded(spread.low()), rounded(spread.high()));
  }

  private static String rounded(double number) {
    return String.format(Locale.ROOT, "%,.0f", number);
  }
}
