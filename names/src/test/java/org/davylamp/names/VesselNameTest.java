package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VesselNameTest {
  private static final double HIT = .7;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # as written            | words               | numbers
          MV CHON MA 1            | chon ma             | 1
          M/V Chon-Ma No. 1       | chon ma             | 1
          M.T. TAIYO II           | taiyo               | 2
          JI SONG VI              | ji song             | 6
          SS Great Britain        | great britain       | ~~
          the vessel Wise Honest  | wise honest         | ~~
          O UN CHONG NYON HO      | o un chong nyon     | ~~
          Oun Chongnyon-ho        | oun chongnyon       | ~~
          천마산호                 | 천마산               | ~~
          昊帆2号                  | 昊帆                 | 2
          Kum Ho                  | kum ho              | ~~
          JH86                    | jh                  | 86
          JH 086                  | jh                  | 86
          Hao Fan 2AH             | hao fan             | 2
          Grand 2nd               | grand               | 2
          7-28                    | 7 28                | 7 28
          Seven Seas              | seven seas          | ~~
          Munakata Maru No.5      | munakata maru       | 5
          MS                      | ms                  | ~~
          Victory Two             | victory             | 2
          …                       | ~~                  | ~~
          """)
  void parts(String written, String words, String numbers) {
    VesselName name = VesselName.of(written);
    assertThat(String.join(" ", name.words())).isEqualTo(words.replace("~", ""));
    assertThat(String.join(" ", name.numbers())).isEqualTo(numbers.replace("~", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # one              | other              | a hit
          MV CHON MA 1       | Chon-Ma No. 1      | true
          JI SONG 6          | Jisong VI          | true
          O UN CHONG NYON HO | Oun Chongnyon-ho   | true
          천마산호            | CHON MA SAN        | true
          Hao Fan 2          | 昊帆2号             | true
          Baek Ma Kang       | Paek Ma Gang       | true
          Pi Ruy Gang        | Pi Ryu Gang        | true
          Snow Storm 1       | Snow Stom 1        | true
          Jujakbonh-5        | Ju Jak Bong 5      | true
          PAEKMA             | BAEKMA             | true
          Captain Beklemishev | Kapitan Beklemishev | true
          IRIS Makran        | Makran             | true
          Neptun             | Neptune            | false
          CHON MA SAN        | CHON MA 1          | false
          CHON MA 1          | CHON MA 2          | false
          Ra Nam 2           | Ra Nam 3           | false
          Kum Un San         | Kum Un San 3       | false
          Snow               | Snoe               | false
          Victory            | VICTOR KONETSKY    | false
          Yard No. 9918779 Zvezda-Dsme | YARD NO. 455 IRAN MARINE | false
          SEVEN PEARLS       | 7 PEARLS           | true
          Lord of the Fjords | Lord of Fjords     | true
          Tug Sirocco        | Sirocco            | true
          Sirocco            | Sirocco Bay        | false
          Ayia Varvara       | Agia Varvara       | true
          Nadejnyy           | Nadezhnyy          | true
          Norsundet Skjaer   | Norsundet Skjær    | true
          Copper Eagle       | Copper Eaglet      | false
          Copper Eagle       | Copper Eagel       | true
          Misty Bride        | Misty Pride        | false
          Donna Carla        | Donna Carlo        | false
          Donna Yelena       | Donna Elena        | true
          Xing Hai           | Xin Hai            | false
          Jin Song           | Chin Song          | true
          TWO BROTHERS       | 3 BROTHERS         | false
          DAI 8 KOEI MARU    | KOEI MARU NO. 8    | true
          ADM. NEVSKOY       | ADMIRAL NEVSKOY    | true
          Sev. Trader        | Severny Trader     | true
          Sea Hawk           | Sea Hawkeye        | false
          …                  | …                  | false
          """)
  void alike(String one, String other, boolean hit) {
    VesselName a = VesselName.of(one);
    VesselName b = VesselName.of(other);
    double score = VesselSimilarity.of(a, b);
    assertThat(score >= HIT).as("%.3f", score).isEqualTo(hit);
    assertThat(VesselSimilarity.of(b, a)).isEqualTo(score);
  }
}
