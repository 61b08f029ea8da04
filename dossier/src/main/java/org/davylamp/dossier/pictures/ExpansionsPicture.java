package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.List;

/**
 * A row per facility with the intervals in which it was seen to change, on one axis of time, so
 * that rows can be compared with each other and with guide lines.
 */
public final class ExpansionsPicture {
  /** What was seen between two dates, told by shape and colour. */
  public enum Direction {
    NEW("new", Ink.ONE),
    GROWTH("growth", Ink.THREE),
    REDUCTION("reduction", Ink.TWO),
    NONE("no change seen", Ink.SIX);

    private final String words;
    private final Ink ink;

    Direction(String words, Ink ink) {
      this.words = words;
      this.ink = ink;
    }

    public String words() {
      return words;
    }
  }

  /** A change some time within the span, as seen from one image to the next. */
  public record Change(Span when, Direction direction, String note, String href) {}

  /** A facility and its changes. */
  public record Row(String label, String href, List<Change> changes) {
    public Row {
      changes = List.copyOf(changes);
    }
  }

  private static final double BAR = 11;
  private static final double STEP = 15;

  private ExpansionsPicture() {}

  /**
   * The rows from top to bottom.
   *
   * @param guides events through all rows; only those with {@link TimelinePicture.Item#guide} are
   *     drawn
   */
  public static Picture draw(Frame frame, List<Row> rows, List<TimelinePicture.Item> guides) {
    return paint(new Canvas(frame), rows, guides);
  }

  static Picture paint(Canvas canvas, List<Row> rows, List<TimelinePicture.Item> items) {
    DataTable table = table(canvas.title(), rows);
    List<Span> spans = new ArrayList<>();
    rows.forEach(row -> row.changes().forEach(change -> spans.add(change.when())));
    if (spans.isEmpty()) {
      return canvas.empty("No dated change to show", table);
    }
    List<TimelinePicture.Item> guided = items.stream().filter(TimelinePicture.Item::guide).toList();
    guided.forEach(item -> spans.add(item.when()));
    double gutter = canvas.narrow() ? 0 : Math.min(220, 12 + widest(rows));
    TimeAxis axis = TimeAxis.of(spans, gutter, canvas.width() - 1);
    Guides guides =
        new Guides(
            canvas,
            axis,
            guided.stream().map(i -> new Guides.Guide(i.label(), i.when(), i.href())).toList());
    List<RowPainter> painters =
        rows.stream().map(row -> new RowPainter(canvas, axis, row, gutter)).toList();
    double bottom = guides.height() + painters.stream().mapToDouble(RowPainter::height).sum();
    axis.grid(canvas, guides.height(), bottom);
    double y = guides.height();
    for (RowPainter painter : painters) {
      canvas.line(0, y, canvas.width(), y, Ink.GRID, 1);
      painter.paint(y);
      y += painter.height();
    }
    guides.lines(0, bottom);
    guides.labels(0);
    double end =
        Legend.paint(canvas, 0, axis.paint(canvas, bottom) + 6, canvas.width(), keys(rows));
    long changes = rows.stream().mapToLong(row -> row.changes().size()).sum();
    String words =
        Figures.count(rows.size(), "row")
            + " with "
            + Figures.count(changes, "dated interval")
            + ".";
    return canvas.finish(end + 4, words, table);
  }

  private static double widest(List<Row> rows) {
    return rows.stream().mapToDouble(row -> Lettering.LABEL.width(row.label())).max().orElse(0);
  }

