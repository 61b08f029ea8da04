package org.davylamp.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanNameTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          개천 관리소       | Kaech'ŏn Kwalliso     | Gaecheon Gwalliso    | Kwan-li-so No. 14, Kaechon
          14호 관리소(개천) | Kaech'ŏn              | Gaecheon             | Kaechon
          봉천탄광          | Pongch'ŏn T'an'gwang  | Bongcheon Tangwang   | Bongcheon Coal Mine
          룡운리            | Ryongulli             | Ryongulli            | Ryongun-ri
          함흥              | Hamhŭng               | Hamheung             | Hamhung
          """)
  void keepsTheSpellingsSideBySide(String hangul, String mr, String revised, String usual) {
    KoreanName name = KoreanName.of(hangul, mr, revised, usual);
    assertThat(name.hangul()).contains(hangul);
    assertThat(name.mccuneReischauer()).contains(mr);
    assertThat(name.revised()).contains(revised);
    assertThat(name.usual()).contains(usual);
    assertThat(name.spellings()).contains(hangul, mr, revised, usual);
  }

  @Test
  void normalisesComposedFormsApostrophesAndSpaces() {
    KoreanName typed =
        KoreanName.of(
            Normalizer.normalize(" 청진  관리소 ", Normalizer.Form.NFD),
            "Ch\u2019o\u0306ngjin\u00A0Kwalliso",
            "Cheongjin",
            "Ch\u02BCongjin");
    assertThat(typed)
        .isEqualTo(KoreanName.of("청진 관리소", "Ch'ŏngjin Kwalliso", "Cheongjin", "Ch'ongjin"));
    assertThat(typed).hasToString("청진 관리소 (Ch'ŏngjin Kwalliso, Cheongjin, Ch'ongjin)");
  }

  @Test
  void tellsEachSpellingOnce() {
    KoreanName name = KoreanName.of("", "Musan", "Musan", "Musan");
    assertThat(name.spellings()).containsExactly("Musan");
    assertThat(name).hasToString("Musan");
  }

  @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          Kaechon | -      | -         | -    | in Hangul syllables
          价川    | -      | -         | -    | in Hangul syllables
          ㄱㅐ    | -      | -         | -    | in Hangul syllables
          14      | -      | -         | -    | in Hangul syllables
          개천X   | -      | -         | -    | in Hangul syllables
          -       | 개천   | -         | -    | a McCune–Reischauer name
          -       | Sǒnhwa | -         | -    | not carons
          -       | Sönhwa | -         | -    | a McCune–Reischauer name
          -       | 14     | -         | -    | a McCune–Reischauer name
          -       | -      | Sŏnhwa    | -    | without the breves
          -       | -      | Ch'eongjin| -    | without the breves
          -       | -      | -         | 무산 | in Latin letters
          -       | -      | -         | 14   | in Latin letters
          -       | -      | -         | -    | at least one spelling
          """)
  void refusesWhatIsNotThatSpelling(
      String hangul, String mr, String revised, String usual, String expected) {
    assertThatThrownBy(
            () -> KoreanName.of(absent(hangul), absent(mr), absent(revised), absent(usual)))
        .isInstanceOf(EvidenceException.class)
        .hasMessageContaining(expected);
  }

  private static String absent(String cell) {
    return cell.equals("-") ? "" : cell;
  }

  @Test
  void sharesASpellingWhateverTheAccents() {
    KoreanName sonhwa = KoreanName.of("", "Sŏnhwa", "", "");
    assertThat(sonhwa.sharesSpelling(KoreanName.of("선화", "", "Seonhwa", "Sonhwa"))).isTrue();
    assertThat(sonhwa.sharesSpelling(KoreanName.of("송화", "Songhwa", "Songhwa", "Songhwa")))
        .isFalse();
  }
}
