package org.davylamp.imagery.change;

import java.util.List;

/**
 * Looks at many pixels over time, on one grid.
 *
 * @param days of the looks, as epoch days, ascending; a day may come twice
 * @param bands their names: {@code blue}, {@code green}, {@code red}, {@code nir}, {@code swir1},
 *     {@code swir2} are known to {@link Surface}; others are taken as they are
 * @param samples [date · bands + band][pixel], reflectance from 0 to 1 where the bands are of that
 *     kind; not finite where there is none
 * @param clear [date][pixel]: 1 where the look may be used
 */
@SuppressWarnings("ArrayRecordComponent") // large; never compared
public record PixelSeries(int[] days, List<String> bands, float[][] samples, byte[][] clear) {
  public PixelSeries {
    bands = List.copyOf(bands);
    if (bands.isEmpty() || samples.length != days.length * bands.size()) {
      throw new IllegalArgumentException(
          "expected "
              + days.length
              + " dates × "
              + bands.size()
              + " bands of samples, found "
              + samples.length);
    }
    if (clear.length != days.length) {
      throw new IllegalArgumentException(
          "expected " + days.length + " dates of clear looks, found " + clear.length);
    }
    for (int i = 1; i < days.length; i++) {
      if (days[i] < days[i - 1]) {
        throw new IllegalArgumentException("dates out of order at " + i);
      }
    }
  }

  public int dates() {
    return days.length;
  }

  public int pixels() {
    return clear.length == 0 ? 0 : clear[0].length;
  }

  /** Whether a look is clear, and each band has a number in it. */
  public boolean clear(int date, int pixel) {
    if (clear[date][pixel] != 1) {
      return false;
    }
    for (int b = 0; b < bands.size(); b++) {
      if (!Float.isFinite(samples[date * bands.size() + b][pixel])) {
        return false;
      }
    }
    return true;
  }

  /**
   * [pixel]: how many looks are clear. Goes through the dates one by one, as they lie in memory.
   */
  int[] looks() {
    int[] looks = new int[pixels()];
    boolean[] usable = new boolean[looks.length];
    for (int t = 0; t < dates(); t++) {
      for (int p = 0; p < looks.length; p++) {
        usable[p] = clear[t][p] == 1;
      }
      for (int b = 0; b < bands.size(); b++) {
        float[] row = samples[t * bands.size() + b];
        for (int p = 0; p < looks.length; p++) {
          usable[p] &= Float.isFinite(row[p]);
        }
      }
      for (int p = 0; p < looks.length; p++) {
        looks[p] += usable[p] ? 1 : 0;
      }
    }
    return looks;
  }
}
