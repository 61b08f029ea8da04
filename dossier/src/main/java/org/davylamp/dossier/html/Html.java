package org.davylamp.dossier.html;

/** A piece of a page. */
public sealed interface Html permits Element, Html.Text, Html.Ready {
  /** Appends it as well-formed HTML. */
  void write(StringBuilder out);

  /** Whether there is nothing in it to read. */
  boolean isEmpty();

  /** Text, escaped when it is written. */
  record Text(String text) implements Html {
    @Override
    public void write(StringBuilder out) {
      escape(text, out);
    }

    @Override
    public boolean isEmpty() {
      return text.isEmpty();
    }
  }

  /** Markup that this software made itself and that is well-formed already: pictures. */
  record Ready(String markup) implements Html {
    @Override
    public void write(StringBuilder out) {
      out.append(markup);
    }

    @Override
    public boolean isEmpty() {
      return markup.isEmpty();
    }
  }

  static Html text(String text) {
    return new Text(text);
  }

  /**
   * Escapes for text and for attributes in double quotes. Control characters, and those that turn
   * round the order of what follows them, become U+FFFD: a name must not rewrite its sentence.
   */
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

  /** XML 1.0, production [2] Char, without what it discourages and without overrides (UAX #9). */
  private static boolean allowed(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL -> point == '\t' || point == '\n' || point == '\r';
      case Character.SURROGATE -> false;
      case Character.FORMAT ->
          !(point >= 0x202A && point <= 0x202E) && !(point >= 0x2066 && point <= 0x2069);
      default -> point != 0xFFFE && point != 0xFFFF;
    };
  }
}
