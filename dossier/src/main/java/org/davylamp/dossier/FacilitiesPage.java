package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.davylamp.dossier.html.Element;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;

/** The map, and every facility by kind. */
final class FacilitiesPage {
  private FacilitiesPage() {}

  static Stream<Page> of(Edition edition, Charts charts) {
    List<Entity> sorted =
        edition.facilities().stream()
            .sorted(
                Comparator.comparingInt((Entity facility) -> order(Edition.kind(facility)))
                    .thenComparing(Entity::caption, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Entity::id))
            .toList();
    return ListPages.of(
        edition,
        "facilities",
        "Map and facilities",
        sorted,
        (page, part) -> write(page, part, charts));
  }

  private static int order(String kind) {
    int at = Prose.KINDS.indexOf(kind);
    return at < 0 ? Prose.KINDS.size() : at;
  }

  private static void write(Page page, List<Entity> facilities, Charts charts) {
    if (page.path().equals("facilities.html")) {
      page.note(
          "A solid mark is a place told to be in use or not told to be closed, a hollow one a closed"
              + " place, a dashed one a place that is only suspected. A dot in the middle: the source"
              + " gives an exact point. No position is of a home, a grave or a witness.");
      charts
          .map()
          .ifPresentOrElse(
              page::picture, () -> page.note("No facility here has a published position."));
    }
    Map<String, List<Entity>> byKind = new LinkedHashMap<>();
    facilities.forEach(
        one -> byKind.computeIfAbsent(Edition.kind(one), key -> new ArrayList<>()).add(one));
    if (byKind.isEmpty()) {
      page.note("No facility is in this case yet.");
    }
    byKind.forEach(
        (kind, those) -> {
          page.heading(Prose.kinds(kind));
          page.add(table(page, Prose.kinds(kind), those));
        });
  }

  private static Element table(Page page, String caption, List<Entity> facilities) {
    List<Element> rows = new ArrayList<>();
    for (Entity facility : facilities) {
      List<Recorded> basis = new ArrayList<>();
      for (String property : List.of("kind", "name", "adminArea", "status", "labour")) {
        basis.addAll(facility.asserting(property));
      }
      rows.add(
          Element.of("tr")
              .css("fact")
              .add(Element.of("th", page.facilityLink(facility)).with("scope", "row"))
              .add(Element.of("td", first(facility, "nameHangul")))
              .add(Element.of("td", first(facility, "adminArea")))
              .add(Element.of("td", first(facility, "status")))
              .add(
                  Element.of(
                      "td",
                      facility.asserted("labour").stream()
                          .distinct()
                          .collect(Collectors.joining(", "))))
              .add(
                  Element.of(
                      "td", facility.asserting("coordinates").isEmpty() ? "none" : "published"))
              .add(
                  Element.of("td")
                      .add(
                          page.references()
                              .cite(basis.isEmpty() ? facility.statements() : basis))));
    }
    return Page.table(
        caption,
        List.of("Name", "Hangul", "County, province", "Status", "Work", "Position", "Sources"),
        rows);
  }

  private static String first(Entity facility, String property) {
    return facility.asserted(property).stream().findFirst().orElse("");
  }
}
