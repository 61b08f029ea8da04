package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A quantity over time as points: a vertical bar where the value is a range, a horizontal one where
 * the date is, and lines only between points of one group, so that counts by different counters are
 * never joined to a trend that nobody saw.
 */
public final class SeriesPicture {
  /**
   * One value.
   *
   * @param group who or what counted; points of one group are joined
   * @param note what else there is to say, for tooltip and table
   * @param href where it leads, or empty
   */
  public record Reading(Span when, Amount amount, String group, String note, String href) {}

  private static final double HEAD = 30;

  private final Canvas canvas;
  private final String unit;
  private final List<Reading> readings;
  private final Kinds groups;
  private final TimeAxis time;
  private final ValueAxis values;
  private final Set<String> labelled = new HashSet<>();
  private final double top;
  private final double bottom;

  private SeriesPicture(Canvas canvas, String unit, boolean fromZero, List<Reading> readings) {
    this.canvas = canvas;
    this.unit = unit;
    this.readings =
        readings.stream().sorted(Comparator.comparingLong(r -> r.when().anchor())).toList();
    this.groups = Kinds.of(readings.stream().map(Reading::group));
    double least = readings.stream().mapToDouble(r -> r.amount().low()).min().orElse(0);
    double most = readings.stream().mapToDouble(r -> r.amount().high()).max().orElse(1);
    this.top = HEAD;
    this.bottom = HEAD + (canvas.narrow() ? 220 : 300);
    this.values =
        ValueAxis.of(
            fromZero ? Math.min(0, least) : least,
            fromZero ? Math.max(0, most) : most,
            5,
            bottom,
            top);
    List<Span> spans = readings.stream().map(Reading::when).toList();
    this.time = TimeAxis.of(spans, values.labelWidth() + 12, canvas.width() - 14);
  }

  /**
   * The readings over time.
   *
   * @param unit title of the vertical axis, such as {@code guard towers} or {@code area (m²)}
   * @param fromZero whether the vertical axis begins at zero; say so in the description where not
   */
  public static Picture draw(Frame frame, String unit, boolean fromZero, List<Reading> readings) {
    return paint(new Canvas(frame), unit, fromZero, readings);
  }

  static Picture paint(Canvas canvas, String unit, boolean fromZero, List<Reading> readings) {
    DataTable table = table(canvas.title(), unit, readings);
    if (readings.isEmpty()) {
      return canvas.empty("No dated value to show", table);
    }
    return new SeriesPicture(canvas, unit, fromZero, readings).paint(fromZero, table);
  }

  private Picture paint(boolean fromZero, DataTable table) {
    String axis = unit + (fromZero ? "" : " (axis does not begin at zero)");
    canvas.text(0, 14, Canvas.Anchor.START, Lettering.STRONG, Ink.INK, axis);
    values.paintRows(canvas, time.left(), time.right());
    double end = time.paint(canvas, bottom);
    readings.forEach(this::take);
    groups.names().forEach(this::line);
    readings.forEach(this::reading);
    readings.forEach(this::value);
    end = Legend.paint(canvas, 0, end + 4, canvas.width(), names());
    return canvas.finish(end + 4, words(), table);
  }

  private double x(Reading reading) {
    return (time.from(reading.when()) + time.to(reading.when())) / 2;
  }

  private double y(Reading reading) {
    return values.at(reading.amount().level());
  }

  private List<Reading> of(String group) {
    return readings.stream()
        .filter(r -> r.group().equals(group))
        .sorted(Comparator.comparingDouble(this::x))
        .toList();
  }

  private void take(Reading reading) {
    Amount amount = reading.amount();
    double high = values.at(amount.high());
    canvas.board().take(Rect.around(x(reading), y(reading), 5, 5));
    canvas.board().take(new Rect(x(reading) - 4, high, 8, values.at(amount.low()) - high));
    double from = time.from(reading.when());
    canvas.board().take(new Rect(from, y(reading) - 3, time.to(reading.when()) - from, 6));
  }

  private void line(String group) {
    StringBuilder path = new StringBuilder();
    List<Reading> line = of(group);
    for (int i = 1; i < line.size(); i++) {
      Board.along(x(line.get(i - 1)), y(line.get(i - 1)), x(line.get(i)), y(line.get(i)), 5, 5)
          .forEach(canvas.board()::take);
    }
    for (Reading reading : line) {
      path.append(path.isEmpty() ? 'M' : 'L').append(Figures.coordinate(x(reading))).append(' ');
      path.append(Figures.coordinate(y(reading)));
    }
    if (path.indexOf("L") > 0) {
      canvas.add(
          "path", "d", path, "fill", "none", "stroke", groups.ink(group), "stroke-width", 1.8);
    }
  }

