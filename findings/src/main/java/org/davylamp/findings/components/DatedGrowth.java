package org.davylamp.findings.components;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.davylamp.findings.analysis.Dates;
import org.davylamp.findings.analysis.Subject;

/**
 * What the dated growth of places of detention can bear beside the dates of sanctions. Observations
 * that share an event key are one change; it lies in the days that all their intervals have in
 * common, or, if there is none, anywhere from the first of them to the last. A change counts as
 * before a date if its interval ends before it, as after if it begins on it or later; else it
 * straddles it and can be put on neither side. A date marked as doubtful or approximate is taken as
 * wide as it may be ({@link Edtf#reach}), so that it never puts a change on one side by itself.
 *
 * <p>How many changes it takes to show a doubled rate: with the total <i>n</i> given, the later
 * half of two equally watched periods has a binomial share of ½ if nothing changed and ⅔ if the
 * rate doubled (Przyborowski and Wilenski, 1940), so by the normal approximation <i>n</i> =
 * ((z₀.₉₇₅ · √(½·½) + z₀.₈ · √(⅔·⅓)) ⁄ (⅔ − ½))² = 68.2, for 80 % power at a two-sided 5 %. The
 * exact test, whose level is below 5 %, takes 72 at the least.
 */
final class DatedGrowth {
  private static final Set<String> DETENTION =
      Set.of(
          "kwan-li-so", "kyo-hwa-so", "other-detention", "suspected-detention", "restricted-area");
  private static final Set<String> GROWTH = Set.of("expansion", "new_facility");
  private static final String UN = "UNSCR";
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
    boolean straddles(long day) {
      return days.first() < day && day <= days.last();
    }

    boolean straddlesAny(List<Adoption> adoptions) {
      return adoptions.stream().anyMatch(adoption -> straddles(adoption.day));
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
    List<Growth> growth = growth();
    List<Finding.Result> results = new ArrayList<>();
    if (growth.isEmpty()) {
      return results;
    }
    results.add(counted(growth));
    List<Adoption> adoptions = adoptions();
    adoptions.forEach(adoption -> results.add(around(adoption, growth)));
    if (growth.stream().anyMatch(one -> one.straddlesAny(adoptions))) {
      results.add(between(adoptions, growth));
    }
    results.addAll(bearing(growth, adoptions));
    return results;
  }

  private List<Growth> growth() {
    SortedMap<String, List<Entity>> byEvent = new TreeMap<>();
    for (Entity observation : subject.inputs("Observation")) {
      if (observation.asserted("changeClass").stream().anyMatch(GROWTH::contains)) {
        String key = observation.asserted("eventKey").stream().findFirst().orElse(observation.id());
        byEvent.computeIfAbsent(key, one -> new ArrayList<>()).add(observation);
      }
    }
    return byEvent.values().stream().flatMap(told -> growth(told).stream()).toList();
  }

  /** The one change that these tell of; none, if none of them dates it. */
  private Optional<Growth> growth(List<Entity> told) {
    List<DayRange> dates =
        told.stream()
            .flatMap(one -> Dates.all(one, "changeInterval").stream())
            .map(Edtf::reach)
            .toList();
    if (dates.isEmpty()) {
      return Optional.empty();
    }
    String facility =
        told.stream()
            .flatMap(one -> view.named(one, "facility").stream())
            .map(Entity::id)
            .findFirst()
            .orElseThrow();
    List<Recorded> statements =
        told.stream().flatMap(one -> one.asserting("changeInterval").stream()).toList();
    return Optional.of(new Growth(facility, common(dates), statements));
  }

  /** The days that all have; if there is none, those from the first of any to the last. */
  static DayRange common(List<DayRange> dates) {
    long latestFirst = dates.stream().mapToLong(DayRange::first).max().orElseThrow();
    long earliestLast = dates.stream().mapToLong(DayRange::last).min().orElseThrow();
    return latestFirst <= earliestLast
        ? new DayRange(latestFirst, earliestLast)
        : dates.stream().reduce(DayRange::hull).orElseThrow();
  }

  /**
   * The days on which resolutions of the Security Council were adopted, in order. A measure whose
   * day of adoption is not told to the day, or in two ways, dates nothing.
   */
  private List<Adoption> adoptions() {
    SortedMap<Long, Adoption> byDay = new TreeMap<>();
    for (Entity measure : subject.inputs("Measure")) {
      List<DayRange> days = Dates.all(measure, "adopted").stream().map(Edtf::reach).toList();
      Optional<String> resolution =
          measure.asserted("resolution").stream().filter(name -> name.startsWith(UN)).findFirst();
      if (resolution.isPresent()
          && days.size() == 1
          && days.getFirst().first() == days.getFirst().last()) {
        List<Recorded> statements = new ArrayList<>(measure.asserting("adopted"));
        statements.addAll(measure.asserting("resolution"));
        long day = days.getFirst().first();
        byDay.putIfAbsent(day, new Adoption(resolution.get(), day, statements));
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
            "%s growth, told of %s where people are held, or may be: %d of them at %s."
                .formatted(
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
    long before = growth.stream().filter(one -> one.days.last() < adoption.day).count();
    long straddling = growth.stream().filter(one -> one.straddles(adoption.day)).count();
    long after = growth.size() - before - straddling;
    List<Recorded> statements = new ArrayList<>(adoption.statements);
    statements.addAll(statements(growth));
    return Conclusion.that(
            "%s was adopted on %s: of %s, %d came before that day and %d on it or after; of %d the dates are too wide to say."
                .formatted(
                    adoption.resolution,
                    LocalDate.ofEpochDay(adoption.day),
                    counted(growth.size(), "dated change", "dated changes"),
                    before,
                    after,
                    straddling))
        .sort("growth around a measure")
        .with("resolution", adoption.resolution)
        .with("before", before)
        .with("straddling", straddling)
        .with("after", after)
        .from(statements)
        .result();
  }

  private static Finding.Result between(List<Adoption> adoptions, List<Growth> growth) {
    long wide = growth.stream().filter(one -> one.straddlesAny(adoptions)).count();
    List<Recorded> statements = new ArrayList<>(statements(growth));
    adoptions.forEach(adoption -> statements.addAll(adoption.statements));
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
          "to show that growth doubled from one period to another, both watched alike, takes about %d independent changes (80 %% power, 5 %% level), and there %s %d"
              .formatted(needed, growth.size() == 1 ? "is" : "are", growth.size()));
    }
    if (growth.stream().anyMatch(one -> one.straddlesAny(adoptions))) {
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
      default -> "but %d looks that found no change are".formatted(looks);
    };
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
