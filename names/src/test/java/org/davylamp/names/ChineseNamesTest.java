package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chinese names in Latin letters. */
final class ChineseNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # name            | in pinyin
          Shen Congmin      | true
          Congmin Shen      | true
          Ouyang Rui        | true
          Shen              | false
          Shen Hsiao-min    | false
          Congmin Reuter    | false
          Mina Rosales      | false
          Wang Ge Li Na Mo  | false
          """)
  void isPinyin(String name, boolean pinyin) {
    List<String> words = NameText.of(name).tokens().stream().map(Token::text).toList();
    assertThat(ChineseNames.isPinyin(words)).isEqualTo(pinyin);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # Wade-Giles      | what it may be in pinyin                                          | why
          Hsieh Wen-hsiung  | xie wenxiong                                                      | one way only
          Ts'ui Shu-jung    | cui shurong                                                       | no surname Zui
          Wen-hsiung Hsieh  | xie wenxiong                                                      | surname last
          Kung Te-kuei      | gong degui; gong dekui; gong tegui; gong tekui; kong degui; kong dekui; kong tegui; kong tekui | without apostrophes
          Fan Mei-ling      | fan meiling                                                       | a hyphen
          Fan Mei Ling      | ''                                                                | pinyin as it is
          Fan Meiling       | ''                                                                | pinyin as it is
          Kim Yong-chol     | ''                                                                | Korean
          Jean-Claude Hsieh | ''                                                                | no syllables
          """)
  void ofWadeGiles(String name, String pinyin, String why) {
    assertThat(String.join("; ", ChineseNames.ofWadeGiles(NameText.of(name).tokens(), false)))
        .as(why)
        .isEqualTo(pinyin);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # in Russian      | in pinyin                    | why
          сюй вэньсюн       | xu wenxiong                  | ü, э, a last g
          сюй веньсюн       | xu wenxiong                  | the press's е
          чжэн цзыцян       | zheng ziqiang                | z, j and q
          хэ лэ             | he le; he lie                | е and э
          ян хуэйжу         | yang huiru                   | a syllable of its own
          иван сидоров      | ''                           | Russian
          вэньсюн           | ''                           | no surname
          """)
  void inRussian(String name, String pinyin, String why) {
    assertThat(String.join("; ", Palladius.pinyin(name))).as(why).isEqualTo(pinyin);
  }

  /** What can be parted in very many ways is not tried in all of them. */
  @Test
  void longWordsTakeNoTime() {
    String word = "an".repeat(500) + "v";
    assertThat(ChineseNames.isPinyin(List.of("li", word))).isFalse();
    assertThat(Palladius.pinyin("ли " + "ан".repeat(500) + "щ")).isEmpty();
    assertThat(Palladius.pinyin("ли ".repeat(500) + "ли")).isEmpty();
  }
}
