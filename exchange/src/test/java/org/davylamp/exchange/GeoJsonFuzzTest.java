package org.davylamp.exchange;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whatever the bytes are, a reader gives statements or one BadInput, and nothing else. */
final class GeoJsonFuzzTest {

  @FuzzTest
  void geoJson(byte[] bytes) throws IOException {
    feed(new GeoJsonReader(), bytes);
  }

  @FuzzTest
  void kml(byte[] bytes) throws IOException {
    feed(new KmlReader(), bytes);
  }

  @FuzzTest
  void kmz(byte[] bytes) throws IOException {
    feed(new KmzReader(), bytes);
  }

  private static void feed(FormatReader reader, byte[] bytes) throws IOException {
    Path file = Files.createTempFile("fuzz", ".map");
    try {
      Files.write(file, bytes);
      reader.recognises(Head.of(file));
      reader.read(new InputFile(file, "map", bytes.length), new GeoJsonIntake());
    } catch (BadInput expected) {
      requirePlace(expected);
    } finally {
      Files.delete(file);
    }
  }

  private static void requirePlace(BadInput bad) {
    if (!bad.file().startsWith("map") || bad.problem().isBlank() || bad.row() < 0) {
      throw new AssertionError("an error without its place", bad);
    }
  }
}
