package org.davylamp.imagery.raster;

/**
 * How a cloud-optimised GeoTIFF is written.
 *
 * @param compression {@code NONE}, {@code DEFLATE} or {@code ZSTD}; the packed ones with predictor
 *     2 for integers and 3 for floating point
 * @param tileSize columns and rows of a tile, a multiple of 16 (TIFF 6.0 section 15), at most 4,096
 * @param overviews how the pixels of overviews are made
 */
public record CogOptions(Compression compression, int tileSize, Overviews overviews) {
  /** Deflate, which everybody reads, and tiles of 512 pixels. */
  public static final CogOptions USUAL =
      new CogOptions(Compression.DEFLATE, 512, Overviews.NEAREST);

  private static final int LARGEST_TILE = 4096;

  /** What a pixel of an overview is, of the four that it covers. */
  public enum Overviews {
    /** There are none. */
    NONE,
    /** The first: for dates, classes and all else that has no middle. */
    NEAREST,
    /** The mean of those that are not missing. Not for integers of 64 bits. */
    MEAN
  }

  public CogOptions {
    if (tileSize < 16 || tileSize > LARGEST_TILE || tileSize % 16 != 0) {
      throw new IllegalArgumentException(
          "tiles have a multiple of 16 pixels, up to " + LARGEST_TILE + ", not " + tileSize);
    }
    if (compression == Compression.LZW || compression == Compression.PACKBITS) {
      throw new IllegalArgumentException(
          "images are written with NONE, DEFLATE or ZSTD, not " + compression);
    }
  }
}
