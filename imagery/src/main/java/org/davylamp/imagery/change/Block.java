package org.davylamp.imagery.change;

import java.util.Arrays;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * Looks at some pixels, a lane for each. Rows are dates (and bands), so that one row holds the same
 * moment of all pixels. Unclear looks hold zero and count as nothing; lanes without a pixel have no
 * clear look.
 */
final class Block {
  final int dates;
  final int bands;

  /** Row date · bands + band. */
  final float[] y;

  /** Row date: 1 where the look is clear, else 0. */
  final float[] clear;

  /** The dates on which any lane is clear, the first {@link #seen} of it. */
  final int[] seenAt;

  int seen;

  /** [lane]: clear looks. */
  final int[] looks = new int[Lanes.WIDTH];

  Block(int dates, int bands) {
    this.dates = dates;
    this.bands = bands;
    y = Lanes.rows(dates * bands);
    clear = Lanes.rows(dates);
    seenAt = new int[dates];
  }

  /** Takes up to {@link Lanes#WIDTH} spans, from {@code first} to before {@code end}. */
  void load(PixelSeries series, Span[] spans, int first, int end) {
    Arrays.fill(looks, 0);
    seen = 0;
    if (inOneRow(spans, first, end)) {
      loadRow(series, spans[first].pixel());
      return;
    }
    for (int t = 0; t < dates; t++) {
      Arrays.fill(clear, t * Lanes.WIDTH, (t + 1) * Lanes.WIDTH, 0);
      boolean any = false;
      for (int lane = 0; lane < end - first; lane++) {
        Span span = spans[first + lane];
        if (span.holds(t) && series.clear(t, span.pixel())) {
          take(series, span.pixel(), t, lane, any);
          any = true;
        }
      }
      if (any) {
        seenAt[seen] = t;
        seen++;
      }
    }
  }

  /** Whether the spans are as many neighbours as there are lanes, each whole. */
  private boolean inOneRow(Span[] spans, int first, int end) {
    if (end - first != Lanes.WIDTH) {
      return false;
    }
    for (int lane = 0; lane < Lanes.WIDTH; lane++) {
      Span span = spans[first + lane];
      if (span.pixel() != spans[first].pixel() + lane || span.from() > 0 || span.to() < dates) {
        return false;
      }
    }
    return true;
  }

  private void loadRow(PixelSeries series, int pixel) {
    FloatVector count = Lanes.zero();
    for (int t = 0; t < dates; t++) {
      long marked = marked(series.clear()[t], pixel);
      for (int b = 0; marked != 0 && b < bands; b++) {
        float[] row = series.samples()[t * bands + b];
        FloatVector v = FloatVector.fromArray(Lanes.SPECIES, row, pixel);
        // what is not finite, less itself, is not 0
        marked &= v.sub(v).compare(VectorOperators.EQ, 0).toLong();
      }
      VectorMask<Float> usable = VectorMask.fromLong(Lanes.SPECIES, marked);
      FloatVector there = Lanes.zero().blend(1, usable);
      Lanes.put(there, clear, t);
      count = count.add(there);
      if (marked != 0) {
        for (int b = 0; b < bands; b++) {
          FloatVector v =
              FloatVector.fromArray(Lanes.SPECIES, series.samples()[t * bands + b], pixel);
          Lanes.put(Lanes.zero().blend(v, usable), y, t * bands + b);
        }
        seenAt[seen] = t;
        seen++;
      }
    }
    for (int lane = 0; lane < Lanes.WIDTH; lane++) {
      looks[lane] = (int) count.lane(lane);
    }
  }

  private static long marked(byte[] clear, int pixel) {
    if (Lanes.WIDTH == 16) {
      return ByteVector.fromArray(ByteVector.SPECIES_128, clear, pixel).eq((byte) 1).toLong();
    }
    if (Lanes.WIDTH == 8) {
      return ByteVector.fromArray(ByteVector.SPECIES_64, clear, pixel).eq((byte) 1).toLong();
    }
    long marked = 0;
    for (int lane = 0; lane < Lanes.WIDTH; lane++) {
      marked |= (clear[pixel + lane] == 1 ? 1L : 0L) << lane;
    }
    return marked;
  }

  private void take(PixelSeries series, int pixel, int t, int lane, boolean any) {
    int rows = t * bands;
    if (!any) {
      Arrays.fill(y, rows * Lanes.WIDTH, (rows + bands) * Lanes.WIDTH, 0);
    }
    for (int b = 0; b < bands; b++) {
      y[(rows + b) * Lanes.WIDTH + lane] = series.samples()[rows + b][pixel];
    }
    clear[t * Lanes.WIDTH + lane] = 1;
    looks[lane]++;
  }

  /** Which lanes see a date. */
  VectorMask<Float> seenOn(int t) {
    return Lanes.row(clear, t).compare(VectorOperators.GT, 0);
  }
}
