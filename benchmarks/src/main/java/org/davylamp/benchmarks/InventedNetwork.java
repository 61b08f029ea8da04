package org.davylamp.benchmarks;

import java.util.SplittableRandom;
import org.davylamp.network.Graph;
import org.davylamp.network.GraphBuilder;
import org.davylamp.network.Kind;
import org.davylamp.network.Link;

/**
 * An invented network, skewed as trade is: five nodes for each link's five, few of them with most
 * of the links; five kinds of links, each with an interval in ten years; one date in ten uncertain
 * unless all are to be sure. Numbers of nodes tell nothing of their size. The same seed gives the
 * same network.
 */
final class InventedNetwork {
  /** Days of the ten years. */
  static final int DAYS = 3_653;

  private static final int LONGEST = 730;
  private static final int LINKS_PER_NODE = 5;

  /** Takes links one by one. */
  interface Taker {
    void link(
        int from,
        int to,
        Kind kind,
        int beginsEarliest,
        int beginsLatest,
        int endsEarliest,
        int endsLatest,
        int confidence,
        int share,
        long id);
  }

  private final int links;
  private final int nodes;
  private final boolean uncertain;
  private final long seed;

  InventedNetwork(int links, boolean uncertain, long seed) {
    this.links = links;
    this.nodes = Math.max(10, links / LINKS_PER_NODE);
    this.uncertain = uncertain;
    this.seed = seed;
  }

  int nodes() {
    return nodes;
  }

  int links() {
    return links;
  }

  Graph graph() {
    GraphBuilder builder = GraphBuilder.strict(nodes, links);
    each(builder::add);
    return builder.build();
  }

  void each(Taker taker) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < links; i++) {
      int from = node(random);
      int to = node(random);
      if (to == from) {
        to = (to + 1) % nodes;
      }
      Kind kind = kind(random.nextInt(20));
      int first = random.nextInt(DAYS);
      int last = first + random.nextInt(LONGEST);
      int doubt = uncertain && random.nextInt(10) == 0 ? 1 + random.nextInt(180) : 0;
      int share = kind == Kind.OWNERSHIP ? 500 + random.nextInt(Link.WHOLE - 500) : 0;
      taker.link(
          from,
          to,
          kind,
          first,
          first + doubt,
          last,
          last + doubt,
          20 + random.nextInt(81),
          share,
          i);
    }
  }

  /** Some nodes, drawn evenly, hence mostly small ones; the same for the same salt. */
  int[] some(int count, long salt) {
    return new SplittableRandom(seed ^ salt).ints(count, 0, nodes).distinct().toArray();
  }

  /** Small numbers are drawn more often, by a power law, and are spread over all numbers. */
  private int node(SplittableRandom random) {
    double even = random.nextDouble();
    long rank = (long) (even * even * even * nodes);
    return (int) ((rank * 1_000_000_007L + 12_345) % nodes);
  }

  private static Kind kind(int of) {
    if (of < 10) {
      return Kind.GOODS;
    } else if (of < 13) {
      return Kind.PAYMENT;
    } else if (of < 16) {
      return Kind.OWNERSHIP;
    }
    return of < 18 ? Kind.CARRIAGE : Kind.DIRECTORSHIP;
  }
}
