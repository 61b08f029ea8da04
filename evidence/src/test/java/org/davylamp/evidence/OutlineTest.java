package org.davylamp.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Areas and lengths beside PyPI's geographiclib 2.1 (Karney), and what is no outline. */
class OutlineTest {

  /** Corners as {@code longitude latitude, …}; closed here. */
  private static List<double[]> ring(String corners) {
    List<double[]> ring = new ArrayList<>();
    for (String corner : corners.split(",", -1)) {
      String[] numbers = corner.strip().split(" ", -1);
      ring.add(new double[] {Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])});
    }
    ring.add(ring.getFirst());
    return ring;
  }

  private static Outline outline(String... rings) {
    return Outline.of(Arrays.stream(rings).map(OutlineTest::ring).toList());
  }

  /** A square whose south-western corner lies so many metres east of a fixed point. */
  private static String square(double east, double side) {
    double west = 126 + east / 85_400;
    double degrees = side / 85_400;
    double high = side / 111_000;
    return "%s 40, %s 40, %s %s, %s %s"
        .formatted(west, west + degrees, west + degrees, 40 + high, west, 40 + high);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a building      | 126.06210 39.57170, 126.06230 39.57170, 126.06230 39.57182, 126.06210 39.57182 | 228.95841291546822 | 61.01630057931101
          a valley        | 129.3 41.2, 129.42 41.25, 129.38 41.31, 129.25 41.28                           | 98186146.10863495  | 40161.88290388737
          over the date line | 179.99 52.0, -179.99 52.0, -179.99 52.01, 179.99 52.01                      | 1528155.2264652252 | 4972.163518728599
          in the south    | 18.4 -33.9, 18.5 -33.9, 18.45 -33.8                                            | 51301633.74713135  | 33286.264851966895
          a degree        | 126 39, 127 39, 127 40, 126 40                                                 | 9549468853.921387  | 394069.4686790086
          """)
  void areaAndLengthAreThoseOfTheEllipsoid(
      String what, String corners, double squareMetres, double metres) {
    Outline outline = outline(corners);
    // The longest edges here have a hundred kilometres, where great circles are off by 2e-6.
    assertThat(outline.squareMetres())
        .as(what)
        .isCloseTo(squareMetres, within(squareMetres * (metres > 100_000 ? 3e-6 : 5e-7)));
    assertThat(outline.metresAround()).as(what).isCloseTo(metres, within(metres * 1e-9 + 1e-6));
  }

  @Test
  void whichWayRoundARingRunsDoesNotMatter() {
    List<double[]> ring = ring(square(0, 100));
    List<double[]> reversed = new ArrayList<>(ring);
    Collections.reverse(reversed);
    assertThat(Outline.of(List.of(reversed)).squareMetres())
        .isCloseTo(Outline.of(List.of(ring)).squareMetres(), within(1e-6));
  }

  @Test
  void aHoleIsNotPartOfTheArea() {
    String hole = "126.0002 40.0002, 126.0004 40.0002, 126.0004 40.0004, 126.0002 40.0004";
    double whole = outline(square(0, 100)).squareMetres();
    assertThat(outline(square(0, 100), hole).squareMetres())
        .isCloseTo(whole - outline(hole).squareMetres(), within(1e-6));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          crosses itself          | 0 0, 1 1, 1 0, 0 1                         |                                     | crosses itself between its corners
          crosses at a corner     | 0 0, 1 1, 2 2, 2 0, 1 1, 0 2               |                                     | crosses itself at a corner
          crosses its hole        | 0 0, 4 0, 4 4, 0 4                         | 3 1, 5 1, 5 2, 3 2                  | an outer ring crosses hole 1
          a hole outside          | 0 0, 4 0, 4 4, 0 4                         | 6 1, 7 1, 7 2, 6 2                  | hole 1 outside it
          around a pole           | 0 80, 90 80, 180 80, -90 80                |                                     | round a pole
          """)
  void whatIsNoOutlineIsRefusedSayingWhere(String what, String outer, String hole, String problem) {
    List<List<double[]>> rings = new ArrayList<>(List.of(ring(outer)));
    if (hole != null) {
      rings.add(ring(hole));
    }
    assertThatThrownBy(() -> Outline.of(rings))
        .as(what)
        .isInstanceOf(EvidenceException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void aHoleInAHoleIsRefused() {
    assertThatThrownBy(
            () -> outline("0 0, 9 0, 9 9, 0 9", "1 1, 8 1, 8 8, 1 8", "2 2, 3 2, 3 3, 2 3"))
        .hasMessageContaining("found hole 2 in hole 1");
  }

  @Test
  void whatTwoOutlinesHaveInCommonIsCountedOnce() {
    Outline one = outline(square(0, 100));
    Outline half = outline(square(50, 100));
    assertThat(one.mayMeet(half)).isTrue();
    assertThat(one.common(half)).isCloseTo(one.squareMetres() / 2, within(0.01));
    assertThat(Outline.together(List.of(one, half)))
        .isCloseTo(one.squareMetres() * 1.5, within(0.01));
    Outline far = outline(square(5000, 100));
    assertThat(one.mayMeet(far)).isFalse();
    assertThat(one.common(far)).isCloseTo(0, within(0.001));
  }

  @Test
  void outlinesOnBothSidesOfTheDateLineMeet() {
    Outline west = outline("179.99 52, -179.99 52, -179.99 52.01, 179.99 52.01");
    Outline east = outline("-180 52, -179.98 52, -179.98 52.01, -180 52.01");
    assertThat(west.mayMeet(east)).isTrue();
    assertThat(west.common(east)).isCloseTo(west.squareMetres() / 2, within(1.0));
  }

  @Test
  void togetherIsNeverMoreThanTheSumNorLessThanTheLargest() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      List<Outline> squares = new ArrayList<>();
      for (int j = 0; j < 4; j++) {
        squares.add(outline(square(random.nextInt(200), 10 + random.nextInt(100))));
      }
      double together = Outline.together(squares);
      double sum = squares.stream().mapToDouble(Outline::squareMetres).sum();
      double largest = squares.stream().mapToDouble(Outline::squareMetres).max().orElseThrow();
      assertThat(together).as("seed %d", seed).isBetween(largest - 0.01, sum + 0.01);
    }
  }

  @Test
  void aRingOfTooManyCornersIsRefused() {
    List<double[]> ring = new ArrayList<>();
    for (int i = 0; i <= Outline.MOST_CORNERS; i++) {
      ring.add(new double[] {126 + i * 1e-6, 40});
    }
    assertThatThrownBy(() -> Outline.of(List.of(ring))).hasMessageContaining("10000 corners");
  }

  @Test
  void theSweepFindsEveryPairWhoseBoxesMeet() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<Outline> squares = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      squares.add(outline(square(random.nextInt(3_000), 10 + random.nextInt(60))));
    }
    List<String> swept = new ArrayList<>();
    Outline.meeting(squares, (a, b) -> swept.add(a + " " + b));
    List<String> all = new ArrayList<>();
    for (int i = 0; i < squares.size(); i++) {
      for (int j = i + 1; j < squares.size(); j++) {
        if (squares.get(i).mayMeet(squares.get(j))) {
          all.add(i + " " + j);
        }
      }
    }
    assertThat(swept).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(all);
  }
}
