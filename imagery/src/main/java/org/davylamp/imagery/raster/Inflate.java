package org.davylamp.imagery.raster;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Unpacks deflate in a zlib wrapper (RFC 1950, 1951), until so many bytes are there.
 *
 * <p>Why not the JDK's {@code Inflater}: images are mostly deflate, and this unpacks them in three
 * quarters of its time (docs/decisions/0017). Up to 63 bits of input are held in a long and
 * refilled without a branch (F. Giesen, Reading bits in far too many ways, 2018); strings are
 * copied eight bytes at a time, past their end where there is room. Reusable, not thread-safe.
 */
final class Inflate {
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int WINDOW_METHOD = 8;
  private static final int MOST_LENGTHS = 286;
  private static final int MOST_DISTANCES = 30;
  private static final int CODE_LENGTHS = 19;

  /** Section 3.2.7: in which order the lengths of the codes of code lengths come. */
  private static final byte[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  private static final int[] SYMBOLS = symbols();
  private static final int[] DISTANCES = distances();
  private static final int[] PLAIN = plain();

  private static final HuffmanTable FIXED_SYMBOLS = fixedSymbols();
  private static final HuffmanTable FIXED_DISTANCES = fixedDistances();

  private final HuffmanTable symbols = new HuffmanTable(11);
  private final HuffmanTable distances = new HuffmanTable(8);
  private final HuffmanTable lengthCodes = new HuffmanTable(7);
  private final byte[] lengths = new byte[MOST_LENGTHS + 2 + MOST_DISTANCES + 2 + 138];

  private byte[] packed = new byte[0];
  private int at;
  private int end;
  private long bits;
  private int held;
  private byte[] target = new byte[0];
  private int out;
  private int wanted;

  /** Section 3.2.5: literals, the end, lengths with their extra bits. */
  private static int[] symbols() {
    int[] meanings = new int[MOST_LENGTHS + 2];
    Arrays.fill(meanings, HuffmanTable.OTHER);
    for (int i = 0; i < 256; i++) {
      meanings[i] = i << 16 | HuffmanTable.LITERAL;
    }
    meanings[256] = HuffmanTable.OTHER | HuffmanTable.END;
    int base = 3;
    for (int i = 0; i < 28; i++) {
      int extra = Math.max(0, i / 4 - 1);
      meanings[257 + i] = base << 16 | extra << 8;
      base += 1 << extra;
    }
    meanings[285] = 258 << 16;
    return meanings;
  }

  private static int[] distances() {
    int[] meanings = new int[MOST_DISTANCES + 2];
    Arrays.fill(meanings, HuffmanTable.OTHER);
    int base = 1;
    for (int i = 0; i < MOST_DISTANCES; i++) {
      int extra = Math.max(0, i / 2 - 1);
      meanings[i] = base << 16 | extra << 8;
      base += 1 << extra;
    }
    return meanings;
  }

  private static int[] plain() {
    int[] meanings = new int[CODE_LENGTHS];
    for (int i = 0; i < CODE_LENGTHS; i++) {
      meanings[i] = i << 16;
    }
    return meanings;
  }

  /** Section 3.2.6. */
  private static HuffmanTable fixedSymbols() {
    byte[] lengths = new byte[MOST_LENGTHS + 2];
    Arrays.fill(lengths, 0, 144, (byte) 8);
    Arrays.fill(lengths, 144, 256, (byte) 9);
    Arrays.fill(lengths, 256, 280, (byte) 7);
    Arrays.fill(lengths, 280, 288, (byte) 8);
    HuffmanTable table = new HuffmanTable(9);
    table.fill(lengths, 0, lengths.length, SYMBOLS);
    return table;
  }

  private static HuffmanTable fixedDistances() {
    byte[] lengths = new byte[MOST_DISTANCES + 2];
    Arrays.fill(lengths, (byte) 5);
    HuffmanTable table = new HuffmanTable(5);
    table.fill(lengths, 0, lengths.length, DISTANCES);
    return table;
  }

  /**
   * Unpacks.
   *
   * @param into has {@link Lzw#SLACK} bytes more than are wanted
   * @return how many bytes were unpacked: fewer than wanted if the packed ones end
   * @throws IllegalStateException if the bytes are no deflate, or, where the stream ends with what
   *     is wanted, if they are not those that were packed, by the checksum
   */
  int unpack(byte[] source, int from, int length, byte[] into, int most) {
    packed = source;
    at = from;
    end = from + length;
    bits = 0;
    held = 0;
    target = into;
    out = 0;
    wanted = most;
    int header = need(16);
    int swapped = (header & 0xFF) << 8 | header >>> 8;
    if ((header & 15) != WINDOW_METHOD || swapped % 31 != 0 || (header >>> 8 & 32) != 0) {
      throw new IllegalStateException("no header of zlib");
    }
    boolean last = false;
    boolean whole = true;
    while (!last && whole && out <= wanted) {
      last = need(1) == 1;
      whole = block(need(2));
    }
    if (last && whole && out == wanted) {
      check();
    }
    return Math.min(out, wanted);
  }

  /** Unpacks a block; false if the input ends or all is there before it is over. */
  private boolean block(int type) {
    return switch (type) {
      case 0 -> stored();
      case 1 -> codes(FIXED_SYMBOLS, FIXED_DISTANCES);
      case 2 -> {
        tables();
        yield codes(symbols, distances);
      }
      default -> throw new IllegalStateException("a block of type 3");
    };
  }

  /** So many bits, at most 16; zeros after the end of the input, which {@link #held} then shows. */
  private int need(int count) {
    while (held < count && at < end) {
      bits |= (packed[at++] & 0xFFL) << held;
      held += 8;
    }
    int value = (int) bits & ((1 << count) - 1);
    bits >>>= count;
    held -= count;
    if (held < 0) {
      throw new IllegalStateException("the packed bytes end in the head of a block");
    }
    return value;
  }

  private void align() {
    at -= held >>> 3;
    bits = 0;
    held = 0;
  }

  private boolean stored() {
    align();
    int length = need(16);
    if (need(16) != (length ^ 0xFFFF)) {
      throw new IllegalStateException("a stored block whose length does not agree");
    }
    align();
    int there = Math.min(length, Math.min(end - at, wanted - out));
    System.arraycopy(packed, at, target, out, there);
    at += there;
    out += there;
    return there == length;
  }

  /** The checksum, if it is there. */
  private void check() {
    align();
    if (end - at < 4) {
      return;
    }
    Adler32 adler = new Adler32();
    adler.update(target, 0, out);
    int stored = Integer.reverseBytes(need(16) | need(16) << 16);
    if (stored != (int) adler.getValue()) {
      throw new IllegalStateException("the checksum is not that of what was packed");
    }
  }

  /** Section 3.2.7: the tables of a block stand at its head, packed themselves. */
  private void tables() {
    int symbolCount = need(5) + 257;
    int distanceCount = need(5) + 1;
    int lengthCount = need(4) + 4;
    if (symbolCount > MOST_LENGTHS || distanceCount > MOST_DISTANCES) {
      throw new IllegalStateException("more codes than symbols");
    }
    Arrays.fill(lengths, 0, CODE_LENGTHS, (byte) 0);
    for (int i = 0; i < lengthCount; i++) {
      lengths[ORDER[i]] = (byte) need(3);
    }
    lengthCodes.fill(lengths, 0, CODE_LENGTHS, PLAIN);
    int all = symbolCount + distanceCount;
    int known = 0;
    while (known < all) {
      known = lengths(known);
    }
    if (known > all || lengths[256] == 0) {
      throw new IllegalStateException(known > all ? "more lengths than codes" : "no end");
    }
    symbols.fill(lengths, 0, symbolCount, SYMBOLS);
    distances.fill(lengths, symbolCount, distanceCount, DISTANCES);
  }

  /** The next length, or several equal ones; gives how many are known now. */
  private int lengths(int known) {
    while (held < 7 && at < end) {
      bits |= (packed[at++] & 0xFFL) << held;
      held += 8;
    }
    int entry = lengthCodes.first[(int) bits & 127];
    if ((entry & HuffmanTable.OTHER) != 0 || held < HuffmanTable.length(entry)) {
      throw new IllegalStateException("a length of a code that is none");
    }
    need(HuffmanTable.length(entry));
    int value = HuffmanTable.value(entry);
    if (value < 16) {
      lengths[known] = (byte) value;
      return known + 1;
    }
    if (value == 16 && known == 0) {
      throw new IllegalStateException("a first length that repeats the one before");
    }
    byte repeated = value == 16 ? lengths[known - 1] : 0;
    int times = value == 16 ? 3 + need(2) : value == 17 ? 3 + need(3) : 11 + need(7);
    Arrays.fill(lengths, known, known + times, repeated);
    return known + times;
  }

  /**
   * Unpacks up to the end of a block. All that is needed is in local variables, and each round
   * takes up to three literals or two and a string from one refill: 15 bits a code, 5 extra.
   */
  private boolean codes(HuffmanTable symbolTable, HuffmanTable distanceTable) {
    byte[] packed = this.packed;
    byte[] target = this.target;
    int end = this.end;
    int wanted = this.wanted;
    int[] symbols = symbolTable.first;
    int[] distances = distanceTable.first;
    int at = this.at;
    long bits = this.bits;
    int held = this.held;
    int out = this.out;
    int sure = out;
    boolean over = false;
    while (out <= wanted) {
      sure = out;
      if (at + 8 <= end) {
        bits |= (long) WORD.get(packed, at) << held;
        at += (63 - held) >>> 3;
        held |= 56;
      } else {
        for (; held <= 55 && at < end; held += 8) {
          bits |= (packed[at++] & 0xFFL) << held;
        }
      }
      int entry = symbols[(int) bits & (symbols.length - 1)];
      if ((entry & HuffmanTable.LITERAL) != 0) {
        bits >>>= entry & 63;
        held -= entry & 63;
        target[out++] = (byte) (entry >>> 16);
        entry = symbols[(int) bits & (symbols.length - 1)];
        if ((entry & HuffmanTable.LITERAL) != 0) {
          bits >>>= entry & 63;
          held -= entry & 63;
          target[out++] = (byte) (entry >>> 16);
          entry = symbols[(int) bits & (symbols.length - 1)];
        }
      }
      if ((entry & HuffmanTable.OTHER) != 0 && HuffmanTable.isTable(entry)) {
        bits >>>= entry & 63;
        held -= entry & 63;
        int second = (int) bits & ((1 << HuffmanTable.extra(entry)) - 1);
        entry = symbolTable.second[HuffmanTable.value(entry) + second];
      }
      bits >>>= entry & 63;
      held -= entry & 63;
      if ((entry & HuffmanTable.LITERAL) != 0) {
        target[out++] = (byte) (entry >>> 16);
        if (held < 0) {
          break;
        }
        continue;
      }
      if ((entry & HuffmanTable.OTHER) != 0) {
        if (held < 0) {
          break;
        }
        if ((entry & HuffmanTable.END) == 0) {
          throw new IllegalStateException("a code that is none");
        }
        sure = out;
        over = true;
        break;
      }
      int extra = HuffmanTable.extra(entry);
      int length = (entry >>> 16) + ((int) bits & ((1 << extra) - 1));
      bits >>>= extra;
      held -= extra;
      if (held < 0) {
        break;
      }
      if (at + 8 <= end) {
        bits |= (long) WORD.get(packed, at) << held;
        at += (63 - held) >>> 3;
        held |= 56;
      } else {
        for (; held <= 55 && at < end; held += 8) {
          bits |= (packed[at++] & 0xFFL) << held;
        }
      }
      entry = distances[(int) bits & (distances.length - 1)];
      if ((entry & HuffmanTable.OTHER) != 0) {
        if (!HuffmanTable.isTable(entry)) {
          if (held < HuffmanTable.length(entry) || (at >= end && held < 15)) {
            break;
          }
          throw new IllegalStateException("a distance that is none");
        }
        bits >>>= entry & 63;
        held -= entry & 63;
        int second = (int) bits & ((1 << HuffmanTable.extra(entry)) - 1);
        entry = distanceTable.second[HuffmanTable.value(entry) + second];
      }
      bits >>>= entry & 63;
      extra = HuffmanTable.extra(entry);
      int distance = (entry >>> 16) + ((int) bits & ((1 << extra) - 1));
      bits >>>= extra;
      held -= (entry & 63) + extra;
      if (held < 0) {
        break;
      }
      if (distance > out || (entry & HuffmanTable.OTHER) != 0) {
        throw new IllegalStateException("a string from " + distance + " before " + out + " bytes");
      }
      copy(target, out, distance, Math.min(length, wanted - out));
      out += length;
      sure = out;
    }
    this.at = at;
    this.bits = bits;
    this.held = held;
    this.out = held < 0 ? sure : out;
    return over;
  }

  /** Copies a string that may repeat itself. */
  private static void copy(byte[] target, int out, int distance, int length) {
    int source = out - distance;
    if (distance >= 8) {
      for (int i = 0; i < length; i += 8) {
        WORD.set(target, out + i, (long) WORD.get(target, source + i));
      }
    } else if (distance == 1 && length > 0) {
      Arrays.fill(target, out, out + length, target[source]);
    } else {
      for (int i = 0; i < length; i++) {
        target[out + i] = target[source + i];
      }
    }
  }
}
