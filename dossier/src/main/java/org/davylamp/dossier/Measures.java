package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.davylamp.dossier.html.Element;
import org.davylamp.dossier.html.Html;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;

/** Sanctions measures as a table, in the order of their beginning. */
final class Measures {
  /** Codes named one by one; of more the first and the last are. */
  private static final int NAMED = 6;

  private Measures() {}

  static long begins(Entity measure) {
    return java.util.stream.Stream.of("effective", "adopted")
        .flatMap(property -> measure.asserted(property).stream())
        .findFirst()
        .map(date -> Edtf.parse(date).days().first())
        .orElse(Long.MAX_VALUE);
  }

  static Element table(Page page, List<Entity> measures) {
    List<Element> rows = new ArrayList<>();
    measures.stream()
        .sorted(Comparator.comparingLong(Measures::begins).thenComparing(Entity::id))
        .forEach(
            measure ->
                rows.add(
                    page.row(
                        measure.statements(),
                        Html.text(act(measure)),
                        Html.text(measure.caption()),
                        Prose.dates(measure.asserted("effective")),
                        Prose.dates(measure.asserted("lapses")),
                        Html.text(codes(measure)),
                        Html.text(joined(measure, "exemption")))));
    return Page.table(
        "Measures",
        List.of(
            "Act and paragraph",
            "Rule, in our words",
            "From",
            "Until",
            "HS codes",
            "Lets pass",
            "Sources"),
        rows);
  }

  private static String act(Entity measure) {
    String paragraph = joined(measure, "paragraph");
    return joined(measure, "resolution") + (paragraph.isEmpty() ? "" : ", " + paragraph);
  }

  private static String joined(Entity entity, String property) {
    return String.join("; ", entity.asserted(property));
  }

  private static String codes(Entity measure) {
    List<String> codes = measure.asserted("hsCode").stream().sorted().toList();
    if (codes.size() <= NAMED) {
      return String.join(", ", codes);
    }
    return codes.size()
        + " codes, "
        + codes.getFirst()
        + " to "
        + codes.getLast()
        + measure.asserted("hsBasis").stream()
            .map(basis -> " (chosen by the " + basis + ")")
            .collect(Collectors.joining());
  }
}