  private void reading(Reading reading) {
    Ink ink = groups.ink(reading.group());
    String note = reading.note().isBlank() ? "" : ", " + reading.note();
    canvas.link(
        reading.href(),
        reading.when().text()
            + ": "
            + reading.amount().text()
            + " "
            + unit
            + ", "
            + reading.group()
            + note);
    Amount amount = reading.amount();
    if (amount.isRange()) {
      Whisker.vertical(canvas, x(reading), values.at(amount.low()), values.at(amount.high()), ink);
    }
    double from = time.from(reading.when());
    double to = time.to(reading.when());
    if (to - from > 12) {
      Whisker.horizontal(canvas, from, to, y(reading), ink);
    }
    SpanMark.point(
        canvas,
        x(reading),
        y(reading),
        groups.glyph(reading.group()),
        ink,
        reading.when().doubtful());
    canvas.close();
  }

  /** The figure where there is room near its point; where several count the same, once. */
  private void value(Reading reading) {
    Amount amount = reading.amount();
    String text =
        amount.isRange() && amount.best().isEmpty()
            ? amount.text()
            : Figures.number(amount.level());
    if (!labelled.add(text + " at " + Figures.coordinate(x(reading)))) {
      return;
    }
    double high = values.at(amount.high()) - 8;
    double low = values.at(amount.low()) + 17;
    double right = Math.max(x(reading) + 9, time.to(reading.when()) + 5);
    double left = Math.min(x(reading) - 9, time.from(reading.when()) - 5);
    double[][] places = {
      {x(reading), high, 0},
      {x(reading), low, 0},
      {right, y(reading) + 4, 1},
      {left, y(reading) + 4, -1},
      {x(reading), high - 10, 0},
      {x(reading), low + 10, 0}
    };
    for (double[] place : places) {
      Canvas.Anchor anchor =
          place[2] == 0
              ? Canvas.Anchor.MIDDLE
              : place[2] > 0 ? Canvas.Anchor.START : Canvas.Anchor.END;
      Rect room = Canvas.room(place[0], place[1], anchor, Lettering.SMALL, text);
      boolean inside =
          room.x() >= time.left()
              && room.right() <= time.right() + 12
              && room.bottom() < bottom - 2
              && room.y() > 16;
      if (inside && canvas.board().free(room.grown(1))) {
        canvas.haloed(place[0], place[1], anchor, Lettering.SMALL, Ink.INK, text);
        return;
      }
    }
  }

  /** Each group's name where its line ends or begins; answers those that found no room. */
  private List<Legend.Key> names() {
    List<Legend.Key> left = new ArrayList<>();
    for (Legend.Key key : groups.keys()) {
      List<Reading> line = of(key.words());
      if (!named(key.words(), line.getLast(), 1) && !named(key.words(), line.getFirst(), -1)) {
        left.add(key);
      }
    }
    return left;
  }

  private boolean named(String group, Reading reading, int direction) {
    Canvas.Anchor anchor = direction > 0 ? Canvas.Anchor.START : Canvas.Anchor.END;
    double edge =
        direction > 0
            ? Math.max(x(reading), time.to(reading.when()))
            : Math.min(x(reading), time.from(reading.when()));
    for (double down : new double[] {4, -8, 16, -20, 28}) {
      double x = edge + direction * 10;
      double y = y(reading) + down;
      Rect room = Canvas.room(x, y, anchor, Lettering.STRONG, group);
      boolean inside =
          room.x() > time.left() && room.right() < canvas.width() && room.bottom() < bottom;
      if (inside && canvas.board().free(room.grown(1))) {
        canvas.haloed(x, y, anchor, Lettering.STRONG, groups.ink(group), group);
        return true;
      }
    }
    return false;
  }

  private String words() {
    String counted = Figures.count(readings.size(), "value") + " of " + unit;
    return groups.names().size() < 2
        ? counted + "."
        : counted + ", counted by " + String.join("; ", groups.names()) + ".";
  }

  private static DataTable table(String caption, String unit, List<Reading> readings) {
    return new DataTable(
        caption,
        List.of("Date", "Value (" + unit + ")", "Counted by", "Note"),
        readings.stream()
            .map(r -> List.of(r.when().text(), r.amount().text(), r.group(), r.note()))
            .toList());
  }
}
