package org.davylamp.statistics;

import java.util.function.IntToDoubleFunction;

/** A named column of a regression: one value for each row. */
public final class Term {
  private final String name;
  private final double[] values;

  private Term(String name, double[] values) {
    this.name = name;
    this.values = values;
  }

  public static Term of(String name, double... values) {
    return new Term(name, values.clone());
  }

  /** The column whose value in row {@code i} is {@code value(i)}. */
  public static Term of(String name, int rows, IntToDoubleFunction value) {
    double[] values = new double[rows];
    for (int i = 0; i < rows; i++) {
      values[i] = value.applyAsDouble(i);
    }
    return new Term(name, values);
  }

  public String name() {
    return name;
  }

  public int rows() {
    return values.length;
  }

  public double at(int row) {
    return values[row];
  }
}
