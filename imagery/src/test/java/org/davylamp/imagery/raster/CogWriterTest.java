package org.davylamp.imagery.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.davylamp.imagery.bytes.FileBytes;
import org.davylamp.imagery.bytes.MemoryBytes;
import org.davylamp.imagery.raster.CogOptions.Overviews;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read back, sample by sample. */
class CogWriterTest {
  private static final List<Compression> PACKINGS =
      List.of(Compression.NONE, Compression.DEFLATE, Compression.ZSTD);

  private static GeoTiff written(Raster raster, Optional<Crs.Known> crs, CogOptions options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      CogWriter.write(out, raster, crs, options);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return GeoTiff.open(new MemoryBytes("written.tif", out.toByteArray()));
  }

  /** Two bands of 70×50 pixels, as a TIFF by {@link TestTiff} has them. */
  private static Raster image(SampleType type) {
    TestTiff tiff = new TestTiff(70, 50);
    tiff.type = type;
    tiff.bands = 2;
    try (GeoTiff read = GeoTiff.open(tiff.bytes())) {
      return read.read(read.image(), read.image().all());
    }
  }

  @TestFactory
  Stream<DynamicTest> samplesComeBack() {
    List<DynamicTest> tests = new ArrayList<>();
    for (SampleType type : SampleType.values()) {
      for (Compression compression : PACKINGS) {
        tests.add(DynamicTest.dynamicTest(type + " " + compression, () -> back(type, compression)));
      }
    }
    return tests.stream();
  }

  private static void back(SampleType type, Compression compression) {
    Raster image = image(type);
    CogOptions options = new CogOptions(compression, 32, Overviews.NEAREST);
    try (GeoTiff read = written(image, Optional.empty(), options)) {
      assertThat(read.compression()).isEqualTo(compression);
      assertThat(read.levels().stream().map(Level::width)).containsExactly(70, 35, 18);
      same(image, read.read(read.image(), read.image().all()), 1);
      same(image, read.read(read.levels().get(1), read.levels().get(1).all()), 2);
      same(image, read.read(read.levels().get(2), read.levels().get(2).all()), 4);
    }
  }

  /** That each pixel is every so many-th of the image. */
  private static void same(Raster image, Raster read, int step) {
    assertThat(read.type()).isEqualTo(image.type());
    Window window = read.window();
    for (int band = 0; band < 2; band++) {
      for (int i = 0; i < window.pixels(); i++) {
        int row = i / window.width() * step;
        int column = i % window.width() * step;
        int at = row * image.window().width() + column;
        assertThat(TestPlanes.bits(read.planes().get(band), i))
            .as("band %d, column %d, row %d", band, column, row)
            .isEqualTo(TestPlanes.bits(image.planes().get(band), at));
      }
    }
  }

  @Test
  void placeScaleAndMissingSampleComeBack() {
    List<Scaling> scalings = List.of(new Scaling(1e-4, -.1), new Scaling(2.5, 0));
    Affine affine = Affine.northUp(250_000.125, 4_380_000, 10, 10);
    Raster image =
        image(SampleType.INT16).withNodata(-9999).withTransform(affine).withScalings(scalings);
    for (Crs.Known crs : List.of(new Crs.Utm(52, true), new Crs.WebMercator())) {
      try (GeoTiff read = written(image, Optional.of(crs), CogOptions.USUAL)) {
        assertThat(read.crs()).contains(crs);
        assertThat(read.transform()).contains(affine);
        assertThat(read.scalings()).isEqualTo(scalings);
        assertThat(read.nodata()).isEqualTo(OptionalDouble.of(-9999));
        assertThat(read.levels()).hasSize(1);
      }
    }
    Affine turned = new Affine(3, 4, 100, 4, -3, 200);
    try (GeoTiff read =
        written(image.withTransform(turned), Optional.of(new Crs.Geographic()), CogOptions.USUAL)) {
      assertThat(read.crs()).contains(new Crs.Geographic());
      assertThat(read.transform()).contains(turned);
    }
  }

  /** Of 3×3 samples, −1 missing: {1 2 | 3}, {4 −1 | 5}, {−1 −1 | −1}. */
  @Test
  void meansLeaveOutWhatIsMissing() {
    short[] samples = {1, 2, 3, 4, -1, 5, -1, -1, -1};
    Raster image =
        Raster.of(3, 3, List.of(new Plane.Of16(SampleType.INT16, samples))).withNodata(-1);
    Raster half = new Halving(Overviews.MEAN, image.nodata()).halve(image);
    assertThat(half.window()).isEqualTo(new Window(0, 0, 2, 2));
    assertThat(((Plane.Of16) half.planes().getFirst()).values())
        .containsExactly((short) 2, (short) 4, (short) -1, (short) -1);
    Raster longs = Raster.of(1, 1, List.of(Plane.of(SampleType.INT64, 1)));
    assertThatThrownBy(() -> new Halving(Overviews.MEAN, longs.nodata()).halve(longs))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Directories first, the image's at the beginning; then tiles, the smallest overview's first. */
  @Test
  void theOrderIsThatOfACog() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CogOptions options = new CogOptions(Compression.NONE, 16, Overviews.NEAREST);
    CogWriter.write(out, image(SampleType.UINT8), Optional.empty(), options);
    List<Directory> directories =
        Directory.chain(new Metadata(new MemoryBytes("cog", out.toByteArray())), Limits.USUAL);
    assertThat(directories).hasSize(4);
    assertThat(directories.getFirst().offset()).isEqualTo(8);
    long directory = 0;
    long tiles = Long.MAX_VALUE;
    for (Directory found : directories) {
      long first = found.field(Tag.TILE_OFFSETS).orElseThrow().longs(1_000)[0];
      assertThat(found.offset()).isGreaterThan(directory).isLessThan(first);
      assertThat(first).isLessThan(tiles);
      directory = found.offset();
      tiles = first;
    }
  }

  @Test
  void aLargeOneIsABigTiff() throws IOException {
    Raster image = image(SampleType.UINT16);
    CogOptions options = new CogOptions(Compression.DEFLATE, 32, Overviews.NEAREST);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new CogWriter(image, Optional.empty(), options, 100).write(out);
    byte[] file = out.toByteArray();
    assertThat(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getShort(2))
        .isEqualTo((short) 43);
    try (GeoTiff read = GeoTiff.open(new MemoryBytes("big.tif", file))) {
      same(image, read.read(read.image(), read.image().all()), 1);
    }
  }

  @Test
  void aFileIsWholeOrNotThere(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("change.tif");
    Raster image = image(SampleType.FLOAT32);
    CogWriter.write(file, image, Optional.empty(), CogOptions.USUAL);
    CogWriter.write(file, image, Optional.empty(), CogOptions.USUAL);
    try (GeoTiff read = GeoTiff.open(FileBytes.open(file))) {
      same(image, read.read(read.image(), read.image().all()), 1);
    }
    Raster longs = image(SampleType.UINT64);
    CogOptions means = new CogOptions(Compression.ZSTD, 16, Overviews.MEAN);
    Path other = folder.resolve("other.tif");
    assertThatThrownBy(() -> CogWriter.write(other, longs, Optional.empty(), means))
        .isInstanceOf(IllegalArgumentException.class);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void optionsAreChecked() {
    assertThatThrownBy(() -> new CogOptions(Compression.LZW, 256, Overviews.NONE))
        .hasMessageContaining("LZW");
    assertThatThrownBy(() -> new CogOptions(Compression.ZSTD, 100, Overviews.NONE))
        .hasMessageContaining("multiple of 16");
  }
}
