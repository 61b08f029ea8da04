package org.davylamp.dossier.html;

/** A piece of a page. */
public sealed interface Html permits Element, Html.Text, Html.Ready {
  /** Appends it as well-formed HTML. */
  void write(StringBuilder out);

  /** Text, escaped when it is written. */
  record Text(String text) implements Html {
    @Override
    public void write(StringBuilder out) {
      escape(text, out);
    }
  }

  /** Markup that this software made itself and that is well-formed already: pictures. */
  record Ready(String markup) implements Html {
    @Override
    public void write(StringBuilder out) {
      out.append(markup);
    }
  }

  static Html text(String text) {
    return new Text(text);
  }

  /** Escapes for text and for attributes in double quotes; what XML cannot hold becomes U+FFFD. */
  static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      switch (point) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.appendCodePoint(allowed(point) ? point : 0xFFFD);
      }
    }
  }

  /** XML 1.0, production [2] Char. */
  private static boolean allowed(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
