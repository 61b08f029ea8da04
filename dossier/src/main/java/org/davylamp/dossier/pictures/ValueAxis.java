package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.List;

/**
 * Values on an axis between round ends.
 *
 * @param low value at {@code start}
 * @param high value at {@code end}, above {@code low}
 * @param start pixel of the low end (the larger, on a vertical axis)
 */
record ValueAxis(double low, double high, double step, double start, double end) {
  /**
   * An axis whose ends are round and hold {@code least} and {@code most}; where both are whole, so
   * are its steps: there is no half guard post. (Shares between 0 and 1 are no counts.)
   *
   * @param steps about how many steps are wanted
   */
  static ValueAxis of(double least, double most, int steps, double start, double end) {
    double span = most > least ? most - least : Math.max(Math.abs(most), 1);
    double step = step(span / Math.max(1, steps));
    if (least == Math.rint(least) && most == Math.rint(most)) {
      step = Math.max(1, step);
    }
    double low = Math.floor(least / step + 1e-9) * step;
    double high = Math.ceil(most / step - 1e-9) * step;
    return new ValueAxis(low, high > low ? high : low + step, step, start, end);
  }

  /** The smallest of 1, 2, 5, 10 … times a power of ten that is not below {@code least}. */
  private static double step(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    double times = least / power;
    return power * (times <= 1.000001 ? 1 : times <= 2.000001 ? 2 : times <= 5.000001 ? 5 : 10);
  }

  double at(double value) {
    return start + (value - low) / (high - low) * (end - start);
  }

  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    long from = Math.round(low / step);
    long to = Math.round(high / step);
    for (long i = from; i <= to; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  /** The tick's text, free of binary remainders. */
  String text(double tick) {
    return Figures.number(Math.round(tick / step * 1000) * step / 1000);
  }

  /** The room that the longest label takes. */
  double labelWidth() {
    return ticks().stream().mapToDouble(t -> Lettering.SMALL.width(text(t))).max().orElse(0);
  }

  /** Horizontal lines with labels left of {@code left}, for a vertical axis. */
  void paintRows(Canvas canvas, double left, double right) {
    for (double tick : ticks()) {
      double y = at(tick);
      canvas.line(left, y, right, y, tick == 0 ? Ink.AXIS : Ink.GRID, 1);
      canvas.text(left - 6, y + 4, Canvas.Anchor.END, Lettering.SMALL, Ink.QUIET, text(tick));
    }
  }

  /** Vertical lines with labels below {@code bottom}, for a horizontal axis. */
  void paintColumns(Canvas canvas, double top, double bottom) {
    double free = Double.NEGATIVE_INFINITY;
    for (double tick : ticks()) {
      double x = at(tick);
      canvas.line(x, top, x, bottom, tick == 0 ? Ink.AXIS : Ink.GRID, 1);
      double half = Lettering.SMALL.width(text(tick)) / 2;
      double middle = Math.clamp(x, half, Math.max(half, canvas.width() - half));
      if (middle - half > free) {
        canvas.text(
            middle, bottom + 14, Canvas.Anchor.MIDDLE, Lettering.SMALL, Ink.QUIET, text(tick));
        free = middle + half + 6;
      }
    }
  }
}
