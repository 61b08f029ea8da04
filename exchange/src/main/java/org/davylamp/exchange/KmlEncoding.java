package org.davylamp.exchange;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The charset of an XML file by its first bytes, as XML 1.0 Appendix F tells: a byte-order mark or
 * the zero bytes of UTF-16 first, then the declaration; a mark that contradicts the declaration is
 * bad input. Found here and not by the parser, which would read malformed bytes of most charsets as
 * U+FFFD.
 */
final class KmlEncoding {
  /** A declaration stands at the very beginning and is shorter than this. */
  static final int HEAD = 512;

  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

  private KmlEncoding() {}

  /**
   * @param head the file's first bytes, at most {@link #HEAD}
   * @throws BadInput if the encoding declared is unknown, or not the one found
   */
  static Charset of(byte[] head, String file) {
    Optional<Charset> found = sixteen(head);
    String start = new String(head, found.orElse(StandardCharsets.ISO_8859_1));
    Matcher declared = DECLARED.matcher(start.replaceFirst("^(\uFEFF|\u00EF\u00BB\u00BF)", ""));
    if (!declared.find()) {
      return found.orElse(StandardCharsets.UTF_8);
    }
    Charset named = named(declared.group(1), file);
    boolean marked = starts(head, 0xEF, 0xBB, 0xBF);
    if (found.isPresent() != named.name().startsWith("UTF-16")
        || (marked && !named.equals(StandardCharsets.UTF_8))) {
      String bytes = found.map(Charset::name).orElse(marked ? "UTF-8" : "one byte a character");
      throw new BadInput(
          file, 1, "expected text in " + named + ", as the file declares, found " + bytes);
    }
    return found.orElse(named);
  }

  private static Optional<Charset> sixteen(byte[] head) {
    if (starts(head, 0xFE, 0xFF) || starts(head, 0, '<')) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (starts(head, 0xFF, 0xFE) || starts(head, '<', 0)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  private static Charset named(String name, String file) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new BadInput(
          file, 1, "expected an encoding such as UTF-8 in the XML declaration, found " + name);
    }
  }

  private static boolean starts(byte[] head, int... unsigned) {
    return new Head(head, true).startsWith(unsigned);
  }
}
