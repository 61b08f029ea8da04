package org.davylamp.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Regression of counts: E[y] = e·exp(Xβ), Var[y] = φ·E[y], with exposure <i>e</i> (how long, or how
 * often, was looked; its logarithm is the offset) and dispersion φ from Pearson's residuals, Σ (y −
 * μ)² ⁄ μ over n − p (McCullagh and Nelder 1989, §6.2; Wedderburn 1974). Fitted by iterated
 * weighted least squares; each iteration O(n·p²), mostly five to eight of them. Counts need not be
 * whole numbers.
 *
 * <p>There is no intercept but the one that the caller gives as a term.
 */
public final class QuasiPoisson {
  private static final int MOST_ITERATIONS = 60;
  private static final double CONVERGED = 1e-12;

  /** A fitted rate so far below the mean one stands for zero: its terms have no estimate. */
  private static final double NONE = 1e-6;

  private final List<Estimate> estimates;
  private final double[] fitted;
  private final double dispersion;
  private final double deviance;
  private final int iterations;

  private QuasiPoisson(
      List<Estimate> estimates,
      double[] fitted,
      double dispersion,
      double deviance,
      int iterations) {
    this.estimates = estimates;
    this.fitted = fitted;
    this.dispersion = dispersion;
    this.deviance = deviance;
    this.iterations = iterations;
  }

  /**
   * The fit.
   *
   * @param counts one for each row, none negative
   * @param exposure one for each row, all above zero
   * @throws StatisticsException if sizes differ, a number is out of range, there are no more rows
   *     than terms, nothing was counted, a term is a combination of others, or the counts leave a
   *     term without a finite estimate (nothing was counted wherever it applies); names the term
   */
  public static QuasiPoisson fit(double[] counts, double[] exposure, List<Term> terms) {
    check(counts, exposure, terms);
    return new Fitting(counts, exposure, terms).run();
  }

