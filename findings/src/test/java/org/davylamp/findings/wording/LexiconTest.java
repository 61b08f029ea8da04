package org.davylamp.findings.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LexiconTest {

  private static List<String> found(Lexicon lexicon, String text) {
    String folded = Folded.of(text);
    return lexicon.in(folded).stream()
        .map(hit -> folded.substring(hit.start(), hit.end()))
        .toList();
  }

  @Test
  void wordsAreFoundWholeAndHanAnywhere() {
    Lexicon lexicon = new Lexicon(List.of("ore", "coal", "煤", "рабоч*", "медн* руд*"));

    assertThat(found(lexicon, "more ore")).containsExactly("ore");
    assertThat(found(lexicon, "Coals and charcoal")).containsExactly("coal");
    assertThat(found(lexicon, "无烟煤块")).containsExactly("煤");
    assertThat(found(lexicon, "рабочие")).containsExactly("рабоч");
    assertThat(found(lexicon, "медная руда")).containsExactly("медная руд");
    assertThat(found(lexicon, "медный концентрат")).isEmpty();
  }

  @Test
  void ofTermsThatOverlapTheLongestCounts() {
    Lexicon lexicon = new Lexicon(List.of("ore", "iron ore", "iron ore concentrate"));

    assertThat(lexicon.longestIn("iron ore concentrate and ore")).hasSize(2);
  }

  /** The automaton finds what a plain search finds. */
  @Test
  void agreesWithAPlainSearch() {
    long seed = 20261126;
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<String> phrases = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        phrases.add(letters(random, 1 + random.nextInt(3)) + "*");
      }
      String text = letters(random, 40);
      Lexicon lexicon = new Lexicon(phrases);
      long plain = 0;
      for (String phrase : phrases) {
        String bare = phrase.substring(0, phrase.length() - 1);
        for (int at = text.indexOf(bare); at >= 0; at = text.indexOf(bare, at + 1)) {
          plain++;
        }
      }
      assertThat(lexicon.in(text))
          .as("seed %d, round %d: %s in %s", seed, round, phrases, text)
          .hasSize((int) plain);
    }
  }

  /** Han letters, as they stand without bounds. */
  private static String letters(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) ('一' + random.nextInt(3)));
    }
    return text.toString();
  }
}
