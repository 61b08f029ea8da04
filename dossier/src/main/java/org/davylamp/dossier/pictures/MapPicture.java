package org.davylamp.dossier.pictures;

import java.util.Comparator;
import java.util.List;

/**
 * A map of markers on coastline and borders. Kinds differ in shape, states in filling; precision is
 * shown by a circle in true scale where it is known and large enough to see, else by a dot. Labels
 * never overlap: where there is no room a marker carries its number in the table, and where there
 * is none for that either it stands bare and the description counts it. From {@value
 * MarkerLayout#CROWD} markers on neighbours are gathered in bubbles that say how many they are.
 */
public final class MapPicture {
  private static final double MOST_HIGH = 860;

  /**
   * A town or the like that helps to find one's way; drawn small, and left out where a marker or a
   * label needs the room. It is no part of the data.
   */
  public record Place(String name, double latitude, double longitude) {}

  private MapPicture() {}

  /** A map of all markers. */
  public static Picture draw(Frame frame, Coastline coastline, List<Marker> markers) {
    if (markers.isEmpty()) {
      return nothing(frame);
    }
    return draw(frame, coastline, Box.around(markers), List.of(), markers);
  }

  /**
   * A map of {@code box}, and a little more where the frame's shape asks for it.
   *
   * @param markers in the order of the table, whose row numbers serve as keys on the map; those
   *     outside the box stand in the table only, and the description counts them
   */
  public static Picture draw(
      Frame frame, Coastline coastline, Box box, List<Place> places, List<Marker> markers) {
    Canvas canvas = new Canvas(frame);
    return paint(canvas, coastline, box, places, markers);
  }

  static Picture nothing(Frame frame) {
    return new Canvas(frame)
        .empty(
            "No place with a published position to show", MapSheet.table(frame.title(), List.of()));
  }

  static Picture paint(
      Canvas canvas, Coastline coastline, Box box, List<Place> places, List<Marker> markers) {
    Projection projection = projection(canvas, box);
    MapSheet sheet = new MapSheet(canvas, projection, coastline, markers);
    sheet.ground();
    new TownLayer(canvas, projection).paint(places);
    sheet.markers();
    double bottom = sheet.foot();
    String words =
        markers.isEmpty()
            ? "No place with a published position to show."
            : "Map of " + MapSheet.tally(markers) + ".";
    return canvas.finish(
        bottom, words + " " + sheet.words(), MapSheet.table(canvas.title(), markers));
  }

  static Projection projection(Canvas canvas, Box box) {
    double width = canvas.width();
    return Projection.fit(box, width, width * 0.5, Math.min(width * 1.25, MOST_HIGH));
  }

  /** Markers by kind, then from north to south: an order in which numbers are easy to find. */
  public static List<Marker> ordered(List<Marker> markers) {
    return markers.stream()
        .sorted(
            Comparator.comparing(Marker::kind)
                .thenComparingDouble(m -> -m.latitude())
                .thenComparingDouble(Marker::longitude)
                .thenComparing(Marker::label))
        .toList();
  }
}
