package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a plain twin: every token measured by the textbook's table. */
class DeletionIndexTest {
  private static final int WORDS = 600;
  private static final int QUERIES = 400;

  @ParameterizedTest
  @CsvSource({
    "mohammed, mohamed, 1",
    "mohammed, muhammad, 2",
    "mohammed, mehmet, -1, too many edits",
    "hasan, hassan, 1",
    "hasan, husein, -1, five letters allow one",
    "gaddafi, qadhafi, 2",
    "kim, gim, 1, the first letter of a short one",
    "kim, kin, -1, another of a short one",
    "ri, li, 1",
    "39th, 38th, -1, digits are what they are",
    "1718, 1718, 0",
    "o, o, 0"
  })
  void findsWhatMayBeMistyped(String query, String token, int distance) {
    Map<String, Integer> found = find(dictionary(List.of(token)), query);
    assertThat(found.getOrDefault(token, -1)).isEqualTo(distance);
  }

  @TestFactory
  Stream<DynamicTest> findsWhatALookAtEachFinds() {
    return new Random(20261126)
        .longs(6)
        .mapToObj(
            seed ->
                DynamicTest.dynamicTest(
                    "seed " + seed, () -> compare(new Random(seed), "seed " + seed)));
  }

  private static void compare(Random random, String seed) {
    // Few letters, so that most words have neighbours.
    String letters = "abcŏ1".substring(0, 2 + random.nextInt(4));
    List<String> words =
        IntStream.range(0, WORDS).mapToObj(i -> word(random, letters)).distinct().toList();
    TokenDictionary dictionary = dictionary(words);
    DeletionIndex index = DeletionIndex.of(dictionary);
    DeletionIndex.Scratch scratch = new DeletionIndex.Scratch(dictionary);
    for (int i = 0; i < QUERIES; i++) {
      String query = word(random, letters);
      int most = 1 + random.nextInt(Typing.MOST);
      Map<String, Integer> found = new TreeMap<>();
      index.find(
          query,
          most,
          scratch,
          (token, distance) ->
              assertThat(found.put(dictionary.text(token), distance)).as("found twice").isNull());
      assertThat(found).as("%s, %s", seed, query).isEqualTo(twin(words, query, most));
    }
  }

  private static String word(Random random, String letters) {
    int length = 1 + random.nextInt(random.nextInt(20) == 0 ? TokenDictionary.LONGEST : 12);
    return random
        .ints(length, 0, letters.length())
        .mapToObj(i -> letters.substring(i, i + 1))
        .reduce("", String::concat);
  }

  private static Map<String, Integer> twin(List<String> words, String query, int most) {
    Map<String, Integer> found = new TreeMap<>();
    for (String word : words) {
      int distance = distance(query, word);
      if (distance == 0 || may(query, word, distance, most)) {
        found.put(word, distance);
      }
    }
    return found;
  }

  static boolean may(String one, String other, int distance, int most) {
    int shorter = Math.min(one.length(), other.length());
    if ((one + other).chars().anyMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    if (shorter < 4) {
      return shorter > 1
          && one.length() == other.length()
          && one.substring(1).equals(other.substring(1));
    }
    return distance <= Math.min(most, shorter < 7 ? 1 : 2);
  }

  /** Optimal string alignment by its table. */
  static int distance(String one, String other) {
    int[][] table = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : cell(table, one, other, i, j);
      }
    }
    return table[one.length()][other.length()];
  }

  private static int cell(int[][] table, String one, String other, int i, int j) {
    int replaced = table[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replaced, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
    boolean exchanged =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return exchanged ? Math.min(least, table[i - 2][j - 2] + 1) : least;
  }

  static TokenDictionary dictionary(List<String> words) {
    TokenDictionary dictionary = new TokenDictionary();
    words.forEach(dictionary::add);
    return dictionary;
  }

  private static Map<String, Integer> find(TokenDictionary dictionary, String query) {
    Map<String, Integer> found = new TreeMap<>();
    DeletionIndex.of(dictionary)
        .find(
            query,
            Typing.MOST,
            new DeletionIndex.Scratch(dictionary),
            (token, distance) -> found.put(dictionary.text(token), distance));
    return found;
  }
}
