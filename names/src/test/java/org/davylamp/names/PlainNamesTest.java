package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain names come out as the whole normalisation makes them. */
class PlainNamesTest {
  private static final long SEED = 20261127;
  private static final int NAMES = 20_000;

  /** What parts words in many ways, among letters. */
  private static final String CHARACTERS = "aAbZzXkim  --./,;()&_\t";

  @ParameterizedTest
  @CsvSource({
    "Kim Jong Un, kim jong un",
    "'  SMITH,  John-Paul ', smith john paul",
    "A/S Kontor & Co., a s kontor co",
    "---, ''",
  })
  void folds(String name, String folded) {
    assertThat(PlainNames.isPlain(name)).isTrue();
    assertThat(PlainNames.fold(name).text()).isEqualTo(folded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"O'Brien", "39th Bureau", "Sŏnhwa", "무산", "Kim\u0000"})
  void leavesOthersAlone(String name) {
    assertThat(PlainNames.isPlain(name)).isFalse();
  }

  @Test
  void isWhatTheWholePassMakes() {
    Random random = new Random(SEED);
    for (int n = 0; n < NAMES; n++) {
      StringBuilder name = new StringBuilder();
      for (int letters = random.nextInt(n % 100 == 0 ? 400 : 24); letters > 0; letters--) {
        name.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      }
      String text = name.toString();
      assertThat(PlainNames.isPlain(text)).isTrue();
      assertThat(PlainNames.fold(text))
          .as("seed %d, name %d: '%s'", SEED, n, text)
          .isEqualTo(Normalisation.pass(text));
    }
  }
}
