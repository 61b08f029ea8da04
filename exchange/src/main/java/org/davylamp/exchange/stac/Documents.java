package org.davylamp.exchange.stac;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.davylamp.exchange.BadInput;

/** Where documents come from. */
@FunctionalInterface
public interface Documents {
  /**
   * The bytes of a document.
   *
   * @param address absolute
   * @param most how many bytes it may have
   * @throws BadInput if it has more, or is of a kind that is not read here
   * @throws IOException if it is not there or cannot be read
   */
  byte[] read(URI address, int most) throws IOException;

  /** Files; nothing is fetched. */
  static Documents files() {
    return (address, most) -> {
      if (!"file".equals(address.getScheme())) {
        throw new BadInput(address.toString(), 0, "expected a file, found an address elsewhere");
      }
      try (InputStream in = Files.newInputStream(Path.of(address))) {
        return bounded(in, address, most);
      } catch (IllegalArgumentException e) {
        throw new BadInput(address.toString(), 0, "expected a file on this machine, found a host");
      } catch (FileSystemException e) {
        throw new IOException(told(e), e);
      }
    };
  }

  private static String told(FileSystemException e) {
    return switch (e) {
      case NoSuchFileException missing -> "no such file: " + e.getFile();
      case AccessDeniedException denied -> "no permission for " + e.getFile();
      default -> e.getFile() + ": " + Optional.ofNullable(e.getReason()).orElse("the disk failed");
    };
  }

  /** Documents of a server by http or https, and nothing on this machine's disk. */
  static Documents web(HttpClient client, Duration timeout) {
    return (address, most) -> {
      String scheme = String.valueOf(address.getScheme());
      if (!scheme.equals("http") && !scheme.equals("https")) {
        throw new BadInput(address.toString(), 0, "expected http or https, found " + scheme);
      }
      HttpRequest request = HttpRequest.newBuilder(address).timeout(timeout).build();
      try {
        HttpResponse<InputStream> answer =
            client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = answer.body()) {
          if (answer.statusCode() != 200) {
            throw new IOException(address + " answered " + answer.statusCode());
          }
          return bounded(in, address, most);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new java.io.InterruptedIOException("reading " + address);
      }
    };
  }

  private static byte[] bounded(InputStream in, URI address, int most) throws IOException {
    byte[] bytes = in.readNBytes(most);
    if (bytes.length == most && in.read() >= 0) {
      throw new BadInput(
          address.toString(), 0, "expected at most %,d bytes, found more".formatted(most));
    }
    return bytes;
  }
}
