package org.davylamp.findings.pyramid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Finding;
import org.davylamp.findings.analysis.Analysis;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Conclusion;
import org.davylamp.findings.analysis.Subject;
import org.davylamp.statistics.StatisticsException;

/**
 * The pyramid of quotas and money: who stands on which tier, as statements tell it, and what money
 * could reach each tier year by year, as it follows from ranges that the case declares.
 */
public final class Pyramid implements Analysis {
  private static final String TIERS = "tiers";
  private static final String MONEY = "money by tier";

  @Override
  public String name() {
    return "pyramid";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public String question() {
    return "Who stands on which tier from the mines to weapons, and how much money could reach each?";
  }

  @Override
  public List<Subject> subjects(CaseView view) {
    List<Subject> subjects = new ArrayList<>();
    if (!view.all("PyramidRole").isEmpty()) {
      subjects.add(Subject.topic(TIERS, Memberships.inputs(view)));
    }
    if (!view.all("Assumption").isEmpty()) {
      subjects.add(Subject.topic(MONEY, assumptions(view)));
    }
    return subjects;
  }

  /** Every assumption and what they rest on. */
  private static List<Entity> assumptions(CaseView view) {
    Map<String, Entity> inputs = new LinkedHashMap<>();
    view.all("Assumption").forEach(one -> inputs.put(one.id(), one));
    view.namedBeyond(view.all("Assumption"), "restsOn")
        .forEach(one -> inputs.putIfAbsent(one.id(), one));
    return List.copyOf(inputs.values());
  }

  @Override
  public List<Finding.Result> conclude(Subject subject, CaseView view) {
    return subject.parameter(Subject.TOPIC).equals(TIERS)
        ? Memberships.conclude(subject.inputs("PyramidRole"), view)
        : money(subject.inputs("Assumption"), view);
  }

  private static List<Finding.Result> money(List<Entity> entities, CaseView view) {
    List<Assumed> assumptions = new ArrayList<>();
    List<Finding.Result> results = new ArrayList<>();
    for (Entity entity : entities) {
      try {
        assumptions.add(Assumed.read(entity, view));
      } catch (EvidenceException unusable) {
        results.add(unusable(List.of(entity), String.valueOf(unusable.getMessage())));
      }
    }
    try {
      if (!assumptions.isEmpty()) {
        results.addAll(new Money(assumptions).conclude());
      }
    } catch (StatisticsException circle) {
      results.add(unusable(entities, String.valueOf(circle.getMessage())));
    }
    return results;
  }

  private static Finding.Result unusable(List<Entity> entities, String why) {
    return Conclusion.that(
            "%s cannot be used, and nothing was computed with %s: %s."
                .formatted(
                    entities.size() == 1
                        ? "The assumption " + entities.getFirst().id()
                        : "The assumptions together",
                    entities.size() == 1 ? "it" : "them",
                    why))
        .sort("assumption without use")
        .from(entities.stream().flatMap(entity -> entity.statements().stream()).toList())
        .result();
  }
}
