package org.davylamp.dossier.pictures;

import java.util.List;
import org.davylamp.dossier.pictures.BarsPicture.Estimate;

/** Estimates below each other as intervals on one axis. */
final class IntervalsPainter {
  private static final double BAR = 9;

  private final Canvas canvas;
  private final String unit;
  private final double gutter;
  private final ValueAxis axis;

  private IntervalsPainter(Canvas canvas, String unit, List<Estimate> estimates) {
    this.canvas = canvas;
    this.unit = unit;
    this.gutter =
        RowsPainter.gutter(canvas, estimates.stream().map(IntervalsPainter::head).toList());
    double most = estimates.stream().mapToDouble(e -> e.amount().high()).max().orElse(1);
    double least = estimates.stream().mapToDouble(e -> e.amount().low()).min().orElse(0);
    this.axis =
        ValueAxis.of(
            Math.min(0, least),
            Math.max(0, most),
            canvas.narrow() ? 3 : 5,
            gutter,
            canvas.width() - 10);
  }

  static Picture paint(Canvas canvas, String unit, List<Estimate> estimates) {
    DataTable table = table(canvas.title(), unit, estimates);
    if (estimates.isEmpty()) {
      return canvas.empty("No estimate to show", table);
    }
    canvas.text(0, 14, Canvas.Anchor.START, Lettering.STRONG, Ink.INK, unit);
    IntervalsPainter painter = new IntervalsPainter(canvas, unit, estimates);
    double bottom = 24 + estimates.stream().mapToDouble(painter::height).sum();
    painter.axis.paintColumns(canvas, 24, bottom);
    double y = 24;
    for (Estimate estimate : estimates) {
      painter.estimate(estimate, y);
      y += painter.height(estimate);
    }
    String words =
        Figures.count(estimates.size(), "figure")
            + " in "
            + unit
            + (estimates.size() > 1 ? ", earliest first." : ".");
    return canvas.finish(bottom + 20, words, table);
  }

  private static String head(Estimate estimate) {
    return estimate.label() + ", " + estimate.when().text();
  }

  private List<String> lines(Estimate estimate) {
    return Lettering.LABEL.wrap(head(estimate), canvas.narrow() ? canvas.width() : gutter - 12);
  }

  private double height(Estimate estimate) {
    double text = lines(estimate).size() * Lettering.LABEL.line();
    return canvas.narrow() ? text + 36 : Math.max(text, 26) + 10;
  }

  private void estimate(Estimate estimate, double top) {
    Amount amount = estimate.amount();
    String note = estimate.note().isBlank() ? "" : ", " + estimate.note();
    canvas.link(
        estimate.href(),
        estimate.label()
            + ", "
            + estimate.when().text()
            + ": "
            + amount.text()
            + " "
            + unit
            + note);
    double y = top + 15;
    for (String line : lines(estimate)) {
      double x = canvas.narrow() ? gutter + 4 : 0;
      canvas.haloed(x, y, Canvas.Anchor.START, Lettering.LABEL, Ink.INK, line);
      y += Lettering.LABEL.line();
    }
    double bar = canvas.narrow() ? y + 12 : top + 24;
    interval(amount, bar);
    double half = Lettering.STRONG.width(amount.text()) / 2;
    double middle = (axis.at(amount.low()) + axis.at(amount.high())) / 2;
    double x = Math.clamp(middle, gutter + half, Math.max(gutter + half, canvas.width() - half));
    canvas.haloed(x, bar - 8, Canvas.Anchor.MIDDLE, Lettering.STRONG, Ink.INK, amount.text());
    canvas.close();
  }

  private void interval(Amount amount, double y) {
    double from = axis.at(amount.low());
    double to = axis.at(amount.high());
    if (amount.isRange()) {
      canvas.box(new Rect(from, y - BAR / 2, to - from, BAR), "fill", Ink.TWO, "stroke", Ink.EDGE);
    } else {
      Glyph.CIRCLE.solid(canvas, from, y, 5.5, Ink.TWO);
    }
    if (amount.isRange() && amount.best().isPresent()) {
      double best = axis.at(amount.best().getAsDouble());
      canvas.line(best, y - 7, best, y + 7, Ink.INK, 2.4);
    }
  }

  private static DataTable table(String caption, String unit, List<Estimate> estimates) {
    return new DataTable(
        caption,
        List.of("Date", "Estimate", "Value (" + unit + ")", "Note"),
        estimates.stream()
            .map(e -> List.of(e.when().text(), e.label(), e.amount().text(), e.note()))
            .toList());
  }
}
