package org.davylamp.imagery.raster;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/**
 * Writes a directory (TIFF 6.0 section 2, or BigTIFF), the lowest byte first: the entries by tag,
 * then the values that do not fit into them. Its length does not depend on the values, so it can be
 * known before the places of tiles are.
 */
final class DirectoryWriter {
  private static final int ASCII = 2;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int DOUBLE = 12;
  private static final int LONG8 = 16;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Value(int type, int count, byte[] bytes) {}

  private final boolean big;
  private final TreeMap<Integer, Value> values = new TreeMap<>();

  DirectoryWriter(boolean big) {
    this.big = big;
  }

  DirectoryWriter shorts(int tag, int... numbers) {
    byte[] bytes = new byte[numbers.length * 2];
    ByteBuffer out = buffer(bytes);
    for (int number : numbers) {
      out.putShort((short) number);
    }
    return put(tag, SHORT, numbers.length, bytes);
  }

  /** Whole numbers that a file of this kind can hold. */
  DirectoryWriter longs(int tag, long... numbers) {
    byte[] bytes = new byte[numbers.length * width()];
    ByteBuffer out = buffer(bytes);
    for (long number : numbers) {
      number(out, number);
    }
    return put(tag, big ? LONG8 : LONG, numbers.length, bytes);
  }

  DirectoryWriter doubles(int tag, double... numbers) {
    byte[] bytes = new byte[numbers.length * 8];
    ByteBuffer out = buffer(bytes);
    for (double number : numbers) {
      out.putDouble(number);
    }
    return put(tag, DOUBLE, numbers.length, bytes);
  }

  DirectoryWriter text(int tag, String text) {
    byte[] bytes = (text + "\0").getBytes(StandardCharsets.UTF_8);
    return put(tag, ASCII, bytes.length, bytes);
  }

  private static ByteBuffer buffer(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private DirectoryWriter put(int tag, int type, int count, byte[] bytes) {
    values.put(tag, new Value(type, count, bytes));
    return this;
  }

  private int width() {
    return big ? 8 : 4;
  }

  private int entriesLength() {
    return (big ? 8 : 2) + values.size() * (4 + 2 * width()) + width();
  }

  /** Bytes of the directory and its values, an even number. */
  int length() {
    int length = entriesLength();
    for (Value value : values.values()) {
      length += value.bytes().length > width() ? even(value.bytes().length) : 0;
    }
    return even(length);
  }

  private static int even(int length) {
    return length + (length & 1);
  }

  /**
   * The bytes.
   *
   * @param offset where the directory will begin
   * @param next where the next one begins; 0 if there is none
   */
  byte[] write(long offset, long next) {
    byte[] bytes = new byte[length()];
    ByteBuffer out = buffer(bytes);
    int place = entriesLength();
    if (big) {
      out.putLong(values.size());
    } else {
      out.putShort((short) values.size());
    }
    for (var entry : values.entrySet()) {
      Value value = entry.getValue();
      out.putShort(entry.getKey().shortValue()).putShort((short) value.type());
      number(out, value.count());
      if (value.bytes().length > width()) {
        number(out, offset + place);
        out.put(place, value.bytes());
        place += even(value.bytes().length);
      } else {
        out.put(out.position(), value.bytes()).position(out.position() + width());
      }
    }
    number(out, next);
    return bytes;
  }

  private void number(ByteBuffer out, long number) {
    if (big) {
      out.putLong(number);
    } else {
      out.putInt((int) number);
    }
  }
}
