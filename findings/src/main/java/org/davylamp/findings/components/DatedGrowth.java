package org.davylamp.findings.components;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Conclusion;
import org.davylamp.findings.analysis.Subject;

/**
 * What the dated growth of places of detention can bear beside the dates of sanctions. Observations
 * that share an event key are one change; where their intervals have days in common, the change
 * lies in those. A change counts as before a date if its interval ends before it, as after if it
 * begins on it or later; else it straddles it and can be put on neither side.
 *
 * <p>How many changes it takes to show a doubled rate: with the total <i>n</i> given, the later
 * half of two equally watched periods has a binomial share of ½ if nothing changed and ⅔ if the
 * rate doubled (Przyborowski and Wilenski, 1940), so by the normal approximation <i>n</i> =
 * ((z₀.₉₇₅ · √(½·½) + z₀.₈ · √(⅔·⅓)) ⁄ (⅔ − ½))², for 80 % power at a two-sided 5 %.
 */
final class DatedGrowth {
  private static final Set<String> DETENTION =
      Set.of(
          "kwan-li-so", "kyo-hwa-so", "other-detention", "suspected-detention", "restricted-area");
  private static final Set<String> GROWTH = Set.of("expansion", "new_facility");
  private static final double Z_975 = 1.959964;
  private static final double Z_80 = 0.841621;

  private final Subject subject;
  private final CaseView view;

  DatedGrowth(Subject subject, CaseView view) {
    this.subject = subject;
    this.view = view;
  }

  /** One change on the ground: where, when at the tightest, and the statements that date it. */
  private record Growth(String facility, DayRange days, List<Recorded> statements) {
    Growth and(Growth other) {
      List<Recorded> all = new ArrayList<>(statements);
      all.addAll(other.statements);
      DayRange both =
          days.overlaps(other.days) ? days.intersection(other.days) : days.hull(other.days);
      return new Growth(facility, both, all);
    }

    boolean straddles(long day) {
      return days.first() < day && day <= days.last();
    }
  }

  /** A day on which a resolution was adopted, and the measures that say so. */
  private record Adoption(String resolution, long day, List<Recorded> statements) {}

  static List<Entity> inputs(CaseView view) {
    List<Entity> looks =
        view.all("Observation").stream()
            .filter(
                observation ->
                    observation.asserted("changeClass").stream()
                        .anyMatch(word -> GROWTH.contains(word) || word.equals("none")))
            .filter(observation -> atDetention(observation, view))
            .toList();
    return looks.isEmpty()
        ? List.of()
        : Stream.concat(looks.stream(), view.all("Measure").stream()).toList();
  }

  private static boolean atDetention(Entity observation, CaseView view) {
    return view.named(observation, "facility").stream()
        .flatMap(facility -> facility.asserted("kind").stream())
        .anyMatch(DETENTION::contains);
  }

  List<Finding.Result> conclude() {
    List<Growth> growth = List.copyOf(growth());
    List<Finding.Result> results = new ArrayList<>();
    if (growth.isEmpty()) {
      return results;
    }
    results.add(counted(growth));
    List<Adoption> adoptions = adoptions();
    adoptions.forEach(adoption -> results.add(around(adoption, growth)));
    if (!adoptions.isEmpty()) {
      results.add(between(adoptions, growth));
    }
    results.addAll(bearing(growth, adoptions));
    return results;
  }

  private Collection<Growth> growth() {
    SortedMap<String, Growth> byEvent = new TreeMap<>();
    for (Entity observation : subject.inputs("Observation")) {
      if (observation.asserted("changeClass").stream().anyMatch(GROWTH::contains)) {
        String key = observation.asserted("eventKey").stream().findFirst().orElse(observation.id());
        dated(observation).ifPresent(one -> byEvent.merge(key, one, Growth::and));
      }
    }
    return byEvent.values();
  }

  private static Optional<Growth> dated(Entity observation) {
    List<Recorded> dates = observation.asserting("changeInterval");
    return dates.stream()
        .findFirst()
        .map(
            date ->
                new Growth(
                    String.join(" ", observation.asserted("facility")),
                    Edtf.parse(date.statement().value()).days(),
                    dates));
  }

  /** The days on which resolutions of the Security Council were adopted, in order. */
  private List<Adoption> adoptions() {
    SortedMap<Long, Adoption> byDay = new TreeMap<>();
    for (Entity measure : subject.inputs("Measure")) {
      List<String> resolutions = measure.asserted("resolution");
      List<Recorded> adopted = measure.asserting("adopted");
      if (!adopted.isEmpty() && resolutions.stream().anyMatch(name -> name.startsWith("UNSCR"))) {
        DayRange day = Edtf.parse(adopted.getFirst().statement().value()).days();
        byDay.putIfAbsent(day.first(), new Adoption(resolutions.getFirst(), day.first(), adopted));
      }
    }
    return List.copyOf(byDay.values());
  }

