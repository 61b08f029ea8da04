package org.davylamp.imagery.raster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.davylamp.imagery.RasterException;

/**
 * Where an image is on which map (OGC GeoTIFF 1.1, section 7.1: the directory of keys, section
 * 7.2.2: raster space, annex on coordinate transformations).
 *
 * @param crs the map, if the file says
 * @param transform from outer corners of pixels to the map, if the file says by scale and tie point
 *     or by matrix; not by tie points alone
 */
record GeoKeys(Optional<Crs> crs, Optional<Affine> transform) {
  private static final int MODEL_TYPE = 1024;
  private static final int RASTER_TYPE = 1025;
  private static final int CITATION = 1026;
  private static final int GEODETIC_CRS = 2048;
  private static final int PROJECTED_CRS = 3072;
  private static final int PROJECTED_CITATION = 3073;

  private static final int PROJECTED = 1;
  private static final int GEOGRAPHIC = 2;
  private static final int PIXEL_IS_POINT = 2;
  private static final int USER_DEFINED = 32_767;

  /** As many numbers as fields of 16 bits can point at. */
  private static final int MOST = 1 << 18;

  /**
   * Reads them.
   *
   * @throws RasterException if the keys or the numbers contradict the standard
   */
  static GeoKeys of(Directory directory, Limits limits) {
    Map<Integer, Integer> keys = keys(directory);
    boolean point = keys.getOrDefault(RASTER_TYPE, 1) == PIXEL_IS_POINT;
    return new GeoKeys(crs(directory, keys, limits), transform(directory, point));
  }

  /**
   * The keys whose values are short numbers, and of texts where they begin and how long they are.
   */
  private static Map<Integer, Integer> keys(Directory directory) {
    Map<Integer, Integer> keys = new HashMap<>();
    if (directory.field(Tag.GEO_KEY_DIRECTORY).isEmpty()) {
      return keys;
    }
    long[] values = directory.field(Tag.GEO_KEY_DIRECTORY).get().longs(MOST);
    if (values.length < 4 || values[0] != 1 || values[3] > (values.length - 4) / 4) {
      throw directory.refused(
          "GeoKeyDirectory",
          "version 1 and four numbers a key",
          values.length < 4
              ? values.length + " numbers"
              : "version " + values[0] + ", " + values[3] + " keys in " + values.length);
    }
    for (int i = 4; i < 4 + 4 * values[3]; i += 4) {
      boolean text = values[i + 1] == Tag.GEO_ASCII_PARAMS;
      if (values[i + 1] == 0 || text) {
        keys.put(
            (int) values[i], (int) (text ? values[i + 3] << 16 | values[i + 2] : values[i + 3]));
      }
    }
    return keys;
  }

  private static Optional<Crs> crs(Directory directory, Map<Integer, Integer> keys, Limits limits) {
    int model = keys.getOrDefault(MODEL_TYPE, 0);
    int epsg =
        switch (model) {
          case PROJECTED -> keys.getOrDefault(PROJECTED_CRS, USER_DEFINED);
          case GEOGRAPHIC -> keys.getOrDefault(GEODETIC_CRS, USER_DEFINED);
          default -> 0;
        };
    if (epsg == 0) {
      return Optional.empty();
    }
    return Optional.of(Crs.of(epsg == USER_DEFINED ? 0 : epsg, citation(directory, keys, limits)));
  }

  private static String citation(Directory directory, Map<Integer, Integer> keys, Limits limits) {
    int place = keys.getOrDefault(PROJECTED_CITATION, keys.getOrDefault(CITATION, 0));
    String texts =
        directory.field(Tag.GEO_ASCII_PARAMS).map(f -> f.text(limits.textBytes())).orElse("");
    int from = Math.min(place >>> 16, texts.length());
    int to = Math.min(from + (place & 0xFFFF), texts.length());
    String text = texts.substring(from, to);
    return text.endsWith("|") ? text.substring(0, text.length() - 1) : text;
  }

  private static Optional<Affine> transform(Directory directory, boolean point) {
    Optional<Affine> affine =
        directory.field(Tag.MODEL_TRANSFORMATION).isPresent()
            ? Optional.of(matrix(directory))
            : tied(directory);
    return point ? affine.map(centred -> centred.from(-.5, -.5)) : affine;
  }

  private static Affine matrix(Directory directory) {
    double[] m = directory.field(Tag.MODEL_TRANSFORMATION).orElseThrow().doubles(MOST);
    if (m.length != 16) {
      throw directory.refused("ModelTransformation", "16 numbers", m.length);
    }
    return affine(directory, "ModelTransformation", m[0], m[1], m[3], m[4], m[5], m[7]);
  }

  private static Optional<Affine> tied(Directory directory) {
    Optional<Field> scale = directory.field(Tag.MODEL_PIXEL_SCALE);
    Optional<Field> tie = directory.field(Tag.MODEL_TIEPOINT);
    if (scale.isEmpty() || tie.isEmpty()) {
      return Optional.empty();
    }
    double[] s = scale.get().doubles(MOST);
    double[] t = tie.get().doubles(MOST);
    if (s.length < 2 || t.length < 6) {
      throw directory.refused(
          "ModelPixelScale and ModelTiepoint", "3 and 6 numbers", s.length + " and " + t.length);
    }
    double west = t[3] - t[0] * s[0];
    double north = t[4] + t[1] * s[1];
    return Optional.of(affine(directory, "ModelPixelScale", s[0], 0, west, 0, -s[1], north));
  }

  private static Affine affine(
      Directory directory,
      String what,
      double a,
      double b,
      double c,
      double d,
      double e,
      double f) {
    try {
      return new Affine(a, b, c, d, e, f);
    } catch (IllegalArgumentException bad) {
      throw directory.refused(
          what,
          "pixels with an area at a place",
          a + " " + b + " " + c + " " + d + " " + e + " " + f);
    }
  }
}
