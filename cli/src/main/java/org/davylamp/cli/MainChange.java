package org.davylamp.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.davylamp.imagery.change.Change;

/**
 * The day by which most pixels changed at once, of all days that were looked at.
 *
 * @param day the look at which most of them first show it, as an epoch day
 * @param after no earlier than this, for nine in ten of them
 * @param until no later than this, for nine in ten of them
 * @param pixels those whose own interval holds the day
 */
record MainChange(int day, int after, int until, int pixels) {
  private static final double TENTH = .1;

  /**
   * When most of some changes came.
   *
   * @param called changes that count
   * @param days that were looked at, ascending
   * @return nothing where nothing was called
   */
  static Optional<MainChange> of(List<Change> called, int[] days) {
    double[] mass = new double[days.length];
    for (Change change : called) {
      spread(change.after(), change.day(), days, mass);
      spread(change.day(), change.until(), days, mass);
    }
    int most = 0;
    for (int t = 1; t < mass.length; t++) {
      most = mass[t] > mass[most] ? t : most;
    }
    if (called.isEmpty() || days.length == 0) {
      return Optional.empty();
    }
    int day = days[most];
    List<Change> then =
        called.stream().filter(change -> change.after() < day && day <= change.until()).toList();
    if (then.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new MainChange(
            day,
            Math.min(quantile(then, Change::after, TENTH), day - 1),
            Math.max(quantile(then, Change::until, 1 - TENTH), day),
            (int) then.stream().mapToInt(Change::pixel).distinct().count()));
  }

  /** Half of a change, evenly over the days after the first up to the last, at the next looks. */
  private static void spread(int from, int to, int[] days, double[] mass) {
    double length = Math.max(1, to - from);
    int at = Arrays.binarySearch(days, from);
    int first = at < 0 ? -at - 1 : at + 1;
    int before = from;
    for (int t = first; t < days.length && before < to; t++) {
      int reached = Math.min(days[t], to);
      mass[t] += .5 * (reached - before) / length;
      before = reached;
    }
    // a change on the very day shows on it
    if (to == from && at >= 0) {
      mass[at] += .5;
    }
  }

  private static int quantile(List<Change> changes, ToIntFunction<Change> figure, double share) {
    int[] sorted = changes.stream().mapToInt(figure).sorted().toArray();
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
