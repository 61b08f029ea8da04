package org.davylamp.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.davylamp.imagery.change.Change;
import org.davylamp.imagery.change.Direction;

/** What became of injected changes of one kind, and how it is summed up. */
final class ChangeTally {
  private static final int ROUNDS = 2000;
  private static final int YEAR = 365;
  private static final long SEED = 20_261_126;

  /**
   * One injection.
   *
   * @param pixel the cluster: dates of one pixel are not independent
   * @param day the truth
   * @param before the last clear look before it
   * @param from the first clear look since
   * @param called the change of the pixel that was called, if one was
   */
  record Trial(int pixel, int day, int before, int from, Optional<Change> called) {
    boolean found() {
      return called.filter(change -> Math.abs(change.day() - day) <= YEAR).isPresent();
    }

    private Change change() {
      return called.orElseThrow();
    }
  }

  private final String what;
  private final List<Trial> trials = new ArrayList<>();

  ChangeTally(String what) {
    this.what = what;
  }

  void add(Trial trial) {
    trials.add(trial);
  }

  static void heading() {
    System.out.printf(
        "%-22s %5s  %-20s %6s %6s %6s  %5s  %5s %5s %6s  directions%n",
        "", "n", "found (95 %)", "error", "oracle", "ratio", "held", "width", "gap", "ratio");
  }

  void print() {
    List<Trial> found = trials.stream().filter(Trial::found).toList();
    double[] interval = interval();
    System.out.printf("%-22s %5d  ", what, trials.size());
    System.out.printf(
        "%.3f (%.3f–%.3f)  ", (double) found.size() / trials.size(), interval[0], interval[1]);
    if (found.isEmpty()) {
      System.out.println();
      return;
    }
    double error = median(found, trial -> Math.abs(trial.change().day() - trial.day()));
    // who knows the two clear looks around the change and takes their middle
    double oracle =
        median(found, trial -> Math.abs((trial.before() + trial.from()) / 2.0 - trial.day()));
    double width = median(found, trial -> trial.change().until() - trial.change().after());
    double gap = median(found, trial -> trial.from() - trial.before());
    long held = found.stream().filter(ChangeTally::held).count();
    System.out.printf(
        "%6.1f %6.1f %6.2f  %.3f  ", error, oracle, error / oracle, share(held, found));
    System.out.printf("%5.0f %5.0f %6.2f  %s%n", width, gap, width / gap, directions(found));
  }

  private static double share(long some, List<Trial> all) {
    return (double) some / all.size();
  }

  private static boolean held(Trial trial) {
    Change change = trial.change();
    return change.after() < trial.day() && trial.day() <= change.until();
  }

  private static String directions(List<Trial> found) {
    Map<Direction, Integer> named = new EnumMap<>(Direction.class);
    found.forEach(trial -> named.merge(trial.change().direction(), 1, Integer::sum));
    return named.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(e -> "%s %.2f".formatted(e.getKey(), share(e.getValue(), found)))
        .collect(Collectors.joining(", "));
  }

  private static double median(List<Trial> found, ToDoubleFunction<Trial> of) {
    double[] values = found.stream().mapToDouble(of).sorted().toArray();
    return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
  }

  /**
   * The middle 95 % of the share found in bootstrap samples of pixels, all dates of one together.
   */
  private double[] interval() {
    List<List<Trial>> clusters =
        List.copyOf(trials.stream().collect(Collectors.groupingBy(Trial::pixel)).values());
    int[] found = new int[clusters.size()];
    Arrays.setAll(found, i -> (int) clusters.get(i).stream().filter(Trial::found).count());
    SplittableRandom random = new SplittableRandom(SEED);
    double[] shares = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      int hits = 0;
      int all = 0;
      for (int i = 0; i < found.length; i++) {
        int drawn = random.nextInt(found.length);
        hits += found[drawn];
        all += clusters.get(drawn).size();
      }
      shares[round] = (double) hits / all;
    }
    Arrays.sort(shares);
    return new double[] {shares[ROUNDS / 40], shares[ROUNDS - ROUNDS / 40 - 1]};
  }

  /** The upper end of Clopper and Pearson's 95 % interval of a share (1934). */
  static double upper(int hits, int of) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (atMost(hits, of, middle) > .025) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return hits == of ? 1 : high;
  }

  /** The chance of so many hits or fewer. */
  private static double atMost(int hits, int of, double share) {
    double sum = 0;
    double log = of * Math.log1p(-share);
    for (int k = 0; k <= hits; k++) {
      sum += Math.exp(log);
      log += Math.log((double) (of - k) / (k + 1)) + Math.log(share) - Math.log1p(-share);
    }
    return sum;
  }
}
