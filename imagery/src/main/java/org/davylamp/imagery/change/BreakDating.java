package org.davylamp.imagery.change;

import java.util.Arrays;
import java.util.Optional;

/**
 * When a pixel changed, once it is known that it did. The scan's date is biased where a change is
 * great, as the season it was fitted with is half the old and half the new one. So both states are
 * fitted: the old one, and what the change adds from τ on, a shift and a share of the season. Each
 * look speaks for the one or the other by the density of Student's t with {@link #FREEDOM} degrees
 * of freedom, in which a cloud speaks for neither. The date has the gaps between clear looks as its
 * prior (days are equally likely), and as its posterior
 *
 * <pre>P(gap) ∝ days of the gap · exp(ℓ(gap) / κ)</pre>
 *
 * <p>with {@link #KAPPA} for what successive looks have in common. The interval is the smallest set
 * of gaps that holds 95 %, and what lies between them.
 */
final class BreakDating {
  static final double FREEDOM = 5;
  static final double KAPPA = 1.5;
  static final double LEVEL = .95;

  /** So many looks at least on each side. */
  static final int SIDE = 4;

  private static final int ROUNDS = 3;

  /** The season's share is held near 0 as by so many looks. */
  private static final double SEASON_RIDGE = 20;

  private final Design design;
  private final int bands;
  private final PlainFit fit;

  BreakDating(Design design, int bands, Optional<SceneEffect> effect) {
    this.design = design;
    this.bands = bands;
    fit = new PlainFit(design, bands, new float[0][], effect);
  }

  /**
   * When, and from what to what.
   *
   * @param seasonal whether the season changed by more than the level did
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Dated(
      int after,
      int until,
      int day,
      int firstLook,
      double[] before,
      double[] shift,
      boolean seasonal,
      float[] whitener) {}

  /**
   * @param date the scan's: the first look of the new state
   * @throws IllegalArgumentException if the span has fewer than two sides of clear looks
   */
  Dated date(PixelSeries series, Span span, int date) {
    fit.prepare(series, span);
    int n = fit.looks();
    if (n < 2 * SIDE) {
      throw new IllegalArgumentException("expected " + 2 * SIDE + " clear looks, found " + n);
    }
    int k = SIDE;
    while (k < n - SIDE && fit.date(k) < date) {
      k++;
    }
    TwoStates states = new TwoStates(n);
    double[] likelihood = new double[n];
    for (int round = 0; round < ROUNDS; round++) {
      states.fit(k);
      states.likelihood(likelihood);
      k = best(likelihood);
      states.weigh(k);
    }
    return dated(series, likelihood, k, states);
  }

  private static int best(double[] likelihood) {
    int best = SIDE;
    for (int i = SIDE; i <= likelihood.length - SIDE; i++) {
      if (likelihood[i] > likelihood[best]) {
        best = i;
      }
    }
    return best;
  }

  private Dated dated(PixelSeries series, double[] likelihood, int best, TwoStates states) {
    int n = likelihood.length;
    double[] probability = new double[n];
    double sum = 0;
    for (int i = SIDE; i <= n - SIDE; i++) {
      double days = day(series, i) - day(series, i - 1);
      probability[i] = days * Math.exp((likelihood[i] - likelihood[best]) / KAPPA);
      sum += probability[i];
    }
    if (sum == 0) {
      // all the likely looks are of one day
      probability[best] = 1;
      sum = 1;
    }
    for (int i = 0; i < n; i++) {
      probability[i] /= sum;
    }
    int[] ends = ends(probability);
    return new Dated(
        day(series, ends[0] - 1),
        day(series, ends[1]),
        middle(series, probability),
        fit.date(best),
        states.before(),
        states.shift(),
        states.seasonal(),
        fit.whitener().clone());
  }

  private int day(PixelSeries series, int look) {
    return series.days()[fit.date(look)];
  }

  /** First and last gap of the smallest set that holds the level. */
  private static int[] ends(double[] probability) {
    Integer[] order = new Integer[probability.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(probability[b], probability[a]));
    int first = order[0];
    int last = order[0];
    double held = 0;
    for (int i = 0; i < order.length && held < LEVEL; i++) {
      held += probability[order[i]];
      first = Math.min(first, order[i]);
      last = Math.max(last, order[i]);
    }
    return new int[] {first, last};
  }

  private int middle(PixelSeries series, double[] probability) {
    double before = 0;
    for (int i = SIDE; i < probability.length; i++) {
      if (before + probability[i] >= .5) {
        int from = day(series, i - 1);
        double share = (.5 - before) / probability[i];
        return (int) Math.round(from + share * (day(series, i) - from));
      }
      before += probability[i];
    }
    return day(series, probability.length - 1);
  }

  /** The old and the new state of the span that {@code fit} holds. */
  private final class TwoStates {
    private final int n;
    private final int columns = design.columns + 2;
    private final double[] weights;
    private final double[][] season;
    private final double[][] coefficients = new double[bands][];
    private final double[] old;
    private final double[] changed;

