package org.davylamp.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.davylamp.dossier.html.Element;
import org.davylamp.dossier.html.Html;
import org.davylamp.dossier.pictures.DataTable;
import org.davylamp.dossier.pictures.Picture;

/**
 * A page by itself that looks like a dossier's, without a case: what a computation gives to be
 * looked at. It cites no recorded statements, and its foot says so.
 */
public final class Leaf {
  private static final List<String> STYLES = List.of("dossier.css", "pictures/pictures.css");

  private final String title;
  private final Element main = Element.of("main").id("content");

  public Leaf(String title) {
    this.title = title;
    main.add(Element.of("h1", title));
  }

  public Leaf heading(String text) {
    main.add(Element.of("h2", text));
    return this;
  }

  public Leaf paragraph(String text) {
    main.add(Element.of("p", text));
    return this;
  }

  /** A paragraph on how something was done. */
  public Leaf note(String text) {
    main.add(Element.of("p", text).css("note"));
    return this;
  }

  public Leaf table(DataTable table) {
    main.add(Page.table(table));
    return this;
  }

  /**
   * A picture with the data behind it.
   *
   * @param caption what it shows and by what rule, before the picture's own words
   */
  public Leaf picture(Picture picture, String caption) {
    Element figure = Element.of("figure").css("picture");
    figure.add(Element.of("p", picture.title()).css("title"));
    figure.add(Page.wide(picture.title(), new Html.Ready(picture.svg())));
    figure.add(
        Element.of("figcaption", Prose.units((caption + " " + picture.description()).strip())));
    Element data = Element.of("details").css("data");
    data.add(Element.of("summary", "The figures as a table"));
    main.add(figure.add(data.add(Page.table(picture.table()))));
    return this;
  }

  /** Writes {@code index.html} and {@code assets}, over what is there of these names. */
  public void write(Path folder) throws IOException {
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    document().write(out);
    Path assets = folder.resolve("assets");
    Files.createDirectories(assets);
    for (String style : STYLES) {
      try (InputStream in = Dossier.resource(style)) {
        Path file = assets.resolve(style.substring(style.indexOf('/') + 1));
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Fonts fonts = new Fonts();
    fonts.use(out.toString());
    fonts.write(assets);
    Files.writeString(folder.resolve("index.html"), out.append('\n'), StandardCharsets.UTF_8);
  }

  private Element document() {
    Element head =
        Element.of("head")
            .add(Element.of("meta").with("charset", "utf-8"))
            .add(
                Element.of("meta")
                    .with("name", "viewport")
                    .with("content", "width=device-width, initial-scale=1"))
            .add(Element.of("meta").with("name", "color-scheme").with("content", "light dark"))
            .add(Element.of("title", title));
    for (String style : List.of("fonts.css", "pictures.css", "dossier.css")) {
      head.add(Element.of("link").with("rel", "stylesheet").with("href", "assets/" + style));
    }
    Element body =
        Element.of("body")
            .add(Element.link("#content", "Skip to the content").css("skip"))
            .add(Element.of("header").css("site").add(Element.of("p", "Davylamp").css("name")))
            .add(main)
            .add(
                Element.of("footer")
                    .css("site")
                    .add(
                        Element.of(
                            "p",
                            "Computed from images; nothing here is recorded in a case. A change of"
                                + " light is an observation; what was done on the ground, by whom"
                                + " and why, is for people to find out.")));
    return Element.of("html").with("lang", "en").add(head).add(body);
  }
}
