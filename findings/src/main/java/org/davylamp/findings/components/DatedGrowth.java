package org.davylamp.findings.components;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Conclusion;
import org.davylamp.findings.analysis.Subject;
import org.davylamp.statistics.Power;

/**
 * What the dated growth of places of detention can bear beside the dates of sanctions. A change
 * counts as before a date if its interval ends before it, as after if it begins on it or later;
 * else it straddles it and can be put on neither side. How many changes it takes to show a doubled
 * rate is told by {@link Power#needed}: 68.2; the exact test, whose level is below 5 %, takes 72 at
 * the least.
 */
final class DatedGrowth {
  private static final double LEVEL = 0.05;
  private static final double POWER = 0.8;

  private final Subject subject;
  private final CaseView view;

  DatedGrowth(Subject subject, CaseView view) {
    this.subject = subject;
    this.view = view;
  }

  static List<Entity> inputs(CaseView view) {
    List<Entity> looks =
        view.all("Observation").stream()
            .filter(
                observation ->
                    Growth.tells(observation)
                        || observation.asserted("changeClass").contains("none"))
            .filter(observation -> Growth.atDetention(observation, view))
            .filter(observation -> !CaseView.ofControlArea(observation))
            .toList();
    return looks.isEmpty()
        ? List.of()
        : Stream.concat(looks.stream(), view.all("Measure").stream()).toList();
  }

  List<Finding.Result> conclude() {
    List<Growth> growth = Growth.of(subject.inputs("Observation"), view);
    List<Finding.Result> results = new ArrayList<>();
    if (growth.isEmpty()) {
      return results;
    }
    results.add(counted(growth));
    List<Adoption> adoptions = Adoption.of(subject.inputs("Measure"));
    adoptions.forEach(adoption -> results.add(around(adoption, growth)));
    if (growth.stream().anyMatch(one -> straddlesAny(one, adoptions))) {
      results.add(between(adoptions, growth));
    }
    results.addAll(bearing(growth, adoptions));
    return results;
  }

  private static boolean straddlesAny(Growth growth, List<Adoption> adoptions) {
    return adoptions.stream().anyMatch(adoption -> growth.straddles(adoption.day()));
  }

  private Finding.Result counted(List<Growth> growth) {
    Map<String, Integer> bySite = new HashMap<>();
    growth.forEach(one -> bySite.merge(one.facility(), 1, Integer::sum));
    String most =
        bySite.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
            .orElseThrow()
            .getKey();
    return Conclusion.that(
            String.format(
                Locale.ROOT,
                "%s growth, told of %s where people are held, or may be: %d of them at %s.",
                counted(growth.size(), "dated change is", "dated changes are"),
                counted(bySite.size(), "place", "places"),
                bySite.get(most),
                view.caption(most)))
        .sort("dated growth")
        .with("changes", growth.size())
        .with("sites", bySite.size())
        .from(statements(growth))
        .result();
  }

  private static Finding.Result around(Adoption adoption, List<Growth> growth) {
    long before = growth.stream().filter(one -> one.days().last() < adoption.day()).count();
    long straddling = growth.stream().filter(one -> one.straddles(adoption.day())).count();
    long after = growth.size() - before - straddling;
    List<Recorded> statements = new ArrayList<>(adoption.statements());
    statements.addAll(statements(growth));
    return Conclusion.that(
            String.format(
                Locale.ROOT,
                "%s was adopted on %s: of %s, %d came before that day and %d on it or after; of %d the dates are too wide to say.",
                adoption.resolution(),
                LocalDate.ofEpochDay(adoption.day()),
                counted(growth.size(), "dated change", "dated changes"),
                before,
                after,
                straddling))
        .sort("growth around a measure")
        .with("resolution", adoption.resolution())
        .with("before", before)
        .with("straddling", straddling)
        .with("after", after)
        .from(statements)
        .result();
  }

  private static Finding.Result between(List<Adoption> adoptions, List<Growth> growth) {
    long wide = growth.stream().filter(one -> straddlesAny(one, adoptions)).count();
    List<Recorded> statements = new ArrayList<>(statements(growth));
    adoptions.forEach(adoption -> statements.addAll(adoption.statements()));
    return Conclusion.that(
            "Of %s, %s dated so widely that a resolution was adopted in between (%s in all): nobody can say which came first."
                .formatted(
                    counted(growth.size(), "dated change", "dated changes"),
                    counted(wide, "is", "are"),
                    counted(adoptions.size(), "day of adoption", "days of adoption")))
        .sort("dates wider than windows")
        .with("straddling", wide)
        .from(statements)
        .result();
  }

  /** What keeps the changes from bearing a claim; nothing is said if nothing does. */
  private List<Finding.Result> bearing(List<Growth> growth, List<Adoption> adoptions) {
    List<Recorded> unchanged =
        subject.inputs("Observation").stream()
            .flatMap(observation -> observation.asserting("changeClass").stream())
            .filter(recorded -> recorded.statement().value().equals("none"))
            .toList();
    long needed = Math.round(needed());
    List<String> reasons = new ArrayList<>();
    if (growth.size() < needed) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "to show that growth doubled from one period to another, both watched alike, takes about %d independent changes (80 %% power, 5 %% level), and there %s %d",
              needed,
              growth.size() == 1 ? "is" : "are",
              growth.size()));
    }
    if (growth.stream().anyMatch(one -> straddlesAny(one, adoptions))) {
      reasons.add("some dates are too wide to say on which side of a measure a change lies");
    }
    if (unchanged.size() < growth.size()) {
      reasons.add(
          "%s on record, so nobody knows how often each place was looked at"
              .formatted(looksWithoutChange(unchanged.size())));
    }
    return reasons.isEmpty() ? List.of() : List.of(noClaim(growth, needed, unchanged, reasons));
  }

  private static Finding.Result noClaim(
      List<Growth> growth, long needed, List<Recorded> unchanged, List<String> reasons) {
    return Conclusion.that(
            "Dated growth cannot yet bear a statistical claim that places of detention grew in step"
                + " with sanctions, nor one that they did not: "
                + String.join("; ", reasons)
                + ".")
        .sort("no statistical claim")
        .with("needed", needed)
        .with("changes", growth.size())
        .with("looksWithoutChange", unchanged.size())
        .settledBy(
            "A list of places fixed beforehand, one image of each a year, one counting rule, coders"
                + " who do not know the year, and every look kept, those without change too.")
        .from(statements(growth))
        .from(unchanged)
        .result();
  }

  private static String counted(long count, String one, String more) {
    return count + " " + (count == 1 ? one : more);
  }

  private static String looksWithoutChange(int looks) {
    return switch (looks) {
      case 0 -> "no look that found no change is";
      case 1 -> "but one look that found no change is";
      default -> String.format(Locale.ROOT, "but %d looks that found no change are", looks);
    };
  }

  /** The number of changes derived above: 68. */
  static double needed() {
    return Power.needed(2, LEVEL, POWER);
  }

  private static List<Recorded> statements(List<Growth> growth) {
    return growth.stream().flatMap(one -> one.statements().stream()).toList();
  }
}
