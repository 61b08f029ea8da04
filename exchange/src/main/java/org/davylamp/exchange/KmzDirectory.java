package org.davylamp.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;

/**
 * Looks at the end of a zip file (APPNOTE 4.3.16) before anything loads its directory: the JDK
 * takes that into memory whole, however large it says it is.
 */
final class KmzDirectory {
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int MAX_COMMENT = 65_535;

  private KmzDirectory() {}

  /**
   * @throws BadInput if there is no end record, or it tells of more than a map has
   */
  static void check(InputFile file) throws IOException {
    ByteBuffer tail = tail(file);
    for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == END
          && Short.toUnsignedInt(tail.getShort(at + 20)) == tail.limit() - at - END_LENGTH) {
        check(file, tail, at);
        return;
      }
    }
    throw new BadInput(
        file.name(),
        0,
        "expected a KMZ (zip) file, found no directory at its end: it is cut short");
  }

  /** In zip64 files these fields are all ones, which is more than any map has, too. */
  private static void check(InputFile file, ByteBuffer tail, int at) {
    int entries = Short.toUnsignedInt(tail.getShort(at + 10));
    long size = Integer.toUnsignedLong(tail.getInt(at + 12));
    if (entries == 0xFFFF || size > FormatReader.MAX_ELEMENT) {
      throw new BadInput(
          file.name(),
          0,
          "expected a directory of fewer than 65,535 entries and 16 MiB, found a larger one or a"
              + " zip64 file; nothing was unpacked");
    }
  }

  private static ByteBuffer tail(InputFile file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file.path())) {
      long size = channel.size();
      int length = (int) Math.min(size, END_LENGTH + MAX_COMMENT);
      ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
      channel.position(size - length);
      int read = 0;
      while (tail.hasRemaining() && read >= 0) {
        read = channel.read(tail);
      }
      return tail.flip();
    }
  }
}
