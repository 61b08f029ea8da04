package org.davylamp.casefile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Which row of its file each leaf of an act came from: a vault object named by the act, so that the
 * ledger vouches for it while the statements stay free of row numbers (the same statement in next
 * year's file is the same statement).
 *
 * <p>Form: the line {@code davylamp-rows/1}, then for each leaf from the act's first on, the
 * difference to the row before (at first 0), zigzag-coded in LEB128: mostly one byte a leaf.
 */
final class RowMap {
  private static final byte[] MAGIC = "davylamp-rows/1\n".getBytes(StandardCharsets.US_ASCII);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private long last;

  RowMap() {
    out.writeBytes(MAGIC);
  }

  void add(long row) {
    long difference = row - last;
    last = row;
    long rest = (difference << 1) ^ (difference >> 63);
    while ((rest & ~0x7FL) != 0) {
      out.write((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  byte[] toBytes() {
    return out.toByteArray();
  }

  /**
   * The row of the leaf that is {@code index} after the act's first; 0 if the map has no such leaf.
   *
   * @throws CaseException if these bytes are no row map
   */
  static long row(byte[] map, long index) {
    if (!Arrays.equals(map, 0, Math.min(map.length, MAGIC.length), MAGIC, 0, MAGIC.length)) {
      throw new CaseException(
          CaseException.Matter.INTEGRITY, "expected a row map in the vault, found another object");
    }
    long row = 0;
    int at = MAGIC.length;
    for (long leaf = 0; leaf <= index; leaf++) {
      long coded = 0;
      int shift = 0;
      do {
        if (at == map.length) {
          return 0;
        }
        coded |= (long) (map[at] & 0x7F) << shift;
        shift += 7;
      } while ((map[at++] & 0x80) != 0);
      row += (coded >>> 1) ^ -(coded & 1);
    }
    return row;
  }
}
