package org.davylamp.imagery.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.davylamp.imagery.RasterException;
import org.davylamp.imagery.bytes.HttpBytes;
import org.davylamp.imagery.bytes.Retries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A whole read over a server of the JDK that can be made to fail. */
class HttpBytesTest {
  private static final Retries QUICK =
      new Retries(3, Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofSeconds(10));

  private final List<String> ranges = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();
  private volatile int failure = 503;
  private volatile Optional<String> etag = Optional.of("\"one\"");
  private volatile boolean obeysIfMatch = true;
  private volatile boolean givesRanges = true;
  private volatile boolean sendsTooMuch;
  private volatile byte[] file = new byte[0];
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final TestTiff image;

  /** Tiles of 4 KiB that noise keeps from packing, 256 of them. */
  HttpBytesTest() throws IOException {
    image = new TestTiff(1024, 1024).tiles(64, 64).utm(52, 250_000, 4_380_000);
    file = image.write();
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
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String range = exchange.getRequestHeaders().getFirst("Range");
      ranges.add(range);
      if (ranges.size() > 1 && failures.getAndDecrement() > 0 && failure != 206) {
        exchange.sendResponseHeaders(failure, -1);
        return;
      }
      etag.ifPresent(tag -> exchange.getResponseHeaders().set("ETag", tag));
      String match = exchange.getRequestHeaders().getFirst("If-Match");
      if (obeysIfMatch && match != null && !match.equals(etag.orElse(""))) {
        exchange.sendResponseHeaders(412, -1);
        return;
      }
      if (!givesRanges) {
        exchange.sendResponseHeaders(200, file.length);
        exchange.getResponseBody().write(file);
        return;
      }
      String[] ends = range.substring("bytes=".length()).split("-", -1);
      int from = Integer.parseInt(ends[0]);
      int asked = Integer.parseInt(ends[1]) + 1;
      int to = Math.min(file.length, sendsTooMuch ? 2 * asked : asked);
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes %d-%d/%d".formatted(from, to - 1, file.length));
      exchange.sendResponseHeaders(206, to - from);
      boolean stops = failure == 206 && ranges.size() > 1 && failures.get() >= 0;
      exchange.getResponseBody().write(file, from, stops ? (to - from) / 2 : to - from);
    }
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/scene.tif");
  }

  private GeoTiff open() {
    return GeoTiff.open(HttpBytes.open(address(), QUICK), Limits.USUAL, 2);
  }

  private void check(GeoTiff tiff, Window window) {
    Raster raster = tiff.read(tiff.image(), window, 0);
    for (int row = 0; row < window.height(); row++) {
      for (int column = 0; column < window.width(); column++) {
        long written = image.bits(0, window.column() + column, window.row() + row);
        assertThat(raster.at(0, column, row)).isEqualTo((double) written);
      }
    }
  }

  @Test
  void neighbouringTilesAreOneRequest() {
    try (GeoTiff tiff = open()) {
      int opened = ranges.size();
      assertThat(opened).isLessThanOrEqualTo(3);
      check(tiff, new Window(0, 640, 1024, 128));
      assertThat(ranges.subList(opened, ranges.size())).hasSize(1);
      ranges.clear();
      check(tiff, new Window(640, 100, 10, 10));
      assertThat(ranges).hasSize(1);
    }
  }

  @Test
  void whatFailsForAWhileIsTriedAgain() {
    try (GeoTiff tiff = open()) {
      for (int status : new int[] {429, 500, 503}) {
        failure = status;
        failures.set(2);
        check(tiff, new Window(0, 900, 50, 50));
      }
    }
  }

  @Test
  void whatFailsForGoodEndsInAnError() {
    try (GeoTiff tiff = open()) {
      failures.set(100);
      ranges.clear();
      ranges.add("");
      assertThat(catchThrowable(() -> check(tiff, new Window(0, 900, 50, 50))))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("in 3 attempts")
          .hasMessageContaining("answered 503")
          .hasMessageContaining(address().toString());
      assertThat(ranges).hasSize(4);
    }
  }

  @Test
  void anAnswerThatStopsMidwayIsNotTaken() {
    try (GeoTiff tiff = open()) {
      failure = 206;
      failures.set(100);
      assertThat(catchThrowable(() -> check(tiff, new Window(0, 900, 50, 50))))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("in 3 attempts");
      failures.set(-1);
      check(tiff, new Window(0, 900, 50, 50));
    }
  }

  @Test
  void aFileThatChangesIsRefused() {
    try (GeoTiff tiff = open()) {
      check(tiff, new Window(0, 900, 50, 50));
      etag = Optional.of("\"two\"");
      changed(tiff, "\"one\"", "another");
      obeysIfMatch = false;
      changed(tiff, "\"one\"", "\"two\"");
    }
  }

  @Test
  void aFileWithoutVersionThatBecomesLongerIsRefused() {
    etag = Optional.empty();
    try (GeoTiff tiff = open()) {
      file = Arrays.copyOf(file, file.length + 1);
      changed(tiff, "of " + (file.length - 1) + " bytes", "of " + file.length + " bytes");
    }
  }

  private static void changed(GeoTiff tiff, String opened, String found) {
    assertThat(catchThrowable(() -> tiff.read(tiff.image(), new Window(0, 700, 50, 50))))
        .isInstanceOf(RasterException.class)
        .hasMessageContaining("expected the version that was opened")
        .hasMessageContaining(opened)
        .hasMessageContaining(found);
  }

  @Test
  void aServerWithoutRangesIsRefused() {
    givesRanges = false;
    assertThat(catchThrowable(() -> HttpBytes.open(address(), QUICK)))
        .isInstanceOf(RasterException.class)
        .hasMessageContaining("expected 206")
        .hasMessageContaining("gives no ranges");
  }

  @Test
  void anAnswerThatIsLongerThanWasAskedIsNotTaken() {
    sendsTooMuch = true;
    assertThat(catchThrowable(() -> HttpBytes.open(address(), QUICK)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("in 3 attempts");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://example.org/a.tif                  | https://example.org/a.tif
          https://example.org/a.tif?sig=key&x=1      | https://example.org/a.tif?…
          https://me:pass@example.org/a.tif          | https://example.org/a.tif
          https://me:pass@example.org/a@b.tif?sig=key | https://example.org/a@b.tif?…
          http://127.0.0.1:8080/a.tif                | http://127.0.0.1:8080/a.tif
          """)
  void keysInAddressesAreNotTold(String address, String name) {
    assertThat(HttpBytes.name(URI.create(address))).isEqualTo(name);
  }

  @Test
  void whatIsNotThereIsRefused() {
    failure = 404;
    failures.set(100);
    ranges.add("");
    assertThat(catchThrowable(() -> HttpBytes.open(address(), QUICK)))
        .isInstanceOf(RasterException.class)
        .hasMessageContaining("found 404");
  }

  @Test
  void aServerThatIsNotThereIsAnError() {
    server.stop(0);
    assertThat(catchThrowable(() -> HttpBytes.open(address(), QUICK)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("in 3 attempts");
  }
}
