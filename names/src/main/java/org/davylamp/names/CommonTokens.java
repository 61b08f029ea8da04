package org.davylamp.names;

/**
 * The tokens that one name in {@value #ONE_IN} has or more, each with a bit for each name: whether
 * a name has such a token is asked of the bit, because to go through all that have it takes long.
 * Size: at most some bytes for each name, because few tokens are so common.
 */
final class CommonTokens {
  private static final int ONE_IN = 256;

  /** In fewer names no token is called common. */
  private static final int LEAST = 16;

  private static final long[] NONE = {};

  /** For each token one more than the place of its bits, or 0. */
  private final int[] places;

  private final long[][] bits;

  private CommonTokens(int[] places, long[][] bits) {
    this.places = places;
    this.bits = bits;
  }

  /**
   * Linear.
   *
   * @param postings for each token its names
   * @param names how many there are
   */
  static CommonTokens of(Postings postings, int names) {
    int least = Math.max(LEAST, names / ONE_IN);
    int[] places = new int[postings.size()];
    int count = 0;
    for (int token = 0; token < places.length; token++) {
      if (postings.end(token) - postings.start(token) >= least) {
        places[token] = ++count;
      }
    }
    long[][] bits = new long[count][];
    for (int token = 0; token < places.length; token++) {
      if (places[token] > 0) {
        bits[places[token] - 1] = bits(postings, token, names);
      }
    }
    return new CommonTokens(places, bits);
  }

  private static long[] bits(Postings postings, int token, int names) {
    long[] bits = new long[(names + Long.SIZE - 1) / Long.SIZE];
    for (int at = postings.start(token), end = postings.end(token); at < end; at++) {
      bits[postings.value(at) >>> 6] |= 1L << postings.value(at);
    }
    return bits;
  }

  boolean isCommon(int token) {
    return places[token] > 0;
  }

  /** For each name whether it has a token; without length, if that is not common. */
  long[] names(int token) {
    return places[token] > 0 ? bits[places[token] - 1] : NONE;
  }

  long memoryBytes() {
    long names = bits.length == 0 ? 0 : bits[0].length;
    return 4L * places.length + 8L * bits.length * names;
  }
}
