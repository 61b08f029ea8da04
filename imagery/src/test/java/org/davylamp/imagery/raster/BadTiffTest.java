package org.davylamp.imagery.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.davylamp.imagery.RasterException;
import org.davylamp.imagery.bytes.MemoryBytes;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files that are not what they say: each is refused, saying what was expected, found and where. */
class BadTiffTest {
  private record Case(String what, Supplier<byte[]> file, List<String> said) {}

  private static Case bad(String what, Supplier<byte[]> file, String... said) {
    return new Case(what, file, List.of(said));
  }

  private static TestTiff tiff() {
    return new TestTiff(64, 48).tiles(16, 16);
  }

  private static byte[] with(int tag, int type, long... values) {
    return tiff().tag(tag, type, values).write();
  }

  private static byte[] packed(int compression, int cut) {
    TestTiff tiff = new TestTiff(64, 48);
    tiff.blockHeight = 48;
    tiff.compression = compression;
    tiff.cut = cut;
    return tiff.write();
  }

  private static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static final String ENTITY =
      "<!DOCTYPE a [<!ENTITY b 'c'>]><a><Item sample='0' role='scale'>&b;</Item></a>";

  private static final String SCALE = "<a><Item sample='0' role='scale'>ten</Item></a>";

  private static final long GIGA = 1L << 30;