  private Finding.Result counted(List<Growth> growth) {
    Map<String, Integer> bySite = new HashMap<>();
    growth.forEach(one -> bySite.merge(one.facility, 1, Integer::sum));
    String most =
        bySite.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
            .orElseThrow()
            .getKey();
    return Conclusion.that(
            "%d dated changes of growth at %d places of detention are told, %d of them at %s."
                .formatted(growth.size(), bySite.size(), bySite.get(most), view.caption(most)))
        .sort("dated growth")
        .with("changes", growth.size())
        .with("sites", bySite.size())
        .from(statements(growth))
        .result();
  }

  private static Finding.Result around(Adoption adoption, List<Growth> growth) {
    long before = growth.stream().filter(one -> one.days.last() < adoption.day).count();
    long straddling = growth.stream().filter(one -> one.straddles(adoption.day)).count();
    long after = growth.size() - before - straddling;
    List<Recorded> statements = new ArrayList<>(adoption.statements);
    statements.addAll(statements(growth));
    return Conclusion.that(
            "%s, adopted on %s: %d of the changes lie before it, %d after it, %d can be put on"
                    .formatted(
                        adoption.resolution,
                        java.time.LocalDate.ofEpochDay(adoption.day),
                        before,
                        after,
                        straddling)
                + " neither side.")
        .sort("growth around a measure")
        .with("resolution", adoption.resolution)
        .with("before", before)
        .with("straddling", straddling)
        .with("after", after)
        .from(statements)
        .result();
  }

  private static Finding.Result between(List<Adoption> adoptions, List<Growth> growth) {
    long wide =
        growth.stream()
            .filter(one -> adoptions.stream().anyMatch(adoption -> one.straddles(adoption.day)))
            .count();
    return Conclusion.that(
            "%d of the %d changes straddle at least one of the %d days of adoption: their dates are wider than the windows between them."
                .formatted(wide, growth.size(), adoptions.size()))
        .sort("dates wider than windows")
        .with("straddling", wide)
        .from(statements(growth))
        .result();
  }

  /** What keeps the changes from bearing a claim; nothing is said if nothing does. */
  private List<Finding.Result> bearing(List<Growth> growth, List<Adoption> adoptions) {
    long unchanged =
        subject.inputs("Observation").stream()
            .filter(observation -> observation.asserted("changeClass").contains("none"))
            .count();
    long needed = Math.round(needed());
    List<String> reasons = new ArrayList<>();
    if (growth.size() < needed) {
      reasons.add(
          "to show a doubled rate between two equally watched periods takes about %d independent changes (80 %% power, 5 %% level), and there are %d"
              .formatted(needed, growth.size()));
    }
    if (growth.stream().anyMatch(one -> adoptions.stream().anyMatch(a -> one.straddles(a.day)))) {
      reasons.add("many dates are too wide to say on which side of a measure a change lies");
    }
    if (unchanged < growth.size()) {
      reasons.add(
          "looks that found no change are told %s, so nobody knows how often each place was watched"
              .formatted(unchanged == 0 ? "never" : "only " + times(unchanged)));
    }
    return reasons.isEmpty() ? List.of() : List.of(noClaim(growth, needed, unchanged, reasons));
  }

  private static Finding.Result noClaim(
      List<Growth> growth, long needed, long unchanged, List<String> reasons) {
    return Conclusion.that(
            "Dated growth cannot yet bear a statistical claim that places of detention grew in step"
                + " with sanctions, nor one that they did not: "
                + String.join("; ", reasons)
                + ".")
        .sort("no statistical claim")
        .with("needed", needed)
        .with("changes", growth.size())
        .with("looksWithoutChange", unchanged)
        .settledBy(
            "A list of places fixed beforehand, one image of each a year, one counting rule, coders"
                + " who do not know the year, and every look kept, those without change too.")
        .from(statements(growth))
        .result();
  }

  private static String times(long count) {
    return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
  }

  /** The number of changes derived above: 68. */
  static double needed() {
    double nothing = 0.5;
    double doubled = 2.0 / 3;
    double z =
        Z_975 * Math.sqrt(nothing * (1 - nothing)) + Z_80 * Math.sqrt(doubled * (1 - doubled));
    return Math.pow(z / (doubled - nothing), 2);
  }

  private static List<Recorded> statements(List<Growth> growth) {
    return growth.stream().flatMap(one -> one.statements.stream()).toList();
  }
}
