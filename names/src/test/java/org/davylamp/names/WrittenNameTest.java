package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # as written                                | name                    | others  | former
          HAQQANI NETWORK (HQN)                       | HAQQANI NETWORK         | HQN     | ~~
          Korea Mining Development Trading Corporation (KOMID) | Korea Mining Development Trading Corporation | KOMID | ~~
          Deutsche Bank (Schweiz) AG                  | Deutsche Bank (Schweiz) AG | ~~   | ~~
          Petrel 8 (f.k.a. Hao Yu 8)                  | Petrel 8                | ~~      | Hao Yu 8
          CHON MA SAN (ex Go Mal San 4)               | CHON MA SAN             | ~~      | Go Mal San 4
          RUNG RA 2 (formerly: Deer Lake; Paek Yang San) | RUNG RA 2            | ~~      | Deer Lake; Paek Yang San
          EBANO, f.k.a. 'ANA I'                       | EBANO                   | ~~      | ANA I
          Ocean Shipping a.k.a. OMM                   | Ocean Shipping          | OMM     | ~~
          조선무역회사(옛 이름: 남천강)                  | 조선무역회사             | ~~      | 남천강
          조선광업개발무역회사(KOMID)                    | 조선광업개발무역회사      | KOMID   | ~~
          Bank (Shanghai)                             | Bank (Shanghai)         | ~~      | ~~
          Exxon (Export) Ltd                          | Exxon (Export) Ltd      | ~~      | ~~
          (KOMID)                                     | (KOMID)                 | ~~      | ~~
          Broken (KOMID                               | Broken (KOMID           | ~~      | ~~
          Bowne (Special) Holdings                    | Bowne (Special) Holdings | ~~     | ~~
          Nowak (Exploration)                         | Nowak (Exploration)     | ~~      | ~~
          """)
  void parted(String written, String name, String others, String former) {
    WrittenName read = WrittenName.of(written);
    assertThat(read.name()).isEqualTo(name);
    assertThat(String.join("; ", read.others())).isEqualTo(others.replace("~", ""));
    assertThat(String.join("; ", read.former())).isEqualTo(former.replace("~", ""));
  }
}
