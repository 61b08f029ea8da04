package org.davylamp.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.davylamp.imagery.bytes.FileBytes;
import org.davylamp.imagery.raster.GeoTiff;
import org.davylamp.imagery.raster.Limits;
import org.davylamp.imagery.raster.Plane;

/**
 * Our side of a race with GDAL, which {@code interop/rasters.sh} runs: {@code RasterPeers FOLDER
 * ROUNDS THREADS} reads every image of a folder whole, and prints for each its name, the seconds of
 * all processors and of the clock that one read takes, and the sum of its samples.
 */
public final class RasterPeers {
  private static final int WARM = 6;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private RasterPeers() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("expected a folder of images, a number of rounds and one of threads");
      System.exit(2);
      return;
    }
    int rounds = Integer.parseInt(arguments[1]);
    int threads = Integer.parseInt(arguments[2]);
    List<Path> images;
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      images = files.filter(file -> file.toString().endsWith(".tif")).sorted().toList();
    }
    for (Path image : images) {
      long sum = 0;
      for (int i = 0; i < WARM; i++) {
        sum = sum(read(image, threads));
      }
      long processors = SYSTEM.getProcessCpuTime();
      long clock = System.nanoTime();
      for (int i = 0; i < rounds; i++) {
        read(image, threads);
      }
      System.out.printf(
          "%s %.6f %.6f %d%n",
          image.getFileName(),
          (SYSTEM.getProcessCpuTime() - processors) / 1e9 / rounds,
          (System.nanoTime() - clock) / 1e9 / rounds,
          sum);
    }
  }

  private static Plane read(Path image, int threads) {
    try (GeoTiff tiff = GeoTiff.open(FileBytes.open(image), Limits.USUAL, threads)) {
      return tiff.read(tiff.image(), tiff.image().all(), 0).planes().getFirst();
    }
  }

  private static long sum(Plane plane) {
    long sum = 0;
    for (int i = 0; i < plane.size(); i++) {
      sum += (long) plane.at(i);
    }
    return sum;
  }
}
