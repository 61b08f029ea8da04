package org.davylamp.dossier.pictures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.davylamp.dossier.pictures.TimelinePicture.Item;

/**
 * Many events as dots, stacked by the year (the month, on a short axis) they fall into, in the
 * order of their days from the bottom left; where even dots would not fit, as columns. Each stack
 * carries its count where there is room.
 */
final class DotStacks {
  private static final double MOST_HIGH = 190;
  private static final double[] PITCHES = {8, 7, 6, 5};

  private final Canvas canvas;
  private final Kinds kinds;
  private final Map<Integer, List<Item>> stacks = new TreeMap<>();
  private final TimeAxis axis;
  private final boolean monthly;
  private final int items;
  private double pitch;

  DotStacks(Canvas canvas, TimeAxis axis, Kinds kinds, List<Item> items) {
    this.canvas = canvas;
    this.axis = axis;
    this.kinds = kinds;
    this.monthly = monthly(axis);
    this.items = items.size();
    for (Item item : items) {
      stacks
          .computeIfAbsent(bucket(middle(item.when()), monthly), k -> new ArrayList<>())
          .add(item);
    }
    for (double wanted : PITCHES) {
      pitch = wanted;
      if (stackHeight() <= MOST_HIGH) {
        return;
      }
    }
    pitch = 0;
  }

  /** Whether a span says no less as a dot: it has both ends, in one year (or month). */
  static boolean fits(TimeAxis axis, Span span) {
    return !span.openStart()
        && !span.openEnd()
        && bucket(span.first(), monthly(axis)) == bucket(span.last(), monthly(axis));
  }

  private static boolean monthly(TimeAxis axis) {
    return axis.last() - axis.first() < 6 * 366;
  }

  int size() {
    return items;
  }

  double height() {
    return stacks.isEmpty() ? 0 : (pitch == 0 ? MOST_HIGH : stackHeight()) + 18;
  }

  private double stackHeight() {
    double highest = 0;
    for (Map.Entry<Integer, List<Item>> stack : stacks.entrySet()) {
      highest = Math.max(highest, Math.ceilDiv(stack.getValue().size(), columns(stack.getKey())));
    }
    return highest * pitch;
  }

  void paint(double top) {
    double bottom = top + height();
    int most = stacks.values().stream().mapToInt(List::size).max().orElse(1);
    for (Map.Entry<Integer, List<Item>> stack : stacks.entrySet()) {
      double left = edge(stack.getKey()) + 1;
      int count = stack.getValue().size();
      double high;
      if (pitch == 0) {
        high = MOST_HIGH * count / most;
        double wide = edge(stack.getKey() + 1) - 1 - left;
        canvas.link("", Figures.count(count, "event"));
        canvas.box(new Rect(left, bottom - high, Math.max(1, wide), high), "fill", Ink.SIX).close();
      } else {
        high = Math.ceilDiv(count, columns(stack.getKey())) * pitch;
        dots(stack.getValue(), left, bottom, columns(stack.getKey()));
      }
      count(stack.getKey(), count, bottom - high - 4);
    }
  }

  private void dots(List<Item> stack, double left, double bottom, int columns) {
    for (int i = 0; i < stack.size(); i++) {
      Item item = stack.get(i);
      double x = left + (i % columns + 0.5) * pitch;
      double y = bottom - (Math.floorDiv(i, columns) + 0.5) * pitch;
      canvas.link(item.href(), item.label() + ", " + item.when().text());
      Glyph glyph = kinds.glyph(item.kind());
      Ink ink = kinds.ink(item.kind());
      if (item.when().doubtful()) {
        glyph.hollow(canvas, x, y, pitch / 2 - 1, ink, false);
      } else {
        canvas.add("path", "d", glyph.path(x, y, pitch / 2 - 0.5), "fill", ink);
      }
      canvas.close();
    }
  }

  private void count(int bucket, int count, double y) {
    String text = Figures.count(count);
    Rect room = Canvas.room(edge(bucket) + 1, y, Canvas.Anchor.START, Lettering.SMALL, text);
    if (canvas.board().free(room) && room.right() <= canvas.width()) {
      canvas.haloed(room.x(), y, Canvas.Anchor.START, Lettering.SMALL, Ink.QUIET, text);
    }
  }

  private int columns(int bucket) {
    double wide = edge(bucket + 1) - edge(bucket) - 3;
    return Math.max(1, (int) Math.floor(wide / pitch));
  }

  private static long middle(Span span) {
    return span.first() + (span.last() - span.first()) / 2;
  }

  private static int bucket(long day, boolean monthly) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return monthly ? date.getYear() * 12 + date.getMonthValue() - 1 : date.getYear();
  }

  /** Where a stack's time begins on the axis. */
  private double edge(int bucket) {
    LocalDate start =
        monthly
            ? LocalDate.of(Math.floorDiv(bucket, 12), Math.floorMod(bucket, 12) + 1, 1)
            : LocalDate.of(bucket, 1, 1);
    return axis.at(start.toEpochDay());
  }
}
