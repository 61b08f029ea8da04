package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.davylamp.dossier.html.Element;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;

/** Published estimates of how many people are held. */
final class Estimates {
  private Estimates() {}

  /** Whose estimate it is: the estimator named in the source, else its publisher. */
  static String by(Edition edition, Entity estimate) {
    return estimate.asserted("estimatedBy").stream()
        .findFirst()
        .orElseGet(
            () ->
                edition.view().sources(estimate.statements()).stream()
                    .map(source -> source.publisher().orElse(source.title()))
                    .findFirst()
                    .orElse(""));
  }

  static Element table(Page page, Collection<Entity> estimates) {
    List<Element> rows = new ArrayList<>();
    estimates.stream()
        .sorted(Comparator.comparingLong(Estimates::year).thenComparing(Entity::id))
        .forEach(estimate -> rows.add(row(page, estimate)));
    return Page.table(
        "Estimates", List.of("For", "At least", "At most", "By", "How", "Sources"), rows);
  }

  private static long year(Entity estimate) {
    return estimate.asserted("year").stream()
        .findFirst()
        .map(date -> Edtf.parse(date).days().first())
        .orElse(Long.MAX_VALUE);
  }

  private static Element row(Page page, Entity estimate) {
    return Element.of("tr")
        .css("fact")
        .add(Element.of("th", Prose.dates(estimate.asserted("year"))).with("scope", "row"))
        .add(Element.of("td", number(estimate, "low")).css("number"))
        .add(Element.of("td", number(estimate, "high")).css("number"))
        .add(Element.of("td", by(page.edition(), estimate)))
        .add(Element.of("td", Prose.units(String.join("; ", estimate.asserted("method")))))
        .add(Element.of("td").add(page.references().cite(estimate.statements())));
  }

  private static String number(Entity estimate, String property) {
    return Charts.number(estimate, property)
        .map(number -> Prose.count(number.longValue()))
        .orElse("not said");
  }
}
