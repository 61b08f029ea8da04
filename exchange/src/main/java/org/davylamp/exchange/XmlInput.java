package org.davylamp.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Pulls one XML document, element by element. A document type declaration is refused as such, so no
 * entity is ever declared, expanded or fetched; nesting is bounded, and so is what lies between two
 * events.
 */
public final class XmlInput implements AutoCloseable {
  /** Elements in one another. Folders nest a few deep, geometries six. */
  private static final int MAX_DEPTH = 100;

  private final String file;
  private final GeoJsonText text;
  private final XMLStreamReader xml;
  private int depth;
  private boolean within;

  private XmlInput(String file, GeoJsonText text, XMLStreamReader xml) {
    this.file = file;
    this.text = text;
    this.xml = xml;
  }

  /** Begins to read; the stream is closed with this. */
  public static XmlInput open(InputStream in, String file) throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(in, KmlEncoding.HEAD);
    byte[] head = bytes.readNBytes(KmlEncoding.HEAD);
    bytes.unread(head);
    GeoJsonText text = new GeoJsonText(bytes, KmlEncoding.of(head, file), file);
    text.begin(1, 1);
    try {
      return new XmlInput(file, text, factory().createXMLStreamReader(text));
    } catch (XMLStreamException e) {
      throw bad(file, e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // No entity can be declared, yet the JDK counts the document itself as one against these two;
    // depth is bounded below, with a place in the error.
    for (String limit :
        List.of("maxGeneralEntitySizeLimit", "totalEntitySizeLimit", "maxElementDepth")) {
      factory.setProperty("jdk.xml." + limit, "0");
    }
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("expected no external entity, found " + systemId);
        });
    return factory;
  }

  /** The next event; the end of the document is one. */
  int next() throws IOException {
    try {
      if (!within) {
        text.begin(line(), column());
      }
      int event = xml.next();
      switch (event) {
        case XMLStreamConstants.DTD ->
            throw bad(
                "expected no document type declaration (it could declare entities), found one");
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw bad("expected plain text, found a reference to the entity " + xml.getLocalName());
        case XMLStreamConstants.START_ELEMENT -> deeper();
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
      return event;
    } catch (XMLStreamException e) {
      throw bad(file, e);
    }
  }

  private void deeper() {
    if (++depth > MAX_DEPTH) {
      throw bad("expected at most " + MAX_DEPTH + " elements in one another, found more");
    }
  }

  /** Whether anything follows the event at hand. */
  public boolean more() throws IOException {
    try {
      return xml.hasNext();
    } catch (XMLStreamException e) {
      throw bad(file, e);
    }
  }

  /** Whether the next child of the element at hand has begun; if not, the element has ended. */
  public boolean child() throws IOException {
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
    }
  }

  /** Everything up to the end of the element on whose beginning this stands, as text. */
  public String text() throws IOException {
    boolean inner = within;
    if (!inner) {
      beginWhole();
    }
    StringBuilder all = new StringBuilder();
    int outer = depth;
    while (depth >= outer) {
      int event = next();
      if (event == XMLStreamConstants.CHARACTERS
          || event == XMLStreamConstants.CDATA
          || event == XMLStreamConstants.SPACE) {
        all.append(characters());
      }
    }
    within = inner;
    return all.toString();
  }

  /** The characters of the event at hand. */
  String characters() {
    return xml.getText();
  }

  /** Passes over the rest of the element on whose beginning this stands. */
  public void skip() throws IOException {
    int outer = depth;
    while (depth >= outer) {
      next();
    }
  }

  /** From here until {@link #endWhole} all that is read is one element, with its limit. */
  void beginWhole() {
    text.begin(line(), column());
    within = true;
  }

  void endWhole() {
    within = false;
  }

  /** The element's name without prefix. */
  public String name() {
    return xml.getLocalName();
  }

  String namespace() {
    return Objects.requireNonNullElse(xml.getNamespaceURI(), "");
  }

  /** The value of an attribute in no namespace, or the empty string. */
  public String attribute(String name) {
    return Objects.requireNonNullElse(xml.getAttributeValue("", name), "");
  }

  /** Hands out the attributes of the element on whose beginning this stands. */
  void attributes(BiConsumer<String, String> to) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      to.accept(
          xml.getAttributeLocalName(i), Objects.requireNonNullElse(xml.getAttributeValue(i), ""));
    }
  }

  /** Line on which the event at hand ends. */
  public long line() {
    return Math.max(xml.getLocation().getLineNumber(), 1);
  }

  public long column() {
    return Math.max(xml.getLocation().getColumnNumber(), 1);
  }

  public String file() {
    return file;
  }

  public BadInput bad(String problem) {
    return new BadInput(file, line(), column(), problem);
  }

  private static BadInput bad(String file, XMLStreamException e) throws IOException {
    if (e.getNestedException() instanceof IOException unreadable) {
      throw unreadable;
    }
    Location at = e.getLocation();
    String message = Objects.requireNonNullElse(e.getMessage(), "");
    String problem = "expected well-formed XML: " + message.replaceFirst("(?s)^.*Message: ", "");
    return at == null
        ? new BadInput(file, 0, problem)
        : new BadInput(
            file, Math.max(at.getLineNumber(), 1), Math.max(at.getColumnNumber(), 0), problem);
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
