package org.davylamp.evidence;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever the text: a position that its own form gives back, or an EvidenceException. */
class CoordinatesFuzzTest {
  @FuzzTest(maxDuration = "60s")
  void readsOrRefuses(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    Coordinates read;
    try {
      read = Coordinates.read(text).coordinates();
    } catch (EvidenceException refused) {
      return;
    }
    if (!Coordinates.parse(read.toString()).equals(read)) {
      throw new AssertionError("'" + text + "' was read as " + read + ", which reads differently");
    }
    if (!(read.uncertainty() >= 0) || read.to(read).metres() != 0) {
      throw new AssertionError("'" + text + "' is away from itself");
    }
  }
}
