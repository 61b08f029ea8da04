package org.davylamp.imagery.raster;

import java.nio.ByteOrder;

/**
 * Where the samples of an image lie. A block is a tile (TIFF 6.0 section 15) or a strip; a strip is
 * as wide as the image and the last one only as high as what remains. Blocks are numbered row by
 * row, and band by band where bands are stored apart (PlanarConfiguration 2).
 *
 * @param width columns of the image
 * @param height rows of the image
 * @param bands of the image
 * @param planar whether bands are stored apart
 * @param tiled whether blocks are tiles
 * @param blockWidth columns of a block
 * @param blockHeight rows of a block
 * @param offsets where each block begins; 0 with a count of 0 is a block that was left out
 * @param counts bytes of each block
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Layout(
    int width,
    int height,
    int bands,
    SampleType type,
    Compression compression,
    Predictor predictor,
    boolean planar,
    boolean tiled,
    int blockWidth,
    int blockHeight,
    long[] offsets,
    long[] counts,
    ByteOrder order) {

  int across() {
    return Math.ceilDiv(width, blockWidth);
  }

  int down() {
    return Math.ceilDiv(height, blockHeight);
  }

  /** The number of a block; {@code band} matters only where bands are apart. */
  int block(int band, int column, int row) {
    return ((planar ? band : 0) * down() + row) * across() + column;
  }

  /** Where in the row of blocks a block is. */
  int column(int block) {
    return block % across();
  }

  int row(int block) {
    return block / across() % down();
  }

  /** The first band of a block. */
  int band(int block) {
    return block / (across() * down());
  }

  /** How many bands lie together in a block. */
  int bandsTogether() {
    return planar ? 1 : bands;
  }

  /** Bytes of a pixel in a block. */
  int pixelBytes() {
    return bandsTogether() * type.bytes();
  }

  /** Bytes of a row of a block. */
  int rowBytes() {
    return blockWidth * pixelBytes();
  }

  /** Rows that a block has in the file. */
  int rows(int block) {
    return tiled ? blockHeight : Math.min(blockHeight, height - row(block) * blockHeight);
  }

  boolean isSparse(int block) {
    return counts[block] == 0;
  }
}
