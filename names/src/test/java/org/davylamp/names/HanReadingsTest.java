package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HanReadingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # characters | Korean | why
          金正恩       | 김정은 | a surname with a reading of its own
          崔龍海       | 최룡해 | Northern first
          崔龍海       | 최용해 | Southern too
          李雪主       | 리설주 |
          李雪主       | 이설주 |
          张成泽       | 장성택 | simplified
          黄长烨       | 황장엽 |
          朝鮮人民軍   | 조선인민군 |
          平壤         | 평양   |
          """)
  void korean(String characters, String hangul, String why) {
    assertThat(HanReadings.korean(characters)).as("%s", why).contains(hangul);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # characters | pinyin       | with tones   | Wade–Giles
          習近平       | Xi Jinping   | Xí Jìnpíng   | Hsi Chin-p'ing
          毛泽东       | Mao Zedong   | Máo Zédōng   | Mao Tse-tung
          周恩來       | Zhou Enlai   | Zhōu Ēnlái   | Chou En-lai
          蔣介石       | Jiang Jieshi | Jiǎng Jièshí | Chiang Chieh-shih
          曾慶紅       | Zeng Qinghong| Zēng Qìnghóng| Tseng Ch'ing-hung
          徐旭         | Xu Xu        | Xú Xù        | Hsü Hsü
          歐陽修       | Ouyang Xiu   | Ōuyáng Xiū   | Ouyang Hsiu
          呂國         | Lu Guo       | Lǚ Guó       | Lü Kuo
          """)
  void mandarin(String characters, String pinyin, String tones, String wadeGiles) {
    assertThat(new MandarinRomaniser().romanise(characters))
        .startsWith(pinyin)
        .contains(tones, wadeGiles);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          黃   | wong
          張   | cheung
          吳   | ng
          郭   | kwok
          謝   | tse
          李   | lee
          梁   | leung
          陳   | chan
          周   | chow
          曾   | tsang
          徐   | chui
          徐   | tsui
          葉   | yip
          國   | kwok
          許   | hui
          雷   | lui
          """)
  void cantonese(String character, String spelling) {
    assertThat(new CantoneseRomaniser().romanise(character)).contains(spelling);
  }

  /** Koreans who trade in China are listed under the Mandarin readings of their names. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jin Tiesan   | 김철삼 | .75 | .9
          Jiang Wen-ji | 강문길 | .75 | .9
          Li Cheng He  | 리성혁 | .75 | .9
          Li Cheng He  | 김정은 | 0   | .1
          Jin Tiesan   | 리성혁 | 0   | .1
          """)
  void sinoKorean(String latin, String hangul, double from, double to) {
    assertThat(SinoKorean.score(latin, hangul)).isBetween(from, to);
  }

  @Test
  void whatIsNotHanHasNoReading() {
    assertThat(HanReadings.korean("Kim 김")).isEmpty();
    assertThat(HanReadings.of('k')).isEmpty();
    assertThat(new MandarinRomaniser().romanise("김")).isEmpty();
  }

  @Test
  void theTableIsWhole() {
    assertThat(HanReadings.all()).hasSizeGreaterThan(27_000);
    assertThat(HanReadings.of('张').map(HanReading::traditional))
        .hasValueSatisfying(forms -> assertThat(forms).contains("張"));
  }
}
