package org.davylamp.network;

/**
 * What a link weighs in a path: its confidence × its recency. Recency is 1 for what still held on a
 * day and halves with every half-life that the last day on which it may have held lies further
 * back.
 *
 * <p>Weights are kept as costs, whole numbers of 2<sup>−20</sup> of a natural logarithm, at least
 * one and at most {@value #MOST}: sums are exact in any order, and of two paths equally sure and
 * recent the shorter one is better.
 *
 * @param asOf the day
 * @param halfLifeDays days in which recency halves
 */
public record Ranking(int asOf, int halfLifeDays) {
  /** Whole costs in one natural logarithm. */
  static final int UNIT = 1 << 20;

  /** The cost of what weighs next to nothing, e to the minus 64. */
  static final int MOST = 1 << 26;

  /**
   * @throws NetworkException if the half-life is no time
   */
  public Ranking {
    int days = halfLifeDays;
    NetworkException.unless(days > 0, () -> "expected a half-life of a day or more, found " + days);
  }

  /** Cost of a link of this confidence that may have held until that day. */
  int cost(int confidence, int last) {
    double age = Math.max(0L, (long) asOf - last) * (StrictMath.log(2) / halfLifeDays);
    double cost = (age - StrictMath.log(confidence / 100.0)) * UNIT;
    return (int) Math.max(1, Math.min(MOST, Math.round(cost)));
  }

  /** The weight that a cost stands for. */
  static double weight(int cost) {
    return StrictMath.exp(-(double) cost / UNIT);
  }
}
