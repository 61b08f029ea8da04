package org.davylamp.ledger;

/** Where the stored tiles of a log are read from: a directory, a database table, a server. */
@FunctionalInterface
public interface TileSource {
  /**
   * The first {@code width} hashes of a tile, 32 bytes each; a source that holds the tile wider
   * than that may return all of it, since the first hashes of a tile never change.
   *
   * @param level 0 for leaf hashes, each next one 256 times sparser
   * @param index number of the tile within its level
   * @param width hashes wanted, 1 to 256
   * @throws LedgerException if the source lacks the tile or holds fewer hashes
   */
  byte[] tile(int level, long index, int width);
}
