package org.davylamp.findings.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Conclusion;
import org.davylamp.findings.analysis.Dates;

/** Events of one facility on which, as the case records it, the sources do not agree. */
final class Disputes {
  private Disputes() {}

  static List<Finding.Result> conclude(List<Entity> events, CaseView view) {
    Map<String, List<Entity>> disputes = new TreeMap<>();
    for (Entity event : events) {
      event
          .asserted("disputeId")
          .forEach(id -> disputes.computeIfAbsent(id, key -> new ArrayList<>()).add(event));
    }
    return disputes.entrySet().stream()
        .filter(dispute -> dispute.getValue().size() > 1)
        .map(dispute -> result(dispute.getKey(), dispute.getValue(), view))
        .toList();
  }

  private static Finding.Result result(String id, List<Entity> sides, CaseView view) {
    List<Recorded> statements = new ArrayList<>();
    for (Entity side : sides) {
      statements.addAll(side.asserting("eventType"));
      statements.addAll(side.asserting("occurred"));
      statements.addAll(side.asserting("claim"));
    }
    return Conclusion.that(
            "Told in ways that do not agree: "
                + sides.stream()
                    .map(side -> told(side, view))
                    .distinct()
                    .collect(Collectors.joining(" Against that: ")))
        .sort("disputed event")
        .with("dispute", id)
        .with("sides", sides.size())
        .settledBy(
            "Dated images from before and after, papers of the time, or people who were held or"
                + " worked there then.")
        .from(statements)
        .result();
  }

  /** What one side says, as a sentence of its own: claims have commas and semicolons of theirs. */
  private static String told(Entity event, CaseView view) {
    String what =
        event.asserted("claim").stream()
            .findFirst()
            .orElseGet(() -> String.join(", ", event.asserted("eventType")).replace('-', ' '));
    String when = Dates.words(event.asserted("occurred"));
    String by =
        event.asserting("eventType").stream()
            .map(view::teller)
            .distinct()
            .collect(Collectors.joining(", "));
    String dated = when.isEmpty() || what.contains(when) ? "" : ", " + when;
    return "%s (%s%s).".formatted(what, by, dated);
  }
}
