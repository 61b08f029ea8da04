package org.davylamp.ledger;

/** Where a {@link TileBuilder} puts the tiles it completes. */
@FunctionalInterface
public interface TileSink {
  /**
   * Takes a tile; a wider one for the same level and index replaces the narrower.
   *
   * @param level 0 for leaf hashes, each next one 256 times sparser
   * @param index number of the tile within its level
   * @param hashes 1 to 256 hashes of 32 bytes each; the array is the sink's to keep
   */
  void tile(int level, long index, byte[] hashes);
}
