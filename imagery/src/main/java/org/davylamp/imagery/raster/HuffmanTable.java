package org.davylamp.imagery.raster;

import java.util.Arrays;

/**
 * Codes of RFC 1951 section 3.2.2 as a table: the next bits of the input are the index. Codes
 * longer than the table's bits lead to a second table.
 *
 * <p>An entry has what the code stands for in its upper half; then {@link #LITERAL}, or {@link
 * #OTHER} for an end ({@link #END}), a second table, or no code at all; how many extra bits follow
 * (of a second table: its bits) in four bits from 8 on; and the bits of the code in the lowest six.
 */
final class HuffmanTable {
  static final int LITERAL = 0x8000;
  static final int OTHER = 0x4000;
  static final int END = 0x2000;

  private static final int LONGEST = 15;

  /** By the next bits of the input: as long as there are values of so many bits. */
  final int[] first;

  /** The second tables, one after the other. */
  int[] second = new int[0];

  private final int bits;

  private final int[] counts = new int[LONGEST + 1];
  private final int[] codes = new int[LONGEST + 1];

  HuffmanTable(int bits) {
    this.bits = bits;
    first = new int[1 << bits];
  }

  static boolean isTable(int entry) {
    return (entry & END) == 0 && extra(entry) > 0;
  }

  static int value(int entry) {
    return entry >>> 16;
  }

  static int extra(int entry) {
    return entry >>> 8 & 15;
  }

  static int length(int entry) {
    return entry & 63;
  }

  /**
   * Fills the table.
   *
   * @param lengths bits of the code of each symbol from {@code from} on; 0 for those without one
   * @param meanings the entry of each symbol, without the bits of its code
   * @throws IllegalStateException if there are more codes than bits can tell apart
   */
  void fill(byte[] lengths, int from, int symbols, int[] meanings) {
    int more = Math.max(0, count(lengths, from, symbols) - bits);
    Arrays.fill(first, OTHER);
    int used = 0;
    for (int symbol = 0; symbol < symbols; symbol++) {
      int length = lengths[from + symbol];
      if (length == 0) {
        continue;
      }
      int code = Integer.reverse(codes[length]++) >>> (32 - length);
      int entry = meanings[symbol] | length;
      if (length <= bits) {
        put(first, 0, code, length, bits, entry);
        continue;
      }
      int begin = code & (first.length - 1);
      if (first[begin] == OTHER) {
        first[begin] = used << 16 | OTHER | more << 8 | bits;
        used += 1 << more;
        second = used > second.length ? Arrays.copyOf(second, 2 * used) : second;
        Arrays.fill(second, used - (1 << more), used, OTHER);
      }
      put(second, value(first[begin]), code >>> bits, length - bits, more, entry - bits);
    }
  }

  private static void put(int[] table, int begin, int code, int length, int tableBits, int entry) {
    for (int i = code; i < 1 << tableBits; i += 1 << length) {
      table[begin + i] = entry;
    }
  }

  /** Sets the first code of each length; gives the longest. */
  private int count(byte[] lengths, int from, int symbols) {
    Arrays.fill(counts, 0);
    for (int symbol = 0; symbol < symbols; symbol++) {
      counts[lengths[from + symbol]]++;
    }
    counts[0] = 0;
    int code = 0;
    int longest = 0;
    for (int length = 1; length <= LONGEST; length++) {
      code = (code + counts[length - 1]) << 1;
      codes[length] = code;
      if (code + counts[length] > 1 << length) {
        throw new IllegalStateException("more codes of " + length + " bits than there are");
      }
      longest = counts[length] > 0 ? length : longest;
    }
    return longest;
  }
}
