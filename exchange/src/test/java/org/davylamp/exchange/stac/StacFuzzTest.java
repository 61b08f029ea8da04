package org.davylamp.exchange.stac;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.davylamp.exchange.BadInput;

/** Whatever the bytes are: scenes with an id, a day and absolute addresses, or one BadInput. */
final class StacFuzzTest {
  private static final StacLimits SMALL = new StacLimits(2, 8, 1 << 20, 10_000);

  @FuzzTest
  void anyDocument(byte[] bytes) throws IOException {
    read(bytes);
  }

  @FuzzTest
  void changedItems(FuzzedDataProvider data) throws IOException {
    String item =
        data.pickValue(
            List.of(
                StacItems.sentinel2(""),
                StacItems.LANDSAT,
                StacItems.SENTINEL_1,
                StacItems.ONE_ONE,
                StacItems.ZERO_EIGHT));
    int from = data.consumeInt(0, item.length());
    int to = data.consumeInt(from, item.length());
    String changed = item.substring(0, from) + data.consumeRemainingAsString() + item.substring(to);
    read(changed.getBytes(StandardCharsets.UTF_8));
  }

  @FuzzTest
  void manifests(FuzzedDataProvider data) throws IOException {
    String header =
        data.pickValue(
            List.of(
                "scene,date,band,href,qaHref,sha256\n",
                "scene,date,band,href,scale,offset,nodata,qa\ns,2020-01-01,red,a.tif,",
                ""));
    byte[] bytes = (header + data.consumeRemainingAsString()).getBytes(StandardCharsets.UTF_8);
    try {
      List<Scene> scenes =
          SceneManifest.read(new ByteArrayInputStream(bytes), "table", StacItems.AT);
      scenes.forEach(StacFuzzTest::check);
      SceneManifest.write(new ByteArrayOutputStream(), scenes);
    } catch (BadInput e) {
      placed(e, "table");
    }
  }

  private static void read(byte[] bytes) throws IOException {
    Documents documents =
        (address, most) -> {
          if (!address.equals(StacItems.AT)) {
            throw new IOException(address + " answered 404");
          }
          return bytes;
        };
    try {
      StacReader.read(StacItems.AT, documents, SMALL).scenes().forEach(StacFuzzTest::check);
    } catch (BadInput e) {
      placed(e, StacItems.AT.toString());
    }
  }

  private static void check(Scene scene) {
    boolean absolute = scene.bands().stream().allMatch(band -> band.href().isAbsolute());
    if (scene.id().isBlank() || !absolute) {
      throw new AssertionError("a scene without name or address: " + scene);
    }
  }

  private static void placed(BadInput e, String file) {
    if (!e.file().equals(file) || e.row() < 1 || !e.problem().contains("expected")) {
      throw new AssertionError("an error without place or expectation", e);
    }
  }
}
