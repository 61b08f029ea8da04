package org.davylamp.network;

/**
 * Which way time runs along a path, seen from the flagged node outward.
 *
 * <p>The two are mirrors of each other: {@code LATER} over days d is {@code EARLIER} over days −d.
 * So there is one computation, over <em>turned</em> days in which a path away from the flagged node
 * always goes to earlier ones.
 */
public enum Sense {
  /**
   * No link is used before the one nearer to the flagged node: goods leave the mine before they
   * reach the buyer.
   */
  LATER,
  /**
   * No link is used after the one nearer to the flagged node: money reaches a firm before the firm
   * pays it on to the flagged body.
   */
  EARLIER;

  /** A day turned, or a turned day turned back. */
  int turned(int day) {
    return this == EARLIER ? day : -day;
  }

  /** The first of the turned days of these. */
  int opens(int first, int last) {
    return this == EARLIER ? first : -last;
  }

  /** The last of the turned days of these. */
  int closes(int first, int last) {
    return this == EARLIER ? last : -first;
  }
}
