package org.davylamp.imagery.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.davylamp.imagery.RasterException;
import org.junit.jupiter.api.Test;

/** Where an image is, what its samples mean, which overview is read. */
class GeoTiffPlaceTest {
  private static TestTiff camp() {
    return new TestTiff(64, 48).tiles(16, 16).utm(52, 250_000, 4_380_000);
  }

  @Test
  void scaleAndTiePointPlaceTheImage() {
    try (GeoTiff tiff = GeoTiff.open(camp().bytes())) {
      assertThat(tiff.crs()).contains(new Crs.Utm(52, true));
      assertThat(tiff.transform()).contains(Affine.northUp(250_000, 4_380_000, 10, 10));
    }
  }

  @Test
  void aTiePointMayBeAnyPixel() {
    TestTiff tied = camp().doubles(Tag.MODEL_TIEPOINT, 4, 6, 0, 250_040, 4_379_940, 0);
    try (GeoTiff tiff = GeoTiff.open(tied.bytes())) {
      assertThat(tiff.transform()).contains(Affine.northUp(250_000, 4_380_000, 10, 10));
    }
  }

  /** PixelIsPoint: the tie point is the centre of the first pixel (GeoTIFF 1.1, 7.2.2.2). */
  @Test
  void aPointIsTheCentreOfItsPixel() {
    TestTiff points = camp().keys(1024, 1, 1025, 2, 3072, 32652);
    try (GeoTiff tiff = GeoTiff.open(points.bytes())) {
      assertThat(tiff.transform()).contains(Affine.northUp(249_995, 4_380_005, 10, 10));
    }
  }

