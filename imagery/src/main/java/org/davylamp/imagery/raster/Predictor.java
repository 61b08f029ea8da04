package org.davylamp.imagery.raster;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * What was done to samples before they were packed (tag Predictor): nothing, differences to the
 * left neighbour of the same band (TIFF 6.0 section 14), or for floating point differences of bytes
 * that lie apart by significance (TIFF Technical Note 3).
 *
 * <p>Cost: one pass over a row for each band, the sum in a register. (Adding what stands a pixel to
 * the left, in one pass, waits for memory at each sample.)
 */
enum Predictor {
  NONE,
  HORIZONTAL,
  FLOATING_POINT;

  private static final VarHandle SHORTS = view(short[].class);
  private static final VarHandle INTS = view(int[].class);
  private static final VarHandle LONGS = view(long[].class);

  private static VarHandle view(Class<?> array) {
    return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
  }

  static Predictor of(long code, SampleType type, Directory directory) {
    if (code < 1 || code > 3) {
      throw directory.refused("predictor", "1, 2 or 3", code);
    }
    if (code == 3 && !type.isFloat()) {
      throw directory.refused("predictor", "1 or 2 for samples " + type, code);
    }
    return code == 1 ? NONE : code == 2 ? HORIZONTAL : FLOATING_POINT;
  }

  /**
   * Undoes the differences in rows of a block, in place. The bytes of a sample are then in the
   * file's order.
   *
   * @param at where the first of these rows begins
   * @param scratch of at least a row's bytes
   */
  void undo(byte[] data, int at, int rows, Layout layout, byte[] scratch) {
    int rowBytes = layout.rowBytes();
    boolean swap = layout.order() == ByteOrder.BIG_ENDIAN;
    int bands = layout.bandsTogether();
    int size = layout.type().bytes();
    for (int row = 0; row < rows && this != NONE; row++) {
      int begin = at + row * rowBytes;
      int end = begin + rowBytes;
      if (this == HORIZONTAL) {
        for (int band = 0; band < bands; band++) {
          sum(data, begin + band * size, end, bands * size, size, swap);
        }
      } else {
        for (int band = 0; band < bands; band++) {
          sumBytes(data, begin + band, end, bands);
        }
        gather(data, begin, rowBytes / size, size, swap, scratch);
      }
    }
  }

  private static void sum(byte[] data, int from, int end, int stride, int size, boolean swap) {
    switch (size) {
      case 1 -> sumBytes(data, from, end, stride);
      case 2 -> sumShorts(data, from, end, stride, swap);
      case 4 -> sumInts(data, from, end, stride, swap);
      default -> sumLongs(data, from, end, stride, swap);
    }
  }

  private static void sumBytes(byte[] data, int from, int end, int stride) {
    byte sum = 0;
    for (int i = from; i < end; i += stride) {
      sum += data[i];
      data[i] = sum;
    }
  }

  private static void sumShorts(byte[] data, int from, int end, int stride, boolean swap) {
    short sum = 0;
    for (int i = from; i < end; i += stride) {
      short difference = (short) SHORTS.get(data, i);
      sum += swap ? Short.reverseBytes(difference) : difference;
      SHORTS.set(data, i, swap ? Short.reverseBytes(sum) : sum);
    }
  }

  private static void sumInts(byte[] data, int from, int end, int stride, boolean swap) {
    int sum = 0;
    for (int i = from; i < end; i += stride) {
      int difference = (int) INTS.get(data, i);
      sum += swap ? Integer.reverseBytes(difference) : difference;
      INTS.set(data, i, swap ? Integer.reverseBytes(sum) : sum);
    }
  }

  private static void sumLongs(byte[] data, int from, int end, int stride, boolean swap) {
    long sum = 0;
    for (int i = from; i < end; i += stride) {
      long difference = (long) LONGS.get(data, i);
      sum += swap ? Long.reverseBytes(difference) : difference;
      LONGS.set(data, i, swap ? Long.reverseBytes(sum) : sum);
    }
  }

  /** Brings together the bytes of each sample; the first bytes of all are the most significant. */
  private static void gather(
      byte[] data, int begin, int samples, int size, boolean bigEndian, byte[] scratch) {
    System.arraycopy(data, begin, scratch, 0, samples * size);
    if (size == 4) {
      gatherInts(data, begin, samples, bigEndian, scratch);
      return;
    }
    for (int significance = 0; significance < size; significance++) {
      int to = begin + (bigEndian ? significance : size - 1 - significance);
      int from = significance * samples;
      for (int i = 0; i < samples; i++) {
        data[to + i * size] = scratch[from + i];
      }
    }
  }

  private static void gatherInts(
      byte[] data, int begin, int samples, boolean bigEndian, byte[] scratch) {
    for (int i = 0; i < samples; i++) {
      int value =
          scratch[i] << 24
              | (scratch[samples + i] & 0xFF) << 16
              | (scratch[2 * samples + i] & 0xFF) << 8
              | (scratch[3 * samples + i] & 0xFF);
      INTS.set(data, begin + 4 * i, bigEndian ? Integer.reverseBytes(value) : value);
    }
  }
}
