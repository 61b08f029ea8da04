package org.davylamp.network;

/**
 * One label for each node and number of hops: the last of the turned days on which a path of at
 * most so many hops can leave for the flagged; two of them in a {@code long}, the upper half for
 * paths that may have been in order, the lower for paths that were in every reading.
 */
final class Labels {
  /** No path: before any day. */
  static final int NONE = Integer.MIN_VALUE;

  /** No path of either sort. */
  static final long NEITHER = pair(NONE, NONE);

  private Labels() {}

  static long pair(int possible, int sure) {
    return ((long) possible << 32) | (sure & 0xFFFF_FFFFL);
  }

  static int possible(long pair) {
    return (int) (pair >> 32);
  }

  static int sure(long pair) {
    return (int) pair;
  }

  /** The later of each. */
  static long later(long one, long other) {
    return pair(Math.max(possible(one), possible(other)), Math.max(sure(one), sure(other)));
  }
}
