package org.davylamp.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.davylamp.dossier.pictures.Marker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeighbourhoodTest {
  private static final double METRES_PER_DEGREE = 111_320;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a kilometre north,      39.0,    125.0,  39.009,  125.0,   1",
    "just within the circle, 39.0,    125.0,  39.89,   125.0,   1",
    "just outside it,        39.0,    125.0,  39.91,   125.0,   0",
    "east at that latitude,  39.0,    125.0,  39.0,    126.15,  1",
    "too far east,           39.0,    125.0,  39.0,    126.17,  0",
    "in the next square,     39.4999, 125.0,  39.5001, 125.0,   1",
    "across the date line,   10.0,    179.9,  10.0,    -179.9,  1",
    "south of the equator,   0.1,     -0.1,   -0.1,    0.1,     1",
    "on the same point,      39.0,    125.0,  39.0,    125.0,   1",
    "near a pole,            89.9,    0.0,    89.9,    120.0,   1",
  })
  void findsWhatLiesWithinAHundredKilometres(
      String what, double fromNorth, double fromEast, double north, double east, int found) {
    Neighbourhood around = new Neighbourhood();
    Marker middle = at(fromNorth, fromEast);
    around.add("middle", middle);
    around.add("other", at(north, east));
    assertThat(around.around("middle", middle, 100_000, 5).all()).as(what).isEqualTo(found);
  }

  @Test
  void findsWhatLookingAtEachFinds() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Neighbourhood.Neighbour> all = new ArrayList<>();
    Neighbourhood neighbourhood = new Neighbourhood();
    for (int i = 0; i < 400; i++) {
      Marker marker = at(-10 + 20 * random.nextDouble(), 170 + 20 * random.nextDouble());
      all.add(new Neighbourhood.Neighbour("place-" + i, marker));
      neighbourhood.add("place-" + i, marker);
    }
    for (Neighbourhood.Neighbour one : all) {
      double metres = 400_000 * random.nextDouble();
      int most = random.nextInt(12);
      List<String> expected = byLooking(all, one, metres).toList();
      Neighbourhood.Around found = neighbourhood.around(one.id(), one.marker(), metres, most);
      assertThat(found.all()).as("seed %d, %s", seed, one).isEqualTo(expected.size());
      assertThat(found.nearest().stream().map(Neighbourhood.Neighbour::id))
          .as("seed %d, %s", seed, one)
          .isEqualTo(expected.stream().limit(most).toList());
    }
  }

  private static Stream<String> byLooking(
      List<Neighbourhood.Neighbour> all, Neighbourhood.Neighbour from, double metres) {
    return all.stream()
        .filter(one -> !one.equals(from) && distance(from.marker(), one.marker()) <= metres)
        .sorted(
            Comparator.comparingDouble(
                    (Neighbourhood.Neighbour one) -> distance(from.marker(), one.marker()))
                .thenComparing(Neighbourhood.Neighbour::id))
        .map(Neighbourhood.Neighbour::id);
  }

  /** On a plane that touches the globe at {@code from}, as maps of this size are drawn. */
  private static double distance(Marker from, Marker to) {
    double turn = Math.abs(to.longitude() - from.longitude());
    double east = Math.min(turn, 360 - turn) * Math.cos(Math.toRadians(from.latitude()));
    return METRES_PER_DEGREE * Math.hypot(to.latitude() - from.latitude(), east);
  }

  private static Marker at(double north, double east) {
    return Marker.at("somewhere", north, east > 180 ? east - 360 : east, Marker.Kind.MINE);
  }
}
