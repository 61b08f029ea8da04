package org.davylamp.names;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Any two texts can be compared as ships' names; each is wholly like itself, the order is nothing.
 */
class VesselNameFuzzTest {
  @FuzzTest
  void anyTwoTexts(FuzzedDataProvider data) {
    VesselName one = VesselName.of(data.consumeString(100));
    VesselName other = VesselName.of(data.consumeRemainingAsString());
    double score = VesselSimilarity.of(one, other);
    if (!(score >= 0 && score <= 1) || score != VesselSimilarity.of(other, one)) {
      throw new AssertionError(one + " and " + other + " score " + score);
    }
    if (!one.joined().isEmpty() && VesselSimilarity.of(one, one) < 1) {
      throw new AssertionError(one + " is not like itself");
    }
  }
}
