package org.davylamp.dossier;

import java.util.List;
import java.util.stream.Collectors;
import org.davylamp.dossier.html.Element;
import org.davylamp.evidence.Entity;

/** What facilities make, and where it is said to go. */
final class Products {
  static final List<String> COLUMNS =
      List.of(
          "Facility",
          "Commodity",
          "When",
          "How far the chain is known",
          "Trader",
          "Goes to",
          "Sources");

  private Products() {}

  static Element row(Page page, Entity product, boolean withFacility) {
    Element row = Element.of("tr").css("fact");
    if (withFacility) {
      Element cell = Element.of("th").with("scope", "row");
      page.edition().view().named(product, "facility").stream()
          .limit(1)
          .forEach(
              facility ->
                  cell.add(
                      page.edition().hasPage(facility)
                          ? page.facilityLink(facility)
                          : Element.of("span", facility.caption())));
      row.add(cell);
    }
    return row.add(goods(page, product, withFacility))
        .add(Element.of("td", Prose.dates(product.asserted("produced"))))
        .add(
            Element.of(
                "td",
                product.asserted("linkType").stream()
                    .map(Products::words)
                    .collect(Collectors.joining(", "))))
        .add(Element.of("td", trader(page, product)))
        .add(Element.of("td", String.join("; ", product.asserted("destination"))))
        .add(Element.of("td").add(page.references().cite(product.statements())));
  }

  private static Element goods(Page page, Entity product, boolean inBody) {
    Element cell = Element.of(inBody ? "td" : "th");
    if (!inBody) {
      cell.with("scope", "row");
    }
    List<Entity> goods = page.edition().view().named(product, "commodity");
    for (int i = 0; i < goods.size(); i++) {
      cell.add(i == 0 ? "" : ", ").add(named(page, goods.get(i)));
    }
    return cell;
  }

  private static Element named(Page page, Entity goods) {
    return goods.schemata().contains("Commodity")
        ? Element.link(Edition.commodityHref(page.root(), goods.id()), goods.caption())
        : Element.of("span", goods.caption());
  }

  private static String trader(Page page, Entity product) {
    List<String> named =
        product.asserted("trader").stream().map(page.edition().view()::caption).toList();
    List<String> stated = product.asserted("traderStated");
    return named.isEmpty() && stated.isEmpty()
        ? "none named"
        : java.util.stream.Stream.concat(named.stream(), stated.stream())
            .distinct()
            .collect(Collectors.joining("; "));
  }

  private static String words(String linkType) {
    return switch (linkType) {
      case "product-only" -> "the product only";
      case "owner-group" -> "its owner sells it";
      case "named-trader" -> "a trader is named";
      case "named-buyer" -> "a buyer is named";
      case "named-partner" -> "a partner is named";
      case "export-route" -> "a way out is named";
      case "domestic-consumer" -> "used in the country";
      case "processing" -> "goes on to other works";
      case "system-level" -> "said of all such places together";
      default -> Prose.words(linkType);
    };
  }
}
