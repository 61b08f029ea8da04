package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.davylamp.dossier.html.Element;
import org.davylamp.evidence.Entity;

/** Facts from published testimony, in aggregate form. */
final class Testimonies {
  private Testimonies() {}

  static Element table(Page page, Collection<Entity> facts) {
    List<Element> rows = new ArrayList<>();
    for (Entity fact : facts) {
      rows.add(
          Element.of("tr")
              .css("fact")
              .add(
                  Element.of("th", Prose.capital(String.join("; ", fact.asserted("condition"))))
                      .with("scope", "row"))
              .add(Element.of("td", Prose.dates(fact.asserted("period"))))
              .add(Element.of("td", String.join(", ", fact.asserted("labour"))))
              .add(
                  Element.of(
                      "td",
                      fact.asserted("iloIndicator").stream()
                          .map(Prose::words)
                          .collect(Collectors.joining(", "))))
              .add(Element.of("td", witnesses(fact)))
              .add(Element.of("td").add(page.references().cite(fact.statements()))));
    }
    return Page.table(
        "Conditions",
        List.of(
            "What was so", "When", "Work", "ILO indicators of forced labour", "Told by", "Sources"),
        rows);
  }

  private static String witnesses(Entity fact) {
    String number = String.join(", ", fact.asserted("witnessesStated"));
    boolean one = number.equals("1");
    String who =
        fact.asserted("witnessCategory").stream()
            .filter(category -> !category.equals("not-stated"))
            .map(category -> Prose.people(category, one))
            .collect(Collectors.joining(", "));
    return number.isEmpty()
        ? who.isEmpty() ? "not stated" : who + " (number not stated)"
        : number + " " + (who.isEmpty() ? Prose.people("witnesses", one) : who);
  }
}
