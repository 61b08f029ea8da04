package org.davylamp.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Up to 256 entries as tlog-tiles stores them: each after its length in two bytes, big-endian. One
 * array and the places in it; an entry is copied only when asked for.
 */
public final class EntryBundle {
  /** Longest entry that fits, in bytes. */
  public static final int MAX_ENTRY = 0xFFFF;

  private static final int PREFIX = Short.BYTES;

  /** Longest bundle, in bytes. */
  static final int MAX_BYTES = Tiles.WIDTH * (PREFIX + MAX_ENTRY);

  private final byte[] bytes;

  /** Where the prefix of each entry begins, and the end. */
  private final int[] starts;

  private EntryBundle(byte[] bytes, int[] starts) {
    this.bytes = bytes;
    this.starts = starts;
  }

  /**
   * Reads a bundle, which keeps the array.
   *
   * @param count entries that it must have, 1 to 256
   * @throws LedgerException if it has fewer or more, or a length points past its end
   */
  public static EntryBundle parse(byte[] bytes, int count) {
    int[] starts = new int[count + 1];
    for (int i = 0; i < count; i++) {
      int left = bytes.length - starts[i] - PREFIX;
      if (left < 0) {
        throw refused(i, "a length of two bytes", left + PREFIX);
      }
      int length = ((bytes[starts[i]] & 0xFF) << 8) | (bytes[starts[i] + 1] & 0xFF);
      if (length > left) {
        throw refused(i, "an entry of " + length + " bytes", left);
      }
      starts[i + 1] = starts[i] + PREFIX + length;
    }
    if (starts[count] != bytes.length) {
      throw LedgerException.refused(
          "entry bundle",
          "its end after " + count + " entries",
          bytes.length - starts[count] + " bytes more");
    }
    return new EntryBundle(bytes, starts);
  }

  /**
   * Writes entries as a bundle.
   *
   * @throws LedgerException if there are none or more than 256, or one is longer than 65,535 bytes
   */
  public static byte[] encode(List<byte[]> entries) {
    if (entries.isEmpty() || entries.size() > Tiles.WIDTH) {
      throw LedgerException.refused(
          "entry bundle", "1 to 256 entries", entries.size() + " of them");
    }
    int length = 0;
    for (byte[] entry : entries) {
      if (entry.length > MAX_ENTRY) {
        throw LedgerException.refused(
            "entry", "at most " + MAX_ENTRY + " bytes", entry.length + " bytes");
      }
      length += PREFIX + entry.length;
    }
    ByteBuffer bundle = ByteBuffer.wrap(new byte[length]);
    entries.forEach(entry -> bundle.putShort((short) entry.length).put(entry));
    return bundle.array();
  }

  /** Number of entries. */
  public int size() {
    return starts.length - 1;
  }

  /** An entry, 0 to {@code size() - 1}; a fresh array. */
  public byte[] entry(int i) {
    return Arrays.copyOfRange(bytes, starts[i] + PREFIX, starts[i + 1]);
  }

  /** Writes the leaf hash of an entry to {@code target[at, at + 32)}. */
  public void leafInto(int i, MerkleHash hash, byte[] target, int at) {
    int from = starts[i] + PREFIX;
    hash.leafInto(bytes, from, starts[i + 1] - from, target, at);
  }

  private static LedgerException refused(int entry, String expected, int left) {
    return LedgerException.refused(
        "entry bundle, entry " + entry + " of it", expected, left + " bytes left");
  }
}
