package org.davylamp.exchange.stac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.davylamp.exchange.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SceneManifestTest {
  private static final URI BASE = Path.of("/data/scenes.csv").toUri();
  private static final String HEADER = "scene,date,band,href,qaHref,sha256\n";

  private static List<Scene> read(String text) throws IOException {
    return SceneManifest.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "scenes.csv", BASE);
  }

  @Test
  void rowsOfASceneAreOneScene() throws IOException {
    List<Scene> scenes =
        read(
            HEADER
                + "b,2020-06-15,red,b/red 100%.tif,b/qa.tif,"
                + "AB".repeat(32)
                + "\n"
                + "a,2020-06-10T02:03:04Z,3,https://example.org/a.tif,,\n"
                + "b,2020-06-15,nir,b/nir.tif#band=2,,\n");
    assertThat(scenes).extracting(Scene::id).containsExactly("b", "a");
    Scene b = scenes.getFirst();
    assertThat(b.day()).isEqualTo(LocalDate.of(2020, 6, 15));
    assertThat(b.instant()).isEmpty();
    assertThat(b.bands()).extracting(SceneAsset::band).containsExactly("red", "nir");
    assertThat(Path.of(b.bands().get(0).href())).isEqualTo(Path.of("/data/b/red 100%.tif"));
    assertThat(b.bands().get(0).sha256()).contains("ab".repeat(32));
    assertThat(b.bands().get(1).number()).hasValue(2);
    assertThat(Path.of(b.bands().get(1).href())).isEqualTo(Path.of("/data/b/nir.tif"));
    assertThat(Path.of(b.quality().orElseThrow().asset().href()))
        .isEqualTo(Path.of("/data/b/qa.tif"));
    Scene a = scenes.get(1);
    assertThat(a.instant()).contains(Instant.parse("2020-06-10T02:03:04Z"));
    assertThat(a.bands().getFirst().href()).hasToString("https://example.org/a.tif");
    assertThat(a.quality()).isEmpty();
  }

  @Test
  void columnsMayStandInAnyOrderAndOthersArePassedOver() throws IOException {
    List<Scene> scenes =
        read(
            """
            mine, HREF ,Band,date,scene,scale,offset,nodata,qa,qahref
            x,r.tif,red,2020-01-02,s,0.0001,-.1,-9999,scl,scl.tif
            """);
    Scene scene = scenes.getFirst();
    assertThat(scene.bands().getFirst().scale())
        .contains(new SampleScale(.0001, -.1, SampleScale.From.STATED));
    assertThat(scene.bands().getFirst().nodata()).hasValue(-9999);
    assertThat(scene.quality().flatMap(SceneQuality::codes)).contains(SceneQuality.Codes.SCL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          s,2020-13-01,red,a.tif,,            | line 2, column 2: expected a day such as 2020-06-15, found '2020-13-01'
          s,2020-06-01T10:00:00,red,a.tif,,   | line 2, column 2: expected a day, or a time with its zone
          s,0020-06-01,red,a.tif,,            | line 2, column 2: expected a day from 1900 to 2200
          ,2020-06-01,red,a.tif,,             | line 2, column 1: expected a value in 'scene'
          s,2020-06-01,,a.tif,,               | line 2, column 3: expected a value in 'band'
          s,2020-06-01,red                    | line 2, column 4: expected a value in 'href'
          s,2020-06-01,red,a.tif,,12          | line 2, column 6: expected a SHA-256, 64 hexadecimal digits, found '12'
          s,2020-06-01,red,http://[,,         | line 2, column 4: expected a path or an address
          one,2020-06-02,nir,a.tif,,          | line 3, column 2: expected the day of scene one, 2020-06-01, found 2020-06-02
          one,2020-06-01,red,b.tif,,          | line 3, column 3: expected each band of scene one once, found 'red' again, after line 2
          one,2020-06-01,nir,b.tif,other.tif, | line 3, column 5: expected one 'qaHref' for scene one, found another
          """)
  void whatIsWrongIsNamedWithItsPlace(String row, String problem) {
    String before = row.startsWith("one") ? "one,2020-06-01,red,a.tif,qa.tif,\n" : "";
    assertThat(catchThrowable(() -> read(HEADER + before + row + "\n")))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("scenes.csv, " + problem);
  }

  @Test
  void columnsThatAreNeededAreNamed() {
    assertThat(catchThrowable(() -> read("scene,when,band,href\n")))
        .hasMessage(
            "scenes.csv, line 1: expected the columns scene, date, band, href; not there: date;"
                + " found scene,when,band,href".replace(",", ", ").replace("  ", " "));
    assertThat(catchThrowable(() -> read(""))).hasMessageContaining("found none");
    assertThat(catchThrowable(() -> read("scene,date,band,href,Date\n")))
        .hasMessageContaining("line 1, column 5: expected the column 'date' once");
  }

  @Test
  void aManifestOfOnlyAHeaderHasNoScene() throws IOException {
    assertThat(read(HEADER)).isEmpty();
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    List<Scene> scenes =
        Stream.of(
                StacItems.sentinel2("\"s2:processing_baseline\": \"05.09\""),
                StacItems.LANDSAT,
                StacItems.SENTINEL_1,
                StacItems.ONE_ONE)
            .map(StacItems::scene)
            .map(SceneManifestTest::asAManifestHasIt)
            .toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SceneManifest.write(out, scenes);
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text)
        .startsWith(
            "scene,date,band,href,qaHref,sha256,scale,offset,nodata,qa,platform,collection,"
                + "cloudCover,licence,credit,item,itemSha256\n");
    assertThat(read(text)).isEqualTo(scenes);
  }

  @Test
  void columnsInWhichNothingStandsAreNotWritten() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SceneManifest.write(out, read(HEADER + "s,2020-01-02,red,r.tif#band=3,,\n"));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(HEADER + "s,2020-01-02,red,file:///data/r.tif#band=3,,\n");
  }

  /** Without notes, and with every scale stated. */
  private static Scene asAManifestHasIt(Scene scene) {
    List<SceneAsset> bands =
        scene.bands().stream()
            .map(
                band ->
                    new SceneAsset(
                        band.band(),
                        band.href(),
                        band.number(),
                        band.scale()
                            .map(
                                scale ->
                                    new SampleScale(
                                        scale.scale(), scale.offset(), SampleScale.From.STATED)),
                        band.nodata(),
                        band.sha256()))
            .toList();
    return new Scene(
        scene.id(),
        scene.day(),
        scene.instant(),
        scene.collection(),
        scene.platform(),
        bands,
        scene.quality(),
        scene.cloudCover(),
        scene.licence(),
        scene.credit(),
        Optional.of(scene.item().orElseThrow()),
        List.of());
  }
}
