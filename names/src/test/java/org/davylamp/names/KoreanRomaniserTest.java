package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanRomaniserTest {
  private final KoreanRomaniser korean = new KoreanRomaniser();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # Hangul | DPRK          | passport        | Revised, names | McCune–Reischauer | Yale
          김정은   | Kim Jong Un   | Kim Jung-eun    | Gim Jeong-eun  | Kim Chŏng-ŭn      | Kim Ceng-un
          박봉주   | Pak Pong Ju   | Park Bong-joo   | Bak Bong-ju    | Pak Pong-ju       | Pak Pong-cwu
          최룡해   | Choe Ryong Hae| Choi Ryong-hae  | Choe Ryong-hae | Ch'oe Ryong-hae   | Choy Lyong-hay
          이영희   | Ri Yong Hui   | Lee Young-hui   | I Yeong-hui    | I Yŏng-hŭi        | I Yeng-huy
          장성택   | Jang Song Thaek | Jang Sung-taek | Jang Seong-taek | Chang Sŏng-t'aek | Cang Seng-thayk
          박전국   | Pak Jon Kuk   | Park Jeon-kuk   | Bak Jeon-guk   | Pak Chŏn-guk      | Pak Cen-kwuk
          한복남   | Han Pok Nam   | Han Bok-nam     | Han Bok-nam    | Han Pong-nam      | Han Pok-nam
          """)
  void names(
      String hangul, String dprk, String passport, String revised, String mccune, String yale) {
    assertThat(korean.romanise(hangul, KoreanSystem.DPRK)).isEqualTo(dprk);
    assertThat(korean.romanise(hangul, KoreanSystem.PASSPORT)).isEqualTo(passport);
    assertThat(korean.romanise(hangul, KoreanSystem.REVISED_NAME)).isEqualTo(revised);
    assertThat(korean.romanise(hangul, KoreanSystem.MCCUNE_REISCHAUER)).isEqualTo(mccune);
    assertThat(korean.romanise(hangul, KoreanSystem.YALE)).isEqualTo(yale);
  }

  /** Examples of the Ministry's notice and of McCune and Reischauer's paper, and places. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # Hangul | Revised      | McCune–Reischauer
          독립문   | Dongnimmun   | Tongnimmun
          왕십리   | Wangsimni    | Wangsimni
          종로구   | Jongnogu     | Chongnogu
          별내면   | Byeollaemyeon| Pyŏllaemyŏn
          대관령   | Daegwallyeong| Taegwallyŏng
          해돋이   | Haedoji      | Haedoji
          칠곡군   | Chilgokgun   | Ch'ilgokkun
          압록강   | Amnokgang    | Amnokkang
          묵호항   | Mukhohang    | Mukhohang
          금강산   | Geumgangsan  | Kŭmgangsan
          전거리   | Jeongeori    | Chŏn'gŏri
          탄광     | Tangwang     | T'an'gwang
          무역회사 | Muyeokhoesa  | Muyŏkhoesa
          벌교읍내 | Beolgyoeumnae| Pŏlgyoŭmnae
          """)
  void words(String hangul, String revised, String mccune) {
    String among = hangul + " ";
    assertThat(korean.romanise(among, KoreanSystem.REVISED)).isEqualTo(revised);
    assertThat(korean.romanise(among, KoreanSystem.MCCUNE_REISCHAUER)).isEqualTo(mccune);
  }

  @Test
  void otherTextStays() {
    assertThat(korean.romanise("Kim")).isEmpty();
    assertThat(korean.romanise("")).isEmpty();
    assertThat(korean.romanise("제2경제위원회", KoreanSystem.DPRK)).isEqualTo("Je 2 Kyongjewiwonhoe");
    assertThat(korean.romanise("\u1100\u1175\u11B7")).contains("Kim", "Gim");
  }

  @Test
  void everySystemIsRecognised() {
    for (String hangul : new String[] {"김정은", "최룡해", "리병철", "오극렬", "독립", "황해북도"}) {
      for (KoreanSystem system : KoreanSystem.values()) {
        if (system != KoreanSystem.YALE) {
          String latin = korean.romanise(hangul, system);
          assertThat(KoreanAlignment.score(latin, hangul))
              .as("%s %s", system, latin)
              .isGreaterThan(.9);
        }
      }
    }
  }
}
