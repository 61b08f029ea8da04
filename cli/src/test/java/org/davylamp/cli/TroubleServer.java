package org.davylamp.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Ranges of the files of a folder, on this machine, some of which make trouble. */
final class TroubleServer implements AutoCloseable {
  /** What may go wrong with a file. */
  sealed interface Trouble {
    /** Whatever is asked, all of the file is sent (200). */
    record NoRanges() implements Trouble {}

    /** Half of what is asked is sent, then the connection ends. */
    record StopsMidway() implements Trouble {}

    /** After so many answers the file has another ETag. */
    record Changes(int after) implements Trouble {}

    /** It is at another place. */
    record Moved(String to) implements Trouble {}

    /** So many times the answer is this, with a Retry-After if that is not empty. */
    record Answers(int status, int times, String retryAfter) implements Trouble {}
  }

  private final Path folder;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();

  TroubleServer(Path folder) throws IOException {
    this.folder = folder;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  void trouble(String name, Trouble trouble) {
    troubles.put(name, trouble);
  }

  String address(String name) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
  }

  /** How often a file was asked for. */
  int asked(String name) {
    return asked.getOrDefault(name, 0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String name = exchange.getRequestURI().getPath().substring(1);
      int times = asked.merge(name, 1, Integer::sum);
      switch (troubles.get(name)) {
        case null -> send(exchange, name, "\"1\"", 1);
        case Trouble.NoRanges() -> whole(exchange, name);
        case Trouble.StopsMidway() -> send(exchange, name, "\"1\"", 2);
        case Trouble.Changes(int after) ->
            send(exchange, name, times > after ? "\"2\"" : "\"1\"", 1);
        case Trouble.Moved(String to) -> {
          exchange.getResponseHeaders().set("Location", "/" + to);
          exchange.sendResponseHeaders(302, -1);
        }
        case Trouble.Answers(int status, int most, String retryAfter) -> {
          if (times > most) {
            send(exchange, name, "\"1\"", 1);
            return;
          }
          if (!retryAfter.isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
          }
          exchange.sendResponseHeaders(status, -1);
        }
      }
    }
  }

  private void whole(HttpExchange exchange, String name) throws IOException {
    byte[] file = Files.readAllBytes(folder.resolve(name));
    exchange.sendResponseHeaders(200, file.length);
    exchange.getResponseBody().write(file);
  }

  private void send(HttpExchange exchange, String name, String etag, int of) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    if (range == null) {
      whole(exchange, name);
      return;
    }
    byte[] file = Files.readAllBytes(folder.resolve(name));
    String[] ends = range.substring("bytes=".length()).split("-", -1);
    int from = Integer.parseInt(ends[0]);
    int to = Math.min(file.length, Integer.parseInt(ends[1]) + 1);
    exchange
        .getResponseHeaders()
        .set("Content-Range", "bytes %d-%d/%d".formatted(from, to - 1, file.length));
    exchange.getResponseHeaders().set("ETag", etag);
    exchange.sendResponseHeaders(206, to - from);
    exchange.getResponseBody().write(file, from, (to - from) / of);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
