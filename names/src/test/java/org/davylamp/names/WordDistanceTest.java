package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Distances of words: by hand, and against the plain way of computing them. */
class WordDistanceTest {
  private static final int ROUNDS = 20_000;

  /** More than any words cost. */
  private static final int MOST = 1 << 16;

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
    "laden, ladin, 5",
    "mohammed, mohamed, 5",
    "yuri, iuri, 3",
    "khalid, kalid, 8",
    "putin, putni, 15",
    "doe, dow, 20",
    "same, same, 0"
  })
  void spellings(String one, String other, int twentieths) {
    assertThat(spelling.of(one.toCharArray(), other.toCharArray(), 180)).isEqualTo(twentieths);
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
      int cost = spelling.of(one, other, MOST);
      String words = "seed " + seed + ": " + new String(one) + " / " + new String(other);
      assertThat(cost).as(words).isLessThanOrEqualTo(SpellingCosts.ONE * plain(one, other));
      assertThat(spelling.of(other, one, MOST)).as(words).isEqualTo(cost);
      int limit = random.nextInt(3 * SpellingCosts.ONE);
      assertThat(spelling.of(one, other, limit) > limit).as(words).isEqualTo(cost > limit);
    }
  }

  @Test
  void lettersBoundTheCost() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    int[] nearest = new int[SpellingCosts.LEVELS];
    int tight = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String one = latin(random);
      int at = random.nextInt(one.length());
      String other = round % 2 == 0 ? latin(random) : one.substring(0, at) + latin(random);
      Word a = new Word(one, 1, Word.Role.CORE);
      Word b = new Word(other, 1, Word.Role.CORE);
      int cost = spelling.of(a.letters, b.letters, MOST);
      String words = "seed " + seed + ": " + one + " / " + other;
      assertThat(SpellingCosts.mayCost(a.mask, b.mask, cost)).as(words).isTrue();
      SpellingCosts.nearest(b.mask, nearest, 0);
      int least = SpellingCosts.least(a.mask & ~b.mask, nearest, 0);
      assertThat(least).as(words).isLessThanOrEqualTo(cost);
      tight += least == cost ? 1 : 0;
    }
    assertThat(tight).isGreaterThan(ROUNDS / 1000);
  }

  private static String latin(SplittableRandom random) {
    return random
        .ints(1 + random.nextInt(7), 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
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
