package org.davylamp.findings.association;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.davylamp.statistics.Spread;

/** Figures as sentences have them. */
final class Words {
  private Words() {}

  static String p(double p) {
    return String.format(Locale.ROOT, "%.3f", p);
  }

  static String two(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  static String ratio(double ratio) {
    return String.format(Locale.ROOT, ratio < 9.95 ? "%.1f" : "%.0f", ratio);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  /** {@code 0.125}, or {@code 0.125 to 0.500} where draws differ. */
  static String p(Spread p) {
    return range(p(p.low()), p(p.high()));
  }

  static String ratio(Spread ratio) {
    return range(ratio(ratio.low()), ratio(ratio.high()));
  }

  private static String range(String low, String high) {
    return low.equals(high) ? low : low + " to " + high;
  }

  static String counted(long count, String one, String more) {
    return count + " " + (count == 1 ? one : more);
  }

  /** {@code 2009=3 2010=12}. */
  static String byYear(Map<Integer, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(" "));
  }
}
