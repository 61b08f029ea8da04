package org.davylamp.findings.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.davylamp.imagery.change.Change;
import org.davylamp.imagery.change.Direction;
import org.davylamp.imagery.change.Scanned;
import org.davylamp.imagery.raster.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a strip is as it was written, or it is not there. */
class StripFileTest {
  private static final Window WINDOW = new Window(3, 24, 4, 3);
  private static final List<String> SCENES = List.of("a", "b", "c");

  private static final StackScan.Strip STRIP =
      new StackScan.Strip(
          WINDOW,
          new Scanned(
              new double[] {1, .5, .25, .001, 1, 1, 1, 1, .75, 1, 1, .002},
              new int[] {20, 20, 19, 20, 3, 0, 20, 20, 20, 20, 20, 18},
              List.of(
                  new Change(3, 17_000, 17_030, 17_015, 48.5f, .001, Direction.BARE, .6f),
                  new Change(11, 17_300, 17_330, 17_320, 40f, .002, Direction.OTHER, 0))),
          new int[][] {{9, 9}, {2, 1}, {1, 1}});

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void write() {
    file = folder.resolve("strip-24");
    StripFile.write(file, STRIP, SCENES);
  }

  private Optional<StackScan.Strip> read() {
    return StripFile.read(file, WINDOW, 2, SCENES);
  }

  @Test
  void asItWasWritten() throws IOException {
    StackScan.Strip strip = read().orElseThrow();
    assertThat(strip.window()).isEqualTo(WINDOW);
    assertThat(strip.scanned().p()).isEqualTo(STRIP.scanned().p());
    assertThat(strip.scanned().looks()).isEqualTo(STRIP.scanned().looks());
    assertThat(strip.scanned().candidates()).isEqualTo(STRIP.scanned().candidates());
    assertThat(strip.clear()).isDeepEqualTo(STRIP.clear());
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void anyFlippedBitMakesItNone() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      byte[] flipped = whole.clone();
      flipped[at] ^= (byte) (1 << at % 8);
      Files.write(file, flipped);
      assertThat(read()).as("byte %d of %d", at, whole.length).isEmpty();
    }
  }

  @Test
  void anyOtherLengthMakesItNone() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(read()).as("%d of %d bytes", length, whole.length).isEmpty();
    }
    Files.write(file, Arrays.copyOf(whole, whole.length + 1));
    assertThat(read()).isEmpty();
    Files.write(file, whole);
    assertThat(read()).isPresent();
  }

  /** A strip from before a scene failed, or after it did, is not one of those that are there. */
  @Test
  void anotherPlaceOrOtherScenesMakeItNone() {
    assertThat(StripFile.read(file, new Window(3, 27, 4, 3), 2, SCENES)).isEmpty();
    assertThat(StripFile.read(file, new Window(2, 24, 4, 3), 2, SCENES)).isEmpty();
    assertThat(StripFile.read(file, new Window(3, 24, 3, 4), 2, SCENES)).isEmpty();
    assertThat(StripFile.read(file, WINDOW, 3, SCENES)).isEmpty();
    assertThat(StripFile.read(file, WINDOW, 2, List.of("a", "b"))).isEmpty();
    assertThat(StripFile.read(file, WINDOW, 2, List.of("a", "b", "c", "d"))).isEmpty();
    assertThat(StripFile.read(folder.resolve("strip-0"), WINDOW, 2, SCENES)).isEmpty();
    assertThat(StripFile.read(folder, WINDOW, 2, SCENES)).isEmpty();
  }
}
