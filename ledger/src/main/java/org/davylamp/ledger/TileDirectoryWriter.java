package org.davylamp.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Writes one log into a folder, once; see {@link TileDirectory#write}. */
final class TileDirectoryWriter {
  private final Path root;
  private final TileBuilder builder = TileBuilder.empty(this::writeTile);
  private final MerkleHash hash = new MerkleHash();
  private final byte[] leaf = new byte[MerkleHash.BYTES];

  TileDirectoryWriter(Path root) {
    this.root = root;
  }

  void write(Iterator<byte[]> entries, SignedNote note) throws IOException {
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    requireNoLog(TileDirectory.CHECKPOINT);
    requireNoLog(TileDirectory.TILES);
    Files.createDirectories(root);
    try {
      writeEntries(entries);
      builder.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    requireTrue(checkpoint);
    Path unfinished = root.resolve("." + TileDirectory.CHECKPOINT + ".new");
    Files.write(unfinished, note.toBytes());
    Files.move(unfinished, root.resolve(TileDirectory.CHECKPOINT), StandardCopyOption.ATOMIC_MOVE);
  }

  private void writeEntries(Iterator<byte[]> entries) throws IOException {
    List<byte[]> bundle = new ArrayList<>(Tiles.WIDTH);
    while (entries.hasNext()) {
      byte[] entry = entries.next();
      bundle.add(entry);
      hash.leafInto(entry, 0, entry.length, leaf, 0);
      builder.append(leaf);
      if (bundle.size() == Tiles.WIDTH || !entries.hasNext()) {
        long index = (builder.size() - 1) >>> Tiles.HEIGHT;
        writeFile(Tiles.entriesPath(index, bundle.size()), EntryBundle.encode(bundle));
        bundle.clear();
      }
    }
  }

  private void writeTile(int level, long index, byte[] hashes) {
    try {
      writeFile(Tiles.path(level, index, hashes.length / MerkleHash.BYTES), hashes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeFile(String path, byte[] bytes) throws IOException {
    Path file = root.resolve(path);
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
  }

  private void requireNoLog(String name) {
    if (Files.exists(root.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
      throw LedgerException.refused(
          root.toString(), "a folder without a log", "\"" + name + "\"; nothing was written");
    }
  }

  private void requireTrue(Checkpoint checkpoint) {
    if (builder.size() != checkpoint.size() || !Arrays.equals(builder.root(), checkpoint.root())) {
      throw LedgerException.refused(
          root + ": no checkpoint was written",
          "the entries that the checkpoint is signed for (" + checkpoint + ")",
          Checkpoint.of(checkpoint.origin(), builder.size(), builder.root()).toString());
    }
  }
}
