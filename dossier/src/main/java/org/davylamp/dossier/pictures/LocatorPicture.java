package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The surroundings of one facility: its marker, its neighbours, and every position that has been
 * claimed for it, each joined to the one shown by a line that says how far apart they are.
 */
public final class LocatorPicture {
  /**
   * A position that a source gives for the facility.
   *
   * @param label who says so, short
   */
  public record Claim(String label, double latitude, double longitude, String href) {
    Marker marker() {
      return Marker.at(label, latitude, longitude, Marker.Kind.CLAIM).ranked(0).linked(href);
    }
  }

  private LocatorPicture() {}

  /**
   * A map around {@code facility}.
   *
   * @param radiusMetres from the facility to the nearest edge, at least; more where a claim or the
   *     facility's own uncertainty lies farther out
   * @param claims other positions than the one shown
   * @param neighbours what may lie around; those beyond the map are counted in the description
   */
  public static Picture draw(
      Frame frame,
      Coastline coastline,
      Marker facility,
      double radiusMetres,
      List<Claim> claims,
      List<Marker> neighbours) {
    return paint(new Canvas(frame), coastline, facility, radiusMetres, claims, neighbours);
  }

  static Picture paint(
      Canvas canvas,
      Coastline coastline,
      Marker facility,
      double radiusMetres,
      List<Claim> claims,
      List<Marker> neighbours) {
    Refusal.unless(
        radiusMetres > 0 && radiusMetres <= 5_000_000,
        "expected a radius above 0 m and up to 5,000 km around %s, found %s m",
        facility.label(),
        radiusMetres);
    Projection projection = projection(canvas, facility, radiusMetres, claims);
    List<Marker> markers = new ArrayList<>();
    markers.add(facility.ranked(0));
    claims.forEach(claim -> markers.add(claim.marker()));
    List<Marker> near =
        neighbours.stream()
            .filter(m -> projection.box().holds(m.latitude(), m.longitude()))
            .map(m -> m.ranked(Math.max(1, m.rank())))
            .toList();
    markers.addAll(near);
    MapSheet sheet = new MapSheet(canvas, projection, coastline, markers);
    sheet.ground();
    canvas.open("g", "class", "pic-map");
    claims.forEach(claim -> join(canvas, projection, facility, claim));
    canvas.close();
    if (!claims.isEmpty()) {
      sheet.key(LocatorPicture::lineSign, "distance between positions claimed for one facility");
    }
    sheet.markers();
    double bottom = sheet.foot();
    String words = words(facility, claims, near, neighbours.size() - near.size());
    return canvas.finish(bottom, words + " " + sheet.words(), table(canvas.title(), markers));
  }

  private static void lineSign(Canvas canvas, double x, double y) {
    canvas.line(x - 9, y, x + 9, y, Ink.ONE, 1.5, "stroke-dasharray", "4 3");
  }

  private static String words(Marker facility, List<Claim> claims, List<Marker> near, int beyond) {
    String words =
        "Map around "
            + facility.label()
            + " with "
            + (near.isEmpty() ? "no neighbours" : MapSheet.tally(near) + " nearby")
            + ".";
    if (!claims.isEmpty()) {
      words +=
          " Other positions claimed for it: "
              + claims.stream()
                  .map(
                      c ->
                          c.label()
                              + ", "
                              + Figures.distance(distance(facility, c.marker()))
                              + " away")
                  .collect(Collectors.joining("; "))
              + ".";
    }
    return beyond == 0 ? words : words + " " + Figures.count(beyond, "place") + " farther away.";
  }

  private static DataTable table(String caption, List<Marker> markers) {
    List<String> columns = new ArrayList<>(MapSheet.COLUMNS);
    columns.add("Distance from No. 1");
    List<List<String>> rows = new ArrayList<>();
    for (Marker marker : markers) {
      List<String> row = new ArrayList<>(MapSheet.row(rows.size() + 1, marker));
      row.add(rows.isEmpty() ? "" : Figures.distance(distance(markers.getFirst(), marker)));
      rows.add(row);
    }
    return new DataTable(caption, columns, rows);
  }

  private static Projection projection(
      Canvas canvas, Marker facility, double radiusMetres, List<Claim> claims) {
    double farthest = Math.max(radiusMetres, facility.uncertaintyMetres().orElse(0) * 1.1);
    for (Claim claim : claims) {
      farthest = Math.max(farthest, 1.25 * distance(facility, claim.marker()));
    }
    double degrees = Math.toDegrees(farthest / Projection.RADIUS);
    double east = degrees / Math.max(0.01, Math.cos(Math.toRadians(facility.latitude())));
    double lat = facility.latitude();
    double lon = facility.longitude();
    Box point =
        new Box(
            Math.max(-180, lon - 1e-9),
            Math.max(-90, lat - 1e-9),
            Math.min(180, lon + 1e-9),
            Math.min(90, lat + 1e-9));
    double width = canvas.width();
    return Projection.fit(
        point.grown(east, degrees), width, width * 0.6, width * (canvas.narrow() ? 1 : 0.6));
  }

  private static double distance(Marker from, Marker to) {
    return Projection.distance(from.latitude(), from.longitude(), to.latitude(), to.longitude());
  }

  /** Draws the line with its length, on it where there is room and else beside it. */
  private static void join(Canvas canvas, Projection projection, Marker facility, Claim claim) {
    String text = Figures.distance(distance(facility, claim.marker()));
    double x1 = projection.x(facility.longitude());
    double y1 = projection.y(facility.latitude());
    double x2 = projection.x(claim.longitude());
    double y2 = projection.y(claim.latitude());
    canvas.line(x1, y1, x2, y2, Ink.ONE, 1.5, "stroke-dasharray", "4 3");
    label(canvas, projection.frame(), text, x1, y1, x2, y2);
    Board.along(x1, y1, x2, y2, 8, 8).forEach(canvas.board()::take);
  }

  private static void label(
      Canvas canvas, Rect frame, String text, double x1, double y1, double x2, double y2) {
    for (double side : new double[] {4, -8, 16}) {
      for (double share : new double[] {0.5, 0.6, 0.4, 0.7, 0.3}) {
        double x = x1 + share * (x2 - x1);
        double y = y1 + share * (y2 - y1) + side;
        Rect room = Canvas.room(x, y, Canvas.Anchor.MIDDLE, Lettering.STRONG, text);
        if (frame.holds(room.grown(3)) && canvas.board().free(room.grown(1))) {
          canvas.haloed(x, y, Canvas.Anchor.MIDDLE, Lettering.STRONG, Ink.ONE, text);
          return;
        }
      }
    }
  }
}
