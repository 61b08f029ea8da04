import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What the sides of network.sh have in common: the folder, the clock of processors, the answers. */
final class Race {
  static final int HOPS = 4;

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Something to be timed; gives the least hops of each exposed node. */
  interface Search {
    Map<Integer, Integer> hops() throws Exception;
  }

  private Race() {}

  /**
   * Times a search by all processors, native threads too, writes what it found, and prints seconds.
   * Searches again for two seconds, the first one aside if {@code warm}, because the clock of a
   * process goes by hundredths of a second; one that takes longer is timed once.
   */
  static void run(Path folder, String name, boolean warm, Search search) throws Exception {
    Map<Integer, Integer> hops = warm ? search.hops() : Map.of();
    int times = 0;
    long cpu = SYSTEM.getProcessCpuTime();
    long begin = System.nanoTime();
    while (times == 0 || System.nanoTime() - begin < 2_000_000_000L) {
      hops = search.hops();
      times++;
    }
    double seconds = (SYSTEM.getProcessCpuTime() - cpu) / 1e9 / times;
    int[] nodes = hops.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(folder.resolve("answer-" + name)))) {
      for (int node : nodes) {
        out.print(node + "," + hops.get(node) + "\n");
      }
    }
    System.out.printf("%s %.9f%n", name, seconds);
  }

  /** Puts down that nodes are reached within so many hops, unless with fewer. */
  static void put(Map<Integer, Integer> hops, int node, int hop) {
    hops.merge(node, hop, Math::min);
  }

  static Map<Integer, Integer> none() {
    return new HashMap<>();
  }

  static int[] flagged(Path folder) throws IOException {
    try (var lines = Files.lines(folder.resolve("nodes.csv"))) {
      return lines
          .filter(line -> line.endsWith(",true"))
          .mapToInt(line -> Integer.parseInt(line.substring(0, line.indexOf(','))))
          .toArray();
    }
  }

  static int nodes(Path folder) throws IOException {
    try (var lines = Files.lines(folder.resolve("nodes.csv"))) {
      return (int) lines.count() - 1;
    }
  }

  /** Takes arcs one by one. */
  interface Taker {
    void arc(int source, int target, int first, int last);
  }

  static void arcs(Path folder, Taker taker) throws IOException {
    try (var lines = Files.lines(folder.resolve("arcs.csv"))) {
      lines
          .skip(1)
          .forEach(
              line -> {
                int[] cells =
                    Arrays.stream(line.split(",", -1)).mapToInt(Integer::parseInt).toArray();
                taker.arc(cells[0], cells[1], cells[2], cells[3]);
              });
    }
  }

  /**
   * A pattern of so many arcs, in time order: no arc is over before one nearer to the flagged has
   * begun. The same in both dialects of Cypher.
   */
  static String cypher(int hops, String label, String arc, String flagged) {
    StringBuilder match = new StringBuilder("MATCH (n0" + label + ")");
    StringBuilder where = new StringBuilder(" WHERE " + flagged);
    for (int i = 1; i <= hops; i++) {
      match.append("-[a" + i + ":" + arc + "]->(n" + i + label + ")");
      for (int j = 1; j < i; j++) {
        where.append(" AND a" + j + ".first <= a" + i + ".last");
      }
    }
    return match.append(where) + " RETURN DISTINCT n" + hops + ".id AS id";
  }
}
