package org.davylamp.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every example string of the EDTF specification (Library of Congress, 4 February 2019), and the
 * spellings it excludes. Ranges are {@code first/last}, {@code ..} for an end outside all days.
 */
class EdtfTest {

  @ParameterizedTest(name = "{0} begins in {1} and ends in {2}")
  @CsvSource({
    // level 0, date
    "1985-04-12, 1985-04-12/1985-04-12, 1985-04-12/1985-04-12",
    "1985-04,    1985-04-01/1985-04-01, 1985-04-30/1985-04-30",
    "1985,       1985-01-01/1985-01-01, 1985-12-31/1985-12-31",
    // level 0, date and time: the day in UTC
    "1985-04-12T23:20:30,       1985-04-12/1985-04-12, 1985-04-12/1985-04-12",
    "1985-04-12T23:20:30Z,      1985-04-12/1985-04-12, 1985-04-12/1985-04-12",
    "1985-04-12T23:20:30-04,    1985-04-13/1985-04-13, 1985-04-13/1985-04-13",
    "1985-04-12T23:20:30+04:30, 1985-04-12/1985-04-12, 1985-04-12/1985-04-12",
    "2020-01-01T08:59:59+09:00, 2019-12-31/2019-12-31, 2019-12-31/2019-12-31",
    "2020-01-01T09:00:00+09:00, 2020-01-01/2020-01-01, 2020-01-01/2020-01-01",
    "2017-01-01T08:59:60+09:00, 2016-12-31/2016-12-31, 2016-12-31/2016-12-31",
    // level 0, interval: some day of the one to some day of the other
    "1964/2008,             1964-01-01/1964-12-31, 2008-01-01/2008-12-31",
    "2004-06/2006-08,       2004-06-01/2004-06-30, 2006-08-01/2006-08-31",
    "2004-02-01/2005-02-08, 2004-02-01/2004-02-01, 2005-02-08/2005-02-08",
    "2004-02-01/2005-02,    2004-02-01/2004-02-01, 2005-02-01/2005-02-28",
    "2004-02-01/2005,       2004-02-01/2004-02-01, 2005-01-01/2005-12-31",
    "2005/2006-02,          2005-01-01/2005-12-31, 2006-02-01/2006-02-28",
    // level 1, letter-prefixed year
    "Y170000002,  +170000002-01-01/+170000002-01-01, +170000002-12-31/+170000002-12-31",
    "Y-170000002, -170000002-01-01/-170000002-01-01, -170000002-12-31/-170000002-12-31",
    // level 1, season: of either hemisphere, by month or by sun
    "2001-21, 2001-03-01/2001-09-24, 2001-05-31/2001-12-24",
    "2001-22, 2000-12-01/2001-12-24, 2001-02-28/2002-03-24",
    "2001-23, 2001-03-01/2001-09-24, 2001-05-31/2001-12-24",
    "2001-24, 2000-12-01/2001-12-24, 2001-02-28/2002-03-24",
    // level 1, qualification: the stated days stay
    "1984?,       1984-01-01/1984-01-01, 1984-12-31/1984-12-31",
    "2004-06~,    2004-06-01/2004-06-01, 2004-06-30/2004-06-30",
    "2004-06-11%, 2004-06-11/2004-06-11, 2004-06-11/2004-06-11",
    // level 1, unspecified digits from the right: some year, some month, some day
    "201X,       2010-01-01/2019-01-01, 2010-12-31/2019-12-31",
    "20XX,       2000-01-01/2099-01-01, 2000-12-31/2099-12-31",
    "2004-XX,    2004-01-01/2004-12-01, 2004-01-31/2004-12-31",
    "1985-04-XX, 1985-04-01/1985-04-30, 1985-04-01/1985-04-30",
    "1985-XX-XX, 1985-01-01/1985-12-31, 1985-01-01/1985-12-31",
    // level 1, extended interval: open end, open start, unknown end, unknown start
    "1985-04-12/.., 1985-04-12/1985-04-12, ../..",
    "1985-04/..,    1985-04-01/1985-04-30, ../..",
    "1985/..,       1985-01-01/1985-12-31, ../..",
    "../1985-04-12, ../..,                 1985-04-12/1985-04-12",
    "../1985-04,    ../..,                 1985-04-01/1985-04-30",
    "../1985,       ../..,                 1985-01-01/1985-12-31",
    "1985-04-12/,   1985-04-12/1985-04-12, 1985-04-12/..",
    "1985-04/,      1985-04-01/1985-04-30, 1985-04-01/..",
    "1985/,         1985-01-01/1985-12-31, 1985-01-01/..",
    "/1985-04-12,   ../1985-04-12,         1985-04-12/1985-04-12",
    "/1985-04,      ../1985-04-30,         1985-04-01/1985-04-30",
    "/1985,         ../1985-12-31,         1985-01-01/1985-12-31",
    "1984~/2004-06,           1984-01-01/1984-12-31, 2004-06-01/2004-06-30",
    "1984/2004-06~,           1984-01-01/1984-12-31, 2004-06-01/2004-06-30",
    "1984~/2004~,             1984-01-01/1984-12-31, 2004-01-01/2004-12-31",
    "1984?/2004%,             1984-01-01/1984-12-31, 2004-01-01/2004-12-31",
    "1984-06?/2004-08?,       1984-06-01/1984-06-30, 2004-08-01/2004-08-31",
    "1984-06-02?/2004-08-08~, 1984-06-02/1984-06-02, 2004-08-08/2004-08-08",
    "1984-06-02?/,            1984-06-02/1984-06-02, 1984-06-02/..",
    // level 1, negative year
    "-1985, -1985-01-01/-1985-01-01, -1985-12-31/-1985-12-31",
    // level 2, exponential year, significant digits
    "Y-17E7,       -170000000-01-01/-170000000-01-01, -170000000-12-31/-170000000-12-31",
    "1950S2,       1900-01-01/1999-01-01, 1900-12-31/1999-12-31",
    "Y171010000S3, +171000000-01-01/+171999999-01-01, +171000000-12-31/+171999999-12-31",
    "Y3388E2S3,    +338000-01-01/+338999-01-01, +338000-12-31/+338999-12-31",
    // level 2, parts of a year
    "2001-25, 2001-03-01/2001-03-24, 2001-05-31/2001-06-24",
    "2001-28, 2000-12-01/2001-12-24, 2001-02-28/2002-03-24",
    "2001-29, 2001-09-01/2001-09-24, 2001-11-30/2001-12-24",
    "2001-32, 2001-06-01/2001-06-24, 2001-08-31/2001-09-24",
    "2001-34, 2001-04-01/2001-04-01, 2001-06-30/2001-06-30",
    "2001-39, 2001-09-01/2001-09-01, 2001-12-31/2001-12-31",
    "2001-41, 2001-07-01/2001-07-01, 2001-12-31/2001-12-31",
    // level 2, one of a set, all of a set
    "'[1667,1668,1670..1672]',      1667-01-01/1672-01-01, 1667-12-31/1672-12-31",
    "[..1760-12-03],                ../1760-12-03,         ../1760-12-03",
    "[1760-12..],                   1760-12-01/..,         1760-12-31/..",
    "'[1760-01,1760-02,1760-12..]', 1760-01-01/..,         1760-01-31/..",
    "'[1667,1760-12]',              1667-01-01/1760-12-01, 1667-12-31/1760-12-31",
    "[..1984],                      ../1984-01-01,         ../1984-12-31",
    "'{1667,1668,1670..1672}',      1667-01-01/1667-01-01, 1672-12-31/1672-12-31",
    "'{1960,1961-12}',              1960-01-01/1960-01-01, 1961-12-31/1961-12-31",
    "{..1984},                      ../..,                 1984-12-31/1984-12-31",
    // level 2, qualified parts
    "2004-06~-11,   2004-06-11/2004-06-11, 2004-06-11/2004-06-11",
    "2004?-06-11,   2004-06-11/2004-06-11, 2004-06-11/2004-06-11",
    "?2004-06-~11,  2004-06-11/2004-06-11, 2004-06-11/2004-06-11",
    "2004-%06-11,   2004-06-11/2004-06-11, 2004-06-11/2004-06-11",
    // level 2, unspecified digits anywhere
    "156X-12-25, 1560-12-25/1569-12-25, 1560-12-25/1569-12-25",
    "15XX-12-25, 1500-12-25/1599-12-25, 1500-12-25/1599-12-25",
    "XXXX-12-XX, 0000-12-01/9999-12-31, 0000-12-01/9999-12-31",
    "1XXX-XX,    1000-01-01/1999-12-01, 1000-01-31/1999-12-31",
    "1XXX-12,    1000-12-01/1999-12-01, 1000-12-31/1999-12-31",
    "1984-1X,    1984-10-01/1984-12-01, 1984-10-31/1984-12-31",
    "15X2-1X,    1502-10-01/1592-12-01, 1502-10-31/1592-12-31",
    // level 2, interval of qualified and unspecified parts
    "2004-06-~01/2004-06-~20, 2004-06-01/2004-06-01, 2004-06-20/2004-06-20",
    "2004-06-XX/2004-07-03,   2004-06-01/2004-06-30, 2004-07-03/2004-07-03",
  })
  void exampleOfTheSpecification(String text, String begins, String ends) {
    Edtf date = Edtf.parse(text);
    assertThat(date.begins()).hasToString(begins);
    assertThat(date.ends()).hasToString(ends);
    assertThat(date.days()).isEqualTo(date.begins().hull(date.ends()));
    assertThat(date).hasToString(text).isEqualTo(Edtf.parse(text));
  }

