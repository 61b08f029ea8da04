package org.davylamp.exchange.stac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.stac.SampleScale.From;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StacItemTest {
  private static SampleScale scale(Scene scene, String band) {
    return scene.band(band).orElseThrow().scale().orElseThrow();
  }

  @Test
  void sentinel2() {
    Scene scene = StacItems.scene(StacItems.sentinel2(""));
    assertThat(scene.id()).isEqualTo("S2B_52SDJ_20220301_0_L2A");
    assertThat(scene.day()).isEqualTo(LocalDate.of(2022, 3, 1));
    assertThat(scene.instant()).contains(Instant.parse("2022-03-01T02:16:49.024Z"));
    assertThat(scene.collection()).contains("sentinel-2-l2a");
    assertThat(scene.platform()).contains("sentinel-2b");
    assertThat(scene.cloudCover()).hasValue(3.25);
    assertThat(scene.licence()).contains("https://example.org/terms");
    assertThat(scene.bands()).extracting(SceneAsset::band).containsExactly("red", "B05", "B06");
    assertThat(scene.band("red"))
        .contains(
            new SceneAsset(
                "red",
                URI.create("https://example.org/scenes/B04.tif"),
                OptionalInt.empty(),
                Optional.of(new SampleScale(.0001, -.1, From.STATED)),
                OptionalDouble.of(0),
                Optional.of("aabbccddeeff00112233445566778899".repeat(2))));
    SceneQuality quality = scene.quality().orElseThrow();
    assertThat(quality.codes()).contains(SceneQuality.Codes.SCL);
    assertThat(quality.asset().href()).hasToString("https://example.org/masks/SCL.tif");
    assertThat(scene.item().orElseThrow().href()).isEqualTo(StacItems.AT);
    assertThat(scene.item().orElseThrow().sha256()).matches("[0-9a-f]{64}");
    assertThat(scene.notes()).contains("1 assets are JPEG 2000, which is not read");
  }

  /** Stated for red only; the others are told by the processing baseline. */
  @ParameterizedTest
  @CsvSource({
    "\"earthsearch:boa_offset_applied\": true,                        0,    0",
    "\"sentinel:boa_offset_applied\": true,                           0,    0",
    "\"s2:processing_baseline\": \"05.09\",                          -0.1, -0.1",
    "\"s2:processing_baseline\": 4.0,                                -0.1, -0.1",
    "\"s2:processing_baseline\": \"02.14\",                          -0.1,  0",
    "\"s2:product_uri\": \"S2B_MSIL2A_20220301T021649_N0400_R1_T.SAFE\", -0.1, -0.1",
    "\"sentinel:product_id\": \"S2B_MSIL2A_20210221T095029_N0214_R079\", -0.1, 0"
  })
  void offsetsOfSentinel2AreAppliedOnce(String told, double red, double rededge) {
    Scene scene = StacItems.scene(StacItems.sentinel2(told));
    assertThat(scale(scene, "red").offset()).isEqualTo(red);
    assertThat(scale(scene, "B05")).isEqualTo(new SampleScale(.0001, rededge, From.PRODUCT));
    boolean twice = red == 0;
    assertThat(String.join(" ", scene.notes()).contains("not applied again")).isEqualTo(twice);
  }

  @Test
  void aScaleThatNobodyStatesIsNotGuessed() {
    Scene scene = StacItems.scene(StacItems.sentinel2(""));
    assertThat(scene.band("B05").orElseThrow().scale()).isEmpty();
    assertThat(scene.notes())
        .contains(
            "neither scale nor processing baseline is stated: samples are left as the file has them");
  }

  @Test
  void landsat() {
    Scene scene = StacItems.scene(StacItems.LANDSAT);
    assertThat(scene.bands()).extracting(SceneAsset::band).containsExactly("nir08", "lwir11");
    assertThat(scale(scene, "nir08")).isEqualTo(new SampleScale(.0000275, -.2, From.PRODUCT));
    assertThat(scene.band("lwir11").orElseThrow().scale()).isEmpty();
    assertThat(scene.quality().flatMap(SceneQuality::codes)).contains(SceneQuality.Codes.QA_PIXEL);
    assertThat(scene.notes())
        .containsExactly("the checksum of 'nir08' is no SHA-256 and is not checked");
  }

  @Test
  void sentinel1() {
    Scene scene = StacItems.scene(StacItems.SENTINEL_1);
    assertThat(scene.bands()).extracting(SceneAsset::band).containsExactly("vv", "vh");
    assertThat(scene.instant()).contains(Instant.parse("2020-06-15T21:00:01Z"));
    assertThat(scene.platform()).contains("sentinel-1");
    assertThat(scene.credit()).contains("ESA");
    assertThat(scene.quality()).isEmpty();
  }

  @Test
  void versionOneOne() {
    Scene scene = StacItems.scene(StacItems.ONE_ONE);
    assertThat(scene.day()).isEqualTo(LocalDate.of(2023, 12, 31));
    assertThat(scene.licence()).contains("CC-BY-4.0");
    assertThat(scene.band("red").orElseThrow().number()).hasValue(1);
    assertThat(scene.band("nir").orElseThrow().number()).hasValue(2);
    assertThat(scale(scene, "red")).isEqualTo(new SampleScale(.01, 0, From.STATED));
    assertThat(scale(scene, "nir")).isEqualTo(new SampleScale(.02, 1, From.STATED));
    assertThat(scene.band("nir").orElseThrow().nodata()).hasValue(-9999);
  }

  @Test
  void versionZeroEight() {
    Scene scene = StacItems.scene(StacItems.ZERO_EIGHT);
    assertThat(scene.platform()).contains("landsat-8");
    assertThat(scene.bands()).extracting(SceneAsset::band).containsExactly("red");
    assertThat(scene.band("red").orElseThrow().sha256())
        .contains("aabbccddeeff00112233445566778899".repeat(2));
    assertThat(scene.cloudCover()).isEmpty();
    assertThat(scene.notes()).containsExactly("the stated cloud cover is no percentage");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "1.0.0"                  | "2.0.0"                 | line 1, column 37: expected "stac_version" 0.8 to 1.1, found '2.0.0'
          "1.0.0"                  | "0.7.0"                 | found '0.7.0'
          "stac_version"           | "version"               | expected "stac_version" 0.8 to 1.1, found none
          "id"                     | "no"                    | expected an id
          "properties"             | "no"                    | expected 'properties' in item S2B_52SDJ
          "assets"                 | "no"                    | expected 'assets' in item S2B_52SDJ
          "2022-03-01T02:16:49.024Z" | "yesterday"           | line 3, column 29: expected 'datetime' as RFC 3339, such as 2020-06-15T06:06:41Z, found 'yesterday'
          "2022-03-01T02:16:49.024Z" | "2022-03-01T02:16:49" | found '2022-03-01T02:16:49'
          "2022-03-01T02:16:49.024Z" | null                  | expected 'dtr:start_datetime' as RFC 3339
          "./B04.tif"              | "http://a b/^"          | expected an address, found 'http://a b/^'
          "./B04.tif"              | "file:///etc/hosts"     | expected an address, found 'file:///etc/hosts'
          "Feature"                | "Feature", "id": "x"    | expected the member 'id' once
          "Feature"                | "Thing"                 | expected a STAC item, item collection, catalogue or collection, found 'Thing'
          "scale": 0.0001          | "scale": 0              | expected a scale other than 0
          "nodata": 0              | "nodata": 1e999         | expected a number in nodata, found one too large
          "links": [               | "links": [[             | expected JSON in UTF-8
          """)
  void whatIsWrongIsNamedWithItsPlace(String right, String wrong, String problem) {
    String item = StacItems.sentinel2("").replace(right, wrong);
    assertThat(item).isNotEqualTo(StacItems.sentinel2(""));
    assertThat(catchThrowable(() -> StacItems.read(item)))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("https://example.org/scenes/item.json, line ")
        .hasMessageContaining(problem);
  }

  @Test
  void aRangeOfSeveralDaysIsNoDate() {
    String item = StacItems.SENTINEL_1.replace("2020-06-15T21:00:26Z", "2020-06-16T00:00:26Z");
    assertThat(catchThrowable(() -> StacItems.read(item)))
        .hasMessageContaining("expected one time or a range within one day (UTC) for S1A_IW_GRDH");
  }

  @Test
  void tooManyValuesAreRefused() {
    StringBuilder many = new StringBuilder("{\"type\": \"Feature\", \"x\": [0");
    for (int i = 0; i < 1_000_000; i++) {
      many.append(",0");
    }
    assertThat(catchThrowable(() -> StacItems.read(many + "]}")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("expected at most 1,000,000 values");
  }
}
