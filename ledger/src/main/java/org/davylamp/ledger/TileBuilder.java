package org.davylamp.ledger;

import java.util.Arrays;

/**
 * Grows a tree leaf by leaf and hands its tiles to a sink: a full tile the moment it is complete,
 * the partial ones of the right-hand edge on {@link #flush}.
 *
 * <p>The hashes of the upper levels are those that the {@link Frontier} computes anyway when it
 * carries past heights 8, 16, …, so tiles cost no hashing of their own. Memory: one tile of 8 KiB
 * for each level.
 *
 * <p>For one thread at a time. If the sink throws, the builder must be dropped and one resumed from
 * what was stored.
 */
public final class TileBuilder {
  private static final int BYTES = MerkleHash.BYTES;

  private final Frontier frontier;
  private final TileSink sink;
  private final Frontier.Completed levels = this::completed;

  /** The last, unfinished tile of each level. */
  private final byte[][] edge = new byte[Tiles.MAX_LEVELS][Tiles.WIDTH * BYTES];

  /** For each level, how many hashes of it the sink has seen. */
  private final long[] stored = new long[Tiles.MAX_LEVELS];

  private TileBuilder(Frontier frontier, TileSink sink) {
    this.frontier = frontier;
    this.sink = sink;
  }

  /** A builder for a new tree. */
  public static TileBuilder empty(TileSink sink) {
    return new TileBuilder(Frontier.empty(), sink);
  }

  /**
   * A builder that goes on from an earlier size. Reads one partial tile a level at most and checks
   * each against the frontier, so that damage in the store is found before it is built upon.
   *
   * @param frontier the tree so far; copied
   * @param source holds the partial tiles that an earlier builder flushed at exactly that size, or
   *     wider
   * @throws LedgerException if a tile is missing, short or does not belong to the frontier
   */
  public static TileBuilder resume(Frontier frontier, TileSource source, TileSink sink) {
    TileBuilder builder = new TileBuilder(frontier.copy(), sink);
    for (int level = 0; level < Tiles.levels(frontier.size()); level++) {
      builder.load(level, source);
    }
    return builder;
  }

  /** Number of leaves. */
  public long size() {
    return frontier.size();
  }

  /** The root hash; a fresh array. */
  public byte[] root() {
    return frontier.root();
  }

  /** A copy of the frontier, to be kept beside the tiles. */
  public Frontier frontier() {
    return frontier.copy();
  }

  /** Appends a leaf, given as its leaf hash of 32 bytes. */
  public void append(byte[] leafHash) {
    append(MerkleHash.requireHash(leafHash), 0);
  }

  /** Appends the leaf whose hash is {@code hashes[at, at + 32)}. */
  public void append(byte[] hashes, int at) {
    frontier.append(hashes, at, levels);
  }

  /** Gives the sink every partial tile that has grown since it last saw it. */
  public void flush() {
    for (int level = 0; level < Tiles.levels(size()); level++) {
      long hashes = Tiles.hashes(size(), level);
      if (hashes != stored[level]) {
        int width = (int) (hashes & (Tiles.WIDTH - 1));
        stored[level] = hashes;
        sink.tile(level, hashes >>> Tiles.HEIGHT, Arrays.copyOf(edge[level], width * BYTES));
      }
    }
  }

  private void completed(int height, byte[] hash) {
    if (height % Tiles.HEIGHT != 0) {
      return;
    }
    int level = height / Tiles.HEIGHT;
    long index = frontier.size() >>> height;
    int slot = (int) (index & (Tiles.WIDTH - 1));
    System.arraycopy(hash, 0, edge[level], slot * BYTES, BYTES);
    if (slot == Tiles.WIDTH - 1) {
      stored[level] = index + 1;
      sink.tile(level, index >>> Tiles.HEIGHT, edge[level].clone());
    }
  }

  private void load(int level, TileSource source) {
    long hashes = Tiles.hashes(size(), level);
    stored[level] = hashes;
    int width = (int) (hashes & (Tiles.WIDTH - 1));
    if (width == 0) {
      return;
    }
    long index = hashes >>> Tiles.HEIGHT;
    byte[] tile = TiledTree.read(source, level, index, width);
    System.arraycopy(tile, 0, edge[level], 0, width * BYTES);
    TileFold fold = new TileFold();
    int from = 0;
    for (int bits = width; bits != 0; bits &= ~Integer.highestOneBit(bits)) {
      int height = Integer.numberOfTrailingZeros(Integer.highestOneBit(bits));
      byte[] expected = frontier.subtree(level * Tiles.HEIGHT + height);
      if (!Arrays.equals(expected, fold.root(tile, from, height))) {
        throw LedgerException.refused(
            Tiles.path(level, index, width),
            "the hashes that the tree's frontier sums up",
            "others");
      }
      from += 1 << height;
    }
  }
}
