package org.davylamp.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import java.util.Optional;

/**
 * A log as plain files in a folder, laid out as C2SP tlog-tiles serves them:
 *
 * <pre>
 *   checkpoint                      the signed note
 *   tile/&lt;level&gt;/&lt;index&gt;[.p/&lt;width&gt;]  hashes
 *   tile/entries/&lt;index&gt;[.p/&lt;width&gt;]  entries
 * </pre>
 *
 * <p>Reading believes nothing: every file is a regular one of at most the size its kind can have,
 * and what it holds is for {@link LedgerVerifier} to judge. Paths come from numbers only.
 */
public final class TileDirectory implements TileSource {
  /** Path of the signed checkpoint. */
  public static final String CHECKPOINT = "checkpoint";

  static final String TILES = "tile";

  private final Path root;

  private TileDirectory(Path root) {
    this.root = root;
  }

  /** The log in this folder; nothing is read yet. */
  public static TileDirectory of(Path root) {
    return new TileDirectory(root);
  }

  /**
   * Writes a log into a folder that holds none yet. Entries are streamed: a bundle and a tile of
   * each level are in memory at a time. The checkpoint is written last, and only if it is true of
   * the entries, so that a folder with a checkpoint is a whole log.
   *
   * @throws LedgerException if the folder has a log or part of one, an entry is longer than 65,535
   *     bytes, or size or root are not those of the checkpoint; the folder then has no checkpoint
   * @throws UncheckedIOException if the disk fails
   */
  public static TileDirectory write(Path root, Iterator<byte[]> entries, SignedNote checkpoint) {
    try {
      new TileDirectoryWriter(root).write(entries, checkpoint);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "writing the log to " + root + " failed; it has no checkpoint", e);
    }
    return of(root);
  }

  /** The folder. */
  public Path root() {
    return root;
  }

  /** The signed checkpoint, of which no signature has been checked. */
  public SignedNote checkpoint() {
    return SignedNote.parse(require(CHECKPOINT, SignedNote.MAX_BYTES));
  }

  /** {@inheritDoc} A partial tile that is gone is read from the full one. */
  @Override
  public byte[] tile(int level, long index, int width) {
    int most = Tiles.WIDTH * MerkleHash.BYTES;
    String path = Tiles.path(level, index, width);
    return read(path, most).orElseGet(() -> require(Tiles.path(level, index, Tiles.WIDTH), most));
  }

  /** The entry bundle of this index, with exactly this many entries, none of them checked. */
  public EntryBundle entries(long index, int width) {
    return EntryBundle.parse(
        require(Tiles.entriesPath(index, width), EntryBundle.MAX_BYTES), width);
  }

  private byte[] require(String path, int most) {
    return read(path, most)
        .orElseThrow(
            () -> LedgerException.refused(root.resolve(path).toString(), "a file", "none"));
  }

  /**
   * The bytes of a file of the log, empty if there is no such file.
   *
   * @throws LedgerException if it is no regular file or longer than {@code most} bytes
   * @throws UncheckedIOException if it cannot be read
   */
  Optional<byte[]> read(String path, int most) {
    Path file = root.resolve(path);
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!attributes.isRegularFile()) {
        // A link could lead out of the folder, a pipe would never end.
        throw LedgerException.refused(path, "a regular file", "something else");
      }
      return Optional.of(bytes(file, path, most));
    } catch (NoSuchFileException | NotDirectoryException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file + " failed", e);
    }
  }

  private static byte[] bytes(Path file, String path, int most) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw LedgerException.refused(path, "at most " + most + " bytes", "more");
      }
      return bytes;
    }
  }
}
