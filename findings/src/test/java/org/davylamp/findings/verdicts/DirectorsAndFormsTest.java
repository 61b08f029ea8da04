package org.davylamp.findings.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.davylamp.names.Days;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When directors were born, which forms tell a country, and what remarks say of sources. */
class DirectorsAndFormsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kim Yong-chol (b. 1985)              | Kim Yong-chol | 1985-01-01 | 1985-12-31",
        "Kim Yong-chol, born 12 May 1985      | Kim Yong-chol | 1985-05-12 | 1985-05-12",
        "Kim Yong-chol (DOB: 1985-05-12)      | Kim Yong-chol | 1985-05-12 | 1985-05-12",
        "Kim Yong-chol (date of birth: 12.05.1985) | Kim Yong-chol | 1985-05-12 | 1985-05-12",
        "Kim Yong-chol, geb. 12.05.1985       | Kim Yong-chol | 1985-05-12 | 1985-05-12",
        "Kim Yong-chol (year of birth 1985)   | Kim Yong-chol | 1985-01-01 | 1985-12-31",
        "金永哲（1985年生）                     | 金永哲         | 1985-01-01 | 1985-12-31",
        "김영철 (1985년생)                      | 김영철         | 1985-01-01 | 1985-12-31",
        "Ким Ён Чхоль, 1985 г.р.              | Ким Ён Чхоль  | 1985-01-01 | 1985-12-31",
        "CEO Kim Yong-chol (born 1985)        | Kim Yong-chol | 1985-01-01 | 1985-12-31",
        "法定代表人：金永哲                      | 法定代表人：金永哲 | |",
        "董事 金永哲                            | 金永哲 | |",
        "Kim Yong-chol                        | Kim Yong-chol | |",
        "Bornholm Shipping                    | Bornholm Shipping | |",
      })
  void whenADirectorWasBorn(String written, String name, LocalDate first, LocalDate last) {
    assertThat(BirthsTold.without(written)).isEqualTo(name);
    assertThat(BirthsTold.in(written))
        .isEqualTo(
            Optional.ofNullable(first).map(day -> new Days(day.toEpochDay(), last.toEpochDay())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Example Trading Pte. Ltd.  | sg fj",
        "EXAMPLE TRADING PTE LTD    | sg fj",
        "Example Sdn. Bhd.          | my bn",
        "OOO Example                | ru by",
        "ООО «Пример»               | ru by",
        "ПАО Пример                 | ru",
        "Example S.p.A.             | it cl dz",
        "Example B.V.               | nl be",
        "株式会社例                  | jp",
        "Example Y.K.               | jp",
        "주식회사 보기                | kr",
        "Công ty TNHH Ví Dụ         | vn",
        "Example Co., Ltd.          | ''",
        "Example S.r.l.             | ''",
        "Example GmbH               | ''",
        "Pteron Trading             | ''",
        "OOO Example Pte Ltd        | ''",
      })
  void theCountriesThatAFormTells(String name, String countries) {
    Set<String> wanted =
        Arrays.stream(countries.split(" ", -1))
            .filter(code -> !code.isEmpty())
            .collect(Collectors.toSet());

    assertThat(LegalForms.countries(name)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ore of the Jongo-ri mine                    | Jongo-ri mine",
        "maker: Example Knitting (workshop Chilbo)   | Example Knitting, Chilbo",
        "sewn at Example Garment                     | Example Garment",
        "stone from the Example quarry               | Example quarry",
        "no ore of the Jongo-ri mine                 | ''",
        "not sewn at Example Garment                 | ''",
        "prices valid until May                      | ''",
        "visited Example Garment                     | ''",
      })
  void makersAndMinesInRemarks(String remarks, String names) {
    assertThat(String.join(", ", Sources.told(remarks))).isEqualTo(names);
  }
}
