package org.davylamp.dossier.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An element with its attributes and what is in it. Built by one thread, then only written. */
public final class Element implements Html {
  private static final Set<String> EMPTY = Set.of("br", "hr", "img", "link", "meta", "col", "wbr");

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Html> content = new ArrayList<>();

  private Element(String name) {
    this.name = name;
  }

  public static Element of(String name) {
    return new Element(name);
  }

  public static Element of(String name, String text) {
    return new Element(name).add(text);
  }

  public static Element of(String name, Html... content) {
    return new Element(name).add(List.of(content));
  }

  public static Element of(String name, Collection<? extends Html> content) {
    return new Element(name).add(content);
  }

  /** A link. */
  public static Element link(String href, String text) {
    return of("a", text).with("href", href);
  }

  public Element with(String attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  public Element css(String classes) {
    return with("class", classes);
  }

  public Element id(String id) {
    return with("id", id);
  }

  public Element add(String text) {
    if (!text.isEmpty()) {
      content.add(Html.text(text));
    }
    return this;
  }

  public Element add(Html... more) {
    content.addAll(List.of(more));
    return this;
  }

  public Element add(Collection<? extends Html> more) {
    content.addAll(more);
    return this;
  }

  public boolean isEmpty() {
    return content.isEmpty();
  }

  @Override
  public void write(StringBuilder out) {
    out.append('<').append(name);
    attributes.forEach(
        (attribute, value) -> {
          out.append(' ').append(attribute).append("=\"");
          Html.escape(value, out);
          out.append('"');
        });
    if (EMPTY.contains(name)) {
      out.append("/>");
      return;
    }
    out.append('>');
    content.forEach(part -> part.write(out));
    out.append("</").append(name).append('>');
  }
}
