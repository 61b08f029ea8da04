package org.davylamp.ledger;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Rebuilds a tree from its entries and lays it beside the stored tiles.
 *
 * <p>Without damage this is {@link TileBuilder} with a comparison for a sink: every hash comes from
 * the entries, up to the root. With damage the point is to name what was changed and nothing else.
 * Where a tile and the hashes computed from below disagree, the hash that the tile above holds for
 * them is the judge: whichever of the two sums up to it is right, the other is at fault, and the
 * right one is passed upwards so that one changed byte is one failure. For the right-hand edge the
 * judge is the root in the checkpoint. Where the judge knows neither, what lies below is named and
 * the disagreement travels up until someone does.
 *
 * <p>Memory: two tiles for each level. Cost: one leaf hash and one node hash an entry.
 */
final class TreeAudit {
  private static final int BYTES = MerkleHash.BYTES;

  private final long size;
  private final byte[] root;
  private final ReportedFiles files;
  private final VerificationReport report;
  private final MerkleHash hash = new MerkleHash();
  private final TileFold fold = new TileFold();

  /** The current tile of each level as computed from below, and which of its hashes could be. */
  private final byte[][] computed = new byte[Tiles.MAX_LEVELS][Tiles.WIDTH * BYTES];

  private final boolean[][] known = new boolean[Tiles.MAX_LEVELS][Tiles.WIDTH];

  TreeAudit(Checkpoint checkpoint, ReportedFiles files, VerificationReport report) {
    this.size = checkpoint.size();
    this.root = checkpoint.root();
    this.files = files;
    this.report = report;
  }

  void run() {
    for (long index = 0; index < Tiles.count(size, Tiles.ENTRIES); index++) {
      hashEntries(index);
      if (Tiles.width(size, Tiles.ENTRIES, index) == Tiles.WIDTH) {
        complete(0, index);
      }
    }
    judgeEdge();
  }

  private void hashEntries(long index) {
    Optional<EntryBundle> bundle = files.bundle(index);
    Arrays.fill(known[0], bundle.isPresent());
    bundle.ifPresent(
        entries -> {
          for (int i = 0; i < entries.size(); i++) {
            entries.leafInto(i, hash, computed[0], i * BYTES);
          }
          report.hashed(entries.size());
        });
  }

  /** All 256 hashes of a tile are in: compares it and passes its hash to the level above. */
  private void complete(int level, long index) {
    Optional<byte[]> sum = judge(level, index);
    int slot = (int) (index & (Tiles.WIDTH - 1));
    known[level + 1][slot] = sum.isPresent();
    sum.ifPresent(bytes -> System.arraycopy(bytes, 0, computed[level + 1], slot * BYTES, BYTES));
    if (slot == Tiles.WIDTH - 1) {
      complete(level + 1, index >>> Tiles.HEIGHT);
    }
  }

  /** The hash of a full tile that is to be believed, if any. */
  private Optional<byte[]> judge(int level, long index) {
    Optional<byte[]> tile = files.tile(level, index);
    boolean whole = IntStream.range(0, Tiles.WIDTH).allMatch(i -> known[level][i]);
    if (tile.isEmpty()) {
      return whole ? Optional.of(sum(computed[level])) : above(level, index);
    }
    int[] differing = differing(level, tile.get(), Tiles.WIDTH);
    byte[] stored = sum(tile.get());
    if (!whole) {
      blameBelow(level, index, differing, tile.get());
      return Optional.of(stored);
    }
    if (differing.length == 0) {
      return Optional.of(stored);
    }
    byte[] rebuilt = sum(computed[level]);
    Optional<byte[]> above = above(level, index);
    if (above.isPresent() && Arrays.equals(above.get(), rebuilt)) {
      blameTile(level, index, differing, tile.get());
      return Optional.of(rebuilt);
    }
    blameBelow(level, index, differing, tile.get());
    return Optional.of(above.isPresent() && Arrays.equals(above.get(), stored) ? stored : rebuilt);
  }

  private Optional<byte[]> above(int level, long index) {
    int slot = (int) (index & (Tiles.WIDTH - 1));
    return files
        .tile(level + 1, index >>> Tiles.HEIGHT)
        .map(tile -> Arrays.copyOfRange(tile, slot * BYTES, (slot + 1) * BYTES));
  }

