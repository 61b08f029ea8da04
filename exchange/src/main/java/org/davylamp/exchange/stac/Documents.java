package org.davylamp.exchange.stac;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
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

  /**
   * An address as a person would call it, and may be told to anybody: a path where it is a file; of
   * others without user and query, in which keys and signatures stand.
   */
  static String name(URI address) {
    if ("file".equals(address.getScheme()) && address.getPath() != null) {
      return address.getPath();
    }
    String plain = address.toString().replaceFirst("^([a-zA-Z][a-zA-Z0-9+.-]*://)[^/?#]*@", "$1");
    int query = plain.indexOf('?');
    return query < 0 ? plain : plain.substring(0, query) + "?…";
  }

  /** Files; nothing is fetched. */
  static Documents files() {
    return (address, most) -> {
      if (!"file".equals(address.getScheme())) {
        throw new BadInput(name(address), 0, "expected a file, found an address elsewhere");
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

  /**
   * Documents of a server by http or https, and nothing on this machine's disk. What may pass is
   * tried again, as the server asks or with doubling pauses.
   *
   * @param timeout of each answer
   */
  static Documents web(HttpClient client, Duration timeout) {
    return new WebDocuments(client, timeout);
  }

  /** All bytes, if they are not more than so many. */
  static byte[] bounded(InputStream in, URI address, int most) throws IOException {
    byte[] bytes = in.readNBytes(most);
    if (bytes.length == most && in.read() >= 0) {
      throw new BadInput(
          name(address),
          0,
          String.format(Locale.ROOT, "expected at most %,d bytes, found more", most));
    }
    return bytes;
  }
}
