package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is kept of words is what looking each of them up again finds. */
class TokensLikeTest {
  private static final int WORDS = 3_000;
  private static final int ASKED = 40_000;

  @Test
  void sameAsLookingUpEachTime() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> words =
        IntStream.range(0, WORDS).mapToObj(i -> word(random)).distinct().sorted().toList();
    TokenDictionary dictionary = DeletionIndexTest.dictionary(words);
    DeletionIndex index = DeletionIndex.of(dictionary);
    DeletionIndex.Scratch scratch = new DeletionIndex.Scratch(dictionary);
    TokensLike like = new TokensLike(index, scratch);
    List<String> asked = IntStream.range(0, 2 * WORDS).mapToObj(i -> word(random)).toList();
    int found = 0;
    for (int i = 0; i < ASKED; i++) {
      // Few are asked again and again, the others push each other out.
      String word = asked.get(random.nextInt(random.nextBoolean() ? 20 : asked.size()));
      int most = 1 + random.nextInt(Typing.MOST);
      List<List<Integer>> expected = new ArrayList<>();
      index.find(word, most, scratch, (token, distance) -> expected.add(List.of(token, distance)));
      List<List<Integer>> told = new ArrayList<>();
      like.find(word, most, (token, distance) -> told.add(List.of(token, distance)));
      assertThat(told).as("%s within %d, seed %d", word, most, seed).isEqualTo(expected);
      found += told.size();
    }
    assertThat(found).as("seed %d", seed).isPositive();
  }

  /** Few letters, so that many words are like others, some like more than are kept. */
  private static String word(Random random) {
    return random
        .ints(1 + random.nextInt(8), 'a', 'd')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
