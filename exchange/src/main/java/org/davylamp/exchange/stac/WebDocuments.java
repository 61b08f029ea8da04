package org.davylamp.exchange.stac;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.davylamp.exchange.BadInput;

/** Documents of servers. */
record WebDocuments(HttpClient client, Duration timeout) implements Documents {
  private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);
  private static final int ATTEMPTS = 5;
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final long LONGEST_SECONDS = 30;

  /** What an answer was that is worth another try. */
  private static final class Passing extends IOException {
    private static final long serialVersionUID = 1L;
    private final Optional<Duration> asked;

    Passing(String message, Optional<Duration> asked) {
      super(message);
      this.asked = asked;
    }
  }

  @Override
  public byte[] read(URI address, int most) throws IOException {
    String scheme = String.valueOf(address.getScheme());
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new BadInput(Documents.name(address), 0, "expected http or https, found " + scheme);
    }
    try {
      Duration pause = PAUSE;
      for (int attempt = 1; ; attempt++) {
        try {
          return once(address, most);
        } catch (ConnectException | InterruptedIOException e) {
          throw e;
        } catch (Passing e) {
          if (attempt == ATTEMPTS) {
            throw e;
          }
          Thread.sleep(e.asked.orElse(pause));
        }
        pause = pause.multipliedBy(2);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("reading " + Documents.name(address));
    }
  }

  private byte[] once(URI address, int most) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(timeout).build();
    HttpResponse<InputStream> answer =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream in = answer.body()) {
      int status = answer.statusCode();
      String told = Documents.name(address) + " answered " + status;
      if (PASSING.contains(status)) {
        throw new Passing(told, asked(answer));
      }
      if (status != 200) {
        throw new IOException(told);
      }
      return whole(in, address, most);
    }
  }

  private static byte[] whole(InputStream in, URI address, int most) throws IOException {
    try {
      return Documents.bounded(in, address, most);
    } catch (IOException e) {
      throw new Passing(
          Documents.name(address) + " stopped midway: " + e.getMessage(), Optional.empty());
    }
  }

  /** In whole seconds; a date is passed over. */
  private static Optional<Duration> asked(HttpResponse<InputStream> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("[0-9]{1,9}"))
        .map(value -> Duration.ofSeconds(Math.min(LONGEST_SECONDS, Long.parseLong(value))));
  }
}
