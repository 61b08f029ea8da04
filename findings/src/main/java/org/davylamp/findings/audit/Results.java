package org.davylamp.findings.audit;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.davylamp.findings.verdicts.Verdict;

/**
 * The rows of a screening, worst first: by verdict, and of one verdict in the order of the table.
 * They are put aside in files, one for each verdict and rule, and merged when they are read, so
 * that memory does not grow with their number. Filled by one thread, then read as often as one
 * likes; gone when it is closed.
 */
public final class Results implements Closeable {
  private static final int BUFFER = 1 << 15;

  /** Takes a line, without a line feed. */
  public interface Taker {
    void accept(byte[] line) throws IOException;
  }

  /** Takes a row. */
  public interface RowTaker {
    void accept(RowResult row) throws IOException;
  }

  private record Key(Verdict verdict, String rule) {}

  /** Rows of one verdict and rule, in the order of the table. */
  private static final class Bucket {
    private final Path file;
    private final DataOutputStream out;
    private long count;

    Bucket(Path file) throws IOException {
      this.file = file;
      this.out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }
  }

  private final Path folder;
  private final Map<Key, Bucket> buckets = new LinkedHashMap<>();
  private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
  private long at;

  private Results(Path folder) {
    this.folder = folder;
  }

  /** Empty ones, in a temporary folder that nobody else may read. */
  public static Results open() throws IOException {
    return new Results(Files.createTempDirectory("davylamp-screening"));
  }

  /** Adds the next row of the table. */
  public void add(RowResult row) throws IOException {
    Key key = new Key(row.verdict(), row.rule());
    Bucket bucket = buckets.get(key);
    if (bucket == null) {
      bucket = new Bucket(folder.resolve("rows-" + buckets.size()));
      buckets.put(key, bucket);
    }
    byte[] line = ResultLine.of(row);
    bucket.out.writeLong(at++);
    bucket.out.writeInt(line.length);
    bucket.out.write(line);
    bucket.count++;
    counts.merge(row.verdict(), 1L, Long::sum);
  }

  /** How many rows there are of each verdict; of none that does not occur. */
  public Map<Verdict, Long> counts() {
    return Collections.unmodifiableMap(counts);
  }

  public long count(Verdict verdict) {
    return counts.getOrDefault(verdict, 0L);
  }

  public long size() {
    return at;
  }

  /** The rules of the gravest reasons of the rows of a verdict, the most frequent first. */
  public Map<String, Long> rules(Verdict verdict) {
    List<Map.Entry<Key, Bucket>> found = new ArrayList<>();
    for (Map.Entry<Key, Bucket> each : buckets.entrySet()) {
      if (each.getKey().verdict() == verdict) {
        found.add(each);
      }
    }
    found.sort(
        Comparator.comparingLong((Map.Entry<Key, Bucket> each) -> -each.getValue().count)
            .thenComparing(each -> each.getKey().rule()));
    Map<String, Long> rules = new LinkedHashMap<>();
    found.forEach(each -> rules.put(each.getKey().rule(), each.getValue().count));
    return rules;
  }

  /** All lines, the worst first. */
  public void lines(Taker to) throws IOException {
    for (Verdict verdict : Verdict.values()) {
      lines(verdict, to);
    }
  }

  /** The lines of one verdict, in the order of the table. */
  public void lines(Verdict verdict, Taker to) throws IOException {
    List<Bucket> wanted = new ArrayList<>();
    buckets.forEach(
        (key, bucket) -> {
          if (key.verdict() == verdict) {
            wanted.add(bucket);
          }
        });
    merge(wanted, to);
  }

  /** All rows, the worst first. */
  public void rows(RowTaker to) throws IOException {
    lines(line -> to.accept(LineReader.row(line)));
  }

  public void rows(Verdict verdict, RowTaker to) throws IOException {
    lines(verdict, line -> to.accept(LineReader.row(line)));
  }

  /** The rows of a verdict whose gravest reason is by this rule, in the order of the table. */
  public void rows(Verdict verdict, String rule, RowTaker to) throws IOException {
    Bucket bucket = buckets.get(new Key(verdict, rule));
    if (bucket != null) {
      merge(List.of(bucket), line -> to.accept(LineReader.row(line)));
    }
  }

  /** Where a bucket is being read. */
  private static final class Cursor implements Closeable {
    private final DataInputStream in;
    private long at;

    Cursor(Path file) throws IOException {
      this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
    }

    boolean next() throws IOException {
      try {
        at = in.readLong();
        return true;
      } catch (EOFException e) {
        return false;
      }
    }

    byte[] line() throws IOException {
      return in.readNBytes(in.readInt());
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  private void merge(List<Bucket> wanted, Taker to) throws IOException {
    List<Cursor> cursors = new ArrayList<>();
    PriorityQueue<Cursor> next = new PriorityQueue<>(Comparator.comparingLong(each -> each.at));
    try {
      for (Bucket bucket : wanted) {
        bucket.out.flush();
        Cursor cursor = new Cursor(bucket.file);
        cursors.add(cursor);
        if (cursor.next()) {
          next.add(cursor);
        }
      }
      while (!next.isEmpty()) {
        Cursor cursor = next.remove();
        to.accept(cursor.line());
        if (cursor.next()) {
          next.add(cursor);
        }
      }
    } finally {
      for (Cursor cursor : cursors) {
        cursor.close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (Bucket bucket : buckets.values()) {
      bucket.out.close();
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(Objects.requireNonNull(file));
      }
    }
    Files.deleteIfExists(folder);
  }
}
