package org.davylamp.imagery.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.davylamp.imagery.bytes.HttpBytes;
import org.davylamp.imagery.bytes.Retries;
import org.davylamp.imagery.raster.Compression;
import org.davylamp.imagery.raster.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scenes on a server, some of which fail between one strip and the next. */
class StackHttpTest {
  private static final Retries QUICK =
      new Retries(2, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(10));

  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, String> versions = new ConcurrentHashMap<>();
  private final Set<String> stopping = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final HttpClient client = HttpBytes.client(QUICK);

  StackHttpTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void start() {
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    client.shutdownNow();
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String name = exchange.getRequestURI().getPath().substring(1);
      byte[] file = files.get(name);
      if (file == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.getResponseHeaders().set("ETag", "\"" + versions.getOrDefault(name, "1") + "\"");
      String[] ends =
          exchange
              .getRequestHeaders()
              .getFirst("Range")
              .substring("bytes=".length())
              .split("-", -1);
      int from = Integer.parseInt(ends[0]);
      int to = Math.min(file.length, Integer.parseInt(ends[1]) + 1);
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes %d-%d/%d".formatted(from, to - 1, file.length));
      exchange.sendResponseHeaders(206, to - from);
      int length = stopping.contains(name) ? (to - from) / 2 : to - from;
      exchange.getResponseBody().write(file, from, length);
    }
  }

  private RasterFile at(String name) {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name);
    return RasterFile.at(address, QUICK, client);
  }

  /** Files larger than what is read when they are opened. */
  private List<StackScene> scenes(String... names) {
    List<StackScene> scenes = new ArrayList<>();
    for (String name : names) {
      TestScene large = new TestScene().size(256, 256);
      large.compression = Compression.NONE;
      int value = 1 + scenes.size();
      files.put(name, large.bytes((band, column, row) -> value));
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
      stopping.add("stops");
      versions.put("changes", "2");
      Reading after = stack.read(new Window(0, 208, 256, 16));
      assertThat(after.cube().scenes()).containsExactly("good", "better");
      assertThat(after.cube().samples()[1]).containsOnly(4);
      assertThat(after.refused()).extracting(Refused::scene).containsExactly("stops", "changes");
      assertThat(after.refused().get(0).why()).contains("/stops").contains("in 2 attempts");
      assertThat(after.refused().get(1).why())
          .contains("/changes")
          .contains("expected the version that was opened, \"1\"")
          .contains("another, \"2\"");
      stopping.clear();
      assertThat(stack.read(new Window(0, 0, 10, 10)).cube().scenes())
          .containsExactly("good", "better");
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
