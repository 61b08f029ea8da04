package org.davylamp.findings.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any text of a director or a firm: a name is left of it, and days and countries are whole. */
class DirectorsFuzzTest {

  @FuzzTest
  void director(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    String name = BirthsTold.without(text);

    assertThat(name.length()).isLessThanOrEqualTo(text.length());
    assertThat(name.isEmpty()).isEqualTo(text.isEmpty());
    BirthsTold.in(text)
        .ifPresent(
            born -> {
              assertThat(born.first()).isLessThanOrEqualTo(born.last());
              assertThat(text.codePoints()).anyMatch(Character::isDigit);
            });
  }

  /** Countries are codes; another form at the end takes away what a form told, and adds nothing. */
  @FuzzTest
  void form(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();

    assertThat(LegalForms.countries(text)).allMatch(code -> code.matches("[a-z]{2}"));
    assertThat(LegalForms.countries(text + " 주식회사")).isSubsetOf("kr");
  }
}
