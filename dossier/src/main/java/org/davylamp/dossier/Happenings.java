package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.davylamp.dossier.html.Element;
import org.davylamp.evidence.Entity;

/** What is told of a facility’s history, in the order in which it happened. */
final class Happenings {
  private Happenings() {}

  static void write(Page page, List<Entity> events) {
    if (events.isEmpty()) {
      return;
    }
    page.heading("What is told of its history");
    List<Element> rows = new ArrayList<>();
    List<Entity> sorted = new ArrayList<>(events);
    sorted.sort(
        Comparator.comparingLong((Entity event) -> CommodityPages.day(event, "occurred"))
            .thenComparing(Entity::id));
    for (Entity event : sorted) {
      rows.add(
          Element.of("tr")
              .css("fact")
              .add(Element.of("th", Prose.dates(event.asserted("occurred"))).with("scope", "row"))
              .add(happening(event))
              .add(Element.of("td", String.join("; ", event.asserted("claim"))))
              .add(Element.of("td").add(page.references().cite(event.statements()))));
    }
    page.add(Page.table("Events, as told", List.of("When", "What", "In words", "Sources"), rows));
  }

  private static Element happening(Entity event) {
    Element cell =
        Element.of(
            "td", Prose.capital(Prose.words(String.join(", ", event.asserted("eventType")))));
    return event.asserting("disputeId").isEmpty()
        ? cell
        : cell.add(" ").add(Element.of("span", "disputed").css("grade disputed"));
  }
}