  private static final List<Case> CASES =
      List.of(
          bad("empty", () -> new byte[0], "header", "8 bytes", "0 bytes"),
          bad("a PNG", () -> bytes("\u0089PNG\r\n\u001a\n...."), "byte 0", "II or MM", "8950"),
          bad("neither 42 nor 43", () -> bytes("II)\0\u0008\0\0\0"), "byte 2", "found 41"),
          bad("no directory", () -> bytes("II*\0\0\0\0\0"), "header", "place of a directory"),
          bad("directory beyond the end", () -> bytes("II*\0\u00FF\u00FF\0\0"), "byte 65535"),
          bad("BigTIFF of 4-byte offsets", () -> bytes("II+\0\4\0\0\0\0\0\0\0\0\0\0\0"), "8 b"),
          bad("cut in the middle", () -> half(tiff().write()), "within the file"),
          bad("directories in a ring", BadTiffTest::ring, "directory 1", "again"),
          bad("no width", () -> with(Tag.IMAGE_WIDTH, 4), "tag 256", "a value", "none"),
          bad("width 0", () -> with(Tag.IMAGE_WIDTH, 4, 0), "image 0, width", "1 to", "found 0"),
          bad(
              "width as a fraction",
              () -> with(Tag.IMAGE_WIDTH, 5, 1),
              "tag 256",
              "whole",
              "type 5"),
          bad("width 2^31", () -> with(Tag.IMAGE_WIDTH, 4, GIGA * 2), "width", "2147483648"),
          bad("2^31 tiles", () -> with(Tag.IMAGE_WIDTH, 4, GIGA), "blocks", "4194304", "201326592"),
          bad("a million tiles", () -> with(Tag.IMAGE_WIDTH, 4, 16_000_000), "3000000", "found 12"),
          bad("tiles of 2^60 bytes", () -> with(Tag.TILE_WIDTH, 4, GIGA), "block", "268435456"),
          bad("no samples", () -> with(Tag.SAMPLES_PER_PIXEL, 3, 0), "bands", "found 0"),
          bad("12 bits", () -> with(Tag.BITS_PER_SAMPLE, 3, 12), "samples", "12 bits of format 1"),
          bad("1 bit", () -> with(Tag.BITS_PER_SAMPLE, 3, 1), "samples", "1 bits"),
          bad("complex", () -> with(Tag.SAMPLE_FORMAT, 3, 6), "samples", "of format 6"),
          bad("16-bit floating", () -> half16(), "samples", "16 bits of format 3"),
          bad("JPEG", () -> with(Tag.COMPRESSION, 3, 7), "compression", "ZSTD", "7 (JPEG)"),
          bad("LERC", () -> with(Tag.COMPRESSION, 3, 34887), "compression", "34887 (LERC)"),
          bad("predictor 4", () -> predicted(4), "predictor", "1, 2 or 3", "found 4"),
          bad("floating predictor of integers", () -> predicted(3), "predictor", "UINT8"),
          bad("bits turned", () -> with(Tag.FILL_ORDER, 3, 2), "order of bits", "found 2"),
          bad("planes 3", () -> with(Tag.PLANAR_CONFIGURATION, 3, 3), "order of bands", "found 3"),
          bad("too few offsets", () -> with(Tag.TILE_OFFSETS, 4, 8, 8), "each of 12 blocks", "2"),
          bad("too few counts", () -> with(Tag.TILE_BYTE_COUNTS, 4, 8, 8), "bytes of blocks", "2"),
          bad("offset beyond the end", () -> with(Tag.TILE_OFFSETS, 4, big(12)), "block 0 at byte"),
          bad(
              "count beyond the end",
              () -> with(Tag.TILE_BYTE_COUNTS, 4, big(12)),
              "block 0",
              "at"),
          bad(
              "count too small",
              () -> with(Tag.TILE_BYTE_COUNTS, 4, few(12)),
              "NONE for 256",
              "3 b"),
          bad("LZW cut", () -> packed(5, 300), "block 0", "3072 bytes unpacked", "LZW"),
          bad("deflate cut", () -> packed(8, 200), "block 0", "3072 bytes", "DEFLATE"),
          bad("packbits cut", () -> packed(32773, 100), "block 0", "3072 bytes", "PACKBITS"),
          bad("zstd cut", () -> packed(50000, 100), "block 0", "packed with ZSTD"),
          bad("not LZW", () -> with(Tag.COMPRESSION, 3, 5), "block 0", "packed with LZW"),
          bad("not deflate", () -> with(Tag.COMPRESSION, 3, 8), "block 0", "packed with DEFLATE"),
          bad("not zstd", () -> with(Tag.COMPRESSION, 3, 50000), "block 0", "packed with ZSTD"),
          bad("an overview of other samples", BadTiffTest::overview, "overview", "INT16"),
          bad("keys without keys", () -> with(Tag.GEO_KEY_DIRECTORY, 3, 1, 1, 0, 9), "9 keys in 4"),
          bad(
              "keys cut",
              () -> with(Tag.GEO_KEY_DIRECTORY, 3, 1, 1),
              "GeoKeyDirectory",
              "2 numbers"),
          bad("pixels of no size", () -> scaled(0), "ModelPixelScale", "0.0"),
          bad("pixels of no number", () -> scaled(Double.NaN), "ModelPixelScale", "NaN"),
          bad("half a matrix", BadTiffTest::matrix, "ModelTransformation", "16 numbers", "found 2"),
          bad("a word for nodata", () -> text(Tag.GDAL_NODATA, "none"), "GDAL_NODATA", "'none'"),
          bad("no XML", () -> text(Tag.GDAL_METADATA, "<a><b></a>"), "GDAL_METADATA", "XML"),
          bad("an entity", () -> text(Tag.GDAL_METADATA, ENTITY), "GDAL_METADATA", "XML"),
          bad("a scale of words", () -> text(Tag.GDAL_METADATA, SCALE), "GDAL_METADATA", "'ten'"));

  private static byte[] half(byte[] whole) {
    return Arrays.copyOf(whole, whole.length - 40);
  }

  private static byte[] text(int tag, String text) {
    return tiff().text(tag, text).write();
  }

  private static byte[] scaled(double size) {
    return tiff().utm(52, 0, 0).doubles(Tag.MODEL_PIXEL_SCALE, size, size, 0).write();
  }

