import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedMultigraph;

/** JGraphT: {@code JGraphT FOLDER}. Our own algorithm on its graph, objects for nodes and arcs. */
public final class JGraphT {
  private record Arc(int number, int first, int last) {}

  private JGraphT() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Graph<Integer, Arc> graph = new DirectedMultigraph<>(Arc.class);
    int nodes = Race.nodes(folder);
    for (int node = 0; node < nodes; node++) {
      graph.addVertex(node);
    }
    int[] number = new int[1];
    Race.arcs(
        folder,
        (source, target, first, last) ->
            graph.addEdge(source, target, new Arc(number[0]++, first, last)));
    int[] flagged = Race.flagged(folder);
    Race.run(folder, "jgrapht", true, () -> hops(graph, nodes, flagged));
  }

  /** First days by hop, as ours; only nodes whose day the hop before improved are gone on from. */
  private static Map<Integer, Integer> hops(Graph<Integer, Arc> graph, int nodes, int[] flagged) {
    int[] hops = new int[nodes];
    Arrays.fill(hops, -1);
    int[] before = new int[nodes];
    Arrays.fill(before, Integer.MAX_VALUE);
    boolean[] fresh = new boolean[nodes];
    for (int node : flagged) {
      before[node] = Integer.MIN_VALUE;
      fresh[node] = true;
      hops[node] = 0;
    }
    for (int hop = 1; hop <= Race.HOPS; hop++) {
      int[] after = before.clone();
      boolean[] improved = new boolean[nodes];
      for (int node = 0; node < nodes; node++) {
        if (fresh[node]) {
          for (Arc arc : graph.outgoingEdgesOf(node)) {
            int target = graph.getEdgeTarget(arc);
            int day = Math.max(arc.first(), before[node]);
            if (arc.last() >= before[node] && day < after[target]) {
              after[target] = day;
              improved[target] = true;
              hops[target] = hops[target] < 0 ? hop : hops[target];
            }
          }
        }
      }
      before = after;
      fresh = improved;
    }
    Map<Integer, Integer> found = new HashMap<>();
    for (int node = 0; node < nodes; node++) {
      if (hops[node] > 0) {
        found.put(node, hops[node]);
      }
    }
    return found;
  }
}
