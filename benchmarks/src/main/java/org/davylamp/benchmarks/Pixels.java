package org.davylamp.benchmarks;

import java.util.List;
import org.davylamp.imagery.change.PixelSeries;

/** Series made of others: some pixels of them, or with ground that was bared on a day. */
final class Pixels {
  private Pixels() {}

  /**
   * A change that is put into a pixel.
   *
   * @param pixel of the series it is put into
   * @param day from which on a share of the pixel is another surface
   */
  record Injection(int pixel, int day) {}

  static PixelSeries pick(PixelSeries all, int[] pixels) {
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

  /**
   * One pixel an injection: from its day on so much of what was seen is the surface.
   *
   * @param surface its reflectance by band
   */
  static PixelSeries injected(
      PixelSeries all, List<Injection> injections, float[] surface, float cover) {
    PixelSeries out = pick(all, injections.stream().mapToInt(Injection::pixel).toArray());
    int bands = surface.length;
    for (int i = 0; i < injections.size(); i++) {
      for (int t = 0; t < all.dates(); t++) {
        if (all.days()[t] >= injections.get(i).day()) {
          for (int b = 0; b < bands; b++) {
            float[] row = out.samples()[t * bands + b];
            row[i] = (1 - cover) * row[i] + cover * surface[b];
          }
        }
      }
    }
    return out;
  }

  /** So many times the same pixels. */
  static PixelSeries repeated(PixelSeries all, int times) {
    int[] pixels = new int[all.pixels() * times];
    java.util.Arrays.setAll(pixels, i -> i % all.pixels());
    return pick(all, pixels);
  }
}
