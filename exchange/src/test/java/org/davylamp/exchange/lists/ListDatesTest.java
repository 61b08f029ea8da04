package org.davylamp.exchange.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.davylamp.evidence.Edtf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as lists write them. */
class ListDatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          25 May 1981                 | 1981-05-25
          25 May 1981.                | 1981-05-25
          May 1981                    | 1981-05
          1 Sept. 1958                | 1958-09-01
          Nov. 1973                   | 1973-11
          1962                        | 1962
          1957-05-25                  | 1957-05-25
          2026-02-27T00:00:09.554Z    | 2026-02-27
          25/05/1957                  | 1957-05-25
          25-05-1957                  | 1957-05-25
          5/1957                      | 1957-05
          dd/mm/1963                  | 1963
          00/00/1963                  | 1963
          dd/04/1963                  | 1963-04
          June 21, 2022               | 2022-06-21
          circa 1961                  | 1961~
          circa 01 Jan 1961           | 1961-01-01~
          Approximately 1963          | 1963~
          1938 to 1940                | 1938/1940
          1938-1940                   | 1938/1940
          circa 1979-1982             | 1979~/1982~
          between 1958 and 1960       | 1958/1960
          01 Jan 1934 to 31 Dec 1934  | 1934
          01 Jan 1934 to 31 Dec 1936  | 1934-01-01/1936-12-31
          Jan 1958 to Mar 1960        | 1958-01/1960-03
          1963~                       | 1963~
          31 Feb 1981                 |
          1940 to 1938                |
          30-35 years old             |
          24/06/1402 (Hijri Calendar) |
          Sep.                        |
          some day                    |
          """)
  void written(String text, String edtf) {
    assertThat(ListDates.date(text).map(Edtf::toString).orElse(""))
        .isEqualTo(Objects.requireNonNullElse(edtf, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a) 2 January 1964 b) Approximately 1963 | 2 January 1964 + Approximately 1963
          (1) Syria (2) Iran                      | Syria + Iran
          1963 or 1964                            | 1963 + 1964
          1963; 1964                              | 1963 + 1964
          12 Rakwon Street                        | 12 Rakwon Street
          """)
  void several(String text, String parts) {
    assertThat(String.join(" + ", ListDates.parts(text))).isEqualTo(parts);
  }
}