  /** The partial tiles at the end of each level, which only the root holds together. */
  private void judgeEdge() {
    Optional<byte[]> rebuilt = edgeRoot(true);
    boolean differ =
        IntStream.range(0, Tiles.levels(size)).anyMatch(level -> edgeDiffers(level).length > 0);
    boolean right = rebuilt.isPresent() && Arrays.equals(rebuilt.get(), root);
    boolean storedRight =
        differ && edgeRoot(false).filter(stored -> Arrays.equals(stored, root)).isPresent();
    for (int level = 0; level < Tiles.levels(size); level++) {
      int[] differing = edgeDiffers(level);
      if (differing.length > 0) {
        long index = Tiles.hashes(size, level) >>> Tiles.HEIGHT;
        byte[] tile = files.tile(level, index).orElseThrow();
        if (right) {
          blameTile(level, index, differing, tile);
        } else {
          blameBelow(level, index, differing, tile);
        }
      }
    }
    if (rebuilt.isEmpty()) {
      report.failed(new Failure.RootUnknown(TileDirectory.CHECKPOINT));
    } else if (!right && !storedRight) {
      report.failed(
          new Failure.RootDiffers(TileDirectory.CHECKPOINT, hex(root, 0), hex(rebuilt.get(), 0)));
    }
  }

  private int edgeWidth(int level) {
    return (int) (Tiles.hashes(size, level) & (Tiles.WIDTH - 1));
  }

  private int[] edgeDiffers(int level) {
    int width = edgeWidth(level);
    if (width == 0) {
      return new int[0];
    }
    return files
        .tile(level, Tiles.hashes(size, level) >>> Tiles.HEIGHT)
        .map(tile -> differing(level, tile, width))
        .orElse(new int[0]);
  }

  /**
   * The root over the edge, from computed hashes where they are preferred or nothing is stored,
   * else from the tiles.
   */
  private Optional<byte[]> edgeRoot(boolean preferComputed) {
    byte[] peaks = new byte[Long.bitCount(size) * BYTES];
    int at = 0;
    for (int level = Tiles.levels(size) - 1; level >= 0; level--) {
      int width = edgeWidth(level);
      Optional<byte[]> hashes =
          width == 0 ? Optional.of(new byte[0]) : edge(level, width, preferComputed);
      if (hashes.isEmpty()) {
        return Optional.empty();
      }
      int from = 0;
      for (int bits = width; bits != 0; bits &= ~Integer.highestOneBit(bits)) {
        int height = Integer.numberOfTrailingZeros(Integer.highestOneBit(bits));
        System.arraycopy(fold.root(hashes.get(), from, height), 0, peaks, at, BYTES);
        at += BYTES;
        from += 1 << height;
      }
    }
    return Optional.of(Frontier.of(size, peaks).root());
  }

  private Optional<byte[]> edge(int level, int width, boolean preferComputed) {
    Optional<byte[]> tile = files.tile(level, Tiles.hashes(size, level) >>> Tiles.HEIGHT);
    byte[] hashes = computed[level].clone();
    for (int i = 0; i < width; i++) {
      if (tile.isPresent() && !(preferComputed && known[level][i])) {
        System.arraycopy(tile.get(), i * BYTES, hashes, i * BYTES, BYTES);
      } else if (!known[level][i]) {
        return Optional.empty();
      }
    }
    return Optional.of(hashes);
  }

  private int[] differing(int level, byte[] tile, int width) {
    return IntStream.range(0, width)
        .filter(i -> known[level][i])
        .filter(
            i ->
                !Arrays.equals(
                    tile, i * BYTES, (i + 1) * BYTES, computed[level], i * BYTES, (i + 1) * BYTES))
        .toArray();
  }

  private void blameTile(int level, long index, int[] slots, byte[] tile) {
    for (int slot : slots) {
      report.failed(
          new Failure.TileDiffers(
              files.path(level, index), slot, hex(computed[level], slot), hex(tile, slot)));
    }
  }

  private void blameBelow(int level, long index, int[] slots, byte[] tile) {
    for (int slot : slots) {
      long below = (index << Tiles.HEIGHT) + slot;
      String expected = hex(tile, slot);
      String found = hex(computed[level], slot);
      report.failed(
          level == 0
              ? new Failure.EntryDiffers(files.path(Tiles.ENTRIES, index), below, expected, found)
              : new Failure.SubtreeDiffers(files.path(level - 1, below), expected, found));
    }
  }

  private byte[] sum(byte[] tile) {
    return fold.root(tile, 0, Tiles.HEIGHT);
  }

  private static String hex(byte[] hashes, int slot) {
    return HexFormat.of().formatHex(hashes, slot * BYTES, (slot + 1) * BYTES);
  }
}
