package org.davylamp.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.davylamp.names.Candidates;
import org.davylamp.names.NameIndex;
import org.davylamp.names.Prepared;
import org.davylamp.names.Profile;
import org.davylamp.names.TokenWeights;

/**
 * How fast names are found, on one thread: {@code NamesSpeed [QUERIES [NAMES]]}. On the lists under
 * {@code DAVYLAMP_DATA}, or with the second argument on so many generated names.
 *
 * <p>An answer is whole: the query prepared, fifty entries proposed and judged, the reasons of the
 * five best hits built. On the lists the same answers are also made by a look at every entry, some
 * after each round; the ratio is the median of the rounds.
 *
 * <p>Times are of the processor, not of the clock, so that others on the machine count less: those
 * of the thread, and in brackets those of the whole process with the compiler and the collector of
 * garbage. The time that building takes is of the clock.
 */
public final class NamesSpeed {
  private static final int ROUNDS = 5;
  private static final int EXHAUSTIVE = 100;
  private static final long SEED = 20_261_126;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Answering answering;
  private final List<Profile> queries;

  private NamesSpeed(Screened screened, List<Profile> queries) {
    answering = new Answering(screened);
    this.queries = queries;
  }

  public static void main(String[] arguments) throws IOException {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    Path data = Path.of(System.getenv().getOrDefault("DAVYLAMP_DATA", "../shared/data"));
    Map<String, List<Profile>> lists = ListedProfiles.lists(data);
    List<Profile> listed = lists.values().stream().flatMap(List::stream).toList();
    List<Profile> queries = NameQueries.of(data, listed, count, SEED);
    if (arguments.length > 1) {
      long names = Long.parseLong(arguments[1]);
      NamesSpeed speed =
          new NamesSpeed(generated(new GeneratedNames(data, listed, names, SEED)), queries);
      for (int round = 0; round < ROUNDS; round++) {
        speed.round();
      }
    } else {
      System.out.println(ListedProfiles.size(lists));
      index(listed);
      new NamesSpeed(Screened.of(listed), queries).compare();
    }
  }

  private static Screened generated(GeneratedNames names) {
    KeptEntries entries = new KeptEntries(names);
    NameIndex index = index(names);
    TokenWeights weights = TokenWeights.of(List.of(index));
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "names of %,d bytes; %,d bytes of heap in use%n",
        entries.memoryBytes(), runtime.totalMemory() - runtime.freeMemory());
    return new Screened(entries, entries.prepared(weights), index, weights);
  }

  private static NameIndex index(Iterable<Profile> entries) {
    long start = System.nanoTime();
    NameIndex index = NameIndex.of(entries);
    System.out.printf(
        "%,d entries, %,d names; index of %,d bytes in %.2f s%n",
        index.size(), index.names(), index.memoryBytes(), (System.nanoTime() - start) / 1e9);
    return index;
  }

  private void compare() {
    double[] ratios = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      double rate = round();
      int some = Math.min(EXHAUSTIVE, queries.size());
      double plain = 1e9 / nanos(some, i -> answering.exhaustively(queries.get(i)));
      ratios[round] = rate / plain;
      System.out.printf(
          "  by a look at every entry, %d of them: %.1f queries/s; ratio %,.0f%n",
          some, plain, ratios[round]);
    }
    Arrays.sort(ratios);
    System.out.printf("ratio, median of the rounds: %,.0f%n", ratios[ROUNDS / 2]);
  }

  /** One round; returns queries per second of the thread. */
  private double round() {
    long[] nanos = new long[queries.size()];
    long hits = 0;
    long process = SYSTEM.getProcessCpuTime();
    long begin = THREADS.getCurrentThreadCpuTime();
    long last = begin;
    for (int i = 0; i < nanos.length; i++) {
      hits += answering.answer(queries.get(i)).size();
      long now = THREADS.getCurrentThreadCpuTime();
      nanos[i] = now - last;
      last = now;
    }
    double rate = nanos.length / ((last - begin) / 1e9);
    double with = nanos.length / ((SYSTEM.getProcessCpuTime() - process) / 1e9);
    Arrays.sort(nanos);
    System.out.printf(
        "whole answers: %,.0f queries/s per core (%,.0f); median %.0f µs, p99 %.0f µs,"
            + " longest %.0f µs; %.2f hits%n",
        rate,
        with,
        nanos[nanos.length / 2] / 1e3,
        nanos[nanos.length * 99 / 100] / 1e3,
        nanos[nanos.length - 1] / 1e3,
        (double) hits / nanos.length);
    steps();
    return rate;
  }

  private void steps() {
    int count = queries.size();
    List<Prepared> prepared = new ArrayList<>(count);
    List<Candidates> candidates = new ArrayList<>(count);
    List<double[]> values = new ArrayList<>(count);
    double preparing = nanos(count, i -> prepared.add(answering.prepare(queries.get(i))));
    double retrieving = nanos(count, i -> candidates.add(answering.candidates(prepared.get(i))));
    double scoring =
        nanos(count, i -> values.add(answering.judge(prepared.get(i), candidates.get(i))));
    double explaining =
        nanos(count, i -> answering.explain(prepared.get(i), candidates.get(i), values.get(i)));
    System.out.printf(
        "  apart: preparing %.1f, retrieving %.1f, scoring %.1f, explaining %.1f µs;"
            + " %.1f candidates%n",
        preparing / 1e3,
        retrieving / 1e3,
        scoring / 1e3,
        explaining / 1e3,
        candidates.stream().mapToInt(Candidates::size).average().orElse(0));
  }

  /** Nanoseconds of this thread that one of so many takes. */
  private static double nanos(int count, IntConsumer each) {
    long begin = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < count; i++) {
      each.accept(i);
    }
    return (double) (THREADS.getCurrentThreadCpuTime() - begin) / count;
  }
}
