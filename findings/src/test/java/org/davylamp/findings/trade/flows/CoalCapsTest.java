package org.davylamp.findings.trade.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.davylamp.findings.trade.flows.CoalCaps.Month;
import org.davylamp.findings.trade.flows.CoalCaps.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CoalCapsTest {
  @TempDir private static Path folder;
  private static LimitedGoods coal;

  @BeforeAll
  static void bundledCase() throws IOException {
    coal =
        LimitedGoods.of(BundledMeasures.in(folder)).stream()
            .filter(it -> it.hs().equals(CoalCaps.HS))
            .findFirst()
            .orElseThrow();
  }

  /** Months as {@code month=dollars/tonnes}; the dates and amounts are those of the case. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2016-11=0/0 2016-12=53495894/1000866             | 2016-12 | 2016-11-30 | BELOW        | -
          2016-11=9/9 2016-12=53495895/1                   | 2016-12 | 2016-11-30 | ABOVE        | 2016-12
          2016-11=9/9 2016-12=1/1000867                    | 2016-12 | 2016-11-30 | ABOVE        | 2016-12
          2016-11=90000000/1 2016-12=1/1                   | 2016-12 | 2016-11-30 | CANNOT_TELL  | -
          2016-11=9/9 2016-12=1/?                          | 2016-12 | 2016-11-30 | CANNOT_TELL  | -
          2016-12=1/1                                      | 2016-12 | 2016-11-30 | CANNOT_TELL  | -
          2016-10=99999999/99999999                        | 2016-12 | 2016-11-30 | NOTHING_TOLD | -
          2017-01=400870018/1                              | 2017-01 | 2017-01-01 | BELOW        | -
          2017-01=400870018/1 2017-02=1/1                  | 2017-02 | 2017-01-01 | ABOVE        | 2017-02
          2017-01=1/7500000 2017-02=0/1                    | 2017-02 | 2017-01-01 | ABOVE        | 2017-02
          2017-01=1/1 2017-03=1/1                          | 2017-03 | 2017-01-01 | CANNOT_TELL  | -
          2017-08=5/5                                      | 2017-08 | 2017-08-05 | CANNOT_TELL  | -
          2017-08=5/5 2017-09=5/5                          | 2017-09 | 2017-08-05 | CANNOT_TELL  | -
          2017-08=5/5 2017-09=5/5 2017-10=1/?              | 2017-10 | 2017-08-05 | ABOVE        | 2017-10
          2017-08=0/0 2017-09=0/0 2017-10=0/0              | 2017-10 | 2017-08-05 | BELOW        | -
          """)
  void saysWhenCoalReachedACap(
      String told, YearMonth until, LocalDate begins, CoalCaps.Verdict verdict, String month) {
    Result result =
        CoalCaps.of(coal, months(told), until).stream()
            .filter(it -> it.window().begins().equals(begins))
            .findFirst()
            .orElseThrow();
    assertThat(result.verdict()).isEqualTo(verdict);
    assertThat(result.reached().map(YearMonth::toString).orElse("-")).isEqualTo(month);
  }

  @Test
  void aCapEndsOnTheDayBeforeTheBan() {
    assertThat(CoalCaps.windows(coal))
        .extracting(it -> it.begins() + " to " + it.ends().map(LocalDate::toString).orElse("now"))
        .containsExactly(
            "2016-11-30 to 2016-12-31", "2017-01-01 to 2017-08-04", "2017-08-05 to now");
  }

  private static NavigableMap<YearMonth, Month> months(String told) {
    NavigableMap<YearMonth, Month> months = new TreeMap<>();
    for (String month : told.split(" ", -1)) {
      String[] parts = month.split("[=/]", -1);
      boolean weighed = !parts[2].equals("?");
      double tonnes = weighed ? Double.parseDouble(parts[2]) : 0;
      months.put(
          YearMonth.parse(parts[0]), new Month(Double.parseDouble(parts[1]), tonnes, weighed));
    }
    return months;
  }
}
