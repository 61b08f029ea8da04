package org.davylamp.imagery.raster;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Puts samples that lie in bytes, perhaps among those of other bands, into a plane. */
final class Unpacking {
  private static final VarHandle SHORTS = view(short[].class);
  private static final VarHandle INTS = view(int[].class);
  private static final VarHandle LONGS = view(long[].class);

  private Unpacking() {}

  private static VarHandle view(Class<?> array) {
    return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Copies samples.
   *
   * @param data an array of bytes; any memory, if samples lie side by side
   * @param from where the first lies in {@code data}
   * @param stride bytes from one to the next
   * @param to where the first goes in the plane
   */
  static void copy(
      MemorySegment data, int from, int stride, ByteOrder order, Plane plane, int to, int count) {
    if (stride == plane.type().bytes()) {
      together(data, from, order, plane, to, count);
    } else {
      byte[] array = (byte[]) data.heapBase().orElseThrow();
      apart(array, from, stride, order == ByteOrder.BIG_ENDIAN, plane, to, count);
    }
  }

  private static void together(
      MemorySegment data, int from, ByteOrder order, Plane plane, int to, int count) {
    switch (plane) {
      case Plane.Of8 bytes ->
          MemorySegment.copy(data, ValueLayout.JAVA_BYTE, from, bytes.values(), to, count);
      case Plane.Of16 shorts ->
          MemorySegment.copy(
              data,
              ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order),
              from,
              shorts.values(),
              to,
              count);
      case Plane.Of32 ints ->
          MemorySegment.copy(
              data,
              ValueLayout.JAVA_INT_UNALIGNED.withOrder(order),
              from,
              ints.values(),
              to,
              count);
      case Plane.Of64 longs ->
          MemorySegment.copy(
              data,
              ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order),
              from,
              longs.values(),
              to,
              count);
      case Plane.OfFloat floats ->
          MemorySegment.copy(
              data,
              ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(order),
              from,
              floats.values(),
              to,
              count);
      case Plane.OfDouble doubles ->
          MemorySegment.copy(
              data,
              ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(order),
              from,
              doubles.values(),
              to,
              count);
    }
  }

  private static void apart(
      byte[] data, int from, int stride, boolean swap, Plane plane, int to, int count) {
    switch (plane) {
      case Plane.Of8 bytes -> {
        for (int i = 0; i < count; i++) {
          bytes.values()[to + i] = data[from + i * stride];
        }
      }
      case Plane.Of16 shorts -> {
        for (int i = 0; i < count; i++) {
          short value = (short) SHORTS.get(data, from + i * stride);
          shorts.values()[to + i] = swap ? Short.reverseBytes(value) : value;
        }
      }
      case Plane.Of32 ints -> {
        for (int i = 0; i < count; i++) {
          ints.values()[to + i] = int32(data, from + i * stride, swap);
        }
      }
      case Plane.Of64 longs -> {
        for (int i = 0; i < count; i++) {
          longs.values()[to + i] = int64(data, from + i * stride, swap);
        }
      }
      case Plane.OfFloat floats -> {
        for (int i = 0; i < count; i++) {
          floats.values()[to + i] = Float.intBitsToFloat(int32(data, from + i * stride, swap));
        }
      }
      case Plane.OfDouble doubles -> {
        for (int i = 0; i < count; i++) {
          doubles.values()[to + i] = Double.longBitsToDouble(int64(data, from + i * stride, swap));
        }
      }
    }
  }

  private static int int32(byte[] data, int at, boolean swap) {
    int value = (int) INTS.get(data, at);
    return swap ? Integer.reverseBytes(value) : value;
  }

  private static long int64(byte[] data, int at, boolean swap) {
    long value = (long) LONGS.get(data, at);
    return swap ? Long.reverseBytes(value) : value;
  }

  /** Fills a plane with a number, or what of it a sample of its type can be. */
  static void fill(Plane plane, double value) {
    switch (plane) {
      case Plane.Of8 bytes -> Arrays.fill(bytes.values(), (byte) (int) value);
      case Plane.Of16 shorts -> Arrays.fill(shorts.values(), (short) (int) value);
      case Plane.Of32 ints -> Arrays.fill(ints.values(), (int) (long) value);
      case Plane.Of64 longs -> Arrays.fill(longs.values(), (long) value);
      case Plane.OfFloat floats -> Arrays.fill(floats.values(), (float) value);
      case Plane.OfDouble doubles -> Arrays.fill(doubles.values(), value);
    }
  }
}
