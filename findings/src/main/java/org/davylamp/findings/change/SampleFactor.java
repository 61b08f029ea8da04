package org.davylamp.findings.change;

import java.util.Arrays;
import java.util.Locale;
import org.davylamp.imagery.change.PixelSeries;

/**
 * By what samples are multiplied to be reflectance from 0 to 1. Much of what is published has
 * reflectance × 10,000 without saying so.
 */
public sealed interface SampleFactor {
  /** Samples of which half are larger than this are taken as reflectance × 10,000. */
  float LARGEST = 2;

  /** Told by whoever asks. */
  record Told(float factor) implements SampleFactor {}

  /** To be seen from the samples. */
  record Seen() implements SampleFactor {}

  /**
   * Reads {@code auto} or a number.
   *
   * @throws IllegalArgumentException if it is neither, or 0
   */
  static SampleFactor parse(String text) {
    if (text.strip().toLowerCase(Locale.ROOT).equals("auto")) {
      return new Seen();
    }
    try {
      float factor = Float.parseFloat(text.strip());
      if (Float.isFinite(factor) && factor != 0) {
        return new Told(factor);
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new IllegalArgumentException(
        "expected auto or a number other than 0 such as 0.0001, found '" + text + "'");
  }

  /** The factor for these samples. */
  default float of(PixelSeries series) {
    return switch (this) {
      case Told told -> told.factor();
      case Seen() -> median(series) > LARGEST ? 1e-4f : 1;
    };
  }

  /** Of the magnitudes of up to a million clear samples; 0 if there are none. */
  private static float median(PixelSeries series) {
    long all = (long) series.samples().length * series.pixels();
    int step = (int) Math.max(1, all / 1_000_000);
    float[] found = new float[(int) (all / step) + 1];
    int count = 0;
    int bands = series.bands().size();
    for (long i = 0; i < all; i += step) {
      int row = (int) (i / series.pixels());
      int pixel = (int) (i % series.pixels());
      if (series.clear(row / bands, pixel)) {
        found[count++] = Math.abs(series.samples()[row][pixel]);
      }
    }
    Arrays.sort(found, 0, count);
    return count == 0 ? 0 : found[count / 2];
  }

  /** The same series, its samples multiplied in place. */
  static PixelSeries scaled(PixelSeries series, float factor) {
    if (factor != 1) {
      for (float[] plane : series.samples()) {
        for (int i = 0; i < plane.length; i++) {
          plane[i] *= factor;
        }
      }
    }
    return series;
  }
}
