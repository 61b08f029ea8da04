package org.davylamp.dossier;

import java.util.LinkedHashMap;
import java.util.Map;
import org.davylamp.dossier.html.Element;
import org.davylamp.dossier.html.Html;

/** What every page has around its content. */
final class Layout {
  private static final Map<String, String> PLACES = new LinkedHashMap<>();

  static {
    PLACES.put("index.html", "Overview");
    PLACES.put("facilities.html", "Map and facilities");
    PLACES.put("commodities.html", "Commodities");
    PLACES.put("timeline.html", "Timeline");
    PLACES.put("trade.html", "Trade");
    PLACES.put("people.html", "People");
    PLACES.put(PyramidPage.PATH, "Pyramid");
    PLACES.put("network.html", "Network");
    PLACES.put("findings.html", "Findings");
    PLACES.put("sources.html", "Sources");
    PLACES.put("verify.html", "Verify");
  }

  private final Page page;

  Layout(Page page) {
    this.page = page;
  }

  String html() {
    if (!page.references().isEmpty()) {
      page.main().add(page.references().list());
    }
    Element document =
        Element.of("html")
            .with("lang", "en")
            .add(head())
            .add(
                Element.of("body")
                    .add(Element.link("#content", "Skip to the content").css("skip"))
                    .add(header())
                    .add(page.main())
                    .add(footer()));
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    document.write(out);
    return out.append('\n').toString();
  }

  private Element head() {
    String title =
        page.path().equals("index.html")
            ? page.edition().title()
            : page.title() + " — " + page.edition().title();
    return Element.of("head")
        .add(Element.of("meta").with("charset", "utf-8"))
        .add(
            Element.of("meta")
                .with("name", "viewport")
                .with("content", "width=device-width, initial-scale=1"))
        .add(Element.of("meta").with("name", "color-scheme").with("content", "light dark"))
        .add(Element.of("title", title))
        .add(stylesheet("fonts.css"))
        .add(stylesheet("pictures.css"))
        .add(stylesheet("dossier.css"));
  }

  private Element stylesheet(String name) {
    return Element.of("link")
        .with("rel", "stylesheet")
        .with("href", page.root() + "assets/" + name);
  }

  private Element header() {
    Element list = Element.of("ul");
    PLACES.forEach(
        (path, name) -> {
          Element link = Element.link(page.root() + path, name);
          if (path.equals(page.path())) {
            link.with("aria-current", "page");
          }
          list.add(Element.of("li", link));
        });
    return Element.of("header")
        .css("site")
        .add(
            Element.of("p")
                .css("name")
                .add(Element.link(page.root() + "index.html", page.edition().title())))
        .add(Element.of("nav").with("aria-label", "Pages of this dossier").add(list));
  }

  private Element footer() {
    Edition edition = page.edition();
    String root = edition.view().reader().head().root();
    return Element.of("footer")
        .css("site")
        .add(
            Element.of(
                "p",
                Html.text(
                    "Every statement here comes from a source that can be followed; hits are leads for"
                        + " people to review, nothing is decided by a machine. Observation, what a"
                        + " source says, and what is inferred are called by those words.")))
        .add(
            Element.of("p")
                .add("State of the case: " + edition.date() + ", ledger of ")
                .add(Prose.count(edition.view().reader().head().size()) + " records, root ")
                .add(Element.of("code", root.substring(0, 16) + "…"))
                .add(". ")
                .add(Element.link(page.root() + "verify.html", "How to verify this"))
                .add(". Made with Davylamp."));
  }
}
