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

/**
 * Invented scenes in a folder, with a manifest and a perimeter: a field, in the middle of which
 * ground is laid bare half-way through.
 *
 * @param size of a scene in pixels, each way; a multiple of 24
 * @param dates one each 20 days, every seventh in cloud
 */
record FieldScenes(Path folder, int size, int dates) {
  static final Crs.Known MAP = new Crs.Utm(52, true);
  private static final LocalDate FIRST = LocalDate.of(2016, 1, 10);
  private static final double WEST = 400_000;
  private static final double NORTH = 4_400_000;
  private static final List<String> BANDS = List.of("red", "nir", "swir16");

  /** Writes them. */
  static FieldScenes in(Path folder, int size, int dates) throws IOException {
    FieldScenes field = new FieldScenes(folder, size, dates);
    Random random = new Random(3);
    for (int t = 0; t < dates; t++) {
      field.scene(t, random, 0);
    }
    field.manifest("");
    Files.writeString(field.perimeter(), field.square(size / 3, 2 * size / 3));
    return field;
  }

  Path manifest() {
    return folder.resolve("scenes.csv");
  }

  Path perimeter() {
    return folder.resolve("perimeter.geojson");
  }

  Path scene(int t) {
    return folder.resolve("s" + t + ".tif");
  }

  LocalDate day(int t) {
    return FIRST.plusDays(20L * t);
  }

  int baredAt() {
    return dates / 2;
  }

  /** Whether a pixel is one of those that are laid bare. */
  boolean isBared(int i) {
    return within(i % size) && within(i / size);
  }

  private boolean within(int at) {
    return at >= 3 * size / 8 && at < 5 * size / 8;
  }

  /** Writes the manifest, its addresses followed by a query. */
  void manifest(String query) throws IOException {
    List<String> rows = new ArrayList<>(List.of("scene,date,band,href,qaHref,scale,qa"));
    for (int t = 0; t < dates; t++) {
      for (int band = 1; band <= BANDS.size(); band++) {
        rows.add(
            String.format(
                Locale.ROOT,
                "s%d,%s,%s,s%d.tif%s#band=%d,s%d.tif%s#band=4,0.0001,fmask",
                t,
                day(t),
                BANDS.get(band - 1),
                t,
                query,
                band,
                t,
                query));
      }
    }
    Files.write(manifest(), rows);
  }

  /** Writes the scene of a date, its edge so many metres to the east. */
  void scene(int t, Random random, double east) {
    short[][] bands = new short[4][size * size];
    boolean cloudy = t % 7 == 3;
    for (int i = 0; i < size * size; i++) {
      boolean bare = t >= baredAt() && isBared(i);
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
        scene(t),
        Raster.of(size, size, planes).withTransform(Affine.northUp(WEST + east, NORTH, 10, 10)),
        Optional.of(MAP),
        CogOptions.USUAL);
  }

  /** A square around some columns and as many rows, as GeoJSON. */
  String square(int from, int to) {
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
