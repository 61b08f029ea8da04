package org.davylamp.ledger;

import java.util.Arrays;
import java.util.Objects;

/**
 * The right-hand edge of a growing Merkle tree: all that must be kept of it to append and to know
 * its root.
 *
 * <p>A tree of <i>n</i> leaves is a row of perfect subtrees, one for each bit set in <i>n</i>,
 * largest first; the frontier is their roots (the compact range [0, n) of the literature).
 * Appending is binary addition: while bit <i>h</i> of <i>n</i> is set, the subtree of height
 * <i>h</i> and the carry become one of height <i>h</i> + 1.
 *
 * <pre>
 *   n = 11 = 1011b      slots:  [8 leaves]  –  [2 leaves]  [1 leaf]
 *   root   = node(slot 3, node(slot 1, slot 0))          RFC 9162 §2.1.1, k = largest power of two &lt; n
 * </pre>
 *
 * <p>Cost: one node hash an append on average, at most 63; the root at most 62. Nothing is
 * allocated after the first 2 KiB. Mutable, for one thread at a time.
 */
public final class Frontier {
  private static final int HEIGHTS = Long.SIZE - 1;
  private static final int BYTES = MerkleHash.BYTES;

  private final MerkleHash hash = new MerkleHash();

  /**
   * Slot <i>h</i> holds the root of the perfect subtree of height <i>h</i>, if bit <i>h</i> of the
   * size is set.
   */
  private final byte[] slots = new byte[HEIGHTS * BYTES];

  private final byte[] carry = new byte[BYTES];
  private long size;

  private Frontier() {}

  /**
   * What is told, on an append, about each perfect subtree that the new leaf completes, lowest
   * first.
   */
  interface Completed {
    /**
     * {@code hash[0, 32)} is the root of the subtree of this height that ends at the new size; it
     * is reused.
     */
    void subtree(int height, byte[] hash);
  }

  /** The frontier of the tree without leaves. */
  public static Frontier empty() {
    return new Frontier();
  }

  /**
   * The frontier that {@link #toBytes} wrote.
   *
   * @param size number of leaves, not negative
   * @param bytes as many hashes as the size has bits set
   * @throws LedgerException if the length does not fit the size
   */
  public static Frontier of(long size, byte[] bytes) {
    if (size < 0 || bytes.length != Long.bitCount(size) * BYTES) {
      throw LedgerException.refused(
          "frontier of a tree of size " + size,
          size < 0 ? "a size that is not negative" : Long.bitCount(size) + " hashes of 32 bytes",
          bytes.length + " bytes");
    }
    Frontier frontier = new Frontier();
    frontier.size = size;
    int at = 0;
    for (long rest = size; rest != 0; rest &= ~Long.highestOneBit(rest)) {
      System.arraycopy(bytes, at, frontier.slots, top(rest) * BYTES, BYTES);
      at += BYTES;
    }
    return frontier;
  }

  /** A frontier equal to this one, that grows apart from it. */
  public Frontier copy() {
    Frontier copy = new Frontier();
    copy.size = size;
    System.arraycopy(slots, 0, copy.slots, 0, slots.length);
    return copy;
  }

  /** Number of leaves. */
  public long size() {
    return size;
  }

  /** Appends a leaf, given as its leaf hash of 32 bytes. */
  public void append(byte[] leafHash) {
    append(MerkleHash.requireHash(leafHash), 0);
  }

  /** Appends the leaf whose hash is {@code hashes[at, at + 32)}. */
  public void append(byte[] hashes, int at) {
    append(hashes, at, (height, completed) -> {});
  }

  void append(byte[] hashes, int at, Completed completed) {
    Objects.checkFromIndexSize(at, BYTES, hashes.length);
    if (size == Long.MAX_VALUE) {
      throw new LedgerException("expected a tree of fewer than 2^63 - 1 leaves, found it full");
    }
    System.arraycopy(hashes, at, carry, 0, BYTES);
    int height = 0;
    completed.subtree(height, carry);
    for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
      hash.nodeInto(slots, height * BYTES, carry, 0, carry, 0);
      height++;
      completed.subtree(height, carry);
    }
    System.arraycopy(carry, 0, slots, height * BYTES, BYTES);
    size++;
  }

  /** The root hash, MTH(D[0, size)) of RFC 9162 §2.1.1; a fresh array. */
  public byte[] root() {
    if (size == 0) {
      return MerkleHash.emptyRoot();
    }
    long rest = size;
    byte[] root = new byte[BYTES];
    System.arraycopy(slots, Long.numberOfTrailingZeros(rest) * BYTES, root, 0, BYTES);
    for (rest &= rest - 1; rest != 0; rest &= rest - 1) {
      hash.nodeInto(slots, Long.numberOfTrailingZeros(rest) * BYTES, root, 0, root, 0);
    }
    return root;
  }

  /** The hashes of the perfect subtrees, largest first: 32 bytes for each bit set in the size. */
  public byte[] toBytes() {
    byte[] bytes = new byte[Long.bitCount(size) * BYTES];
    int at = 0;
    for (long rest = size; rest != 0; rest &= ~Long.highestOneBit(rest)) {
      System.arraycopy(slots, top(rest) * BYTES, bytes, at, BYTES);
      at += BYTES;
    }
    return bytes;
  }

  /** The root of the perfect subtree of this height; the size must have that bit set. */
  byte[] subtree(int height) {
    return Arrays.copyOfRange(slots, height * BYTES, (height + 1) * BYTES);
  }

  private static int top(long size) {
    return HEIGHTS - Long.numberOfLeadingZeros(size);
  }
}
