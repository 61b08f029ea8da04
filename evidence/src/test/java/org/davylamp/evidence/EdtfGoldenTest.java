package org.davylamp.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ranges that other people's software gives to the same strings, computed with PyPI's {@code edtf}
 * 5.0.2 ({@code lower_strict}, {@code upper_strict}) and {@code undate} 0.8.0 ({@code earliest},
 * {@code latest}) under Python 3. What stands in tables of {@code edtf} alone, {@code undate} does
 * not read: dates with time, seasons, sets, qualified parts, exponents, significant digits.
 */
class EdtfGoldenTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "1985-04-12,           1985-04-12/1985-04-12",
    "1985-04,              1985-04-01/1985-04-30",
    "1985,                 1985-01-01/1985-12-31",
    "1964/2008,            1964-01-01/2008-12-31",
    "2004-06/2006-08,      2004-06-01/2006-08-31",
    "2004-02-01/2005-02,   2004-02-01/2005-02-28",
    "2004-02-01/2005,      2004-02-01/2005-12-31",
    "2005/2006-02,         2005-01-01/2006-02-28",
    "Y170000002,           +170000002-01-01/+170000002-12-31",
    "Y-170000002,          -170000002-01-01/-170000002-12-31",
    "1984?,                1984-01-01/1984-12-31",
    "2004-06~,             2004-06-01/2004-06-30",
    "2004-06-11%,          2004-06-11/2004-06-11",
    "201X,                 2010-01-01/2019-12-31",
    "20XX,                 2000-01-01/2099-12-31",
    "2004-XX,              2004-01-01/2004-12-31",
    "1985-04-XX,           1985-04-01/1985-04-30",
    "1985-XX-XX,           1985-01-01/1985-12-31",
    "1984~/2004-06,        1984-01-01/2004-06-30",
    "1984-06-02?/2004-08-08~, 1984-06-02/2004-08-08",
    "-1985,                -1985-01-01/-1985-12-31",
    "156X-12-25,           1560-12-25/1569-12-25",
    "1XXX-XX,              1000-01-01/1999-12-31",
    "1XXX-12,              1000-12-01/1999-12-31",
    "2004-06-XX/2004-07-03, 2004-06-01/2004-07-03",
    "1900-02,              1900-02-01/1900-02-28",
    "2004-02,              2004-02-01/2004-02-29",
    "0000,                 0000-01-01/0000-12-31",
    // undate spells the missing end None, edtf inf
    "1985-04/..,           1985-04-01/..",
    "../1985,              ../1985-12-31",
  })
  void bothPeersAgree(String text, String days) {
    assertThat(Edtf.parse(text).days()).hasToString(days);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "1985-04-12T23:20:30Z,         1985-04-12/1985-04-12",
    "Y-17E7,                       -170000000-01-01/-170000000-12-31",
    "2001-33,                      2001-01-01/2001-03-31",
    "2001-34,                      2001-04-01/2001-06-30",
    "2001-36,                      2001-10-01/2001-12-31",
    "2001-37,                      2001-01-01/2001-04-30",
    "2001-39,                      2001-09-01/2001-12-31",
    "2001-40,                      2001-01-01/2001-06-30",
    "2001-41,                      2001-07-01/2001-12-31",
    "'[1667,1668,1670..1672]',     1667-01-01/1672-12-31",
    "[..1760-12-03],               ../1760-12-03",
    "'[1760-01,1760-02,1760-12..]', 1760-01-01/..",
    "'{1960,1961-12}',             1960-01-01/1961-12-31",
    "2004-06~-11,                  2004-06-11/2004-06-11",
    "?2004-06-~11,                 2004-06-11/2004-06-11",
    "2004-06-~01/2004-06-~20,      2004-06-01/2004-06-20",
    "XXXX-12-XX,                   0000-12-01/9999-12-31",
  })
  void edtfAgrees(String text, String days) {
    assertThat(Edtf.parse(text).days()).hasToString(days);
  }

  /** Where we differ, and why ours stands. */
  @ParameterizedTest(name = "{0}: edtf {1}, here {2}: {3}")
  @CsvSource({
    "1985-04-12T23:20:30-04, 1985-04-12/1985-04-12, 1985-04-13/1985-04-13, edtf drops the shift; days are UTC days",
    "1985/,       1985-01-01/1995-01-01, 1985-01-01/.., edtf guesses ten years for an unknown end; no end is known",
    "/1985,       1975-12-31/1985-12-31, ../1985-12-31, edtf guesses ten years for an unknown start",
    "2001-21,     2001-03-01/2001-05-31, 2001-03-01/2001-12-24, edtf takes the northern months; the specification says independent of location",
    "2001-24,     2001-12-01/2001-12-31, 2000-12-01/2002-03-24, edtf ends winter with the year",
    "2001-25,     2001-03-01/2001-05-31, 2001-03-01/2001-06-24, edtf goes by months alone; sources also go by equinox",
    "2001-28,     2001-12-01/2001-12-31, 2000-12-01/2002-03-24, edtf ends winter with the year",
    "1950S2,      1950-01-01/1950-12-31, 1900-01-01/1999-12-31, edtf gives the estimate; the specification: some year between 1900 and 1999",
    "Y3388E2S3,   338800-01-01/338800-12-31, +338000-01-01/+338999-12-31, the same",
    "XXXX-02-29,  0000-02-29/9999-02-29, 0000-02-29/9996-02-29, edtf gives a day that the calendar has not",
  })
  void edtfDiffers(String text, String peer, String ours, String why) {
    assertThat(Edtf.parse(text).days()).as(why).hasToString(ours).doesNotHaveToString(peer);
  }

  /** Strings of the specification that edtf 5.0.2 cannot read. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"1984-1X, 1984-10-01/1984-12-31", "15X2-1X, 1502-10-01/1592-12-31"})
  void edtfFails(String text, String days) {
    assertThat(Edtf.parse(text).days()).hasToString(days);
  }
}
