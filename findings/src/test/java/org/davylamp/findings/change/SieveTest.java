package org.davylamp.findings.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.davylamp.imagery.change.Change;
import org.davylamp.imagery.change.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which patches are too small to be mapped. */
class SieveTest {
  private static final long SEED = Long.getLong("davylamp.seed", System.nanoTime());

  private static Change change(int pixel, Direction direction, int day) {
    return new Change(pixel, day - 10, day + 10, day, 40, .001, direction, .5f);
  }

  /** b is bare, w is water, x is both, . is neither; rows are parted by a slash. */
  private static List<Change> map(String map) {
    String pixels = map.replace("/", "");
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < pixels.length(); i++) {
      char c = pixels.charAt(i);
      if (c == 'b' || c == 'x') {
        changes.add(change(i, Direction.BARE, 17_000));
      }
      if (c == 'w' || c == 'x') {
        changes.add(change(i, Direction.WATER, 18_000));
      }
    }
    return changes;
  }

  @ParameterizedTest(name = "{0} by {1} leaves {2}")
  @CsvSource(
      textBlock =
          """
          bb../..../...b/...., 1, bb../..../...b/...., 0
          bb../..../...b/...., 2, bb../..../..../...., 1
          bb../..b./...b/...., 4, bb../..b./...b/...., 0
          bb../..b./...b/...., 5, ..../..../..../...., 1
          b..b/..../..../b..b, 2, ..../..../..../...., 4
          ...b/b.../..../...., 2, ..../..../..../...., 2
          bbw./bbw./..../...., 3, bb../bb../..../...., 1
          bbx./..ww/..../...., 3, bbx./..ww/..../...., 0
          bbx./..../..../...., 3, bbb./..../..../...., 1
          bwb./..../..../...., 2, ..../..../..../...., 3
          bbbb/b..b/b..b/bbbb, 12, bbbb/b..b/b..b/bbbb, 0
          bbbb/b..b/b..b/bbbb, 13, ..../..../..../...., 1
          """)
  void patches(String before, int least, String after, int few) {
    List<Change> called = map(before);
    Sieve.Sifted sifted = new Sieve(least).sift(called, 4, 4);
    assertThat(sifted.kept()).isEqualTo(map(after));
    assertThat(sifted.gone()).isEqualTo(called.size() - sifted.kept().size());
    assertThat(sifted.patches()).isEqualTo(few);
  }

  /** Years do not part a patch: a pit that grows is one. */
  @Test
  void changesOfOneDirectionBelongTogetherWheneverTheyCame() {
    List<Change> called =
        List.of(
            change(0, Direction.BARE, 17_000),
            change(1, Direction.BARE, 19_000),
            change(1, Direction.VEGETATION_BACK, 20_000),
            change(2, Direction.BARE, 18_000));
    assertThat(new Sieve(3).sift(called, 3, 1).kept())
        .containsExactly(called.get(0), called.get(1), called.get(3));
  }

  @Test
  void nothingIsLessThanOnePixel() {
    assertThatThrownBy(() -> new Sieve(0)).isInstanceOf(IllegalArgumentException.class);
    assertThat(new Sieve(5).sift(List.of(), 7, 3).kept()).isEmpty();
  }

  /** Against a twin that asks of each change how many others it can reach, one by one. */
  @Test
  void asATwinByBruteForce() {
    Random random = new Random(SEED);
    for (int round = 0; round < 300; round++) {
      int width = 1 + random.nextInt(9);
      int height = 1 + random.nextInt(9);
      int least = 1 + random.nextInt(8);
      double density = random.nextDouble();
      List<Change> called = new ArrayList<>();
      for (int pixel = 0; pixel < width * height; pixel++) {
        for (int k = 0; k < 2; k++) {
          if (random.nextDouble() < density / 2) {
            Direction direction = random.nextBoolean() ? Direction.BARE : Direction.BUILT;
            called.add(change(pixel, direction, 17_000 + random.nextInt(2_000)));
          }
        }
      }
      List<Change> expected =
          called.stream().filter(change -> reached(change, called, width) >= least).toList();
      assertThat(new Sieve(least).sift(called, width, height).kept())
          .as("seed %d, round %d: %d × %d, %d", SEED, round, width, height, least)
          .isEqualTo(expected);
    }
  }

  private static int reached(Change first, List<Change> called, int width) {
    Set<Integer> reached = new HashSet<>(Set.of(first.pixel()));
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Change change : called) {
        boolean touches =
            change.direction() == first.direction()
                && reached.stream()
                    .anyMatch(
                        pixel ->
                            Math.abs(pixel % width - change.pixel() % width) <= 1
                                && Math.abs(pixel / width - change.pixel() / width) <= 1);
        grew |= touches && reached.add(change.pixel());
      }
    }
    return reached.size();
  }
}
