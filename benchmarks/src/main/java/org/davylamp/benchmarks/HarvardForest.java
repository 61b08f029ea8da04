package org.davylamp.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.davylamp.imagery.change.PixelSeries;

/**
 * A line of 300 Landsat pixels through Harvard Forest on 423 dates of 1984 to 2014, and in which of
 * them COLD and S-CCD find a break: {@code imagery/harvard_forest} of the folder {@code
 * DAVYLAMP_DATA}.
 */
final class HarvardForest {
  static final int PIXELS = 300;
  static final int DATES = 423;
  static final List<String> BANDS = List.of("green", "red", "nir", "swir1", "swir2");

  /** Day 0 of Python's proleptic ordinals is so many before 1970-01-01. */
  static final int ORDINAL = 719_163;

  private static final int FMASK = 7;
  private static final float SCALE = 1e4f;

  private final int[] days;
  private final short[] raw;
  private final BitSet broken;

  private HarvardForest(int[] days, short[] raw, BitSet broken) {
    this.days = days;
    this.raw = raw;
    this.broken = broken;
  }

  /** Which looks are clear, by Fmask: 0 land, 1 water, 2 shadow, 3 snow, 4 cloud. */
  interface Mask {
    boolean clear(int date, int pixel, int fmask);

    /** Reflectances above this are not believed. */
    float most();
  }

  /** Clear land and water. */
  static final Mask CLEAR =
      new Mask() {
        @Override
        public boolean clear(int date, int pixel, int fmask) {
          return fmask == 0 || fmask == 1;
        }

        @Override
        public float most() {
          return 1;
        }
      };

  static HarvardForest read(Path data) throws IOException {
    Path folder = data.resolve("imagery/harvard_forest");
    short[] raw = new short[8 * DATES * PIXELS];
    ByteBuffer.wrap(Files.readAllBytes(folder.resolve("hf300_int16_band8_date423_px300.bin")))
        .order(ByteOrder.LITTLE_ENDIAN)
        .asShortBuffer()
        .get(raw);
    int[] days =
        Files.readAllLines(folder.resolve("hf300_dates_ordinal.csv")).stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> (int) Double.parseDouble(line) - ORDINAL)
            .toArray();
    BitSet broken = new BitSet(PIXELS);
    // COLD writes a line a segment, S-CCD a line a break
    segments(folder.resolve("cold_hf300_pyxccd.txt"))
        .forEach((pixel, lines) -> broken.set(pixel, broken.get(pixel) || lines > 1));
    segments(folder.resolve("sccd_hf300_pyxccd.txt")).keySet().forEach(broken::set);
    return new HarvardForest(days, raw, broken);
  }

  private static Map<Integer, Integer> segments(Path file) throws IOException {
    Map<Integer, Integer> lines = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        lines.merge((int) Double.parseDouble(line.split(" ", 2)[0]), 1, Integer::sum);
      }
    }
    return lines;
  }

  int[] days() {
    return days.clone();
  }

  /** A sample of one of the six bands from blue to swir2, reflectance. */
  float blue(int date, int pixel) {
    return sample(0, date, pixel) / SCALE;
  }

  private short sample(int band, int date, int pixel) {
    return raw[(band * DATES + date) * PIXELS + pixel];
  }

  /** All pixels, the bands {@link #BANDS}. */
  PixelSeries series(Mask mask) {
    int bands = BANDS.size();
    float[][] samples = new float[DATES * bands][PIXELS];
    byte[][] clear = new byte[DATES][PIXELS];
    for (int t = 0; t < DATES; t++) {
      for (int p = 0; p < PIXELS; p++) {
        boolean seen = mask.clear(t, p, sample(FMASK, t, p));
        for (int b = 0; b < bands; b++) {
          float value = sample(b + 1, t, p) / SCALE;
          samples[t * bands + b][p] = value;
          seen &= value > -.02f && value < mask.most();
        }
        clear[t][p] = (byte) (seen ? 1 : 0);
      }
    }
    return new PixelSeries(days, BANDS, samples, clear);
  }

  /** Pixels without a break of COLD's or S-CCD's in them or so near to them on the line. */
  int[] stable(int near) {
    return IntStream.range(0, PIXELS)
        .filter(
            pixel -> {
              int next = broken.nextSetBit(Math.max(0, pixel - near));
              return next < 0 || next > pixel + near;
            })
        .toArray();
  }
}
