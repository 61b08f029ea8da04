package org.davylamp.imagery.raster;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;

/** Makes the images with which a search for bad bytes begins: one of each packing and layout. */
final class FuzzSeeds {
  private static final List<SampleType> TYPES =
      List.of(
          SampleType.UINT8,
          SampleType.INT16,
          SampleType.UINT32,
          SampleType.FLOAT32,
          SampleType.FLOAT64);

  private FuzzSeeds() {}

  /**
   * Writes them, and streams of deflate.
   *
   * @param args the folders of both
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    int[] compressions = {1, 5, 8, 32773, 50000};
    for (int i = 0; i < compressions.length; i++) {
      Files.write(folder.resolve("strips-" + compressions[i]), image(i, compressions[i]).write());
      TestTiff tiles = image(i, compressions[i]).tiles(16, 16).utm(52, 250_000, 4_380_000);
      tiles.big = true;
      tiles.order = ByteOrder.BIG_ENDIAN;
      Files.write(folder.resolve("tiles-" + compressions[i]), tiles.write());
    }
    TestTiff half = image(0, 8);
    TestTiff image = new TestTiff(22, 18).with(half.tag(254, 4, new long[] {1}));
    image.bands = half.bands;
    image.text(Tag.GDAL_NODATA, "0");
    image.text(Tag.GDAL_METADATA, "<a><Item sample='0' role='scale'>.5</Item></a>");
    Files.write(folder.resolve("overview"), image.write());
    Path streams = Files.createDirectories(Path.of(args[1]));
    for (int level = 0; level <= 9; level += 3) {
      byte[] data = InflateTest.data(new Random(level), 300 + 300 * level, 10 * level);
      Files.write(
          streams.resolve("level-" + level),
          InflateTest.pack(data, level, Deflater.DEFAULT_STRATEGY));
    }
    byte[] few = InflateTest.data(new Random(1), 40, 3);
    Files.write(streams.resolve("fixed"), InflateTest.pack(few, 9, Deflater.DEFAULT_STRATEGY));
  }

  private static TestTiff image(int i, int compression) {
    TestTiff tiff = new TestTiff(11, 9);
    tiff.type = TYPES.get(i);
    tiff.bands = 1 + i % 3;
    tiff.planar = i % 2 == 0;
    tiff.compression = compression;
    tiff.predictor = compression == 1 || compression == 32773 ? 1 : 2;
    return tiff;
  }
}
