package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A measured quantity over time with the band of its error, beside its control, and the dates of
 * measures as lines through it. Between two looks nobody looked: line and band only lead the eye
 * there, so the line is broken and every look has its mark; where there are very many looks, the
 * line is whole and only the first and the last have one.
 */
public final class AreaPicture {
  /** One look. */
  public record Point(Span when, Amount amount) {}

  /**
   * One series.
   *
   * @param name for line, key and table
   * @param control whether it is what the other is compared with
   */
  public record Curve(String name, boolean control, List<Point> points) {
    public Curve {
      points =
          points.stream().sorted(Comparator.comparingLong((Point p) -> p.when().anchor())).toList();
    }
  }

  /**
   * A date to be seen through the picture, such as that of a measure.
   *
   * @param href where it leads, or empty
   */
  public record Moment(String label, Span when, String href) {}

  private static final double HEAD = 26;

  /** Marks of more looks than this would hide the line. */
  private static final int MOST_MARKS = 60;

  private final Canvas canvas;
  private final List<Curve> curves;
  private final TimeAxis time;
  private final ValueAxis values;
  private final Guides guides;
  private final double bottom;

  private AreaPicture(Canvas canvas, List<Curve> curves, List<Moment> moments) {
    this.canvas = canvas;
    this.curves = curves;
    List<Point> all = curves.stream().flatMap(c -> c.points().stream()).toList();
    double most = all.stream().mapToDouble(p -> p.amount().high()).max().orElse(1);
    double least = all.stream().mapToDouble(p -> p.amount().low()).min().orElse(0);
    double labels = ValueAxis.of(Math.min(0, least), Math.max(0, most), 5, 1, 0).labelWidth() + 12;
    List<Span> spans = new ArrayList<>(all.stream().map(Point::when).toList());
    moments.forEach(moment -> spans.add(moment.when()));
    this.time = TimeAxis.of(spans, labels, canvas.width() - 14);
    this.guides =
        new Guides(
            canvas,
            time,
            moments.stream().map(m -> new Guides.Guide(m.label(), m.when(), m.href())).toList());
    double top = HEAD + guides.height();
    this.bottom = top + (canvas.narrow() ? 200 : 260);
    this.values = ValueAxis.of(Math.min(0, least), Math.max(0, most), 5, bottom, top);
  }

  /**
   * The curves over time, from zero.
   *
   * @param unit title of the vertical axis, such as {@code disturbed area (m²)}
   */
  public static Picture draw(Frame frame, String unit, List<Curve> curves, List<Moment> moments) {
    Canvas canvas = new Canvas(frame);
    DataTable table = table(canvas.title(), unit, curves, moments);
    if (curves.stream().allMatch(curve -> curve.points().isEmpty())) {
      return canvas.empty("No dated value to show", table);
    }
    return new AreaPicture(canvas, curves, moments).paint(unit, moments, table);
  }

  private Picture paint(String unit, List<Moment> moments, DataTable table) {
    canvas.text(0, 14, Canvas.Anchor.START, Lettering.STRONG, Ink.INK, unit);
    values.paintRows(canvas, time.left(), time.right());
    for (Curve curve : curves) {
      band(curve);
    }
    guides.lines(HEAD - 8, bottom);
    guides.labels(HEAD - 8);
    double end = time.paint(canvas, bottom);
    for (Curve curve : curves) {
      line(curve);
      marked(curve).forEach(point -> mark(point, curve, unit));
    }
    curves.forEach(this::figures);
    if (curves.size() > 1) {
      end = Legend.paint(canvas, 0, end + 6, canvas.width(), keys());
    }
    return canvas.finish(end + 4, words(unit, moments), table);
  }

  private double x(Point point) {
    return (time.from(point.when()) + time.to(point.when())) / 2;
  }

  private static boolean dense(Curve curve) {
    return curve.points().size() > MOST_MARKS;
  }

  private static List<Point> marked(Curve curve) {
    return dense(curve)
        ? List.of(curve.points().getFirst(), curve.points().getLast())
        : curve.points();
  }

  private Ink ink(Curve curve) {
    return curve.control() ? Ink.SIX : Ink.ONE;
  }

  private Glyph glyph(Curve curve) {
    return curve.control() ? Glyph.SQUARE : Glyph.CIRCLE;
  }

  private void band(Curve curve) {
    StringBuilder path = new StringBuilder();
    List<Point> points = curve.points();
    for (Point point : points) {
      path.append(path.isEmpty() ? 'M' : 'L').append(at(x(point), point.amount().high()));
    }
    for (int i = points.size() - 1; i >= 0; i--) {
      path.append('L').append(at(x(points.get(i)), points.get(i).amount().low()));
    }
    if (points.size() > 1 && points.stream().anyMatch(p -> p.amount().isRange())) {
      canvas.add("path", "d", path + "Z", "fill", ink(curve), "fill-opacity", "0.16");
    }
  }

