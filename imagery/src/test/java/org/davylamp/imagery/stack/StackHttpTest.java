package org.davylamp.imagery.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.davylamp.imagery.bytes.HttpBytes;
import org.davylamp.imagery.bytes.Retries;
import org.davylamp.imagery.raster.Compression;
import org.davylamp.imagery.raster.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenes on a server, some of which fail between one strip and the next. */
class StackHttpTest {
  private static final Retries QUICK =
      new Retries(2, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(10));

  private final RangeServer server = new RangeServer();
  private final HttpClient client = HttpBytes.client(QUICK);

  @AfterEach
  void stop() {
    client.shutdownNow();
    server.close();
  }

  private RasterFile at(String name) {
    return RasterFile.at(server.address(name), QUICK, client);
  }

  /** Files larger than what is read when they are opened. */
  private List<StackScene> scenes(String... names) {
    List<StackScene> scenes = new ArrayList<>();
    for (String name : names) {
      TestScene large = new TestScene().size(256, 256);
      large.compression = Compression.NONE;
      int value = 1 + scenes.size();
      server.put(name, large.bytes((band, column, row) -> value));
      scenes.add(TestScene.scene(name, 10 + scenes.size(), at(name)));
    }
    return scenes;
  }

  @Test
  void aSceneThatFailsMidwayIsRefusedAndTheRestAreKept() {
    List<StackScene> scenes = scenes("good", "stops", "changes", "better");
    scenes.add(TestScene.scene("missing", 20, at("missing")));
    try (Stack stack = Stack.open(scenes, TestScene.red(), Progress.NONE)) {
      assertThat(stack.refused()).extracting(Refused::scene).containsExactly("missing");
      assertThat(stack.refused().getFirst().why()).contains("/missing").contains("found 404");
      Reading before = stack.read(new Window(0, 112, 256, 16));
      assertThat(before.cube().scenes()).containsExactly("good", "stops", "changes", "better");
      server.stopMidway("stops");
      server.version("changes", "2");
      Reading after = stack.read(new Window(0, 208, 256, 16));
      assertThat(after.cube().scenes()).containsExactly("good", "better");
      assertThat(after.cube().samples()[1]).containsOnly(4);
      assertThat(after.refused()).extracting(Refused::scene).containsExactly("stops", "changes");
      assertThat(after.refused().get(0).why()).contains("/stops").contains("in 2 attempts");
      assertThat(after.refused().get(1).why())
          .contains("/changes")
          .contains("expected the version that was opened, \"1\"")
          .contains("another, \"2\"");
      server.mend();
      assertThat(stack.read(new Window(0, 0, 10, 10)).cube().scenes())
          .containsExactly("good", "better");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3://bucket/key.tif",
        "http:///no-host.tif",
        "file://host/x.tif",
        "mailto:a@b",
        "x.tif",
        "ftp://example.org/x.tif"
      })
  void otherAddressesRefuseTheirSceneOnly(String address) {
    List<StackScene> scenes = scenes("good");
    scenes.add(TestScene.scene("odd", 30, RasterFile.at(URI.create(address), QUICK, client)));
    try (Stack stack = Stack.open(scenes, TestScene.red(), Progress.NONE)) {
      assertThat(stack.scenes()).containsExactly("good");
      assertThat(stack.refused().getFirst().toString())
          .startsWith("odd: " + address + ", address: expected file:, http: or https:");
    }
  }

  @Test
  void filesByTheirAddress(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("a b.tif"), new TestScene().bytes((b, x, y) -> 5));
    StackScene scene = TestScene.scene("here", 1, RasterFile.at(file.toUri(), QUICK, client));
    try (Stack stack = Stack.open(List.of(scene), TestScene.red(), Progress.NONE)) {
      assertThat(stack.read(stack.all()).cube().samples()[0][0]).isEqualTo(5);
    }
  }

  @Test
  void hashesOfServersFilesAreCheckedOnlyIfAsked() {
    List<StackScene> scenes = scenes("one");
    StackScene told = TestScene.scene("one", 1, at("one").withSha256("ab".repeat(32)));
    try (Stack stack = Stack.open(List.of(told), TestScene.red(), Progress.NONE)) {
      assertThat(stack.checks()).extracting(FileCheck::verified).containsExactly(false);
      assertThat(stack.read(stack.all()).cube().dates()).isEqualTo(scenes.size());
    }
    StackOptions all = TestScene.red().withVerify(StackOptions.Verify.ALL);
    try (Stack stack = Stack.open(List.of(told), all, Progress.NONE)) {
      assertThat(stack.refused().getFirst().why()).contains("SHA-256: expected " + "ab".repeat(32));
    }
  }
}
