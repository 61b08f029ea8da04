package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What maps have in common: markers with labels on their ground, legend, scale bar and credit. */
final class MapSheet {
  private static final String CREDIT = "Coastline and borders: Natural Earth 1:10 million.";

  private final Canvas canvas;
  private final Projection projection;
  private final Coastline coastline;
  private final MarkerLayout layout;
  private final MarkerLabels labels;
  private final List<Legend.Key> extraKeys = new ArrayList<>();

  MapSheet(Canvas canvas, Projection projection, Coastline coastline, List<Marker> markers) {
    this.canvas = canvas;
    this.projection = projection;
    this.coastline = coastline;
    this.layout = new MarkerLayout(projection, markers);
    this.labels = new MarkerLabels(projection.frame(), canvas.board());
  }

  MarkerLayout layout() {
    return layout;
  }

  void key(Legend.Sign sign, String words) {
    extraKeys.add(new Legend.Key(sign, words));
  }

  void ground() {
    MapGround ground = new MapGround(canvas, coastline, projection);
    ground.paint();
    layout
        .spots()
        .forEach(
            s ->
                canvas
                    .board()
                    .take(Rect.around(s.x(), s.y(), MarkerLayout.HALF, MarkerLayout.HALF)));
    for (MarkerLayout.Cluster c : layout.clusters()) {
      canvas.board().take(Rect.around(c.x(), c.y(), c.radius(), c.radius()));
    }
    ground.names(layout.spots());
  }

  /** Circles first, then markers with their labels, so that a circle never covers a link. */
  void markers() {
    labels.place(layout.spots());
    layout.spots().forEach(this::circle);
    layout.clusters().forEach(this::cluster);
    canvas.open("g", "class", "pic-map");
    layout.spots().forEach(this::marker);
    canvas.close();
  }

  /** Legend, scale and credit below the frame; answers where they end. */
  double foot() {
    double y = projection.frame().bottom() + 8;
    y = Legend.paint(canvas, 0, y, canvas.width(), keys()) + 12;
    return new ScaleBar(projection).paint(canvas, y, coastline.isEmpty() ? "" : CREDIT);
  }

  private boolean circled(MarkerLayout.Spot spot) {
    return spot.marker().uncertaintyMetres().orElse(0) * projection.pixelsPerMetre() > 7;
  }

  private void circle(MarkerLayout.Spot spot) {
    if (!circled(spot)) {
      return;
    }
    double high = spot.marker().uncertaintyMetres().orElse(0) * projection.pixelsPerMetre();
    double wide = high * projection.stretch(spot.marker().latitude());
    Ink ink = spot.marker().kind().ink();
    canvas.add(
        "ellipse",
        "cx",
        spot.trueX(),
        "cy",
        spot.trueY(),
        "rx",
        wide,
        "ry",
        high,
        "fill",
        ink,
        "fill-opacity",
        "0.1",
        "stroke",
        ink,
        "stroke-width",
        1,
        "clip-path",
        "url(#" + canvas.id("frame") + ")");
  }

  private void cluster(MarkerLayout.Cluster cluster) {
    String count = Figures.count(cluster.markers().size());
    canvas.link("", count + " places: " + tally(cluster.markers()));
    canvas.add(
        "circle",
        "cx",
        cluster.x(),
        "cy",
        cluster.y(),
        "r",
        cluster.radius(),
        "fill",
        Ink.SIX,
        "stroke",
        Ink.PAPER,
        "stroke-width",
        1);
    canvas.text(
        cluster.x(), cluster.y() + 4, Canvas.Anchor.MIDDLE, Lettering.SMALL, Ink.PAPER, count);
    canvas.close();
  }

  private void marker(MarkerLayout.Spot spot) {
    Marker marker = spot.marker();
    canvas.link(marker.href(), marker.accessibleName());
    if (spot.displaced()) {
      canvas.line(spot.trueX(), spot.trueY(), spot.x(), spot.y(), Ink.INK, 1);
      canvas.add("circle", "cx", spot.trueX(), "cy", spot.trueY(), "r", 1.6);
    }
    Optional<MarkerLabels.Placed> label = labels.name(spot).or(() -> labels.number(spot));
    label
        .flatMap(MarkerLabels.Placed::leader)
        .ifPresent(end -> canvas.line(spot.x(), spot.y(), end[0], end[1], Ink.AXIS, 0.8));
    Glyph.marker(canvas, spot.x(), spot.y(), marker.kind(), marker.state(), marker.exact());
    label.ifPresent(placed -> write(spot, placed));
    canvas.close();
  }

  private void write(MarkerLayout.Spot spot, MarkerLabels.Placed placed) {
    Rect rect = placed.rect();
    boolean left = rect.right() <= spot.x();
    boolean middle = rect.x() < spot.x() && rect.right() > spot.x();
    Canvas.Anchor anchor =
        middle ? Canvas.Anchor.MIDDLE : left ? Canvas.Anchor.END : Canvas.Anchor.START;
    double x = middle ? rect.x() + rect.width() / 2 : left ? rect.right() : rect.x();
    double y = rect.y() + placed.face().ascent();
    for (String line : placed.lines()) {
      canvas.haloed(x, y, anchor, placed.face(), Ink.INK, line);
      y += placed.face().line();
    }
  }

