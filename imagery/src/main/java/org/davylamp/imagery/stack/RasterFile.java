package org.davylamp.imagery.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
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

  /** An object on a server that gives ranges, over a client that many objects share. */
  public static RasterFile at(URI address, Retries retries, java.net.http.HttpClient client) {
    return new RasterFile(
        address.toString(), () -> HttpBytes.open(address, retries, client), Optional.empty());
  }

  public RasterFile withSha256(String hash) {
    return new RasterFile(address, opener, Optional.of(hash));
  }
}
