package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanAlignmentTest {
  private static final double SAME = .9;
  private static final double HIT = .7;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # one              | other               | why they are one name
          김정은             | Kim Jong Un         | DPRK
          김정은             | Kim Chŏng-ŭn        | McCune–Reischauer
          김정은             | Kim Chong-un        | without breves
          김정은             | Gim Jeong-eun       | Revised
          김정은             | Kim Jung-eun        | passport
          김정은             | KIM CHO'NG-U'N      | apostrophes for breves, as UN lists have them
          김정은             | Jong-un Kim         | surname last
          김정은             | Kim Jongun          | written as one
          박                 | Park                |
          박                 | Pak                 |
          박                 | Bak                 |
          이                 | Lee                 |
          이                 | Yi                  |
          이                 | Rhee                |
          이                 | Ri                  |
          리                 | Li                  |
          최                 | Choi                |
          노                 | Roh                 |
          노                 | Ro                  |
          유                 | Ryu                 |
          임                 | Rim                 |
          우                 | Woo                 |
          황                 | Whang               |
          백                 | Paik                |
          김영희             | Kim Young-hee       |
          오현수             | Oh Hyun-soo         |
          장성택             | Chang Sŏng-t'aek    | aspirated consonants
          장성택             | Jang Song Thaek     |
          리설주             | 이설주              | North and South
          녕변               | Yongbyon            | an initial n
          녕변               | 영변                |
          독립               | Tongnip             | assimilation
          신라               | Silla               |
          백마               | Paengma             |
          Kim Jong Un        | Kim Chŏng-ŭn        | Latin and Latin
          Kim Jong Un        | Gim Jeong-eun       |
          Kim Chŏng-ŭn       | Gim Jeong-eun       |
          Lee Sol-ju         | Ri Sol Ju           |
          Pak Pong Ju        | Park Bong-joo       |
          """)
  void theSame(String one, String other, String why) {
    assertThat(KoreanAlignment.score(one, other)).as("%s", why).isBetween(SAME, 1.0);
    assertThat(KoreanAlignment.score(other, one)).as("%s, turned", why).isBetween(SAME, 1.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # one         | other             | what differs
          김종은        | 김정은            | a vowel
          김영철        | 김경철            | a consonant
          Kim Yong Chol | Kim Kyong Chol    |
          Kim Yong Chol | Kim Yong Chon     | a final consonant
          김정은        | Kim Jong Il       | a syllable
          Kim Chŏng-ŭn  | 김종운            | the breves say so
          김정은        | Kim Jong          | one is missing
          김정은        | Kim Jong Un Hwa   | one is too many
          조춘룡        | Choe Chun Yong    | another surname
          박정천        | Pak Jong Su       |
          김정은        | George Washington | not Korean
          김정은        | Ким Чен Ын        | not Latin
          김정은        | 金正恩            |
          """)
  void notTheSame(String one, String other, String what) {
    double limit = one.equals("조춘룡") ? SAME : HIT;
    assertThat(KoreanAlignment.score(one, other)).as("%s", what).isLessThan(limit);
  }

  @Test
  void textsThatAreNotRead() {
    assertThat(KoreanReading.of("")).isEmpty();
    assertThat(KoreanReading.of("39")).isEmpty();
    assertThat(KoreanReading.of("김 Jong Un")).isEmpty();
    assertThat(KoreanReading.of("ka".repeat(KoreanReading.LONGEST))).isEmpty();
    assertThat(KoreanReading.of("가".repeat(KoreanReading.LONGEST + 1))).isEmpty();
  }

  @Test
  void hangulMayBeDecomposedAndParted() {
    String jamo = "\u1100\u1175\u11B7 \u110C\u1165\u11BC\u110B\u1173\u11AB";
    assertThat(KoreanAlignment.score(jamo, "김정은")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          김정은 | Kim Jong Un
          김정은 | Jong-un Kim
          이승만 | Syngman Rhee
          이승만 | Rhee Seung-man
          리영호 | Lee Young-ho
          노태우 | Roh Tae-woo
          독립   | Tongnip
          신라   | Silla
          장성택 | Chang Sŏng-t'aek
          """)
  void spellingsOfOneNameShareASkeletonKey(String hangul, String latin) {
    Optional<long[]> keys = KoreanReading.of(hangul).map(KoreanReading::keys);
    assertThat(keys).isPresent();
    assertThat(KoreanReading.of(latin).orElseThrow().keys()).containsAnyOf(keys.get());
  }

  @Test
  void whatIsNotKoreanHasNoKey() {
    assertThat(KoreanReading.of("Robert Smith").orElseThrow().keys()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          김정은            | true
          남궁원            | true
          Kim Jong Un       | true
          Ch'oe Ryong-hae   | true
          Syngman Rhee      | true
          Kangnung          | false
          Robert Smith      | false
          Maria Lopez       | false
          Kim Kardashian    | false
          강원도인민위원회  | false
          """)
  void looksLikeTheNameOfAKorean(String text, boolean expected) {
    assertThat(KoreanReading.of(text).orElseThrow().looksLikeName()).isEqualTo(expected);
  }
}
