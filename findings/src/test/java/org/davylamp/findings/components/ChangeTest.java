package org.davylamp.findings.components;

import static org.assertj.core.api.Assertions.assertThat;

import org.davylamp.findings.Entities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {
  private static Measured measured(String id, String quantity, String date) {
    return Measured.of(
            Entities.of(
                "Observation", id, "component", "x", "quantity", quantity, "imageDate", date))
        .getFirst();
  }

  private static Change change(String from, String on, String to, String later) {
    return Change.between(measured("a", from, on), measured("b", to, later)).orElseThrow();
  }

  /** A year is 365.2425 days; rates have two digits. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # exact days: one rate
          3653 m  | 2010-05-01 | 5046 m  | 2014-05-01 | +1,393 m (+38.1 %), 350 m a year
          # whole years: between one and three years lie between the two
          100 m   | 2010       | 300 m   | 2012       | +200 m (+200.0 %), 67 to 200 m a year
          # touching: it may all have come in a day
          100 m   | 2010       | 300 m   | 2011       | +200 m (+200.0 %), at least 100 m a year
          100 m   | 2009/2010  | 300 m   | 2010       | +200 m (+200.0 %), at least 100 m a year
          100 m   | 2010-05-05 | 300 m   | 2010       | +200 m (+200.0 %)
          1 ships | 2019-04-16 | 3 ships | 2019-04-17 | +2 ships (+200.0 %)
          # growing smaller
          10 ha   | 2010-01-01 | 5 ha    | 2020-01-01 | −5 ha (−50.0 %), 0.50 ha a year
          # slow: no rate is shown as none
          1.00 km2| 2000-01-01 | 1.02 km2| 2010-01-01 | +0.02 km2 (+2.0 %), 0.0020 km2 a year
          # no difference, no rate
          14 posts| 2010       | 14 posts| 2012       | no difference
          14.0 m  | 2010       | 14 m    | 2012       | no difference
          # from nothing there are no per cent
          0 posts | 2010-01-01 | 6 posts | 2012-01-01 | +6 posts, 3.0 posts a year
          6 posts | 2010-01-01 | 0 posts | 2012-01-01 | −6 posts (−100.0 %), 3.0 posts a year
          # open dates: no rate
          100 m   | ../2010    | 300 m   | 2012       | +200 m (+200.0 %)
          100 m   | 2010       | 300 m   | 2012/..    | +200 m (+200.0 %)
          """)
  void inWords(String from, String on, String to, String later, String words) {
    assertThat(change(from, on, to, later).words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one unit after the other    | 5 ha       | 2010       | 50000 m2 | 2012
          a range has no difference   | 5/6 posts  | 2010       | 9 posts  | 2012
          on one day                  | 5 posts    | 2010-05-01 | 9 posts  | 2010-05-01
          the later one is earlier    | 5 posts    | 2012       | 9 posts  | 2010
          """)
  void thereIsNone(String why, String from, String on, String to, String later) {
    assertThat(Change.between(measured("a", from, on), measured("b", to, later))).as(why).isEmpty();
  }

  @Test
  void anUndatedFigureHasNoChange() {
    Measured undated =
        Measured.of(Entities.of("Observation", "u", "quantity", "5 posts")).getFirst();
    assertThat(Change.between(undated, measured("b", "9 posts", "2010"))).isEmpty();
    assertThat(Change.between(measured("b", "9 posts", "2010"), undated)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2009, 2010, true",
    "2009/2010, 2010, true",
    "2010, 2010/2011, true",
    "2010, 2010, false",
    "2010, 2010-05, false",
    "2010-05, 2010, false",
    "2010-05, 2010-05, false"
  })
  void twoLooksInOneYearAreInNoOrder(String from, String to, boolean inOrder) {
    assertThat(change("5 posts", from, "9 posts", to).isInOrder()).isEqualTo(inOrder);
  }
}
