package org.davylamp.statistics;

/** One number that follows from others. The same inputs give the same number. */
@FunctionalInterface
public interface Model {

  /**
   * The number for these inputs.
   *
   * @param x one value for each input, in their order; not to be changed or kept
   */
  double of(double[] x);
}
