package org.davylamp.findings.association;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Recorded;
import org.davylamp.statistics.Days;

/**
 * Something that was looked at again and again: a place, or a component of one.
 *
 * @param name what it is called; a control is called as what it is the control of
 * @param control whether it is ground around, looked at for comparison
 * @param from the first day on which it may have been seen
 * @param to the last; what changed in between and stayed was there to be found
 * @param changes that are growth, each within the days from {@code from} to {@code to}
 * @param statements that say all this
 */
record Watched(
    String name,
    boolean control,
    long from,
    long to,
    List<Change> changes,
    List<Recorded> statements) {
  /**
   * One growth.
   *
   * @param size how many it counts for: 1 for a change, the difference for a figure
   */
  record Change(Days days, double size) {}

  /** The days of a change that has no first or no last: as far as anybody looked. */
  static Days bounded(DayRange days, long from, long to) {
    long first = Math.max(from, Math.min(to, days.first()));
    return new Days(first, Math.max(first, Math.min(to, days.last())));
  }

  /**
   * How many changes there are if those whose days overlap, or overlap with a third that both
   * overlap, are one building phase seen several times.
   */
  int phases() {
    List<Days> ordered = new ArrayList<>(changes.stream().map(Change::days).toList());
    ordered.sort(Comparator.comparingLong(Days::first));
    int phases = 0;
    long reached = Long.MIN_VALUE;
    for (Days days : ordered) {
      if (days.first() > reached) {
        phases++;
      }
      reached = Math.max(reached, days.last());
    }
    return phases;
  }
}
