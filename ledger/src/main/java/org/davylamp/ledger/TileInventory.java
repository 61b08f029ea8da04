package org.davylamp.ledger;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;

/**
 * Looks through the folder {@code tile/} for what does not belong there, and counts the bundles.
 * Links are not followed. The narrower partial tiles that a growing log leaves behind are allowed,
 * if they are the beginning of what replaced them.
 */
final class TileInventory extends SimpleFileVisitor<Path> {
  private final Path root;
  private final long size;
  private final ReportedFiles files;
  private final VerificationReport report;
  private long bundles;

  private TileInventory(Path root, long size, ReportedFiles files, VerificationReport report) {
    this.root = root;
    this.size = size;
    this.files = files;
    this.report = report;
  }

  /** Number of entry bundles of the log that are there. */
  static long bundles(Path root, long size, ReportedFiles files, VerificationReport report) {
    TileInventory inventory = new TileInventory(root, size, files, report);
    Path tiles = root.resolve(TileDirectory.TILES);
    if (Files.exists(tiles, LinkOption.NOFOLLOW_LINKS)) {
      try {
        Files.walkFileTree(tiles, inventory);
      } catch (IOException e) {
        inventory.visitFileFailed(tiles, e);
      }
    }
    return inventory.bundles;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String path = relative(file);
    Optional<Tiles.Place> place = Tiles.parse(path);
    int width = place.map(p -> Tiles.width(size, p.level(), p.index())).orElse(0);
    if (place.isEmpty() || place.get().width() > width) {
      report.failed(new Failure.Surplus(path, "the checkpoint does not cover it"));
    } else if (place.get().width() < width) {
      compareWithWider(place.get(), files.path(place.get().level(), place.get().index()));
    } else if (place.get().level() == Tiles.ENTRIES) {
      bundles++;
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    report.failed(new Failure.Malformed(relative(file), "expected a readable file, found " + e));
    return FileVisitResult.CONTINUE;
  }

  private void compareWithWider(Tiles.Place place, String widerPath) {
    Optional<byte[]> narrow = files.read(place.path(), EntryBundle.MAX_BYTES);
    Optional<byte[]> wider = files.readQuietly(widerPath, EntryBundle.MAX_BYTES);
    if (narrow.isEmpty() || wider.isEmpty()) {
      return;
    }
    byte[] beginning = Arrays.copyOf(wider.get(), narrow.get().length);
    if (!wholeNumber(place, narrow.get()) || !Arrays.equals(narrow.get(), beginning)) {
      report.failed(new Failure.Surplus(place.path(), "it is not the beginning of " + widerPath));
    }
  }

  private static boolean wholeNumber(Tiles.Place place, byte[] bytes) {
    if (place.level() != Tiles.ENTRIES) {
      return bytes.length == place.width() * MerkleHash.BYTES;
    }
    try {
      return EntryBundle.parse(bytes, place.width()).size() == place.width();
    } catch (LedgerException e) {
      return false;
    }
  }

  private String relative(Path file) {
    return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }
}
