package org.davylamp.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          Sonhwa                       | sonhwa
          Sŏnhwa                       | sonhwa
          SŎNHWA-DONG                  | sonhwadong
          P’yŏngyang                   | pyongyang
          P'yŏngyang                   | pyongyang
          Pʻyŏngyang                   | pyongyang
          Ch'ŏngjin Kwalliso           | chongjin kwalliso
          Kyo-hwa-so No. 11            | kyohwaso no. 11
          Kyo‑hwa‑so                   | kyohwaso
          2016-08-29                   | 2016-08-29
          1965–1977                    | 1965-1977
          IMO8330815                   | imo8330815
          북·중                        | 북중
          3·1 운동                     | 3.1 운동
          camp — prison                | camp prison
          Hamgyong   Bukto             | hamgyong bukto
          Łódź, Ærø, İzmir, Straße     | łodz, ærø, izmir, straße
          Нефтёмаш                     | нефтемаш
          金正恩                       | 金正恩
          がくせい                     | がくせい
          """)
  void foldsAsSearchNeedsIt(String written, String folded) {
    assertThat(Folding.fold(written))
        .isEqualTo(Normalizer.normalize(folded, Normalizer.Form.NFD).replace("o\u0300", "o"));
  }

  @Test
  void aPlaceOfTwoSyllablesHasTheThreeCharactersOfATrigram() {
    assertThat(Folding.fold("개천")).isEqualTo("\u1100\u1162\u110E\u1165\u11AB");
    assertThat(Folding.fold("무산")).hasSize(5);
    assertThat(Folding.fold("수리")).hasSize(4);
  }

  @ParameterizedTest(name = "{0} is found in {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          개천         | 14호 관리소(개천)              | true
          무산         | 무산광산                       | true
          무산         | 회령, 무산·연사               | true
          Sonhwa       | a possible prison at Sŏnhwa-dong | true
          Sŏnhwa       | Sonhwa-dong                    | true
          kyohwaso     | Kyo-hwa-so No. 8               | true
          Kyo-hwa-so   | Sunch'ŏn Kyohwaso              | true
          Pyongyang    | P’yŏngyang                     | true
          T'an'gwang   | Pongch'on Tangwang             | true
          무산         | 부산                           | false
          Kaechon      | 개천                           | false
          """)
  void aQuestionIsAPieceOfTheText(String question, String text, boolean found) {
    assertThat(Folding.fold(text).contains(Folding.fold(question))).isEqualTo(found);
  }

  @Test
  void whatIsFoldedAlreadyIsNotCopied() {
    String plain = "coal mining; logging, 15000 (2016) no. 14";
    assertThat(Folding.fold(plain)).isSameAs(plain);
    assertThat(Folding.fold("")).isEmpty();
  }

  /** Letters, marks and signs that meet each other in the sources, and some that never should. */
  private static final List<String> PIECES =
      List.of(
          "a",
          "Z",
          "9",
          "0",
          " ",
          "  ",
          "-",
          "–",
          "’",
          "'",
          "·",
          "ŏ",
          "o\u0306",
          "Ŭ",
          "é",
          "İ",
          "ß",
          "개",
          "천",
          "ᄀ",
          "ᅢ",
          "ᆫ",
          "金",
          "ё",
          "Ω",
          "が",
          "\u0301",
          "\u0327",
          "\u05B4",
          "א",
          "\u00AD",
          "\u200B",
          "\uFEFF",
          "—",
          "\u00A0",
          "ㆍ",
          "K",
          "ﬀ",
          "𐐀",
          "\uD83D\uDE00",
          "\t",
          "ǖ",
          "ế");

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  /** The definition, written slowly: what the fast ways must equal. */
  private static String slowly(String text) {
    String decomposed =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{InCombining_Diacritical_Marks}", "");
    StringBuilder lower = new StringBuilder();
    decomposed.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
    return lower
        .toString()
        .replaceAll("[\\u00AD\\u200B\\uFEFF]", "")
        .replaceAll("[\\s\\u00A0—]+", " ")
        .replaceAll("(?<![0-9])[-–’'·ㆍ]|[-–’'·ㆍ](?![0-9])", "")
        .replaceAll("[·ㆍ]", ".")
        .replace('–', '-')
        .replace('’', '\'')
        .replaceAll(" +", " ");
  }

  @Test
  void equalsItsDefinition() {
    long seed = 1446;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String text = text(random);
      if (!text.matches("(?s).*[\\u00AD\\u200B\\uFEFF\\u0301\\u0327\\-–’'·ㆍ]{2}.*")) {
        assertThat(Folding.fold(text))
            .as(() -> "seed %d: '%s'".formatted(seed, escaped(text)))
            .isEqualTo(slowly(text));
      }
    }
  }

  @Test
  void foldingTwiceChangesNothing() {
    long seed = 1447;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String once = Folding.fold(text(random));
      assertThat(Folding.fold(once))
          .as(() -> "seed %d: %s".formatted(seed, escaped(once)))
          .isEqualTo(once);
    }
  }

  /** What a reader marks and pastes into the search box is found where it was marked. */
  @Test
  void aPieceOfATextFoldsToAPieceOfTheFoldedText() {
    long seed = 1448;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String before = wordsOf(random);
      String piece = wordsOf(random);
      String whole = before + piece + wordsOf(random);
      assertThat(Folding.fold(whole))
          .as(() -> "seed %d: '%s' of '%s'".formatted(seed, escaped(piece), escaped(whole)))
          .contains(Folding.fold(piece));
    }
  }

  /** Text whose pieces are whole letters: a cut inside a letter is another letter. */
  private static String wordsOf(Random random) {
    return text(random).replaceAll("[\u0301\u0327\u05B4갠\u0306]", "x");
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append(String.format(Locale.ROOT, "\\u%04X", c)));
    return escaped.toString();
  }
}
