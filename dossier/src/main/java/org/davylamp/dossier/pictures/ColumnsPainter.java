package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.List;
import org.davylamp.dossier.pictures.BarsPicture.Bar;

/** Upright bars. */
final class ColumnsPainter {
  /** So much of a bar's top may be touched by the figure above it. */
  private static final double BELOW = 4;

  private final Canvas canvas;
  private final BarData data;
  private final BarFill fill;
  private final ValueAxis axis;
  private final double left;
  private final double step;
  private final double bottom;
  private final boolean figuresInside;

  /** The bars, on which no figure of another bar is to stand. */
  private final List<Rect> taken = new ArrayList<>();

  private ColumnsPainter(Canvas canvas, BarData data, BarFill fill, double top) {
    this.canvas = canvas;
    this.data = data;
    this.fill = fill;
    this.bottom = top + (canvas.narrow() ? 200 : 260);
    this.axis = ValueAxis.of(0, data.highest(), 4, bottom, top + 14);
    this.left = axis.labelWidth() + 10;
    this.step = (canvas.width() - left) / data.categories().size();
    double widest =
        data.bars().stream()
            .mapToDouble(b -> Lettering.SMALL.width(Figures.number(b.amount().level())))
            .max()
            .orElse(0);
    this.figuresInside =
        data.stacked() && data.series().names().size() > 1 && widest + 4 <= wide(1) * 0.96;
  }

  static Picture paint(Canvas canvas, BarData data) {
    if (data.bars().isEmpty()) {
      return canvas.empty("No figure to show", data.table(canvas.title()));
    }
    BarFill fill = new BarFill(canvas, data.series());
    canvas.text(0, 14, Canvas.Anchor.START, Lettering.STRONG, Ink.INK, data.unit());
    double top = Legend.paint(canvas, 0, 20, canvas.width(), fill.keys());
    ColumnsPainter painter = new ColumnsPainter(canvas, data, fill, top);
    painter.axis.paintRows(canvas, painter.left, canvas.width());
    for (int i = 0; i < data.categories().size(); i++) {
      painter.category(i);
    }
    painter.taken.forEach(canvas.board()::take);
    painter.values();
    double bottom = painter.names();
    if (data.categories().stream().anyMatch(c -> data.of(c).isEmpty())) {
      canvas.text(
          canvas.width(),
          bottom + 14,
          Canvas.Anchor.END,
          Lettering.SMALL,
          Ink.QUIET,
          "– no figure");
      bottom += 16;
    }
    return canvas.finish(bottom + 6, data.words(), data.table(canvas.title()));
  }

  private double middle(int category) {
    return left + (category + 0.5) * step;
  }

  private double wide(int parts) {
    double room = Math.min(step * 0.76, 64 * parts);
    return Math.max(1, room / parts);
  }

  private void category(int index) {
    List<Bar> parts = data.of(data.categories().get(index));
    if (parts.isEmpty()) {
      canvas.text(middle(index), bottom - 4, Canvas.Anchor.MIDDLE, Lettering.SMALL, Ink.QUIET, "–");
      return;
    }
    double base = 0;
    double wide = data.stacked() ? wide(1) : wide(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      double offset = data.stacked() ? 0 : (i - (parts.size() - 1) / 2.0) * wide;
      bar(
          parts.get(i),
          middle(index) + offset,
          wide,
          base,
          data.stacked() ? wide * 0.02 : wide * 0.08);
      base += data.stacked() ? parts.get(i).amount().level() : 0;
    }
    Amount sum = BarData.sum(parts);
    if (data.stacked() && sum.isRange()) {
      Whisker.vertical(canvas, middle(index), axis.at(sum.low()), axis.at(sum.high()), Ink.INK);
    }
  }

  private void bar(Bar bar, double x, double wide, double base, double gap) {
    Amount amount = bar.amount();
    boolean pale = amount.best().isEmpty() && !data.stacked();
    double solid = pale ? amount.low() : amount.level();
    taken.add(
        rect(x, wide - 2 * gap, base, base + Math.max(solid, pale ? amount.high() : 0))
            .lowered(BELOW));
    canvas.link(bar.href(), data.name(bar));
    fill.box(rect(x, wide - 2 * gap, base, base + solid), bar.series(), false);
    if (pale) {
      fill.box(rect(x, wide - 2 * gap, amount.low(), amount.high()), bar.series(), true);
    }
    if (amount.isRange() && !data.stacked()) {
      Whisker.vertical(canvas, x, axis.at(amount.low()), axis.at(amount.high()), Ink.INK);
    }
    inside(amount, x, wide - 2 * gap, base);
    canvas.close();
  }

  /** A segment's own figure inside it, where it is high enough and all bars are wide enough. */
  private void inside(Amount amount, double x, double wide, double base) {
    String text = Figures.number(amount.level());
    double middle = axis.at(base + amount.level() / 2);
    Rect room = Canvas.room(x, middle + 4, Canvas.Anchor.MIDDLE, Lettering.SMALL, text).grown(2);
    double high = axis.at(base) - axis.at(base + amount.level());
    if (figuresInside
        && room.width() <= wide
        && room.height() <= high
        && canvas.board().free(room)) {
      canvas.box(room, "fill", Ink.PAPER, "rx", 2);
      canvas.text(x, middle + 4, Canvas.Anchor.MIDDLE, Lettering.SMALL, Ink.INK, text);
    }
  }

  private Rect rect(double x, double wide, double from, double to) {
    return new Rect(x - wide / 2, axis.at(to), wide, axis.at(from) - axis.at(to));
  }

  private void values() {
    for (int i = 0; i < data.categories().size(); i++) {
      List<Bar> parts = data.of(data.categories().get(i));
      if (data.stacked() && !parts.isEmpty()) {
        Amount sum = BarData.sum(parts);
        value(middle(i), sum.isRange() ? sum.high() : sum.level(), sum);
      }
      for (int k = 0; !data.stacked() && k < parts.size(); k++) {
        Amount amount = parts.get(k).amount();
        value(
            middle(i) + (k - (parts.size() - 1) / 2.0) * wide(parts.size()), amount.high(), amount);
      }
    }
  }

  private void value(double x, double at, Amount amount) {
    String text = amount.best().isEmpty() ? amount.text() : Figures.number(amount.level());
    double y = axis.at(at) - 5;
    Rect room = Canvas.room(x, y, Canvas.Anchor.MIDDLE, Lettering.SMALL, text);
    if (canvas.board().free(room) && room.right() <= canvas.width() + 1) {
      canvas.haloed(x, y, Canvas.Anchor.MIDDLE, Lettering.SMALL, Ink.INK, text);
    }
  }

  /** Names of categories, every n-th where there is no room for all; answers where they end. */
  private double names() {
    double widest = data.categories().stream().mapToDouble(Lettering.SMALL::width).max().orElse(0);
    int every = Math.max(1, (int) Math.ceil((widest + 5) / step));
    for (int i = 0; i < data.categories().size(); i += every) {
      String name = data.categories().get(i);
      double half = Lettering.SMALL.width(name) / 2;
      double x = Math.clamp(middle(i), half, Math.max(half, canvas.width() - half));
      Rect room = Canvas.room(x, bottom + 18, Canvas.Anchor.MIDDLE, Lettering.SMALL, name);
      if (room.width() <= canvas.width() && canvas.board().free(room.grown(1))) {
        canvas.text(x, bottom + 18, Canvas.Anchor.MIDDLE, Lettering.SMALL, Ink.QUIET, name);
      }
    }
    return bottom + 21;
  }
}
