package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.davylamp.dossier.pictures.TimelinePicture.Item;

/**
 * A lane of events: each in the first row with room for its mark and its label; where that would
 * take too many rows, what lasted as bars without labels and the rest as stacked dots.
 */
final class EventPainter implements LanePainter {
  private record Row(Item item, double y, List<String> lines, double textX, double textY) {}

  private static final double ROW = 18;
  private static final double MOST_HIGH = 240;
  private static final int MOST_LISTED = 40;

  private final Canvas canvas;
  private final TimelinePicture.EventLane lane;
  private final SpanMark mark;
  private final Kinds kinds;
  private final double keysLeft;
  private final boolean keysBeside;
  private final double keysHeight;
  private final Board board = new Board();
  private final List<Row> rows = new ArrayList<>();
  private final DotStacks dots;
  private double height;

  EventPainter(Canvas canvas, TimeAxis axis, TimelinePicture.EventLane lane) {
    this.canvas = canvas;
    this.lane = lane;
    this.mark = new SpanMark(canvas, axis);
    this.kinds = Kinds.of(lane.items().stream().map(Item::kind));
    this.keysLeft = Lettering.HEAD.width(lane.title()) + 24;
    this.keysBeside = Legend.width(kinds.keys()) <= canvas.width() - keysLeft;
    this.keysHeight = keysBeside ? 0 : Legend.height(canvas, 0, canvas.width(), kinds.keys());
    List<Item> items = new ArrayList<>(lane.items());
    items.sort(Comparator.<Item>comparingLong(i -> i.when().anchor()).thenComparing(Item::label));
    if (items.size() <= MOST_LISTED) {
      items.forEach(item -> place(item, !item.guide()));
    }
    boolean listed = items.size() <= MOST_LISTED && height <= MOST_HIGH;
    if (!listed) {
      rows.clear();
      height = 0;
    }
    Board bars = new Board();
    List<Item> stacked = new ArrayList<>();
    for (Item item : listed ? List.<Item>of() : items) {
      if (DotStacks.fits(axis, item.when())) {
        stacked.add(item);
      } else {
        placeBar(item, bars);
      }
    }
    this.dots = new DotStacks(canvas, axis, kinds, stacked);
    this.height = Math.max(height, items.isEmpty() ? ROW : 0);
  }

  @Override
  public double height() {
    return keysHeight + height + dots.height();
  }

  @Override
  public void head(double y) {
    canvas.haloed(0, y, Canvas.Anchor.START, Lettering.HEAD, Ink.INK, lane.title());
    if (keysBeside) {
      Legend.paint(canvas, keysLeft, y - 15, canvas.width(), kinds.keys());
    }
  }

  @Override
  public void paint(double top) {
    if (!keysBeside) {
      Legend.paint(canvas, 0, top, canvas.width(), kinds.keys());
    }
    double y = top + keysHeight;
    if (lane.items().isEmpty()) {
      canvas.text(0, y + 10, Canvas.Anchor.START, Lettering.SMALL, Ink.QUIET, "nothing to show");
    }
    rows.forEach(row -> row(row, y));
    dots.paint(y + height);
  }

  @Override
  public String words() {
    long unlabelled =
        rows.stream().filter(r -> r.lines().isEmpty() && !r.item().guide()).count() + dots.size();
    boolean some = unlabelled > 0 && unlabelled < lane.items().size();
    return Figures.count(lane.items().size(), "event")
        + (some ? ", " + Figures.count(unlabelled) + " of them without a label" : "");
  }

  private void row(Row row, double top) {
    Item item = row.item();
    canvas.link(item.href(), item.label() + ", " + item.when().text());
    mark.draw(item.when(), top + row.y(), kinds.glyph(item.kind()), kinds.ink(item.kind()));
    if (kinds.names().size() > 1) {
      mark.sign(item.when(), top + row.y(), kinds.glyph(item.kind()), kinds.ink(item.kind()));
    }
    double y = top + row.textY();
    for (String line : row.lines()) {
      canvas.haloed(row.textX(), y, Canvas.Anchor.START, Lettering.LABEL, Ink.INK, line);
      y += Lettering.LABEL.line();
    }
    canvas.close();
  }

  private void place(Item item, boolean labelled) {
    double room = Math.min(240, canvas.width() * 0.6);
    List<String> lines = labelled ? Lettering.LABEL.wrap(item.label(), room) : List.of();
    double width = lines.stream().mapToDouble(Lettering.LABEL::width).max().orElse(0);
    double from = mark.from(item.when());
    double to = mark.to(item.when());
    double high = Math.max(1, lines.size()) * Lettering.LABEL.line();
    double x = to + 5;
    boolean above = false;
    if (x + width > canvas.width()) {
      above = from - 6 - width < 0;
      x = above ? Math.clamp(from, 0, Math.max(0, canvas.width() - width)) : from - 6 - width;
    }
    double left = Math.min(from, labelled ? x : from) - 3;
    double right = Math.max(to, labelled ? x + width : to) + 3;
    double tall = above ? high + ROW : Math.max(high, ROW);
    double y = 0;
    while (!board.free(new Rect(left, y, right - left, tall - 1))) {
      y += 3;
    }
    board.take(new Rect(left, y, right - left, tall - 1));
    height = Math.max(height, y + tall);
    double middle = above ? y + high + ROW / 2 : y + ROW / 2;
    rows.add(new Row(item, middle, lines, x, above ? y + 12 : middle + 4));
  }

  private void placeBar(Item item, Board bars) {
    double from = mark.from(item.when());
    double y = 0;
    Rect rect = new Rect(from, y, mark.to(item.when()) - from + 2, 12);
    while (!bars.free(rect)) {
      y += 13;
      rect = new Rect(rect.x(), y, rect.width(), 12);
    }
    bars.take(rect);
    height = Math.max(height, y + 14);
    rows.add(new Row(item, y + 6, List.of(), 0, 0));
  }
}
