package org.davylamp.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Proofs that a log holds an entry, and that it only ever grew: made from tiles, checked from
 * nothing but hashes.
 *
 * <p>Both checks run the RFC's steps to the end, including the last one, that the walk has arrived
 * at the root ({@code sn == 0}). Without it a path that stops at an inner node passes for a proof
 * in a smaller tree with that root.
 *
 * <p>Making a proof reads O(log n) tiles, two for each level of 256 at most.
 */
public final class Proofs {
  private Proofs() {}

  /**
   * The inclusion path of a leaf, from its sibling up: PATH(index, D[0, size)) of RFC 9162
   * §2.1.3.1.
   *
   * @throws LedgerException if the leaf is not in the tree or a tile cannot be had
   */
  public static List<byte[]> inclusion(long index, long size, TileSource source) {
    if (index < 0 || index >= size) {
      throw LedgerException.refused(
          "inclusion proof", "an index in [0, " + size + ")", Long.toString(index));
    }
    TiledTree tree = new TiledTree(size, source);
    List<byte[]> path = new ArrayList<>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = from + TiledTree.split(to - from);
      if (index < middle) {
        path.add(tree.range(middle, to));
        to = middle;
      } else {
        path.add(tree.range(from, middle));
        from = middle;
      }
    }
    return path.reversed().stream().toList();
  }

  /**
   * The consistency path between two sizes of one log: PROOF(from, D[0, to)) of RFC 9162 §2.1.4.1;
   * empty if the older tree is empty or the same.
   *
   * @throws LedgerException if the older size exceeds the newer or a tile cannot be had
   */
  public static List<byte[]> consistency(long from, long to, TileSource source) {
    if (from < 0 || from > to) {
      throw LedgerException.refused(
          "consistency proof", "an older size in [0, " + to + "]", Long.toString(from));
    }
    if (from == 0 || from == to) {
      return List.of();
    }
    TiledTree tree = new TiledTree(to, source);
    List<byte[]> path = new ArrayList<>();
    long start = 0;
    long end = to;
    while (end != from) {
      long middle = start + TiledTree.split(end - start);
      if (from <= middle) {
        path.add(tree.range(middle, end));
        end = middle;
      } else {
        path.add(tree.range(start, middle));
        start = middle;
      }
    }
    // A subtree that begins at 0 is the older tree itself, whose root the verifier has.
    if (start != 0) {
      path.add(tree.range(start, end));
    }
    return path.reversed().stream().toList();
  }

  /**
   * Checks an inclusion path by the steps of RFC 9162 §2.1.3.2; never throws, whatever it is given.
   */
  public static ProofVerdict verifyInclusion(
      byte[] leafHash, long index, long size, List<byte[]> path, byte[] root) {
    if (index < 0 || index >= size) {
      return ProofVerdict.OUTSIDE_TREE;
    }
    if (!hashes(path) || !hash(leafHash) || !hash(root)) {
      return ProofVerdict.BAD_HASH;
    }
    long fn = index;
    long sn = size - 1;
    byte[] r = leafHash;
    for (byte[] p : path) {
      if (sn == 0) {
        return ProofVerdict.PATH_TOO_LONG;
      }
      if ((fn & 1) == 1 || fn == sn) {
        r = MerkleHash.node(p, r);
        int skipped = levelsWithoutSibling(fn);
        fn >>>= skipped;
        sn >>>= skipped;
      } else {
        r = MerkleHash.node(r, p);
      }
      fn >>>= 1;
      sn >>>= 1;
    }
    if (sn != 0) {
      return ProofVerdict.PATH_TOO_SHORT;
    }
    return Arrays.equals(r, root) ? ProofVerdict.HOLDS : ProofVerdict.ROOT_DIFFERS;
  }

  /**
   * Checks a consistency path by the steps of RFC 9162 §2.1.4.2; never throws, whatever it is
   * given. The RFC leaves out equal sizes and an empty older tree: there the roots must be equal,
   * or the older one that of the empty tree, and the path empty.
   */
  public static ProofVerdict verifyConsistency(
      long from, byte[] oldRoot, long to, byte[] newRoot, List<byte[]> path) {
    if (from < 0 || from > to) {
      return ProofVerdict.OUTSIDE_TREE;
    }
    if (!hashes(path) || !hash(oldRoot) || !hash(newRoot)) {
      return ProofVerdict.BAD_HASH;
    }
    if (from == 0 || from == to) {
      return verifyTrivial(from, oldRoot, to, newRoot, path);
    }
    boolean whole = Long.bitCount(from) == 1;
    if (path.isEmpty()) {
      return ProofVerdict.PATH_TOO_SHORT;
    }
    return verifyGrowth(
        from,
        oldRoot,
        to,
        newRoot,
        whole ? oldRoot : path.getFirst(),
        whole ? path : path.subList(1, path.size()));
  }

  private static ProofVerdict verifyTrivial(
      long from, byte[] oldRoot, long to, byte[] newRoot, List<byte[]> path) {
    if (!path.isEmpty()) {
      return ProofVerdict.PATH_TOO_LONG;
    }
    if (from == 0 && !Arrays.equals(oldRoot, MerkleHash.emptyRoot())) {
      return ProofVerdict.OLD_ROOT_DIFFERS;
    }
    return from < to || Arrays.equals(oldRoot, newRoot)
        ? ProofVerdict.HOLDS
        : ProofVerdict.ROOT_DIFFERS;
  }

  private static ProofVerdict verifyGrowth(
      long from, byte[] oldRoot, long to, byte[] newRoot, byte[] seed, List<byte[]> path) {
    int shared = Long.numberOfTrailingZeros(from);
    long fn = (from - 1) >>> shared;
    long sn = (to - 1) >>> shared;
    byte[] fr = seed;
    byte[] sr = seed;
    for (byte[] c : path) {
      if (sn == 0) {
        return ProofVerdict.PATH_TOO_LONG;
      }
      if ((fn & 1) == 1 || fn == sn) {
        fr = MerkleHash.node(c, fr);
        sr = MerkleHash.node(c, sr);
        int skipped = levelsWithoutSibling(fn);
        fn >>>= skipped;
        sn >>>= skipped;
      } else {
        sr = MerkleHash.node(sr, c);
      }
      fn >>>= 1;
      sn >>>= 1;
    }
    if (sn != 0) {
      return ProofVerdict.PATH_TOO_SHORT;
    }
    if (!Arrays.equals(fr, oldRoot)) {
      return ProofVerdict.OLD_ROOT_DIFFERS;
    }
    return Arrays.equals(sr, newRoot) ? ProofVerdict.HOLDS : ProofVerdict.ROOT_DIFFERS;
  }

  /** Shifts that the RFC makes until LSB(fn) is set; fn is not 0 here, being odd or equal to sn. */
  private static int levelsWithoutSibling(long fn) {
    return Long.numberOfTrailingZeros(fn);
  }

  private static boolean hashes(List<byte[]> path) {
    return path.stream().allMatch(Proofs::hash);
  }

  private static boolean hash(byte[] bytes) {
    return bytes.length == MerkleHash.BYTES;
  }
}
