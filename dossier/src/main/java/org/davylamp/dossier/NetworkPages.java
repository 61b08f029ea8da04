package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.davylamp.dossier.html.Element;
import org.davylamp.dossier.html.Html;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Schema;
import org.davylamp.findings.analysis.Dates;

/** Bodies and the part each plays, ties between them, listings, ships and shipments. */
final class NetworkPages {
  /** Ties between bodies, ships and people. */
  static final List<String> TIES =
      List.of(
          "Ownership",
          "Control",
          "Direction",
          "Subordination",
          "Management",
          "Representation",
          "Facilitation",
          "Partnership",
          "Flow");

  private NetworkPages() {}

  static Stream<Page> of(Edition edition) {
    return Stream.of(
            Stream.of(index(edition)),
            ListPages.of(
                edition,
                "ties",
                "Ties between bodies, ships and people",
                TIES.stream().flatMap(schema -> edition.view().all(schema).stream()).toList(),
                NetworkPages::ties),
            ListPages.of(
                edition,
                "listings",
                "Listed bodies, people and ships",
                edition.view().all("Sanction").stream()
                    .sorted(
                        Comparator.comparing(
                                (Entity one) -> subject(edition, one),
                                String.CASE_INSENSITIVE_ORDER)
                            .thenComparing(Entity::id))
                    .toList(),
                NetworkPages::listings),
            ListPages.of(
                edition,
                "ships",
                "Ships",
                edition.view().all("Vessel").stream()
                    .sorted(
                        Comparator.comparing(Entity::caption, String.CASE_INSENSITIVE_ORDER)
                            .thenComparing(Entity::id))
                    .toList(),
                NetworkPages::ships),
            ListPages.of(
                edition,
                "shipments",
                "Shipments",
                edition.view().all("Consignment"),
                NetworkPages::shipments))
        .flatMap(pages -> pages);
  }

  private static void shipments(Page page, List<Entity> shipments) {
    if (shipments.isEmpty()) {
      page.note("No shipment is in this case yet.");
    } else {
      page.note(
          "What each row tells stands in the heading above it. Consignments and transfers are"
              + " single events; a call at a port is one too, but its cargo was not always"
              + " seen; patterns and totals are not.");
      Shipments.write(page, shipments);
    }
  }

  private static Page index(Edition edition) {
    Page page = new Page(edition, "network.html", "Network");
    page.add(Element.of("h1", "Network"));
    edition
        .conclusions(sort -> sort.equals("no link to a buyer") || sort.equals("link to a buyer"))
        .limit(1)
        .forEach(
            one ->
                page.add(
                    Element.of("section")
                        .css("limits")
                        .add(new Conclusions(page).list(List.of(one), false))));
    Map<String, String> lists = new LinkedHashMap<>();
    lists.put(PyramidPage.PATH, "The pyramid: tiers, and what money could reach each");
    if (!ExposurePage.isEmpty(edition)) {
      lists.put(ExposurePage.PATH, ExposurePage.TITLE);
    }
    lists.put("ties.html", "Ties between bodies, ships and people");
    lists.put("listings.html", "Listed bodies, people and ships");
    lists.put("ships.html", "Ships, their names and flags");
    lists.put("shipments.html", "Shipments, transfers and port calls");
    if (!IdentityPages.isEmpty(edition)) {
      lists.put(IdentityPages.FIRST, IdentityPages.TITLE);
    }
    Element list = Element.of("ul");
    lists.forEach((path, name) -> list.add(Element.of("li", Element.link(path, name))));
    page.add(list);
    tiers(page);
    return page;
  }

  private static void tiers(Page page) {
    Map<String, List<Entity>> byTier = new TreeMap<>();
    for (Entity role : page.edition().view().all("PyramidRole")) {
      byTier
          .computeIfAbsent(
              role.asserted("tier").stream()
                  .findFirst()
                  .map(tier -> "Tier " + tier)
                  .orElse("Without a tier"),
              key -> new ArrayList<>())
          .add(role);
    }
    if (byTier.isEmpty()) {
      page.note("No body’s part in the pyramid is in this case yet.");
      return;
    }
    page.heading("Who does what, from the pits upwards");
    page.note(
        "The tier is ours, from 1 (where goods are made) upwards; what each body does is as its source"
            + " tells it. Names of listed bodies are written as on the list.");
    byTier.forEach(
        (tier, roles) -> {
          page.add(Element.of("h3", tier));
          List<Element> rows = new ArrayList<>();
          for (Entity role : roles) {
            rows.add(
                page.row(
                    role.statements(),
                    Html.text(
                        role.asserted("organization").stream()
                            .map(page.edition().view()::caption)
                            .collect(Collectors.joining(", "))),
                    Html.text(String.join(", ", role.asserted("role"))),
                    Html.text(String.join("; ", role.asserted("fact"))),
                    Prose.dates(role.asserted("period"))));
          }
          page.add(Page.table(tier, List.of("Body", "Part", "As told", "When", "Sources"), rows));
        });
  }

