package org.davylamp.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.davylamp.imagery.change.Change;
import org.davylamp.imagery.change.ChangeDetector;
import org.davylamp.imagery.change.ChangeSettings;
import org.davylamp.imagery.change.PixelSeries;
import org.davylamp.imagery.change.Scanned;
import org.davylamp.imagery.raster.Window;
import org.davylamp.imagery.stack.Cube;
import org.davylamp.imagery.stack.Progress;
import org.davylamp.imagery.stack.Stack;
import org.davylamp.imagery.stack.StackOptions;
import org.davylamp.imagery.stack.StackScene;

/**
 * How long a chip takes from GeoTIFFs on disk to dated changes: {@code ChipSpeed [SIZE [DATES]]},
 * 768 pixels a side in five bands on 300 dates ({@link InventedScenes}). Reading and fitting are
 * timed apart, of the clock and of all processors. The chip is read in strips that fit the heap; to
 * be started with {@code -Xmx3g}.
 */
public final class ChipSpeed {
  private static final long STRIP_BYTES = 1_300L << 20;
  private static final int CONTROL = 97;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Seconds of the clock and of all processors. */
  private static final class Watch {
    private double clock;
    private double processors;
    private long begun;
    private long busy;

    void start() {
      begun = System.nanoTime();
      busy = SYSTEM.getProcessCpuTime();
    }

    void stop() {
      clock += (System.nanoTime() - begun) / 1e9;
      processors += (SYSTEM.getProcessCpuTime() - busy) / 1e9;
    }

    void print(String what) {
      System.out.printf("%-8s %6.1f s, %6.1f s of processors%n", what, clock, processors);
    }
  }

  private final InventedScenes scenes;
  private final int size;
  private final Watch reading = new Watch();
  private final Watch fitting = new Watch();
  private final List<Scanned> parts = new ArrayList<>();
  private final List<Window> windows = new ArrayList<>();
  private Optional<ChangeDetector> detector = Optional.empty();

  private ChipSpeed(int size, int dates) {
    scenes = new InventedScenes(size, dates);
    this.size = size;
  }

  public static void main(String[] arguments) throws IOException {
    int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 768;
    int dates = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
    Path folder = Files.createTempDirectory("davylamp-chip");
    try {
      new ChipSpeed(size, dates).run(folder);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void run(Path folder) throws IOException {
    List<StackScene> written = scenes.write(folder);
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    System.out.printf("%d scenes, %,d MB%n", written.size(), bytes >> 20);
    StackOptions options = StackOptions.of(InventedScenes.BANDS).withDilate(0);
    reading.start();
    try (Stack stack = Stack.open(written, options, Progress.NONE)) {
      List<Window> strips = stack.strips(stack.all(), STRIP_BYTES);
      reading.stop();
      for (Window strip : strips) {
        reading.start();
        Cube cube = stack.read(strip).cube();
        reading.stop();
        fitting.start();
        fit(strip, cube);
        fitting.stop();
      }
      print(strips.size());
    }
  }

  /** The control is one in so many pixels of the first strip. */
  private void fit(Window strip, Cube cube) {
    PixelSeries series = new PixelSeries(cube.days(), cube.bands(), cube.samples(), cube.clear());
    if (detector.isEmpty()) {
      PixelSeries control = Pixels.pick(series, Tura.every(series.pixels(), CONTROL));
      detector = Optional.of(ChangeDetector.against(control, ChangeSettings.USUAL));
    }
    parts.add(detector.get().scan(series, done -> {}));
    windows.add(strip);
  }

  private void print(int strips) {
    double threshold = Scanned.threshold(parts, ChangeSettings.USUAL.falseDiscovery());
    int right = 0;
    int wrong = 0;
    for (int i = 0; i < parts.size(); i++) {
      Window strip = windows.get(i);
      for (Change change : parts.get(i).called(threshold)) {
        int column = strip.column() + change.pixel() % strip.width();
        int row = strip.row() + change.pixel() / strip.width();
        boolean bared =
            scenes.bared(column, row) && Math.abs(change.day() - scenes.bareSince()) < 60;
        right += bared ? 1 : 0;
        wrong += bared ? 0 : 1;
      }
    }
    System.out.printf(
        "%d strips; heap of at most %,d MB, %s%n",
        strips,
        Runtime.getRuntime().maxMemory() >> 20,
        ChangeDetector.byVectors() ? "by vectors" : "in plain loops");
    reading.print("reading");
    fitting.print("fitting");
    System.out.printf(
        "%,d pixels; changes called: %,d of bared ground on time, %,d others%n",
        (long) size * size, right, wrong);
  }
}
