package org.davylamp.imagery.stack;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.davylamp.imagery.raster.Plane;
import org.davylamp.imagery.raster.SampleType;
import org.davylamp.imagery.raster.Scaling;
import org.davylamp.imagery.raster.Window;

/** Brings samples of a file to the pixels of a grid. */
final class Samples {
  private Samples() {}

  /** Scaled values; not a number for either missing sample. */
  static float[] values(Plane plane, Scaling scaling, OptionalDouble missing, OptionalDouble also) {
    double scale = scaling.scale();
    double offset = scaling.offset();
    double one = missing.orElse(Double.NaN);
    double other = also.orElse(Double.NaN);
    float[] values = new float[plane.size()];
    if (plane instanceof Plane.Of16(SampleType type, short[] samples)) {
      int mask = type == SampleType.UINT16 ? 0xFFFF : -1;
      for (int i = 0; i < values.length; i++) {
        int sample = samples[i] & mask;
        values[i] =
            sample == one || sample == other ? Float.NaN : (float) (scale * sample + offset);
      }
      return values;
    }
    for (int i = 0; i < values.length; i++) {
      double sample = plane.at(i);
      values[i] = sample == one || sample == other ? Float.NaN : (float) (scale * sample + offset);
    }
    return values;
  }

  /** The codes of a quality raster: whole numbers from 0 on, else {@link Quality#NO_CODE}. */
  static int[] codes(Plane plane, OptionalDouble missing) {
    double none = missing.orElse(Double.NaN);
    int[] codes = new int[plane.size()];
    for (int i = 0; i < codes.length; i++) {
      double sample = plane.at(i);
      boolean code = sample >= 0 && sample <= Integer.MAX_VALUE && sample == Math.rint(sample);
      codes[i] = code && sample != none ? (int) sample : Quality.NO_CODE;
    }
    return codes;
  }

  /**
   * For each pixel of a region where in the window of a file it lies; −1 outside.
   *
   * @param window what {@link Placement#window} gave for the region
   */
  static int[] places(Placement placement, Region region, Window window) {
    int[] columns = new int[region.width()];
    for (int x = 0; x < columns.length; x++) {
      int column = placement.column(region.column() + x) - window.column();
      columns[x] = column >= 0 && column < window.width() ? column : -1;
    }
    int[] places = new int[region.pixels()];
    for (int y = 0; y < region.height(); y++) {
      int row = placement.row(region.row() + y) - window.row();
      int at = y * region.width();
      if (row < 0 || row >= window.height()) {
        Arrays.fill(places, at, at + region.width(), -1);
        continue;
      }
      for (int x = 0; x < columns.length; x++) {
        places[at + x] = columns[x] < 0 ? -1 : row * window.width() + columns[x];
      }
    }
    return places;
  }
}
