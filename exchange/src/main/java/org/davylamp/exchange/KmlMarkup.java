package org.davylamp.exchange;

/** Text as XML and as HTML: what may stand in either, and what must be written otherwise. */
final class KmlMarkup {
  private KmlMarkup() {}

  /**
   * The text for an element or an attribute. Characters that XML 1.0 §2.2 cannot hold become
   * U+FFFD; a carriage return is spelled out, or a parser would make it a line feed.
   */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> escaped.append("&#13;");
                default -> escaped.appendCodePoint(allowed(c) ? c : 0xFFFD);
              }
            });
    return escaped.toString();
  }

  /** JSON in which characters that XML cannot hold are JSON escapes, so that nothing is lost. */
  static String json(String json) {
    StringBuilder safe = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            c -> {
              if (allowed(c)) {
                safe.appendCodePoint(c);
              } else {
                safe.append("\\u%04x".formatted(c));
              }
            });
    return safe.toString();
  }

  private static boolean allowed(int c) {
    return c >= 0x20
        ? (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF
        : c == '\t' || c == '\n' || c == '\r';
  }
}
