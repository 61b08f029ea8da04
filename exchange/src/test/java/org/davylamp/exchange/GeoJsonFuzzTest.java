package org.davylamp.exchange;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.davylamp.evidence.Statement;

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

  /** Components, with what is found as their coordinates and properties. */
  @FuzzTest
  void components(byte[] bytes) throws IOException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String whole =
        "{\"type\":\"Feature\",\"properties\":{\"facility\":\"camp\",\"component\":\"pits\","
            + "\"imageDate\":\"2014\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
            + text
            + "]]}}";
    feed(new GeoJsonReader(), whole.getBytes(StandardCharsets.UTF_8));
    feed(
        new GeoJsonReader(),
        whole.replace("\"2014\"", "\"" + text + "\"").getBytes(StandardCharsets.UTF_8));
  }

  private static void feed(FormatReader reader, byte[] bytes) throws IOException {
    Path file = Files.createTempFile("fuzz", ".map");
    GeoJsonIntake intake = new GeoJsonIntake();
    intake.accept(Statement.of("camp", "Facility", "name", "Camp", intake.source()), 1);
    try {
      Files.write(file, bytes);
      reader.recognises(Head.of(file));
      reader.read(new InputFile(file, "map", bytes.length), intake);
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