  private static void check(double[] counts, double[] exposure, List<Term> terms) {
    StatisticsException.unless(
        counts.length == exposure.length,
        "expected one exposure for each count, found %s counts and %s exposures",
        counts.length,
        exposure.length);
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      StatisticsException.unless(
          counts[i] >= 0 && counts[i] < Double.POSITIVE_INFINITY,
          "expected a count that is not negative in row %s, found %s",
          i,
          counts[i]);
      StatisticsException.unless(
          exposure[i] > 0 && exposure[i] < Double.POSITIVE_INFINITY,
          "expected an exposure above zero in row %s, found %s: leave out what was not looked at",
          i,
          exposure[i]);
      sum += counts[i];
    }
    StatisticsException.unless(
        counts.length > terms.size() && !terms.isEmpty(),
        "expected more rows than terms, found %s rows and %s terms",
        counts.length,
        terms.size());
    StatisticsException.unless(sum > 0, "expected at least one count above zero, found none");
    for (Term term : terms) {
      check(term, counts.length);
    }
  }

  private static void check(Term term, int rows) {
    StatisticsException.unless(
        term.rows() == rows,
        "expected %s values of the term '%s', found %s",
        rows,
        term.name(),
        term.rows());
    for (int i = 0; i < rows; i++) {
      StatisticsException.unless(
          Double.isFinite(term.at(i)),
          "expected finite values of the term '%s', found %s in row %s",
          term.name(),
          term.at(i),
          i);
    }
  }

  private static final class Fitting {
    private final double[] counts;
    private final double[] exposure;
    private final List<Term> terms;
    private final double[] mean;
    private final double[] weights;
    private final double[] response;

    Fitting(double[] counts, double[] exposure, List<Term> terms) {
      this.counts = counts;
      this.exposure = exposure;
      this.terms = terms;
      this.mean = new double[counts.length];
      this.weights = new double[counts.length];
      this.response = new double[counts.length];
      for (int i = 0; i < counts.length; i++) {
        // As R's glm begins: near the counts, and nowhere at zero.
        mean[i] = counts[i] + 0.1;
      }
    }

    QuasiPoisson run() {
      double before = deviance();
      for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
        step();
        double now = deviance();
        if (StrictMath.abs(now - before) <= CONVERGED * (StrictMath.abs(now) + 0.1)) {
          // Once more: the variances are to be those at the estimate, not one step before it.
          return result(step(), deviance(), iteration + 1);
        }
        before = now;
      }
      throw new StatisticsException(
          String.format(
                  Locale.ROOT,
                  "expected the fit to settle within %d iterations, found that it did not: most likely the",
                  MOST_ITERATIONS)
              + " term '%s' has no finite estimate".formatted(widest(step())));
    }

    private LeastSquares step() {
      for (int i = 0; i < counts.length; i++) {
        weights[i] = mean[i];
        response[i] = StrictMath.log(mean[i] / exposure[i]) + (counts[i] - mean[i]) / mean[i];
      }
      LeastSquares step = LeastSquares.solve(terms, weights, response);
      for (int i = 0; i < counts.length; i++) {
        double eta = 0;
        for (int j = 0; j < terms.size(); j++) {
          eta += step.coefficient(j) * terms.get(j).at(i);
        }
        // Beyond these bounds a first step would overflow; no count of the world lies there.
        mean[i] = exposure[i] * StrictMath.exp(StrictMath.max(-30, StrictMath.min(30, eta)));
      }
      return step;
    }

    private double deviance() {
      double sum = 0;
      for (int i = 0; i < counts.length; i++) {
        double y = counts[i];
        sum += 2 * ((y == 0 ? 0 : y * StrictMath.log(y / mean[i])) - (y - mean[i]));
      }
      return sum;
    }

    private QuasiPoisson result(LeastSquares step, double deviance, int iterations) {
      double typical = sum(counts) / sum(exposure);
      double pearson = 0;
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] == 0 && mean[i] / exposure[i] < NONE * typical) {
          throw new StatisticsException(
              String.format(
                      Locale.ROOT,
                      "expected counts that bound every term, found nothing counted in row %d and wherever",
                      i)
                  + " it is alike: the term '%s' has no finite estimate".formatted(widest(step)));
        }
        pearson += (counts[i] - mean[i]) * (counts[i] - mean[i]) / mean[i];
      }
      double dispersion = pearson / (counts.length - terms.size());
      List<Estimate> estimates = new ArrayList<>();
      for (int j = 0; j < terms.size(); j++) {
        estimates.add(
            new Estimate(
                terms.get(j).name(),
                step.coefficient(j),
                StrictMath.sqrt(dispersion * step.variance(j))));
      }
      return new QuasiPoisson(
          List.copyOf(estimates), mean.clone(), dispersion, deviance, iterations);
    }

    /** The term that is known worst: where counts bound nothing, its variance has no bound. */
    private String widest(LeastSquares step) {
      int widest = 0;
      for (int j = 1; j < terms.size(); j++) {
        if (step.variance(j) > step.variance(widest)) {
          widest = j;
        }
      }
      return terms.get(widest).name();
    }

    private static double sum(double[] values) {
      double sum = 0;
      for (double value : values) {
        sum += value;
      }
      return sum;
    }
  }

  /** In the order of the terms. */
  public List<Estimate> estimates() {
    return estimates;
  }

  /**
   * What was estimated of one term.
   *
   * @throws StatisticsException if there is no such term
   */
  public Estimate estimate(String term) {
    return estimates.stream()
        .filter(one -> one.term().equals(term))
        .findFirst()
        .orElseThrow(
            () ->
                new StatisticsException(
                    "expected one of the terms that were fitted, found '%s'".formatted(term)));
  }

  /** The fitted mean of a row. */
  public double fitted(int row) {
    return fitted[row];
  }

  /** φ: how many times the variance is that of Poisson counts; zero if the fit is perfect. */
  public double dispersion() {
    return dispersion;
  }

  /** −2 times the logarithm of the Poisson likelihood, against that of a perfect fit. */
  public double deviance() {
    return deviance;
  }

  public int iterations() {
    return iterations;
  }
}
