package org.davylamp.network;

/**
 * Links that a {@link GraphBuilder#counting counting} builder left out for one fault.
 *
 * @param fault which
 * @param links how many
 * @param firstRow the first of them, counted from 0 in the order in which links were added
 * @param text what was wrong with that one
 */
public record Refused(Fault fault, long links, long firstRow, String text) {
  /** What can be wrong with a link. */
  public enum Fault {
    /** An end that is no node. */
    NOWHERE,
    /** From a node to itself. */
    SELF_LOOP,
    /** A span whose bounds are reversed, or that ends before it begins. */
    REVERSED,
    /** A confidence or a share that cannot be. */
    FIGURE
  }

  Refused andAnother() {
    return new Refused(fault, links + 1, firstRow, text);
  }
}
