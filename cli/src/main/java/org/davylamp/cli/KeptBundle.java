package org.davylamp.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.Settings;
import org.davylamp.casefile.SigningKeys;
import org.davylamp.exchange.FormatReader;
import org.davylamp.exchange.Formats;

/**
 * The bundled case as one that can be read where nobody has begun a case of his own. It is built
 * once and kept in the user's cache folder, under the hash of the files that it was built from and
 * of the versions of their readers. Its key is thrown away, so nothing can be added to it; its
 * clock stands at 1970, so that it has the same root everywhere.
 */
final class KeptBundle implements AutoCloseable {
  private static final String ACTOR = "davylamp";
  private static final int NAME = 16;

  private final CaseFile file;
  private final List<Path> passing;

  private KeptBundle(CaseFile file, List<Path> passing) {
    this.file = file;
    this.passing = passing;
  }

  CaseFile file() {
    return file;
  }

  /** Opens it; builds it if it is not there. */
  static KeptBundle open(ProgressBar progress) throws IOException {
    Path folder = Cache.folder().resolve("bundled").resolve(key().substring(0, NAME));
    if (Files.exists(folder.resolve("case.db"))) {
      return new KeptBundle(CaseFile.open(folder, reading(folder)), List.of());
    }
    try {
      Files.createDirectories(folder.getParent());
      Path next = Files.createTempDirectory(folder.getParent(), "building-");
      try {
        build(next, progress);
        move(next, folder);
      } finally {
        drop(next);
      }
      return new KeptBundle(CaseFile.open(folder, reading(folder)), List.of());
    } catch (java.nio.file.FileSystemException e) {
      // A folder that cannot be written to only means that it is not kept.
      Path once = Files.createTempDirectory("davylamp-bundled");
      build(once, progress);
      return new KeptBundle(CaseFile.open(once, reading(once)), List.of(once));
    }
  }

  /** Whoever was faster has built the same. */
  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (java.nio.file.FileSystemException e) {
      if (!Files.exists(to.resolve("case.db"))) {
        throw e;
      }
    }
  }

  private static void build(Path folder, ProgressBar progress) throws IOException {
    Path beside = Files.createTempDirectory("davylamp-bundle");
    try {
      Settings settings =
          new Settings(
              new SigningKeys(beside.resolve("keys")),
              Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
              ACTOR);
      CaseFile building = CaseFile.create(folder, BundledCase.TITLE, settings);
      Addition addition = new Addition(building, Addition.Wishes.NONE, progress);
      List<Path> files = BundledCase.unpack(Files.createDirectory(beside.resolve("files")));
      for (int i = 0; i < files.size(); i++) {
        progress.at("building the bundled case, once", i, files.size());
        addition.add(files.get(i));
      }
    } finally {
      drop(beside);
    }
  }

  /** Keys are looked for where there are none. */
  private static Settings reading(Path folder) {
    return new Settings(
        new SigningKeys(folder.resolve("no-keys")),
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
        ACTOR);
  }

  private static String key() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (String name : BundledCase.FILES) {
        sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        try (InputStream in = new DigestInputStream(BundledCase.resource(name), sha256)) {
          in.transferTo(java.io.OutputStream.nullOutputStream());
        }
      }
      for (FormatReader reader : Formats.readers()) {
        sha256.update(
            (reader.format() + "/" + reader.version() + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void drop(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  /** Removes what is not to be kept. */
  @Override
  public void close() throws IOException {
    for (Path folder : passing) {
      drop(folder);
    }
  }
}
