package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.List;

/**
 * Many small series on one axis of time, a panel each: what changed when, at a glance. Each panel
 * has a scale of its own from zero, and says its ends; heights of two panels cannot be compared,
 * dates can.
 */
public final class MultiplesPicture {
  /**
   * One panel.
   *
   * @param title what it is of, such as a component
   * @param note who counts, and in what unit
   * @param points its looks
   * @param href where it leads, or empty
   */
  public record Panel(String title, String note, List<AreaPicture.Point> points, String href) {
    public Panel {
      points = List.copyOf(points);
    }
  }

  private static final double GAP = 22;
  private static final double PLOT = 64;
  private static final double LEAST = 220;

  private final Canvas canvas;
  private final List<Panel> panels;
  private final List<Span> spans;
  private final int columns;
  private final double width;

  private MultiplesPicture(Canvas canvas, List<Panel> panels) {
    this.canvas = canvas;
    this.panels = panels;
    this.spans =
        panels.stream().flatMap(p -> p.points().stream()).map(AreaPicture.Point::when).toList();
    int room = (int) ((canvas.width() + GAP) / (LEAST + GAP));
    this.columns = Math.max(1, Math.min(panels.size(), room));
    this.width = (canvas.width() - (columns - 1) * GAP) / columns;
  }

  /** The panels in the order given, row by row. */
  public static Picture draw(Frame frame, List<Panel> panels) {
    Canvas canvas = new Canvas(frame);
    DataTable table = table(canvas.title(), panels);
    if (panels.stream().allMatch(panel -> panel.points().isEmpty())) {
      return canvas.empty("No dated value to show", table);
    }
    return new MultiplesPicture(canvas, panels).paint(table);
  }

  private Picture paint(DataTable table) {
    double top = 0;
    for (int from = 0; from < panels.size(); from += columns) {
      List<Panel> row = panels.subList(from, Math.min(panels.size(), from + columns));
      double head = row.stream().mapToDouble(this::head).max().orElse(0);
      double end = top;
      for (int i = 0; i < row.size(); i++) {
        end = Math.max(end, panel(row.get(i), i * (width + GAP), top, head));
      }
      top = end + 10;
    }
    return canvas.finish(top, words(), table);
  }

  private double head(Panel panel) {
    return titles(panel).size() * Lettering.STRONG.line()
        + notes(panel).size() * Lettering.SMALL.line();
  }

  private List<String> titles(Panel panel) {
    return Lettering.STRONG.wrap(panel.title(), width);
  }

  private List<String> notes(Panel panel) {
    return Lettering.SMALL.wrap(panel.note(), width);
  }

  private double panel(Panel panel, double left, double top, double head) {
    canvas.link(panel.href(), panel.title() + ", " + panel.note());
    double y = top;
    for (String line : titles(panel)) {
      y += Lettering.STRONG.line();
      canvas.text(left, y, Canvas.Anchor.START, Lettering.STRONG, Ink.INK, line);
    }
    for (String line : notes(panel)) {
      y += Lettering.SMALL.line();
      canvas.text(left, y, Canvas.Anchor.START, Lettering.SMALL, Ink.QUIET, line);
    }
    canvas.close();
    double upper = top + head + 22;
    double bottom = upper + PLOT;
    TimeAxis time = TimeAxis.of(spans, left, left + width - 1);
    time.grid(canvas, upper, bottom);
    double most = panel.points().stream().mapToDouble(p -> p.amount().high()).max().orElse(1);
    double least = panel.points().stream().mapToDouble(p -> p.amount().low()).min().orElse(0);
    double low = Math.min(0, least);
    ValueAxis scale = new ValueAxis(low, most > low ? most : low + 1, 1, bottom, upper);
    if (!panel.points().isEmpty()) {
      line(panel, time, scale);
    }
    panel.points().forEach(point -> mark(point, panel, time, scale));
    figures(panel, time, scale, left);
    return time.paint(canvas, bottom);
  }

