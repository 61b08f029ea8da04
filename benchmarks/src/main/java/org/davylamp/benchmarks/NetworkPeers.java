package org.davylamp.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.davylamp.network.Exposure;
import org.davylamp.network.Graph;
import org.davylamp.network.GraphBuilder;
import org.davylamp.network.Kind;
import org.davylamp.network.Link;
import org.davylamp.network.Policy;
import org.davylamp.network.Routes;
import org.davylamp.network.Window;

/**
 * Our side of a race with other people's graphs, which {@code interop/network.sh} runs: {@code
 * NetworkPeers FOLDER LINKS FLAGGED}. Writes an invented network as {@code nodes.csv} and, each
 * link the way exposure travels, {@code arcs.csv}, finds who is exposed within four hops, writes
 * that, and prints the seconds of processors that it took: of all threads together, without the
 * compiler's and the collector's, which have done with it by then.
 *
 * <p>All dates are sure, and links that carry nothing alone are left out: what is raced is the
 * search, on the same arcs.
 */
public final class NetworkPeers {
  private static final int HOPS = 4;
  private static final int WARM = 300;
  private static final double SECONDS = 2;
  private static final long SEED = 20_261_126;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private NetworkPeers() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    InventedNetwork network = new InventedNetwork(Integer.parseInt(arguments[1]), false, SEED);
    int[] flagged = network.some(Integer.parseInt(arguments[2]), 1);
    write(folder, network, flagged);
    Graph graph = graph(network);
    Routes routes = Routes.of(graph, Policy.goods());
    Exposure exposure = Exposure.of(routes, flagged, Window.EVER, HOPS);
    try (PrintWriter answers = new PrintWriter(Files.newBufferedWriter(folder.resolve("ours")))) {
      for (int node = 0; node < graph.nodes(); node++) {
        if (exposure.exposed(node) && !exposure.flagged(node)) {
          answers.print(node + "," + exposure.hops(node).orElseThrow() + "\n");
        }
      }
    }
    System.out.printf("ours %.9f%n", seconds(routes, flagged));
  }

  /** Once, on average over some seconds, after as many rounds as the compiler needs. */
  private static double seconds(Routes routes, int[] flagged) {
    long begin = System.nanoTime();
    for (int i = 0; i < WARM && System.nanoTime() - begin < 3 * SECONDS * 1e9; i++) {
      Exposure.of(routes, flagged, Window.EVER, HOPS);
    }
    int rounds = 0;
    long cpu = SYSTEM.getProcessCpuTime();
    begin = System.nanoTime();
    while (rounds == 0 || System.nanoTime() - begin < SECONDS * 1e9) {
      Exposure.of(routes, flagged, Window.EVER, HOPS);
      rounds++;
    }
    return (SYSTEM.getProcessCpuTime() - cpu) / 1e9 / rounds;
  }

  /** Each arc as goods sent, so that it carries exposure by itself. */
  private static Graph graph(InventedNetwork network) {
    GraphBuilder builder = GraphBuilder.strict(network.nodes(), network.links());
    arcs(
        network,
        (source, target, first, last) ->
            builder.add(source, target, Kind.GOODS, first, first, last, last, 80, 0, 0));
    return builder.build();
  }

  private interface ArcTaker {
    void arc(int source, int target, int first, int last);
  }

  private static void arcs(InventedNetwork network, ArcTaker taker) {
    network.each(
        (from, to, kind, first, firstLatest, lastEarliest, last, confidence, share, id) -> {
          boolean half = share >= Link.WHOLE / 2;
          if (kind == Kind.GOODS || kind == Kind.CARRIAGE || half) {
            taker.arc(from, to, first, last);
          }
          if (kind == Kind.PAYMENT || half) {
            taker.arc(to, from, first, last);
          }
        });
  }

  private static void write(Path folder, InventedNetwork network, int[] flagged)
      throws IOException {
    int[] sorted = flagged.clone();
    Arrays.sort(sorted);
    try (PrintWriter nodes =
        new PrintWriter(Files.newBufferedWriter(folder.resolve("nodes.csv")))) {
      nodes.print("id,flagged\n");
      for (int node = 0; node < network.nodes(); node++) {
        nodes.print(node + "," + (Arrays.binarySearch(sorted, node) >= 0) + "\n");
      }
    }
    try (PrintWriter arcs = new PrintWriter(Files.newBufferedWriter(folder.resolve("arcs.csv")))) {
      arcs.print("source,target,first,last\n");
      arcs(
          network,
          (source, target, first, last) ->
              arcs.print(source + "," + target + "," + first + "," + last + "\n"));
    }
  }
}