  private static void ties(Page page, List<Entity> links) {
    if (links.isEmpty()) {
      page.note("No tie is in this case yet.");
      return;
    }
    List<Element> rows = new ArrayList<>();
    for (Entity link : links) {
      edge(link)
          .ifPresent(
              edge ->
                  rows.add(
                      page.row(
                          link.statements(),
                          Html.text(captions(page, link, edge.source())),
                          Html.text(
                              link.asserted("role").isEmpty()
                                  ? edge.label()
                                  : String.join(", ", link.asserted("role"))),
                          Html.text(captions(page, link, edge.target())),
                          Html.text(when(link)))));
    }
    page.add(Page.table("Ties", List.of("Who", "Tie", "Whom or what", "When", "Sources"), rows));
  }

  private static Optional<Schema.Edge> edge(Entity link) {
    return link.schemata().stream()
        .flatMap(name -> Ontology.standard().schema(name).stream())
        .flatMap(schema -> schema.edge().stream())
        .findFirst();
  }

  private static String when(Entity link) {
    return Stream.of("startDate", "endDate", "date")
        .flatMap(
            property ->
                link.asserted(property).stream()
                    .map(Dates::words)
                    .map(
                        date ->
                            switch (property) {
                              case "startDate" -> "since " + date;
                              case "endDate" -> "until " + date;
                              default -> "told of " + date;
                            }))
        .collect(Collectors.joining(", "));
  }

  private static String captions(Page page, Entity link, String property) {
    return link.asserted(property).stream()
        .map(page.edition().view()::caption)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String subject(Edition edition, Entity sanction) {
    return sanction.asserted("entity").stream().map(edition.view()::caption).findFirst().orElse("");
  }

  private static void listings(Page page, List<Entity> sanctions) {
    if (sanctions.isEmpty()) {
      page.note("No listing is in this case yet.");
      return;
    }
    List<Element> rows = new ArrayList<>();
    for (Entity sanction : sanctions) {
      rows.add(
          page.row(
              sanction.statements(),
              Html.text(subject(page.edition(), sanction)),
              Html.text(String.join(", ", sanction.asserted("authority"))),
              Html.text(when(sanction).replace("since ", "")),
              Html.text(String.join("; ", sanction.asserted("reason")))));
    }
    page.add(
        Page.table(
            "Listings", List.of("Who", "Listed by", "On", "On what ground", "Sources"), rows));
  }

  private static void ships(Page page, List<Entity> ships) {
    if (ships.isEmpty()) {
      page.note("No ship is in this case yet.");
      return;
    }
    page.note(
        "A ship is known by its IMO number, which stays with the hull; names and flags change. Names"
            + " from lists are written as on the list.");
    List<Element> rows = new ArrayList<>();
    for (Entity ship : ships) {
      List<Recorded> basis = new ArrayList<>();
      for (String property :
          List.of("name", "pastNames", "previousName", "imoNumber", "mmsi", "flag", "pastFlags")) {
        basis.addAll(ship.asserting(property));
      }
      rows.add(
          page.row(
              basis.isEmpty() ? ship.statements() : basis,
              Html.text(ship.caption()),
              Html.text(
                  Stream.of("name", "previousName", "alias", "pastNames")
                      .flatMap(property -> ship.asserted(property).stream())
                      .filter(name -> !name.equalsIgnoreCase(ship.caption()))
                      .distinct()
                      .collect(Collectors.joining(", "))),
              Html.text(String.join(", ", ship.asserted("imoNumber"))),
              Html.text(countries(ship, "flag")),
              Html.text(countries(ship, "pastFlags")),
              Html.text(captions(page, ship, "owner"))));
    }
    page.add(
        Page.table(
            "Ships",
            List.of(
                "Name", "Other names", "IMO number", "Flag", "Flags before", "Owner", "Sources"),
            rows));
  }

  private static String countries(Entity ship, String property) {
    return ship.asserted(property).stream()
        .map(Prose::country)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
