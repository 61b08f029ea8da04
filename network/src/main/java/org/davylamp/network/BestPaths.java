package org.davylamp.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The best paths on which exposure may have reached a node: in time order, no node twice, no
 * flagged node but the first. Paths are told apart by the nodes they pass: of parallel links each
 * path has those that weigh most while all of it is in order. None is missed, however large a hub
 * it passes.
 *
 * <p>What J. Y. Yen's algorithm (Finding the K shortest loopless paths in a network, Management
 * Science 17(11), 1971) does by searching again from each node of the paths found so far, is done
 * here in one search, best first, from the exposed node toward the flagged: a chain of nodes is
 * taken up in the order of what a path through it costs at least, and chains that cannot reach a
 * flagged node in the hops that are left, at the day they are at, are never made. Both are known
 * from passes over all nodes: the labels of {@link Exposure} and {@link LeastCosts}, which only
 * forget that no node may come twice, and that links far apart must be in order too. (Bounds from
 * the reverse problem: P. Hart, N. Nilsson and B. Raphael, IEEE Transactions on Systems Science and
 * Cybernetics 4(2), 1968.)
 *
 * <p>Beginning costs hops × arcs and keeps 4 bytes an arc and 4 × (hops + 1) bytes a node. A search
 * costs the arcs into each node that it takes up. Paths that weigh the same come in an order that
 * is the same each time; of those that tie for the last place some stay out.
 */
public final class BestPaths {
  /** Arcs that are scanned while one is searched for. */
  private static final long SEARCH = 20;

  private final Exposure exposure;
  private final Routes routes;
  private final Arcs arcs;
  private final LeastCosts costs;

  private BestPaths(Exposure exposure, LeastCosts costs) {
    this.exposure = exposure;
    routes = exposure.routes();
    arcs = routes.columns();
    this.costs = costs;
  }

  /** Prepares for any number of searches, by any number of threads. */
  public static BestPaths of(Exposure exposure, Ranking ranking) {
    return new BestPaths(exposure, new LeastCosts(exposure, ranking));
  }

  /**
   * The best paths to a node.
   *
   * @param count how many at most
   * @return best first; none for a flagged node and for one that is not exposed
   */
  public List<Path> to(int node, int count) {
    if (exposure.flagged(node) || !exposure.exposed(node) || count <= 0) {
      return List.of();
    }
    return new Search(count).run(node);
  }

  private final class Search {
    /** The cheapest first, of these the longest, which is nearest to an end; then as they came. */
    private final PriorityQueue<Queued> queue =
        new PriorityQueue<>(
            Comparator.comparingInt(Queued::bound)
                .thenComparingInt(Queued::depth)
                .thenComparingInt(Queued::number));

    /** What the best complete chains cost, the worst of them first. */
    private final PriorityQueue<Integer> complete = new PriorityQueue<>(Collections.reverseOrder());

    private final int count;
    private int made;

    Search(int count) {
      this.count = count;
    }

    List<Path> run(int node) {
      Prefix first = new Prefix(node, exposure.floor());
      offer(first, exposure.hops());
      List<Path> found = new ArrayList<>();
      for (Queued next = queue.poll(); next != null; next = queue.poll()) {
        if (exposure.flagged(next.prefix().node)) {
          found.add(path(next.prefix()));
          if (found.size() == count) {
            break;
          }
        } else {
          expand(next.prefix());
        }
      }
      return found;
    }

    private void expand(Prefix prefix) {
      int hopsLeft = exposure.hops() - prefix.depth - 1;
      if (hopsLeft >= 0) {
        int[] reached = costs.reached(hopsLeft);
        if (reached.length > 0 && reached.length * SEARCH < routes.into(prefix.node)) {
          expandBySearch(prefix, hopsLeft, reached);
        } else {
          expandByScan(prefix, hopsLeft);
        }
      }
    }

