package org.davylamp.network;

import java.util.List;

/**
 * A way on which exposure may have reached a node.
 *
 * @param weight confidence × recency of its hops, above 0 and below 1
 * @param certain whether these links are in order in every reading of their dates
 * @param hops from the flagged node on; each leads on from where the one before ended
 */
public record Path(double weight, boolean certain, List<Hop> hops) {
  /** Keeps a copy of the list. */
  public Path {
    hops = List.copyOf(hops);
  }

  /** The flagged node that it comes from. */
  public int flagged() {
    return hops.getFirst().from();
  }

  /** The node that it leads to. */
  public int exposed() {
    return hops.getLast().to();
  }
}
