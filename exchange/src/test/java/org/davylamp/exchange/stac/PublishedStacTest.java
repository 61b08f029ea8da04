package org.davylamp.exchange.stac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other people's items. */
class PublishedStacTest {
  private static StacScenes read(String name) throws IOException {
    String data = System.getenv("DAVYLAMP_DATA");
    assumeTrue(data != null, "DAVYLAMP_DATA is not set: no items to read");
    return StacReader.read(
        Path.of(data, "imagery/stac", name).toUri(), Documents.files(), StacLimits.USUAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          eo-landsat-example.json      | LC08_L1TP_107018_20181001_20181001_01_RT | 2018-10-01 | landsat-8   | 78    | coastal blue green red nir swir16 swir22 pan cirrus lwir11 lwir12 | -
          raster-sentinel2-example.json | S2B_33SVB_20210221_0_L2A | 2021-02-21 | sentinel-2b | 21.22 | coastal blue green red B05 B06 B07 nir B8A B09 swir16 swir22 AOT WVP | SCL
          sentinel-1.json              | sentinel-1-example    | 2018-11-03 | sentinel-1a | -     | hh       | -
          core-item.json               | 20201211_223832_CS2   | 2020-12-11 | cool_sat1   | -     | analytic | -
          simple-item.json             | 20201211_223832_CS2   | 2020-12-11 | -           | -     | -        | -
          """)
  void itemsAreRead(
      String file, String id, String day, String platform, String cloud, String bands, String qa)
      throws IOException {
    StacScenes found = read(file);
    assertThat(found.unread()).isEmpty();
    Scene scene = found.scenes().getFirst();
    assertThat(scene.id()).isEqualTo(id);
    assertThat(scene.day()).hasToString(day);
    assertThat(scene.platform().orElse(null)).isEqualTo(platform);
    assertThat(scene.bands())
        .extracting(SceneAsset::band)
        .isEqualTo(bands == null ? List.of() : List.of(bands.split(" ", -1)));
    assertThat(scene.cloudCover().isPresent()).isEqualTo(cloud != null);
    assertThat(scene.quality().flatMap(SceneQuality::codes).map(Object::toString).orElse(null))
        .isEqualTo(qa);
  }

  @Test
  void whatIsOnlyJpeg2000HasNoBandAndSaysSo() throws IOException {
    Scene scene = read("eo-sentinel2-item.json").scenes().getFirst();
    assertThat(scene.bands()).isEmpty();
    assertThat(scene.notes()).containsExactly("15 assets are JPEG 2000, which is not read");
  }

  @Test
  void scalesOfSentinel2AreThoseOfItsBaseline() throws IOException {
    Scene scene = read("raster-sentinel2-example.json").scenes().getFirst();
    assertThat(scene.band("red").orElseThrow().scale())
        .contains(new SampleScale(.0001, 0, SampleScale.From.PRODUCT));
    assertThat(scene.band("red").orElseThrow().nodata()).hasValue(0);
    assertThat(scene.band("WVP").orElseThrow().scale()).isEmpty();
  }

  @Test
  void aCollectionIsFollowed() throws IOException {
    StacScenes found = read("collection.json");
    assertThat(found.scenes()).hasSize(1);
    assertThat(found.scenes().getFirst().licence()).contains("CC-BY-4.0");
    assertThat(found.scenes().getFirst().credit()).contains("Remote Data, Inc");
    assertThat(found.unread()).hasSize(2);
    assertThat(found.unread().get(0).why()).contains("expected each scene once");
    assertThat(found.unread().get(1).what()).endsWith("extended-item.json");
  }
}
