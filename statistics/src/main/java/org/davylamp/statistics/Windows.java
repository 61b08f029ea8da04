package org.davylamp.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** One window of a panel's periods beside others in which nothing happened. */
public final class Windows {
  private Windows() {}

  /** A window of {@code length} periods from {@code first} on; what lies beyond the end is cut. */
  public static boolean[] window(int periods, int first, int length) {
    boolean[] window = new boolean[periods];
    for (int t = StrictMath.max(0, first); t < StrictMath.min(periods, first + length); t++) {
      window[t] = true;
    }
    return window;
  }

  /** The same around in a circle. */
  public static boolean[] shifted(boolean[] window, int by) {
    boolean[] shifted = new boolean[window.length];
    for (int t = 0; t < window.length; t++) {
      shifted[Math.floorMod(t + by, window.length)] = window[t];
    }
    return shifted;
  }

  /**
   * Whether the panel has more in the window than in the others, each against its own trend and
   * units. Others that were not watched take no part.
   *
   * @throws StatisticsException if the window was not watched, or nothing was counted
   */
  public static PValue test(Panel panel, boolean[] window, List<boolean[]> others) {
    TrendFit fit = TrendFit.of(panel);
    OptionalDouble observed = fit.score(window);
    StatisticsException.unless(
        observed.isPresent(), "expected a window that was watched in part, and time outside it");
    double[] scores =
        others.stream()
            .map(fit::score)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    return PValue.of(observed.getAsDouble(), scores, true);
  }

  /** The test against the window moved around in a circle by every whole number of periods. */
  public static PValue shiftTest(Panel panel, boolean[] window) {
    List<boolean[]> others = new ArrayList<>();
    for (int by = 1; by < window.length; by++) {
      others.add(shifted(window, by));
    }
    return test(panel, window, others);
  }

  /**
   * The test against exchanged labels: each unit with its control.
   *
   * @param control for each unit that is no control the one that belongs to it; unit i and {@code
   *     control[i]}
   */
  public static PValue swapTest(Panel panel, boolean[] window, int[] control, int most, long seed) {
    return LabelSwap.test(
        control.length,
        most,
        seed,
        exchanged -> {
          boolean[] labels = new boolean[panel.units()];
          for (int unit = 0; unit < control.length; unit++) {
            labels[exchanged[unit] ? unit : control[unit]] = true;
          }
          return TrendFit.of(panel.labelled(labels)).score(window).orElse(0);
        });
  }

  /** Every period that is in any of these windows. */
  public static boolean[] union(List<boolean[]> windows) {
    boolean[] union = new boolean[windows.getFirst().length];
    for (boolean[] window : windows) {
      for (int t = 0; t < union.length; t++) {
        union[t] |= window[t];
      }
    }
    return union;
  }

  /**
   * The p of all windows together, moved around in a circle, and then of all but each in turn: what
   * changes much without one rests on that one.
   *
   * @param windows two or more
   * @return one more than there are windows, that of all first
   * @throws StatisticsException if nothing of them was watched, or nothing outside
   */
  public static double[] withoutEachEvent(Panel panel, List<boolean[]> windows) {
    double[] p = new double[windows.size() + 1];
    p[0] = shiftTest(panel, union(windows)).p();
    for (int event = 0; event < windows.size(); event++) {
      List<boolean[]> left = new ArrayList<>(windows);
      left.remove(event);
      p[event + 1] = shiftTest(panel, union(left)).p();
    }
    return p;
  }

  /** The p of the test without each unit in turn; a unit without which there is nothing is 1. */
  public static double[] withoutEach(Panel panel, boolean[] window, List<boolean[]> others) {
    double[] p = new double[panel.units()];
    for (int unit = 0; unit < p.length; unit++) {
      try {
        p[unit] = panel.units() == 1 ? 1 : test(panel.without(unit), window, others).p();
      } catch (StatisticsException nothingLeft) {
        p[unit] = 1;
      }
    }
    return p;
  }
}
