package org.davylamp.imagery.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Unpacks the plain files of a tar.gz (POSIX ustar) whose names end in a way. */
final class TestTar {
  private static final int BLOCK = 512;

  private TestTar() {}

  /** Puts all of them into one folder, by the last part of their names. */
  static List<Path> unpack(Path archive, String ending, Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (InputStream in =
        new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
      byte[] header = in.readNBytes(BLOCK);
      while (header.length == BLOCK && header[0] != 0) {
        String name = text(header, 0, 100);
        int size = Integer.parseInt(text(header, 124, 12).strip(), 8);
        byte[] data = in.readNBytes(size);
        in.skipNBytes(Math.floorMod(-size, BLOCK));
        if (name.endsWith(ending)) {
          Path file = folder.resolve(name.substring(name.lastIndexOf('/') + 1));
          files.add(Files.write(file, data));
        }
        header = in.readNBytes(BLOCK);
      }
    }
    return files;
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.US_ASCII);
  }
}
