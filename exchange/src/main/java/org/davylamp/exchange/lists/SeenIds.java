package org.davylamp.exchange.lists;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many ids stand in a list more than once. Holds the first {@link #IN_MEMORY} as 64-bit hashes;
 * beyond them all go to temporary files by their first byte, which are sorted one by one at the
 * end. Among five million ids two different ones are taken for one with a probability of 10⁻⁶.
 */
final class SeenIds implements Closeable {
  static final int IN_MEMORY = 1 << 17;
  private static final int BUCKETS = 256;

  private final int inMemory;
  private long[] hashes = new long[1024];
  private int count;
  private final List<Path> files = new ArrayList<>();
  private final List<DataOutputStream> buckets = new ArrayList<>();

  SeenIds() {
    this(IN_MEMORY);
  }

  SeenIds(int inMemory) {
    this.inMemory = inMemory;
  }

  void add(String id) throws IOException {
    if (count == inMemory) {
      spill();
    }
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, Math.min(2 * count, inMemory));
    }
    hashes[count++] = Hashing.of(id);
  }

  private void spill() throws IOException {
    while (buckets.size() < BUCKETS) {
      Path file = Files.createTempFile("davylamp-ids-", ".tmp");
      files.add(file);
      buckets.add(
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 4096)));
    }
    for (int i = 0; i < count; i++) {
      buckets.get((int) (hashes[i] >>> 56)).writeLong(hashes[i]);
    }
    count = 0;
  }

  /** How many of the ids given so far had been given before. Nothing can be added after this. */
  long repeated() throws IOException {
    if (buckets.isEmpty()) {
      return repeated(hashes, count);
    }
    spill();
    long repeated = 0;
    for (int b = 0; b < BUCKETS; b++) {
      buckets.get(b).close();
      repeated += repeated(files.get(b));
    }
    return repeated;
  }

  private static long repeated(Path file) throws IOException {
    long[] all = new long[Math.toIntExact(Files.size(file) / Long.BYTES)];
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (int i = 0; i < all.length; i++) {
        all[i] = in.readLong();
      }
    }
    return repeated(all, all.length);
  }

  private static long repeated(long[] all, int length) {
    Arrays.sort(all, 0, length);
    long repeated = 0;
    for (int i = 1; i < length; i++) {
      repeated += all[i] == all[i - 1] ? 1 : 0;
    }
    return repeated;
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
}
