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
 * and how long it is, and a string is copied eight bytes at a time. Reusable, not thread-safe.
 */
final class Lzw {
  private static final int CLEAR = 256;
  private static final int END = 257;
  private static final int FIRST = 258;
  private static final int TABLE = 4096;

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final int[] starts = new int[TABLE];
  private final int[] lengths = new int[TABLE];

  /**
   * Unpacks until so many bytes are there, or the packed ones end.
   *
   * @return how many bytes were unpacked
   * @throws IllegalStateException for a code that is not in the table
   */
  int unpack(byte[] packed, int from, int length, byte[] target, int wanted) {
    int end = from + length;
    int at = from;
    long bits = 0;
    int held = 0;
    int width = 9;
    int next = FIRST;
    int out = 0;
    int before = -1;
    int beforeLength = 0;
    while (out < wanted) {
      if (held < width) {
        if (at + 8 <= end) {
          int taken = (63 - held) >>> 3;
          long word = (long) WORD.get(packed, at);
          bits = bits << (taken * 8) | word >>> (64 - taken * 8);
          at += taken;
          held += taken * 8;
        } else {
          while (held <= 48 && at < end) {
            bits = bits << 8 | (packed[at++] & 0xFF);
            held += 8;
          }
          if (held < width) {
            return out;
          }
        }
      }
      held -= width;
      int code = (int) (bits >>> held) & ((1 << width) - 1);
      if (code == CLEAR) {
        width = 9;
        next = FIRST;
        before = -1;
        continue;
      }
      if (code == END) {
        return out;
      }
      int start = out;
      int copied;
      if (code < CLEAR) {
        target[out++] = (byte) code;
        copied = 1;
      } else {
        int source;
        if (code < next) {
          source = starts[code];
          copied = lengths[code];
        } else if (code == next && before >= 0) {
          source = before;
          copied = beforeLength + 1;
        } else {
          throw new IllegalStateException("code " + code + " where " + next + " is the next new");
        }
        out = copy(target, source, out, Math.min(copied, wanted - out), wanted);
      }
      if (before >= 0 && next < TABLE) {
        starts[next] = before;
        lengths[next] = beforeLength + 1;
        next++;
        width = next >= 2047 ? 12 : next >= 1023 ? 11 : next >= 511 ? 10 : 9;
      }
      before = start;
      beforeLength = copied;
    }
    return out;
  }

  /** Copies forward, over the end of the string where there is room: the rest is overwritten. */
  private static int copy(byte[] target, int source, int out, int length, int limit) {
    if (out - source >= 8 && out + length + 7 <= limit) {
      int i = 0;
      do {
        WORD.set(target, out + i, (long) WORD.get(target, source + i));
        i += 8;
      } while (i < length);
    } else {
      for (int i = 0; i < length; i++) {
        target[out + i] = target[source + i];
      }
    }
    return out + length;
  }
}
