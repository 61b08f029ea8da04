package org.davylamp.imagery.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.imagery.stack.TestScene.scene;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.davylamp.imagery.raster.Limits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is wrong with the bytes of a scene, the scenes beside it are read as they are, and it is
 * either read or refused with its name and a reason.
 */
class StackDamageTest {
  private static final long SEED = 20261126;
  private static final int TIMES = 400;

  private final byte[] good = new TestScene().bytes((band, column, row) -> 1 + column);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void damagedScenesHarmNoOthers(int flips) {
    Random random = new Random(SEED + flips);
    StackOptions options =
        new StackOptions(
            List.of("red"),
            1,
            SameDay.FIRST_CLEAR,
            StackOptions.Verify.LOCAL,
            1,
            new Limits(1 << 20, 1 << 22, 4096, 16, 4096));
    int refused = 0;
    for (int i = 0; i < TIMES; i++) {
      byte[] bad = damaged(random, flips);
      String told = "seed " + SEED + ", flips " + flips + ", time " + i;
      List<StackScene> scenes =
          List.of(
              scene("a", 1, TestScene.file("a.tif", good)),
              scene("b", 2, TestScene.file("b.tif", good)),
              scene(
                  "bad",
                  3,
                  TestScene.file("bad.tif", bad),
                  TestScene.file("qa.tif", bad),
                  new Quality.Fmask()));
      try (Stack stack = Stack.open(scenes, options, Progress.NONE)) {
        Reading reading = stack.read(stack.all());
        assertThat(reading.cube().scenes()).as(told).startsWith("a", "b");
        assertThat(reading.cube().samples()[1][7]).as(told).isEqualTo(8);
        assertThat(stack.refused().size() + stack.scenes().size()).as(told).isEqualTo(3);
        for (Refused one : stack.refused()) {
          assertThat(one.scene()).as(told).isEqualTo("bad");
          assertThat(one.why()).as(told).contains("expected", "found");
          refused++;
        }
      }
    }
    assertThat(refused).isPositive();
  }

  /** Most of what matters lies in the first bytes. */
  private byte[] damaged(Random random, int flips) {
    byte[] bad =
        Arrays.copyOf(good, random.nextInt(8) == 0 ? random.nextInt(good.length) : good.length);
    for (int flip = 0; flip < flips && bad.length > 0; flip++) {
      bad[random.nextInt(Math.min(bad.length, 600))] = (byte) random.nextInt(256);
    }
    return bad;
  }
}
