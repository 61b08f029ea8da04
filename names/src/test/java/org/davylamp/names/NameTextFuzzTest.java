package org.davylamp.names;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Collectors;

/** Any text has a normal form, which is its own, not much longer, and made of its tokens. */
class NameTextFuzzTest {
  /** U+FDFA is a greeting of eighteen characters. */
  private static final int LONGEST_EXPANSION = 18;

  @FuzzTest
  void anyText(FuzzedDataProvider data) {
    String name = data.consumeRemainingAsString();
    NameText text = NameText.of(name);
    if (!NameText.of(text.text()).text().equals(text.text())) {
      throw new AssertionError("'" + text + "' normalises to '" + NameText.of(text.text()) + "'");
    }
    if (text.text().length() > LONGEST_EXPANSION * (name.length() + 1)) {
      throw new AssertionError("'" + text + "' is longer than expected");
    }
    String tokens = text.tokens().stream().map(Token::text).collect(Collectors.joining(" "));
    if (!tokens.equals(text.text())) {
      throw new AssertionError("'" + text + "' has the tokens '" + tokens + "'");
    }
  }
}