  private static List<Legend.Key> keys(List<Row> rows) {
    List<Legend.Key> keys = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      if (rows.stream()
          .flatMap(r -> r.changes().stream())
          .anyMatch(c -> c.direction() == direction)) {
        keys.add(
            new Legend.Key(
                (c, x, y) -> bar(c, x - 10, x + 10, y, direction, false), direction.words()));
      }
    }
    if (rows.stream().flatMap(r -> r.changes().stream()).anyMatch(c -> c.when().doubtful())) {
      keys.add(
          new Legend.Key(
              (c, x, y) -> bar(c, x - 10, x + 10, y, Direction.GROWTH, true), "date uncertain"));
    }
    return keys;
  }

  /** Bars differ by a sign in them: plus, triangle up, triangle down; no change is a thin line. */
  static void bar(
      Canvas canvas, double from, double to, double y, Direction direction, boolean doubtful) {
    Ink ink = direction.ink;
    double wide = Math.max(3, to - from);
    if (direction == Direction.NONE) {
      canvas.line(from, y, from + wide, y, ink, 2, "stroke-dasharray", doubtful ? "3 2" : "none");
      canvas.line(from, y - 4, from, y + 4, ink, 1.5);
      canvas.line(from + wide, y - 4, from + wide, y + 4, ink, 1.5);
      return;
    }
    Rect rect = new Rect(from, y - BAR / 2, wide, BAR);
    if (doubtful) {
      canvas.box(
          rect, "fill", Ink.PAPER, "stroke", ink, "stroke-width", 1.4, "stroke-dasharray", "3 2");
    } else {
      canvas.box(rect, "fill", ink, "stroke", Ink.PAPER, "stroke-width", 0.8);
    }
    Glyph sign =
        switch (direction) {
          case NEW -> Glyph.PLUS;
          case GROWTH -> Glyph.TRIANGLE;
          case REDUCTION, NONE -> Glyph.WEDGE;
        };
    if (wide >= 9) {
      canvas.add(
          "path", "d", sign.path(from + wide / 2, y, 3.1), "fill", doubtful ? ink : Ink.PAPER);
    }
  }

  /**
   * One facility: its name beside or above its bars, which move down where they overlap by more
   * than the day on which one image ends an interval and begins the next.
   */
  private static final class RowPainter {
    private final Canvas canvas;
    private final TimeAxis axis;
    private final Row row;
    private final List<String> lines;
    private final double above;
    private final List<Double> offsets = new ArrayList<>();
    private double barsHeight = STEP;

    RowPainter(Canvas canvas, TimeAxis axis, Row row, double gutter) {
      this.canvas = canvas;
      this.axis = axis;
      this.row = row;
      boolean beside = gutter > 0;
      this.lines = Lettering.LABEL.wrap(row.label(), beside ? gutter - 12 : canvas.width());
      this.above = beside ? 0 : lines.size() * Lettering.LABEL.line() + 2;
      Board board = new Board();
      for (Change change : row.changes()) {
        double from = axis.from(change.when());
        double y = 0;
        double wide = Math.max(2, axis.to(change.when()) - from - 1);
        while (!board.free(new Rect(from, y, wide, STEP - 1))) {
          y += STEP;
        }
        board.take(new Rect(from, y, wide, STEP - 1));
        offsets.add(y);
        barsHeight = Math.max(barsHeight, y + STEP);
      }
    }

    double height() {
      double text = above > 0 ? 0 : lines.size() * Lettering.LABEL.line();
      return 8 + above + Math.max(text, barsHeight);
    }

    void paint(double top) {
      canvas.link(row.href(), row.label());
      for (int i = 0; i < lines.size(); i++) {
        double y = top + 16 + i * Lettering.LABEL.line();
        canvas.haloed(0, y, Canvas.Anchor.START, Lettering.LABEL, Ink.INK, lines.get(i));
      }
      canvas.close();
      for (int i = 0; i < row.changes().size(); i++) {
        Change change = row.changes().get(i);
        String note = change.note().isBlank() ? "" : ", " + change.note();
        canvas.link(
            change.href(),
            row.label() + ", " + change.when().text() + ": " + change.direction().words() + note);
        double y = top + 4 + above + STEP / 2 + offsets.get(i);
        bar(
            canvas,
            axis.from(change.when()),
            axis.to(change.when()),
            y,
            change.direction(),
            change.when().doubtful());
        canvas.close();
      }
    }
  }

  private static DataTable table(String caption, List<Row> rows) {
    List<List<String>> cells = new ArrayList<>();
    for (Row row : rows) {
      for (Change change : row.changes()) {
        cells.add(
            List.of(row.label(), change.when().text(), change.direction().words(), change.note()));
      }
    }
    return new DataTable(caption, List.of("Facility", "Interval", "Change", "Note"), cells);
  }
}
