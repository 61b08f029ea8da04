package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {
  private static final double HIT = .7;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # letters | name                                          | of it
          KOMID     | Korea Mining Development Trading Corporation  | true
          KMDTC     | Korea Mining Development Trading Corporation  | true
          NCG       | Namchongang Trading Corporation               | true
          OMM       | Ocean Maritime Management Company, Limited    | true
          SANS      | Second Academy of Natural Sciences            | true
          KKBC      | Korea Kwangson Banking Corporation            | true
          DCB       | Daedong Credit Bank                           | true
          MPS       | Ministry of People's Security                 | true
          PLA       | People's Liberation Army                      | true
          KOMID     | Korea Ryonbong General Corporation            | false
          ABC       | CDE Company                                   | false
          OMM       | Ocean Shipping Agency                         | false
          MM        | Mandalay Mining                               | false
          K         | Korea                                         | false
          KOMIDKOMIDKOMID | Korea Mining Development Trading Corporation | false
          """)
  void standsFor(String letters, String name, boolean of) {
    Form form = OrganisationWords.forms(name, TokenWeights.builtIn()).getFirst();
    double score = Initials.score(NameText.of(letters).text(), form);
    assertThat(score >= HIT).as("%.3f", score).isEqualTo(of);
  }
}
