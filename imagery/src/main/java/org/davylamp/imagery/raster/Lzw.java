package org.davylamp.imagery.raster;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Unpacks LZW (TIFF 6.0 section 13): codes of 9 to 12 bits, the highest bit first, wider one code
 * early; 256 clears the table, 257 ends.
 *
 * <p>The table holds no strings. A new string is the one before with the first byte of this one,
 * and the two stand side by side in what was unpacked; so an entry is where in the output it begins
 * and how long it is. Its first eight bytes are kept beside that, because most strings of images
 * have fewer: they are written in one store, and whether one is a single byte is no branch to be
 * guessed. (Copying each from the output took half as long again.) Reusable, not thread-safe.
 */
final class Lzw {
  /** Bytes after what is wanted that the target must have: a store may pass the end by as many. */
  static final int SLACK = 8;

  private static final int CLEAR = 256;
  private static final int END = 257;
  private static final int FIRST = 258;
  private static final int TABLE = 4096;
  private static final int SHORTEST_CODE = 9;
  private static final int LONGEST_CODE = 12;

  private static final VarHandle BIG_ENDIAN =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LITTLE_ENDIAN =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The first eight bytes of each string, the first one lowest; 0 after its end. */
  private final long[] heads = new long[TABLE];

  /** The length of each string in the lower half, its place in the output in the upper. */
  private final long[] places = new long[TABLE];

  Lzw() {
    for (int i = 0; i < CLEAR; i++) {
      heads[i] = i;
      places[i] = 1;
    }
  }

  /**
   * Unpacks until so many bytes are there, or the packed ones end.
   *
   * @param target has {@link #SLACK} bytes more than are wanted
   * @return how many bytes were unpacked
   * @throws IllegalStateException for a code that is not in the table
   */
  int unpack(byte[] packed, int from, int length, byte[] target, int wanted) {
    int end = from + length;
    int at = from;
    long bits = 0;
    int held = 0;
    int width = SHORTEST_CODE;
    int next = FIRST;
    int out = 0;
    long head = 0;
    // The string before: its length is 0 at the beginning and after a clear.
    long place = 0;
    while (out < wanted) {
      if (held < width) {
        if (at + 8 <= end) {
          int taken = (63 - held) >>> 3;
          bits = bits << (taken * 8) | (long) BIG_ENDIAN.get(packed, at) >>> (64 - taken * 8);
          at += taken;
          held += taken * 8;
        } else {
          for (; held <= 48 && at < end; held += 8) {
            bits = bits << 8 | (packed[at++] & 0xFF);
          }
          if (held < width) {
            return out;
          }
        }
      }
      held -= width;
      int code = (int) (bits >>> held) & ((1 << width) - 1);
      if ((code & -2) == CLEAR) {
        if (code == END) {
          return out;
        }
        width = SHORTEST_CODE;
        next = FIRST;
        place = 0;
        continue;
      }
      int before = (int) place;
      if (before > 0 && next < TABLE) {
        // The string before, longer by the first byte of this one; if this one is it, by its own.
        long first = (code == next ? head : heads[code]) & 0xFF;
        heads[next] = before < 8 ? head | first << (8 * before) : head;
        places[next] = place + 1;
        if (++next + 1 == 1 << width && width < LONGEST_CODE) {
          width++;
        }
      }
      if (code >= next) {
        throw new IllegalStateException("code " + code + " where " + next + " is the next new");
      }
      head = heads[code];
      int copied = (int) places[code];
      if (copied <= 8) {
        LITTLE_ENDIAN.set(target, out, head);
      } else {
        copy(target, (int) (places[code] >>> 32), out, Math.min(copied, wanted - out));
      }
      place = (long) out << 32 | copied;
      out += copied;
    }
    return wanted;
  }

  /** Copies forward, eight bytes at a time: a string this long begins at least eight before. */
  private static void copy(byte[] target, int source, int out, int length) {
    for (int i = 0; i < length; i += 8) {
      LITTLE_ENDIAN.set(target, out + i, (long) LITTLE_ENDIAN.get(target, source + i));
    }
  }
}
