package org.davylamp.imagery.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 300 Landsat pixels of a forest in a row, 423 dates, into which bare ground is put: a short form
 * of the benchmark, so that no change of the estimator makes it worse unseen. Stable are pixels
 * three or more from any in which pyxccd 1.1.0 (COLD, S-CCD) finds a break. The first half of the
 * row is the control of the second.
 */
class HarvardForestTest {
  private static final int DATES = 423;
  private static final int PIXELS = 300;
  private static final int HALF = 150;
  private static final int GUARD = 10;
  private static final int DAY_ONE = 719_163;
  private static final float[] SOIL = {.13f, .17f, .24f, .31f, .27f};

  private static PixelSeries control;
  private static PixelSeries held;
  private static ChangeDetector detector;

  @BeforeAll
  static void read() {
    String data = System.getenv("DAVYLAMP_DATA");
    assumeTrue(data != null, "DAVYLAMP_DATA is not set: no pixels to look at");
    Path folder = Path.of(data, "imagery", "harvard_forest");
    try {
      PixelSeries all = pixels(folder);
      int[] stable = stable(folder);
      control = pick(all, Arrays.stream(stable).filter(p -> p < HALF - GUARD).toArray());
      held = pick(all, Arrays.stream(stable).filter(p -> p >= HALF).toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    detector = ChangeDetector.against(control, ChangeSettings.USUAL);
  }

  private static PixelSeries pixels(Path folder) throws IOException {
    ShortBuffer raw =
        ByteBuffer.wrap(Files.readAllBytes(folder.resolve("hf300_int16_band8_date423_px300.bin")))
            .order(ByteOrder.LITTLE_ENDIAN)
            .asShortBuffer();
    float[][] samples = new float[DATES * SOIL.length][PIXELS];
    byte[][] clear = new byte[DATES][PIXELS];
    for (int t = 0; t < DATES; t++) {
      for (int p = 0; p < PIXELS; p++) {
        boolean usable = raw.get((7 * DATES + t) * PIXELS + p) < 2;
        for (int b = 0; b < SOIL.length; b++) {
          float value = raw.get(((b + 1) * DATES + t) * PIXELS + p) / 10_000f;
          samples[t * SOIL.length + b][p] = value;
          usable &= value > -.02f && value < 1;
        }
        clear[t][p] = (byte) (usable ? 1 : 0);
      }
    }
    return new PixelSeries(days(folder), Fields.BANDS, samples, clear);
  }

  private static int[] days(Path folder) throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("hf300_dates_ordinal.csv"))) {
      return lines
          .filter(line -> !line.isBlank())
          .mapToInt(line -> (int) Double.parseDouble(line) - DAY_ONE)
          .toArray();
    }
  }

  private static int[] stable(Path folder) throws IOException {
    boolean[] broken = new boolean[PIXELS];
    int last = -1;
    for (String line : Files.readAllLines(folder.resolve("cold_hf300_pyxccd.txt"))) {
      int pixel = pixel(line);
      broken[pixel] |= pixel == last;
      last = pixel;
    }
    for (String line : Files.readAllLines(folder.resolve("sccd_hf300_pyxccd.txt"))) {
      broken[pixel(line)] = true;
    }
    return IntStream.range(0, PIXELS)
        .filter(
            p ->
                IntStream.rangeClosed(Math.max(0, p - 3), Math.min(PIXELS - 1, p + 3))
                    .noneMatch(q -> broken[q]))
        .toArray();
  }

  private static int pixel(String line) {
    return (int) Double.parseDouble(line.substring(0, line.indexOf(' ')));
  }

  private static PixelSeries pick(PixelSeries all, int[] pixels) {
    float[][] samples = new float[all.samples().length][pixels.length];
    byte[][] clear = new byte[all.dates()][pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      for (int row = 0; row < samples.length; row++) {
        samples[row][i] = all.samples()[row][pixels[i]];
      }
      for (int t = 0; t < clear.length; t++) {
        clear[t][i] = all.clear()[t][pixels[i]];
      }
    }
    return new PixelSeries(all.days(), all.bands(), samples, clear);
  }

  /** At most one of the control as strong. */
  private static double level() {
    return 2.0 / (detector.nullSize() + 1);
  }

  @ParameterizedTest(name = "{0} of a pixel: at least {1} found within a year")
  @CsvSource({".15, .45, 1.6", ".3, .97, 1.5", ".6, .995, 1.2"})
  void bareGround(float cover, double found, double error) {
    SplittableRandom random = new SplittableRandom(31);
    int copies = 6;
    int[] each = new int[held.pixels() * copies];
    Arrays.setAll(each, i -> i / copies);
    PixelSeries series = pick(held, each);
    int first = series.days()[0] + 4 * 365;
    int[] day = new int[each.length];
    for (int p = 0; p < each.length; p++) {
      day[p] = first + random.nextInt(series.days()[DATES - 1] - 4 * 365 - first);
      for (int row = 0; row < series.samples().length; row++) {
        if (series.days()[row / SOIL.length] >= day[p]) {
          float[] values = series.samples()[row];
          values[p] = (1 - cover) * values[p] + cover * SOIL[row % SOIL.length];
        }
      }
    }
    List<Change> right =
        detector.scan(series, d -> {}).called(level()).stream()
            .filter(change -> Math.abs(change.day() - day[change.pixel()]) <= 365)
            .toList();
    double pixels = right.stream().mapToInt(Change::pixel).distinct().count();
    assertThat(pixels / each.length).as("seed 31, of %d", each.length).isGreaterThan(found);
    double held95 =
        right.stream()
            .filter(c -> c.after() < day[c.pixel()] && day[c.pixel()] <= c.until())
            .count();
    assertThat(held95 / right.size()).isGreaterThan(.93);
    double median = median(right.stream().mapToDouble(c -> Math.abs(c.day() - day[c.pixel()])));
    double oracle =
        median(right.stream().mapToDouble(c -> oracle(series, c.pixel(), day[c.pixel()])));
    assertThat(median).as("oracle %.1f days", oracle).isLessThan(error * oracle);
  }

  private static double median(java.util.stream.DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  /** The error of who knows the two clear looks around the change and takes their middle. */
  private static double oracle(PixelSeries series, int pixel, int day) {
    int before = 0;
    for (int t = 0; t < DATES; t++) {
      if (series.clear(t, pixel)) {
        if (series.days()[t] >= day) {
          return Math.abs((before + series.days()[t]) / 2.0 - day);
        }
        before = series.days()[t];
      }
    }
    throw new AssertionError("no look after the change");
  }

  @Test
  void stablePixelsStay() {
    long alarms = Arrays.stream(detector.scan(held, d -> {}).p()).filter(p -> p <= level()).count();
    assertThat(alarms).as("of %d stable pixels", held.pixels()).isLessThanOrEqualTo(2);
  }
}
