package org.davylamp.network;

import java.util.Arrays;

/**
 * For each node and number of hops the least cost of getting there from a flagged node, over arcs
 * that may be in order one with what came before it, though not all with each other: what no path
 * can cost less than.
 */
final class LeastCosts {
  /** There is no way. */
  static final int NONE = Integer.MAX_VALUE;

  /** Of how few nodes it is worth knowing the numbers. */
  private static final int FEW = 1 << 16;

  private final Arcs arcs;
  private final int[] arcCost;

  /**
   * The exposure's label in the upper half and the cost in the lower: both are asked for at once.
   */
  private final long[][] layers;

  private final int[][] reached;

  /** Which nodes are reached, a bit each: most of a hub's neighbours are not, near the flagged. */
  private final long[][] bits;

  LeastCosts(Exposure exposure, Ranking ranking) {
    Routes routes = exposure.routes();
    arcs = routes.columns();
    arcCost = new int[arcs.size()];
    CostTable table = new CostTable(ranking);
    Spreading.inParts(
        arcs,
        (first, end) -> {
          for (int arc = arcs.start[first]; arc < arcs.start[end]; arc++) {
            arcCost[arc] = table.cost(routes.confidence(arc), routes.last(arc));
          }
        });
    int nodes = routes.graph().nodes();
    layers = new long[exposure.hops() + 1][nodes];
    reached = new int[layers.length][];
    bits = new long[layers.length][(nodes >> 6) + 1];
    for (int hop = 0; hop < layers.length; hop++) {
      int of = hop;
      Spreading.inParts(
          arcs,
          (first, end) -> {
            if (of == 0) {
              flagged(exposure, first, end);
            } else {
              pull(exposure, of, first, end);
            }
          });
      reached[hop] = reached(layers[hop], bits[hop]);
    }
  }

  private void flagged(Exposure exposure, int first, int end) {
    for (int node = first; node < end; node++) {
      layers[0][node] =
          Labels.pair(Labels.possible(exposure.layer(0)[node]), exposure.flagged(node) ? 0 : NONE);
    }
  }

  private void pull(Exposure exposure, int hop, int first, int end) {
    long[] before = layers[hop - 1];
    long[] labels = exposure.layer(hop);
    for (int node = first; node < end; node++) {
      int least = cost(before[node]);
      for (int arc = arcs.start[node]; arc < arcs.start[node + 1]; arc++) {
        long source = before[arcs.source[arc]];
        int cost = cost(source);
        if (cost < least && cost + arcCost[arc] < least && arcs.opens[arc] <= latest(source)) {
          least = cost + arcCost[arc];
        }
      }
      layers[hop][node] = Labels.pair(Labels.possible(labels[node]), least);
    }
  }

  /** The nodes reached, if they are few; else none. */
  private static int[] reached(long[] layer, long[] bits) {
    int[] nodes = new int[FEW];
    int count = 0;
    for (int node = 0; node < layer.length; node++) {
      if (cost(layer[node]) != NONE) {
        bits[node >> 6] |= 1L << node;
        if (count < FEW) {
          nodes[count] = node;
        }
        count++;
      }
    }
    return count > FEW ? new int[0] : Arrays.copyOf(nodes, count);
  }

  int ofArc(int arc) {
    return arcCost[arc];
  }

  /** What is known of each node for at most so many hops: see {@link #latest}, {@link #cost}. */
  long[] layer(int hops) {
    return layers[hops];
  }

  /** The label: turned day at which a path there has to be able to leave. */
  static int latest(long known) {
    return (int) (known >> 32);
  }

  /** Least cost, or {@link #NONE}. */
  static int cost(long known) {
    return (int) known;
  }

  /** Whether a node can be reached within so many hops. */
  boolean reaches(int hops, int node) {
    return ((bits[hops][node >> 6] >>> node) & 1) != 0;
  }

  /** The nodes that can be reached, ascending, if they are few; else empty. */
  int[] reached(int hops) {
    return reached[hops];
  }

  /** Costs of confidences and ages; whole numbers of both add up. */
  private static final class CostTable {
    private final Ranking ranking;
    private final int[] ofConfidence = new int[101];

    CostTable(Ranking ranking) {
      this.ranking = ranking;
      Arrays.setAll(ofConfidence, i -> i == 0 ? 0 : ranking.cost(i, ranking.asOf()));
    }

    int cost(int confidence, int last) {
      return last >= ranking.asOf() ? ofConfidence[confidence] : ranking.cost(confidence, last);
    }
  }
}
