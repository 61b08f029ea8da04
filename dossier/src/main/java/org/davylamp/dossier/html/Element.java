package org.davylamp.dossier.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An element with its attributes and what is in it. Built by one thread, then only written. Hangul
 * in its text is marked as Korean, wherever it comes from, so that fonts and voices fit it.
 */
public final class Element implements Html {
  private static final Set<String> EMPTY = Set.of("br", "hr", "img", "link", "meta", "col", "wbr");

  private static final Pattern KOREAN = Pattern.compile("\\p{IsHangul}+(?:[ ·-]\\p{IsHangul}+)*");

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
    content.forEach(part -> write(part, out));
    out.append("</").append(name).append('>');
  }

  private void write(Html part, StringBuilder out) {
    if (part instanceof Html.Text(String text)
        && !attributes.containsKey("lang")
        && !name.equals("title")) {
      writeMarked(text, out);
    } else {
      part.write(out);
    }
  }

  private static void writeMarked(String text, StringBuilder out) {
    Matcher korean = KOREAN.matcher(text);
    int at = 0;
    while (korean.find()) {
      Html.escape(text.substring(at, korean.start()), out);
      of("span", korean.group()).with("lang", "ko").write(out);
      at = korean.end();
    }
    Html.escape(text.substring(at), out);
  }
}
