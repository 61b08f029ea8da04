package org.davylamp.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.davylamp.imagery.bytes.FileBytes;
import org.davylamp.imagery.change.PixelSeries;
import org.davylamp.imagery.raster.GeoTiff;
import org.davylamp.imagery.raster.Raster;

/**
 * Landsat's vegetation index at Tura: 148 × 143 pixels on 166 dates, a third of the looks missing,
 * read from the one GeoTIFF in {@code imagery/tura} of the folder {@code DAVYLAMP_DATA}.
 */
final class Tura {
  private Tura() {}

  /** A layer of the file, and when it was. */
  private record Layer(int band, int day) {}

  static PixelSeries read(Path data) throws IOException {
    Path folder = data.resolve("imagery/tura");
    List<Layer> layers =
        Files.readAllLines(folder.resolve("tura_layers.csv")).stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(
                cells ->
                    new Layer(
                        Integer.parseInt(cells[0]) - 1,
                        (int) LocalDate.parse(cells[2]).toEpochDay()))
            .sorted(Comparator.comparingInt(Layer::day))
            .toList();
    try (GeoTiff image = GeoTiff.open(FileBytes.open(folder.resolve("tura_ndvi_166.tif")))) {
      Raster raster = image.read(image.image(), image.image().all());
      float[][] samples = new float[layers.size()][];
      byte[][] clear = new byte[layers.size()][];
      for (int t = 0; t < samples.length; t++) {
        double[] values = raster.values(layers.get(t).band());
        samples[t] = new float[values.length];
        clear[t] = new byte[values.length];
        for (int p = 0; p < values.length; p++) {
          samples[t][p] = (float) values[p];
          clear[t][p] = (byte) (Double.isFinite(values[p]) ? 1 : 0);
        }
      }
      int[] days = layers.stream().mapToInt(Layer::day).toArray();
      return new PixelSeries(days, List.of("ndvi"), samples, clear);
    }
  }

  /** One in so many pixels. */
  static int[] every(int pixels, int step) {
    return IntStream.iterate(0, p -> p < pixels, p -> p + step).toArray();
  }
}