  private static byte[] matrix() {
    return tiff().doubles(Tag.MODEL_TRANSFORMATION, 1, 2).write();
  }

  private static byte[] overview() {
    TestTiff small = new TestTiff(32, 24).tag(Tag.NEW_SUBFILE_TYPE, 4, new long[] {1});
    small.type = SampleType.INT16;
    return tiff().with(small).write();
  }

  private static byte[] half16() {
    return tiff()
        .tag(Tag.BITS_PER_SAMPLE, 3, new long[] {16})
        .tag(Tag.SAMPLE_FORMAT, 3, new long[] {3})
        .write();
  }

  private static byte[] predicted(int predictor) {
    TestTiff tiff = tiff();
    tiff.compression = 8;
    return tiff.tag(Tag.PREDICTOR, 3, new long[] {predictor}).write();
  }

  private static long[] big(int count) {
    long[] values = new long[count];
    Arrays.fill(values, 0xFFFF_FF00L);
    return values;
  }

  private static long[] few(int count) {
    long[] values = new long[count];
    Arrays.fill(values, 3);
    return values;
  }

  /** The last link of the chain leads to the first directory. */
  private static byte[] ring() {
    byte[] file = tiff().write();
    System.arraycopy(file, 4, file, file.length - 4, 4);
    return file;
  }

  @TestFactory
  Stream<DynamicTest> isRefused() {
    return CASES.stream().map(c -> DynamicTest.dynamicTest(c.what(), () -> refused(c)));
  }

  private static void refused(Case c) {
    Throwable thrown = catchThrowable(() -> readAll(c.file().get()));
    assertThat(thrown).isInstanceOf(RasterException.class);
    assertThat(thrown.getMessage()).startsWith("bad.tif, ").contains("expected", ", found ");
    assertThat(thrown.getMessage()).contains(c.said());
  }

  /** By one thread: of several bad blocks the first is named. */
  private static void readAll(byte[] file) {
    try (GeoTiff tiff = GeoTiff.open(new MemoryBytes("bad.tif", file), Limits.USUAL, 1)) {
      for (Level level : tiff.levels()) {
        tiff.read(level, level.all());
      }
    }
  }

  /** Wherever a good file is cut, it is refused. */
  @Test
  void aFileThatIsCutAnywhereIsRefused() {
    List<Integer> accepted = new ArrayList<>();
    for (boolean big : new boolean[] {false, true}) {
      TestTiff tiff = tiff().utm(52, 0, 0);
      tiff.big = big;
      tiff.compression = 8;
      byte[] whole = tiff.write();
      readAll(whole);
      for (int length = 0; length < whole.length; length++) {
        byte[] cut = Arrays.copyOf(whole, length);
        if (!(catchThrowable(() -> readAll(cut)) instanceof RasterException)) {
          accepted.add(length);
        }
      }
    }
    assertThat(accepted).isEmpty();
  }

  @Test
  void aWindowLargerThanTheLimitIsRefused() {
    Limits limits = new Limits(1 << 20, 3_000, 100, 10, 1_000);
    try (GeoTiff tiff = GeoTiff.open(tiff().bytes(), limits, 1)) {
      assertThat(catchThrowable(() -> tiff.read(tiff.image(), tiff.image().all())))
          .isInstanceOf(RasterException.class)
          .hasMessageContaining("expected at most 3000 bytes at once, found 3072");
      assertThat(tiff.read(tiff.image(), new Window(0, 0, 64, 40)).planes()).hasSize(1);
    }
  }

  @Test
  void whatIsAskedMustBeThere() {
    try (GeoTiff tiff = GeoTiff.open(tiff().bytes())) {
      assertThat(catchThrowable(() -> tiff.read(tiff.image(), new Window(60, 0, 5, 5))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("not within 64×48");
      assertThat(catchThrowable(() -> tiff.read(tiff.image(), new Window(0, 0, 5, 5), 1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("1 bands");
    }
  }
}
