package org.davylamp.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;

/**
 * One element of a document with all it holds, for formats whose entries are small and whose
 * children come in no certain order. Namespaces are left out.
 *
 * <p>An element has at most {@link FormatReader#MAX_ELEMENT} bytes and {@link #MOST} elements in
 * it; a larger one is bad input.
 */
public final class XmlElement {
  /** The largest entries published have some ten thousand. */
  static final int MOST = 200_000;

  private final String name;
  private final long line;
  private final List<String> attributes;
  private final List<XmlElement> children;
  private final String text;

  private XmlElement(
      String name, long line, List<String> attributes, List<XmlElement> children, String text) {
    this.name = name;
    this.line = line;
    this.attributes = attributes;
    this.children = children;
    this.text = text;
  }

  /**
   * Reads the element on whose beginning the input stands, to its end.
   *
   * @throws BadInput if it is not well-formed, or too large
   */
  public static XmlElement read(XmlInput xml) throws IOException {
    xml.beginWhole();
    XmlElement element = read(xml, new int[1]);
    xml.endWhole();
    return element;
  }

  private static XmlElement read(XmlInput xml, int[] count) throws IOException {
    if (++count[0] > MOST) {
      throw xml.bad("expected at most " + MOST + " elements in one entry, found more");
    }
    String name = xml.name();
    long line = xml.line();
    List<String> attributes = new ArrayList<>();
    xml.attributes(
        (key, value) -> {
          attributes.add(key);
          attributes.add(value);
        });
    List<XmlElement> children = new ArrayList<>(0);
    StringBuilder text = new StringBuilder();
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> children.add(read(xml, count));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(xml.characters());
        default -> {}
      }
    }
    return new XmlElement(name, line, attributes, children, text.toString().strip());
  }

  public String name() {
    return name;
  }

  /** The line on which its first tag ends. */
  public long line() {
    return line;
  }

  /** Its own text, without that of its children and without space around it. */
  public String text() {
    return text;
  }

  /** The value of an attribute; the empty string if it has none of that name. */
  public String attribute(String key) {
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equals(key)) {
        return attributes.get(i + 1).strip();
      }
    }
    return "";
  }

  public List<XmlElement> children() {
    return children;
  }

  /** Its children of that name, in order. */
  public List<XmlElement> all(String child) {
    return children.stream().filter(each -> each.name.equals(child)).toList();
  }

  public Optional<XmlElement> first(String child) {
    return children.stream().filter(each -> each.name.equals(child)).findFirst();
  }

  /** The text of the first child of that name; the empty string if there is none. */
  public String text(String child) {
    return first(child).map(XmlElement::text).orElse("");
  }

  /** How many characters of text and attributes it holds, at any depth. */
  public long length() {
    long length = text.length();
    for (String attribute : attributes) {
      length += attribute.length();
    }
    for (XmlElement child : children) {
      length += child.length();
    }
    return length;
  }

  /** All elements in it of that name, at any depth, in order. */
  public Stream<XmlElement> within(String descendant) {
    return children.stream()
        .flatMap(
            each ->
                each.name.equals(descendant)
                    ? Stream.concat(Stream.of(each), each.within(descendant))
                    : each.within(descendant));
  }
}