  @ParameterizedTest(name = "{0} is all of {1}")
  @CsvSource({
    "0000,         0000-01-01/0000-12-31",
    "0000-02-29,   0000-02-29/0000-02-29",
    "-0004-02-29,  -0004-02-29/-0004-02-29",
    "1900-02,      1900-02-01/1900-02-28",
    "2000-02,      2000-02-01/2000-02-29",
    "XXXX-02-29,   0000-02-29/9996-02-29",
    "190X-02-29,   1904-02-29/1908-02-29",
    "1985-0X-31,   1985-01-31/1985-08-31",
    "-199X,        -1999-01-01/-1990-12-31",
    "-XXXX,        -9999-01-01/-0001-12-31",
    "-1950S2,      -1999-01-01/-1900-12-31",
    "0050S2,       0000-01-01/0099-12-31",
    "Y999999999,   +999999999-01-01/+999999999-12-31",
    "Y1E3,         1000-01-01/1000-12-31",
    "../..,        ../..",
    "../,          ../..",
    "/..,          ../..",
    "198X/1985,    1980-01-01/1985-12-31",
    "2004-06/2004, 2004-06-01/2004-12-31",
  })
  void spansTheDays(String text, String days) {
    assertThat(Edtf.parse(text).days()).hasToString(days);
  }

