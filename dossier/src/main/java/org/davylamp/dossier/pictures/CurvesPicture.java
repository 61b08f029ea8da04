package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * How one number depends on another: curves through points, both axes beginning at zero, and marks
 * at places on the horizontal one that a reader should look at.
 */
public final class CurvesPicture {
  /** A place on a curve. */
  public record Point(double x, double y) {
    public Point {
      Refusal.unless(
          Refusal.finite("a place on the horizontal axis", x) >= 0
              && Refusal.finite("a value", y) >= 0,
          "expected numbers of 0 or more, found %s at %s",
          y,
          x);
    }
  }

  /** Points that are joined, in order of {@code x}. */
  public record Curve(String name, List<Point> points) {
    public Curve {
      points = points.stream().sorted(Comparator.comparingDouble(Point::x)).toList();
    }
  }

  /** A vertical line and what stands there. */
  public record Mark(String label, double x) {}

  private static final double ROW = 15;
  private static final double HEAD = 24;

  private final Canvas canvas;
  private final String across;
  private final String up;
  private final List<Curve> curves;
  private final List<Mark> marks;
  private final Kinds kinds;
  private final ValueAxis values;
  private final ValueAxis places;
  private final double top;
  private final double bottom;

  private CurvesPicture(
      Canvas canvas, String across, String up, List<Curve> curves, List<Mark> marks) {
    this.canvas = canvas;
    this.across = across;
    this.up = up;
    this.curves = curves;
    this.marks = marks.stream().sorted(Comparator.comparingDouble(Mark::x)).toList();
    this.kinds = Kinds.of(curves.stream().map(Curve::name));
    this.top = HEAD + marks.size() * ROW;
    this.bottom = top + (canvas.narrow() ? 200 : 260);
    this.values = ValueAxis.of(0, most(false), 5, bottom, top);
    this.places =
        ValueAxis.of(0, most(true), canvas.narrow() ? 4 : 8, values.labelWidth() + 12, right());
  }

  private double right() {
    return canvas.width() - 14;
  }

  private double most(boolean horizontal) {
    double most =
        curves.stream()
            .flatMap(curve -> curve.points().stream())
            .mapToDouble(point -> horizontal ? point.x() : point.y())
            .max()
            .orElse(1);
    return horizontal ? Math.max(most, marks.stream().mapToDouble(Mark::x).max().orElse(0)) : most;
  }

  /**
   * The curves.
   *
   * @param across what the horizontal axis counts
   * @param up what the vertical one does
   */
  public static Picture draw(
      Frame frame, String across, String up, List<Curve> curves, List<Mark> marks) {
    return paint(new Canvas(frame), across, up, curves, marks);
  }

  static Picture paint(
      Canvas canvas, String across, String up, List<Curve> curves, List<Mark> marks) {
    List<Curve> drawn = curves.stream().filter(curve -> !curve.points().isEmpty()).toList();
    DataTable table = table(canvas.title(), across, up, drawn);
    if (drawn.isEmpty()) {
      return canvas.empty("No value to show", table);
    }
    return new CurvesPicture(canvas, across, up, drawn, marks).paint(table);
  }

  private Picture paint(DataTable table) {
    canvas.text(0, 14, Canvas.Anchor.START, Lettering.STRONG, Ink.INK, up);
    values.paintRows(canvas, places.start(), right());
    places.paintColumns(canvas, top, bottom);
    List<Mark> rows = rows();
    for (int row = 0; row < rows.size(); row++) {
      mark(rows.get(row), row);
    }
    curves.forEach(this::curve);
    double end = bottom + 34;
    canvas.text(right(), end, Canvas.Anchor.END, Lettering.SMALL, Ink.QUIET, across);
    end = Legend.paint(canvas, 0, end + 6, canvas.width(), kinds.keys());
    return canvas.finish(end + 4, words(), table);
  }

  /**
   * From top to bottom, so that no line comes down through a label: first those whose label stands
   * left of its line, the rightmost on top, then the others, the leftmost on top.
   */
  private List<Mark> rows() {
    List<Mark> rows = new ArrayList<>(marks.stream().filter(this::turned).toList());
    Collections.reverse(rows);
    rows.addAll(marks.stream().filter(mark -> !turned(mark)).toList());
    return rows;
  }

  /** Whether there is no room for its label on the right. */
  private boolean turned(Mark mark) {
    return places.at(mark.x()) + 4 + Lettering.SMALL.width(mark.label()) > canvas.width();
  }

  private void mark(Mark mark, int row) {
    double x = places.at(mark.x());
    double y = HEAD + (row + 1) * ROW - 4;
    canvas.line(x, y - 8, x, bottom, Ink.INK, 1, "stroke-dasharray", "4 3");
    boolean left = turned(mark);
    canvas.haloed(
        left ? x - 4 : x + 4,
        y,
        left ? Canvas.Anchor.END : Canvas.Anchor.START,
        Lettering.SMALL,
        Ink.INK,
        mark.label());
  }

  private void curve(Curve curve) {
    Ink ink = kinds.ink(curve.name());
    StringBuilder path = new StringBuilder();
    for (Point point : curve.points()) {
      path.append(path.isEmpty() ? 'M' : 'L')
          .append(Figures.coordinate(places.at(point.x())))
          .append(' ')
          .append(Figures.coordinate(values.at(point.y())));
    }
    canvas.add("path", "d", path, "fill", "none", "stroke", ink, "stroke-width", 1.8);
    Point last = curve.points().getLast();
    canvas.link(
        "", curve.name() + ": " + Figures.number(last.y()) + " at " + Figures.number(last.x()));
    kinds.glyph(curve.name()).solid(canvas, places.at(last.x()), values.at(last.y()), 5, ink);
    canvas.close();
  }

  private String words() {
    List<String> told = new ArrayList<>();
    for (Curve curve : curves) {
      Point first = curve.points().getFirst();
      Point last = curve.points().getLast();
      told.add(
          "%s: from %s at %s to %s at %s"
              .formatted(
                  curve.name(),
                  Figures.number(first.y()),
                  Figures.number(first.x()),
                  Figures.number(last.y()),
                  Figures.number(last.x())));
    }
    marks.forEach(mark -> told.add(mark.label() + ": " + Figures.number(mark.x())));
    return "%s by %s: %s.".formatted(up, across, String.join("; ", told));
  }

  private static DataTable table(String caption, String across, String up, List<Curve> curves) {
    List<List<String>> rows = new ArrayList<>();
    for (Curve curve : curves) {
      for (Point point : curve.points()) {
        rows.add(List.of(curve.name(), Figures.number(point.x()), Figures.number(point.y())));
      }
    }
    return new DataTable(caption, List.of("Curve", across, up), rows);
  }
}
