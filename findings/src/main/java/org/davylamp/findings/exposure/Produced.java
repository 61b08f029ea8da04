package org.davylamp.findings.exposure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.davylamp.evidence.Entity;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.network.Kind;

/**
 * What a place makes or passes on, and who is told to trade or buy it. Where a destination is told
 * in words that are a place's whole name, or its beginning, it is that place.
 */
final class Produced {
  private final CaseView view;
  private final Places places;
  private final Ties ties;
  private final Set<String> exempt;

  private Produced(CaseView view, Places places, Ties ties) {
    this.view = view;
    this.places = places;
    this.ties = ties;
    this.exempt = exempt(view);
  }

  static void read(CaseView view, Places places, Ties ties) {
    Produced produced = new Produced(view, places, ties);
    view.all("Production").forEach(produced::row);
  }

  /** Goods that only ever passed through, as an exemption allows: place and commodity. */
  private static Set<String> exempt(CaseView view) {
    return view.all("Consignment").stream()
        .filter(row -> row.asserted("recordType").contains("exempt-transit"))
        .flatMap(
            row ->
                row.asserted("fromPlace").stream()
                    .flatMap(
                        place ->
                            row.asserted("commodity").stream()
                                .map(commodity -> place + "\n" + commodity)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private void row(Entity row) {
    Set<String> goods = new LinkedHashSet<>(row.asserted("commodity"));
    row.asserted("facility")
        .forEach(place -> goods.removeIf(one -> exempt.contains(place + "\n" + one)));
    if (goods.isEmpty() && !row.asserted("commodity").isEmpty()) {
      return;
    }
    String named =
        goods.isEmpty()
            ? "goods"
            : goods.stream().map(view::caption).distinct().collect(Collectors.joining(" and "));
    for (String facility : ties.ends(row, "facility")) {
      for (String trader : ties.ends(row, "trader")) {
        add(row, facility, trader, named + " " + part(row), "trader", goods);
      }
      for (String destination : row.asserted("destination")) {
        places
            .called(destination)
            .filter(place -> !place.equals(facility))
            .ifPresent(
                place -> add(row, facility, place, named + " sent to", "destination", goods));
      }
    }
  }

  /** How who is named is told to have a part in it. */
  private static String part(Entity row) {
    List<String> types = row.asserted("linkType");
    if (types.contains("named-buyer")) {
      return "bought or traded by";
    }
    if (types.contains("named-partner")) {
      return "shared with";
    }
    return types.contains("owner-group") ? "sold by its master," : "traded by";
  }

  private void add(
      Entity row, String from, String to, String forth, String property, Set<String> goods) {
    ties.add(
        row,
        new Tie(
            row.id(),
            from,
            to,
            Kind.GOODS,
            0,
            forth,
            "is supplied by",
            Held.period(row, "produced"),
            false,
            ties.backing(row, "facility", property),
            goods,
            Optional.empty(),
            false,
            TieRule.PAPERS));
  }
}
