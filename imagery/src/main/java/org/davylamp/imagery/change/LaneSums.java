package org.davylamp.imagery.change;

import jdk.incubator.vector.FloatVector;

/**
 * Sums over dates, {@code out[k] = Σ factor[t][k] · v[t]}, for many k. Eight at a time stay in
 * registers while the dates go by: the plain way, each sum in memory, takes three times as long.
 */
final class LaneSums {
  private LaneSums() {}

  /** What is summed: a row for each date. */
  interface Terms {
    FloatVector at(int date);
  }

  /** Sums from the first to below the {@code count}-th factor, into rows from {@code first} on. */
  static void sum(Block block, float[][] factors, int count, Terms terms, float[] out, int first) {
    int k = 0;
    for (; k + 7 < count; k += 8) {
      eight(block, factors, k, terms, out, first + k);
    }
    if (k < count && count >= 8) {
      // some again: that costs nothing beside a pass of fewer, and they come out the same
      eight(block, factors, count - 8, terms, out, first + count - 8);
      return;
    }
    for (; k + 5 < count; k += 6) {
      six(block, factors, k, terms, out, first + k);
    }
    for (; k + 1 < count; k += 2) {
      two(block, factors, k, terms, out, first + k);
    }
    if (k < count) {
      one(block, factors, k, terms, out, first + k);
    }
  }

  private static void eight(
      Block block, float[][] factors, int k, Terms terms, float[] out, int row) {
    FloatVector a = Lanes.zero();
    FloatVector b = a;
    FloatVector c = a;
    FloatVector d = a;
    FloatVector e = a;
    FloatVector f = a;
    FloatVector g = a;
    FloatVector h = a;
    for (int i = 0; i < block.seen; i++) {
      int t = block.seenAt[i];
      FloatVector v = terms.at(t);
      float[] x = factors[t];
      a = v.fma(Lanes.all(x[k]), a);
      b = v.fma(Lanes.all(x[k + 1]), b);
      c = v.fma(Lanes.all(x[k + 2]), c);
      d = v.fma(Lanes.all(x[k + 3]), d);
      e = v.fma(Lanes.all(x[k + 4]), e);
      f = v.fma(Lanes.all(x[k + 5]), f);
      g = v.fma(Lanes.all(x[k + 6]), g);
      h = v.fma(Lanes.all(x[k + 7]), h);
    }
    Lanes.put(a, out, row);
    Lanes.put(b, out, row + 1);
    Lanes.put(c, out, row + 2);
    Lanes.put(d, out, row + 3);
    Lanes.put(e, out, row + 4);
    Lanes.put(f, out, row + 5);
    Lanes.put(g, out, row + 6);
    Lanes.put(h, out, row + 7);
  }

  private static void six(
      Block block, float[][] factors, int k, Terms terms, float[] out, int row) {
    FloatVector a = Lanes.zero();
    FloatVector b = a;
    FloatVector c = a;
    FloatVector d = a;
    FloatVector e = a;
    FloatVector f = a;
    for (int i = 0; i < block.seen; i++) {
      int t = block.seenAt[i];
      FloatVector v = terms.at(t);
      float[] x = factors[t];
      a = v.fma(Lanes.all(x[k]), a);
      b = v.fma(Lanes.all(x[k + 1]), b);
      c = v.fma(Lanes.all(x[k + 2]), c);
      d = v.fma(Lanes.all(x[k + 3]), d);
      e = v.fma(Lanes.all(x[k + 4]), e);
      f = v.fma(Lanes.all(x[k + 5]), f);
    }
    Lanes.put(a, out, row);
    Lanes.put(b, out, row + 1);
    Lanes.put(c, out, row + 2);
    Lanes.put(d, out, row + 3);
    Lanes.put(e, out, row + 4);
    Lanes.put(f, out, row + 5);
  }

  private static void two(
      Block block, float[][] factors, int k, Terms terms, float[] out, int row) {
    FloatVector a = Lanes.zero();
    FloatVector b = a;
    for (int i = 0; i < block.seen; i++) {
      int t = block.seenAt[i];
      FloatVector v = terms.at(t);
      a = v.fma(Lanes.all(factors[t][k]), a);
      b = v.fma(Lanes.all(factors[t][k + 1]), b);
    }
    Lanes.put(a, out, row);
    Lanes.put(b, out, row + 1);
  }

  private static void one(
      Block block, float[][] factors, int k, Terms terms, float[] out, int row) {
    FloatVector a = Lanes.zero();
    for (int i = 0; i < block.seen; i++) {
      int t = block.seenAt[i];
      a = terms.at(t).fma(Lanes.all(factors[t][k]), a);
    }
    Lanes.put(a, out, row);
  }
}
