package org.davylamp.ledger;

/**
 * Computes the roots of perfect subtrees within a tile, in one buffer of its own. For one thread at
 * a time.
 */
final class TileFold {
  private static final int BYTES = MerkleHash.BYTES;

  private final MerkleHash hash = new MerkleHash();
  private final byte[] row = new byte[Tiles.WIDTH * BYTES];

  /**
   * The root over the {@code 2^height} hashes of a tile that start with number {@code from}; height
   * 0 to 8.
   */
  byte[] root(byte[] tile, int from, int height) {
    System.arraycopy(tile, from * BYTES, row, 0, BYTES << height);
    for (int pairs = (1 << height) >> 1; pairs > 0; pairs >>= 1) {
      for (int i = 0; i < pairs; i++) {
        hash.nodeInto(row, 2 * i * BYTES, row, (2 * i + 1) * BYTES, row, i * BYTES);
      }
    }
    byte[] root = new byte[BYTES];
    System.arraycopy(row, 0, root, 0, BYTES);
    return root;
  }
}
