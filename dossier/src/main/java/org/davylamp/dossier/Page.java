package org.davylamp.dossier;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.davylamp.dossier.html.Element;
import org.davylamp.dossier.html.Html;
import org.davylamp.dossier.pictures.DataTable;
import org.davylamp.dossier.pictures.Picture;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;

/** One page being written: its content so far and the sources it cites. */
final class Page {
  private final Edition edition;
  private final String path;
  private final String title;
  private final String root;
  private final Element main = Element.of("main").id("content");
  private final References references;
  private final Map<String, byte[]> files = new TreeMap<>();

  /**
   * @param path where it goes, from the dossier's folder: {@code facility/camp-a.html}
   */
  Page(Edition edition, String path, String title) {
    this.edition = edition;
    this.path = path;
    this.title = title;
    this.root = path.contains("/") ? "../" : "";
    this.references = new References(edition, root);
  }

  Edition edition() {
    return edition;
  }

  String path() {
    return path;
  }

  String title() {
    return title;
  }

  /** What leads from this page to the dossier's folder. */
  String root() {
    return root;
  }

  References references() {
    return references;
  }

  Element main() {
    return main;
  }

  Page add(Html... content) {
    main.add(content);
    return this;
  }

  Page add(Collection<? extends Html> content) {
    main.add(content);
    return this;
  }

  /** A paragraph on the dossier itself, or on method: it says nothing of the world. */
  Page note(String text) {
    return add(Element.of("p", text).css("note"));
  }

  Page heading(String text) {
    return add(Element.of("h2", text));
  }

  /** A paragraph that says something of the world. */
  Page fact(String text, Collection<Recorded> statements) {
    return add(references.paragraph(text, statements));
  }

  Element facilityLink(Entity facility) {
    return Element.link(edition.facilityHref(root, facility.id()), facility.caption());
  }

  /** A picture with the data behind it and the sources of the data. */
  Page picture(Charts.Drawn drawn) {
    Element data = Element.of("details").css("data");
    data.add(Element.of("summary", "The figures as a table"));
    return add(figure(drawn).add(data.add(table(drawn.picture().table()))));
  }

  /** A picture whose data stand under the same picture on another page: they may be many. */
  Page picture(Charts.Drawn drawn, Element dataLink) {
    return add(figure(drawn).add(Element.of("p", dataLink).css("data")));
  }

  private Element figure(Charts.Drawn drawn) {
    Picture picture = drawn.picture();
    Element figure = Element.of("figure").css("picture");
    figure.add(Element.of("p", picture.title()).css("title"));
    figure.add(wide(picture.title(), new Html.Ready(picture.svg())));
    Element caption = Element.of("figcaption", Prose.units(picture.description())).css("fact");
    caption.add(references.cite(drawn.statements()));
    return figure.add(caption);
  }

  static Element table(DataTable data) {
    Element table = Element.of("table").add(Element.of("caption", data.caption()));
    table.add(Element.of("thead").add(row("th", data.columns())));
    Element body = Element.of("tbody");
    data.rows().forEach(cells -> body.add(row("td", cells)));
    return wide(data.caption(), table.add(body));
  }

  private static Element row(String cell, List<String> texts) {
    Element row = Element.of("tr");
    for (String text : texts) {
      Element one = Element.of(cell, text);
      row.add(cell.equals("th") ? one.with("scope", "col") : one);
    }
    return row;
  }

  /** A picture with the data behind it, and a line of links below. */
  Page picture(Charts.Drawn drawn, Element links, DataTable table) {
    Element data = Element.of("details").css("data");
    data.add(Element.of("summary", "The figures as a table"));
    return add(figure(drawn).add(links.css("data")).add(data.add(table(table))));
  }

  /**
   * Puts a file beside the pages.
   *
   * @param name in the folder {@code pictures}
   * @return its address from this page
   */
  String attach(String name, byte[] bytes) {
    files.put("pictures/" + name, bytes);
    return root + "pictures/" + name;
  }

  /** What was put beside the pages for this one, by path from the dossier's folder. */
  Map<String, byte[]> files() {
    return Collections.unmodifiableMap(files);
  }

  /** Something that scrolls by itself where the page is too narrow. */
  static Element wide(String label, Html content) {
    return Element.of("div")
        .css("scroll")
        .with("tabindex", "0")
        .with("role", "region")
        .with("aria-label", label)
        .add(content);
  }

  /** A table whose first row names the columns. */
  static Element table(String caption, List<String> columns, List<Element> rows) {
    Element table = Element.of("table").add(Element.of("caption", caption));
    table.add(Element.of("thead").add(row("th", columns)));
    return wide(caption, table.add(Element.of("tbody", rows)));
  }

  /** A row that says something of the world: its head, its other cells, its sources. */
  Element row(Collection<Recorded> statements, Html head, Html... cells) {
    Element row = Element.of("tr").css("fact");
    row.add(Element.of("th", head).with("scope", "row"));
    for (Html cell : cells) {
      row.add(Element.of("td", cell));
    }
    return row.add(Element.of("td").add(references.cite(statements)));
  }

  /** A row that tells a conclusion, ended by its number and its sources. */
  Element row(Edition.Numbered one, Element... cells) {
    Element row = Element.of("tr").css("fact");
    for (Element cell : cells) {
      row.add(cell);
    }
    Element finding = Element.link(edition.findingHref(root(), one.finding()), one.number());
    return row.add(Element.of("td").add(finding))
        .add(Element.of("td").add(references.cite(edition.basis(one))));
  }

  /** The whole document. */
  String html() {
    return new Layout(this).html();
  }
}
