package org.davylamp.imagery.bytes;

import java.nio.ByteBuffer;
import org.davylamp.imagery.RasterException;

/**
 * Bytes that can be read from any place: a file, memory, an object on a server. They do not change
 * while they are open; where an implementation can tell that they did, reading fails with a {@link
 * RasterException}. Thread-safe.
 */
public interface Bytes extends AutoCloseable {
  /** How the person who gave it calls it: a path, an address. For messages. */
  String name();

  /** Length in bytes. */
  long size();

  /**
   * Reads all of a range.
   *
   * @param offset from which byte on
   * @param target is filled: as many bytes are read as remain in it
   * @throws RasterException if the range is not within {@link #size()}
   * @throws java.io.UncheckedIOException if the machine or the network does not deliver
   */
  void read(long offset, ByteBuffer target);

  /** Reads so many bytes into an array, from {@code from} on; else as above. */
  default void read(long offset, byte[] target, int from, int length) {
    read(offset, ByteBuffer.wrap(target, from, length));
  }

  /** How many bytes between two ranges are rather read than asked for in two requests. */
  default int gap() {
    return 0;
  }

  /** How many bytes are best asked for at once, at most. */
  default int most() {
    return 512 << 10;
  }

  /** Gives back what it holds. Reading afterwards fails. */
  @Override
  void close();

  /**
   * Refuses a range that is not within these bytes.
   *
   * @throws RasterException if it is not
   */
  default void check(long offset, long length) {
    if (offset < 0 || length < 0 || offset > size() - length) {
      throw RasterException.refused(
          name(),
          "byte " + Long.toUnsignedString(offset),
          Long.toUnsignedString(length) + " bytes within the file",
          "a file of " + size() + " bytes");
    }
  }
}
