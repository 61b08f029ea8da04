package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * SVG markup as it grows, with the room that its text takes. Attributes only, no {@code style} and
 * no script, so that the strictest content security policy shows it.
 */
final class Canvas {
  /** Where a text's x stands in it. */
  enum Anchor {
    START("start"),
    MIDDLE("middle"),
    END("end");

    private final String value;

    Anchor(String value) {
      this.value = value;
    }
  }

  /** A text that was drawn and the room it takes. */
  record Label(String text, Rect rect) {}

  private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}+(?: \\p{IsHangul}+)*");
  private static final Pattern SCHEME = Pattern.compile("\\s*[A-Za-z][A-Za-z0-9+.-]*:");

  private final Frame frame;
  private final StringBuilder body = new StringBuilder();
  private final StringBuilder definitions = new StringBuilder();
  private final List<String> open = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();
  private final Board board = new Board();
  private boolean links;

  Canvas(Frame frame) {
    this.frame = frame;
  }

  /** An empty canvas of the same frame, to measure on. */
  Canvas blank() {
    return new Canvas(frame);
  }

  double width() {
    return frame.width().pixels();
  }

  String title() {
    return frame.title();
  }

  boolean narrow() {
    return frame.width() == Width.NARROW;
  }

  /** What is taken by text and by what pictures put there. */
  Board board() {
    return board;
  }

  /** Every text drawn so far, in the order drawn. */
  List<Label> labels() {
    return Collections.unmodifiableList(labels);
  }

  /** An id inside this picture. */
  String id(String part) {
    return frame.id() + "-" + part;
  }

  Canvas open(String element, Object... attributes) {
    tag(body, element, attributes).append('>');
    open.add(element);
    return this;
  }

  Canvas close() {
    body.append("</").append(open.removeLast()).append('>');
    return this;
  }

  Canvas add(String element, Object... attributes) {
    tag(body, element, attributes).append("/>");
    return this;
  }

  /** An element for {@code <defs>} with its children already written. */
  void define(String element, String children, Object... attributes) {
    tag(definitions, element, attributes).append('>').append(children);
    definitions.append("</").append(element).append('>');
  }

  /** An element without children, as text. */
  static String element(String element, Object... attributes) {
    return tag(new StringBuilder(), element, attributes).append("/>").toString();
  }

  /** Opens a link with an accessible name, or a group with a tooltip where there is no address. */
  Canvas link(String href, String name) {
    Refusal.unless(
        !SCHEME.matcher(href).lookingAt() || href.startsWith("https:") || href.startsWith("http:"),
        "expected a relative or http(s) address for \"%s\", found %s",
        name,
        href);
    if (href.isEmpty()) {
      open("g");
    } else {
      links = true;
      open("a", "href", href, "aria-label", name);
    }
    body.append("<title>").append(escaped(name)).append("</title>");
    return this;
  }

  Canvas line(double x1, double y1, double x2, double y2, Ink ink, double width, Object... more) {
    Object[] attributes = {
      "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", ink, "stroke-width", width
    };
    tag(body, "line", attributes);
    attributes(body, more).append("/>");
    return this;
  }

  Canvas box(Rect r, Object... more) {
    tag(body, "rect", "x", r.x(), "y", r.y(), "width", r.width(), "height", r.height());
    attributes(body, more).append("/>");
    return this;
  }

  /** Text on a baseline, its room taken on the board. */
  Canvas text(double x, double y, Anchor anchor, Lettering face, Ink ink, String text) {
    return text(x, y, anchor, face, ink, text, false);
  }

  /** Text with a border of paper around its letters, for busy grounds. */
  Canvas haloed(double x, double y, Anchor anchor, Lettering face, Ink ink, String text) {
    return text(x, y, anchor, face, ink, text, true);
  }

  private Canvas text(
      double x, double y, Anchor anchor, Lettering face, Ink ink, String text, boolean halo) {
    if (text.isBlank()) {
      return this;
    }
    Rect rect = room(x, y, anchor, face, text);
    labels.add(new Label(text, rect));
    board.take(rect);
    tag(body, "text", "x", x, "y", y);
    if (anchor != Anchor.START) {
      attributes(body, "text-anchor", anchor.value);
    }
    if (face != Lettering.LABEL) {
      attributes(body, "font-size", face.size());
    }
    if (face.bold()) {
      attributes(body, "font-weight", 700);
    }
    if (ink != Ink.INK) {
      attributes(body, "fill", ink);
    }
    if (halo) {
      attributes(body, "class", "pic-halo");
    }
    String marked = HANGUL.matcher(escaped(text)).replaceAll("<tspan lang=\"ko\">$0</tspan>");
    body.append('>').append(marked).append("</text>");
    return this;
  }

  /** The room a text would take. */
  static Rect room(double x, double y, Anchor anchor, Lettering face, String text) {
    double width = face.width(text);
    double left =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    return new Rect(left, y - face.ascent(), width, face.height());
  }

  /** What to show instead of nothing. */
  Picture empty(String words, DataTable table) {
    String text = words + ".";
    double y = 40;
    for (String line : Lettering.LABEL.wrap(text, width() - 40)) {
      text(width() / 2, y, Anchor.MIDDLE, Lettering.LABEL, Ink.QUIET, line);
      y += Lettering.LABEL.line();
    }
    return finish(y + 24, text, table);
  }

  /** The picture, {@code height} pixels high; {@code drawn} is added to the frame's description. */
  Picture finish(double height, String drawn, DataTable table) {
    Refusal.unless(open.isEmpty(), "expected all elements closed, found %s open", open);
    String description = (frame.description().strip() + " " + drawn.strip()).strip();
    StringBuilder svg = new StringBuilder(body.length() + 2000);
    double tall = Math.ceil(height);
    tag(
        svg,
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "pic " + frame.width().cssClass(),
        "viewBox",
        "0 0 " + Figures.coordinate(width()) + " " + Figures.coordinate(tall));
    attributes(svg, "width", width(), "height", tall, "role", links ? "group" : "img");
    attributes(svg, "aria-labelledby", id("title"), "aria-describedby", id("desc"));
    attributes(svg, "font-family", "inherit", "font-size", 12, "fill", Ink.INK).append('>');
    svg.append("<title id=\"").append(id("title")).append("\">");
    svg.append(escaped(frame.title())).append("</title><desc id=\"").append(id("desc"));
    svg.append("\">").append(escaped(description)).append("</desc>");
    if (!definitions.isEmpty()) {
      svg.append("<defs>").append(definitions).append("</defs>");
    }
    svg.append(body).append("</svg>");
    return new Picture(svg.toString(), frame.title(), description, table);
  }

  private static StringBuilder tag(StringBuilder to, String element, Object... attributes) {
    return attributes(to.append('<').append(element), attributes);
  }

  private static StringBuilder attributes(StringBuilder to, Object... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      Object value = pairs[i + 1];
      String text = value instanceof Double d ? Figures.coordinate(d) : value.toString();
      to.append(' ').append(pairs[i]).append("=\"").append(escaped(text)).append('"');
    }
    return to;
  }

  /**
   * Text for an element or attribute; what XML 1.0 does not have or discourages, and what turns
   * round the order of the text after it, becomes U+FFFD.
   */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      default -> {
        boolean legal =
            (c >= 0x20 && c < 0x7F)
                || (c > 0x9F && c < 0x202A)
                || (c > 0x202E && c < 0x2066)
                || (c > 0x2069 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c > 0xFFFF
                || c == '\n'
                || c == '\t';
        out.appendCodePoint(legal ? c : 0xFFFD);
      }
    }
  }
}
