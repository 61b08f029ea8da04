package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.List;

/**
 * A window of an image at one date, as numbers: what is drawn of it is for {@link ChipsPicture}.
 *
 * @param width columns
 * @param height rows
 * @param bands one (grey) or three (red, green, blue), each of width × height values in rows from
 *     the top; NaN where there is none
 * @param metresPerPixel on the ground
 * @param north degrees from the top edge's direction clockwise to north
 * @param date as the page writes it
 * @param scene its id with whoever keeps it
 * @param credit whom the licence wants named
 */
public record Chip(
    int width,
    int height,
    List<float[]> bands,
    double metresPerPixel,
    double north,
    String date,
    String scene,
    String credit) {
  private static final int MOST = 4096;

  public Chip {
    bands = List.copyOf(bands);
    Refusal.unless(
        width > 0 && height > 0 && width <= MOST && height <= MOST,
        "expected a chip of 1 to 4096 pixels each way, found %s × %s",
        width,
        height);
    Refusal.unless(
        bands.size() == 1 || bands.size() == 3,
        "expected one band or three, found %s",
        bands.size());
    for (float[] band : bands) {
      Refusal.unless(
          band.length == width * height,
          "expected %s values in a band, found %s",
          width * height,
          band.length);
    }
    Refusal.unless(
        Double.isFinite(metresPerPixel) && metresPerPixel > 0,
        "expected a size of pixels above zero, found %s",
        metresPerPixel);
    Refusal.finite("the direction of north", north);
  }

  /** How many pixels have a value in every band. */
  public long seen() {
    long seen = 0;
    for (int i = 0; i < width * height; i++) {
      seen += hasValue(i) ? 1 : 0;
    }
    return seen;
  }

  private boolean hasValue(int pixel) {
    return bands.stream().noneMatch(band -> Float.isNaN(band[pixel]));
  }

  /** The chip as a PNG file; pixels without a value are left out. */
  public byte[] png(Stretch stretch) {
    byte[] pixels = new byte[width * height * 4];
    for (int i = 0; i < width * height; i++) {
      if (hasValue(i)) {
        for (int c = 0; c < 3; c++) {
          int band = bands.size() == 1 ? 0 : c;
          pixels[4 * i + c] = (byte) stretch.level(band, bands.get(band)[i]);
        }
        pixels[4 * i + 3] = (byte) 255;
      }
    }
    return Png.of(width, height, pixels);
  }

  /**
   * The chip as it is shown.
   *
   * @param address of its PNG: one that holds it, or a relative one
   */
  ChipPrint print(String address) {
    return new ChipPrint(
        width, height, seen(), metresPerPixel, north, date, scene, credit, address);
  }

  /** {@link #png} as an address that holds it. */
  public String dataUri(Stretch stretch) {
    return Png.dataUri(png(stretch));
  }

  /**
   * An outline on chips, such as a perimeter.
   *
   * @param name for the key
   * @param rings each of pairs of column and row, in pixels from the top left corner
   */
  public record Outline(String name, List<List<double[]>> rings) {
    public Outline {
      rings = rings.stream().map(List::copyOf).toList();
    }
  }

  /**
   * How values become shades: the same for all chips that are compared, so that a place that only
   * looks brighter beside its neighbours does not look changed.
   *
   * @param low the value that becomes black, for each band
   * @param high the value that becomes white
   */
  public record Stretch(List<Float> low, List<Float> high) {
    public Stretch {
      low = List.copyOf(low);
      high = List.copyOf(high);
    }

    /** From the second to the ninety-eighth percentile of all chips together, band by band. */
    public static Stretch over(List<Chip> chips) {
      return over(chips, 2, 98);
    }

    /**
     * Between two percentiles of all chips together, band by band. Each chip counts by its pixels.
     *
     * @throws IllegalArgumentException if there is no chip, or they have not the same bands
     */
    public static Stretch over(List<Chip> chips, double from, double to) {
      Refusal.unless(!chips.isEmpty(), "expected chips to stretch, found none");
      Refusal.unless(
          from >= 0 && from < to && to <= 100,
          "expected percentiles from 0 to 100, found %s and %s",
          from,
          to);
      int bands = chips.getFirst().bands().size();
      List<Float> low = new ArrayList<>();
      List<Float> high = new ArrayList<>();
      for (int band = 0; band < bands; band++) {
        float[] values = pooled(chips, band, bands);
        low.add(percentile(values, from));
        high.add(percentile(values, to));
      }
      return new Stretch(low, high);
    }

    private static float[] pooled(List<Chip> chips, int band, int bands) {
      int all = 0;
      for (Chip chip : chips) {
        Refusal.unless(
            chip.bands().size() == bands,
            "expected chips of %s bands, found one of %s",
            bands,
            chip.bands().size());
        all += chip.width() * chip.height();
      }
      float[] values = new float[all];
      int n = 0;
      for (Chip chip : chips) {
        for (float value : chip.bands().get(band)) {
          if (!Float.isNaN(value)) {
            values[n++] = value;
          }
        }
      }
      float[] found = java.util.Arrays.copyOf(values, n);
      java.util.Arrays.sort(found);
      return found;
    }

    /** The nearest value by rank; 0 of none. */
    private static float percentile(float[] sorted, double percent) {
      return sorted.length == 0 ? 0 : sorted[(int) Math.round(percent / 100 * (sorted.length - 1))];
    }

    /** 0 to 255. */
    int level(int band, float value) {
      double range = high.get(band) - low.get(band);
      double share = range > 0 ? (value - low.get(band)) / range : 0.5;
      return (int) Math.round(255 * Math.clamp(share, 0, 1));
    }
  }
}
