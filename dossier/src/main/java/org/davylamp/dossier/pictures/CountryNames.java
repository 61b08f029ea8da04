package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

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
    Arrays.fill(country, -1);
    for (int land = 0; land < coastline.lands().size(); land++) {
      sample(land);
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
    double halfWidth = Lettering.SMALL.width(text) / 2;
    double bestRoom = CLEARANCE;
    int best = -1;
    for (int i = 0; i < country.length; i++) {
      if (country[i] == land) {
        double room = clearance(i, halfWidth, bestRoom);
        if (room > bestRoom && board.free(room(text, x(i), y(i)).grown(3))) {
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

  /** Row by row: a sample lies in a country if an odd number of its outlines cross to the right. */
  private void sample(int land) {
    List<double[]> rings =
        coastline.lands().get(land).rings().stream().map(this::projected).toList();
    for (int row = 0; row < SAMPLES; row++) {
      double y = y(row * SAMPLES);
      double[] crossings =
          rings.stream().flatMapToDouble(ring -> crossings(ring, y)).sorted().toArray();
      for (int column = 0; crossings.length > 0 && column < SAMPLES; column++) {
        int left = Arrays.binarySearch(crossings, x(column));
        int right = crossings.length - (left < 0 ? ~left : left);
        if (right % 2 == 1) {
          country[row * SAMPLES + column] = land;
        }
      }
    }
  }

  private double[] projected(Trace ring) {
    double[] pixels = new double[2 * ring.size()];
    for (int i = 0; i < ring.size(); i++) {
      pixels[2 * i] = projection.x(ring.longitude(i));
      pixels[2 * i + 1] = projection.y(ring.latitude(i));
    }
    return pixels;
  }

  /** Where a ring crosses a horizontal line. */
  private static DoubleStream crossings(double[] ring, double y) {
    DoubleStream.Builder crossings = DoubleStream.builder();
    for (int i = 0; i < ring.length; i += 2) {
      int before = i == 0 ? ring.length - 2 : i - 2;
      if ((ring[i + 1] > y) != (ring[before + 1] > y)) {
        double share = (y - ring[i + 1]) / (ring[before + 1] - ring[i + 1]);
        crossings.add(ring[i] + share * (ring[before] - ring[i]));
      }
    }
    return crossings.build();
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
    double square = room > 0 ? room * room : 0;
    for (int i = 0; i < country.length && square > least * least; i++) {
      if (country[i] != country[sample]) {
        square = Math.min(square, square(x(i) - x, y(i) - y, halfWidth));
      }
    }
    for (MarkerLayout.Spot spot : spots) {
      square = Math.min(square, square(spot.x() - x, spot.y() - y, halfWidth));
    }
    return Math.sqrt(square);
  }

  /** The square of a distance from a line of that half length. */
  private static double square(double dx, double dy, double halfWidth) {
    double beside = Math.max(0, Math.abs(dx) - halfWidth);
    return beside * beside + dy * dy;
  }

  private double x(int sample) {
    return projection.frame().x() + projection.frame().width() * (sample % SAMPLES + 0.5) / SAMPLES;
  }

  private double y(int sample) {
    return projection.frame().y()
        + projection.frame().height() * (Math.floorDiv(sample, SAMPLES) + 0.5) / SAMPLES;
  }
}
