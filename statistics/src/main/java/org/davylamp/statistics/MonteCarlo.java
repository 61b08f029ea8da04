package org.davylamp.statistics;

import java.util.List;

/** Draws of inputs that are independent of one another, each from its range. */
public final class MonteCarlo {
  private MonteCarlo() {}

  /**
   * So many draws of all inputs.
   *
   * @return one row a draw, one column an input
   */
  public static double[][] sample(List<Range> inputs, int draws, Draws chance) {
    StatisticsException.unless(draws > 0, "expected at least one draw, found %s", draws);
    double[][] rows = new double[draws][inputs.size()];
    for (double[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = inputs.get(i).quantile(chance.uniform());
      }
    }
    return rows;
  }

  /** The model's number for each row. */
  public static double[] run(Model model, double[][] rows) {
    double[] results = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      results[i] = finite(model.of(rows[i]));
    }
    return results;
  }

  static double finite(double result) {
    StatisticsException.unless(
        Double.isFinite(result), "expected a model to give a finite number, found %s", result);
    return result;
  }
}
