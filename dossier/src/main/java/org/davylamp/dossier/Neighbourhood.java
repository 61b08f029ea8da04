package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.davylamp.dossier.pictures.Marker;

/**
 * Which facilities lie around a point. They are kept by squares of half a degree, and a search
 * looks only into those that its circle touches: every facility of a large case asks once.
 */
final class Neighbourhood {
  private static final double SIDE = 0.5;
  private static final int COLUMNS = (int) (360 / SIDE);
  private static final double METRES_PER_DEGREE = 111_320;

  /** At a pole itself every meridian is near. */
  private static final double LEAST_COSINE = 1e-6;

  /** A facility, by its id, with the mark that stands for it. */
  record Neighbour(String id, Marker marker) {}

  /**
   * What was found.
   *
   * @param nearest at most as many as were asked for, the nearest first
   * @param all how many lie within the circle
   */
  record Around(List<Neighbour> nearest, int all) {}

  private record Measured(Neighbour neighbour, double squared) {}

  private static final Comparator<Measured> NEAREST_FIRST =
      Comparator.comparingDouble(Measured::squared).thenComparing(one -> one.neighbour().id());

  private final Map<Long, List<Neighbour>> squares = new HashMap<>();

  void add(String id, Marker marker) {
    long square = square(row(marker.latitude()), column(marker.longitude()));
    squares.computeIfAbsent(square, key -> new ArrayList<>()).add(new Neighbour(id, marker));
  }

  /** Those around {@code marker}, without itself; equally far ones in the order of their ids. */
  Around around(String id, Marker marker, double metres, int most) {
    double cosine = Math.max(LEAST_COSINE, Math.cos(Math.toRadians(marker.latitude())));
    double north = metres / METRES_PER_DEGREE;
    double east = Math.min(180, north / cosine);
    PriorityQueue<Measured> farthestFirst = new PriorityQueue<>(NEAREST_FIRST.reversed());
    int all = 0;
    for (Neighbour one : touching(marker, north, east)) {
      double squared = squared(marker, one.marker(), cosine);
      if (squared > north * north || one.id().equals(id)) {
        continue;
      }
      all++;
      Measured measured = new Measured(one, squared);
      if (farthestFirst.size() < most) {
        farthestFirst.add(measured);
      } else if (most > 0 && NEAREST_FIRST.compare(measured, farthestFirst.element()) < 0) {
        farthestFirst.remove();
        farthestFirst.add(measured);
      }
    }
    return new Around(
        farthestFirst.stream().sorted(NEAREST_FIRST).map(Measured::neighbour).toList(), all);
  }

  private List<Neighbour> touching(Marker middle, double north, double east) {
    List<Neighbour> touching = new ArrayList<>();
    int first = column(middle.longitude() - east);
    int columns = Math.min(COLUMNS, column(middle.longitude() + east) - first + 1);
    for (int row = row(middle.latitude() - north); row <= row(middle.latitude() + north); row++) {
      for (int column = first; column < first + columns; column++) {
        touching.addAll(squares.getOrDefault(square(row, column), List.of()));
      }
    }
    return touching;
  }

  /** Grows with the distance, in square degrees of latitude: enough to put neighbours in order. */
  private static double squared(Marker from, Marker to, double cosine) {
    double north = to.latitude() - from.latitude();
    double turn = Math.abs(to.longitude() - from.longitude());
    double east = Math.min(turn, 360 - turn) * cosine;
    return north * north + east * east;
  }

  private static int row(double latitude) {
    return (int) Math.floor(latitude / SIDE);
  }

  private static int column(double longitude) {
    return (int) Math.floor(longitude / SIDE);
  }

  private static long square(int row, int column) {
    return (long) row * COLUMNS + Math.floorMod(column, COLUMNS);
  }
}
