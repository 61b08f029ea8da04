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

/** Whether any statement ties a place where people are held to a buyer, a trader or a voyage. */
final class MissingLinks {
  private static final Set<String> DETENTION =
      Set.of("kwan-li-so", "kyo-hwa-so", "other-detention", "suspected-detention");

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
                products.stream().filter(product -> !product.asserting("trader").isEmpty()),
                consignments.stream().filter(sent -> startsAtDetention(sent, view)))
            .toList();
    return tied.isEmpty()
        ? List.of(none(products, consignments))
        : tied.stream().map(tie -> tie(tie, view)).toList();
  }

  private static List<Entity> ofSchema(List<Entity> inputs, String schema) {
    return inputs.stream().filter(entity -> entity.schemata().contains(schema)).toList();
  }

  private static boolean startsAtDetention(Entity consignment, CaseView view) {
    return view.named(consignment, "fromPlace").stream().anyMatch(MissingLinks::isDetention);
  }

  private static Finding.Result none(List<Entity> products, List<Entity> consignments) {
    long places =
        products.stream()
            .flatMap(product -> product.asserted("facility").stream())
            .distinct()
            .count();
    List<Recorded> statements = new ArrayList<>();
    products.forEach(product -> statements.addAll(product.asserting("linkType")));
    consignments.forEach(consignment -> statements.addAll(consignment.asserting("fromPlace")));
    return Conclusion.that(
            ("No public source in this case ties a named place of detention to a named buyer, trader"
                    + " or voyage: %d statements on what %d such places make name none, and none of"
                    + " %d consignments starts at one. A chain from a camp to a buyer can only be"
                    + " inferred, by place and commodity.")
                .formatted(products.size(), places, consignments.size()))
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
    List<Recorded> statements = new ArrayList<>(tie.asserting("facility"));
    statements.addAll(tie.asserting("fromPlace"));
    statements.addAll(tie.asserting("trader"));
    String ends =
        statements.stream()
            .map(recorded -> view.caption(recorded.statement().value()))
            .distinct()
            .collect(Collectors.joining(" – "));
    return Conclusion.that("Told of a place of detention and a trader or a voyage: " + ends + ".")
        .sort("link to a buyer")
        .from(statements)
        .result();
  }
}
