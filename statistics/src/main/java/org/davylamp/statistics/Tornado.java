package org.davylamp.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * One input at a time: what a model gives with that input at either bound and all others at their
 * medians. Easy to follow, and blind to what inputs do together: {@link Sobol} is not.
 */
public final class Tornado {
  private Tornado() {}

  /**
   * What one input does by itself.
   *
   * @param atLow the model's number with the input at its low bound
   * @param atHigh with it at its high bound
   */
  public record Swing(double atLow, double atHigh) {
    public double size() {
      return StrictMath.abs(atHigh - atLow);
    }
  }

  /** One swing for each input, in their order. */
  public static List<Swing> of(Model model, List<Range> inputs) {
    double[] x = inputs.stream().mapToDouble(input -> input.quantile(0.5)).toArray();
    List<Swing> swings = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      double median = x[i];
      x[i] = inputs.get(i).low();
      double atLow = MonteCarlo.finite(model.of(x));
      x[i] = inputs.get(i).high();
      swings.add(new Swing(atLow, MonteCarlo.finite(model.of(x))));
      x[i] = median;
    }
    return swings;
  }
}