    TwoStates(int n) {
      this.n = n;
      weights = new double[n];
      season = new double[n][bands];
      old = new double[n];
      changed = new double[n];
      for (int i = 0; i < n; i++) {
        weights[i] = fit.weight(i);
        for (int b = 0; b < bands; b++) {
          for (int c = 2; c < design.seasonal; c++) {
            season[i][b] += (double) fit.coefficient(b, c) * design.x[fit.date(i)][c];
          }
        }
      }
    }

    /** Fits both states, the new one from look k on. */
    void fit(int k) {
      double[][] shared = shared(k);
      for (int b = 0; b < bands; b++) {
        double[][] gram = new double[columns][];
        for (int a = 0; a < columns; a++) {
          gram[a] = shared[a].clone();
        }
        double[] right = new double[columns];
        double square = bySeason(b, k, gram[columns - 1], right);
        gram[columns - 1][columns - 1] += SEASON_RIDGE * Math.max(square / sum(), 1e-8);
        coefficients[b] = Symmetric.solve(Symmetric.factor(gram), right);
      }
      distances();
    }

    /** The lower triangle of the normal equations, but for the last row: alike in all bands. */
    private double[][] shared(int k) {
      double[][] gram = new double[columns][columns];
      for (int i = 0; i < n; i++) {
        float[] x = design.x[fit.date(i)];
        for (int a = 0; a < x.length; a++) {
          double weighted = weights[i] * x[a];
          for (int c = 0; c <= a; c++) {
            gram[a][c] += weighted * x[c];
          }
          if (i >= k) {
            gram[columns - 2][a] += weighted;
          }
        }
        if (i >= k) {
          gram[columns - 2][columns - 2] += weights[i];
        }
      }
      for (int a = 0; a < design.columns; a++) {
        gram[a][a] += design.ridge[a];
      }
      gram[columns - 2][columns - 2] += design.ridge[0];
      return gram;
    }

    /** Fills the last row and the right side of a band; its season's weighted square. */
    private double bySeason(int b, int k, double[] last, double[] right) {
      double square = 0;
      for (int i = 0; i < n; i++) {
        float[] x = design.x[fit.date(i)];
        double value = weights[i] * fit.value(i, b);
        double turned = weights[i] * season[i][b];
        square += turned * season[i][b];
        boolean isNew = i >= k;
        for (int a = 0; a < x.length; a++) {
          right[a] += value * x[a];
          last[a] += isNew ? turned * x[a] : 0;
        }
        if (isNew) {
          right[columns - 2] += value;
          right[columns - 1] += value * season[i][b];
          last[columns - 2] += turned;
          last[columns - 1] += turned * season[i][b];
        }
      }
      return square;
    }

    private double sum() {
      return Math.max(Arrays.stream(weights).sum(), 1);
    }

    private void distances() {
      double[] offOld = new double[bands];
      double[] offNew = new double[bands];
      for (int i = 0; i < n; i++) {
        float[] x = design.x[fit.date(i)];
        for (int b = 0; b < bands; b++) {
          double off = fit.value(i, b);
          for (int c = 0; c < x.length; c++) {
            off -= x[c] * coefficients[b][c];
          }
          offOld[b] = off;
          offNew[b] =
              off - coefficients[b][columns - 2] - season[i][b] * coefficients[b][columns - 1];
        }
        old[i] = distance(offOld);
        changed[i] = distance(offNew);
      }
    }

    private double distance(double[] off) {
      double sum = 0;
      for (int a = 0; a < bands; a++) {
        double white = 0;
        for (int b = 0; b <= a; b++) {
          white += fit.whitener()[Design.triangle(a) + b] * off[b];
        }
        sum += white * white;
      }
      return sum;
    }

    private double logDensity(double distance) {
      return -(FREEDOM + bands) / 2 * Math.log1p(distance / FREEDOM);
    }

    /** [k]: log-likelihood if look k is the first of the new state. */
    void likelihood(double[] out) {
      double all = 0;
      for (int i = 0; i < n; i++) {
        all += logDensity(changed[i]);
      }
      for (int k = 0; k < n; k++) {
        out[k] = all;
        all += logDensity(old[k]) - logDensity(changed[k]);
      }
    }

    /** Weights of Student's t, by the state that each look is of. */
    void weigh(int k) {
      for (int i = 0; i < n; i++) {
        double distance = i < k ? old[i] : changed[i];
        weights[i] = (FREEDOM + bands) / (FREEDOM + distance);
      }
      double[] sorted = weights.clone();
      Arrays.sort(sorted);
      double middle = sorted[n / 2];
      for (int i = 0; i < n; i++) {
        weights[i] = Math.min(weights[i] / middle, 1);
      }
    }

    /** Whether the season's mean squared change is more than the level's, in units of the noise. */
    boolean seasonal() {
      double sum = 0;
      double[] turned = new double[bands];
      for (int i = 0; i < n; i++) {
        for (int b = 0; b < bands; b++) {
          turned[b] = season[i][b] * coefficients[b][columns - 1];
        }
        sum += distance(turned);
      }
      return sum / n > distance(shift());
    }

    /** The old state's mean over the record. */
    double[] before() {
      double[] out = new double[bands];
      Arrays.setAll(out, b -> coefficients[b][0]);
      return out;
    }

    double[] shift() {
      double[] out = new double[bands];
      Arrays.setAll(out, b -> coefficients[b][columns - 2]);
      return out;
    }
  }
}
