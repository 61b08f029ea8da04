package org.davylamp.imagery.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places on maps, as PROJ has them (PyPI rasterio 1.4.4, {@code rasterio.warp.transform}). */
class CrsTest {
  @ParameterizedTest
  @CsvSource({
    "32652, 126.5,  40.1, 286900.72247007216, 4441851.974245444",
    "32652, 129.0,  42.3, 500000.0,           4683085.754904821",
    "32652, 123.0,  38.0, -27018.22719544894, 4222839.127299805",
    "32652, 132.0,  35.0, 773798.0963396063,  3877156.6916446737",
    "32652, 124.2, 38.55, 81629.64588131459,  4277777.182391576",
    "32733,  15.5, -33.9, 546228.1763219208,  6248819.230249108",
    "32733,  13.2,  -0.5, 299679.47095063055, 9944707.496816402",
    "3857,  126.5,  40.1, 14081915.585349105, 4880484.665662283",
    "3857,  -70.2, -33.4, -7814628.2536878055, -3948518.4270993904",
    "4326,  126.5,  40.1, 126.5,              40.1"
  })
  void aPlaceIsWhereProjHasIt(int epsg, double lon, double lat, double x, double y) {
    Crs.Known crs = (Crs.Known) Crs.of(epsg, "");
    assertThat(crs.epsg()).isEqualTo(epsg);
    Point place = crs.project(new Point(lon, lat));
    assertThat(place.x()).isCloseTo(x, within(1e-6));
    assertThat(place.y()).isCloseTo(y, within(1e-6));
    Point back = crs.lonLat(place);
    assertThat(back.x()).isCloseTo(lon, within(1e-11));
    assertThat(back.y()).isCloseTo(lat, within(1e-11));
  }

  @Test
  void utmGoesThereAndBackEverywhere() {
    long seed = 7;
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      int zone = 1 + random.nextInt(60);
      Crs.Known crs = new Crs.Utm(zone, random.nextBoolean());
      Point lonLat =
          new Point(6. * zone - 183 + random.nextDouble(-6, 6), random.nextDouble(-84, 84));
      Point back = crs.lonLat(crs.project(lonLat));
      assertThat(back.x()).as("seed %d, %s", seed, lonLat).isCloseTo(lonLat.x(), within(1e-10));
      assertThat(back.y()).as("seed %d, %s", seed, lonLat).isCloseTo(lonLat.y(), within(1e-10));
    }
  }

  @ParameterizedTest
  @CsvSource({"32600", "32661", "32700", "32761", "4258", "5179", "0"})
  void othersAreNamedButNotKnown(int epsg) {
    assertThat(Crs.of(epsg, "somewhere")).isEqualTo(new Crs.Other(epsg, "somewhere"));
  }

  @Test
  void aBoxOfAnotherMapHoldsAllOfIt() {
    Crs.Known utm = new Crs.Utm(52, true);
    Box camp = new Box(126.05, 39.55, 126.15, 39.62);
    Box box = camp.project(new Crs.Geographic(), utm);
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      Point p =
          utm.project(
              new Point(random.nextDouble(126.05, 126.15), random.nextDouble(39.55, 39.62)));
      assertThat(p.x()).isBetween(box.west(), box.east());
      assertThat(p.y()).isBetween(box.south(), box.north());
    }
    assertThat(box.east() - box.west()).isBetween(8_500., 9_000.);
  }

  @Test
  void aBoxHasAnInside() {
    assertThatThrownBy(() -> new Box(1, 1, 1, 2)).hasMessageContaining("from west to east");
    assertThatThrownBy(() -> new Box(0, Double.NaN, 1, 2)).hasMessageContaining("from west");
  }
}
