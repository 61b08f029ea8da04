package org.davylamp.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much of a model's variance each input answers for (Sobol 1993). Of input i the first-order
 * index is V[E(Y | Xᵢ)] ⁄ V(Y): what would go if Xᵢ alone were known. The total index is E[V(Y |
 * X₋ᵢ)] ⁄ V(Y): what would stay if all but Xᵢ were known; it counts what Xᵢ does together with
 * others too.
 *
 * <p>Estimated by Saltelli's scheme: two independent samples A and B of N rows, and for each input
 * A with that one column from B; N (k + 2) runs of the model. With Y centred,
 *
 * <pre>
 *   Sᵢ  = mean[ f(B) (f(ABᵢ) − f(A)) ] ⁄ V      (Saltelli et al. 2010)
 *   STᵢ = mean[ (f(A) − f(ABᵢ))² ] ⁄ 2V         (Jansen 1999)
 * </pre>
 *
 * and V is the variance of f(A) and f(B) together. Inputs have to be independent. An estimate may
 * fall a little below 0 or above 1 by chance; it is not cut, and its standard error is told.
 */
public final class Sobol {
  /** Bootstrap samples behind a standard error. */
  private static final int RESAMPLES = 100;

  /**
   * What one input answers for.
   *
   * @param first alone
   * @param firstError standard error of it, by bootstrap over rows
   * @param total with all it does together with others
   * @param totalError standard error of that
   */
  public record Index(double first, double firstError, double total, double totalError) {}

  private final double[] ofA;
  private final double[] ofB;

  /** By input, then by row. */
  private final double[][] swapped;

  private Sobol(double[] ofA, double[] ofB, double[][] swapped) {
    this.ofA = ofA;
    this.ofB = ofB;
    this.swapped = swapped;
  }

  /**
   * One index for each input, in their order.
   *
   * @param rows N; the error falls as its square root
   * @return all zero if the model does not vary at all
   */
  public static List<Index> of(Model model, List<Range> inputs, int rows, Draws chance) {
    StatisticsException.unless(rows >= 2, "expected at least two rows, found %s", rows);
    double[][] a = MonteCarlo.sample(inputs, rows, chance);
    double[][] b = MonteCarlo.sample(inputs, rows, chance);
    double[][] swapped = new double[inputs.size()][rows];
    for (int i = 0; i < inputs.size(); i++) {
      for (int row = 0; row < rows; row++) {
        double kept = a[row][i];
        a[row][i] = b[row][i];
        swapped[i][row] = MonteCarlo.finite(model.of(a[row]));
        a[row][i] = kept;
      }
    }
    return new Sobol(MonteCarlo.run(model, a), MonteCarlo.run(model, b), swapped)
        .centred()
        .indices(chance);
  }

  /** All numbers less their mean: it takes from the error of the first-order index. */
  private Sobol centred() {
    double sum = 0;
    for (int row = 0; row < ofA.length; row++) {
      sum += ofA[row] + ofB[row];
    }
    double mean = sum / (2.0 * ofA.length);
    subtract(ofA, mean);
    subtract(ofB, mean);
    for (double[] column : swapped) {
      subtract(column, mean);
    }
    return this;
  }

  private static void subtract(double[] numbers, double mean) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] -= mean;
    }
  }

  private List<Index> indices(Draws chance) {
    int rows = ofA.length;
    int inputs = swapped.length;
    double[][] firsts = new double[inputs][RESAMPLES];
    double[][] totals = new double[inputs][RESAMPLES];
    int[] picked = new int[rows];
    for (int resample = 0; resample < RESAMPLES; resample++) {
      for (int row = 0; row < rows; row++) {
        picked[row] = chance.below(rows);
      }
      double variance = variance(picked);
      for (int i = 0; i < inputs; i++) {
        firsts[i][resample] = first(i, picked, variance);
        totals[i][resample] = total(i, picked, variance);
      }
    }
    Arrays.setAll(picked, row -> row);
    double variance = variance(picked);
    List<Index> indices = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      indices.add(
          new Index(
              first(i, picked, variance),
              deviation(firsts[i]),
              total(i, picked, variance),
              deviation(totals[i])));
    }
    return indices;
  }

  private double variance(int[] picked) {
    double sum = 0;
    double squares = 0;
    for (int row : picked) {
      sum += ofA[row] + ofB[row];
      squares += ofA[row] * ofA[row] + ofB[row] * ofB[row];
    }
    double n = 2.0 * picked.length;
    return squares / n - (sum / n) * (sum / n);
  }

  private double first(int input, int[] picked, double variance) {
    double sum = 0;
    for (int row : picked) {
      sum += ofB[row] * (swapped[input][row] - ofA[row]);
    }
    return variance > 0 ? sum / picked.length / variance : 0;
  }

  private double total(int input, int[] picked, double variance) {
    double sum = 0;
    for (int row : picked) {
      double step = ofA[row] - swapped[input][row];
      sum += step * step;
    }
    return variance > 0 ? sum / (2.0 * picked.length) / variance : 0;
  }

  private static double deviation(double[] numbers) {
    double mean = Arrays.stream(numbers).sum() / numbers.length;
    double squares = 0;
    for (double number : numbers) {
      squares += (number - mean) * (number - mean);
    }
    return StrictMath.sqrt(squares / (numbers.length - 1));
  }
}
