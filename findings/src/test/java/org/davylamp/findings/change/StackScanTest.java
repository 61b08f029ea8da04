package org.davylamp.findings.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.davylamp.imagery.change.ChangeSettings;
import org.davylamp.imagery.raster.Affine;
import org.davylamp.imagery.raster.CogOptions;
import org.davylamp.imagery.raster.CogWriter;
import org.davylamp.imagery.raster.Compression;
import org.davylamp.imagery.raster.Crs;
import org.davylamp.imagery.raster.Plane;
import org.davylamp.imagery.raster.Raster;
import org.davylamp.imagery.raster.Window;
import org.davylamp.imagery.stack.BandFile;
import org.davylamp.imagery.stack.Progress;
import org.davylamp.imagery.stack.RasterFile;
import org.davylamp.imagery.stack.Stack;
import org.davylamp.imagery.stack.StackOptions;
import org.davylamp.imagery.stack.StackScene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Strips: whole or not there, not done twice, and together what one strip would give. */
class StackScanTest {
  private static final int WIDTH = 20;
  private static final int HEIGHT = 48;
  private static final int DATES = 40;
  private static final long SMALL = 20_000;

  @TempDir Path folder;
  private final List<StackScene> scenes = new ArrayList<>();
  private final Map<String, Integer> days = new HashMap<>();

  @BeforeEach
  void scenes() {
    Random random = new Random(7);
    for (int t = 0; t < DATES; t++) {
      float[] ndvi = new float[WIDTH * HEIGHT];
      for (int i = 0; i < ndvi.length; i++) {
        boolean lost = t >= DATES / 2 && i / WIDTH >= 20 && i / WIDTH < 24;
        ndvi[i] = (float) ((lost ? .1 : .6) + .03 * random.nextGaussian());
      }
      Path file = folder.resolve("s" + t + ".tif");
      CogWriter.write(
          file,
          Raster.of(WIDTH, HEIGHT, List.of(new Plane.OfFloat(ndvi)))
              .withTransform(Affine.northUp(300_000, 4_400_000, 10, 10)),
          Optional.of(new Crs.Utm(52, true)),
          new CogOptions(Compression.DEFLATE, 16, CogOptions.Overviews.NONE));
      scenes.add(
          new StackScene(
              "s" + t,
              17_000 + 30 * t,
              List.of(BandFile.of("ndvi", RasterFile.at(file))),
              Optional.empty()));
      days.put("s" + t, 17_000 + 30 * t);
    }
  }

  private StackScan scan(Stack stack, long bytes) {
    Window all = stack.all();
    Zones zones = Zones.of(stack.grid(), all, Optional.empty(), new Zones.Control.None());
    return new StackScan(stack, all, zones, days, new SampleFactor.Told(1), bytes, rows -> {});
  }

  private Stack open() {
    return Stack.open(scenes, StackOptions.of(List.of("ndvi")), Progress.NONE);
  }

  @Test
  void whatWasDoneBeforeItWasStoppedIsNotDoneAgainAndTheResultIsTheSame() throws IOException {
    Path kept = Files.createDirectory(folder.resolve("kept"));
    ChangeSettings settings = ChangeSettings.USUAL.withThreads(1);
    List<StackScan.Strip> whole;
    try (Stack stack = open()) {
      StackScan scan = scan(stack, SMALL);
      assertThat(scan.strips()).hasSizeGreaterThan(4);
      whole =
          scan.scan(
              scan.detector(settings), Files.createDirectory(folder.resolve("other")), done -> {});
    }
    AtomicInteger pixels = new AtomicInteger();
    try (Stack stack = open()) {
      StackScan scan = scan(stack, SMALL);
      assertThatThrownBy(
              () ->
                  scan.scan(
                      scan.detector(settings),
                      kept,
                      done -> {
                        if (pixels.addAndGet(done) > WIDTH * HEIGHT / 2) {
                          throw new IllegalStateException("stopped");
                        }
                      }))
          .hasStackTraceContaining("stopped");
    }
    long before = strips(kept);
    assertThat(before).isBetween(1L, (long) whole.size() - 1);
    Path first = kept.resolve("strip-0");
    var written = Files.getLastModifiedTime(first);
    try (Stack stack = open()) {
      StackScan scan = scan(stack, SMALL);
      List<StackScan.Strip> again = scan.scan(scan.detector(settings), kept, done -> {});
      for (int i = 0; i < whole.size(); i++) {
        assertThat(again.get(i).scanned().candidates())
            .isEqualTo(whole.get(i).scanned().candidates());
        assertThat(again.get(i).scanned().p()).isEqualTo(whole.get(i).scanned().p());
        assertThat(again.get(i).clear()).isDeepEqualTo(whole.get(i).clear());
      }
      assertThat(again.stream().mapToInt(strip -> strip.scanned().candidates().size()).sum())
          .isPositive();
    }
    assertThat(Files.getLastModifiedTime(first)).isEqualTo(written);
    assertThat(strips(kept)).isEqualTo(whole.size());
  }

  private static long strips(Path kept) throws IOException {
    try (var files = Files.list(kept)) {
      return files.filter(file -> !file.toString().endsWith(".part")).count();
    }
  }

  @Test
  void aStripThatIsCutShortIsDoneAgain() throws IOException {
    try (Stack stack = open()) {
      StackScan scan = scan(stack, SMALL);
      scan.scan(scan.detector(ChangeSettings.USUAL), folder, done -> {});
      Path strip = folder.resolve("strip-0");
      byte[] whole = Files.readAllBytes(strip);
      Files.write(strip, java.util.Arrays.copyOf(whole, whole.length - 5));
      scan.scan(scan.detector(ChangeSettings.USUAL), folder, done -> {});
      assertThat(Files.readAllBytes(strip)).isEqualTo(whole);
    }
  }
}
