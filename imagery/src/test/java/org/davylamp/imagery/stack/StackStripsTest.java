package org.davylamp.imagery.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.davylamp.imagery.raster.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strips, threads and windows change nothing of what is read. */
class StackStripsTest {
  private static final long SEED = 20261126;

  private static List<StackScene> scenes(Random random) {
    List<StackScene> scenes = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      int salt = random.nextInt();
      int shift = random.nextInt(3) * 20;
      TestScene file = new TestScene().size(70, 90).corner(300_000 + shift, 4_400_000 - shift);
      TestScene quality =
          new TestScene().size(35, 45).pixel(20).corner(300_000 + shift, 4_400_000 - shift);
      scenes.add(
          TestScene.scene(
              "scene-" + i,
              100 + i / 2,
              file.file("red-" + i, (b, x, y) -> hash(salt, x, y) % 5000),
              quality.file("qa-" + i, (b, x, y) -> hash(salt, x, y) % 7 == 0 ? 9 : 4),
              new Quality.SceneClassification()));
    }
    return scenes;
  }

  private static int hash(int salt, int x, int y) {
    return Math.floorMod(((salt ^ (x * 0x9E3779B1)) * 31 + y * 0x85EBCA6B) >>> 7, 100_003);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 2", "2, 1", "0, 2", "2, 3"})
  void stripsAndThreadsGiveTheSameAsTheWhole(int dilate, int threads) {
    Random random = new Random(SEED + 10L * dilate + threads);
    List<StackScene> scenes = scenes(random);
    StackOptions options = TestScene.red().withDilate(dilate);
    try (Stack serial = Stack.open(scenes, options.withThreads(1), Progress.NONE);
        Stack parallel = Stack.open(scenes, options.withThreads(threads), Progress.NONE)) {
      Window window = new Window(3, 5, 60, 81);
      Cube whole = serial.read(window).cube();
      for (long bytes : new long[] {1, 20_000, 70_000, 1 << 30}) {
        for (Window strip : parallel.strips(window, bytes)) {
          same(whole, parallel.read(strip).cube(), "seed " + SEED + ", " + strip);
        }
      }
    }
  }

  private static void same(Cube whole, Cube strip, String told) {
    assertThat(strip.days()).as(told).isEqualTo(whole.days());
    int top = strip.window().row() - whole.window().row();
    for (int date = 0; date < whole.dates(); date++) {
      for (int i = 0; i < strip.pixels(); i++) {
        int at = top * whole.width() + i;
        assertThat(strip.clear()[date][i]).as(told).isEqualTo(whole.clear()[date][at]);
        assertThat(strip.samples()[date][i]).as(told).isEqualTo(whole.samples()[date][at]);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0,  90,  100, 32, '0+90'",
    "0,  90,   50, 32, '0+32 32+32 64+26'",
    "0,  90,   70, 32, '0+64 64+26'",
    "5,  80,   70, 32, '5+59 64+21'",
    "5,  80,   20, 32, '5+20 25+7 32+20 52+12 64+20 84+1'",
    "0,   5,    1,  7, '0+1 1+1 2+1 3+1 4+1'",
    "0,   3,    0, 16, '0+1 1+1 2+1'"
  })
  void stripsEndWhereTilesEnd(int row, int height, long rows, int tileRows, String expected) {
    List<String> strips =
        Strips.cut(new Window(2, row, 10, height), 40, rows * 40, tileRows).stream()
            .map(strip -> strip.row() + "+" + strip.height())
            .toList();
    assertThat(String.join(" ", strips)).isEqualTo(expected);
  }

  @Test
  void memoryOfAStripIsWithinTheBound() {
    try (Stack stack = Stack.open(scenes(new Random(SEED)), TestScene.red(), Progress.NONE)) {
      for (Window strip : stack.strips(stack.all(), 100_000)) {
        assertThat(9L * strip.width() * strip.height() * 5).isLessThanOrEqualTo(100_000);
      }
    }
  }
}