  private static double x(AreaPicture.Point point, TimeAxis time) {
    return (time.from(point.when()) + time.to(point.when())) / 2;
  }

  private void line(Panel panel, TimeAxis time, ValueAxis scale) {
    StringBuilder path = new StringBuilder();
    AreaPicture.Point before = panel.points().getFirst();
    for (AreaPicture.Point point : panel.points()) {
      Board.along(
              x(before, time),
              scale.at(before.amount().level()),
              x(point, time),
              scale.at(point.amount().level()),
              3,
              3)
          .forEach(canvas.board()::take);
      before = point;
      path.append(path.isEmpty() ? 'M' : 'L').append(Figures.coordinate(x(point, time)));
      path.append(' ').append(Figures.coordinate(scale.at(point.amount().level())));
    }
    if (panel.points().size() > 1) {
      canvas.add(
          "path",
          "d",
          path,
          "fill",
          "none",
          "stroke",
          Ink.TWO,
          "stroke-width",
          1.4,
          "stroke-dasharray",
          "4 3");
    }
  }

  private void mark(AreaPicture.Point point, Panel panel, TimeAxis time, ValueAxis scale) {
    canvas.link("", point.when().text() + ": " + point.amount().text() + ", " + panel.title());
    double x = x(point, time);
    double y = scale.at(point.amount().level());
    if (point.amount().isRange()) {
      Whisker.vertical(
          canvas, x, scale.at(point.amount().low()), scale.at(point.amount().high()), Ink.TWO);
    }
    if (time.to(point.when()) - time.from(point.when()) > 10) {
      Whisker.horizontal(canvas, time.from(point.when()), time.to(point.when()), y, Ink.TWO);
    }
    SpanMark.point(canvas, x, y, Glyph.CIRCLE, Ink.TWO, point.when().doubtful());
    canvas.close();
    canvas.board().take(Rect.around(x, y, 5, 5));
    canvas
        .board()
        .take(
            new Rect(
                time.from(point.when()),
                y - 4,
                time.to(point.when()) - time.from(point.when()),
                8));
  }

  /** The figure above or below each look that leaves room for it; the last one first. */
  private void figures(Panel panel, TimeAxis time, ValueAxis scale, double left) {
    for (int i = panel.points().size() - 1; i >= 0; i--) {
      AreaPicture.Point point = panel.points().get(i);
      String text = Figures.number(point.amount().level());
      double half = Lettering.SMALL.width(text) / 2;
      double x = Math.clamp(x(point, time), left + half, left + width - half);
      double above = scale.at(point.amount().high()) - 10;
      double below = scale.at(point.amount().low()) + 19;
      for (double y : below < scale.start() ? new double[] {above, below} : new double[] {above}) {
        Rect room = Canvas.room(x, y, Canvas.Anchor.MIDDLE, Lettering.SMALL, text);
        if (canvas.board().free(room.grown(1))) {
          canvas.haloed(x, y, Canvas.Anchor.MIDDLE, Lettering.SMALL, Ink.INK, text);
          break;
        }
      }
    }
  }

  private String words() {
    long looks = panels.stream().mapToLong(p -> p.points().size()).sum();
    return Figures.count(panels.size(), "panel")
        + " with "
        + Figures.count(looks, "look")
        + " on one axis of time, each on a scale of its own from zero: dates can be compared, heights of"
        + " different panels cannot. Between looks nobody looked.";
  }

  private static DataTable table(String caption, List<Panel> panels) {
    List<List<String>> rows = new ArrayList<>();
    for (Panel panel : panels) {
      for (AreaPicture.Point point : panel.points()) {
        Amount amount = point.amount();
        rows.add(
            List.of(
                panel.title(),
                panel.note(),
                point.when().text(),
                Figures.number(amount.level()),
                Figures.number(amount.low()),
                Figures.number(amount.high())));
      }
    }
    return new DataTable(
        caption, List.of("Panel", "Counted by, unit", "Date", "Value", "Least", "Most"), rows);
  }
}
