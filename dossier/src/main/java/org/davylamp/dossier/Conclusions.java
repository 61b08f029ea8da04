package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.davylamp.dossier.html.Element;
import org.davylamp.dossier.html.Html;
import org.davylamp.evidence.Entity;
import org.davylamp.findings.analysis.Conclusion;

/** How conclusions of analyses stand on a page: sentence, sources, what would settle it, number. */
final class Conclusions {
  private static final Pattern TELLING = Pattern.compile("; (?=\\d{4}|undated, )");

  private final Page page;

  Conclusions(Page page) {
    this.page = page;
  }

  Element list(List<Edition.Numbered> conclusions, boolean withSubject) {
    Element list = Element.of("ul").css("conclusions");
    conclusions.forEach(one -> list.add(item(one, withSubject)));
    return list;
  }

  private Element item(Edition.Numbered one, boolean withSubject) {
    Element item = Element.of("li");
    List<Html> before = new ArrayList<>();
    if (withSubject) {
      page.edition().subject(one).ifPresent(subject -> before.add(subject(subject)));
    }
    item.add(before).add(sentence(one));
    String settledBy = one.value(Conclusion.SETTLED_BY);
    if (!settledBy.isEmpty()) {
      item.add(
          Element.of("p")
              .css("settled")
              .add(Element.of("b", "Would settle it: "))
              .add(Prose.capital(settledBy)));
    }
    Element number =
        Element.of("p")
            .css("number")
            .add(
                Element.link(
                    page.edition().findingHref(page.root(), one.finding()),
                    "Finding " + one.number()));
    pictures(one).ifPresent(href -> number.add(" · ").add(Element.link(href, "its pictures")));
    return item.add(number);
  }

  /** Where the pictures are that a conclusion rests on, if it is told on another page than they. */
  private Optional<String> pictures(Edition.Numbered one) {
    boolean rests =
        page.edition().basis(one).stream()
            .anyMatch(said -> said.statement().property().equals("proof"));
    return page.edition()
        .subject(one)
        .filter(facility -> rests && page.edition().hasPage(facility))
        .filter(facility -> !page.edition().facilityHref("", facility.id()).equals(page.path()))
        .map(
            facility ->
                page.edition().facilityHref(page.root(), facility.id()) + "#" + GroundSection.ID);
  }

  /**
   * A history is read more easily as a list: one line for each telling, which begins with a date.
   */
  private Element sentence(Edition.Numbered one) {
    String text = one.result().text();
    if (!one.sort().equals("history")) {
      return page.references().fact("p", text, page.edition().basis(one));
    }
    int colon = text.indexOf(": ");
    Element list = Element.of("ul");
    for (String told : TELLING.split(text.substring(colon + 2), -1)) {
      list.add(Element.of("li", Prose.units(told)));
    }
    return Element.of("div")
        .css("fact")
        .add(
            Element.of("p", text.substring(0, colon + 1))
                .add(page.references().cite(page.edition().basis(one))))
        .add(list);
  }

  private Element subject(Entity facility) {
    return Element.of("p").css("subject").add(page.facilityLink(facility));
  }
}
