package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where markers are drawn: at their place; beside it, joined by a line, where another stands there
 * already; and gathered with their neighbours where there are too many to tell apart.
 */
final class MarkerLayout {
  /** A marker drawn by itself; {@code number} is its row in the table. */
  record Spot(Marker marker, int number, double x, double y, double trueX, double trueY) {
    boolean displaced() {
      return x != trueX || y != trueY;
    }
  }

  /** Several markers drawn as one bubble. */
  record Cluster(List<Marker> markers, double x, double y, double radius) {
    Cluster {
      markers = List.copyOf(markers);
    }
  }

  /** From how many markers on they are gathered; below, every one is drawn. */
  static final int CROWD = 400;

  /** Half the room of a drawn marker. */
  static final double HALF = 5.6;

  private static final double CELL = 46;
  private static final int FEW = 2;
  private static final double APART = 3.2;

  private final Projection projection;
  private final List<Spot> spots = new ArrayList<>();
  private final List<Cluster> clusters = new ArrayList<>();
  private final Board taken = new Board();
  private int outside;

  MarkerLayout(Projection projection, List<Marker> markers) {
    this.projection = projection;
    List<Spot> inside = new ArrayList<>();
    for (int i = 0; i < markers.size(); i++) {
      Marker marker = markers.get(i);
      if (projection.box().holds(marker.latitude(), marker.longitude())) {
        double x = projection.x(marker.longitude());
        double y = projection.y(marker.latitude());
        inside.add(new Spot(marker, i + 1, x, y, x, y));
      } else {
        outside++;
      }
    }
    if (inside.size() > CROWD) {
      gather(inside);
    } else {
      inside.forEach(this::stand);
    }
  }

  List<Spot> spots() {
    return spots;
  }

  List<Cluster> clusters() {
    return clusters;
  }

  /** How many markers lie outside the map. */
  int outside() {
    return outside;
  }

  private void gather(List<Spot> inside) {
    Map<Long, List<Spot>> cells = new TreeMap<>();
    for (Spot spot : inside) {
      long row = (long) Math.floor(spot.y / CELL);
      long column = (long) Math.floor(spot.x / CELL);
      cells.computeIfAbsent(row * 100_000 + column, k -> new ArrayList<>()).add(spot);
    }
    for (List<Spot> cell : cells.values()) {
      if (cell.size() <= FEW) {
        cell.forEach(this::stand);
      } else {
        clusters.add(cluster(cell));
      }
    }
  }

  private Cluster cluster(List<Spot> cell) {
    double x = Math.floor(cell.getFirst().x / CELL) * CELL + CELL / 2;
    double y = Math.floor(cell.getFirst().y / CELL) * CELL + CELL / 2;
    double text = Lettering.SMALL.width(Figures.count(cell.size())) / 2 + 3;
    double radius = Math.clamp(5 + 1.6 * Math.sqrt(cell.size()), text, CELL / 2 - 2);
    double slack = CELL / 2 - radius;
    double meanX = cell.stream().mapToDouble(Spot::x).average().orElseThrow();
    double meanY = cell.stream().mapToDouble(Spot::y).average().orElseThrow();
    return new Cluster(
        cell.stream().map(Spot::marker).toList(),
        Math.clamp(meanX, x - slack, x + slack),
        Math.clamp(meanY, y - slack, y + slack),
        radius);
  }

  private void stand(Spot spot) {
    Spot place = spot;
    for (int ring = 0; ring <= 3; ring++) {
      for (int turn = 0; turn < (ring == 0 ? 1 : 8); turn++) {
        double angle = Math.PI / 4 * turn + Math.PI / 8 * (ring - 1);
        double x = spot.trueX + 10 * ring * Math.cos(angle);
        double y = spot.trueY + 10 * ring * Math.sin(angle);
        Rect room = Rect.around(x, y, APART, APART);
        if (projection.frame().holds(room) && taken.free(room)) {
          place =
              ring == 0 ? spot : new Spot(spot.marker, spot.number, x, y, spot.trueX, spot.trueY);
          ring = 4;
          break;
        }
      }
    }
    taken.take(Rect.around(place.x, place.y, APART, APART));
    spots.add(place);
  }
}
