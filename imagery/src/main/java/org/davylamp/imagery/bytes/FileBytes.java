package org.davylamp.imagery.bytes;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file on disk, read by position. It is not mapped into memory: a mapped file that somebody else
 * truncates ends the process, a read one fails.
 */
public final class FileBytes implements Bytes {
  private final Path path;
  private final FileChannel channel;
  private final long size;

  private FileBytes(Path path, FileChannel channel, long size) {
    this.path = path;
    this.channel = channel;
    this.size = size;
  }

  /**
   * Opens a file.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public static FileBytes open(Path path) {
    try {
      FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
      return new FileBytes(path, channel, channel.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public long size() {
    return size;
  }

  /** A page: what the system reads anyway. */
  @Override
  public int gap() {
    return 4096;
  }

  @Override
  public void read(long offset, ByteBuffer target) {
    check(offset, target.remaining());
    int begin = target.position();
    try {
      while (target.hasRemaining()) {
        if (channel.read(target, offset + target.position() - begin) < 0) {
          throw new EOFException(path + " became shorter than the " + size + " bytes it had");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
