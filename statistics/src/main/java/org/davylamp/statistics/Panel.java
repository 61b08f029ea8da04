package org.davylamp.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Units by periods: what was counted, how long it was watched, and which units are controls.
 * Periods are of one length, in order, and the same for all.
 */
public final class Panel {
  private final double[][] counts;
  private final double[][] exposure;
  private final boolean[] control;

  private Panel(double[][] counts, double[][] exposure, boolean[] control) {
    this.counts = counts;
    this.exposure = exposure;
    this.control = control;
  }

  /**
   * Checked, not copied.
   *
   * @param counts by unit, then period
   * @param exposure of the same shape; zero where nobody looked, and then nothing can be counted
   * @param control one for each unit
   * @throws StatisticsException if the shapes differ, a number is out of range, or something was
   *     counted where nobody looked
   */
  public static Panel of(double[][] counts, double[][] exposure, boolean[] control) {
    StatisticsException.unless(
        counts.length > 0
            && counts.length == exposure.length
            && counts.length == control.length
            && counts[0].length > 0,
        "expected one or more units with counts, exposures and a word on control each, found %s, %s"
            + " and %s",
        counts.length,
        exposure.length,
        control.length);
    for (int u = 0; u < counts.length; u++) {
      StatisticsException.unless(
          counts[u].length == counts[0].length && exposure[u].length == counts[0].length,
          "expected %s periods of unit %s, found %s counts and %s exposures",
          counts[0].length,
          u,
          counts[u].length,
          exposure[u].length);
      for (int t = 0; t < counts[u].length; t++) {
        StatisticsException.unless(
            exposure[u][t] >= 0
                && counts[u][t] >= 0
                && Double.isFinite(exposure[u][t] + counts[u][t])
                && (exposure[u][t] > 0 || counts[u][t] == 0),
            "expected a count only where somebody looked, and neither negative: unit %s has %s"
                + " counted at an exposure of %s in period %s",
            u,
            counts[u][t],
            exposure[u][t],
            t);
      }
    }
    return new Panel(counts, exposure, control.clone());
  }

  public int units() {
    return counts.length;
  }

  public int periods() {
    return counts[0].length;
  }

  public double count(int unit, int period) {
    return counts[unit][period];
  }

  public double exposure(int unit, int period) {
    return exposure[unit][period];
  }

  public boolean isControl(int unit) {
    return control[unit];
  }

  double total(int unit) {
    double sum = 0;
    for (double count : counts[unit]) {
      sum += count;
    }
    return sum;
  }

  /** All units but one. */
  public Panel without(int unit) {
    int[] kept = new int[units() - 1];
    for (int u = 0; u < kept.length; u++) {
      kept[u] = u < unit ? u : u + 1;
    }
    double[][] counts = new double[kept.length][];
    double[][] exposure = new double[kept.length][];
    boolean[] control = new boolean[kept.length];
    for (int u = 0; u < kept.length; u++) {
      counts[u] = this.counts[kept[u]];
      exposure[u] = this.exposure[kept[u]];
      control[u] = this.control[kept[u]];
    }
    return new Panel(counts, exposure, control);
  }

  /** The same with other labels. */
  public Panel labelled(boolean[] newControl) {
    return of(counts, exposure, newControl);
  }

  /** The same with other counts. */
  public Panel counting(double[][] newCounts) {
    return of(newCounts, exposure, control);
  }

  /**
   * The ratio of rates in a window to those outside, by {@link QuasiPoisson}, with an effect for
   * each unit and a trend; beyond the controls, if these have any counts. Units without a count
   * tell nothing of when.
   *
   * @param window one for each period
   * @throws StatisticsException if nothing was counted in the window, or outside, or too little to
   *     tell the terms apart
   */
  public Estimate effect(boolean[] window) {
    List<InterruptedSeries.Cell> cells = new ArrayList<>();
    for (int u = 0; u < units(); u++) {
      for (int t = 0; t < periods(); t++) {
        if (total(u) > 0) {
          cells.add(
              new InterruptedSeries.Cell(u, control[u], t * 12, counts[u][t], exposure[u][t]));
        }
      }
    }
    int first = 0;
    while (first < window.length && !window[first]) {
      first++;
    }
    int length = 0;
    while (first + length < window.length && window[first + length]) {
      length++;
    }
    return InterruptedSeries.yearly(cells)
        .effect(
            new InterruptedSeries.Event(
                "window", InterruptedSeries.Effect.WINDOW, first * 12, length * 12));
  }
}
