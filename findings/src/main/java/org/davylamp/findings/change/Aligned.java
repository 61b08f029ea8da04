package org.davylamp.findings.change;

import java.util.Arrays;
import java.util.List;
import org.davylamp.imagery.change.PixelSeries;
import org.davylamp.imagery.stack.Cube;

/**
 * Brings cubes to one record of dates. A strip that some scene does not touch, or whose scene
 * failed meanwhile, has nothing on that date.
 */
final class Aligned {
  private Aligned() {}

  /** A series of a cube's pixels; its arrays are the cube's. */
  static PixelSeries series(Cube cube, int[] days) {
    int bands = cube.bands().size();
    float[] none = new float[cube.pixels()];
    Arrays.fill(none, Float.NaN);
    float[][] samples = new float[days.length * bands][];
    byte[][] clear = new byte[days.length][];
    for (int t = 0; t < days.length; t++) {
      int from = Arrays.binarySearch(cube.days(), days[t]);
      clear[t] = from < 0 ? new byte[cube.pixels()] : cube.clear()[from];
      for (int b = 0; b < bands; b++) {
        // one array for all that is missing: scaling leaves it as it is
        samples[t * bands + b] = from < 0 ? none : cube.samples()[from * bands + b];
      }
    }
    return new PixelSeries(days, cube.bands(), samples, clear);
  }

  /** A series that has room for some pixels, none of them seen yet. */
  static PixelSeries room(int[] days, List<String> bands, int pixels) {
    float[][] samples = new float[days.length * bands.size()][pixels];
    for (float[] plane : samples) {
      Arrays.fill(plane, Float.NaN);
    }
    return new PixelSeries(days, bands, samples, new byte[days.length][pixels]);
  }

  /** Copies a pixel. */
  static void copy(PixelSeries from, int pixel, PixelSeries to, int place) {
    for (int i = 0; i < from.samples().length; i++) {
      to.samples()[i][place] = from.samples()[i][pixel];
    }
    for (int t = 0; t < from.clear().length; t++) {
      to.clear()[t][place] = from.clear()[t][pixel];
    }
  }
}
