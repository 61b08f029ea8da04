package org.davylamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A STAC item that is added to a case: what of it becomes statements on a scene. */
class StacFormatTest {
  private static final String ITEM =
      """
      {"type": "Feature", "stac_version": "1.0.0", "id": "S2B_52SDJ_20220301_0_L2A",
       "geometry": {"type": "Point", "coordinates": [126.1, 39.9]}, "bbox": [126, 39, 127, 40],
       "collection": "sentinel-2-l2a",
       "properties": {"datetime": "2022-03-01T02:16:49.024Z", "platform": "sentinel-2b",
         "eo:cloud_cover": 3.50, "license": "CC-BY-4.0", "s2:processing_baseline": "05.09",
         "providers": [{"name": "An agency", "roles": ["producer"]}]},
       "links": [],
       "assets": {"B04": {"href": "./B04.tif", "type": "image/tiff", "roles": ["data"],
         "eo:bands": [{"name": "B04", "common_name": "red"}],
         "file:checksum": "1220aabbccddeeff00112233445566778899aabbccddeeff00112233445566778899"}}}
      """;

  private static FormatReader reader(String text) {
    Head head = new Head(text.getBytes(StandardCharsets.UTF_8), true);
    return Formats.recognise(head).orElseThrow();
  }

  private static List<String> said(String text) {
    return MemoryIntake.of(reader(text), text).statements().stream()
        .map(StacFormatTest::line)
        .toList();
  }

  private static String line(Statement statement) {
    Optional<String> original = statement.details().original();
    return "%s %s=%s%s"
        .formatted(
            statement.entity(),
            statement.property(),
            statement.value(),
            original.map(" (%s)"::formatted).orElse(""));
  }

  @Test
  void anItemIsAScene() {
    assertThat(reader(ITEM).format()).isEqualTo("stac");
    String scene = "scene-S2B_52SDJ_20220301_0_L2A ";
    assertThat(said(ITEM))
        .containsExactly(
            scene + "sceneId=S2B_52SDJ_20220301_0_L2A",
            scene + "acquired=2022-03-01T02:16:49Z",
            scene + "platform=sentinel-2b",
            scene + "collection=sentinel-2-l2a",
            scene + "cloudCover=3.5",
            scene + "licence=CC-BY-4.0",
            scene + "credit=An agency",
            scene + "sha256=" + "aabbccddeeff00112233445566778899".repeat(2));
  }

  @Test
  void whereSomebodyLookedIsNotSaid() {
    assertThat(String.join(" ", said(ITEM))).doesNotContain("126", "39.9");
  }

  @Test
  void itemsOfACollectionAreScenes() {
    String other = ITEM.replace("S2B_52SDJ_20220301_0_L2A", "한국 1");
    String both = "{\"type\": \"FeatureCollection\", \"features\": [" + ITEM + "," + other + "]}";
    assertThat(reader(both).format()).isEqualTo("stac");
    assertThat(said(both)).hasSize(16).anyMatch(line -> line.contains(" sceneId=한국 1"));
    String twice = both.replace("한국 1", "S2B_52SDJ_20220301_0_L2A");
    assertThat(catchThrowable(() -> said(twice)))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("expected each scene once");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"type": "Feature", "stac_version": "1.0.0"                      | stac
          {"stac_version": "1.0.0", "links": [], "type": "Feature"         | stac
          {"type": "FeatureCollection", "features": [{"stac_version": "1", "type": "Feature" | stac
          {"type": "Feature", "properties": {"stac_version": "1.0.0"}, "geometry": null} | geojson
          {"type": "FeatureCollection", "features": []}                    | geojson
          """)
  void isToldFromGeoJson(String begin, String format) {
    Head head = new Head(begin.getBytes(StandardCharsets.UTF_8), false);
    assertThat(Formats.recognise(head).map(FormatReader::format)).contains(format);
  }

  @Test
  void aCatalogueIsNoFormatToAdd() {
    String catalogue = "{\"type\": \"Catalog\", \"stac_version\": \"1.0.0\", \"links\": []}";
    assertThat(Formats.recognise(new Head(catalogue.getBytes(StandardCharsets.UTF_8), true)))
        .isEmpty();
  }

  @Test
  void whatIsWrongIsNamedWithItsPlace() {
    assertThat(catchThrowable(() -> said(ITEM.replace("2022-03-01T02", "2022-13-01T02"))))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("line 4, column ")
        .hasMessageContaining("expected 'datetime' as RFC 3339");
  }
}
