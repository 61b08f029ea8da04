package org.davylamp.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.davylamp.names.NameIndex;
import org.davylamp.names.Profile;

/**
 * How fast an index of names finds fifty candidates, on one thread, normalising the query included:
 * {@code NamesSpeed [QUERIES [NAMES]]}. Of the lists under {@code DAVYLAMP_DATA}, or with the
 * second argument of so many generated names.
 *
 * <p>Times are of the processor, not of the clock, so that others on the machine count less; the
 * time that building takes is of the clock.
 */
public final class NamesSpeed {
  private static final int CANDIDATES = 50;
  private static final int ROUNDS = 4;
  private static final long SEED = 20261126;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private NamesSpeed() {}

  public static void main(String[] arguments) throws IOException {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    Path data = Path.of(System.getenv().getOrDefault("DAVYLAMP_DATA", "../shared/data"));
    List<Profile> listed = ListedProfiles.read(data);
    List<Profile> queries = NameQueries.of(data, listed, count, SEED);
    Iterable<Profile> entries =
        arguments.length > 1
            ? new GeneratedNames(data, listed, Long.parseLong(arguments[1]), SEED)
            : listed;
    long start = System.nanoTime();
    NameIndex index = NameIndex.of(entries);
    System.out.printf(
        Locale.ROOT,
        "%,d entries, %,d names; index of %,d bytes in %.2f s%n",
        index.size(),
        index.names(),
        index.memoryBytes(),
        (System.nanoTime() - start) / 1e9);
    for (int round = 0; round < ROUNDS; round++) {
      measure(index, queries);
    }
  }

  private static void measure(NameIndex index, List<Profile> queries) {
    long[] nanos = new long[queries.size()];
    long found = 0;
    long begin = THREADS.getCurrentThreadCpuTime();
    long last = begin;
    for (int i = 0; i < nanos.length; i++) {
      found += index.candidates(queries.get(i), CANDIDATES).size();
      long now = THREADS.getCurrentThreadCpuTime();
      nanos[i] = now - last;
      last = now;
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%,.0f queries/s; median %.0f µs, p99 %.0f µs, longest %.0f µs; %.1f candidates%n",
        nanos.length / ((last - begin) / 1e9),
        nanos[nanos.length / 2] / 1e3,
        nanos[nanos.length * 99 / 100] / 1e3,
        nanos[nanos.length - 1] / 1e3,
        (double) found / nanos.length);
  }
}
