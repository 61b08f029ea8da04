package org.davylamp.dossier.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A picture's markup read back as XML, as a browser would, to be asked what stands where. */
record Drawing(Document document) {
  private static final Pattern REFERENCE = Pattern.compile("url\\(#([^)]*)\\)");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

  /** A text and the room it takes. */
  record Text(String words, Rect rect) {}

  static Drawing of(Picture picture) {
    return of(picture.svg());
  }

  static Drawing of(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return new Drawing(
          factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg))));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(
          "expected well-formed XML, found " + e.getMessage() + " in " + svg, e);
    }
  }

  List<Element> all(String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  /** The numbers of a path or of any attribute. */
  static List<Double> numbers(String text) {
    return NUMBER.matcher(text).results().map(r -> Double.valueOf(r.group())).toList();
  }

  List<Text> texts() {
    return all("text").stream().map(Drawing::text).toList();
  }

  Text text(String words) {
    return texts().stream()
        .filter(t -> t.words().equals(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("expected the text " + words + ", found " + texts()));
  }

  /** The element with its texts that an accessible name belongs to. */
  Element named(String part) {
    List<Element> titled = new ArrayList<>(all("a"));
    titled.addAll(all("g"));
    return titled.stream()
        .filter(e -> e.getElementsByTagName("title").getLength() > 0)
        .filter(e -> e.getElementsByTagName("title").item(0).getTextContent().contains(part))
        .findFirst()
        .orElseThrow(() -> new AssertionError("expected something called " + part));
  }

  private static Text text(Element e) {
    int size = e.hasAttribute("font-size") ? Integer.parseInt(e.getAttribute("font-size")) : 12;
    Lettering face =
        switch (size) {
          case 11 -> Lettering.SMALL;
          case 13 -> Lettering.HEAD;
          default -> e.hasAttribute("font-weight") ? Lettering.STRONG : Lettering.LABEL;
        };
    Canvas.Anchor anchor =
        switch (e.getAttribute("text-anchor")) {
          case "middle" -> Canvas.Anchor.MIDDLE;
          case "end" -> Canvas.Anchor.END;
          default -> Canvas.Anchor.START;
        };
    String words = e.getTextContent();
    return new Text(words, Canvas.room(number(e, "x"), number(e, "y"), anchor, face, words));
  }

  /** What must be true of every picture. */
  Drawing sound() {
    Element root = document.getDocumentElement();
    assertThat(root.getAttribute("viewBox"))
        .isEqualTo("0 0 " + root.getAttribute("width") + " " + root.getAttribute("height"));
    assertThat(root.getAttribute("role")).isEqualTo(all("a").isEmpty() ? "img" : "group");
    assertThat(all("script")).isEmpty();
    assertThat(all("style")).isEmpty();
    references(root);
    links();
    sizes();
    apart();
    return this;
  }

  private void references(Element root) {
    Set<String> ids = new HashSet<>();
    Set<String> wanted = new HashSet<>();
    for (Element element : all("*")) {
      assertThat(element.hasAttribute("style")).isFalse();
      if (element.hasAttribute("id")) {
        assertThat(ids.add(element.getAttribute("id")))
            .as("id %s once", element.getAttribute("id"))
            .isTrue();
      }
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        Matcher matcher = REFERENCE.matcher(element.getAttributes().item(i).getNodeValue());
        while (matcher.find()) {
          wanted.add(matcher.group(1));
        }
      }
    }
    wanted.add(root.getAttribute("aria-labelledby"));
    wanted.add(root.getAttribute("aria-describedby"));
    assertThat(ids).containsAll(wanted);
  }

  private void links() {
    for (Element a : all("a")) {
      assertThat(a.getAttribute("href")).isNotBlank();
      assertThat(a.getAttribute("aria-label")).isNotBlank();
    }
  }

  private void sizes() {
    for (Element text : all("text")) {
      if (text.hasAttribute("font-size")) {
        assertThat(number(text, "font-size")).isGreaterThanOrEqualTo(11);
      }
    }
  }

  private void apart() {
    Element root = document.getDocumentElement();
    Rect page = new Rect(-1, -1, number(root, "width") + 2, number(root, "height") + 2);
    List<Text> texts = texts();
    for (int i = 0; i < texts.size(); i++) {
      Text one = texts.get(i);
      assertThat(page.holds(one.rect())).as("inside the picture: %s", one).isTrue();
      for (Text other : texts.subList(0, i)) {
        assertThat(one.rect().grown(-0.2).overlaps(other.rect()))
            .as("%s over %s", one, other)
            .isFalse();
      }
    }
  }
}
