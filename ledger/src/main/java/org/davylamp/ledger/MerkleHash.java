package org.davylamp.ledger;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;

/**
 * The hashes of RFC 9162 §2.1.1 over SHA-256. The prefix byte keeps a leaf from passing for a node:
 *
 * <pre>
 *   MTH({})   = SHA-256()
 *   leaf(e)   = SHA-256(0x00 ‖ e)
 *   node(l,r) = SHA-256(0x01 ‖ l ‖ r)
 * </pre>
 *
 * <p>The static methods are for one hash and work from any thread. A loop over many takes an
 * instance, which reuses one digest and writes into the caller's array, so that it allocates
 * nothing; an instance serves one thread at a time.
 */
public final class MerkleHash {
  /** Length of every hash in the tree, in bytes. */
  public static final int BYTES = 32;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;
  private static final ThreadLocal<MerkleHash> OF_THREAD = ThreadLocal.withInitial(MerkleHash::new);

  private final MessageDigest sha256 = sha256();

  /** 0x01 ‖ l ‖ r, so that the digest is called once: a tenth faster than three updates. */
  private final byte[] node = new byte[1 + 2 * BYTES];

  /** Hashes for one thread at a time. */
  public MerkleHash() {
    node[0] = NODE;
  }

  /** The hash of an entry as a leaf. */
  public static byte[] leaf(byte[] entry) {
    byte[] hash = new byte[BYTES];
    OF_THREAD.get().leafInto(entry, 0, entry.length, hash, 0);
    return hash;
  }

  /** The hash of the node above two hashes of 32 bytes each. */
  public static byte[] node(byte[] left, byte[] right) {
    requireHash(left);
    requireHash(right);
    byte[] hash = new byte[BYTES];
    OF_THREAD.get().nodeInto(left, 0, right, 0, hash, 0);
    return hash;
  }

  /** The root of the tree without leaves; a fresh array. */
  public static byte[] emptyRoot() {
    return sha256().digest();
  }

  /** Writes the leaf hash of {@code entry[from, from + length)} to {@code target[at, at + 32)}. */
  public void leafInto(byte[] entry, int from, int length, byte[] target, int at) {
    // Checked first: a digest that fails half-way keeps what it was fed.
    Objects.checkFromIndexSize(from, length, entry.length);
    Objects.checkFromIndexSize(at, BYTES, target.length);
    sha256.update(LEAF);
    sha256.update(entry, from, length);
    finish(target, at);
  }

  /**
   * Writes the hash of the node above {@code left[l, l + 32)} and {@code right[r, r + 32)} to
   * {@code target[at, at + 32)}; the three may be the same array and overlap.
   */
  public void nodeInto(byte[] left, int l, byte[] right, int r, byte[] target, int at) {
    Objects.checkFromIndexSize(at, BYTES, target.length);
    System.arraycopy(left, l, node, 1, BYTES);
    System.arraycopy(right, r, node, 1 + BYTES, BYTES);
    sha256.update(node, 0, node.length);
    finish(target, at);
  }

  static byte[] requireHash(byte[] hash) {
    if (hash.length != BYTES) {
      throw LedgerException.refused("hash", BYTES + " bytes", hash.length + " bytes");
    }
    return hash;
  }

  private void finish(byte[] target, int at) {
    try {
      sha256.digest(target, at, BYTES);
    } catch (DigestException e) {
      throw new IllegalStateException("SHA-256 refused a buffer of 32 bytes", e);
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
