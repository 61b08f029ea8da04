package org.davylamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files far larger than the heap of 512 MB that tests have. Their size in MiB is the property
 * {@code davylamp.long.mib}; by default 1024, so that disks of any size pass.
 */
@Tag("long")
final class GeoJsonLongTest {
  private static final long BYTES = Long.getLong("davylamp.long.mib", 1024) << 20;

  @TempDir Path folder;

  /** Counts and forgets. */
  private static final class Counting implements Intake {
    private long statements;

    @Override
    public RecordId source() {
      return GeoJsonIntake.FILE;
    }

    @Override
    public RecordId declare(Source source, long row) {
      throw new AssertionError("no source is described in this file");
    }

    @Override
    public Optional<RecordId> cited(String key) {
      return Optional.empty();
    }

    @Override
    public Optional<String> schemaOf(String entity) {
      return Optional.empty();
    }

    @Override
    public void accept(Statement statement, long row) {
      statements++;
    }
  }

  /** Writes {@code begin}, then {@code block}s until the file is as long as asked, then the end. */
  private static long fill(OutputStream out, String begin, String block, String end)
      throws IOException {
    byte[] repeated = block.getBytes(StandardCharsets.UTF_8);
    out.write(begin.getBytes(StandardCharsets.UTF_8));
    long blocks = 0;
    for (long length = 0; length < BYTES; length += repeated.length) {
      out.write(repeated);
      blocks++;
    }
    out.write(end.getBytes(StandardCharsets.UTF_8));
    return blocks;
  }

  private long file(String begin, String block, String end) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(map()))) {
      return fill(out, begin, block, end);
    }
  }

  private Path map() {
    return folder.resolve("map");
  }

  private long statements(FormatReader reader) throws IOException {
    Counting intake = new Counting();
    reader.read(new InputFile(map(), "map", Files.size(map())), intake);
    return intake.statements;
  }

  @Test
  void readsACollectionOnOneLine() throws IOException {
    String feature =
        "{\"type\":\"Feature\",\"properties\":{\"name\":\"무산\",\"a\":\""
            + "x".repeat(900)
            + "\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[129.2210,42.2300]}},";
    long features =
        file(
            "{\"type\":\"FeatureCollection\",\"features\":[",
            feature,
            feature.substring(0, feature.length() - 1) + "]}");
    assertThat(statements(new GeoJsonReader())).isEqualTo(3 * (features + 1));
  }

  @Test
  void readsAFolderOfKml() throws IOException {
    String placemark =
        "<Placemark><name>무산</name><description>"
            + "x".repeat(900)
            + "</description><Point>"
            + "<coordinates>129.2210,42.2300</coordinates></Point></Placemark>";
    long placemarks = file("<kml><Folder>", placemark, "</Folder></kml>");
    assertThat(statements(new KmlReader())).isEqualTo(3 * placemarks);
  }

  @Test
  void readsAKmzThatIsNoBomb() throws IOException {
    StringBuilder noise = new StringBuilder();
    new java.util.Random(1).ints(1 << 16, 'a', 'z').forEach(noise::appendCodePoint);
    String placemark = "<Placemark><description>" + noise + "</description></Placemark>";
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(map()))) {
      zip.putNextEntry(new ZipEntry("doc.kml"));
      long placemarks = fill(zip, "<kml>", placemark, "</kml>");
      zip.finish();
      assertThat(statements(new KmzReader())).isEqualTo(placemarks);
    }
  }

  @Test
  void refusesOneLineOfText() throws IOException {
    file("{\"type\":\"Feature\",\"properties\":{\"a\":\"", "x".repeat(1 << 16), "\"}}");
    assertThatThrownBy(() -> statements(new GeoJsonReader()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("line 1, column 1")
        .hasMessageContaining("16 MiB");
  }

  @Test
  void refusesOneElement() throws IOException {
    file("<kml><Placemark><name>", "x".repeat(1 << 16), "</name></Placemark></kml>");
    assertThatThrownBy(() -> statements(new KmlReader()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("16 MiB");
  }

  @Test
  void refusesOneCommentOneNameAndOneCoordinates() throws IOException {
    for (String begin :
        new String[] {
          "<kml><!--",
          "<kml><Folder><name>",
          "<kml><a b='",
          "<kml><![CDATA[",
          "<kml><?p ",
          "<!DOCTYPE kml [<!--",
          "<kml><Placemark><Point><coordinates>"
        }) {
      file(begin, "1,2 ".repeat(1 << 14), "");
      assertThatThrownBy(() -> statements(new KmlReader()))
          .as(begin)
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("line 1");
    }
  }
}
