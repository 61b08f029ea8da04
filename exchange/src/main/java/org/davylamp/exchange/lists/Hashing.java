package org.davylamp.exchange.lists;

/**
 * 64-bit hashes of text: FNV-1a over its characters, then the finaliser of MurmurHash3 so that all
 * bits depend on all. Not for adversaries: whoever writes a list can as well repeat an id.
 */
final class Hashing {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Hashing() {}

  static long of(String text) {
    long hash = OFFSET;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return mixed(hash);
  }

  /** A hash of both, in this order. */
  static long of(long first, long second) {
    return mixed(first * PRIME ^ second);
  }

  private static long mixed(long hash) {
    long h = hash;
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }
}
