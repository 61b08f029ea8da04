package org.davylamp.exchange;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which ids the rows of a file have used. Memory does not grow with the file: beyond the first
 * {@link #IN_MEMORY} ids it writes 128 bits of each one's SHA-256 to temporary files, by its first
 * byte, and looks through them one by one at the end.
 */
final class CaseSeen implements Closeable {
  static final int IN_MEMORY = 1 << 17;
  private static final int BUCKETS = 256;

  /** An id's use: the line on which it stood again, and the one on which it stood first. */
  record Again(long line, long first) {}

  private record Key(long high, long low) {}

  private final int inMemory;
  private final Map<String, Long> lines = new HashMap<>();
  private final List<Path> files = new ArrayList<>();
  private final List<DataOutputStream> buckets = new ArrayList<>();
  private final MessageDigest sha256 = sha256();

  CaseSeen() {
    this(IN_MEMORY);
  }

  CaseSeen(int inMemory) {
    this.inMemory = inMemory;
  }

  /** Notes an id; says so if it is already known to have stood before. */
  Optional<Again> add(String id, long line) throws IOException {
    Long first = lines.get(id);
    if (first != null) {
      return Optional.of(new Again(line, first));
    }
    if (lines.size() < inMemory) {
      lines.put(id, line);
    } else {
      spill(id, line);
    }
    return Optional.empty();
  }

  private void spill(String id, long line) throws IOException {
    if (buckets.isEmpty()) {
      open();
    }
    byte[] hash = sha256.digest(id.getBytes(StandardCharsets.UTF_8));
    DataOutputStream bucket = buckets.get(hash[0] & 0xFF);
    bucket.write(hash, 0, 2 * Long.BYTES);
    bucket.writeLong(line);
  }

  private void open() throws IOException {
    for (int i = 0; i < BUCKETS; i++) {
      Path file = Files.createTempFile("davylamp-ids-", ".tmp");
      files.add(file);
      buckets.add(
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 4096)));
    }
  }

  /** The earliest line that repeats an id which {@link #add} could not yet compare. */
  Optional<Again> end() throws IOException {
    for (DataOutputStream bucket : buckets) {
      bucket.close();
    }
    Optional<Again> earliest = Optional.empty();
    for (Path file : files) {
      Optional<Again> found = firstAgain(file);
      if (found.isPresent()
          && found.get().line() < earliest.map(Again::line).orElse(Long.MAX_VALUE)) {
        earliest = found;
      }
    }
    return earliest;
  }

  /** Lines stand in a bucket in ascending order. */
  private static Optional<Again> firstAgain(Path file) throws IOException {
    Map<Key, Long> seen = new HashMap<>();
    long left = Files.size(file) / (3 * Long.BYTES);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (; left > 0; left--) {
        Key key = new Key(in.readLong(), in.readLong());
        long line = in.readLong();
        Long first = seen.putIfAbsent(key, line);
        if (first != null) {
          return Optional.of(new Again(line, first));
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    for (DataOutputStream bucket : buckets) {
      bucket.close();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
