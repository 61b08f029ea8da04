package org.davylamp.casefile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Untouched bytes under their SHA-256: {@code ab/ab12…}. What stands under a name never changes, so
 * adding is staging a copy, syncing it, and renaming it into place.
 */
public final class Vault {
  private static final String STAGING = "staging";
  private static final int CHUNK = 1 << 20;

  /** Handing a chunk over costs some 50 µs; of 1 MiB that was a tenth of hashing it (measured). */
  private static final int HASHED = 4 << 20;

  private static final long READ_AHEAD_FROM = 4 << 20;

  private final Path root;

  Vault(Path root) {
    this.root = root;
  }

  /**
   * A synced copy of bytes that are not yet in the vault. Closing it without {@link Vault#keep}
   * drops the copy.
   *
   * @param path where the copy is
   * @param sha256 of its bytes, 64 hexadecimal digits
   * @param size in bytes
   */
  public record Staged(Path path, String sha256, long size) implements AutoCloseable {
    @Override
    public void close() {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        throw CaseException.of("removing " + path, e);
      }
    }
  }

  /**
   * Copies a stream aside, hashing it on the way.
   *
   * @param progress is told how many bytes have been copied so far
   */
  public Staged stage(InputStream in, LongConsumer progress) {
    Path copy = null;
    try {
      Path staging = Files.createDirectories(root.resolve(STAGING));
      // The process id in the name tells a later writer whether anybody still needs the copy.
      copy = Files.createTempFile(staging, Leftovers.mine(), ".part");
      MessageDigest sha256 = sha256();
      long size = 0;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy), CHUNK)) {
        byte[] chunk = new byte[CHUNK];
        for (int n; (n = in.readNBytes(chunk, 0, CHUNK)) > 0; ) {
          sha256.update(chunk, 0, n);
          out.write(chunk, 0, n);
          size += n;
          progress.accept(size);
        }
      }
      sync(copy);
      return new Staged(copy, HexFormat.of().formatHex(sha256.digest()), size);
    } catch (IOException e) {
      drop(copy);
      throw CaseException.of("copying into " + root, e);
    }
  }

  /** Stages bytes at hand. */
  public Staged stage(byte[] bytes) {
    return stage(new java.io.ByteArrayInputStream(bytes), written -> {});
  }

  /**
   * Moves a staged copy to its name, durably. If the vault has it already, nothing changes.
   *
   * @return whether the object is new
   */
  boolean keep(Staged staged) {
    Path folder = root.resolve(staged.sha256().substring(0, 2));
    Path target = folder.resolve(staged.sha256());
    try {
      if (Files.exists(target)) {
        return false;
      }
      Files.createDirectories(folder);
      try {
        Files.move(staged.path(), target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(staged.path(), target);
      }
      sync(folder);
      sync(root);
      return true;
    } catch (IOException e) {
      throw CaseException.of("keeping " + target, e);
    }
  }

  /** Takes back an object that a failed append has just kept. */
  void forget(String sha256) {
    drop(path(sha256));
  }

  /** Where the object is, if the vault has it. */
  public Optional<Path> find(String sha256) {
    Path path = path(sha256);
    return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
  }

  Path path(String sha256) {
    return root.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /**
   * The SHA-256 of a file, 64 hexadecimal digits. While one chunk is hashed another thread reads
   * the next: copying bytes out of the page cache costs a third of what hashing them does
   * (measured).
   */
  public static String hash(Path file, LongConsumer progress) throws IOException {
    MessageDigest sha256 = sha256();
    if (Files.size(file) < READ_AHEAD_FROM) {
      return HexFormat.of().formatHex(sha256.digest(Files.readAllBytes(file)));
    }
    try (InputStream in = Files.newInputStream(file);
        ExecutorService ahead =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory())) {
      byte[][] chunks = {new byte[HASHED], new byte[HASHED]};
      long size = 0;
      Future<Integer> reading = ahead.submit(() -> in.read(chunks[0]));
      for (int at = 0; ; at ^= 1) {
        int read = reading.get();
        if (read < 0) {
          return HexFormat.of().formatHex(sha256.digest());
        }
        byte[] next = chunks[at ^ 1];
        reading = ahead.submit(() -> in.read(next));
        sha256.update(chunks[at], 0, read);
        size += read;
        progress.accept(size);
      }
    } catch (ExecutionException e) {
      throw new IOException("cannot read " + file, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while hashing " + file);
    }
  }

  /** Where all objects are, in order. Memory: a path for each. */
  List<Path> objects() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    Path staging = root.resolve(STAGING);
    try (Stream<Path> files = Files.walk(root, 2)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(staging))
          .sorted()
          .toList();
    }
  }

  /** Removes staged copies whose process is gone. */
  void sweep() {
    Path staging = root.resolve(STAGING);
    if (!Files.isDirectory(staging)) {
      return;
    }
    try (DirectoryStream<Path> copies = Files.newDirectoryStream(staging)) {
      for (Path copy : copies) {
        if (!Leftovers.ownerLives(copy.getFileName().toString())) {
          Files.deleteIfExists(copy);
        }
      }
    } catch (IOException e) {
      throw CaseException.of("sweeping " + staging, e);
    }
  }

  private static void drop(@org.jspecify.annotations.Nullable Path copy) {
    if (copy != null) {
      try {
        Files.deleteIfExists(copy);
      } catch (IOException e) {
        // The failure that led here is the one to report; a later sweep removes the copy.
        return;
      }
    }
  }

  /** Forces a file's bytes, or a folder's entries, to the disk. */
  static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Some systems cannot open a folder; they order renames by themselves.
      if (!Files.isDirectory(path)) {
        throw e;
      }
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
