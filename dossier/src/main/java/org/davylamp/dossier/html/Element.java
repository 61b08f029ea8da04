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
 * An element with its attributes and what is in it. Built by one thread, then only written. In its
 * text, wherever it comes from, Hangul is marked as Korean, so that fonts and voices fit it; and
 * dates, figures with their units and words like kwan-li-so are kept on one line.
 */
public final class Element implements Html {
  private static final Set<String> EMPTY = Set.of("br", "hr", "img", "link", "meta", "col", "wbr");

  /** Text as it is typed, which may break anywhere. */
  private static final Set<String> TYPED = Set.of("code", "pre");

  /** No Hangul comes before its jamo. */
  private static final char HANGUL = '\u1100';

  private static final Pattern MARKED =
      Pattern.compile(
          "(?<korean>\\p{IsHangul}+(?:[ ·-]\\p{IsHangul}+)*)"
              + "|(?<![\\w/.-])\\d{4}-\\d{2}(?:-\\d{2})?(?![\\w/-])"
              + "|(?<![\\w-])\\p{L}{1,5}(?:-\\p{L}{1,4}){2,}(?![\\w-])"
              + "|(?<![\\w.,])US\\$ \\d[\\d.,–]*(?: million\\b)?"
              + "|(?<![\\w.,–])[+−]?\\d[\\d.,–]* (?:%|k?m²|m³|(?:k?m|ha|M?t)\\b)");

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

  @Override
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

  /** Most text has no character that a mark could begin or be told by: it is spared the search. */
  private boolean mayHoldMarks(String text) {
    boolean typed = TYPED.contains(name);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= HANGUL || (!typed && (c == '-' || (c >= '0' && c <= '9')))) {
        return true;
      }
    }
    return false;
  }

  private void writeMarked(String text, StringBuilder out) {
    if (!mayHoldMarks(text)) {
      Html.escape(text, out);
      return;
    }
    Matcher marked = MARKED.matcher(text);
    int at = 0;
    while (marked.find()) {
      boolean korean = marked.group("korean") != null;
      if (!korean && TYPED.contains(name)) {
        continue;
      }
      Html.escape(text.substring(at, marked.start()), out);
      out.append(korean ? "<span lang=\"ko\">" : "<span class=\"whole\">");
      Html.escape(marked.group(), out);
      out.append("</span>");
      at = marked.end();
    }
    Html.escape(text.substring(at), out);
  }
}
