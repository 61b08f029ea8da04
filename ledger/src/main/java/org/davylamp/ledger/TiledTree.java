package org.davylamp.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A tree of a given size seen through its tiles: the hash of any range that RFC 9162 §2.1 asks for.
 * Keeps the last few tiles, because neighbouring nodes of a proof lie in the same ones. For one
 * thread at a time.
 */
final class TiledTree {
  private static final int BYTES = MerkleHash.BYTES;

  /**
   * A proof walks down two edges of the tree, its own and the right-hand one, eight levels each.
   */
  private static final int KEPT = 2 * Tiles.MAX_LEVELS;

  private final long size;
  private final TileSource source;
  private final TileFold fold = new TileFold();
  private final Map<Tiles.Place, byte[]> kept = new LinkedHashMap<>();

  TiledTree(long size, TileSource source) {
    if (size < 0) {
      throw LedgerException.refused("tree", "a size that is not negative", Long.toString(size));
    }
    this.size = size;
    this.source = source;
  }

  /** MTH(D[0, size)). */
  byte[] root() {
    return size == 0 ? MerkleHash.emptyRoot() : range(0, size);
  }

  /**
   * MTH(D[from, to)), where {@code from} is a multiple of the largest power of two within the
   * range, as it is for every range that the RFC's recursions name.
   */
  byte[] range(long from, long to) {
    long length = to - from;
    long whole = Long.highestOneBit(length);
    if (whole == length) {
      int height = Long.numberOfTrailingZeros(length);
      return perfect(height, from >>> height);
    }
    return MerkleHash.node(range(from, from + whole), range(from + whole, to));
  }

  /**
   * Largest power of two smaller than the length: where RFC 9162 splits a range of two leaves or
   * more.
   */
  static long split(long length) {
    return Long.highestOneBit(length - 1);
  }

  private byte[] perfect(int height, long index) {
    int level = height / Tiles.HEIGHT;
    int within = height % Tiles.HEIGHT;
    long first = index << within;
    long tile = first >>> Tiles.HEIGHT;
    Tiles.Place place = new Tiles.Place(level, tile, Tiles.width(size, level, tile));
    return fold.root(read(place), (int) (first & (Tiles.WIDTH - 1)), within);
  }

  private byte[] read(Tiles.Place place) {
    byte[] tile = kept.get(place);
    if (tile == null) {
      tile = read(source, place.level(), place.index(), place.width());
      if (kept.size() == KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
      kept.put(place, tile);
    }
    return tile;
  }

  /** Reads a tile and refuses a short one. */
  static byte[] read(TileSource source, int level, long index, int width) {
    byte[] tile = source.tile(level, index, width);
    if (tile.length < width * BYTES || tile.length % BYTES != 0) {
      throw LedgerException.refused(
          Tiles.path(level, index, width), width + " hashes of 32 bytes", tile.length + " bytes");
    }
    return tile;
  }
}