  private List<Legend.Key> keys() {
    List<Legend.Key> keys = new ArrayList<>();
    Set<Marker.Kind> kinds = EnumSet.noneOf(Marker.Kind.class);
    layout.spots().forEach(s -> kinds.add(s.marker().kind()));
    for (Marker.Kind kind : kinds) {
      keys.add(sign(kind, Marker.State.OPEN, false, kind.words()));
    }
    Marker.Kind sample = kinds.stream().findFirst().orElse(Marker.Kind.OTHER);
    if (layout.spots().stream().anyMatch(s -> s.marker().state() == Marker.State.CLOSED)) {
      keys.add(sign(sample, Marker.State.CLOSED, false, "hollow: said to be closed"));
    }
    if (layout.spots().stream().anyMatch(s -> s.marker().state() == Marker.State.SUSPECTED)) {
      keys.add(sign(sample, Marker.State.SUSPECTED, false, "dashed: suspected, not confirmed"));
    }
    if (layout.spots().stream().anyMatch(s -> s.marker().exact())) {
      keys.add(sign(sample, Marker.State.OPEN, true, "dot: exact point; without: approximate"));
    }
    if (layout.spots().stream().anyMatch(this::circled)) {
      keys.add(new Legend.Key(MapSheet::circleSign, "lies within the circle"));
    }
    if (layout.spots().stream().anyMatch(MarkerLayout.Spot::displaced)) {
      keys.add(new Legend.Key(MapSheet::displacedSign, "drawn beside its place, to be seen"));
    }
    if (!layout.clusters().isEmpty()) {
      keys.add(new Legend.Key(MapSheet::clusterSign, "number of places gathered here"));
    }
    if (labels.numbered() > 0) {
      keys.add(new Legend.Key(MapSheet::numberSign, "number in the table"));
    }
    keys.addAll(extraKeys);
    return keys;
  }

  private static Legend.Key sign(
      Marker.Kind kind, Marker.State state, boolean exact, String words) {
    return new Legend.Key((c, x, y) -> Glyph.marker(c, x, y, kind, state, exact), words);
  }

  private static void circleSign(Canvas canvas, double x, double y) {
    canvas.add(
        "circle",
        "cx",
        x,
        "cy",
        y,
        "r",
        8,
        "fill",
        Ink.SIX,
        "fill-opacity",
        "0.1",
        "stroke",
        Ink.SIX);
  }

  private static void displacedSign(Canvas canvas, double x, double y) {
    canvas.line(x - 6, y + 3, x + 4, y - 2, Ink.INK, 1);
    canvas.add("circle", "cx", x - 6, "cy", y + 3, "r", 1.6);
    Glyph.CIRCLE.solid(canvas, x + 4, y - 2, 4, Ink.SIX);
  }

  private static void clusterSign(Canvas canvas, double x, double y) {
    canvas.add("circle", "cx", x, "cy", y, "r", 9, "fill", Ink.SIX);
    canvas.text(x, y + 4, Canvas.Anchor.MIDDLE, Lettering.SMALL, Ink.PAPER, "9");
  }

  private static void numberSign(Canvas canvas, double x, double y) {
    canvas.text(x, y + 4, Canvas.Anchor.MIDDLE, Lettering.SMALL, Ink.INK, "12");
  }

  /** {@code 20 mines, 1 prison}, in the order of kinds. */
  static String tally(List<Marker> markers) {
    Map<Marker.Kind, Integer> counts = new EnumMap<>(Marker.Kind.class);
    markers.forEach(m -> counts.merge(m.kind(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    counts.forEach(
        (kind, n) ->
            parts.add(
                Figures.count(n)
                    + " "
                    + (n == 1 ? kind.words().toLowerCase(Locale.ROOT) : kind.plural())));
    return String.join(", ", parts);
  }

  /** What was drawn and what was not, for the description. */
  String words() {
    StringBuilder words = new StringBuilder();
    int gathered = layout.clusters().stream().mapToInt(c -> c.markers().size()).sum();
    int bare = layout.spots().size() - labels.named() - labels.numbered();
    add(words, layout.outside(), " outside the map, only in the table.");
    if (gathered > 0) {
      add(
          words,
          gathered,
          " gathered in " + Figures.count(layout.clusters().size(), "numbered bubble") + ".");
    }
    add(words, labels.numbered(), " labelled by the number in the table.");
    add(words, bare + gathered, " unlabelled.");
    words.append("Equirectangular projection, true to scale along latitude ");
    words.append(Figures.fixed(projection.standard(), 1)).append("° and from north to south.");
    return words.append(coastline.isEmpty() ? "" : " " + CREDIT).toString();
  }

  private static void add(StringBuilder words, int places, String what) {
    if (places > 0) {
      words.append(Figures.count(places, "place")).append(what).append(' ');
    }
  }

  static final List<String> COLUMNS =
      List.of(
          "No.",
          "Name",
          "Kind",
          "State",
          "Latitude (°N)",
          "Longitude (°E)",
          "Point",
          "Uncertainty (m)");

  static DataTable table(String caption, List<Marker> markers) {
    List<List<String>> rows = new ArrayList<>();
    markers.forEach(marker -> rows.add(row(rows.size() + 1, marker)));
    return new DataTable(caption, COLUMNS, rows);
  }

  static List<String> row(int number, Marker marker) {
    OptionalDouble metres = marker.uncertaintyMetres();
    return List.of(
        Figures.count(number),
        marker.label(),
        marker.kind().words(),
        marker.state().words(),
        Figures.fixed(marker.latitude(), 4),
        Figures.fixed(marker.longitude(), 4),
        marker.precision(),
        metres.isPresent() ? Figures.number(metres.getAsDouble()) : "");
  }
}
