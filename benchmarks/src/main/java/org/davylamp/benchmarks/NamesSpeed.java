package org.davylamp.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.davylamp.names.NameIndex;
import org.davylamp.names.Profile;

/**
 * How fast an index of names answers, on one thread: {@code NamesSpeed [QUERIES [MILLIONS]]}. Without the
 * second argument the lists under {@code DAVYLAMP_DATA}; with it so many millions of generated
 * names.
 */
public final class NamesSpeed {
  private static final int CANDIDATES = 50;
  private static final long SEED = 20261126;

  private NamesSpeed() {}

  public static void main(String[] arguments) throws IOException {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    Path data = Path.of(System.getenv().getOrDefault("DAVYLAMP_DATA", "../shared/data"));
    List<Profile> listed = ListedProfiles.read(data);
    List<Profile> queries = NameQueries.of(data, listed, count, SEED);
    long start = System.nanoTime();
    NameIndex index = NameIndex.of(listed);
    System.out.printf(
        Locale.ROOT,
        "%,d entries, %,d names; index of %,d bytes in %.2f s%n",
        index.size(),
        index.names(),
        index.memoryBytes(),
        (System.nanoTime() - start) / 1e9);
    for (int round = 0; round < 6; round++) {
      measure(index, queries);
    }
  }

  private static void measure(NameIndex index, List<Profile> queries) {
    long[] nanos = new long[queries.size()];
    long found = 0;
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      found += index.candidates(queries.get(i), CANDIDATES).size();
      nanos[i] = System.nanoTime() - start;
    }
    double seconds = Arrays.stream(nanos).sum() / 1e9;
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%,.0f queries/s; median %.0f µs, p99 %.0f µs, longest %.0f µs; %.1f candidates%n",
        nanos.length / seconds,
        nanos[nanos.length / 2] / 1e3,
        nanos[nanos.length * 99 / 100] / 1e3,
        nanos[nanos.length - 1] / 1e3,
        (double) found / nanos.length);
  }
}
