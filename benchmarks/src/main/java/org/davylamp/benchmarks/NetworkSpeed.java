package org.davylamp.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.Supplier;
import org.davylamp.network.BestPaths;
import org.davylamp.network.Exposure;
import org.davylamp.network.Graph;
import org.davylamp.network.Policy;
import org.davylamp.network.Ranking;
import org.davylamp.network.Routes;
import org.davylamp.network.Window;

/**
 * How fast exposure is found in an invented network: {@code NetworkSpeed [LINKS [FLAGGED
 * [paths|sure]…]]}.
 *
 * <p>Builds the network, lays out the ways of goods, and finds the exposure of every node within
 * four hops, several times; with {@code paths} also the ten best paths of each of 10,000 nodes,
 * whose exposure is told apart as well. With {@code sure} no date is uncertain.
 *
 * <p>Times are of the clock and, in brackets, of all processors together. The first pass of a
 * process is told apart: it waits for the compiler. Times of paths are of their one thread's
 * processor.
 */
public final class NetworkSpeed {
  private static final int ROUNDS = 5;
  private static final int HOPS = 4;
  private static final int SUPPLIERS = 10_000;
  private static final long SEED = 20_261_126;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private NetworkSpeed() {}

  public static void main(String[] arguments) {
    int links = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000_000;
    int flags = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
    boolean sure = Arrays.asList(arguments).contains("sure");
    InventedNetwork network = new InventedNetwork(links, !sure, SEED);
    Graph graph = timed("links drawn, graph built", network::graph);
    Routes routes = timed("ways laid out", () -> Routes.of(graph, Policy.goods()));
    int hub = 0;
    for (int node = 0; node < graph.nodes(); node++) {
      hub = Math.max(hub, routes.into(node));
    }
    System.out.printf(
        "%,d nodes, %,d links, %,d arcs; at most %,d into one node%n",
        graph.nodes(), graph.links(), routes.arcs(), hub);
    int[] flagged = network.some(flags, 1);
    Exposure exposure = exposures(routes, flagged);
    tell(network, exposure);
    heap();
    if (Arrays.asList(arguments).contains("paths")) {
      paths(network, exposure);
      heap();
    }
  }

  private static Exposure exposures(Routes routes, int[] flagged) {
    double[] seconds = new double[ROUNDS];
    Exposure exposure =
        timed("exposure, first pass", () -> Exposure.of(routes, flagged, Window.EVER, HOPS));
    for (int round = 0; round < ROUNDS; round++) {
      long begin = System.nanoTime();
      exposure = timed("exposure", () -> Exposure.of(routes, flagged, Window.EVER, HOPS));
      seconds[round] = (System.nanoTime() - begin) / 1e9;
    }
    Arrays.sort(seconds);
    System.out.printf(
        "exposure, median of %d: %.3f s (%.3f–%.3f)%n",
        ROUNDS, seconds[ROUNDS / 2], seconds[0], seconds[ROUNDS - 1]);
    return exposure;
  }

  private static void tell(InventedNetwork network, Exposure exposure) {
    int[] suppliers = network.some(SUPPLIERS, 2);
    long exposed = Arrays.stream(suppliers).filter(exposure::exposed).count();
    long certain = Arrays.stream(suppliers).filter(exposure::certain).count();
    int all = 0;
    for (int node = 0; node < network.nodes(); node++) {
      all += exposure.exposed(node) ? 1 : 0;
    }
    System.out.printf(
        "exposed: %,d nodes; of %,d suppliers %,d, %,d of them certainly%n",
        all, suppliers.length, exposed, certain);
  }

  private static void paths(InventedNetwork network, Exposure exposure) {
    BestPaths paths =
        timed(
            "ready for paths",
            () -> BestPaths.of(exposure, new Ranking(InventedNetwork.DAYS, 1_000)));
    int[] asked =
        Arrays.stream(network.some(3 * SUPPLIERS, 3))
            .filter(exposure::exposed)
            .limit(SUPPLIERS)
            .toArray();
    long found = 0;
    long[] nanos = new long[asked.length];
    for (int round = 0; round < 2; round++) {
      found = 0;
      for (int i = 0; i < asked.length; i++) {
        long begin = THREADS.getCurrentThreadCpuTime();
        found += paths.to(asked[i], 10).size();
        nanos[i] = THREADS.getCurrentThreadCpuTime() - begin;
      }
    }
    Arrays.sort(nanos);
    System.out.printf(
        "ten best paths of %,d exposed nodes, %.1f found each: median %.3f ms, p99 %.3f ms,"
            + " longest %.3f ms%n",
        asked.length,
        (double) found / asked.length,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6,
        nanos[nanos.length - 1] / 1e6);
  }

  private static <T> T timed(String what, Supplier<T> doing) {
    long cpu = SYSTEM.getProcessCpuTime();
    long begin = System.nanoTime();
    T done = doing.get();
    System.out.printf(
        "%s: %.3f s (%.3f)%n",
        what, (System.nanoTime() - begin) / 1e9, (SYSTEM.getProcessCpuTime() - cpu) / 1e9);
    return done;
  }

  private static void heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "%.2f GiB of heap in use%n",
        (runtime.totalMemory() - runtime.freeMemory()) / (double) (1 << 30));
  }
}
