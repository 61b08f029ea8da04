package org.davylamp.imagery.stack;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.davylamp.imagery.RasterException;
import org.davylamp.imagery.bytes.Bytes;
import org.davylamp.imagery.bytes.FileBytes;
import org.davylamp.imagery.bytes.HttpBytes;
import org.davylamp.imagery.bytes.Retries;

/**
 * A file with samples, not yet opened.
 *
 * @param address what it is called; two of one address are one file
 * @param opener opens it; whoever calls closes what it gives
 * @param sha256 what its bytes must hash to, 64 lower-case hexadecimal digits, if somebody says
 */
public record RasterFile(String address, Supplier<Bytes> opener, Optional<String> sha256) {
  public RasterFile {
    sha256 = sha256.map(hash -> hash.toLowerCase(Locale.ROOT));
    if (!sha256.orElse("0".repeat(64)).matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits, not " + sha256);
    }
  }

  public static RasterFile at(Path path) {
    return new RasterFile(path.toString(), () -> FileBytes.open(path), Optional.empty());
  }

  /**
   * A file ({@code file:}) or an object on a server that gives ranges ({@code http}, {@code
   * https}). Any other address, such as {@code s3:}, is refused when it is opened.
   *
   * @param client that many objects share; see {@link HttpBytes#client}
   */
  public static RasterFile at(URI address, Retries retries, HttpClient client) {
    return new RasterFile(
        address.toString(), () -> open(address, retries, client), Optional.empty());
  }

  private static Bytes open(URI address, Retries retries, HttpClient client) {
    try {
      return switch (String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT)) {
        case "file" -> FileBytes.open(Path.of(address));
        case "http", "https" -> HttpBytes.open(address, retries, client);
        default -> throw refused(address);
      };
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      throw refused(address);
    }
  }

  private static RasterException refused(URI address) {
    return RasterException.refused(
        HttpBytes.name(address), "address", "file:, http: or https: with a host", "another");
  }

  public RasterFile withSha256(String hash) {
    return new RasterFile(address, opener, Optional.of(hash));
  }
}
