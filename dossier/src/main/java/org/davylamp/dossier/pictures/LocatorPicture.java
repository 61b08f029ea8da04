package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.List;

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
    Marker marker(Marker facility) {
      return new Marker(
          label,
          latitude,
          longitude,
          facility.kind(),
          Marker.State.SUSPECTED,
          false,
          java.util.OptionalDouble.empty(),
          0,
          href);
    }
  }

  private LocatorPicture() {}

  /**
   * A map around {@code facility}.
   *
   * @param radiusMetres from the facility to the nearest edge, at least; more where a claim or the
   *     facility's own uncertainty lies farther out
   * @param claims other positions than the one shown
   * @param neighbours what lies around; those beyond the map are counted in the description
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
    List<Marker> markers = new ArrayList<>();
    markers.add(facility.ranked(0));
    claims.forEach(claim -> markers.add(claim.marker(facility)));
    neighbours.forEach(neighbour -> markers.add(neighbour.ranked(Math.max(1, neighbour.rank()))));
    Projection projection = projection(canvas, facility, radiusMetres, claims);
    MapSheet sheet = new MapSheet(canvas, projection, coastline, markers);
    sheet.ground();
    List<String> distances = new ArrayList<>();
    for (Claim claim : claims) {
      distances.add(claim.label() + ", " + join(canvas, projection, facility, claim));
    }
    if (!claims.isEmpty()) {
      sheet.key((c, x, y) -> c.line(x - 9, y, x + 9, y, Ink.ONE, 1.5, "stroke-dasharray", "4 3"),
          "distance between positions claimed for the same facility");
    }
    sheet.markers();
    double bottom = sheet.foot();
    String words = "Map around " + facility.label() + " with " + neighbours(markers, claims) + ".";
    if (!distances.isEmpty()) {
      words += " Other positions claimed for it: " + String.join("; ", distances) + ".";
    }
    return canvas.finish(bottom, words + " " + sheet.words(), MapSheet.table(canvas.title(), markers));
  }

  private static String neighbours(List<Marker> markers, List<Claim> claims) {
    List<Marker> others = markers.subList(1 + claims.size(), markers.size());
    return others.isEmpty() ? "no neighbours" : MapSheet.tally(others) + " as neighbours";
  }

  private static Projection projection(
      Canvas canvas, Marker facility, double radiusMetres, List<Claim> claims) {
    double farthest = Math.max(radiusMetres, facility.uncertaintyMetres().orElse(0) * 1.1);
    for (Claim claim : claims) {
      farthest = Math.max(farthest, 1.25 * distance(facility, claim));
    }
    double degrees = Math.toDegrees(farthest / Projection.RADIUS);
    double east = degrees / Math.max(0.01, Math.cos(Math.toRadians(facility.latitude())));
    double lat = facility.latitude();
    double lon = facility.longitude();
    Box point = new Box(Math.max(-180, lon - 1e-9), Math.max(-90, lat - 1e-9), Math.min(180, lon + 1e-9), Math.min(90, lat + 1e-9));
    double width = canvas.width();
    return Projection.fit(point.grown(east, degrees), width, width * 0.6, width * (canvas.narrow() ? 1 : 0.6));
  }

  private static double distance(Marker facility, Claim claim) {
    return Projection.distance(
        facility.latitude(), facility.longitude(), claim.latitude(), claim.longitude());
  }

  /** Draws the line and its label, and answers the distance as text. */
  private static String join(Canvas canvas, Projection projection, Marker facility, Claim claim) {
    String text = Figures.distance(distance(facility, claim)) + " away";
    double x1 = projection.x(facility.longitude());
    double y1 = projection.y(facility.latitude());
    double x2 = projection.x(claim.longitude());
    double y2 = projection.y(claim.latitude());
    canvas.line(x1, y1, x2, y2, Ink.ONE, 1.5, "stroke-dasharray", "4 3");
    for (double share : new double[] {0.5, 0.35, 0.65, 0.2, 0.8}) {
      for (double side : new double[] {-8, 16}) {
        double x = x1 + share * (x2 - x1);
        double y = y1 + share * (y2 - y1) + side;
        Rect room = Canvas.room(x, y, Canvas.Anchor.MIDDLE, Lettering.STRONG, text);
        if (projection.frame().holds(room.grown(3)) && canvas.board().free(room.grown(1))) {
          canvas.haloed(x, y, Canvas.Anchor.MIDDLE, Lettering.STRONG, Ink.ONE, text);
          return text;
        }
      }
    }
    return text;
  }
}
