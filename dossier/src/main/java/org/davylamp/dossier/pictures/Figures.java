package org.davylamp.dossier.pictures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as text, the same everywhere: coordinates for SVG and figures for readers. */
final class Figures {
  private Figures() {}

  /** A coordinate in tenths of a pixel, without a trailing {@code .0}. */
  static String coordinate(double value) {
    long tenths = Math.round(Refusal.finite("a coordinate", value) * 10);
    if (tenths % 10 == 0) {
      return Long.toString(tenths / 10);
    }
    String sign = tenths < 0 ? "-" : "";
    return sign + Math.abs(tenths / 10) + "." + Math.abs(tenths % 10);
  }

  /**
   * A figure with thousands separators and at most four significant decimals: {@code 12,500.25}.
   */
  static String number(double value) {
    if (value == 0) {
      return "0";
    }
    double size = Math.abs(value);
    int decimals = size >= 1000 ? 1 : size >= 1 ? 2 : 4;
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    return (rounded.signum() < 0 ? "−" : "") + format("#,##0.####").format(rounded.abs());
  }

  /** A count with thousands separators. */
  static String count(long value) {
    return format("#,##0").format(value);
  }

  /** A count with its noun in the right number: {@code 1 mine}, {@code 2 mines}. */
  static String count(long value, String noun) {
    return count(value) + " " + noun + (value == 1 ? "" : "s");
  }

  /** Exactly {@code decimals} decimals with a point, for latitudes and the like. */
  static String fixed(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  /** A distance for readers: metres below a kilometre, kilometres above, three figures. */
  static String distance(double metres) {
    if (metres < 999.5) {
      return Math.round(metres) + " m";
    }
    double kilometres = metres / 1000;
    return (kilometres < 99.95
            ? fixed(kilometres, 1).replaceFirst("\\.0$", "")
            : count(Math.round(kilometres)))
        + " km";
  }

  private static DecimalFormat format(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }
}
