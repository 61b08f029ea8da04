package org.davylamp.imagery.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.davylamp.imagery.bytes.HttpBytes;
import org.davylamp.imagery.bytes.Retries;
import org.davylamp.imagery.raster.Scaling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 447 dated Landsat scenes of ceholden/yatsm, eight bands a file, the last of them Fmask, from disk
 * and from a server. The figures are those of GDAL 3.10.3 (PyPI rasterio 1.4.4) and numpy.
 */
class LandsatStackTest {
  private static final List<String> BANDS = List.of("1", "2", "3", "4", "5", "6");
  private static final double[] SUMS = {27085668, 21498469, 23422662, 29496971, 17407293, 11732259};
  private static final Retries QUICK =
      new Retries(2, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(10));

  @TempDir private Path folder;

  private List<Path> files() throws IOException {
    String data = System.getenv("DAVYLAMP_DATA");
    assumeTrue(data != null, "DAVYLAMP_DATA is not set: no Landsat scenes to read");
    return TestTar.unpack(Path.of(data, "imagery/yatsm/p035r032_testdata.tar.gz"), ".gtif", folder);
  }

  /**
   * As {@code LT50350322000296XXX02}: sensor, path and row, year, day of the year (one says the
   * 366th of 1999).
   */
  private static StackScene scene(String id, RasterFile file) {
    int year = Integer.parseInt(id.substring(9, 13));
    int day = Integer.parseInt(id.substring(13, 16));
    List<BandFile> bands =
        BANDS.stream()
            .map(band -> BandFile.of(band, file).withScaling(new Scaling(.0001, 0)))
            .toList();
    return new StackScene(
        id,
        (int) LocalDate.ofYearDay(year, 1).plusDays(day - 1).toEpochDay(),
        bands,
        Optional.of(new StackScene.Mask(BandFile.of("8", file), new Quality.Fmask())));
  }

  private static List<StackScene> scenes(List<Path> files, Function<Path, RasterFile> at) {
    return files.stream()
        .map(file -> scene(file.getFileName().toString().substring(0, 21), at.apply(file)))
        .toList();
  }

  private static void check(List<StackScene> scenes) {
    StackOptions options = StackOptions.of(BANDS).withDilate(0);
    try (Stack stack = Stack.open(scenes, options, Progress.NONE)) {
      assertThat(stack.refused()).isEmpty();
      Cube cube = stack.read(stack.all()).cube();
      assertThat(cube.dates()).isEqualTo(447);
      assertThat(IntStream.of(cube.days()).distinct().sorted().toArray()).isEqualTo(cube.days());
      assertThat(cube.crs().orElseThrow().epsg()).isEqualTo(32613);
      assertThat(cube.affine().c()).isEqualTo(336375);
      for (int band = 0; band < SUMS.length; band++) {
        assertThat(sum(cube, band)).isCloseTo(SUMS[band] * .0001, within(.01));
      }
      assertThat(cube.clearLooks()).isEqualTo(6072);
      assertThat(weighted(cube)).isEqualTo(16_367_402);
    }
  }

  private static double sum(Cube cube, int band) {
    double sum = 0;
    for (int date = 0; date < cube.dates(); date++) {
      for (float value : cube.samples()[date * BANDS.size() + band]) {
        sum += Float.isNaN(value) ? 0 : value;
      }
    }
    return sum;
  }

  /** Changes if a mask stands at another pixel or date. */
  private static long weighted(Cube cube) {
    long sum = 0;
    for (int date = 0; date < cube.dates(); date++) {
      for (int i = 0; i < cube.pixels(); i++) {
        sum += (long) (date + 1) * i * cube.clear()[date][i];
      }
    }
    return sum;
  }

  @Test
  void fromDisk() throws IOException {
    check(scenes(files(), RasterFile::at));
  }

  @Test
  void fromAServer() throws IOException {
    List<Path> files = files();
    try (RangeServer server = new RangeServer();
        HttpClient client = HttpBytes.client(QUICK)) {
      for (Path file : files) {
        server.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
      check(
          scenes(
              files,
              file -> RasterFile.at(server.address(file.getFileName().toString()), QUICK, client)));
    }
  }
}
