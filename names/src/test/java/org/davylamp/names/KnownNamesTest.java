package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of names that are usual somewhere. */
final class KnownNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # one       | other       | one name
          kateryna    | ekaterina   | true
          vasyl       | vasily      | true
          yousef      | yusuf       | true
          endoh       | endo        | true
          sidorova    | sidorov     | true
          manfred     | manfred     | true
          zzyzx       | zzyzx       | true
          norbert     | herbert     | false
          wilhelm     | william     | false
          paolo       | paola       | false
          gomez       | gomes       | false
          ishida      | ishii       | false
          """)
  void tells(String one, String other, boolean same) {
    assertThat(KnownNames.key(one).equals(KnownNames.key(other))).isEqualTo(same);
  }

  @Test
  void otherWordsAreWhatTheyAre() {
    assertThat(KnownNames.key("zzyzx")).isEqualTo("zzyzx");
    assertThat(KnownNames.isName(KnownNames.key("zzyzx"))).isFalse();
    assertThat(KnownNames.isName(KnownNames.key("manfred"))).isTrue();
  }

  @Test
  void aSpellingStandsOnce() {
    assertThatThrownBy(() -> KnownNames.read(List.of("ada adda, bea", "cleo, adda")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("adda");
  }

  /** What is not folded would never be found. */
  @Test
  void allAreFolded() {
    List<String> lines = LexiconReader.lines("known_names.txt");
    assertThat(KnownNames.read(lines).keySet())
        .hasSizeGreaterThan(5000)
        .allSatisfy(spelling -> assertThat(NameText.of(spelling).text()).isEqualTo(spelling));
  }
}
