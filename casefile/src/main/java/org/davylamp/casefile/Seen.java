package org.davylamp.casefile;

/**
 * Whether a hash was met before: certainly not, or perhaps. A Bloom filter (Bloom, "Space/time
 * trade-offs in hash coding with allowable errors", 1970) of 16 MiB with four bits a hash: after a
 * million hashes one in 1.3 million new ones is taken for one met, after ten million one in 220.
 *
 * <p>What it is given must be hashes already: their own bits are used.
 */
final class Seen {
  /** Remembers nothing. */
  static final Seen NOTHING = new Seen(0);

  private static final int BITS = 27;
  private static final int MASK = (1 << BITS) - 1;

  private final long[] bits;

  private Seen(int words) {
    this.bits = new long[words];
  }

  static Seen empty() {
    return new Seen(1 << (BITS - 6));
  }

  /** Remembers a hash; whether it may have been met before. */
  boolean add(long hash) {
    boolean before = set((int) hash & MASK);
    before &= set((int) (hash >>> BITS) & MASK);
    long more = RowDigest.mix(hash);
    before &= set((int) more & MASK);
    before &= set((int) (more >>> BITS) & MASK);
    return before;
  }

  private boolean set(int bit) {
    long mask = 1L << bit;
    boolean before = (bits[bit >>> 6] & mask) != 0;
    bits[bit >>> 6] |= mask;
    return before;
  }
}
