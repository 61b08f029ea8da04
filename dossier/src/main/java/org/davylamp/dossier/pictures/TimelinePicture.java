package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.List;

/** Lanes of events and quantities above each other on one axis of time. */
public final class TimelinePicture {
  /** One lane. */
  public sealed interface Lane {
    String title();

    List<Span> spans();
  }

  /**
   * Something that happened.
   *
   * @param kind told by shape and colour within its lane
   * @param href where it leads, or empty
   * @param guide whether a line goes through all lanes where it begins
   */
  public record Item(String label, Span when, String kind, String href, boolean guide) {}

  /**
   * Events, each with a label where there are few, as stacked dots per year (or month) where there
   * are many.
   */
  public record EventLane(String title, List<Item> items) implements Lane {
    public EventLane {
      items = List.copyOf(items);
    }

    @Override
    public List<Span> spans() {
      return items.stream().map(Item::when).toList();
    }
  }

  /** A quantity over a time. */
  public record Level(Span when, Amount amount, String note, String href) {}

  /**
   * Quantities in one unit on a scale of the lane's own that begins at zero.
   *
   * @param line whether levels are joined by a line rather than drawn as bars
   */
  public record QuantityLane(String title, String unit, boolean line, List<Level> levels)
      implements Lane {
    public QuantityLane {
      levels = List.copyOf(levels);
    }

    @Override
    public List<Span> spans() {
      return levels.stream().map(Level::when).toList();
    }
  }

  private static final double HEAD = 22;
  private static final double BETWEEN = 14;

  private TimelinePicture() {}

  /** The lanes from top to bottom; the axis holds every day that any of them names. */
  public static Picture draw(Frame frame, List<Lane> lanes) {
    return paint(new Canvas(frame), lanes);
  }

  static Picture paint(Canvas canvas, List<Lane> lanes) {
    DataTable table = table(canvas.title(), lanes);
    List<Span> spans = lanes.stream().flatMap(lane -> lane.spans().stream()).toList();
    if (spans.isEmpty()) {
      return canvas.empty("No dated event to show", table);
    }
    TimeAxis axis = TimeAxis.of(spans, 0, canvas.width() - 1);
    Guides guides = new Guides(canvas, axis, guides(lanes));
    List<LanePainter> painters =
        lanes.stream().map(lane -> LanePainter.of(canvas, axis, lane)).toList();
    double top = guides.height();
    double bottom = top + painters.stream().mapToDouble(p -> HEAD + p.height() + BETWEEN).sum();
    axis.grid(canvas, top, bottom);
    guides.lines(0, bottom);
    guides.labels(0);
    double y = top;
    for (int i = 0; i < painters.size(); i++) {
      if (i > 0) {
        canvas.line(0, y - 4, canvas.width(), y - 4, Ink.AXIS, 0.8);
      }
      painters.get(i).head(y + 14);
      painters.get(i).paint(y + HEAD);
      y += HEAD + painters.get(i).height() + BETWEEN;
    }
    double end = axis.paint(canvas, bottom);
    end = Legend.paint(canvas, 0, end + 6, canvas.width(), TimeKeys.of(spans));
    return canvas.finish(end + 4, words(lanes, painters), table);
  }

  private static List<Guides.Guide> guides(List<Lane> lanes) {
    List<Guides.Guide> guides = new ArrayList<>();
    for (Lane lane : lanes) {
      if (lane instanceof EventLane events) {
        events.items().stream()
            .filter(Item::guide)
            .forEach(item -> guides.add(new Guides.Guide(item.label(), item.when(), item.href())));
      }
    }
    return guides;
  }

  private static String words(List<Lane> lanes, List<LanePainter> painters) {
    StringBuilder words = new StringBuilder("Lanes on one axis of time: ");
    for (int i = 0; i < lanes.size(); i++) {
      words.append(i == 0 ? "" : "; ").append(lanes.get(i).title()).append(" (");
      words.append(painters.get(i).words()).append(')');
    }
    return words.append('.').toString();
  }

  private static DataTable table(String caption, List<Lane> lanes) {
    List<List<String>> rows = new ArrayList<>();
    for (Lane lane : lanes) {
      switch (lane) {
        case EventLane events ->
            events
                .items()
                .forEach(
                    item ->
                        rows.add(
                            List.of(
                                lane.title(),
                                item.when().text(),
                                item.label(),
                                item.kind(),
                                "",
                                "")));
        case QuantityLane quantity ->
            quantity
                .levels()
                .forEach(
                    level ->
                        rows.add(
                            List.of(
                                lane.title(),
                                level.when().text(),
                                level.note(),
                                "",
                                level.amount().text(),
                                quantity.unit())));
      }
    }
    return new DataTable(caption, List.of("Lane", "Date", "What", "Kind", "Value", "Unit"), rows);
  }
}
