package org.davylamp.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.davylamp.imagery.raster.Affine;
import org.davylamp.imagery.raster.CogOptions;
import org.davylamp.imagery.raster.CogWriter;
import org.davylamp.imagery.raster.Compression;
import org.davylamp.imagery.raster.Crs;
import org.davylamp.imagery.raster.Plane;
import org.davylamp.imagery.raster.Raster;
import org.davylamp.imagery.raster.SampleType;
import org.davylamp.imagery.raster.Scaling;
import org.davylamp.imagery.stack.BandFile;
import org.davylamp.imagery.stack.Quality;
import org.davylamp.imagery.stack.RasterFile;
import org.davylamp.imagery.stack.StackScene;

/**
 * Scenes of an invented forest in five bands, ten years, with a season, haze and noise, under
 * clouds in blocks, a third of it: cloud-optimised GeoTIFFs packed with deflate, reflectance in
 * 1/10,000, and the clouds beside as Fmask. From the middle of the record on a square in the middle
 * is bare.
 */
final class InventedScenes {
  static final List<String> BANDS = HarvardForest.BANDS;

  private static final int FIRST_DAY = 16_000;
  private static final int YEARS = 10;
  private static final int TILE = 256;
  private static final int CLOUD = 48;
  private static final double CLOUDY = .33;
  private static final double[] FOREST = {450, 400, 2600, 1500, 700};
  private static final double[] SEASON = {60, 80, 800, 400, 150};
  private static final double[] SOIL = {1300, 1700, 2400, 3100, 2700};
  private static final long SEED = 20_261_126;

  private final int size;
  private final int dates;

  InventedScenes(int size, int dates) {
    this.size = size;
    this.dates = dates;
  }

  private int day(int date) {
    return FIRST_DAY + (int) ((long) date * YEARS * 365 / dates);
  }

  /** The first day on which the square is bare. */
  int bareSince() {
    return day(dates / 2);
  }

  /** Whether a pixel is in the square, a tenth of the side. */
  boolean bared(int column, int row) {
    return Math.abs(2 * column + 1 - size) < size / 10 && Math.abs(2 * row + 1 - size) < size / 10;
  }

  /** Writes the files that are not there yet. */
  List<StackScene> write(Path folder) throws IOException {
    Files.createDirectories(folder);
    return IntStream.range(0, dates)
        .parallel()
        .mapToObj(
            date -> {
              write(folder, date);
              return scene(folder, date);
            })
        .toList();
  }

  private static Path file(Path folder, String kind, int date) {
    return folder.resolve("%s-%04d.tif".formatted(kind, date));
  }

  private StackScene scene(Path folder, int date) {
    RasterFile bands = RasterFile.at(file(folder, "bands", date));
    RasterFile mask = RasterFile.at(file(folder, "fmask", date));
    return new StackScene(
        "invented-%04d".formatted(date),
        day(date),
        IntStream.range(0, BANDS.size())
            .mapToObj(
                b ->
                    BandFile.of(BANDS.get(b), bands)
                        .withNumber(b + 1)
                        .withScaling(new Scaling(1e-4, 0)))
            .toList(),
        Optional.of(new StackScene.Mask(BandFile.of("fmask", mask), new Quality.Fmask())));
  }

  private void write(Path folder, int date) {
    SplittableRandom random = new SplittableRandom(SEED + date);
    double angle = 2 * Math.PI * (day(date) - 130) / 365.25;
    double haze = 60 * random.nextDouble(-1, 1);
    byte[] fmask = clouds(random);
    List<Plane> planes =
        IntStream.range(0, BANDS.size())
            .<Plane>mapToObj(b -> plane(b, Math.sin(angle), haze, fmask, date, random))
            .toList();
    put(file(folder, "bands", date), Raster.of(size, size, planes));
    put(
        file(folder, "fmask", date),
        Raster.of(size, size, List.of(new Plane.Of8(SampleType.UINT8, fmask))));
  }

  private byte[] clouds(SplittableRandom random) {
    int blocks = (size + CLOUD - 1) / CLOUD;
    byte[] block = new byte[blocks * blocks];
    for (int i = 0; i < block.length; i++) {
      block[i] = (byte) (random.nextDouble() < CLOUDY ? 4 : 0);
    }
    byte[] fmask = new byte[size * size];
    for (int i = 0; i < fmask.length; i++) {
      fmask[i] = block[i / size / CLOUD * blocks + i % size / CLOUD];
    }
    return fmask;
  }

  private Plane plane(
      int band, double season, double haze, byte[] fmask, int date, SplittableRandom random) {
    short[] values = new short[size * size];
    boolean late = day(date) >= bareSince();
    for (int i = 0; i < values.length; i++) {
      double ground =
          late && bared(i % size, i / size) ? SOIL[band] : FOREST[band] + SEASON[band] * season;
      long bits = random.nextLong();
      // the sum of eight bytes is near enough to normal, ±50 of reflectance in 1/10,000
      int noise = -1020;
      for (int k = 0; k < 64; k += 8) {
        noise += (int) (bits >>> k & 255);
      }
      values[i] = (short) Math.max(1, ground + haze + noise / 4 + (fmask[i] == 4 ? 4000 : 0));
    }
    return new Plane.Of16(SampleType.UINT16, values);
  }

  private static void put(Path file, Raster raster) {
    CogWriter.write(
        file,
        raster.withTransform(Affine.northUp(300_000, 4_400_000, 10, 10)),
        Optional.of(new Crs.Utm(52, true)),
        new CogOptions(Compression.DEFLATE, TILE, CogOptions.Overviews.NONE));
  }
}
