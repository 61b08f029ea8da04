package org.davylamp.network;

import java.util.List;

/**
 * One step of a path, the way exposure travels.
 *
 * @param from nearer to the flagged
 * @param links by which it travels, with the ids of their statements: one, or those that carry only
 *     together, the one that the rule is about first
 */
public record Hop(int from, int to, List<Link> links) {
  /** Keeps a copy of the list. */
  public Hop {
    links = List.copyOf(links);
  }

  /** Whether it goes along the arrow of its (first) link, or against it. */
  public boolean alongArrow() {
    return links.getFirst().from() == from;
  }

  /** Confidence of the least sure of its links, in percent. */
  public int confidence() {
    return links.stream().mapToInt(Link::confidence).min().orElseThrow();
  }
}
