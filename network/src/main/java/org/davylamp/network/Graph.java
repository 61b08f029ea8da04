package org.davylamp.network;

/**
 * A directed graph with time on its links, in flat arrays: the links of each node lie one after the
 * other (compressed sparse rows), by the node they go to, and a second index leads to those that
 * come into it. Never changes. Numbers of links are those of this order, from 0.
 */
public final class Graph {
  private final int nodes;
  private final int[] outStart;
  private final int[] inStart;
  private final int[] inLink;
  private final int[] inFrom;
  private final Columns columns;

  private Graph(
      int nodes, int[] outStart, int[] inStart, int[] inLink, int[] inFrom, Columns columns) {
    this.nodes = nodes;
    this.outStart = outStart;
    this.inStart = inStart;
    this.inLink = inLink;
    this.inFrom = inFrom;
    this.columns = columns;
  }

  /** Sorts by tail, head and order of arrival: two counting sorts, the second one stable. */
  static Graph of(int nodes, int size, int[] from, Columns columns) {
    int[] byHead = order(nodes, size, columns.heads(), new int[0]);
    int[] order = order(nodes, size, from, byHead);
    columns.reorder(order);
    int[] outStart = starts(nodes, size, from);
    int[] inStart = starts(nodes, size, columns.heads());
    int[] next = inStart.clone();
    int[] inLink = byHead;
    int[] inFrom = order;
    for (int node = 0; node < nodes; node++) {
      for (int link = outStart[node]; link < outStart[node + 1]; link++) {
        int place = next[columns.to(link)]++;
        inLink[place] = link;
        inFrom[place] = node;
      }
    }
    return new Graph(nodes, outStart, inStart, inLink, inFrom, columns);
  }

  /** Where each key's links begin; one more than there are keys. */
  private static int[] starts(int keys, int size, int[] key) {
    int[] start = new int[keys + 1];
    for (int i = 0; i < size; i++) {
      start[key[i] + 1]++;
    }
    for (int k = 0; k < keys; k++) {
      start[k + 1] += start[k];
    }
    return start;
  }

  /** Links by key, those of one key as in {@code before}; an empty one means as they came. */
  private static int[] order(int keys, int size, int[] key, int[] before) {
    int[] next = starts(keys, size, key);
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int link = before.length == 0 ? i : before[i];
      order[next[key[link]]++] = link;
    }
    return order;
  }

  public int nodes() {
    return nodes;
  }

  public int links() {
    return inLink.length;
  }

  /** How many links leave a node and come into it. A hub is known by it; none is ever cut. */
  public int degree(int node) {
    return outStart[node + 1] - outStart[node] + inStart[node + 1] - inStart[node];
  }

  /** The first link that leaves a node; the others follow it, up to that of the next node. */
  int outStart(int node) {
    return outStart[node];
  }

  /** Where the links that come into a node begin. */
  int inStart(int node) {
    return inStart[node];
  }

  /** Link at a place in the order of heads. */
  int inLink(int place) {
    return inLink[place];
  }

  /** Tail of the link at a place in the order of heads. */
  int inFrom(int place) {
    return inFrom[place];
  }

  Columns columns() {
    return columns;
  }

  /** The first link from one node to another, or, if there is none, where it would be. */
  int firstBetween(int from, int to) {
    int low = outStart[from];
    int high = outStart[from + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (columns.to(middle) < to) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Tail of a link; searched for, in steps that grow with the logarithm of nodes. */
  public int from(int link) {
    int low = 0;
    int high = nodes;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (outStart[middle + 1] <= link) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Id by which the statements of a link are found. */
  public long id(int link) {
    return columns.id(link);
  }

  /** A link as it was added, its span drawn in as {@link Span} tells. */
  public Link link(int link) {
    return link(from(link), link);
  }

  Link link(int from, int link) {
    return new Link(
        from,
        columns.to(link),
        columns.kind(link),
        columns.span(link),
        columns.confidence(link),
        columns.share(link),
        columns.id(link));
  }
}
