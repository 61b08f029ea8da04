package org.davylamp.dossier.pictures;

import java.util.List;

/** Sea, land, borders and the names of countries: what lies under the markers. */
final class MapGround {
  /** Points nearer to the last one drawn than this add bytes and nothing to see. */
  private static final double THINNING = 0.7;

  private final Canvas canvas;
  private final Coastline coastline;
  private final Projection projection;
  private final Box known;

  MapGround(Canvas canvas, Coastline coastline, Projection projection) {
    this.canvas = canvas;
    this.projection = projection;
    Box near =
        projection
            .box()
            .grown(
                (projection.box().east() - projection.box().west()) / 50,
                (projection.box().north() - projection.box().south()) / 50);
    this.coastline = coastline.isEmpty() ? coastline : coastline.within(near);
    this.known = coastline.box();
  }

  void paint() {
    Rect frame = projection.frame();
    String clip = canvas.id("frame");
    String hole =
        Canvas.element(
            "rect",
            "x",
            frame.x(),
            "y",
            frame.y(),
            "width",
            frame.width(),
            "height",
            frame.height());
    canvas.define("clipPath", hole, "id", clip);
    canvas.open("g", "clip-path", "url(#" + clip + ")");
    double left = Math.max(frame.x(), projection.x(known.west()));
    double top = Math.max(frame.y(), projection.y(known.north()));
    double right = Math.min(frame.right(), projection.x(known.east()));
    double bottom = Math.min(frame.bottom(), projection.y(known.south()));
    boolean land = !coastline.isEmpty();
    if (right > left && bottom > top) {
      canvas.box(
          new Rect(left, top, right - left, bottom - top), "fill", land ? Ink.SEA : Ink.LAND);
    }
    for (Coastline.Land country : coastline.lands()) {
      Ink ink = country.country() == Coastline.DPRK ? Ink.LAND : Ink.ABROAD;
      canvas.add("path", "d", path(country.rings(), true), "fill", ink, "fill-rule", "evenodd");
    }
    line(coastline.coasts(), Ink.COAST, 0.8, "none");
    line(coastline.borders(), Ink.BORDER, 1.2, "6 2.5 1.5 2.5");
    canvas.close();
    canvas.box(frame, "fill", "none", "stroke", Ink.COAST, "stroke-width", 1);
  }

  private void line(List<Trace> traces, Ink ink, double width, String dashes) {
    String path = path(traces, false);
    if (!path.isEmpty()) {
      canvas.add(
          "path",
          "d",
          path,
          "fill",
          "none",
          "stroke",
          ink,
          "stroke-width",
          width,
          "stroke-dasharray",
          dashes,
          "stroke-linejoin",
          "round");
    }
  }

  private String path(List<Trace> traces, boolean closed) {
    StringBuilder path = new StringBuilder();
    traces.forEach(trace -> append(path, trace, closed));
    return path.toString();
  }

  private void append(StringBuilder path, Trace trace, boolean closed) {
    double lastX = projection.x(trace.longitude(0));
    double lastY = projection.y(trace.latitude(0));
    path.append('M')
        .append(Figures.coordinate(lastX))
        .append(' ')
        .append(Figures.coordinate(lastY));
    for (int i = 1; i < trace.size(); i++) {
      double x = projection.x(trace.longitude(i));
      double y = projection.y(trace.latitude(i));
      boolean end = i == trace.size() - 1 && !closed;
      if (end || Math.hypot(x - lastX, y - lastY) >= THINNING) {
        path.append('L').append(Figures.coordinate(x)).append(' ').append(Figures.coordinate(y));
        lastX = x;
        lastY = y;
      }
    }
    if (closed) {
      path.append('z');
    }
  }

  /** Writes each country's name where most room is left in it, quietly, or not at all. */
  void names(List<MarkerLayout.Spot> spots) {
    CountryNames names = new CountryNames(coastline, projection, canvas.board(), spots);
    for (CountryNames.Name name : names.placed()) {
      canvas.text(
          name.x(), name.y(), Canvas.Anchor.MIDDLE, Lettering.SMALL, Ink.QUIET, name.text());
    }
  }
}
