package org.davylamp.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.davylamp.exchange.BadInput;

/** A table to be read once, from a file or from standard input, that knows how far it was read. */
final class QueryInput extends FilterInputStream {
  private final String name;
  private final long size;
  private long read;

  private QueryInput(InputStream in, String name, long size) {
    super(in);
    this.name = name;
    this.size = size;
  }

  /**
   * Opens it.
   *
   * @param option that named it, for errors
   * @param file the file; {@code -} is standard input
   */
  static QueryInput open(String option, Path file) throws IOException {
    if (file.toString().equals("-")) {
      return new QueryInput(System.in, "standard input", 0);
    }
    if (!Files.isRegularFile(file)) {
      throw new BadInput(
          file.toString(),
          0,
          option
              + ": expected a file, found "
              + (Files.isDirectory(file) ? "a folder" : "nothing there")
              + "; nothing was written");
    }
    return new QueryInput(Files.newInputStream(file), file.toString(), Files.size(file));
  }

  /** What it is called in errors. */
  String name() {
    return name;
  }

  /** In bytes; 0 if nobody knows. */
  long size() {
    return size;
  }

  /** How many bytes were read so far. */
  long at() {
    return read;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    read += one < 0 ? 0 : 1;
    return one;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = super.read(into, from, length);
    read += Math.max(0, count);
    return count;
  }
}