  private void line(Curve curve) {
    StringBuilder path = new StringBuilder();
    for (Point point : curve.points()) {
      path.append(path.isEmpty() ? 'M' : 'L').append(at(x(point), point.amount().level()));
    }
    if (curve.points().size() > 1) {
      canvas.add(
          "path",
          "d",
          path,
          "fill",
          "none",
          "stroke",
          ink(curve),
          "stroke-width",
          1.6,
          "stroke-dasharray",
          dense(curve) ? "none" : "5 3");
    }
  }

  private String at(double x, double value) {
    return Figures.coordinate(x) + " " + Figures.coordinate(values.at(value));
  }

  private void mark(Point point, Curve curve, String unit) {
    canvas.link(
        "", point.when().text() + ": " + point.amount().text() + " " + unit + ", " + curve.name());
    double y = values.at(point.amount().level());
    if (point.amount().isRange()) {
      Whisker.vertical(
          canvas,
          x(point),
          values.at(point.amount().low()),
          values.at(point.amount().high()),
          ink(curve));
    }
    double from = time.from(point.when());
    double to = time.to(point.when());
    if (to - from > 12) {
      Whisker.horizontal(canvas, from, to, y, ink(curve));
    }
    SpanMark.point(canvas, x(point), y, glyph(curve), ink(curve), point.when().doubtful());
    canvas.close();
    canvas.board().take(Rect.around(x(point), y, 6, 6));
    canvas.board().take(new Rect(from, y - 4, to - from, 8));
    canvas
        .board()
        .take(
            new Rect(
                x(point) - 4,
                values.at(point.amount().high()),
                8,
                values.at(point.amount().low()) - values.at(point.amount().high())));
  }

  /** The last and the first figure of each curve; the others are in the table. */
  private void figures(Curve curve) {
    if (!curve.points().isEmpty()) {
      figure(curve.points().getLast());
      figure(curve.points().getFirst());
    }
  }

  private void figure(Point point) {
    String text = Figures.number(Math.rint(point.amount().level() * 10) / 10);
    double half = Lettering.SMALL.width(text) / 2;
    double x = Math.clamp(x(point), time.left() + half + 2, canvas.width() - half);
    for (double y :
        new double[] {
          values.at(point.amount().high()) - 10, values.at(point.amount().low()) + 18
        }) {
      Rect room = Canvas.room(x, y, Canvas.Anchor.MIDDLE, Lettering.SMALL, text);
      if (room.bottom() < bottom && canvas.board().free(room.grown(1))) {
        canvas.haloed(x, y, Canvas.Anchor.MIDDLE, Lettering.SMALL, Ink.INK, text);
        return;
      }
    }
  }

  private List<Legend.Key> keys() {
    List<Legend.Key> keys = new ArrayList<>();
    for (Curve curve : curves) {
      keys.add(
          new Legend.Key(
              (target, x, y) -> glyph(curve).solid(target, x, y, 5, ink(curve)), curve.name()));
    }
    return keys;
  }

  private String words(String unit, List<Moment> moments) {
    StringBuilder words = new StringBuilder("Values of ").append(unit).append('.');
    for (Curve curve : curves) {
      words.append(" Of ").append(curve.name()).append(": ");
      words.append(Figures.count(curve.points().size(), "look"));
      if (curve.points().size() > 1) {
        Point first = curve.points().getFirst();
        Point last = curve.points().getLast();
        words.append(", from ").append(first.amount().text()).append(" (");
        words.append(first.when().text()).append(") to ").append(last.amount().text());
        words.append(" (").append(last.when().text()).append(')');
      }
      words.append('.');
    }
    words.append(" Bars and bands are errors; between looks nobody looked.");
    if (!moments.isEmpty()) {
      words.append(" Lines: ").append(Figures.count(moments.size(), "date")).append(" marked;");
      words.append(" what changed after one need not have changed because of it.");
    }
    return words.toString();
  }

  private static DataTable table(
      String caption, String unit, List<Curve> curves, List<Moment> moments) {
    List<List<String>> rows = new ArrayList<>();
    for (Curve curve : curves) {
      for (Point point : curve.points()) {
        Amount amount = point.amount();
        rows.add(
            List.of(
                curve.name(),
                point.when().text(),
                Figures.number(amount.level()),
                Figures.number(amount.low()),
                Figures.number(amount.high())));
      }
    }
    moments.forEach(m -> rows.add(List.of(m.label(), m.when().text(), "", "", "")));
    return new DataTable(caption, List.of("Series", "Date", unit, "Least", "Most"), rows);
  }
}
