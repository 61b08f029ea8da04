package org.davylamp.names;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any two names have a score in 0–1, the same both ways; a name is like itself. */
class ComparisonFuzzTest {
  private static final double ROUNDING = 1e-4;

  @FuzzTest
  void anyTwoNames(FuzzedDataProvider data) {
    Kind kind = data.pickValue(Kind.values());
    String one = data.consumeString(200);
    String other = data.consumeRemainingAsString();
    Comparison comparison = new Comparison();
    Prepared first = Prepared.of(Profile.of("1", kind, one));
    Prepared second = Prepared.of(Profile.of("2", kind, other));
    Score score = comparison.score(first, second);
    double back = comparison.value(second, first);
    if (!(score.value() >= 0 && score.value() <= 1) || Math.abs(score.value() - back) > ROUNDING) {
      throw new AssertionError(score + " and back " + back);
    }
    double self = comparison.value(first, first);
    if (self < 1 - ROUNDING && !NameText.of(one).isEmpty()) {
      throw new AssertionError("'" + one + "' is like itself by " + self);
    }
  }
}
