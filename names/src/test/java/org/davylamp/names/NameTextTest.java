package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # as written              | as compared                | why
          Kim Jong Un               | kim jong un                | case
          Kim Chŏng-ŭn              | kim chong un               | McCune–Reischauer: breves; a hyphen parts
          P'yŏng-yang               | pyong yang                 | an apostrophe between letters is nothing
          KIM TONG MY’ONG           | kim tong myong             | also where a list has it in the wrong place
          Ch´ŏl                     | chol                       | an acute accent for an apostrophe
          O'Brien                   | obrien                     |
          Al-Qaida                  | al qaida                   |
          'Abd al-Ra'uf             | abd al rauf                | one at an edge parts
          JSC "ARGUMENT"            | jsc argument               | quotes
          ООО «Ромашка»             | ооо ромашка                |
          Chang An Shipping & Technology | chang an shipping technology | a sign is a space
          Daimler&Benz              | daimler benz               |
          Office #39                | office 39                  |
          № 39                      | no 39                      | NFKC
          Müller-Lüdenscheidt       | muller ludenscheidt        |
          Straße                    | strasse                    |
          Søren Ærø                 | soren aero                 |
          Łódź                      | lodz                       |
          Đorđe Þór Iðunn           | dorde thor idunn           |
          İstanbul ISPARTA ışık     | istanbul isparta isik      | Turkish, in no language's own way
          Nguyễn Văn Đức            | nguyen van duc             | two marks
          Əliyev                    | aliyev                     |
          ＫＯＭＩＤ　２            | komid 2                    | full width
          ﬁrst ① Ⅳ                  | first 1 iv                 | compatibility forms
          𝐊𝐢𝐦                       | kim                        | mathematical letters
          ٣٩ ۳۹ ३९ ３９             | 39 39 39 39                | digits of all scripts
          Щербаков Юрий Фёдорович   | щербаков юрий федорович    | й stays, ё goes
          Ναυτιλία Ὀδυσσεύς         | ναυτιλια οδυσσευσ          | tones, breathings, final sigma
          أحمد إبراهيم آل           | احمد ابراهيم ال            | hamza
          مُحَمَّد محـمد            | محمد محمد                  | vowel signs, a stretched letter
          علی کریمی                 | علي كريمي                  | Persian letters
          נְתַנְיָהוּ               | נתניהו                     |
          दिल्ली                    | दिल्ली                     | vowel signs that are letters stay
          ガンダム ｶﾞﾝﾀﾞﾑ           | ガンダム ガンダム          | half width
          제2경제위원회             | 제 2 경제위원회            | digits part from Hangul
          朝鮮민주                  | 朝鮮 민주                  | scripts part
          KOMID회사                 | komid 회사                 |
          東京タワー                | 東京 タワー                |
          Company 2nd b2b           | company 2nd b2b            | and stay with Latin letters
          K0REA HY0KSIN             | korea hyoksin              | zero between letters
          Ma1colm M1chael           | malcolm michael            | one beside a vowel, one between consonants
          H1B A1 T1000E             | h1b a1 t1000e              | too few letters, a number
          Кim Jong Un               | kim jong un                | Cyrillic К
          KІM JОNG UΝ               | kim jong un                | Cyrillic І, О; Greek Ν
          РАК Chol                  | pak chol                   | a whole word in disguise
          РОСА & Ко                 | роса ко                    | none, where the name is Cyrillic
          Pocнефть                  | роснефть                   | Latin P, o, c
          Romanов                   | roman ов                   | nothing looks like в: parted
          """)
  void becomes(String written, String compared, String why) {
    assertThat(NameText.of(written).text()).as("%s", why).isEqualTo(compared);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # code points        | as compared | why
          4B 202E 69 202C 6D   | kim         | right-to-left override
          4B 200B 69 FEFF 6D   | kim         | zero width
          4B AD 69 2060 6D     | kim         | soft hyphen, word joiner
          4B 0 69 7F 6D        | kim         | controls
          4B 69 6D 9 55 6E     | kim un      | a tab is a space
          4B 69 6D D800 55 6E  | kim un      | a lone surrogate is as a space
          DC00                 | ''          |
          4B 69 6D 1F600       | kim         | emoji
          1F468 200D 1F469     | ''          |
          1112 1161 11AB       | 한          | jamo
          1112 200B 1161 11AB  | 한          | with something invisible among them
          E000 4B              | k           | a private character
          """)
  void invisible(String codePoints, String compared, String why) {
    assertThat(NameText.of(text(codePoints)).text()).as("%s", why).isEqualTo(compared);
  }

  private static String text(String codePoints) {
    StringBuilder text = new StringBuilder();
    for (String codePoint : codePoints.split(" ", -1)) {
      text.appendCodePoint(Integer.parseInt(codePoint, 16));
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Kim Chŏng-ŭn      | kim:LATIN chong:LATIN +un:LATIN
          J.S.C. Argument   | j:LATIN +s:LATIN +c:LATIN argument:LATIN
          김정은(金正恩)    | 김정은:HANGUL 金正恩:HAN
          제2경제위원회     | 제:HANGUL +2:NUMBER +경제위원회:HANGUL
          東京タワー        | 東京:HAN +タワー:KANA
          MV-39 Ρόδος       | mv:LATIN +39:NUMBER ροδοσ:GREEK
          Лада 2nd          | лада:CYRILLIC 2nd:LATIN
          شرکة              | شركة:ARABIC
          שלום              | שלום:OTHER
          Romanов           | roman:LATIN +ов:CYRILLIC
          Kim - Un          | kim:LATIN un:LATIN
          """)
  void tokens(String written, String tokens) {
    String found =
        NameText.of(written).tokens().stream()
            .map(token -> (token.joined() ? "+" : "") + token.text() + ":" + token.script())
            .collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(tokens);
  }

  @Test
  void everyCharacterOfUnicodeIsNormalisedOnce() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String once = NameText.of(Character.toString(c)).text();
      assertThat(NameText.of(once).text()).as("U+%04X", c).isEqualTo(once);
      String among = NameText.of("a" + Character.toString(c) + "B\u0301").text();
      assertThat(NameText.of(among).text()).as("between letters, U+%04X", c).isEqualTo(among);
    }
  }

  @Test
  void everyLatinLetterThatUnicodeTakesApartIsPlain() {
    for (int c = 0x80; c < 0x2000; c++) {
      String apart = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
      if (apart.length() > 1 && Character.toLowerCase(apart.charAt(0)) < 0x80) {
        String base = NameText.of(apart.substring(0, 1)).text();
        assertThat(NameText.of(Character.toString(c)).text()).as("U+%04X", c).isEqualTo(base);
      }
    }
  }

  /** Quadratic work would take hours here, and ten million marks are no letter. */
  @Test
  void tenMegabytes() {
    int length = 10_000_000;
    for (String piece : List.of("Kim Chŏng-ŭn ", "a\u0316\u0301", "\u0301", "'", "К0i", "가", "-")) {
      String name = piece.repeat(length / piece.length());
      NameText text = NameText.of(name);
      assertThat(text.text().length()).as(piece).isLessThanOrEqualTo(name.length() + 1);
    }
  }

  @Test
  void randomTextIsNormalisedOnce() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String alphabet = "aB1 0'-оКΝé\u0301\u0306иᄒ\u1161\u11AB가金ガ\uFF9Eأ\u0E33\u200D\uD83D\uDE00&.";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int j = random.nextInt(12); j > 0; j--) {
        name.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String once = NameText.of(name.toString()).text();
      assertThat(NameText.of(once).text()).as("seed %s, '%s'", seed, name).isEqualTo(once);
    }
  }
}