  @Test
  void aMatrixMayTurnTheImage() {
    TestTiff turned =
        new TestTiff(8, 8)
            .doubles(Tag.MODEL_TRANSFORMATION, 3, 4, 0, 100, 4, -3, 0, 200, 0, 0, 0, 0, 0, 0, 0, 1)
            .keys(1024, 2, 1025, 1, 2048, 4326);
    try (GeoTiff tiff = GeoTiff.open(turned.bytes())) {
      assertThat(tiff.crs()).contains(new Crs.Geographic());
      Affine affine = tiff.transform().orElseThrow();
      assertThat(affine.map(2, 1)).isEqualTo(new Point(110, 205));
      assertThat(affine.pixel(new Point(110, 205)).x()).isCloseTo(2, within(1e-12));
      assertThat(affine.pixel(new Point(110, 205)).y()).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void withoutAPlaceThereIsNone() {
    try (GeoTiff tiff = GeoTiff.open(new TestTiff(8, 8).bytes())) {
      assertThat(tiff.crs()).isEmpty();
      assertThat(tiff.transform()).isEmpty();
      assertThatThrownBy(() -> tiff.read(tiff.image(), new Box(0, 0, 1, 1), 0))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aBoxGivesThePixelsItTouches() {
    TestTiff camp = camp();
    try (GeoTiff tiff = GeoTiff.open(camp.bytes())) {
      Level image = tiff.image();
      assertThat(image.window(new Box(250_010, 4_379_970, 250_030, 4_379_990)))
          .contains(new Window(1, 1, 2, 2));
      assertThat(image.window(new Box(250_012, 4_379_972, 250_013, 4_379_973)))
          .contains(new Window(1, 2, 1, 1));
      assertThat(image.window(new Box(0, 0, 9e6, 9e6))).contains(image.all());
      assertThat(image.window(new Box(0, 0, 250_000, 9e6))).isEmpty();
      Raster raster = tiff.read(image, new Box(250_100, 4_379_900, 250_210, 4_380_000), 0);
      assertThat(raster.window()).isEqualTo(new Window(10, 0, 11, 10));
      assertThat(raster.transform()).contains(Affine.northUp(250_100, 4_380_000, 10, 10));
      assertThat(raster.at(0, 3, 4)).isEqualTo((double) camp.bits(0, 13, 4));
    }
  }

  @Test
  void aBoxInDegreesIsReadFromUtm() {
    try (GeoTiff tiff = GeoTiff.open(camp().bytes())) {
      Point middle = new Crs.Utm(52, true).lonLat(new Point(250_305, 4_379_795));
      Box box = new Box(middle.x() - 1e-7, middle.y() - 1e-7, middle.x() + 1e-7, middle.y() + 1e-7);
      Raster raster = tiff.read(tiff.image(), box, new Crs.Geographic(), 0);
      assertThat(raster.window()).isEqualTo(new Window(30, 20, 1, 1));
    }
  }

  @Test
  void onAnUnknownMapOnlyItsOwnCoordinatesAreRead() {
    TestTiff korea = camp().keys(1024, 1, 1025, 1, 3072, 5179);
    try (GeoTiff tiff = GeoTiff.open(korea.bytes())) {
      assertThat(tiff.crs()).contains(new Crs.Other(5179, ""));
      assertThatThrownBy(
              () -> tiff.read(tiff.image(), new Box(126, 39, 127, 40), new Crs.Geographic(), 0))
          .isInstanceOf(RasterException.class)
          .hasMessageContaining("expected UTM")
          .hasMessageContaining("5179");
    }
  }

  @Test
  void overviewsAreLevels() {
    TestTiff half = new TestTiff(32, 24).tiles(16, 16).tag(254, 4, new long[] {1});
    half.seed = 1;
    TestTiff quarter = new TestTiff(16, 12).tag(254, 4, new long[] {1});
    quarter.seed = 2;
    TestTiff mask = new TestTiff(64, 48).tag(254, 4, new long[] {4});
    TestTiff page = new TestTiff(640, 480);
    TestTiff all = camp().with(quarter).with(mask).with(half).with(page);
    try (GeoTiff tiff = GeoTiff.open(all.bytes())) {
      assertThat(tiff.levels().stream().map(Level::width)).containsExactly(64, 32, 16);
      Level level = tiff.level(25);
      assertThat(level.number()).isEqualTo(1);
      assertThat(level.transform()).contains(Affine.northUp(250_000, 4_380_000, 20, 20));
      assertThat(tiff.level(1).number()).isZero();
      assertThat(tiff.level(40).number()).isEqualTo(2);
      Raster raster = tiff.read(level, new Window(30, 20, 2, 3));
      assertThat(raster.at(0, 1, 2)).isEqualTo((double) half.bits(0, 31, 22));
    }
  }

  @Test
  void scalesOffsetsAndNamesAreThoseOfGdal() {
    TestTiff tiff = new TestTiff(4, 3);
    tiff.bands = 2;
    tiff.type = SampleType.INT16;
    tiff.text(
        Tag.GDAL_METADATA,
        """
        <GDALMetadata>
          <Item name="TIFFTAG_SOFTWARE">anyone</Item>
          <Item name="SCALE" sample="1" role="scale">0.0001</Item>
          <Item name="OFFSET" sample="1" role="offset">-0.1</Item>
          <Item name="DESCRIPTION" sample="0" role="description">red</Item>
          <Item name="SCALE" sample="9" role="scale">5</Item>
        </GDALMetadata>
        """);
    tiff.text(Tag.GDAL_NODATA, "-9999");
    try (GeoTiff read = GeoTiff.open(tiff.bytes())) {
      assertThat(read.scalings()).isEqualTo(List.of(Scaling.NONE, new Scaling(.0001, -.1)));
      assertThat(read.names()).containsExactly("red", "");
      assertThat(read.nodata()).isEqualTo(OptionalDouble.of(-9999));
      Raster raster = read.read(read.image(), read.image().all(), 1);
      double sample = (short) tiff.bits(1, 2, 1);
      assertThat(raster.values(0)[6]).isEqualTo(.0001 * sample - .1);
    }
  }
}
