package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.davylamp.dossier.html.Element;
import org.davylamp.evidence.Entity;

/** What a facility is called, in each spelling, and its id in the case. */
final class Gazetteer {
  private Gazetteer() {}

  static void write(Page page, Entity facility) {
    List<Element> rows = new ArrayList<>();
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("name", "In use");
    properties.put("nameHangul", "Hangul");
    properties.put("nameMcCuneReischauer", "McCune–Reischauer");
    properties.put("nameRevised", "Revised Romanisation");
    properties.forEach(
        (property, label) -> names(page, facility, property, label).ifPresent(rows::add));
    if (!rows.isEmpty()) {
      page.heading("Gazetteer");
      page.add(Page.table("Names", List.of("Spelling", "Names, with their sources"), rows));
    }
    page.add(
        Element.of("p")
            .css("note")
            .add("Id in the case: ")
            .add(Element.of("code", facility.id()))
            .add("."));
  }

  /** All names in one spelling, each with its sources. */
  private static Optional<Element> names(
      Page page, Entity facility, String property, String label) {
    Element cell = Element.of("td");
    List<Entity.Value> names =
        facility.values().getOrDefault(property, List.of()).stream()
            .filter(value -> !value.asserting().isEmpty())
            .toList();
    for (int i = 0; i < names.size(); i++) {
      Element name = Element.of("span", names.get(i).value());
      switch (property) {
        case "nameHangul" -> name.with("lang", "ko");
        case "nameMcCuneReischauer", "nameRevised" -> name.with("lang", "ko-Latn");
        default -> {}
      }
      cell.add(i == 0 ? "" : "; ").add(name).add(page.references().cite(names.get(i).asserting()));
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Element.of("tr")
                .css("fact")
                .add(Element.of("th", label).with("scope", "row"))
                .add(cell));
  }
}
