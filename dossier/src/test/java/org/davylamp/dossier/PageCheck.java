package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What is true of every page of every dossier, whatever the case. */
final class PageCheck {
  /** What a program prints where it meant to say something else. */
  private static final Pattern SLIP =
      Pattern.compile(
          "\\bnull\\b|Optional[.\\[]|\\bNaN\\b|\\bInfinity\\b|\\b[A-Z]\\w+\\[\\w+=|@[0-9a-f]{6,8}\\b|%[sd]\\b");

  private static final Pattern MACHINE =
      Pattern.compile("(?<![\\w.])/(?:tmp|home|root|Users|var|private|work)/|\\b[A-Z]:\\\\|file:/");

  private static final Pattern HANGUL = Pattern.compile("[\\p{IsHangul}]");

  private static final List<String> FACTS = List.of("p", "li", "dd", "tr", "figcaption", "div");

  private final String path;
  private final Document page;
  private final List<String> faults = new ArrayList<>();

  private PageCheck(String path, Document page) {
    this.path = path;
    this.page = page;
  }

  /** What is wrong with a page, in words; empty if nothing is. */
  static List<String> faults(String path, Document page) {
    PageCheck check = new PageCheck(path, page);
    check.shape();
    check.headings();
    check.facts();
    check.texts(page.getDocumentElement());
    return check.faults;
  }

  private void fault(String what) {
    faults.add(path + ": " + what);
  }

  private List<Element> all(String tag) {
    return elements(page.getDocumentElement(), tag);
  }

  private static List<Element> elements(Element root, String tag) {
    NodeList nodes = root.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private void shape() {
    if (!page.getDocumentElement().getAttribute("lang").equals("en")) {
      fault("does not say its language");
    }
    for (String tag : List.of("head", "h1", "main", "header", "footer")) {
      if (all(tag).size() != 1) {
        fault("expected one " + tag + ", found " + all(tag).size());
      } else if (all(tag).getFirst().getTextContent().isBlank()) {
        fault("an empty " + tag);
      }
    }
    if (elements(all("head").getFirst(), "title").size() != 1) {
      fault("expected one title in its head");
    }
    for (String tag : List.of("script", "iframe", "object", "embed", "form", "base", "style")) {
      if (!all(tag).isEmpty()) {
        fault("has a " + tag);
      }
    }
    for (Element element : all("*")) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        String name = element.getAttributes().item(i).getNodeName();
        if (name.startsWith("on")) {
          fault("a handler " + name);
        }
      }
    }
  }

  private void headings() {
    int before = 0;
    for (Element element : all("*")) {
      if (element.getTagName().matches("h[1-6]")) {
        int level = element.getTagName().charAt(1) - '0';
        if (level > before + 1) {
          fault("h" + level + " after h" + before + ": " + element.getTextContent());
        }
        if (element.getTextContent().isBlank()) {
          fault("an empty " + element.getTagName());
        }
        before = level;
      }
    }
  }

  /** Every fact leads to a source on its page. */
  private void facts() {
    for (Element fact : all("*")) {
      if (hasClass(fact, "fact")) {
        if (!FACTS.contains(fact.getTagName())) {
          fault("a fact in a " + fact.getTagName());
        }
        long cited =
            elements(fact, "*").stream()
                .filter(element -> hasClass(element, "cites"))
                .flatMap(cites -> elements(cites, "a").stream())
                .filter(link -> link.getAttribute("href").matches("#s[0-9]+"))
                .count();
        if (cited == 0) {
          fault("a fact without a source: " + fact.getTextContent());
        }
      }
    }
  }

  static boolean hasClass(Element element, String name) {
    return List.of(element.getAttribute("class").split(" ", -1)).contains(name);
  }

  private void texts(Node node) {
    if (node instanceof Element element) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        text("@" + element.getAttributes().item(i).getNodeName(), element.getAttributes().item(i));
      }
    } else if (node.getNodeType() == Node.TEXT_NODE) {
      text("text", node);
      if (HANGUL.matcher(node.getNodeValue()).find() && !language(node).startsWith("ko")) {
        if (!inside(node, "title") && !inside(node, "desc")) {
          fault("Hangul that is not said to be Korean: " + node.getNodeValue());
        }
      }
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      texts(child);
    }
  }

  private void text(String where, Node node) {
    find(SLIP, node.getNodeValue()).ifPresent(found -> fault(where + " says '" + found + "'"));
    find(MACHINE, node.getNodeValue())
        .ifPresent(found -> fault(where + " tells of a machine: " + node.getNodeValue()));
  }

  private static Optional<String> find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  /** Titles of pages and pictures hold text only. */
  private static boolean inside(Node node, String tag) {
    for (Node up = node.getParentNode(); up != null; up = up.getParentNode()) {
      if (up.getNodeName().equals(tag)) {
        return true;
      }
    }
    return false;
  }

  private static String language(Node node) {
    for (Node up = node.getParentNode(); up instanceof Element element; up = up.getParentNode()) {
      if (element.hasAttribute("lang")) {
        return element.getAttribute("lang");
      }
    }
    return "";
  }
}
