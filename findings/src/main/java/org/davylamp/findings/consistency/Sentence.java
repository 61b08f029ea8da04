package org.davylamp.findings.consistency;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.davylamp.evidence.Contradiction;
import org.davylamp.evidence.Distance;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.Property;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.CaseView;

/** A contradiction in one sentence, with its figures and with who says which. */
record Sentence(Entity entity, CaseView view) {
  String of(Contradiction contradiction) {
    return switch (contradiction) {
      case Contradiction.Apart apart ->
          "Two positions lie %s apart: %s and %s; rounding can explain %s of that."
              .formatted(
                  apart.distance(),
                  position(apart.first().getFirst()),
                  position(apart.second().getFirst()),
                  metres(apart.distance().uncertainty()));
      case Contradiction.Denied denied ->
          "%s: “%s” is asserted by %s and denied by %s."
              .formatted(
                  label(denied.property()),
                  view.caption(denied.value()),
                  tellers(denied.asserting()),
                  tellers(denied.denying()));
      case Contradiction.Several several ->
          "%s can be one only, and is told as %s."
              .formatted(
                  label(several.property()),
                  several.values().stream()
                      .map(told -> told.value() + " (" + tellers(told.asserting()) + ")")
                      .collect(Collectors.joining(" and as ")));
      case Contradiction.Change change -> change.sentence();
      case Contradiction.Area area -> area.sentence();
    };
  }

  /** A position as published, with who published it and where. */
  private String position(Recorded told) {
    String written =
        told.statement().original().orElseGet(() -> SharedPoints.written(told.statement().value()));
    return written + " (" + teller(told, view) + ")";
  }

  /** Who says it, and where in the source. */
  static String teller(Recorded told, CaseView view) {
    return view.teller(told)
        + told.statement().details().locator().map(place -> ", " + place).orElse("");
  }

  private String tellers(Collection<Recorded> told) {
    return told.stream().map(view::teller).distinct().collect(Collectors.joining(", "));
  }

  /** What a property is called; its name, if no schema of the entity has it. */
  private String label(String property) {
    List<Property> known =
        entity.schemata().stream()
            .flatMap(name -> Ontology.standard().schema(name).stream())
            .flatMap(schema -> schema.property(property).stream())
            .toList();
    return known.isEmpty() ? property : known.getFirst().label();
  }

  private static String metres(double metres) {
    return metres < 10
        ? String.format(Locale.ROOT, "%.1f m", metres)
        : new Distance(metres, 0).toString();
  }
}
