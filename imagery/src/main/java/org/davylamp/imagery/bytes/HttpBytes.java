package org.davylamp.imagery.bytes;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.davylamp.imagery.RasterException;

/**
 * An object on a server that gives ranges (RFC 9110 section 14). The first request tells its length
 * and its version: the ETag, else the date of the last change. Every later one asks for that
 * version (If-Match, where the ETag is a strong one) and its answer is compared with it, so bytes
 * of two versions are never mixed.
 *
 * <p>What may pass is tried again, with doubling pauses: broken connections, answers that stop
 * midway, 408, 429, 500, 502, 503, 504. A server without ranges is refused rather than read whole:
 * nothing of such an answer is taken. The first 32 KiB are kept, since whoever opens a file reads
 * them first.
 *
 * <p>Messages call an object by its {@linkplain #name(URI) address without its query}, in which
 * keys and signatures stand.
 */
public final class HttpBytes implements Bytes {
  private static final int HEAD = 32 << 10;

  /** About what a fast connection carries while a request goes there and back. */
  private static final int GAP = 64 << 10;

  private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

  private final URI address;
  private final Retries retries;
  private final HttpClient client;
  private final boolean own;
  private final Version version;
  private final byte[] head;

  /** What tells one version from another. */
  private record Version(long size, Optional<String> etag, Optional<String> modified) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%s of %d bytes", etag.or(this::modified).orElse("one without name"), size);
    }

    /** A weak ETag says that a version means the same, not that its bytes are the same. */
    Optional<String> strong() {
      return etag.filter(tag -> !tag.startsWith("W/"));
    }
  }

  private HttpBytes(Exchange exchange, boolean own, Version version, byte[] head) {
    address = exchange.address();
    retries = exchange.retries();
    client = exchange.client();
    this.own = own;
    this.version = version;
    this.head = head;
  }

  /** Opens an object, with the usual retries. */
  public static HttpBytes open(URI address) {
    return open(address, Retries.USUAL);
  }

  /**
   * Opens an object: one request.
   *
   * @param address http or https
   * @throws RasterException if the server refuses, has no such object, or gives no ranges
   * @throws UncheckedIOException if it cannot be reached, after all attempts
   */
  public static HttpBytes open(URI address, Retries retries) {
    HttpClient client = client(retries);
    try {
      return open(new Exchange(address, retries, client), true);
    } catch (RuntimeException e) {
      client.close();
      throw e;
    }
  }

  /**
   * Opens an object over a client that others use too, and that stays open; else as above. A client
   * has a thread of its own, so whoever opens hundreds of objects gives them one.
   */
  public static HttpBytes open(URI address, Retries retries, HttpClient client) {
    return open(new Exchange(address, retries, client), false);
  }

  /** A client as objects are opened with: it follows redirects, but not from https to http. */
  public static HttpClient client(Retries retries) {
    return HttpClient.newBuilder()
        .followRedirects(HttpClient.Redirect.NORMAL)
        .connectTimeout(retries.timeout())
        .build();
  }

  private static HttpBytes open(Exchange exchange, boolean own) {
    HttpResponse<byte[]> first = exchange.send(0, HEAD, Optional.empty());
    Version version =
        new Version(
            exchange.size(first),
            first.headers().firstValue("ETag"),
            first.headers().firstValue("Last-Modified"));
    return new HttpBytes(exchange, own, version, first.body());
  }

  /** An address as it may be told to anybody: without what is said to the server beside it. */
  public static String name(URI address) {
    String text = address.toString().replaceFirst("#.*", "");
    String plain = text.replaceFirst("^([a-zA-Z][a-zA-Z0-9+.-]*://)[^/?]*@", "$1");
    int query = plain.indexOf('?');
    return query < 0 ? plain : plain.substring(0, query) + "?…";
  }

  @Override
  public String name() {
    return name(address);
  }

  @Override
  public long size() {
    return version.size();
  }

  /** The version that is read: the ETag, or the date of the last change; empty if neither. */
  public String etag() {
    return version.etag().or(version::modified).orElse("");
  }

  @Override
  public int gap() {
    return GAP;
  }

  /** More is slower to ask for again when a connection breaks, and one thread waits for it. */
  @Override
  public int most() {
    return 4 << 20;
  }

  @Override
  public void read(long offset, ByteBuffer target) {
    int length = target.remaining();
    check(offset, length);
    if (length == 0) {
      return;
    }
    if (offset + length <= head.length) {
      target.put(head, (int) offset, length);
      return;
    }
    HttpResponse<byte[]> answer =
        new Exchange(address, retries, client).send(offset, length, Optional.of(version));
    target.put(answer.body());
  }

  @Override
  public void close() {
    if (own) {
      client.shutdownNow();
      client.close();
    }
  }

  /** Requests to one address, each tried until it is answered or hopeless. */
  private record Exchange(URI address, Retries retries, HttpClient client) {

    /** Asks for a range: all of it, if the version is known, else as much as there is. */
    HttpResponse<byte[]> send(long offset, int length, Optional<Version> version) {
      for (int attempt = 1; ; attempt++) {
        IOException failure;
        Duration pause = retries.before(attempt + 1);
        try {
          HttpResponse<byte[]> answer =
              client.send(request(offset, length, version), info -> PartOnly.of(info, length));
          if (!PASSING.contains(answer.statusCode())) {
            check(answer, offset, length, version);
            return answer;
          }
          failure = new IOException("answered " + answer.statusCode());
          pause = asked(answer).orElse(pause);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new UncheckedIOException(new InterruptedIOException("reading " + name(address)));
        } catch (IOException e) {
          failure = e;
        }
        if (attempt >= retries.attempts()) {
          throw new UncheckedIOException(
              String.format(
                  Locale.ROOT,
                  "%s: bytes %d to %d could not be read in %d attempts: %s",
                  name(address),
                  offset,
                  offset + length - 1,
                  attempt,
                  reason(failure)),
              failure);
        }
        sleep(pause);
      }
    }

    private static String reason(IOException failure) {
      return Optional.ofNullable(failure.getMessage())
          .orElse(failure instanceof ConnectException ? "no server answers" : failure.toString());
    }

    private HttpRequest request(long offset, int length, Optional<Version> version) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address)
              .timeout(retries.timeout())
              .header("Range", "bytes=" + offset + "-" + (offset + length - 1))
              .header("Accept-Encoding", "identity");
      version.flatMap(Version::strong).ifPresent(etag -> request.header("If-Match", etag));
      return request.build();
    }

    /** Refuses an answer that will not get better; an {@link IOException} is worth another try. */
    private void check(
        HttpResponse<byte[]> answer, long offset, int length, Optional<Version> version)
        throws IOException {
      String place = "bytes " + offset + " to " + (offset + length - 1);
      int status = answer.statusCode();
      if (status == 412) {
        throw refused(
            place,
            "the version that was opened" + version.map(v -> ", " + v).orElse(""),
            "another (412)");
      }
      if (status != 206) {
        throw refused(place, "206, part of the object", meaning(status));
      }
      version.ifPresent(opened -> unchanged(answer, opened, place));
      long expected = version.isPresent() ? length : Math.min(length, size(answer) - offset);
      if (answer.body().length != expected || begin(answer) != offset) {
        throw new IOException(
            String.format(
                Locale.ROOT,
                "of %s the server gave %d bytes from %d on",
                place,
                answer.body().length,
                begin(answer)));
      }
    }

    private static String meaning(int status) {
      return switch (status) {
        case 200 -> "200: the server gives no ranges";
        case 301, 302, 303, 307, 308 ->
            status + ": it is elsewhere, after more turns than are taken";
        case 401, 403 -> status + ": the server does not allow it";
        case 404, 410 -> status + ": it is not there";
        default -> Integer.toString(status);
      };
    }

    private void unchanged(HttpResponse<byte[]> answer, Version opened, String place) {
      Version found =
          new Version(
              size(answer),
              answer.headers().firstValue("ETag"),
              answer.headers().firstValue("Last-Modified"));
      boolean same =
          found.size() == opened.size()
              && (opened.etag().isPresent()
                  ? found.etag().equals(opened.etag())
                  : found.modified().equals(opened.modified()));
      if (!same) {
        throw refused(place, "the version that was opened, " + opened, "another, " + found);
      }
    }

    /** The length of the whole object. */
    long size(HttpResponse<byte[]> answer) {
      String[] parts = contentRange(answer);
      if (!parts[2].matches("[0-9]{1,18}")) {
        throw refused("Content-Range", "the object's length", String.join(" ", parts));
      }
      return Long.parseLong(parts[2]);
    }

    private long begin(HttpResponse<byte[]> answer) {
      return Long.parseLong(contentRange(answer)[0]);
    }

    /** First, last byte and length of {@code bytes 0-99/1000}. */
    private String[] contentRange(HttpResponse<byte[]> answer) {
      String header = answer.headers().firstValue("Content-Range").orElse("");
      if (!header.matches("bytes [0-9]{1,18}-[0-9]{1,18}/([0-9]{1,18}|\\*)")) {
        throw refused("Content-Range", "bytes FIRST-LAST/LENGTH", "'" + header + "'");
      }
      return header.substring("bytes ".length()).split("[-/]", -1);
    }

    private RasterException refused(String place, String expected, Object found) {
      return RasterException.refused(name(address), place, expected, found);
    }

    /** How long the server asks to wait. */
    private Optional<Duration> asked(HttpResponse<byte[]> answer) {
      return answer
          .headers()
          .firstValue("Retry-After")
          .flatMap(value -> RetryAfter.read(value, Instant.now()))
          .map(wait -> wait.compareTo(retries.longest()) < 0 ? wait : retries.longest());
    }

    private void sleep(Duration pause) {
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new UncheckedIOException(new InterruptedIOException("waiting for " + name(address)));
      }
    }
  }
}
