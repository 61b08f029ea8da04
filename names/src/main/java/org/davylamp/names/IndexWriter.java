package org.davylamp.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.util.zip.CRC32C;

/**
 * Writes arrays one after the other, each behind its length: little-endian, between a head of
 * {@link #MAGIC} and {@link #VERSION} and an end of CRC-32C over all before it.
 */
final class IndexWriter {
  /** {@code DLNI}. */
  static final int MAGIC = 0x494E4C44;

  /**
   * To be raised when the arrays change, and when names are folded, romanised, parted or weighted
   * otherwise: an index answers by the rules by which it was made.
   */
  static final int VERSION = 2;

  private static final int CHUNK = 1 << 16;

  private final WritableByteChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
  private final CRC32C sum = new CRC32C();

  IndexWriter(WritableByteChannel channel) {
    this.channel = channel;
    buffer.putInt(MAGIC).putInt(VERSION);
  }

  void ints(int[] values, int count) {
    number(count);
    for (int done = 0; done < count; ) {
      int some = Math.min(count - done, room(Integer.BYTES));
      buffer.asIntBuffer().put(values, done, some);
      done += taken(some, Integer.BYTES);
    }
  }

  void longs(long[] values) {
    number(values.length);
    for (int done = 0; done < values.length; ) {
      int some = Math.min(values.length - done, room(Long.BYTES));
      buffer.asLongBuffer().put(values, done, some);
      done += taken(some, Long.BYTES);
    }
  }

  void floats(float[] values) {
    number(values.length);
    for (int done = 0; done < values.length; ) {
      int some = Math.min(values.length - done, room(Float.BYTES));
      buffer.asFloatBuffer().put(values, done, some);
      done += taken(some, Float.BYTES);
    }
  }

  void chars(char[] values, int count) {
    number(count);
    for (int done = 0; done < count; ) {
      int some = Math.min(count - done, room(Character.BYTES));
      buffer.asCharBuffer().put(values, done, some);
      done += taken(some, Character.BYTES);
    }
  }

  void bytes(byte[] values) {
    number(values.length);
    for (int done = 0; done < values.length; ) {
      int some = Math.min(values.length - done, room(1));
      buffer.slice().put(values, done, some);
      done += taken(some, 1);
    }
  }

  /** Writes the sum; nothing can be written afterwards. */
  void end() {
    flush();
    buffer.putLong(sum.getValue());
    flush();
  }

  private void number(int value) {
    if (buffer.remaining() < Integer.BYTES) {
      flush();
    }
    buffer.putInt(value);
  }

  /** How many values of a size there is room for, at least one. */
  private int room(int bytes) {
    if (buffer.remaining() < bytes) {
      flush();
    }
    return buffer.remaining() / bytes;
  }

  private int taken(int values, int bytes) {
    buffer.position(buffer.position() + values * bytes);
    return values;
  }

  private void flush() {
    buffer.flip();
    sum.update(buffer.duplicate());
    try {
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    buffer.clear();
  }
}
