package org.davylamp.evidence;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever the text: a range that its own form gives back, or an EvidenceException. */
class QuantityFuzzTest {
  @FuzzTest(maxDuration = "60s")
  void readsOrRefuses(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    QuantityRange read;
    try {
      read = QuantityRange.parse(text);
    } catch (EvidenceException refused) {
      return;
    }
    if (!QuantityRange.parse(read.toString()).equals(read)) {
      throw new AssertionError("'" + text + "' was read as " + read + ", which reads differently");
    }
  }
}
