package org.davylamp.ledger;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads the files that a checkpoint of this size calls for; what cannot be used is reported and
 * absent.
 */
final class ReportedFiles {
  private static final int MOST_TILE = Tiles.WIDTH * MerkleHash.BYTES;

  private final TileDirectory files;
  private final long size;
  private final VerificationReport report;

  /** For each level the tile read last: the next reader of that level mostly wants the same. */
  private final CachedTile[] cached = new CachedTile[Tiles.MAX_LEVELS];

  private record CachedTile(long index, Optional<byte[]> hashes) {}

  ReportedFiles(TileDirectory files, long size, VerificationReport report) {
    this.files = files;
    this.size = size;
    this.report = report;
    Arrays.fill(cached, new CachedTile(-1, Optional.empty()));
  }

  String path(int level, long index) {
    return Tiles.path(level, index, Tiles.width(size, level, index));
  }

  /**
   * A tile of exactly the width that the size gives it. Each failure is reported once, if asked for
   * in order.
   */
  Optional<byte[]> tile(int level, long index) {
    if (cached[level].index() != index) {
      cached[level] = new CachedTile(index, readTile(level, index));
    }
    return cached[level].hashes();
  }

  private Optional<byte[]> readTile(int level, long index) {
    String path = path(level, index);
    int length = Tiles.width(size, level, index) * MerkleHash.BYTES;
    Optional<byte[]> tile = read(path, MOST_TILE);
    if (tile.isPresent() && tile.get().length != length) {
      report.failed(
          new Failure.Malformed(
              path, "expected " + length + " bytes, found " + tile.get().length + " bytes"));
      return Optional.empty();
    }
    tile.ifPresent(hashes -> report.compared());
    return tile;
  }

  /** A bundle of exactly the width that the size gives it. */
  Optional<EntryBundle> bundle(long index) {
    String path = path(Tiles.ENTRIES, index);
    try {
      return read(path, EntryBundle.MAX_BYTES)
          .map(bytes -> EntryBundle.parse(bytes, Tiles.width(size, Tiles.ENTRIES, index)));
    } catch (LedgerException e) {
      report.failed(new Failure.Malformed(path, e.getMessage()));
      return Optional.empty();
    }
  }

  /** The bytes of a file; that it is missing or unreadable is reported. */
  Optional<byte[]> read(String path, int most) {
    try {
      Optional<byte[]> bytes = files.read(path, most);
      bytes.ifPresentOrElse(
          b -> report.read(b.length), () -> report.failed(new Failure.Missing(path)));
      return bytes;
    } catch (LedgerException e) {
      report.failed(new Failure.Malformed(path, e.getMessage()));
    } catch (UncheckedIOException e) {
      report.failed(new Failure.Malformed(path, "expected a readable file, found " + e.getCause()));
    }
    return Optional.empty();
  }

  /** The bytes of a file that is reported on elsewhere. */
  Optional<byte[]> readQuietly(String path, int most) {
    try {
      return files.read(path, most);
    } catch (LedgerException | UncheckedIOException e) {
      return Optional.empty();
    }
  }
}
