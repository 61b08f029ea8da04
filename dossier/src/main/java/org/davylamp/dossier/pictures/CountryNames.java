package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where in a map the names of its countries find room: the frame is sampled on a grid and a name
 * goes to the point farthest from the frame, from other land and water, and from markers.
 */
final class CountryNames {
  /** A name and the middle of its baseline. */
  record Name(String text, double x, double y) {}

  private static final int SAMPLES = 30;
  private static final double CLEARANCE = 12;

  private final Coastline coastline;
  private final Projection projection;
  private final Board board;
  private final List<MarkerLayout.Spot> spots;
  private final int[] country = new int[SAMPLES * SAMPLES];

  CountryNames(
      Coastline coastline, Projection projection, Board board, List<MarkerLayout.Spot> spots) {
    this.spots = spots;
    this.coastline = coastline;
    this.projection = projection;
    this.board = board;
    for (int i = 0; i < country.length; i++) {
      country[i] = countryAt(i);
    }
  }

  List<Name> placed() {
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < coastline.lands().size(); i++) {
      String text = coastline.lands().get(i).name().toUpperCase(Locale.ROOT);
      if (!text.isBlank()) {
        place(i, text, names);
      }
    }
    return names;
  }

  private void place(int land, String text, List<Name> names) {
    double bestRoom = CLEARANCE;
    int best = -1;
    for (int i = 0; i < country.length; i++) {
      if (country[i] == land && board.free(room(text, x(i), y(i)).grown(3))) {
        double room = clearance(i, Lettering.SMALL.width(text) / 2, bestRoom);
        if (room > bestRoom) {
          bestRoom = room;
          best = i;
        }
      }
    }
    if (best >= 0) {
      board.take(room(text, x(best), y(best)));
      names.add(new Name(text, x(best), y(best)));
    }
  }

  private static Rect room(String text, double x, double y) {
    return Canvas.room(x, y, Canvas.Anchor.MIDDLE, Lettering.SMALL, text);
  }

  private int countryAt(int sample) {
    double x = x(sample);
    double y = y(sample);
    for (int i = 0; i < coastline.lands().size(); i++) {
      boolean inside = false;
      for (Trace ring : coastline.lands().get(i).rings()) {
        inside ^= inside(ring, x, y);
      }
      if (inside) {
        return i;
      }
    }
    return -1;
  }

  /** Crossings of a ray to the right, even or odd. */
  private boolean inside(Trace ring, double x, double y) {
    boolean inside = false;
    double beforeX = projection.x(ring.longitude(ring.size() - 1));
    double beforeY = projection.y(ring.latitude(ring.size() - 1));
    for (int i = 0; i < ring.size(); i++) {
      double nextX = projection.x(ring.longitude(i));
      double nextY = projection.y(ring.latitude(i));
      if ((nextY > y) != (beforeY > y)
          && x < (beforeX - nextX) * (y - nextY) / (beforeY - nextY) + nextX) {
        inside = !inside;
      }
      beforeX = nextX;
      beforeY = nextY;
    }
    return inside;
  }

  /**
   * The distance from a name of that width to the nearest sample of another country, marker or
   * edge; given up once it is not above {@code least}.
   */
  private double clearance(int sample, double halfWidth, double least) {
    Rect frame = projection.frame();
    double x = x(sample);
    double y = y(sample);
    double room = Math.min(y - frame.y(), frame.bottom() - y);
    room = Math.min(room, Math.min(x - frame.x(), frame.right() - x) - halfWidth);
    for (int i = 0; i < country.length && room > least; i++) {
      if (country[i] != country[sample]) {
        double beside = Math.max(0, Math.abs(x(i) - x) - halfWidth);
        room = Math.min(room, Math.hypot(beside, y(i) - y));
      }
    }
    for (MarkerLayout.Spot spot : spots) {
      double beside = Math.max(0, Math.abs(spot.x() - x) - halfWidth);
      room = Math.min(room, Math.hypot(beside, spot.y() - y));
    }
    return room;
  }

  private double x(int sample) {
    return projection.frame().x() + projection.frame().width() * (sample % SAMPLES + 0.5) / SAMPLES;
  }

  private double y(int sample) {
    return projection.frame().y()
        + projection.frame().height() * (Math.floorDiv(sample, SAMPLES) + 0.5) / SAMPLES;
  }
}
