package org.davylamp.dossier.pictures;

import java.util.Comparator;
import java.util.List;
import org.davylamp.dossier.pictures.TimelinePicture.Level;

/** A lane of quantities: bars or a line over a scale of its own that begins at zero. */
final class QuantityPainter implements LanePainter {
  private static final double HIGH = 84;
  private static final double ABOVE = 14;

  /** So much of a bar's top may be touched by the figure above it. */
  private static final double BELOW = 4;

  private final Canvas canvas;
  private final TimeAxis axis;
  private final TimelinePicture.QuantityLane lane;
  private final List<Level> levels;

  QuantityPainter(Canvas canvas, TimeAxis axis, TimelinePicture.QuantityLane lane) {
    this.canvas = canvas;
    this.axis = axis;
    this.lane = lane;
    this.levels =
        lane.levels().stream().sorted(Comparator.comparingLong(l -> l.when().anchor())).toList();
  }

  @Override
  public double height() {
    return levels.isEmpty() ? 18 : ABOVE + HIGH;
  }

  @Override
  public void head(double y) {
    canvas.haloed(0, y, Canvas.Anchor.START, Lettering.HEAD, Ink.INK, lane.title());
    double right = Lettering.HEAD.width(lane.title());
    canvas.haloed(right + 8, y, Canvas.Anchor.START, Lettering.SMALL, Ink.QUIET, lane.unit());
  }

  @Override
  public String words() {
    return Figures.count(levels.size(), "value") + " in " + lane.unit();
  }

  @Override
  public void paint(double top) {
    if (levels.isEmpty()) {
      canvas.text(0, top + 10, Canvas.Anchor.START, Lettering.SMALL, Ink.QUIET, "nothing to show");
      return;
    }
    double most = levels.stream().mapToDouble(l -> l.amount().high()).max().orElse(0);
    double least = levels.stream().mapToDouble(l -> l.amount().low()).min().orElse(0);
    double bottom = top + ABOVE + HIGH;
    ValueAxis scale = ValueAxis.of(Math.min(0, least), Math.max(0, most), 2, bottom, top + ABOVE);
    for (double tick : scale.ticks()) {
      canvas.line(
          0, scale.at(tick), axis.right(), scale.at(tick), tick == 0 ? Ink.AXIS : Ink.GRID, 1);
    }
    if (lane.line()) {
      joined(scale);
    }
    levels.forEach(level -> level(level, scale));
    if (!lane.line()) {
      levels.forEach(level -> canvas.board().take(bar(level, scale).lowered(BELOW)));
    }
    levels.forEach(level -> value(level, scale));
    ticks(scale);
  }

  private void level(Level level, ValueAxis scale) {
    double from = axis.from(level.when());
    double to = axis.to(level.when());
    double y = scale.at(level.amount().level());
    canvas.link(level.href(), name(level));
    if (lane.line()) {
      canvas.add("circle", "cx", (from + to) / 2, "cy", y, "r", 3, "fill", Ink.TWO);
    } else {
      canvas.box(
          bar(level, scale),
          "fill",
          Ink.TWO,
          "fill-opacity",
          level.when().doubtful() ? "0.6" : "1",
          "stroke",
          Ink.EDGE);
    }
    if (level.amount().isRange()) {
      Whisker.vertical(
          canvas,
          (from + to) / 2,
          scale.at(level.amount().low()),
          scale.at(level.amount().high()),
          Ink.INK);
    }
    canvas.close();
  }

  private Rect bar(Level level, ValueAxis scale) {
    double from = axis.from(level.when());
    double to = axis.to(level.when());
    double y = scale.at(level.amount().level());
    double gap = to - from > 8 ? 1.5 : 0;
    double high = Math.abs(scale.at(0) - y);
    return new Rect(from + gap, Math.min(y, scale.at(0)), Math.max(1, to - from - 2 * gap), high);
  }

  private String name(Level level) {
    String note = level.note().isBlank() ? "" : ", " + level.note();
    return level.when().text() + ": " + level.amount().text() + " " + lane.unit() + note;
  }

  private void value(Level level, ValueAxis scale) {
    double figure = level.amount().level();
    // Decimals of hundreds say nothing at this size; the table has them.
    String text = Figures.number(Math.abs(figure) >= 100 ? Math.rint(figure) : figure);
    double x = (axis.from(level.when()) + axis.to(level.when())) / 2;
    double y =
        scale.at(
                level.amount().isRange()
                    ? level.amount().high()
                    : Math.max(0, level.amount().level()))
            - (lane.line() ? 7 : 4);
    Rect room = Canvas.room(x, y, Canvas.Anchor.MIDDLE, Lettering.SMALL, text);
    if (canvas.board().free(room.grown(1)) && room.x() >= 0 && room.right() <= canvas.width()) {
      canvas.haloed(x, y, Canvas.Anchor.MIDDLE, Lettering.SMALL, Ink.INK, text);
    }
  }

  private void joined(ValueAxis scale) {
    StringBuilder path = new StringBuilder();
    for (Level level : levels) {
      double x = (axis.from(level.when()) + axis.to(level.when())) / 2;
      path.append(path.isEmpty() ? 'M' : 'L').append(Figures.coordinate(x)).append(' ');
      path.append(Figures.coordinate(scale.at(level.amount().level())));
    }
    canvas.add("path", "d", path, "fill", "none", "stroke", Ink.TWO, "stroke-width", 2);
  }

  /** The scale's own figures at the left edge, where nothing else is written. */
  private void ticks(ValueAxis scale) {
    for (double tick : scale.ticks()) {
      String text = scale.text(tick);
      double y = scale.at(tick) - 3;
      Rect room = Canvas.room(0, y, Canvas.Anchor.START, Lettering.SMALL, text);
      if (tick != 0 && canvas.board().free(room)) {
        canvas.haloed(0, y, Canvas.Anchor.START, Lettering.SMALL, Ink.QUIET, text);
      }
    }
  }
}
