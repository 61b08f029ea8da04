package org.davylamp.findings.change;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.davylamp.imagery.change.ChangeDetector;
import org.davylamp.imagery.change.ChangeSettings;
import org.davylamp.imagery.change.PixelSeries;
import org.davylamp.imagery.change.Scanned;
import org.davylamp.imagery.raster.Window;
import org.davylamp.imagery.stack.Reading;
import org.davylamp.imagery.stack.Stack;

/**
 * Looks for changes in all pixels of a window, strip by strip, so that memory is bounded. Strips
 * that are done are kept in a folder and not done again.
 *
 * <p>The null is of control pixels where there are any, of {@link #MOST_CONTROL} at most, evenly
 * chosen; else a bootstrap, for which the drift of pixels is learned from the strip in the middle.
 * So the part of the window with control pixels, or the middle strip, is read twice.
 */
public final class StackScan {
  /** What the samples of a strip may usually take. */
  public static final long STRIP_BYTES = 192L << 20;

  /** Control pixels beyond so many would tell nothing more: p may be as small as .00005. */
  public static final int MOST_CONTROL = 20_000;

  private final Stack stack;
  private final Window window;
  private final Zones zones;
  private final int[] days;
  private final List<Window> strips;
  private final PixelSeries learned;
  private final float factor;
  private final boolean controlled;
  private final List<Path> spoilt = new ArrayList<>();

  /**
   * A strip that is done.
   *
   * @param window of the grid
   * @param clear [zone][date]: clear looks of the pixels of each zone
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Strip(Window window, Scanned scanned, int[][] clear) {}

  /**
   * Reads what the null is to be learned from.
   *
   * @param daysOfScenes of all scenes that may be read
   * @param stripBytes of memory for the samples of a strip
   * @param progress is told of rows read
   * @throws IllegalArgumentException if no scene could be opened
   */
  public StackScan(
      Stack stack,
      Window window,
      Zones zones,
      Map<String, Integer> daysOfScenes,
      SampleFactor factor,
      long stripBytes,
      IntConsumer progress) {
    this.stack = stack;
    this.window = window;
    this.zones = zones;
    strips = stack.strips(window, stripBytes);
    days = stack.scenes().stream().mapToInt(daysOfScenes::get).sorted().distinct().toArray();
    controlled = zones.count(Zones.CONTROL) > 0;
    learned = controlled ? control(progress) : middle(progress);
    this.factor = factor.of(learned);
    SampleFactor.scaled(learned, this.factor);
  }

  /** Of all looks, ascending. */
  public int[] days() {
    return days.clone();
  }

  public List<Window> strips() {
    return strips;
  }

  /** By what samples were multiplied, beside what scenes say of them. */
  public float factor() {
    return factor;
  }

  public boolean controlled() {
    return controlled;
  }

  /** A hash of all that the null is learned from. */
  public String learnedFrom() {
    return SeriesHash.of(learned);
  }

  /** What was kept of strips and could not be used: damaged, or without a scene that is there. */
  public List<Path> spoilt() {
    return List.copyOf(spoilt);
  }

  private PixelSeries middle(IntConsumer progress) {
    Window strip = strips.get(strips.size() / 2);
    PixelSeries series = read(strip);
    progress.accept(window.height());
    int step = Math.max(1, series.pixels() / MOST_CONTROL);
    PixelSeries some = Aligned.room(days, series.bands(), series.pixels() / step);
    for (int i = 0; i < some.pixels(); i++) {
      Aligned.copy(series, i * step, some, i);
    }
    return some;
  }

  private PixelSeries control(IntConsumer progress) {
    int[] all =
        IntStream.range(0, zones.of().length).filter(i -> zones.of()[i] == Zones.CONTROL).toArray();
    int count = Math.min(all.length, MOST_CONTROL);
    int[] chosen =
        IntStream.range(0, count).map(i -> all[(int) ((long) i * all.length / count)]).toArray();
    Optional<PixelSeries> room = Optional.empty();
    for (Window strip : strips) {
      int from = (strip.row() - window.row()) * window.width();
      int to = from + strip.height() * window.width();
      int[] here =
          IntStream.range(0, count).filter(i -> chosen[i] >= from && chosen[i] < to).toArray();
      if (here.length > 0) {
        PixelSeries series = read(strip);
        PixelSeries into = room.orElseGet(() -> Aligned.room(days, series.bands(), count));
        Arrays.stream(here).forEach(i -> Aligned.copy(series, chosen[i] - from, into, i));
        room = Optional.of(into);
      }
      progress.accept(strip.height());
    }
    return room.orElseThrow();
  }

  private PixelSeries read(Window strip) {
    Reading reading = stack.read(strip);
    return Aligned.series(reading.cube(), days);
  }

  /**
   * The null.
   *
   * @throws IllegalArgumentException if the control has too few pixels with looks enough
   */
  public ChangeDetector detector(ChangeSettings settings) {
    return controlled
        ? ChangeDetector.against(learned, settings)
        : ChangeDetector.alone(learned, settings);
  }

  /**
   * Scans all strips that are not kept yet, or not as they were written.
   *
   * @param kept where strips that are done are; may have some of an earlier run with the same
   *     inputs
   * @param progress is told of pixels done
   */
  public List<Strip> scan(ChangeDetector detector, Path kept, IntConsumer progress) {
    List<Strip> done = new ArrayList<>();
    for (Window strip : strips) {
      Path file = kept.resolve("strip-" + strip.row());
      Optional<Strip> before = StripFile.read(file, strip, days.length, stack.scenes());
      if (before.isPresent()) {
        progress.accept(strip.width() * strip.height());
        done.add(before.get());
        continue;
      }
      if (Files.exists(file)) {
        spoilt.add(file);
      }
      PixelSeries series = SampleFactor.scaled(read(strip), factor);
      Strip now = new Strip(strip, detector.scan(series, progress), clear(strip, series));
      StripFile.write(file, now, stack.scenes());
      done.add(now);
    }
    return done;
  }

  private int[][] clear(Window strip, PixelSeries series) {
    int from = (strip.row() - window.row()) * window.width();
    int[][] clear = new int[Zones.CONTROL + 1][days.length];
    for (int t = 0; t < days.length; t++) {
      for (int p = 0; p < series.pixels(); p++) {
        clear[zones.of()[from + p]][t] += series.clear()[t][p];
      }
    }
    return clear;
  }
}
