package org.davylamp.exchange.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as people write them. */
final class DateCellTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2017-08-05               | 2017-08-05",
        "2017/8/5                 | 2017-08-05",
        "2017.08.05               | 2017-08-05",
        "20170805                 | 2017-08-05",
        "2017年8月5日               | 2017-08-05",
        "2017년 8월 5일              | 2017-08-05",
        "２０１７-０８-０５             | 2017-08-05",
        "05.08.2017               | 2017-08-05",
        "5.8.17                   | 2017-08-05",
        "5 Aug 2017               | 2017-08-05",
        "5th August 2017          | 2017-08-05",
        "August 5, 2017           | 2017-08-05",
        "Sat, 5 Aug 2017          | 2017-08-05",
        "05-Aug-17                | 2017-08-05",
        "2017-Aug-05              | 2017-08-05",
        "5. August 2017           | 2017-08-05",
        "5 août 2017              | 2017-08-05",
        "5 de agosto de 2017      | 2017-08-05",
        "5 августа 2017 г.        | 2017-08-05",
        "2017-08-05T23:10:00Z     | 2017-08-05",
        "2017-08-05T23:10:00-04:00| 2017-08-06",
        "2017-08-05 00:00:00.000  | 2017-08-05",
        "20.08.2017 14:30         | 2017-08-20",
        "8/20/2017 12:00:00 AM    | 2017-08-20",
        "20/08/2017               | 2017-08-20",
        "08/20/2017               | 2017-08-20",
        "20082017                 | 2017-08-20",
        "42952                    | 2017-08-05",
        "42952.75                 | 2017-08-05",
        "04/04/2017               | 2017-04-04",
        "29 Feb 2016              | 2016-02-29",
        "1998-12-01               | 1998-12-01",
        "01.12.98                 | 1998-12-01",
      })
  void aDay(String written, String day) {
    DayRange days = days(written);
    assertThat(days).isEqualTo(DayRange.day(LocalDate.parse(day).toEpochDay()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2017-08                   | 2017-08-01 | 2017-08-31",
        "08/2017                   | 2017-08-01 | 2017-08-31",
        "2017/8                    | 2017-08-01 | 2017-08-31",
        "201708                    | 2017-08-01 | 2017-08-31",
        "Aug 2017                  | 2017-08-01 | 2017-08-31",
        "2017年8月                   | 2017-08-01 | 2017-08-31",
        "Aug-17                    | 2017-08-01 | 2017-08-31",
        "Dec-98                    | 1998-12-01 | 1998-12-31",
        "Nov’16                    | 2016-11-01 | 2016-11-30",
        "août 2017                 | 2017-08-01 | 2017-08-31",
        "2017                      | 2017-01-01 | 2017-12-31",
        "2017年                     | 2017-01-01 | 2017-12-31",
        "2017-08-01/2017-08-10     | 2017-08-01 | 2017-08-10",
        "from 1 Aug 2017 to 3 Aug 2017 | 2017-08-01 | 2017-08-03",
      })
  void aMonthAYearOrASpan(String written, String first, String last) {
    assertThat(days(written))
        .isEqualTo(DayRange.between(LocalDate.parse(first), LocalDate.parse(last)));
  }

  /** Never one of two readings: the law may have changed between them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "03/04/2017 | 2017-03-04 | 2017-04-03",
        "05/08/2017 | 2017-05-08 | 2017-08-05",
        "8/5/2017   | 2017-05-08 | 2017-08-05",
        "05-08-2017 | 2017-05-08 | 2017-08-05",
        "05 08 2017 | 2017-05-08 | 2017-08-05",
        "3/4/17     | 2017-03-04 | 2017-04-03",
        "05/08/07   | 2005-08-07 | 2007-08-05",
        "10122012   | 2012-10-12 | 2012-12-10",
      })
  void severalReadingsSpanAll(String written, String first, String last) {
    Edtf date = DateCell.date(written).orElseThrow();
    assertThat(date.days())
        .isEqualTo(DayRange.between(LocalDate.parse(first), LocalDate.parse(last)));
    assertThat(date.begins().first()).isEqualTo(LocalDate.parse(first).toEpochDay());
    assertThat(date.begins().last()).isGreaterThan(date.begins().first());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "soon", "-", "n/a", "Aug 17", "17-Aug", "31/02/2017", "30 Feb 2017", "2017-13-01",
            "0000-00-00",
        "1201", "99999999", "12", "19999", "80000", "5 Aug", "Lot 5", "ETA 2 weeks",
            "Smarch 5, 2017",
        "1/2/3/4", "4713-01-01", "1.5", "5 Aug Sep 2017"
      })
  void isNoDate(String written) {
    assertThat(DateCell.date(written)).isEmpty();
    assertThat(DateCell.read(written)).isEqualTo(Cell.unread(written));
  }

  private static DayRange days(String written) {
    return DateCell.date(written).orElseThrow().days();
  }
}
