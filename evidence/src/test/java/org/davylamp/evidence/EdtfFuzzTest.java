package org.davylamp.evidence;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any text is either refused by name or a date whose ranges are in order. */
class EdtfFuzzTest {
  @FuzzTest
  void anyText(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    Edtf date;
    try {
      date = Edtf.parse(text);
    } catch (EvidenceException refusal) {
      return;
    }
    DayRange days = date.days();
    DayRange reach = date.reach();
    if (!date.toString().equals(text) || !reach.hull(days).equals(reach)) {
      throw new AssertionError("'" + text + "' spans " + days + " but reaches " + reach);
    }
    Certainty itself = date.throughout().same(date.throughout());
    if (itself == Certainty.NO) {
      throw new AssertionError("'" + text + "' is not the same as itself");
    }
  }
}
