package org.davylamp.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions as an analyst asks them. {@code t} is throughout, {@code w} is within. */
class TemporalTest {

  @ParameterizedTest(name = "{0} {1} {2} {3} {4}: {5}")
  @CsvSource({
    // the table in Temporal's description
    "2005, t, before,   2005-06, t, NO",
    "2005, t, overlaps, 2005-06, t, CERTAINLY",
    "2005, t, contains, 2005-06, t, CERTAINLY",
    "2005, t, before,   2005-06, w, NO",
    "2005, t, overlaps, 2005-06, w, CERTAINLY",
    "2005, t, contains, 2005-06, w, CERTAINLY",
    "2005, w, before,   2005-06, t, POSSIBLY",
    "2005, w, overlaps, 2005-06, t, POSSIBLY",
    "2005, w, contains, 2005-06, t, NO",
    "2005, w, before,   2005-06, w, POSSIBLY",
    "2005, w, overlaps, 2005-06, w, POSSIBLY",
    "2005, w, contains, 2005-06, w, POSSIBLY",
    // a shipment in 2016 and the resolution of November of that year
    "2016,       w, before, 2016-11-30/.., t, POSSIBLY",
    "2016-10,    w, before, 2016-11-30/.., t, CERTAINLY",
    "2016-12-01, w, during, 2016-11-30/.., t, CERTAINLY",
    "2016-12-01, w, before, 2016-11-30/.., t, NO",
    "2017,       w, after,  2016-11-30, w,    CERTAINLY",
    // adjacent days are apart; the same day is not before
    "2016-11-29, w, before,   2016-11-30, w, CERTAINLY",
    "2016-11-30, w, before,   2016-11-30, w, NO",
    "2016-11-30, w, overlaps, 2016-11-30, w, CERTAINLY",
    "2016-11-29, w, overlaps, 2016-11-30, w, NO",
    // only a day known to the day is the same as another
    "2016-11-30, w, same, 2016-11-30, t, CERTAINLY",
    "2016-11,    w, same, 2016-11, w, POSSIBLY",
    "2016-11,    t, same, 2016-11, t, CERTAINLY",
    "2016-11,    w, same, 2016-11, t, NO",
    "2016,       w, same, 2017, w, NO",
    "1964/2008,  t, same, 1964/2008, t, POSSIBLY",
    // an interval that began some day of 1964 and ended some day of 2008
    "1964/2008, t, contains, 1965/2007, t, CERTAINLY",
    "1964/2008, t, contains, 1964-06-01, t, POSSIBLY",
    "1964/2008, t, contains, 1963, t, NO",
    // a decade, some year of it
    "201X, t, contains, 2015-06-01, w, POSSIBLY",
    "201X, t, before,   2020, t, CERTAINLY",
    "201X, w, overlaps, 2009, t, NO",
    // an unknown end may be any or none, an open one is none
    "1985/,   t, overlaps, 2020-01-01, w, POSSIBLY",
    "1985/..,  t, overlaps, 2020-01-01, w, CERTAINLY",
    "/1985,   t, overlaps, 1900, t, POSSIBLY",
    "../1985, t, contains, 1900, t, CERTAINLY",
    "1985/,   t, before,   2020-01-01, w, POSSIBLY",
    "1985/..,  t, before,   2020-01-01, w, NO",
    "1985/..,  t, before,   2020/.., t,    NO",
    "../..,    t, contains, 2020/.., t, CERTAINLY",
    // a doubtful year may be any year: neither certain nor excluded
    "1984?, w, before, 2017, t, POSSIBLY",
    "1984?, w, after,  2017, t, POSSIBLY",
    "1984?, w, during, 1984, t, POSSIBLY",
    // an estimate is near: never certain, excluded only far away
    "1950~, w, before,   2017, t, POSSIBLY",
    "1950~, w, after,    2017, t, NO",
    "1950~, w, overlaps, 1943, t, POSSIBLY",
    "1950~, w, overlaps, 2017, t, NO",
    "1950~, w, overlaps, 1961, t, NO",
    "1950~, w, overlaps, 1960, t, POSSIBLY",
    // firm parts bound the doubt
    "2004-06-?11, w, overlaps, 2004-06, t, POSSIBLY",
    "2004-06-?11, w, overlaps, 2004-07, t, NO",
    // each end has its own qualifier
    "2014/2021-05-31?, t, overlaps, 2012, t, NO",
    "2014/2021-05-31?, t, overlaps, 2025, t, POSSIBLY",
    "2014/2021-05-31?, t, overlaps, 2018, t, POSSIBLY",
    // all of a set with a gap: its span excludes, but proves nothing
    "'{1960,1961-12}', t, contains, 1961-03, t, POSSIBLY",
    "'{1960,1961-12}', t, overlaps, 1962, t, NO",
    "'{1960..1962}',   t, contains, 1961-03, t, CERTAINLY",
    "'[1667,1760-12]', w, before,   1761, t, CERTAINLY",
  })
  void answers(
      String date,
      String meaning,
      String relation,
      String other,
      String otherMeaning,
      Certainty expected) {
    Temporal a = temporal(date, meaning);
    Temporal b = temporal(other, otherMeaning);
    assertThat(Relation.valueOf(relation.toUpperCase(Locale.ROOT)).ask(a, b)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} {1} on {2}: {3}")
  @CsvSource({
    "2016-11-30/2017-02, t, 2016-11-29, NO",
    "2016-11-30/2017-02, t, 2016-11-30, CERTAINLY",
    "2016-11-30/2017-02, t, 2017-02-01, CERTAINLY",
    "2016-11-30/2017-02, t, 2017-02-02, POSSIBLY",
    "2016-11-30/2017-02, t, 2017-03-01, NO",
    "2016-11,            w, 2016-11-30, POSSIBLY",
    "2016-11,            w, 2016-12-01, NO",
    "2016-11-30,         w, 2016-11-30, CERTAINLY",
    "2016-11,            t, 2016-11-30, CERTAINLY",
    "2016-11~,           t, 2016-11-30, POSSIBLY",
    "2016-11~,           t, 2017-06-01, POSSIBLY",
    "2016-11~,           t, 2018-06-01, NO",
    "2005/,              t, 2026-11-21, POSSIBLY",
    "2005/..,            t, 2026-11-21, CERTAINLY",
    "2016?/..,           t, 2026-11-21, POSSIBLY",
  })
  void holdsOn(String date, String meaning, LocalDate day, Certainty expected) {
    assertThat(temporal(date, meaning).holdsOn(day.toEpochDay())).isEqualTo(expected);
  }

  private static Temporal temporal(String date, String meaning) {
    Edtf edtf = Edtf.parse(date);
    return meaning.equals("t") ? edtf.throughout() : edtf.within();
  }
}
