package org.davylamp.imagery.bytes;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.davylamp.imagery.RasterException;

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
   * @throws RasterException if it is no file, or an empty one
   * @throws UncheckedIOException if it is not there or cannot be read, with a message for people
   */
  public static FileBytes open(Path path) {
    if (Files.isDirectory(path)) {
      throw new RasterException(path.toString(), "expected a file, found a folder");
    }
    try {
      FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
      if (channel.size() == 0) {
        channel.close();
        throw new RasterException(path.toString(), "expected an image, found an empty file");
      }
      return new FileBytes(path, channel, channel.size());
    } catch (IOException e) {
      throw new UncheckedIOException(told(path, e), e);
    }
  }

  static String told(Path path, IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> "no such file: " + path;
      case AccessDeniedException denied -> "no permission for " + path;
      case FileSystemException failed ->
          path + ": " + Optional.ofNullable(failed.getReason()).orElse("the disk failed");
      default -> path + ": " + Optional.ofNullable(e.getMessage()).orElse("the disk failed");
    };
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
          throw new EOFException("became shorter than the " + size + " bytes it had");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(told(path, e), e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(told(path, e), e);
    }
  }
}
