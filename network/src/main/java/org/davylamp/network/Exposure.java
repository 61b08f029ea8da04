package org.davylamp.network;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * How every node is exposed to flagged ones: exactly, within some hops, along paths in time order.
 *
 * <p><b>What a path in time order is.</b> Walk from the flagged node outward, over links along
 * which the {@link Policy} lets exposure travel. The path is in order if each link can be given one
 * day, on which it held and which is in the {@link Window}, so that no day comes before the one of
 * the link before it ({@link Sense#LATER}; the same day will do), or none comes after it ({@link
 * Sense#EARLIER}). For example, a mine sells to a trader in 2014–2016 and the trader to a smelter
 * in 2015: in order, with 2014 and 2015, or both in 2015. Had the trader sold to the smelter in
 * 2013 only, what the smelter bought cannot have come from the mine, though an arrow leads from
 * each to the next.
 *
 * <p>Days need not be written down. Where a walk goes back in time, a link [a, b] entered at day t
 * can be used if a ≤ t, and is left at min(b, t); where it goes on in time, if b ≥ t, and it is
 * left at max(a, t). Under {@code LATER} the walk from the flagged node goes on in time and the one
 * from the exposed node goes back, under {@code EARLIER} the other way around. From either end the
 * same paths are found, those in which no link is over before another begins that should come
 * first.
 *
 * <p><b>Uncertain dates.</b> A path is <em>possible</em> if it is in order in some reading of its
 * dates ({@link Span}), and <em>certain</em> if it is in every one. A node is certainly exposed if
 * one and the same path is certain; one that is reached in every reading, but by this path in some
 * and by that in others, is reported as possible. Dates of different links are taken to be unknown
 * independently of each other.
 *
 * <p><b>Exactness.</b> For each node and number of hops the pass keeps the best day on which a path
 * of at most so many hops can arrive (see {@link #day}). One label a node, as a search by breadth
 * would keep, is wrong: the first way to reach a node may be too late for what comes after, and a
 * better one, a hop longer, may be used where its hop is not left any more. A walk in order that
 * visits a node twice stays in order without the loop, so walks and paths expose the same nodes.
 * (Time-respecting paths: H. Wu, J. Cheng, S. Huang, Y. Ke, Y. Lu and Y. Xu, Path problems in
 * temporal graphs, PVLDB 7(9), 2014; there a link is taken at its start and takes a time to cross.)
 *
 * <p>Cost: hops × (arcs + nodes), on all processors; 8 × (hops + 1) bytes a node.
 */
public final class Exposure {
  /** The most hops that may be asked for. */
  public static final int MOST_HOPS = 16;

  private final Routes routes;
  private final Window window;
  private final long[][] layers;

  Exposure(Routes routes, Window window, long[][] layers) {
    this.routes = routes;
    this.window = window;
    this.layers = layers;
  }

  /**
   * Computes it.
   *
   * @param flagged nodes, in any order
   * @param window days that count
   * @param hops the most links of a path, 0 to {@link #MOST_HOPS}
   * @throws NetworkException if a flagged node is none of the graph's, or for other hops
   */
  public static Exposure of(Routes routes, int[] flagged, Window window, int hops) {
    NetworkException.unless(
        hops >= 0 && hops <= MOST_HOPS,
        () -> "expected 0 to " + MOST_HOPS + " hops, found " + hops);
    int nodes = routes.graph().nodes();
    int start = start(routes, window);
    long[] first = new long[nodes];
    Arrays.fill(first, Labels.NEITHER);
    for (int node : flagged) {
      NetworkException.unless(
          node >= 0 && node < nodes,
          () -> "expected flagged nodes from 0 to " + (nodes - 1) + ", found " + node);
      first[node] = Labels.pair(start, start);
    }
    return new Exposure(
        routes,
        window,
        Spreading.layers(routes.columns(), start, floor(routes, window), first, hops));
  }

  /** Turned day on which paths set out from the flagged. */
  private static int start(Routes routes, Window window) {
    return routes.policy().sense().closes(window.since(), window.until());
  }

  /** Turned day before which none may go. */
  private static int floor(Routes routes, Window window) {
    return routes.policy().sense().opens(window.since(), window.until());
  }

  public Routes routes() {
    return routes;
  }

  public Window window() {
    return window;
  }

  /** The most links of a path. */
  public int hops() {
    return layers.length - 1;
  }

  public boolean flagged(int node) {
    return layers[0][node] != Labels.NEITHER;
  }

  /** Whether a path from a flagged node may be in order; a flagged node is exposed to itself. */
  public boolean exposed(int node) {
    return last(node) != Labels.NEITHER;
  }

  /** Whether some path is in order in every reading of its dates. */
  public boolean certain(int node) {
    return Labels.sure(last(node)) != Labels.NONE;
  }

  /** Fewest links of a path that may be in order; 0 for a flagged node, empty if there is none. */
  public OptionalInt hops(int node) {
    for (int hop = 0; hop < layers.length; hop++) {
      if (Labels.possible(layers[hop][node]) != Labels.NONE) {
        return OptionalInt.of(hop);
      }
    }
    return OptionalInt.empty();
  }

  /** Fewest links of a path that is in order in every reading; empty if there is none. */
  public OptionalInt certainHops(int node) {
    for (int hop = 0; hop < layers.length; hop++) {
      if (Labels.sure(layers[hop][node]) != Labels.NONE) {
        return OptionalInt.of(hop);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * The label: under {@link Sense#LATER} the first day on which exposure can have arrived, under
   * {@link Sense#EARLIER} the last on which something can have left that still reaches a flagged
   * node; over all paths within the hops that may be in order. For a flagged node the first, or
   * last, day of the window.
   */
  public OptionalInt day(int node) {
    return dayOf(Labels.possible(last(node)));
  }

  /** The same over paths that are in order in every reading, in the least lucky of them. */
  public OptionalInt certainDay(int node) {
    return dayOf(Labels.sure(last(node)));
  }

  private OptionalInt dayOf(int turned) {
    return turned == Labels.NONE
        ? OptionalInt.empty()
        : OptionalInt.of(routes.policy().sense().turned(turned));
  }

  private long last(int node) {
    return layers[layers.length - 1][node];
  }

  /** Label of each node for at most so many hops. */
  long[] layer(int hop) {
    return layers[hop];
  }

  int start() {
    return start(routes, window);
  }

  int floor() {
    return floor(routes, window);
  }
}
