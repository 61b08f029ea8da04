package org.davylamp.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.davylamp.benchmarks.Pixels.Injection;
import org.davylamp.imagery.change.PixelSeries;

/**
 * Injected series for other people's software, in two files of a folder: {@code injected.csv}, a
 * line each with pixel, cover and day (Python's ordinal), and {@code injected.bin}, of each series
 * the bands blue, green, red, nir, swir1, swir2, each all dates, as 16-bit integers, low byte
 * first, reflectance times 10,000. What is not injected (the thermal band, Fmask) is the pixel's.
 */
final class InjectedFile implements AutoCloseable {
  private final OutputStream list;
  private final OutputStream samples;

  private InjectedFile(OutputStream list, OutputStream samples) {
    this.list = list;
    this.samples = samples;
  }

  /** Nothing is written if there is no folder. */
  static InjectedFile in(Optional<Path> folder) throws IOException {
    if (folder.isEmpty()) {
      return new InjectedFile(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
    }
    Path made = Files.createDirectories(folder.get());
    return new InjectedFile(
        Files.newOutputStream(made.resolve("injected.csv")),
        new BufferedOutputStream(Files.newOutputStream(made.resolve("injected.bin")), 1 << 16));
  }

  void write(
      HarvardForest forest,
      PixelSeries all,
      List<Injection> injections,
      float[] surface,
      float blue,
      float cover)
      throws IOException {
    PixelSeries injected = Pixels.injected(all, injections, surface, cover);
    for (int i = 0; i < injections.size(); i++) {
      Injection one = injections.get(i);
      String line = one.pixel() + "," + cover + "," + (one.day() + HarvardForest.ORDINAL) + "\n";
      list.write(line.getBytes(StandardCharsets.UTF_8));
      ByteBuffer out = ByteBuffer.allocate(2 * 6 * all.dates()).order(ByteOrder.LITTLE_ENDIAN);
      for (int t = 0; t < all.dates(); t++) {
        float was = forest.blue(t, one.pixel());
        put(out, all.days()[t] >= one.day() ? (1 - cover) * was + cover * blue : was);
      }
      for (int b = 0; b < surface.length; b++) {
        for (int t = 0; t < all.dates(); t++) {
          put(out, injected.samples()[t * surface.length + b][i]);
        }
      }
      samples.write(out.array());
    }
  }

  private static void put(ByteBuffer out, float reflectance) {
    out.putShort((short) Math.round(reflectance * 1e4f));
  }

  @Override
  public void close() throws IOException {
    list.close();
    samples.close();
  }
}
