package org.davylamp.statistics;

import java.util.OptionalDouble;

/**
 * A panel as it would be if nothing had happened but a trend: μ = e·exp(α(unit) + γ·t), by maximum
 * likelihood. The unit effects have a closed form, α = log(Σ y ⁄ Σ e·exp(γ t)), so that one Newton
 * iteration on γ remains: O(units × periods), some thousand times as fast as the whole regression.
 *
 * <p>{@link #score} asks whether a window has more than that, without fitting it (Rao's score
 * test): made for being asked of hundreds of windows and thousands of drawn panels. Its worth is
 * told by a null distribution, not by a table. Where the counts drive γ beyond all bounds (all of
 * them in the last period) it is held at a factor e⁸ from end to end: the score stays defined, and
 * the null, which is treated alike, honest.
 */
public final class TrendFit {
  private static final double STEEPEST = 8;
  private static final int MOST_ITERATIONS = 50;

  private final Panel panel;
  private final int[] units;
  private final double[] time;
  private final double[][] mean;
  private final double[][] trend;
  private final double dispersion;
  private final boolean controlled;

  private TrendFit(Panel panel) {
    this.panel = panel;
    this.units =
        java.util.stream.IntStream.range(0, panel.units())
            .filter(unit -> panel.total(unit) > 0)
            .toArray();
    this.time = new double[panel.periods()];
    for (int t = 0; t < time.length; t++) {
      time[t] = time.length == 1 ? 0 : t / (time.length - 1.0) - 0.5;
    }
    this.mean = new double[units.length][time.length];
    this.trend = new double[units.length][];
    double gamma = newton();
    means(gamma);
    for (int i = 0; i < units.length; i++) {
      trend[i] = centred(i, time);
    }
    this.dispersion = pearson();
    this.controlled =
        java.util.Arrays.stream(units).anyMatch(panel::isControl)
            && !java.util.Arrays.stream(units).allMatch(panel::isControl);
  }

  /**
   * The fit.
   *
   * @throws StatisticsException if nothing was counted
   */
  public static TrendFit of(Panel panel) {
    TrendFit fit = new TrendFit(panel);
    StatisticsException.unless(
        fit.units.length > 0, "expected a unit with a count above zero, found none");
    return fit;
  }

  private double newton() {
    double gamma = 0;
    for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
      means(gamma);
      double slope = 0;
      double curvature = 0;
      for (int i = 0; i < units.length; i++) {
        double[] centred = centred(i, time);
        for (int t = 0; t < time.length; t++) {
          slope += centred[t] * (panel.count(units[i], t) - mean[i][t]);
          curvature += centred[t] * centred[t] * mean[i][t];
        }
      }
      if (curvature < 1e-12) {
        return gamma;
      }
      double step = StrictMath.max(-1, StrictMath.min(1, slope / curvature));
      double next = StrictMath.max(-STEEPEST, StrictMath.min(STEEPEST, gamma + step));
      if (StrictMath.abs(next - gamma) < 1e-10) {
        return next;
      }
      gamma = next;
    }
    return gamma;
  }

  private void means(double gamma) {
    double[] growth = new double[time.length];
    for (int t = 0; t < time.length; t++) {
      growth[t] = StrictMath.exp(gamma * time[t]);
    }
    for (int i = 0; i < units.length; i++) {
      double sum = 0;
      for (int t = 0; t < time.length; t++) {
        mean[i][t] = panel.exposure(units[i], t) * growth[t];
        sum += mean[i][t];
      }
      double level = panel.total(units[i]) / sum;
      for (int t = 0; t < time.length; t++) {
        mean[i][t] *= level;
      }
    }
  }

  /** A column less its weighted mean in the unit: what unit effects leave of it. */
  private double[] centred(int i, double[] column) {
    double sum = 0;
    double weight = 0;
    for (int t = 0; t < time.length; t++) {
      sum += mean[i][t] * column[t];
      weight += mean[i][t];
    }
    double[] centred = new double[time.length];
    for (int t = 0; t < time.length; t++) {
      centred[t] = column[t] - sum / weight;
    }
    return centred;
  }

  private double pearson() {
    double sum = 0;
    int cells = 0;
    for (int i = 0; i < units.length; i++) {
      for (int t = 0; t < time.length; t++) {
        if (mean[i][t] > 0) {
          double residual = panel.count(units[i], t) - mean[i][t];
          sum += residual * residual / mean[i][t];
          cells++;
        }
      }
    }
    int degrees = cells - units.length - 1;
    return degrees > 0 ? sum / degrees : 1;
  }

  /** φ of Pearson's residuals; 1 where there are too few cells for one. */
  public double dispersion() {
    return dispersion;
  }

  /** Whether controls have counts, so that a score is of what the others have beyond them. */
  public boolean isControlled() {
    return controlled;
  }

  /** The fitted mean; zero for a unit without any count. */
  public double mean(int unit, int period) {
    for (int i = 0; i < units.length; i++) {
      if (units[i] == unit) {
        return mean[i][period];
      }
    }
    return 0;
  }

  /**
   * How much more there is in a window than fitted, in units of its spread: U ⁄ √V with U = Σ x̃ (y
   * − μ) and V = Σ μ x̃², x̃ being what unit effects, trend and, if there are controls, the window
   * that these share leave of x. Not divided by √φ, which is one and the same for all windows.
   *
   * @param window one for each period
   * @return empty if nothing of the window was watched, or nothing outside it
   */
  public OptionalDouble score(boolean[] window) {
    double[] inside = new double[time.length];
    for (int t = 0; t < time.length; t++) {
      inside[t] = window[t] ? 1 : 0;
    }
    double[][] asked = new double[units.length][];
    double[][] shared = new double[units.length][];
    for (int i = 0; i < units.length; i++) {
      double[] centred = centred(i, inside);
      shared[i] = centred;
      asked[i] =
          controlled && panel.isControl(units[i]) ? new double[time.length] : centred.clone();
    }
    double whole = product(asked, asked);
    remove(trend, asked);
    if (controlled) {
      remove(trend, shared);
      remove(shared, asked);
    }
    double variance = product(asked, asked);
    return whole < 1e-12 || variance < 1e-9 * whole
        ? OptionalDouble.empty()
        : OptionalDouble.of(residual(asked) / StrictMath.sqrt(variance));
  }

  private double residual(double[][] column) {
    double sum = 0;
    for (int i = 0; i < units.length; i++) {
      for (int t = 0; t < time.length; t++) {
        sum += column[i][t] * (panel.count(units[i], t) - mean[i][t]);
      }
    }
    return sum;
  }

  private double product(double[][] a, double[][] b) {
    double sum = 0;
    for (int i = 0; i < units.length; i++) {
      for (int t = 0; t < time.length; t++) {
        sum += mean[i][t] * a[i][t] * b[i][t];
      }
    }
    return sum;
  }

  private void remove(double[][] what, double[][] from) {
    double length = product(what, what);
    if (length < 1e-12) {
      return;
    }
    double share = product(what, from) / length;
    for (int i = 0; i < units.length; i++) {
      for (int t = 0; t < time.length; t++) {
        from[i][t] -= share * what[i][t];
      }
    }
  }
}
