package org.davylamp.findings.components;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Dates;

/**
 * One change on the ground that is growth. Observations that share an event key are one change; it
 * lies in the days that all their intervals have in common, or, if there is none, anywhere from the
 * first of them to the last. A date marked as doubtful or approximate is taken as wide as it may be
 * ({@link Edtf#reach}).
 *
 * @param facility where
 * @param days when at the tightest
 * @param statements those that date it
 */
public record Growth(String facility, DayRange days, List<Recorded> statements) {
  private static final Set<String> DETENTION =
      Set.of(
          "kwan-li-so", "kyo-hwa-so", "other-detention", "suspected-detention", "restricted-area");
  private static final Set<String> GROWTH = Set.of("expansion", "new_facility");

  /** Whether the observation is of a place where people are held, or may be. */
  public static boolean atDetention(Entity observation, CaseView view) {
    return view.named(observation, "facility").stream()
        .flatMap(facility -> facility.asserted("kind").stream())
        .anyMatch(DETENTION::contains);
  }

  /** Whether it tells of growth. */
  public static boolean tells(Entity observation) {
    return observation.asserted("changeClass").stream().anyMatch(GROWTH::contains);
  }

  /** The dated changes that these tell of, in the order of their event keys. */
  public static List<Growth> of(List<Entity> observations, CaseView view) {
    SortedMap<String, List<Entity>> byEvent = new TreeMap<>();
    for (Entity observation : observations) {
      if (tells(observation)) {
        String key = observation.asserted("eventKey").stream().findFirst().orElse(observation.id());
        byEvent.computeIfAbsent(key, one -> new ArrayList<>()).add(observation);
      }
    }
    return byEvent.values().stream().flatMap(told -> one(told, view).stream()).toList();
  }

  /** The one change that these tell of; none, if none of them dates it. */
  private static Optional<Growth> one(List<Entity> told, CaseView view) {
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

  /** Whether it may have been before the day, and may have been on it or after. */
  public boolean straddles(long day) {
    return days.first() < day && day <= days.last();
  }
}
