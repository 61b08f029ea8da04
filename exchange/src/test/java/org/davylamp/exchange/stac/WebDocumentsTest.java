package org.davylamp.exchange.stac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.davylamp.exchange.BadInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A catalogue on a server of this machine. */
class WebDocumentsTest {
  private static final String CATALOGUE =
      """
      {"type": "Catalog", "stac_version": "1.0.0", "id": "c", "links": [
        {"rel": "item", "href": "items/one.json"},
        {"rel": "item", "href": "items/none.json"},
        {"rel": "item", "href": "file:///etc/hosts"},
        {"rel": "item", "href": "ftp://example.org/x.json"}]}
      """;

  private final Map<String, String> files =
      Map.of("/catalog.json", CATALOGUE, "/items/one.json", StacItems.LANDSAT);
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  WebDocumentsTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void start() {
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            String text = files.get(exchange.getRequestURI().getPath());
            byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(
                text == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    client.shutdownNow();
    server.stop(0);
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private StacScenes read(String path, StacLimits limits) throws IOException {
    return StacReader.read(at(path), Documents.web(client, Duration.ofSeconds(10)), limits);
  }

  @Test
  void linksAreFetchedAndNothingOfThisMachine() throws IOException {
    StacScenes found = read("/catalog.json", StacLimits.USUAL);
    assertThat(found.scenes())
        .extracting(Scene::id)
        .containsExactly("LC08_L2SP_117032_20200615_20200823_02_T1");
    assertThat(found.scenes().getFirst().bands().getFirst().href())
        .isEqualTo(at("/items/SR_B5.TIF"));
    assertThat(found.unread()).hasSize(3);
    assertThat(found.unread().get(0).why()).contains("answered 404");
    assertThat(found.unread().get(1).why())
        .contains("expected an address, found 'file:///etc/hosts'");
    assertThat(found.unread().get(2).why()).contains("expected http or https, found ftp");
  }

  @Test
  void whatIsTooLargeOrNotThereIsAnError() {
    assertThat(catchThrowable(() -> read("/catalog.json", new StacLimits(1, 9, 100, 1000))))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("expected at most 100 bytes");
    assertThat(catchThrowable(() -> read("/none.json", StacLimits.USUAL)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("answered 404");
  }
}
