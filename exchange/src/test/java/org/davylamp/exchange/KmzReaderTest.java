package org.davylamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KmzReaderTest {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;

  @TempDir Path folder;

  private static String kml(String name) {
    return "<kml><Placemark><name>" + name + "</name></Placemark></kml>";
  }

  /** A zip file of names and contents in turn. */
  private static byte[] zip(String... namesAndTexts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private GeoJsonIntake read(byte[] bytes) {
    return GeoJsonIntake.read(new KmzReader(), folder, bytes);
  }

  @Test
  void readsDocKmlBeforeAnyOther() {
    byte[] kmz =
        zip("files/a.kml", kml("a"), "b.kml", kml("b"), "DOC.kml", kml("doc"), "i.png", "");
    assertThat(read(kmz).values()).containsExactly("name doc");
    assertThat(new KmzReader().recognises(new Head(kmz, true))).isTrue();
  }

  @Test
  void readsTheFirstKmlIfThereIsNoDocKml() {
    assertThat(read(zip("i.png", "", "x/a.KML", kml("a"), "b.kml", kml("b"))).values())
        .containsExactly("name a");
  }

  @Test
  void leavesOtherZipFilesToOthers() {
    assertThat(new KmzReader().recognises(new Head(zip("[Content_Types].xml", ""), true)))
        .isFalse();
    assertThat(new KmzReader().recognises(new Head("PK".getBytes(StandardCharsets.UTF_8), true)))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x.png",
        "a/../../x.png",
        "a\\..\\x.png",
        "/etc/x",
        "\\x",
        "C:\\x",
        "c:x",
        ".."
      })
  void refusesNamesThatLeadOutOfTheArchive(String name) {
    BadInput bad =
        catchThrowableOfType(BadInput.class, () -> read(zip("doc.kml", kml("a"), name, "x")));
    assertThat(bad.problem()).contains("leads out of it").contains("nothing was unpacked");
  }

  static Stream<Arguments> badInput() throws IOException {
    byte[] good = zip("doc.kml", kml("a").repeat(1), "two.kml", kml("b"));
    byte[] huge = zip("doc.kml", "<kml>" + " ".repeat(20 << 20) + "</kml>");
    byte[] lines = zip("doc.kml", "<kml>" + "<Folder/>\n".repeat(1 << 20) + "</kml>");
    return Stream.of(
        Arguments.of("nothing", new byte[0], "no directory at its end"),
        Arguments.of("no zip", "<kml/>".getBytes(StandardCharsets.UTF_8), "no directory"),
        Arguments.of("cut short", Arrays.copyOf(good, good.length - 30), "no directory"),
        Arguments.of("no map inside", zip("a.txt", "x"), "expected a .kml file inside"),
        Arguments.of("nothing inside", zip("a.kml", ""), "well-formed XML"),
        Arguments.of("a name twice", renamed(good, "two.kml", "doc.kml"), "'doc.kml' twice"),
        Arguments.of("encrypted", flagged(good, 1), "encrypted"),
        Arguments.of("damaged", damaged(good), "entry 'doc.kml'"),
        Arguments.of("a bomb of space", huge, "zip bomb"),
        Arguments.of("a bomb of elements", lines, "zip bomb"),
        Arguments.of("zip64 directory", manyEntries(good), "fewer than 65,535 entries"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badInput")
  void refusesWhatIsWrong(String what, byte[] bytes, String problem) {
    BadInput bad = catchThrowableOfType(BadInput.class, () -> read(bytes));
    assertThat(bad).as(what).isNotNull();
    assertThat(bad.getMessage()).startsWith("map").contains(problem);
  }

  @Test
  void placesAnErrorInTheDocumentInside() {
    BadInput bad = catchThrowableOfType(BadInput.class, () -> read(zip("doc.kml", "<kml>\n<a>")));
    assertThat(bad.file()).isEqualTo("map!doc.kml");
    assertThat(bad.row()).isEqualTo(2);
  }

  private static byte[] renamed(byte[] zip, String from, String to) {
    String text = new String(zip, StandardCharsets.ISO_8859_1).replace(from, to);
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Sets bits of the general purpose flag in every header (APPNOTE 4.4.4). */
  private static byte[] flagged(byte[] zip, int bits) {
    ByteBuffer bytes = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i + 4 <= zip.length; i++) {
      int at = i + (bytes.getInt(i) == LOCAL ? 6 : bytes.getInt(i) == CENTRAL ? 8 : 0);
      if (at > i) {
        bytes.putShort(at, (short) (bytes.getShort(at) | bits));
      }
    }
    return bytes.array();
  }

  /** Flips a bit in the checksum of the first entry of the directory. */
  private static byte[] damaged(byte[] zip) {
    ByteBuffer bytes = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    while (bytes.getInt(at) != CENTRAL) {
      at++;
    }
    bytes.put(at + 16, (byte) (bytes.get(at + 16) ^ 1));
    return bytes.array();
  }

  private static byte[] manyEntries(byte[] zip) {
    ByteBuffer bytes = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putShort(zip.length - 22 + 10, (short) -1);
    return bytes.array();
  }
}
