package org.davylamp.imagery.change;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Rows of one number for each pixel of a block, as wide as the processor's vectors. Arrays are
 * flat: row r of lane l is at {@code r · WIDTH + l}.
 *
 * <p>Each lane is computed as if it were alone, by correctly rounded operations in a fixed order,
 * so that what comes out is what {@link PlainFit} computes for one pixel, to the last bit, on every
 * processor.
 */
final class Lanes {
  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  /** Pixels computed at a time: 4, 8 or 16. */
  static final int WIDTH = SPECIES.length();

  private Lanes() {}

  static float[] rows(int rows) {
    return new float[rows * WIDTH];
  }

  static FloatVector row(float[] rows, int row) {
    return FloatVector.fromArray(SPECIES, rows, row * WIDTH);
  }

  static void put(FloatVector values, float[] rows, int row) {
    values.intoArray(rows, row * WIDTH);
  }

  static FloatVector all(float value) {
    return FloatVector.broadcast(SPECIES, value);
  }

  static FloatVector zero() {
    return FloatVector.zero(SPECIES);
  }

  /** {@code rows[row] += a · b}, rounded once. */
  static void add(FloatVector a, FloatVector b, float[] rows, int row) {
    put(a.fma(b, row(rows, row)), rows, row);
  }
}
