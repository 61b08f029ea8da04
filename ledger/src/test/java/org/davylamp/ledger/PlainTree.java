package org.davylamp.ledger;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** RFC 9162 §2.1 as it is written: recursion over lists of entries, every hash computed anew. */
final class PlainTree {
  private PlainTree() {}

  /** Entry i of the trees that the tests grow: different lengths, one of them empty. */
  static byte[] entry(long i) {
    byte[] entry = new byte[(int) (i % 97)];
    for (int j = 0; j < entry.length; j++) {
      entry[j] = (byte) (i * 31 + j * 7L);
    }
    return entry;
  }

  static List<byte[]> entries(int size) {
    List<byte[]> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      entries.add(entry(i));
    }
    return entries;
  }

  /** §2.1.1: MTH. */
  static byte[] mth(List<byte[]> d) {
    if (d.isEmpty()) {
      return sha256();
    }
    if (d.size() == 1) {
      return sha256(new byte[] {0}, d.getFirst());
    }
    int k = split(d.size());
    return sha256(new byte[] {1}, mth(d.subList(0, k)), mth(d.subList(k, d.size())));
  }

  /** §2.1.3.1: PATH(m, D_n). */
  static List<byte[]> path(int m, List<byte[]> d) {
    if (d.size() == 1) {
      return List.of();
    }
    int k = split(d.size());
    return m < k
        ? plus(path(m, d.subList(0, k)), mth(d.subList(k, d.size())))
        : plus(path(m - k, d.subList(k, d.size())), mth(d.subList(0, k)));
  }

  /** §2.1.4.1: PROOF(m, D_n). */
  static List<byte[]> proof(int m, List<byte[]> d) {
    return subproof(m, d, true);
  }

  private static List<byte[]> subproof(int m, List<byte[]> d, boolean known) {
    if (m == d.size()) {
      return known ? List.of() : List.of(mth(d));
    }
    int k = split(d.size());
    return m <= k
        ? plus(subproof(m, d.subList(0, k), known), mth(d.subList(k, d.size())))
        : plus(subproof(m - k, d.subList(k, d.size()), false), mth(d.subList(0, k)));
  }

  private static int split(int n) {
    int k = 1;
    while (k * 2 < n) {
      k *= 2;
    }
    return k;
  }

  private static List<byte[]> plus(List<byte[]> list, byte[] last) {
    List<byte[]> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }

  static byte[] sha256(byte[]... parts) {
    MessageDigest digest = MerkleHash.sha256();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }
}
