package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.davylamp.dossier.html.Element;
import org.davylamp.dossier.html.Html;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;

/** One page for each commodity: where it is made, what was shipped, published figures, measures. */
final class CommodityPages {
  private final Edition edition;
  private final Entity commodity;
  private final Page page;

  private CommodityPages(Edition edition, Entity commodity) {
    this.edition = edition;
    this.commodity = commodity;
    this.page =
        new Page(
            edition, Edition.commodityHref("", commodity.id()), Prose.capital(commodity.caption()));
  }

  static Stream<Page> of(Edition edition) {
    List<Entity> commodities = edition.view().all("Commodity");
    return Stream.concat(
        ListPages.of(
            edition,
            "commodities",
            "Commodities",
            commodities.stream()
                .sorted(
                    Comparator.comparing(Entity::caption, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Entity::id))
                .toList(),
            CommodityPages::index),
        commodities.stream().map(commodity -> of(edition, commodity)));
  }

  private static Page of(Edition edition, Entity commodity) {
    CommodityPages made = new CommodityPages(edition, commodity);
    made.write();
    return made.page;
  }

  private static void index(Page page, List<Entity> commodities) {
    if (commodities.isEmpty()) {
      page.note("No commodity is in this case yet.");
      return;
    }
    page.note(
        "What is said to be dug, made or shipped in the country. Each page tells where it is made,"
            + " what was shipped, the published figures and the measures on it.");
    List<Element> rows = new ArrayList<>();
    for (Entity commodity : commodities) {
      rows.add(
          page.row(
              commodity.statements(),
              Element.link(
                  Edition.commodityHref(page.root(), commodity.id()),
                  Prose.capital(commodity.caption())),
              Html.text(
                  Prose.count(
                      page.edition().view().pointing("Production", "commodity", commodity).size())),
              Html.text(
                  Prose.count(
                      page.edition()
                          .view()
                          .pointing("Consignment", "commodity", commodity)
                          .size()))));
    }
    page.add(
        Page.table(
            "Commodities",
            List.of("Commodity", "Accounts of making it", "Shipments and totals", "Sources"),
            rows));
  }

  private void write() {
    page.add(Element.of("h1", Prose.capital(commodity.caption())));
    List<Entity> products = edition.view().pointing("Production", "commodity", commodity);
    Set<String> codes = codes(products);
    if (!codes.isEmpty()) {
      page.fact(
          "Codes of the Harmonized System told with it: " + String.join(", ", codes) + ".",
          coded(products));
    }
    if (!products.isEmpty()) {
      page.heading("Where it is made, and where it is said to go");
      List<Element> rows = new ArrayList<>();
      products.forEach(product -> rows.add(Products.row(page, product, true)));
      page.add(Page.table("Facilities", Products.COLUMNS, rows));
    }
    Shipments.write(page, edition.view().pointing("Consignment", "commodity", commodity));
    figures();
    measures(codes);
  }

  /** Codes of products of this commodity alone: of several together nobody says which is whose. */
  private static Set<String> codes(List<Entity> products) {
    return products.stream()
        .filter(CommodityPages::isOfOne)
        .flatMap(product -> product.asserted("hsCode").stream())
        .sorted()
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<Recorded> coded(List<Entity> products) {
    return products.stream()
        .filter(CommodityPages::isOfOne)
        .flatMap(product -> product.asserting("hsCode").stream())
        .toList();
  }

  private static boolean isOfOne(Entity product) {
    return product.asserted("commodity").size() == 1;
  }

  private void figures() {
    String name = commodity.caption();
    Map<String, Entity> figures = new TreeMap<>();
    for (Entity figure : edition.view().all("TradeFigure")) {
      boolean named =
          figure.asserted("commodity").stream()
              .anyMatch(
                  goods -> List.of(goods.split("[ ,;]+", -1)).contains(name) || goods.equals(name));
      if (named) {
        figures.put(
            figure.asserted("period").stream().findFirst().orElse("") + figure.id(), figure);
      }
    }
    if (!figures.isEmpty()) {
      page.heading("Published figures");
      page.add(TradePage.table(page, List.copyOf(figures.values())));
    }
  }

  /** Measures one of whose codes covers one of the commodity's. */
  private void measures(Set<String> codes) {
    List<Entity> those =
        edition.view().all("Measure").stream()
            .filter(
                measure ->
                    measure.asserted("hsCode").stream()
                        .anyMatch(code -> codes.stream().anyMatch(own -> own.startsWith(code))))
            .toList();
    if (!those.isEmpty()) {
      page.heading("Measures that name its codes");
      page.add(Measures.table(page, those));
    }
  }

  static long day(Entity entity, String property) {
    return entity.asserted(property).stream()
        .findFirst()
        .map(date -> Edtf.parse(date).days().first())
        .orElse(Long.MAX_VALUE);
  }
}
