package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
  @ParameterizedTest
  @CsvSource({
    "hussein, hussein, 0",
    "hussein, husein, 1, one left out",
    "husein, hussein, 1, one put in",
    "hussein, hossein, 1, one replaced",
    "hussein, hussien, 1, two exchanged",
    "hussein, hosein, 2",
    "kim, kmi, 1",
    "ca, abc, 3, no place is changed twice",
    "ŏ, o, 1",
    "mohammed, muhammad, 2"
  })
  void countsEdits(String one, String other, int distance) {
    assertThat(distance(one, other)).isEqualTo(distance);
    assertThat(distance(other, one)).isEqualTo(distance);
  }

  private static int distance(String one, String other) {
    TokenDictionary words = new TokenDictionary();
    EditDistance from = new EditDistance();
    from.pattern(one);
    return from.to(words, words.add(other), Integer.MAX_VALUE / 2);
  }
}
