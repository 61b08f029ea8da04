package org.davylamp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.davylamp.imagery.raster.Affine;
import org.davylamp.imagery.raster.CogOptions;
import org.davylamp.imagery.raster.CogWriter;
import org.davylamp.imagery.raster.Crs;
import org.davylamp.imagery.raster.Plane;
import org.davylamp.imagery.raster.Point;
import org.davylamp.imagery.raster.Raster;
import org.davylamp.imagery.raster.SampleType;

/** Invented scenes of a field, in the middle of which ground is laid bare, and a manifest. */
final class InventedField {
  static final int SIZE = 24;
  static final int DATES = 60;
  static final int BARED_AT = 30;
  static final double WEST = 400_000;
  static final Crs.Known MAP = new Crs.Utm(52, true);
  private static final LocalDate FIRST = LocalDate.of(2016, 1, 10);
  private static final double NORTH = 4_400_000;
  private static final String RIGHTS = ",CC0-1.0,An invented agency";

  private InventedField() {}

  /** Writes scenes s0.tif … and the manifest beside them. */
  static Path write(Path folder) throws IOException {
    Path manifest = folder.resolve("scenes.csv");
    List<String> rows =
        new ArrayList<>(List.of("scene,date,band,href,qaHref,scale,qa,licence,credit"));
    Random random = new Random(3);
    for (int t = 0; t < DATES; t++) {
      write(folder.resolve("s" + t + ".tif"), t, random, WEST);
      for (String band : List.of("red", "nir", "swir16")) {
        rows.add(row("s" + t, t, band));
      }
    }
    return Files.write(manifest, rows);
  }

  private static String row(String scene, int t, String band) {
    int number = List.of("red", "nir", "swir16").indexOf(band) + 1;
    return String.format(
        Locale.ROOT,
        "%s,%s,%s,%s.tif#band=%d,%s.tif#band=4,0.0001,fmask" + RIGHTS,
        scene,
        FIRST.plusDays(20L * t),
        band,
        scene,
        number,
        scene);
  }

  static void write(Path file, int t, Random random, double west) {
    short[][] bands = new short[4][SIZE * SIZE];
    boolean cloudy = t % 7 == 3;
    for (int i = 0; i < SIZE * SIZE; i++) {
      boolean bare = t >= BARED_AT && within(i % SIZE) && within(i / SIZE);
      double haze = cloudy ? 3000 : 0;
      bands[0][i] = (short) ((bare ? 2000 : 600) + haze + 80 * random.nextGaussian());
      bands[1][i] = (short) ((bare ? 2700 : 3300) + haze + 120 * random.nextGaussian());
      bands[2][i] = (short) ((bare ? 3500 : 1700) + haze + 120 * random.nextGaussian());
      bands[3][i] = (short) (cloudy ? 4 : 0);
    }
    List<Plane> planes = new ArrayList<>();
    for (short[] band : bands) {
      planes.add(new Plane.Of16(SampleType.INT16, band));
    }
    CogWriter.write(
        file,
        Raster.of(SIZE, SIZE, planes).withTransform(Affine.northUp(west, NORTH, 10, 10)),
        Optional.of(MAP),
        CogOptions.USUAL);
  }

  static boolean within(int at) {
    return at >= 9 && at < 15;
  }

  static String square(int from, int to) {
    StringBuilder ring = new StringBuilder();
    int[][] corners = {{from, from}, {to, from}, {to, to}, {from, to}, {from, from}};
    for (int[] corner : corners) {
      Point at = MAP.lonLat(new Point(WEST + 10 * corner[0], NORTH - 10 * corner[1]));
      ring.append(ring.isEmpty() ? "" : ",").append("[" + at.x() + "," + at.y() + "]");
    }
    return "{\"type\":\"Feature\",\"id\":\"p\",\"properties\":{\"name\":\"P\"},\"geometry\":"
        + "{\"type\":\"Polygon\",\"coordinates\":[["
        + ring
        + "]]}}";
  }
}
