package org.davylamp.dossier.pictures;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A finished picture.
 *
 * @param svg markup for the body of an HTML page: one {@code <svg>}, or several in a {@code <div
 *     class="pic-set">} of which the style sheet shows one
 * @param title for the page's caption
 * @param description what it shows in words, with what was drawn and what stayed without a label
 * @param table the data behind it
 */
public record Picture(String svg, String title, String description, DataTable table) {
  private static final Pattern VARIABLE = Pattern.compile("var\\(--[a-z0-9-]+,([^()]*)\\)");

  /**
   * The same picture laid out for several widths, of which {@code pictures.css} shows the one that
   * fits its container; the others are hidden from assistive technology too. Title, description and
   * table are those of the widest.
   *
   * @param draw called once for each width, from several threads at once
   */
  public static Picture fitting(Frame frame, List<Width> widths, Function<Frame, Picture> draw) {
    Refusal.unless(!widths.isEmpty(), "expected widths for picture %s, found none", frame.id());
    List<Width> drawn = widths.stream().distinct().sorted().toList();
    List<Picture> pictures = drawn.parallelStream().map(frame::at).map(draw).toList();
    StringBuilder set = new StringBuilder("<div class=\"pic-set");
    drawn.forEach(width -> set.append(" has-").append(width.cssClass()));
    set.append("\">");
    for (int i = 0; i < drawn.size(); i++) {
      set.append("<div class=\"at-").append(drawn.get(i).cssClass()).append("\">");
      set.append(pictures.get(i).svg()).append("</div>");
    }
    Picture widest = pictures.getLast();
    return new Picture(set + "</div>", widest.title(), widest.description(), widest.table());
  }

  /**
   * The markup with light colours written out, for renderers that do not know custom properties
   * (PDF).
   */
  public String plainSvg() {
    return VARIABLE.matcher(svg).replaceAll("$1");
  }
}
