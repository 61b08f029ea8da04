package org.davylamp.casefile;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** One bit of a file. */
record RawFlip(Path file, int at, int bit) {
  /** Turns it over; once more puts it back. */
  void turn() {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(at);
      int old = bytes.read();
      bytes.seek(at);
      bytes.write(old ^ (1 << bit));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
