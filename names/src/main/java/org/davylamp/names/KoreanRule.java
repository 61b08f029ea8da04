package org.davylamp.names;

/** Two Korean names without a skeleton key in common: at best near-duplicates. */
final class KoreanRule {
  private static final float MOST = .65f;

  private KoreanRule() {}

  /** By the words alone, below a hit. */
  static double strangers(Alignment alignment, Form one, Form other) {
    alignment.align(one, other);
    return Math.min(MOST, PersonRule.score(alignment));
  }
}
