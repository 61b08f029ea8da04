package org.davylamp.imagery.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every layout × packing × predictor × type × order of bytes gives the samples that were written.
 */
class GeoTiffLayoutTest {
  private static final int WIDTH = 53;
  private static final int HEIGHT = 41;

  private record Packing(String name, int code, List<Integer> predictors) {}

  private static final List<Packing> PACKINGS =
      List.of(
          new Packing("none", 1, List.of(1)),
          new Packing("LZW", 5, List.of(1, 2, 3)),
          new Packing("deflate", 8, List.of(1, 2, 3)),
          new Packing("old deflate", 32946, List.of(1)),
          new Packing("packbits", 32773, List.of(1)),
          new Packing("zstd", 50000, List.of(1, 2, 3)));

  @TestFactory
  Stream<DynamicTest> samplesAreThoseThatWereWritten() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Packing packing : PACKINGS) {
      for (SampleType type : SampleType.values()) {
        for (int predictor : packing.predictors()) {
          if (predictor < 3 || type.isFloat()) {
            tests.add(
                DynamicTest.dynamicTest(
                    packing.name() + ", predictor " + predictor + ", " + type,
                    () -> layouts(packing.code(), predictor, type)));
          }
        }
      }
    }
    return tests.stream();
  }

  private static void layouts(int compression, int predictor, SampleType type) {
    for (int layout = 0; layout < 32; layout++) {
      TestTiff tiff = new TestTiff(WIDTH, HEIGHT);
      tiff.order = (layout & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
      tiff.big = (layout & 2) != 0;
      tiff.bands = (layout & 4) != 0 ? 3 : 1;
      tiff.planar = (layout & 8) != 0;
      if ((layout & 16) != 0) {
        tiff.tiles(16, 32);
      }
      tiff.type = type;
      tiff.compression = compression;
      tiff.predictor = predictor;
      try (GeoTiff read = GeoTiff.open(tiff.bytes())) {
        check(tiff, read, read.image().all(), 0);
        check(tiff, read, new Window(17, 9, 20, 25), tiff.bands - 1);
        check(tiff, read, new Window(52, 40, 1, 1), tiff.bands - 1);
      }
    }
  }

  private static void check(TestTiff tiff, GeoTiff read, Window window, int... bands) {
    assertThat(read.type()).isEqualTo(tiff.type);
    assertThat(read.bands()).isEqualTo(tiff.bands);
    Raster raster = read.read(read.image(), window, bands);
    for (int i = 0; i < bands.length; i++) {
      for (int row = 0; row < window.height(); row++) {
        for (int column = 0; column < window.width(); column++) {
          long found = TestPlanes.bits(raster.planes().get(i), row * window.width() + column);
          long written = tiff.bits(bands[i], window.column() + column, window.row() + row);
          if (found != written) {
            throw new AssertionError(
                "%s, layout big=%s %s planar=%s tiled=%s: band %d, column %d, row %d is %x, was %x"
                    .formatted(
                        window,
                        tiff.big,
                        tiff.order,
                        tiff.planar,
                        tiff.tiled,
                        bands[i],
                        column,
                        row,
                        found,
                        written));
          }
        }
      }
    }
  }

  /** Long strips make LZW go through all widths of codes and clear its table, several times. */
  @Test
  void lzwClearsItsTable() {
    TestTiff tiff = new TestTiff(400, 300);
    tiff.blockHeight = 300;
    tiff.compression = 5;
    tiff.type = SampleType.UINT16;
    try (GeoTiff read = GeoTiff.open(tiff.bytes())) {
      check(tiff, read, read.image().all(), 0);
    }
  }

  /** Repeated bytes make the code that is not yet in the table. */
  @Test
  void lzwUnpacksRunsAndNoise() {
    Random random = new Random(5);
    for (int length : new int[] {1, 2, 3, 9, 100, 5_000, 70_000}) {
      for (int letters : new int[] {1, 2, 4, 256}) {
        byte[] data = new byte[length];
        for (int i = 0; i < length; i++) {
          data[i] = (byte) random.nextInt(letters);
        }
        byte[] packed = TestLzw.pack(data);
        byte[] unpacked = new byte[length + Lzw.SLACK];
        int found = new Lzw().unpack(packed, 0, packed.length, unpacked, length);
        assertThat(found).as("%d bytes of %d letters", length, letters).isEqualTo(length);
        assertThat(Arrays.copyOf(unpacked, length))
            .as("%d bytes of %d letters", length, letters)
            .isEqualTo(data);
      }
    }
  }

  @Test
  void anyWindowOfAnyTilesBySeveralThreads() {
    long seed = 20261126;
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      TestTiff tiff = new TestTiff(1 + random.nextInt(200), 1 + random.nextInt(200));
      tiff.tiles(16 * (1 + random.nextInt(4)), 16 * (1 + random.nextInt(4)));
      tiff.bands = 1 + random.nextInt(4);
      tiff.planar = random.nextBoolean();
      tiff.type = SampleType.INT16;
      tiff.compression = List.of(1, 5, 8, 50000).get(random.nextInt(4));
      int column = random.nextInt(tiff.width);
      int row = random.nextInt(tiff.height);
      Window window =
          new Window(
              column,
              row,
              1 + random.nextInt(tiff.width - column),
              1 + random.nextInt(tiff.height - row));
      try (GeoTiff read = GeoTiff.open(tiff.bytes(), Limits.USUAL, 1 + random.nextInt(3))) {
        check(tiff, read, window, tiff.bands - 1, 0);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ", image " + i, e);
      }
    }
  }

  @Test
  void aBlockThatWasLeftOutIsMissing() {
    TestTiff tiff = new TestTiff(32, 16).tiles(16, 16).text(Tag.GDAL_NODATA, "7");
    tiff.sparse = 1;
    try (GeoTiff read = GeoTiff.open(tiff.bytes())) {
      Raster raster = read.read(read.image(), read.image().all());
      assertThat(raster.at(0, 15, 15)).isEqualTo((double) tiff.bits(0, 15, 15));
      assertThat(raster.at(0, 16, 0)).isEqualTo(7);
      assertThat(raster.values(0)[16]).isNaN();
    }
  }
}
