package org.davylamp.names;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any text has parts that together are the text, and other names that are not longer than it. */
class OrganisationNameFuzzTest {
  @FuzzTest
  void anyText(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    OrganisationName name = OrganisationName.of(text);
    StringBuilder parts = new StringBuilder();
    name.parts().forEach(part -> parts.append(part.text()));
    if (!letters(parts.toString()).equals(letters(name.text().text()))) {
      throw new AssertionError("'" + name.text() + "' has the parts '" + name + "'");
    }
    if (name.parts().isEmpty() != name.text().isEmpty()
        || name.distinctive().isEmpty() != name.text().isEmpty()) {
      throw new AssertionError("'" + text + "' has the parts '" + name + "'");
    }
    WrittenName written = WrittenName.of(text);
    int length = written.name().length();
    for (String other : written.others()) {
      length += other.length();
    }
    for (String former : written.former()) {
      length += former.length();
    }
    if (length > text.length() + 1) {
      throw new AssertionError("'" + text + "' is read as " + written);
    }
  }

  private static String letters(String text) {
    return text.replace(" ", "");
  }
}
