package org.davylamp.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.davylamp.casefile.CaseException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a file by HTTP (RFC 9110) into a folder, and goes on where an earlier attempt was cut
 * off: with {@code Range} and {@code If-Range}, so that the halves of two different files never
 * meet. Until all of it is there it is called {@code NAME.part}; beside it, {@code NAME.part.from}
 * says which file that is the beginning of.
 *
 * <p>Only https is spoken, also after a redirect; plain http to this machine itself alone.
 */
final class Download {
  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_ATTEMPTS = 5;
  private static final int CHUNK = 64 << 10;
  private static final Set<String> THIS_MACHINE =
      Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1");
  private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-(\\d+)/(\\d+|\\*)");

  private final HttpClient client;
  private final Duration patience;
  private final ProgressBar progress;

  /**
   * @param patience how long nothing may come before the connection is given up
   */
  Download(HttpClient client, Duration patience, ProgressBar progress) {
    this.client = client;
    this.patience = patience;
    this.progress = progress;
  }

  Download(ProgressBar progress) {
    this(
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(20))
            .build(),
        Duration.ofSeconds(60),
        progress);
  }

  /** What is on the disk of a file that is not all there. */
  private record Begun(long size, String validator) {
    static final Begun NOTHING = new Begun(0, "");
  }

  /** The connection ended before the file did; what came is kept. */
  private static final class CutOff extends IOException {
    private static final long serialVersionUID = 1L;
    private final boolean gained;

    CutOff(String message, boolean gained) {
      super(message);
      this.gained = gained;
    }
  }

  /**
   * Fetches the file.
   *
   * @param whole where it shall be when all of it is there
   * @throws CaseException of the machine, naming the address, if it cannot be had; what came of it
   *     stays for the next attempt
   */
  Path fetch(URI address, Path whole) throws IOException {
    requireSafe(address, address);
    Files.createDirectories(whole.toAbsolutePath().getParent());
    for (int attempt = 1; ; attempt++) {
      try {
        attempt(address, whole);
        Files.deleteIfExists(from(whole));
        return Files.move(part(whole), whole, StandardCopyOption.REPLACE_EXISTING);
      } catch (CutOff e) {
        if (!e.gained || attempt == MOST_ATTEMPTS) {
          throw failed(address, String.valueOf(e.getMessage()));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw failed(address, "interrupted");
      }
    }
  }

  private static Path part(Path whole) {
    return whole.resolveSibling(whole.getFileName() + ".part");
  }

  private static Path from(Path whole) {
    return whole.resolveSibling(whole.getFileName() + ".part.from");
  }

  private void attempt(URI address, Path whole) throws IOException, InterruptedException {
    Begun begun = begun(address, whole);
    HttpResponse<InputStream> response = ask(address, begun);
    try (InputStream body = response.body()) {
      switch (response.statusCode()) {
        case 200 -> {
          note(address, whole, response);
          receive(response, body, whole, 0);
        }
        case 206 -> {
          if (rangeStart(response) != begun.size()) {
            Files.deleteIfExists(part(whole));
            throw new CutOff("it sent another part of the file than was asked for", true);
          }
          receive(response, body, whole, begun.size());
        }
        case 416 -> {
          Files.deleteIfExists(part(whole));
          throw new CutOff("it has less than what was fetched before", begun.size() > 0);
        }
        default -> throw failed(address, "it answered " + response.statusCode());
      }
    }
  }

  /**
   * What an earlier attempt left, if it was at the same address and the file can be told by a mark.
   */
  private static Begun begun(URI address, Path whole) throws IOException {
    if (!Files.exists(part(whole)) || !Files.exists(from(whole))) {
      return Begun.NOTHING;
    }
    List<String> lines = Files.readAllLines(from(whole), StandardCharsets.UTF_8);
    boolean same = lines.size() == 2 && lines.getFirst().equals(address.toString());
    long size = Files.size(part(whole));
    return same && size > 0 && !lines.getLast().isEmpty()
        ? new Begun(size, lines.getLast())
        : Begun.NOTHING;
  }

  /** Remembers of which file the part is the beginning. A weak ETag does not tell files apart. */
  private static void note(URI address, Path whole, HttpResponse<?> response) throws IOException {
    String validator =
        response
            .headers()
            .firstValue("ETag")
            .filter(tag -> tag.startsWith("\""))
            .or(() -> response.headers().firstValue("Last-Modified"))
            .orElse("");
    Files.deleteIfExists(part(whole));
    Files.writeString(from(whole), address + "\n" + validator + "\n");
  }

  /** Asks, and follows redirects. */
  private HttpResponse<InputStream> ask(URI address, Begun begun)
      throws IOException, InterruptedException {
    URI at = address;
    for (int redirects = 0; ; redirects++) {
      HttpResponse<InputStream> response = send(address, request(at, begun));
      int code = response.statusCode();
      if (code != 301 && code != 302 && code != 303 && code != 307 && code != 308) {
        return response;
      }
      response.body().close();
      String location =
          response
              .headers()
              .firstValue("Location")
              .orElseThrow(() -> failed(address, "it sent us on without saying where"));
      if (redirects == MOST_REDIRECTS) {
        throw failed(address, "it sent us on more than " + MOST_REDIRECTS + " times");
      }
      at = resolved(address, at, location);
      requireSafe(address, at);
    }
  }

  private static URI resolved(URI address, URI at, String location) {
    try {
      return at.resolve(location);
    } catch (IllegalArgumentException e) {
      throw failed(address, "it sent us on to '" + location + "', which is no address");
    }
  }

  private HttpRequest request(URI at, Begun begun) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at)
            .timeout(patience)
            .header("User-Agent", "davylamp/0.1.0")
            .header("Accept", "*/*");
    if (begun.size() > 0) {
      request.header("Range", "bytes=" + begun.size() + "-").header("If-Range", begun.validator());
    }
    return request.GET().build();
  }

  private HttpResponse<InputStream> send(URI address, HttpRequest request)
      throws InterruptedException {
    try {
      return client.send(request, BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw failed(address, reason(e));
    }
  }

  private static String reason(IOException e) {
    for (@Nullable Throwable at = e; at != null; at = at.getCause()) {
      switch (at) {
        case UnresolvedAddressException unknown -> {
          return "no such host can be found (no network?)";
        }
        case java.net.http.HttpConnectTimeoutException late -> {
          return "no connection within the time allowed";
        }
        case java.net.http.HttpTimeoutException late -> {
          return "no answer within the time allowed";
        }
        case javax.net.ssl.SSLException untrusted -> {
          return "no trusted connection (" + untrusted.getMessage() + ")";
        }
        default -> {}
      }
    }
    return e instanceof java.net.ConnectException
        ? "no connection (" + Optional.ofNullable(e.getMessage()).orElse("refused") + ")"
        : String.valueOf(e.getMessage());
  }

  private static long rangeStart(HttpResponse<?> response) {
    Matcher range =
        CONTENT_RANGE.matcher(response.headers().firstValue("Content-Range").orElse(""));
    return range.matches() ? Long.parseLong(range.group(1)) : -1;
  }

  private void receive(HttpResponse<?> response, InputStream body, Path whole, long from)
      throws IOException {
    long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
    long total = length < 0 ? 0 : from + length;
    long received = from;
    String end = "the connection broke off";
    try (OutputStream out = appending(part(whole), from);
        Watch watch = new Watch(body, patience)) {
      byte[] chunk = new byte[CHUNK];
      for (int n; (n = body.read(chunk)) >= 0; ) {
        out.write(chunk, 0, n);
        received += n;
        watch.alive();
        progress.at("fetching " + whole.getFileName(), received, total);
      }
      if (length < 0 || received == total) {
        return;
      }
    } catch (java.nio.file.FileSystemException e) {
      throw e;
    } catch (IOException e) {
      end = "the connection broke off (" + e.getMessage() + ")";
    }
    String of = total > 0 ? String.format(Locale.ROOT, " of %,d", total) : "";
    throw new CutOff(
        end
            + String.format(
                Locale.ROOT,
                " after %,d%s bytes, which are kept: run it again to go on",
                received,
                of),
        received > from);
  }

  private static OutputStream appending(Path part, long from) throws IOException {
    return new BufferedOutputStream(
        from == 0
            ? Files.newOutputStream(part)
            : Files.newOutputStream(part, StandardOpenOption.APPEND),
        CHUNK);
  }

  private static void requireSafe(URI asked, URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    boolean here = THIS_MACHINE.contains(host);
    if (scheme.equals("https") && address.getHost() != null) {
      return;
    }
    // A site elsewhere must not be able to send us to what listens on this machine.
    boolean startedHere = THIS_MACHINE.contains(String.valueOf(asked.getHost()));
    if (scheme.equals("http") && here && startedHere) {
      return;
    }
    if (asked.equals(address)) {
      throw new CaseException(
          CaseException.Matter.REQUEST,
          "expected an address that begins with https://, found '"
              + address
              + "'; nothing was changed");
    }
    throw failed(asked, "it sent us on to " + address + ", and only https is followed");
  }

  private static CaseException failed(URI address, String why) {
    return new CaseException(
        CaseException.Matter.MACHINE,
        "cannot fetch " + address + ": " + why + "; nothing was changed in the case");
  }

  /** Closes a body of which nothing comes any more: reading it would wait for ever. */
  private static final class Watch implements AutoCloseable {
    private final ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    private volatile long last = System.nanoTime();

    Watch(InputStream body, Duration patience) {
      long every = Math.max(1, patience.toMillis() / 4);
      var _ =
          clock.scheduleAtFixedRate(
              () -> {
                if (System.nanoTime() - last > patience.toNanos()) {
                  closeQuietly(body);
                }
              },
              every,
              every,
              TimeUnit.MILLISECONDS);
    }

    void alive() {
      last = System.nanoTime();
    }

    private static void closeQuietly(InputStream body) {
      try {
        body.close();
      } catch (IOException e) {
        // Whoever reads it finds out by himself.
        return;
      }
    }

    @Override
    public void close() {
      clock.shutdownNow();
    }
  }
}
