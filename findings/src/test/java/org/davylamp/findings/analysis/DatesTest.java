package org.davylamp.findings.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.davylamp.findings.Entities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2016-06-02          | 2016-06-02
          2016                | 2016
          2017/2024           | 2017 to 2024
          1985~/1995~         | about 1985 to about 1995
          2021-05?            | perhaps 2021-05
          2025%               | perhaps about 2025
          ../2010             | until 2010
          /2010               | until 2010
          2010/..             | since 2010
          198X                | the 1980s
          198X/199X           | the 1980s to the 1990s
          2016-XX             | 2016-XX
          [1989,1991]         | [1989,1991]
          """)
  void inWords(String edtf, String words) {
    assertThat(Dates.words(edtf)).isEqualTo(words);
  }

  @Test
  void oneOrTheOther() {
    assertThat(Dates.words(List.of("1989", "1991?"))).isEqualTo("1989 or perhaps 1991");
    assertThat(Dates.words(List.of())).isEmpty();
  }

  @Test
  void whatIsNoDateTakesNoPart() {
    assertThat(
            Dates.all(
                Entities.of(
                    "Observation",
                    "o",
                    "imageDate",
                    "in spring",
                    "imageDate",
                    "2016",
                    "imageDate",
                    "2017"),
                "imageDate"))
        .hasToString("[2016, 2017]");
    assertThat(Dates.first(Entities.of("Observation", "o", "component", "x"), "imageDate"))
        .isEmpty();
  }
}
