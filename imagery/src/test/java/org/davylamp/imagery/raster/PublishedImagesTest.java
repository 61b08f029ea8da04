package org.davylamp.imagery.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.davylamp.imagery.bytes.FileBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Other people's images, read as GDAL 3.10.3 reads them (PyPI rasterio 1.4.4): sums of samples of a
 * band, and of the window from a third of the width and a quarter of the height on, half as wide
 * and high.
 */
class PublishedImagesTest {
  private static GeoTiff open(String name) {
    String data = System.getenv("DAVYLAMP_DATA");
    assumeTrue(data != null, "DAVYLAMP_DATA is not set: no images to compare");
    return GeoTiff.open(FileBytes.open(Path.of(data, "imagery", name)));
  }

  private static double sum(Raster raster) {
    double sum = 0;
    for (int i = 0; i < raster.planes().getFirst().size(); i++) {
      sum += raster.planes().getFirst().at(i);
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource({
    "cog/S2_L2A_sample.tif,               935,  705, UINT16, 32632,   0,    390629136,   134927839",
    "cog/S2_L2A_sample.tif,               935,  705, UINT16, 32632,   4,      2753033,      721368",
    "cog/cog.tif,                        2658, 2667, UINT16, 32621,   0,  14933005955,  7159480229",
    "cog/cog_int16.tif,                  2658, 2667,  INT16, 32621,   0, -111503845581, -962472486",
    "cog/cog_nodata.tif,                 2658, 2667, UINT16, 32621,   0,  14933005955,  7159480229",
    "cog/cog_scale.tif,                   256,  256,  INT16,     0,   0,    320952198,    48525690",
    "cog/cog_scale.tif,                   256,  256,  INT16,     0,   1,    320952198,    48525690",
    "cog/nocog.tif,                      2658, 2667, UINT16, 32621,   0,  14933005955,  7159480229",
    "cog/scene_band1.tif,                 549,  549, UINT16, 32629,   0,   1132114762,   287735983",
    "slovenia/s2_slovenia_ndvi_68.tif,    100,  101,  INT16, 32633,   0,     73944010,    18235423",
    "slovenia/s2_slovenia_ndvi_68.tif,    100,  101,  INT16, 32633,  67,   -207104490,   -63605460",
    "tura/tura_ndvi_166.tif,              143,  148,  INT16, 32636,   0,   -358664959,  -142570638",
    "tura/tura_ndvi_166.tif,              143,  148,  INT16, 32636, 165,    150257805,    36715023"
  })
  void samplesAreThoseOfGdal(
      String name,
      int width,
      int height,
      SampleType type,
      int epsg,
      int band,
      double sum,
      double windowSum) {
    try (GeoTiff tiff = open(name)) {
      Level image = tiff.image();
      assertThat(image.all()).isEqualTo(new Window(0, 0, width, height));
      assertThat(tiff.type()).isEqualTo(type);
      assertThat(tiff.crs().map(Crs::epsg).orElse(0)).isEqualTo(epsg);
      assertThat(sum(tiff.read(image, image.all(), band))).isEqualTo(sum);
      Window window = new Window(width / 3, height / 4, width / 2, height / 2);
      assertThat(sum(tiff.read(image, window, band))).isEqualTo(windowSum);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "cog/cog.tif,         1, 1329, 1334,  3735554288",
    "cog/cog.tif,         2,  665,  667,   934766526",
    "cog/cog.tif,         3,  333,  334,   234703665",
    "cog/cog.tif,         4,  167,  167,    58815656",
    "cog/cog_int16.tif,   3,  333,  334, -1744660498",
    "cog/cog_nodata.tif,  1, 1329, 1334,  3735554288",
    "cog/cog_scale.tif,   2,   64,   64,    20190346",
    "cog/scene_band1.tif, 1,  275,  275,   284024842"
  })
  void overviewsAreThoseOfGdal(String name, int number, int width, int height, double sum) {
    try (GeoTiff tiff = open(name)) {
      Level level = tiff.levels().get(number);
      assertThat(level.all()).isEqualTo(new Window(0, 0, width, height));
      assertThat(sum(tiff.read(level, level.all(), 0))).isEqualTo(sum);
    }
  }

  @Test
  void scalesNamesAndPlacesAreThoseOfGdal() {
    try (GeoTiff tiff = open("cog/cog_scale.tif")) {
      assertThat(tiff.scalings())
          .isEqualTo(List.of(new Scaling(.0001, 1000), new Scaling(.001, 2000)));
      assertThat(tiff.nodata()).isEqualTo(OptionalDouble.of(0));
    }
    try (GeoTiff tiff = open("slovenia/s2_slovenia_ndvi_68.tif")) {
      assertThat(tiff.names().subList(0, 2))
          .containsExactly("2015-07-11T10:00:08", "2015-07-31T10:00:09");
      Affine affine = tiff.transform().orElseThrow();
      assertThat(affine.c()).isCloseTo(465181.0522318204, within(1e-9));
      assertThat(affine.e()).isCloseTo(-9.997448467363668, within(1e-12));
    }
  }
}