  @ParameterizedTest(name = "{0} may be about {3}")
  @CsvSource({
    "1984,                    false, false, 1984-01-01/1984-12-31",
    "1984?,                   true,  false, ../..",
    "1984%,                   true,  true,  ../..",
    // near: off by less than one of the next coarser part
    "1984~,                   false, true,  1973-12-31/1995-01-01",
    "2004-06~,                false, true,  2003-06-01/2005-07-01",
    "2004-06-11~,             false, true,  2004-05-11/2004-07-12",
    "2004-21~,                false, true,  2003-03-01/2005-12-25",
    // ten times its length
    "201X~,                   false, true,  1910-01-06/2119-12-27",
    // the mark stands at the month; what is unspecified is no finer than what precedes it
    "2004-06~-11,             false, true,  2003-06-11/2005-06-12",
    "2004-06-XX~,             false, true,  2003-06-01/2005-07-01",
    // what stands before the marked part stands firm
    "2004-06-?11,             true,  false, 2004-06-01/2004-06-30",
    "2004-06-~11,             false, true,  2004-06-01/2004-06-30",
    "2004-%06-11,             true,  true,  2004-01-01/2004-12-31",
    "~2004-06-11,             false, true,  1994-06-11/2014-06-12",
    "?2004-06-~11,            true,  true,  ../..",
    // each end of an interval for itself
    "2014/2021-05-31?,        true,  false, 2014-01-01/..",
    "1984~/2004-06,           false, true,  1973-12-31/2004-06-30",
    "'[1667?,1668]',          true,  false, ../..",
    "'{1960,1961-12~}',       false, true,  1960-01-01/1963-01-01",
    "Y170000002~,             false, true,  +169999992-01-01/+170000012-12-31",
  })
  void reachesAsFarAsItsQualifiersSay(
      String text, boolean uncertain, boolean approximate, String reach) {
    Edtf date = Edtf.parse(text);
    assertThat(date.uncertain()).isEqualTo(uncertain);
    assertThat(date.approximate()).isEqualTo(approximate);
    assertThat(date.qualified()).isEqualTo(uncertain || approximate);
    assertThat(date.reach()).hasToString(reach);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      2004-13 | expected a month from 01 to 12 or a season from 21 to 41 at character 6 of an EDTF date, found '13' in '2004-13'
      2004-20 | expected a month from 01 to 12 or a season from 21 to 41 at character 6 of an EDTF date, found '20' in '2004-20'
      2004-2X | expected a month from 01 to 12 or a season from 21 to 41 at character 6 of an EDTF date, found '2X' in '2004-2X'
      2004-6 | expected a month from 01 to 12 or a season from 21 to 41 at character 7 of an EDTF date, found the end of '2004-6'
      2004-06-31 | expected a date that the calendar has at character 1 of an EDTF date, found '2004-06-31'
      1900-02-29 | expected a date that the calendar has at character 1 of an EDTF date, found '1900-02-29'
      XXXX-02-30 | expected a date that the calendar has at character 1 of an EDTF date, found 'XXXX-02-30'
      2004-06-00 | expected a day from 01 to 31 at character 9 of an EDTF date, found '00' in '2004-06-00'
      2004-06-7X | expected a day from 01 to 31 at character 9 of an EDTF date, found '7X' in '2004-06-7X'
      19850412 | expected '-', or 'Y' before a year of more than four digits, at character 5 of an EDTF date, found '0412' in '19850412'
      198 | expected a year of four digits at character 4 of an EDTF date, found the end of '198'
      c. 1985 | expected a year of four digits at character 1 of an EDTF date, found 'c. 1985'
      '1985 ' | expected '-', a qualifier ('?', '~' or '%') or the end of the date at character 5 of an EDTF date, found ' ' in '1985 '
      12.04.1985 | expected a year of four digits at character 3 of an EDTF date, found '.04.1985' in '12.04.1985'
      -0000 | expected 0000 without a sign at character 1 of an EDTF date, found '-0000'
      Y1985 | expected a year of more than four digits after 'Y' at character 2 of an EDTF date, found '1985' in 'Y1985'
      Y012345 | expected a year without leading zeros at character 2 of an EDTF date, found '012345' in 'Y012345'
      Y1000000000 | expected a year not beyond 999999999, which is as far as days are counted, at character 2 of an EDTF date, found '1000000000' in 'Y1000000000'
      Y1E999999999 | expected a year not beyond 999999999, which is as far as days are counted, at character 2 of an EDTF date, found '1E999999999' in 'Y1E999999999'
      Y17000-01 | expected nothing after a year with 'Y' or 'S' at character 7 of an EDTF date, found '-01' in 'Y17000-01'
      Y17E0 | expected a positive exponent after 'E' at character 5 of an EDTF date, found '0' in 'Y17E0'
      1950S5 | expected at most 4 significant digits at character 6 of an EDTF date, found '5' in '1950S5'
      195XS2 | expected a year without unspecified digits before 'S' at character 1 of an EDTF date, found '195XS2'
      201u | expected a digit, or 'X' for an unspecified one, at character 4 of an EDTF date, found 'u' in '201u'
      201x | expected a digit, or 'X' for an unspecified one, at character 4 of an EDTF date, found 'x' in '201x'
      1984?~ | expected one qualifier ('%' is both '?' and '~') at character 6 of an EDTF date, found '~' in '1984?~'
      2001-21-05 | expected nothing after a season at character 8 of an EDTF date, found '-05' in '2001-21-05'
      1985-W15 | expected a month: EDTF has no week dates at character 6 of an EDTF date, found 'W15' in '1985-W15'
      1985-102 | expected a month of two digits: EDTF has no ordinal dates at character 6 of an EDTF date, found '102' in '1985-102'
      1985-04-12T23:20 | expected ':' at character 17 of an EDTF date, found the end of '1985-04-12T23:20'
      1985-04-12T24:00:00 | expected an hour from 00 to 23 at character 12 of an EDTF date, found '24:00:00' in '1985-04-12T24:00:00'
      1985-04-12T23:20:30.5 | expected whole seconds: EDTF has no parts of a second at character 20 of an EDTF date, found '.5' in '1985-04-12T23:20:30.5'
      1985-04-12T23:20:30z | expected 'Z', a shift such as +09:00, or the end at character 20 of an EDTF date, found 'z' in '1985-04-12T23:20:30z'
      1985-04-12T23:20:30-00:00 | expected 'Z' or +00:00 for no shift at character 20 of an EDTF date, found '-00:00' in '1985-04-12T23:20:30-00:00'
      1985-04-12T23:20:60Z | expected a leap second at 23:59 UTC only at character 18 of an EDTF date, found '60Z' in '1985-04-12T23:20:60Z'
      1985-04T10:00:00 | expected a whole date to the day before 'T' at character 1 of an EDTF date, found '1985-04T10:00:00'
      1985-04-1XT10:00:00 | expected a whole date to the day before 'T' at character 1 of an EDTF date, found '1985-04-1XT10:00:00'
      2004-01-01T10:00:00/2005 | expected a date without a time of day: EDTF intervals have none at character 11 of an EDTF date, found 'T10:00:00/2005' in '2004-01-01T10:00:00/2005'
      2005/2004 | expected an end that is not before the start at character 6 of an EDTF date, found '2004' in '2005/2004'
      / | expected at least one end that is a date or '..': an unknown date is left out at character 1 of an EDTF date, found '/'
      2004/2005/2006 | expected '-', a qualifier ('?', '~' or '%') or the end of the date at character 10 of an EDTF date, found '/2006' in '2004/2005/2006'
      1985/open | expected '..' for an open end ('open' is of the 2012 draft) at character 6 of an EDTF date, found 'open' in '1985/open'
      unknown/1985 | expected nothing for an unknown end ('unknown' is of the 2012 draft) at character 1 of an EDTF date, found 'unknown/1985'
      [1667 | expected ']' at the end of the set at character 6 of an EDTF date, found the end of '[1667'
      [] | expected a year of four digits at character 2 of an EDTF date, found ']' in '[]'
      [..] | expected a date before or after '..' at character 2 of an EDTF date, found '..]' in '[..]'
      [1667, 1668] | expected a year of four digits at character 7 of an EDTF date, found ' 1668]' in '[1667, 1668]'
      [1667,..1668] | expected '..' only at the beginning or the end of the set or between dates at character 7 of an EDTF date, found '..1668]' in '[1667,..1668]'
      [1667..,1668] | expected '..' only at the beginning or the end of the set or between dates at character 6 of an EDTF date, found '..,1668]' in '[1667..,1668]'
      [1672..1670] | expected an end that is not before the start at character 8 of an EDTF date, found '1670]' in '[1672..1670]'
      {1984/1985} | expected '-', a qualifier ('?', '~' or '%') or the end of the date at character 6 of an EDTF date, found '/1985}' in '{1984/1985}'
      """)
  void refusalSaysWhatAndWhere(String text, String message) {
    assertThatThrownBy(() -> Edtf.parse(text))
        .isInstanceOf(EvidenceException.class)
        .hasMessage(message);
  }

  @Test
  void nothingIsNoDate() {
    assertThatThrownBy(() -> Edtf.parse("")).hasMessage("expected an EDTF date, found nothing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"１９８５", "1985−04", "1985-04-12t10:00:00", "1984~?-06", "Y-", "E5", "-", "?", "T"})
  void looksLikeADateButIsNone(String text) {
    assertThatThrownBy(() -> Edtf.parse(text)).isInstanceOf(EvidenceException.class);
  }

  @Test
  void quotesLongTextShortened() {
    assertThatThrownBy(() -> Edtf.parse("1985" + " ".repeat(1000)))
        .message()
        .hasSizeLessThan(300)
        .contains("…");
  }

  /** Whatever parses spells itself as given and keeps its ranges in order. */
  @Test
  void randomTextsKeepTheirOrder() {
    String alphabet = "0123456789-XYES?~%/.,[]{}T:Z+";
    String[] starts = {"1985", "2004-06", "2004-06-11", "20XX", "1984~/2004", "[1667,", "{1960,"};
    int read = 0;
    for (int seed = 0; seed < 6_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder(starts[random.nextInt(starts.length)]);
      for (int edits = random.nextInt(4); edits > 0; edits--) {
        char c = alphabet.charAt(random.nextInt(alphabet.length()));
        int at = random.nextInt(text.length());
        if (random.nextBoolean()) {
          text.insert(at, c);
        } else {
          text.setCharAt(at, c);
        }
      }
      read += orderly(text.toString(), seed) ? 1 : 0;
    }
    assertThat(read).as("texts that were dates").isGreaterThan(1_000);
  }

  private static boolean orderly(String text, int seed) {
    Edtf date;
    try {
      date = Edtf.parse(text);
    } catch (EvidenceException refusal) {
      assertThat(refusal).as("seed %d", seed).hasMessageStartingWith("expected ");
      return false;
    }
    assertThat(date).as("seed %d", seed).hasToString(text);
    assertThat(date.begins().first()).isLessThanOrEqualTo(date.ends().first());
    assertThat(date.begins().last()).isLessThanOrEqualTo(date.ends().last());
    assertThat(date.reach().hull(date.days())).isEqualTo(date.reach());
    assertThat(date.reach().equals(date.days()) || date.qualified()).as("seed %d", seed).isTrue();
    return true;
  }
}
