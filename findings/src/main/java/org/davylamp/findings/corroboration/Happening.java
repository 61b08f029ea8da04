package org.davylamp.findings.corroboration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.Dates;

/**
 * Something of one kind that happened at a facility, as one source tells it, or several.
 *
 * @param told the statements that it happened
 * @param days on which it can have been; none, if nobody dates it
 * @param dates as told
 * @param disputes in which it is one side
 */
record Happening(
    List<Recorded> told,
    Optional<DayRange> days,
    SequencedSet<String> dates,
    Set<String> disputes) {

  static Happening of(Entity event, Recorded told) {
    return new Happening(
        List.of(told),
        Dates.all(event, "occurred").stream().map(Edtf::days).reduce(DayRange::hull),
        new LinkedHashSet<>(event.asserted("occurred")),
        Set.copyOf(event.asserted("disputeId")));
  }

  /** Those that can be one happening put together, in the order of their dates. */
  static List<Happening> together(List<Happening> happenings) {
    List<Happening> sorted = new ArrayList<>(happenings);
    sorted.sort(
        Comparator.comparingLong(one -> one.days.map(DayRange::first).orElse(Long.MAX_VALUE)));
    List<Happening> together = new ArrayList<>();
    for (Happening happening : sorted) {
      Happening joined = happening;
      for (Happening other : List.copyOf(together)) {
        if (other.canBe(joined)) {
          together.remove(other);
          joined = other.and(joined);
        }
      }
      together.add(joined);
    }
    return together;
  }

  private boolean canBe(Happening other) {
    boolean undated = days.isEmpty() && other.days.isEmpty();
    boolean oneTime =
        days.isPresent() && other.days.isPresent() && days.get().overlaps(other.days.get());
    return undated || oneTime || disputes.stream().anyMatch(other.disputes::contains);
  }

  private Happening and(Happening other) {
    List<Recorded> both = new ArrayList<>(told);
    both.addAll(other.told);
    SequencedSet<String> allDates = new LinkedHashSet<>(dates);
    allDates.addAll(other.dates);
    Set<String> allDisputes = new LinkedHashSet<>(disputes);
    allDisputes.addAll(other.disputes);
    Optional<DayRange> hull =
        days.isEmpty() ? other.days : days.map(one -> other.days.map(one::hull).orElse(one));
    return new Happening(both, hull, allDates, allDisputes);
  }

  Claim claim(String kind) {
    String when = dates.isEmpty() ? "" : ", " + Dates.words(dates);
    return new Claim(
        "event: " + kind.replace('-', ' ') + when, told, List.of(), !disputes.isEmpty());
  }
}