    /** Looks at every arc into the last node of a chain. */
    private void expandByScan(Prefix prefix, int hopsLeft) {
      int leastDay = prefix.leastDay();
      int leastCost = prefix.leastCost();
      int end = arcs.start[prefix.node + 1];
      int arc = arcs.start[prefix.node];
      while (arc < end) {
        int source = arcs.source[arc];
        if (arcs.closes[arc] < leastDay || !costs.reaches(hopsLeft, source)) {
          arc++;
          continue;
        }
        int next = endOf(arc, end);
        if (next > arc + 1 || worthwhile(leastCost + costs.ofArc(arc))) {
          long there = costs.layer(hopsLeft)[source];
          if (LeastCosts.latest(there) >= leastDay
              && worthwhile(leastCost + LeastCosts.cost(there))) {
            lengthen(prefix, arc, next, hopsLeft);
          }
        }
        arc = next;
      }
    }

    /** Looks for each of few nodes among the arcs of a hub. */
    private void expandBySearch(Prefix prefix, int hopsLeft, int[] reached) {
      int end = arcs.start[prefix.node + 1];
      int arc = arcs.start[prefix.node];
      for (int source : reached) {
        arc = arcs.firstFrom(source, arc, end);
        if (arc < end && arcs.source[arc] == source) {
          int next = endOf(arc, end);
          lengthen(prefix, arc, next, hopsLeft);
          arc = next;
        }
      }
    }

    /** The first arc after those that come from the same node. */
    private int endOf(int first, int end) {
      int arc = first + 1;
      while (arc < end && arcs.source[arc] == arcs.source[first]) {
        arc++;
      }
      return arc;
    }

    /** A chain longer by the node from which these arcs come. */
    private void lengthen(Prefix prefix, int first, int end, int hopsLeft) {
      int source = arcs.source[first];
      if (prefix.holds(source)) {
        return;
      }
      int latest = LeastCosts.latest(costs.layer(hopsLeft)[source]);
      Prefix longer = prefix.with(source);
      for (int arc = first; arc < end; arc++) {
        for (int choice = 0; choice < prefix.choices(); choice++) {
          int least = prefix.least(choice);
          int day = Math.max(least, arcs.opens[arc]);
          if (arcs.closes[arc] >= least && day <= latest) {
            longer.choose(day, prefix.cost(choice) + costs.ofArc(arc), arc, choice);
          }
        }
      }
      if (longer.choices() > 0) {
        offer(longer, hopsLeft);
      }
    }

    private void offer(Prefix prefix, int hopsLeft) {
      prefix.bound = prefix.leastCost() + LeastCosts.cost(costs.layer(hopsLeft)[prefix.node]);
      if (!worthwhile(prefix.bound)) {
        return;
      }
      queue.add(new Queued(prefix, made++));
      if (exposure.flagged(prefix.node)) {
        complete.add(prefix.bound);
        if (complete.size() > count) {
          complete.remove();
        }
      }
    }

    /** Whether a path that costs so much is among the best of those complete so far. */
    private boolean worthwhile(int cost) {
      return complete.size() < count || cost < complete.element();
    }
  }

  private record Queued(Prefix prefix, int number) {
    int bound() {
      return prefix.bound;
    }

    int depth() {
      return -prefix.depth;
    }
  }

  private Path path(Prefix prefix) {
    int[] chosen = prefix.cheapest();
    List<Hop> hops = new ArrayList<>();
    Prefix at = prefix;
    int day = exposure.start();
    boolean certain = true;
    for (int arc : chosen) {
      hops.add(new Hop(at.node, at.before.node, links(arc)));
      certain &= arcs.surelyOpens[arc] <= day;
      day = Math.min(day, arcs.surelyCloses[arc]);
      certain &= day >= exposure.floor();
      at = at.before;
    }
    return new Path(Ranking.weight(prefix.leastCost()), certain, hops);
  }

  private List<Link> links(int arc) {
    int carrier = arcs.carrier[arc];
    Graph graph = routes.graph();
    return carrier >= 0
        ? List.of(graph.link(carrier))
        : routes.joint(carrier).links().stream().map(graph::link).toList();
  }
}
