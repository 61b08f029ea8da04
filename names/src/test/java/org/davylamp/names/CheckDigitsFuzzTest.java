package org.davylamp.names;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any text is normalised once and for all, and is plausible or not without an error. */
class CheckDigitsFuzzTest {
  @FuzzTest
  void anyText(FuzzedDataProvider data) {
    Identifier.Type type = data.pickValue(Identifier.Type.values());
    String text = data.consumeRemainingAsString();
    Identifier identifier = Identifier.of(type, text, "kp");
    if (!Identifier.of(type, identifier.value(), "kp").equals(identifier)) {
      throw new AssertionError(
          "'" + text + "' normalises to " + identifier + ", which is not normal");
    }
    boolean plausible = CheckDigits.isPlausible(identifier);
    CheckDigits.imo(text);
    CheckDigits.mid(text);
    if (plausible && identifier.value().isEmpty()) {
      throw new AssertionError(identifier + " is plausible");
    }
    if (CheckDigits.isin(text) && text.length() != 12) {
      throw new AssertionError(text + " is no ISIN");
    }
  }
}
