package org.davylamp.exchange.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.davylamp.evidence.Countries;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Countries and ports as people write them. */
final class PlacesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "KP",
        "kp",
        "PRK",
        "DPRK",
        "D.P.R.K.",
        "North Korea",
        "NORTH KOREA",
        "N. Korea",
        "Korea, North",
        "Korea, DPR",
        "Korea (DPRK)",
        "Korea, Dem. People's Rep.",
        "Korea, Dem. People’s Rep.",
        "Korea, Democratic People's Republic of",
        "Democratic People's Republic of Korea",
        "Democratic People’s Republic of Korea",
        "DPR Korea",
        "조선민주주의인민공화국",
        "북한",
        "북조선",
        "朝鲜",
        "北朝鲜",
        "北朝鮮",
        "朝鲜民主主义人民共和国",
        "北韓",
        "КНДР",
        "Северная Корея",
        "Nordkorea",
        "Corée du Nord",
        "Corea del Norte",
        "Coreia do Norte",
        "Corea del Nord",
        "Korea Północna",
        "Kuzey Kore",
        "Triều Tiên",
        "Korea Utara",
        "KP - North Korea",
        "North Korea (KP)",
        "KP/DPRK"
      })
  void northKorea(String written) {
    assertThat(CountryCell.find(written)).contains("kp");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KR",
        "KOR",
        "ROK",
        "South Korea",
        "Republic of Korea",
        "Korea, Republic of",
        "Korea, Rep.",
        "Korea, South",
        "S. Korea",
        "대한민국",
        "한국",
        "남한",
        "韩国",
        "韓国",
        "大韩民国",
        "Южная Корея",
        "Республика Корея",
        "Südkorea",
        "Corée du Sud",
        "Corea del Sur",
        "Coreia do Sul",
        "Hàn Quốc",
        "Güney Kore",
        "Korea Selatan",
        "KR - Korea",
        "Korea (KR)",
        "Korea, ROK"
      })
  void southKorea(String written) {
    assertThat(CountryCell.find(written)).contains("kr");
  }

  /** Korea alone is neither, whoever reads it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Korea",
        "KOREA",
        " korea ",
        "Corea",
        "Corée",
        "Coreia",
        "Корея",
        "Kore",
        "조선",
        "朝鮮",
        "고려",
        "Korea (unspecified)",
        "Korea / Korea",
        "Korea, "
      })
  void koreaAloneIsNeither(String written) {
    assertThat(CountryCell.find(written)).isEmpty();
    assertThat(PortCell.read(written).value().flatMap(Port::country)).isEmpty();
    assertThat(Countries.find(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CN | cn",
        "China | cn",
        "中国 | cn",
        "P.R. China | cn",
        "PR China | cn",
        "CN-China | cn",
        "China (CN) | cn",
        "Россия | ru",
        "Russian Federation | ru",
        "俄罗斯 | ru",
        "Türkiye | tr",
        "Turkey | tr",
        "Burma | mm",
        "Viet Nam | vn",
        "Việt Nam | vn",
        "Deutschland | de",
        "Allemagne | de",
        "Alemania | de",
        "ドイツ | de",
        "Hong Kong SAR | hk",
        "香港 | hk",
        "USA | us",
        "U.S.A. | us",
        "Côte d’Ivoire | ci",
        "Germany / Deutschland | de",
      })
  void aCountry(String written, String code) {
    assertThat(CountryCell.find(written)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Asia",
        "various",
        "unknown",
        "N/A",
        "???",
        "不详",
        "EU/CN",
        "China / DPRK",
        "x",
        "",
        "Atlantis"
      })
  void isNoCountry(String written) {
    assertThat(CountryCell.find(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nampo                  | nampo       | kp",
        "NAMPO                  | nampo       | kp",
        "Namp’o                 | nampo       | kp",
        "남포                     | nampo       | kp",
        "남포항                    | nampo       | kp",
        "南浦港                    | nampo       | kp",
        "Port of Nampo          | nampo       | kp",
        "Nampo Port             | nampo       | kp",
        "Nampo, DPRK            | nampo       | kp",
        "Nampo (KPNAM)          | nampo       | kp",
        "KPNAM                  | nampo       | kp",
        "KP NAM                 | nampo       | kp",
        "off Nampo              | nampo       | kp",
        "Ch’ŏngjin              | chongjin    | kp",
        "Cheongjin              | chongjin    | kp",
        "Najin                  | rajin       | kp",
        "Rajin (Najin)          | rajin       | kp",
        "Rason                  | rason       | kp",
        "Pyongyang Sunan Airport| pyongyang   | kp",
        "Hoeryŏng               | hoeryong    | kp",
        "대안                     | taean       | kp",
        "Kimchaek               | kimchaek    | kp",
        "Dandong                | dandong     | cn",
        "丹东港                    | dandong     | cn",
        "Dandong, Liaoning      | dandong     | cn",
        "CNDDG                  | dandong     | cn",
        "CNDLC                  | dalian      | cn",
        "Nanping, Helong        | nanping     | cn",
        "图们口岸                   | tumen       | cn",
        "珲春                     | hunchun     | cn",
        "Vladivostok            | vladivostok | ru",
        "Находка                | nakhodka    | ru",
        "Vostochny Port         | vostochny   | ru",
        "порт Восточный         | vostochny   | ru",
        "Busan                  | busan       | kr",
        "PUSAN                  | busan       | kr",
        "KRPUS                  | busan       | kr",
        "Donghae                | donghae     | kr",
        "Haiphong               | haiphong    | vn",
        "Hai Phong              | haiphong    | vn",
        "GENOA                  | genoa       | it",
        "GHENT                  | ghent       | be",
        "KRIBI                  | kribi       | cm",
      })
  void aPort(String written, String place, String country) {
    Port port = PortCell.read(written).value().orElseThrow();
    assertThat(port.place()).contains(place);
    assertThat(port.country()).contains(country);
  }

  /** What can be told of a place that is not in the table, or of one of two of its name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Taean                 | taean  |   ",
        "Taean, DPRK           | taean  | kp",
        "Taean, South Korea    | taean  | kr",
        "Sunchon               | sunchon|   ",
        "at sea                | at-sea |   ",
        "at sea, 30N 125E      | at-sea |   ",
        "Yellow Brick Wharf, China |    | cn",
        "CN XYQ                |        | cn",
        "KP2AB                 |        | kp",
        "Nampo, South Korea    |        | kr",
      })
  void whatCanBeTold(String written, String place, String country) {
    Port port = PortCell.read(written).value().orElseThrow();
    assertThat(port.place()).isEqualTo(Optional.ofNullable(place));
    assertThat(port.country()).isEqualTo(Optional.ofNullable(country));
  }

  /** Many a town is written in five capitals: KRUPA is not in Korea. */
  @ParameterizedTest
  @ValueSource(strings = {"KRUPA", "KPOLA", "Nowhere", "Korea", "China/DPRK", "N/A"})
  void isNoPort(String written) {
    assertThat(PortCell.read(written).isUnread()).isTrue();
  }
}
