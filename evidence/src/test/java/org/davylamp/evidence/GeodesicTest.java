package org.davylamp.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against Karney's own implementation: geographiclib 2.1 (PyPI), to the millimetre. */
class GeodesicTest {
  private static final double MILLIMETRE = 0.001;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Kyo-hwa-so No. 11: map pin to text coordinate | 39.142294, 125.3218811 | 39.077875, 125.43766111 | 12305.5698
          Camp 22: map pin to text coordinate | 42.5844976, 129.8776233 | 42.54549, 129.91401 | 5263.3901
          Camp 25: map pin to report header | 41.8329909, 129.7210693 | 41.834384, 129.72528 | 382.4638
          Camp 14: map pin to its rounding | 39.5717058, 126.0621556 | 39.5717, 126.06215 | 0.8039
          Musan mine: two published points | 42.219, 129.269 | 42.23194, 129.26917 | 1437.4135
          Pyongyang to Dandong | 39.0194, 125.7381 | 40.1244, 124.3836 | 169101.6078
          Nampo to Rason by air | 38.7375, 125.4078 | 42.3444, 130.3844 | 581320.4693
          one degree along the equator | 0, 0 | 0, 1 | 111319.4908
          one degree along the meridian | 0, 0 | 1, 0 | 110574.3886
          pole to pole | 90, 0 | -90, 0 | 20003931.4586
          equator to pole | 0, 0 | 90, 17 | 10001965.7293
          across the date line | 10, 179.5 | 12, -179.5 | 246748.7950
          same point | 39.5, 126 | 39.5, 126 | 0.0000
          same pole, any longitude | 90, 12 | 90, -77 | 0.0000
          antipodes on the equator | 0, 0 | 0, 180 | 20003931.4586
          equator just short of antipodes | 0, 0 | 0, 179.7 | 19995624.8900
          equator within reach of the equator | 0, 0 | 0, 179.3 | 19959584.6992
          Vincenty does not converge: nearly antipodal | 0, 0 | 0.5, 179.7 | 19944127.4208
          Vincenty does not converge: southern | -30, 0 | 29.9, 179.8 | 19989832.8276
          exact antipodes | -41.32, 174.81 | 41.32, -5.19 | 20003931.4586
          antipodes at the edge of the pole | -89.9, 0 | 89.9, 180 | 20003931.4586
          one millionth north of the equator | 1e-06, 0 | -1e-06, 179.5 | 19980861.9089
          equal latitudes near the equator | 1e-09, 0 | 1e-09, 179.39 | 19969603.4534
          quarter | 30, 0 | -30, 179.5 | 19980861.9089
          """)
  void agreesWithGeographiclib(String name, String from, String to, double metres) {
    double[] p = numbers(from);
    double[] q = numbers(to);
    assertThat(Geodesic.metres(p[0], p[1], q[0], q[1])).isCloseTo(metres, within(MILLIMETRE));
    assertThat(Geodesic.metres(q[0], q[1], p[0], p[1])).isCloseTo(metres, within(MILLIMETRE));
  }

  @Test
  void agreesWithGeographiclibAnywhereAndNearTheAntipodes() throws IOException {
    String rows;
    try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("geodesics.csv"))) {
      rows = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    rows.lines()
        .filter(row -> !row.startsWith("#"))
        .forEach(
            row -> {
              double[] n = numbers(row);
              assertThat(Geodesic.metres(n[0], n[1], n[2], n[3]))
                  .as(row)
                  .isCloseTo(n[4], within(MILLIMETRE));
            });
  }

  /** Distances obey the triangle inequality, wherever the two methods meet. */
  @Test
  void aDetourIsNeverShorter() {
    long seed = 11;
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      double[] p = {lat(random), lon(random)};
      double[] q = {-p[0] * (1 - random.nextDouble() / 100), p[1] + 179 + random.nextDouble() * 2};
      double[] r = {lat(random), lon(random)};
      double direct = Geodesic.metres(p[0], p[1], q[0], q[1]);
      double detour =
          Geodesic.metres(p[0], p[1], r[0], r[1]) + Geodesic.metres(r[0], r[1], q[0], q[1]);
      assertThat(direct)
          .as(
              "seed %d, round %d: %s %s %s",
              seed, i, Arrays.toString(p), Arrays.toString(q), Arrays.toString(r))
          .isLessThanOrEqualTo(detour + MILLIMETRE);
    }
  }

  private static double lat(Random random) {
    return random.nextDouble(-90, 90);
  }

  private static double lon(Random random) {
    return random.nextDouble(-180, 180);
  }

  private static double[] numbers(String csv) {
    return Arrays.stream(csv.split(","))
        .mapToDouble(text -> Double.parseDouble(text.strip()))
        .toArray();
  }
}
