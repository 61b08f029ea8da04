package org.davylamp.findings.corroboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Conclusion;

/** Whether any statement ties a place where people are held, or may be, to a buyer or a voyage. */
final class MissingLinks {
  private static final Set<String> DETENTION =
      Set.of(
          "kwan-li-so", "kyo-hwa-so", "other-detention", "suspected-detention", "restricted-area");

  /** Types of link that name somebody, be it in words only. */
  private static final Set<String> NAMED = Set.of("named-trader", "named-buyer", "named-partner");

  private MissingLinks() {}

  static List<Entity> inputs(CaseView view) {
    List<Entity> products =
        view.all("Production").stream().filter(product -> ofDetention(product, view)).toList();
    return products.isEmpty()
        ? List.of()
        : Stream.concat(products.stream(), view.all("Consignment").stream()).toList();
  }

  private static boolean ofDetention(Entity product, CaseView view) {
    return view.named(product, "facility").stream().anyMatch(MissingLinks::isDetention);
  }

  private static boolean isDetention(Entity facility) {
    return facility.asserted("kind").stream().anyMatch(DETENTION::contains);
  }

  static List<Finding.Result> conclude(List<Entity> inputs, CaseView view) {
    List<Entity> products = ofSchema(inputs, "Production");
    List<Entity> consignments = ofSchema(inputs, "Consignment");
    List<Entity> tied =
        Stream.concat(
                products.stream().filter(MissingLinks::namesSomebody),
                consignments.stream().filter(sent -> startsAtDetention(sent, view)))
            .toList();
    return tied.isEmpty()
        ? List.of(none(products, consignments, view))
        : tied.stream().map(tie -> tie(tie, view)).toList();
  }

  private static List<Entity> ofSchema(List<Entity> inputs, String schema) {
    return inputs.stream().filter(entity -> entity.schemata().contains(schema)).toList();
  }

  private static boolean namesSomebody(Entity product) {
    return !product.asserted("trader").isEmpty()
        || product.asserted("linkType").stream().anyMatch(NAMED::contains);
  }

  private static boolean startsAtDetention(Entity consignment, CaseView view) {
    return view.named(consignment, "fromPlace").stream().anyMatch(MissingLinks::isDetention);
  }

  private static Finding.Result none(
      List<Entity> products, List<Entity> consignments, CaseView view) {
    long places =
        products.stream()
            .flatMap(product -> view.named(product, "facility").stream().map(Entity::id))
            .distinct()
            .count();
    List<Recorded> statements = new ArrayList<>();
    for (Entity product : products) {
      statements.addAll(product.asserting("facility"));
      statements.addAll(product.asserting("linkType"));
    }
    consignments.forEach(consignment -> statements.addAll(consignment.asserting("fromPlace")));
    return Conclusion.that(
            ("No public source in this case ties a named place of detention to a named buyer, trader"
                    + " or voyage: of %s on what %s, none names one, and of %s none starts at such"
                    + " a place. A chain from a camp to a buyer can only be inferred, from place"
                    + " and commodity.")
                .formatted(
                    counted(products.size(), "report", "reports"),
                    places == 1 ? "one such place makes" : places + " such places make",
                    counted(consignments.size(), "consignment", "consignments")))
        .sort("no link to a buyer")
        .with("products", products.size())
        .with("places", places)
        .with("consignments", consignments.size())
        .settledBy(
            "Papers of a shipment that name the mine, a contract, or people who loaded and sent the"
                + " goods.")
        .from(statements)
        .result();
  }

  private static Finding.Result tie(Entity tie, CaseView view) {
    List<Recorded> ends = new ArrayList<>();
    for (String end : List.of("facility", "fromPlace", "trader", "traderStated", "transport")) {
      ends.addAll(tie.asserting(end));
    }
    List<Recorded> statements = new ArrayList<>(ends);
    statements.addAll(tie.asserting("linkType"));
    return Conclusion.that(
            "A place of detention is tied to a trader, a buyer or a voyage: %s (%s)."
                .formatted(
                    ends.stream()
                        .map(recorded -> view.caption(recorded.statement().value()))
                        .distinct()
                        .collect(Collectors.joining(" – ")),
                    ends.stream().map(view::teller).distinct().collect(Collectors.joining(", "))))
        .sort("link to a buyer")
        .from(statements)
        .result();
  }

  private static String counted(int count, String one, String more) {
    return count + " " + (count == 1 ? one : more);
  }
}
