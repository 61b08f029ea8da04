package org.davylamp.network;

import java.util.Arrays;

/**
 * A chain of nodes from the exposed one toward the flagged, with the choices of links along it that
 * no other choice betters: one that costs no more and asks for no later day.
 */
final class Prefix {
  private static final Prefix NOTHING = new Prefix();

  final int node;
  final int depth;

  /** The chain without its last node; itself if there is none. */
  final Prefix before;

  /** For each choice: turned day before which nothing nearer to the flagged may be over. */
  private int[] least = new int[1];

  private int[] cost = new int[1];
  private int[] arc = new int[1];

  /** For each choice: the one of {@link #before} that it goes on from. */
  private int[] from = new int[1];

  private int choices;

  /** What a path through here costs at least. */
  int bound;

  private Prefix() {
    node = -1;
    depth = -1;
    before = this;
  }

  /** The chain that has this node only. */
  Prefix(int node, int floor) {
    this.node = node;
    depth = 0;
    before = NOTHING;
    least[0] = floor;
    choices = 1;
  }

  private Prefix(Prefix before, int node) {
    this.node = node;
    this.depth = before.depth + 1;
    this.before = before;
  }

  /** The chain with one more node, and no choice of links yet. */
  Prefix with(int next) {
    return new Prefix(this, next);
  }

  boolean holds(int sought) {
    for (Prefix each = this; each.depth >= 0; each = each.before) {
      if (each.node == sought) {
        return true;
      }
    }
    return false;
  }

  int choices() {
    return choices;
  }

  int least(int choice) {
    return least[choice];
  }

  int cost(int choice) {
    return cost[choice];
  }

  int leastCost() {
    int best = LeastCosts.NONE;
    for (int i = 0; i < choices; i++) {
      best = Math.min(best, cost[i]);
    }
    return best;
  }

  /** The least of what any choice asks for. */
  int leastDay() {
    int best = Integer.MAX_VALUE;
    for (int i = 0; i < choices; i++) {
      best = Math.min(best, least[i]);
    }
    return best;
  }

  /** Adds a choice, unless another is as good; those that it betters go. */
  void choose(int day, int costs, int by, int goesOnFrom) {
    int kept = 0;
    for (int i = 0; i < choices; i++) {
      if (least[i] <= day && cost[i] <= costs) {
        return;
      }
    }
    for (int i = 0; i < choices; i++) {
      if (least[i] < day || cost[i] < costs) {
        move(i, kept++);
      }
    }
    choices = kept;
    if (choices == least.length) {
      int more = 2 * choices;
      least = Arrays.copyOf(least, more);
      cost = Arrays.copyOf(cost, more);
      arc = Arrays.copyOf(arc, more);
      from = Arrays.copyOf(from, more);
    }
    least[choices] = day;
    cost[choices] = costs;
    arc[choices] = by;
    from[choices] = goesOnFrom;
    choices++;
  }

  private void move(int choice, int to) {
    least[to] = least[choice];
    cost[to] = cost[choice];
    arc[to] = arc[choice];
    from[to] = from[choice];
  }

  /** The arcs of the cheapest choice, the last one of the chain first. */
  int[] cheapest() {
    int choice = 0;
    for (int i = 1; i < choices; i++) {
      choice = cost[i] < cost[choice] ? i : choice;
    }
    int[] arcs = new int[depth];
    int place = 0;
    for (Prefix each = this; each.depth > 0; each = each.before) {
      arcs[place++] = each.arc[choice];
      choice = each.from[choice];
    }
    return arcs;
  }
}
