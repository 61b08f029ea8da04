package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Distances of words: by hand, and against the plain way of computing them. */
class WordDistanceTest {
  private static final int ROUNDS = 20_000;
  private static final String LETTERS = "abcdeh김종은정İаб";

  private final WordDistance distance = new WordDistance();
  private final SpellingDistance spelling = new SpellingDistance();

  @ParameterizedTest
  @CsvSource({
    "lukashenko, luakshenko, 1",
    "putin, putni, 1",
    "kitten, sitting, 3",
    "ca, abc, 3",
    "김종은, 김정은, 1",
    "'', abc, 3",
    "laden, ladin, 1",
    "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz, abc, 61"
  })
  void edits(String one, String other, int edits) {
    assertThat(distance.of(one.toCharArray(), other.toCharArray())).isEqualTo(edits);
  }

  @ParameterizedTest
  @CsvSource({
    "laden, ladin, .25",
    "mohammed, mohamed, .25",
    "yuri, iuri, .15",
    "khalid, kalid, .4",
    "putin, putni, .75",
    "doe, dow, 1",
    "same, same, 0"
  })
  void spellings(String one, String other, float cost) {
    assertThat(spelling.of(one.toCharArray(), other.toCharArray(), 9))
        .isEqualTo(cost, within(.001f));
  }

  @Test
  void bitsAgreeWithThePlainWay() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < ROUNDS; round++) {
      char[] one = word(random);
      char[] other = word(random);
      assertThat(distance.of(one, other))
          .as("seed %d: %s / %s", seed, new String(one), new String(other))
          .isEqualTo(plain(one, other));
    }
  }

  @Test
  void spellingsCostTheSameBothWaysAndNoMoreThanEdits() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < ROUNDS; round++) {
      char[] one = word(random);
      char[] other = word(random);
      float cost = spelling.of(one, other, Float.MAX_VALUE / 2);
      String words = "seed " + seed + ": " + new String(one) + " / " + new String(other);
      assertThat(cost).as(words).isLessThanOrEqualTo(plain(one, other) + .001f);
      assertThat(spelling.of(other, one, Float.MAX_VALUE / 2))
          .as(words)
          .isEqualTo(cost, within(.001f));
      float limit = (float) random.nextDouble(3);
      float limited = spelling.of(one, other, limit);
      assertThat(limited > limit).as(words).isEqualTo(cost > limit);
    }
  }

  private static char[] word(SplittableRandom random) {
    char[] word = new char[random.nextInt(12)];
    for (int i = 0; i < word.length; i++) {
      word[i] = LETTERS.charAt(random.nextInt(LETTERS.length()));
    }
    return word;
  }

  /** Optimal string alignment as in a textbook. */
  private static int plain(char[] a, char[] b) {
    int[][] d = new int[a.length + 1][b.length + 1];
    for (int i = 0; i <= a.length; i++) {
      for (int j = 0; j <= b.length; j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int exchange = a[i - 1] == b[j - 1] ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + exchange);
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length][b.length];
  }
}
