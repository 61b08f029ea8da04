package org.davylamp.imagery.raster;

import java.util.Arrays;
import java.util.Locale;

/** Makes a {@link Layout} of a directory, and refuses what cannot be read. */
final class LayoutReader {
  /** Bands of an image: as many as the tag SamplesPerPixel can say. */
  private static final int MOST_BANDS = 65_535;

  private final Directory directory;
  private final Limits limits;

  LayoutReader(Directory directory, Limits limits) {
    this.directory = directory;
    this.limits = limits;
  }

  Layout read() {
    int width = directory.size(Tag.IMAGE_WIDTH, "width");
    int height = directory.size(Tag.IMAGE_LENGTH, "height");
    int bands = bands();
    SampleType type = type(bands);
    boolean planar = planar(bands);
    boolean tiled = directory.field(Tag.TILE_WIDTH).isPresent();
    int blockWidth = tiled ? directory.size(Tag.TILE_WIDTH, "width of a tile") : width;
    int blockHeight = tiled ? directory.size(Tag.TILE_LENGTH, "height of a tile") : rows(height);
    checkBlock(blockWidth, blockHeight, planar ? 1 : bands, type);
    if (directory.value(Tag.FILL_ORDER, 1) != 1) {
      throw directory.refused("order of bits", "1", directory.value(Tag.FILL_ORDER, 1));
    }
    Compression compression = Compression.of(directory.value(Tag.COMPRESSION, 1), directory);
    Predictor predictor =
        compression == Compression.NONE || compression == Compression.PACKBITS
            ? Predictor.NONE
            : Predictor.of(directory.value(Tag.PREDICTOR, 1), type, directory);
    int blocks =
        blocks(Math.ceilDiv(width, blockWidth), Math.ceilDiv(height, blockHeight), planar, bands);
    long[] offsets = list(tiled ? Tag.TILE_OFFSETS : Tag.STRIP_OFFSETS, "places of blocks", blocks);
    long[] counts =
        list(tiled ? Tag.TILE_BYTE_COUNTS : Tag.STRIP_BYTE_COUNTS, "bytes of blocks", blocks);
    return new Layout(
        width,
        height,
        bands,
        type,
        compression,
        predictor,
        planar,
        tiled,
        blockWidth,
        blockHeight,
        offsets,
        counts,
        directory.metadata().order());
  }

  private int bands() {
    long bands = directory.value(Tag.SAMPLES_PER_PIXEL, 1);
    if (bands < 1 || bands > MOST_BANDS) {
      throw directory.refused("bands", "1 to " + MOST_BANDS, bands);
    }
    return (int) bands;
  }

  private SampleType type(int bands) {
    long bits = same(Tag.BITS_PER_SAMPLE, "bits of a sample", bands, 1);
    long format = same(Tag.SAMPLE_FORMAT, "format of samples", bands, 1);
    return SampleType.of(bits, format)
        .orElseThrow(
            () ->
                directory.refused(
                    "samples",
                    "integers of 8, 16, 32 or 64 bits (formats 1, 2) or floating point of 32 or 64"
                        + " (format 3)",
                    bits + " bits of format " + format));
  }

  /** A value that the file says of each band, or once for all, and that must be the same. */
  private long same(int tag, String what, int bands, long otherwise) {
    if (directory.field(tag).isEmpty()) {
      return otherwise;
    }
    long[] values = directory.field(tag).get().longs(MOST_BANDS);
    if (values.length != 1 && values.length < bands) {
      throw directory.refused(what, "one value, or one for each of " + bands, values.length);
    }
    for (int band = 1; band < Math.min(values.length, bands); band++) {
      if (values[band] != values[0]) {
        throw directory.refused(what, "the same in all bands", values[0] + " and " + values[band]);
      }
    }
    return values[0];
  }

  private boolean planar(int bands) {
    long planar = directory.value(Tag.PLANAR_CONFIGURATION, 1);
    if (planar != 1 && planar != 2) {
      throw directory.refused("order of bands", "1 (by pixel) or 2 (by plane)", planar);
    }
    return planar == 2 && bands > 1;
  }

  /** Often 2^32 − 1, which means: all in one strip. */
  private int rows(int height) {
    long rows = directory.value(Tag.ROWS_PER_STRIP, height);
    if (rows < 1) {
      throw directory.refused("rows of a strip", "1 or more", rows);
    }
    return (int) Math.min(rows, height);
  }

  private void checkBlock(int width, int height, int bands, SampleType type) {
    double bytes = (double) width * height * bands * type.bytes();
    if (bytes > Math.min(limits.blockBytes(), Integer.MAX_VALUE - 8)) {
      throw directory.refused(
          "block",
          "at most " + limits.blockBytes() + " bytes unpacked",
          String.format(
              Locale.ROOT,
              "%d×%d pixels of %d bands of %d bytes",
              width,
              height,
              bands,
              type.bytes()));
    }
  }

  private int blocks(int across, int down, boolean planar, int bands) {
    double blocks = (double) across * down * (planar ? bands : 1);
    if (blocks > limits.blocks()) {
      throw directory.refused(
          "blocks", "at most " + limits.blocks(), String.format(Locale.ROOT, "%.0f", blocks));
    }
    return (int) blocks;
  }

  private long[] list(int tag, String what, int blocks) {
    if (directory.field(tag).isEmpty()) {
      throw directory.refused(what, "one for each of " + blocks + " (tag " + tag + ")", "none");
    }
    Field field = directory.field(tag).get();
    if (field.count() < blocks) {
      throw directory.refused(what, "one for each of " + blocks + " blocks", field.count());
    }
    long[] values = field.longs(limits.blocks());
    return values.length == blocks ? values : Arrays.copyOf(values, blocks);
  }
}
