package org.davylamp.exchange.stac;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.davylamp.exchange.BadInput;

/**
 * A document and where it was.
 *
 * @param address absolute; relative addresses in it are meant from here
 * @param name as a person calls it, for errors
 * @param sha256 of its bytes
 */
record StacDocument(URI address, String name, String sha256, JsonValue.Obj root) {
  private static final Pattern VERSION = Pattern.compile("([0-9]{1,3})\\.([0-9]{1,3})(\\..*|-.*)?");

  static StacDocument of(URI address, byte[] bytes, StacLimits limits) {
    JsonValue.Obj root = JsonDocument.read(bytes, name(address), limits.values());
    return new StacDocument(address, name(address), sha256(bytes), root);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String name(URI address) {
    return Documents.name(address);
  }

  BadInput bad(JsonValue at, String problem) {
    return new BadInput(name, at.at().line(), at.at().column(), problem);
  }

  /**
   * Refuses a document of another version.
   *
   * @param object the item, catalogue or collection
   */
  void checkVersion(JsonValue.Obj object) {
    String version = object.text("stac_version").or(() -> root.text("stac_version")).orElse("");
    Matcher parts = VERSION.matcher(version);
    boolean known = false;
    if (parts.matches()) {
      int major = Integer.parseInt(parts.group(1));
      int minor = Integer.parseInt(parts.group(2));
      known = (major == 0 && minor >= 8) || (major == 1 && minor <= 1);
    }
    if (!known) {
      throw bad(
          object.member("stac_version").orElse(object),
          "expected \"stac_version\" 0.8 to 1.1, found "
              + (version.isEmpty() ? "none" : "'" + Shown.text(version) + "'"));
    }
  }

  /**
   * The address that an href means here.
   *
   * @param at where it stands
   */
  URI resolve(String href, JsonValue at) {
    return absolute(address, href)
        .orElseThrow(() -> bad(at, "expected an address, found '" + Shown.text(href) + "'"));
  }

  /**
   * The address that a text means; none if it is none, or points from a server into this machine.
   * Characters that people leave in addresses are written as they must be.
   */
  static Optional<URI> absolute(URI base, String href) {
    String mended = href.strip().replace(" ", "%20").replace("\\", "%5C");
    try {
      URI resolved = base.resolve(new URI(mended)).normalize();
      boolean local = "file".equals(resolved.getScheme()) && !"file".equals(base.getScheme());
      return resolved.isAbsolute() && !mended.isEmpty() && !local
          ? Optional.of(resolved)
          : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
