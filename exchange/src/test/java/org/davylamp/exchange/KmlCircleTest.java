package org.davylamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.davylamp.evidence.Coordinates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KmlCircleTest {

  @ParameterizedTest
  @ValueSource(strings = {"geo:39.5717,126.0621;u=50", "geo:-60,10;u=5000", "geo:0,-170;u=100000"})
  void liesAtTheUncertaintyFromItsCentreWithinSixInAThousand(String centre) {
    Coordinates at = Coordinates.parse(centre);
    String[] corners = KmlCircle.ring(at).orElseThrow().split(" ", -1);
    assertThat(corners).hasSize(73);
    assertThat(corners[72]).isEqualTo(corners[0]);
    for (String corner : corners) {
      String[] degrees = corner.split(",", -1);
      double metres = at.to(Coordinates.parse("geo:" + degrees[1] + "," + degrees[0])).metres();
      assertThat(metres).isCloseTo(at.uncertainty(), within(at.uncertainty() * 0.006 + 0.02));
    }
  }

  @Test
  void runsAnticlockwiseAsKmlWantsIt() {
    String[] corners =
        KmlCircle.ring(Coordinates.parse("geo:39,126;u=1000")).orElseThrow().split(" ", -1);
    double area = 0;
    for (int i = 0; i < 72; i++) {
      area += x(corners[i]) * y(corners[i + 1]) - x(corners[i + 1]) * y(corners[i]);
    }
    assertThat(area).isPositive();
  }

  private static double x(String corner) {
    return Double.parseDouble(corner.split(",", -1)[0]) - 126;
  }

  private static double y(String corner) {
    return Double.parseDouble(corner.split(",", -1)[1]) - 39;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "geo:39.5717,126.0621;u=0",
        "geo:39.5717058,126.0621556",
        "geo:89.999,10;u=5000",
        "geo:90,0;u=10",
        "geo:10,179.999;u=5000",
        "geo:39,126;u=20000000"
      })
  void isLeftOutWhereItCannotBeSeenOrDrawn(String centre) {
    assertThat(KmlCircle.ring(Coordinates.parse(centre))).isEmpty();
  }
}
