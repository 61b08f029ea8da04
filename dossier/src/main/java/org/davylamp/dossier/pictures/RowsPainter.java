package org.davylamp.dossier.pictures;

import java.util.List;
import org.davylamp.dossier.pictures.BarsPicture.Bar;

/** Lying bars with the category's name beside them, or above where the picture is narrow. */
final class RowsPainter {
  private static final double BAR = 18;

  private final Canvas canvas;
  private final BarData data;
  private final BarFill fill;
  private final double gutter;
  private final ValueAxis axis;

  private RowsPainter(Canvas canvas, BarData data, BarFill fill) {
    this.canvas = canvas;
    this.data = data;
    this.fill = fill;
    this.gutter = gutter(canvas, data.categories());
    double values = 10 + data.categories().stream().mapToDouble(this::valueWidth).max().orElse(0);
    this.axis =
        ValueAxis.of(0, data.highest(), canvas.narrow() ? 3 : 5, gutter, canvas.width() - values);
  }

  private double valueWidth(String category) {
    List<Bar> parts = data.of(category);
    return data.stacked() && !parts.isEmpty()
        ? Lettering.SMALL.width(BarData.sum(parts).text())
        : parts.stream().mapToDouble(b -> Lettering.SMALL.width(b.amount().text())).max().orElse(0);
  }

  /** The room for names left of the bars; none in a narrow picture, where they stand above. */
  static double gutter(Canvas canvas, List<String> names) {
    double widest = names.stream().mapToDouble(Lettering.LABEL::width).max().orElse(0);
    return canvas.narrow() ? 1 : Math.min(widest + 12, canvas.width() * 0.32);
  }

  static Picture paint(Canvas canvas, BarData data) {
    if (data.bars().isEmpty()) {
      return canvas.empty("No figure to show", data.table(canvas.title()));
    }
    BarFill fill = new BarFill(canvas, data.series());
    canvas.text(0, 14, Canvas.Anchor.START, Lettering.STRONG, Ink.INK, data.unit());
    double top = Legend.paint(canvas, 0, 20, canvas.width(), fill.keys()) + 4;
    RowsPainter painter = new RowsPainter(canvas, data, fill);
    double bottom = top + data.categories().stream().mapToDouble(painter::height).sum();
    painter.axis.paintColumns(canvas, top, bottom);
    double y = top;
    for (String category : data.categories()) {
      painter.category(category, y);
      y += painter.height(category);
    }
    return canvas.finish(bottom + 20, data.words(), data.table(canvas.title()));
  }

  private List<String> name(String category) {
    return Lettering.LABEL.wrap(category, canvas.narrow() ? canvas.width() : gutter - 12);
  }

  private double height(String category) {
    int bars = data.stacked() ? 1 : Math.max(1, data.of(category).size());
    double text = name(category).size() * Lettering.LABEL.line();
    return 8 + (canvas.narrow() ? text + 2 + bars * BAR : Math.max(text, bars * BAR));
  }

  private void category(String category, double top) {
    List<String> lines = name(category);
    for (int i = 0; i < lines.size(); i++) {
      double y = top + 17 + i * Lettering.LABEL.line();
      double x = canvas.narrow() ? axis.start() + 4 : 0;
      canvas.haloed(x, y, Canvas.Anchor.START, Lettering.LABEL, Ink.INK, lines.get(i));
    }
    double y = top + 4 + (canvas.narrow() ? lines.size() * Lettering.LABEL.line() + 2 : 0);
    List<Bar> parts = data.of(category);
    if (parts.isEmpty()) {
      canvas.text(
          axis.start() + 5, y + 13, Canvas.Anchor.START, Lettering.SMALL, Ink.QUIET, "no figure");
    } else if (data.stacked()) {
      stack(parts, y);
    } else {
      for (Bar part : parts) {
        bar(part, 0, y);
        value(part.amount(), y);
        y += BAR;
      }
    }
  }

  private void stack(List<Bar> parts, double y) {
    double base = 0;
    for (Bar part : parts) {
      bar(part, base, y);
      base += part.amount().level();
    }
    Amount sum = BarData.sum(parts);
    if (sum.isRange()) {
      Whisker.horizontal(canvas, axis.at(sum.low()), axis.at(sum.high()), y + BAR / 2, Ink.INK);
    }
    value(sum, y);
  }

  private void bar(Bar bar, double base, double y) {
    Amount amount = bar.amount();
    boolean pale = amount.best().isEmpty() && !data.stacked();
    double solid = pale ? amount.low() : amount.level();
    canvas.link(bar.href(), data.name(bar));
    fill.box(rect(base, base + solid, y), bar.series(), false);
    if (pale) {
      fill.box(rect(amount.low(), amount.high(), y), bar.series(), true);
    }
    if (amount.isRange() && !data.stacked()) {
      Whisker.horizontal(
          canvas, axis.at(amount.low()), axis.at(amount.high()), y + BAR / 2, Ink.INK);
    }
    canvas.close();
  }

  private Rect rect(double from, double to, double y) {
    return new Rect(axis.at(from), y + 1, axis.at(to) - axis.at(from), BAR - 2);
  }

  private void value(Amount amount, double y) {
    double x = axis.at(amount.high()) + 6;
    canvas.haloed(x, y + BAR / 2 + 4, Canvas.Anchor.START, Lettering.SMALL, Ink.INK, amount.text());
  }
}
