package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known besides a name moves its score; reasons are in words. */
class ComparisonTest {
  private final Comparison comparison = new Comparison();

  private double value(Profile one, Profile other) {
    double value = comparison.value(Prepared.of(one), Prepared.of(other));
    assertThat(comparison.score(Prepared.of(one), Prepared.of(other)).value()).isEqualTo(value);
    return value;
  }

  private String reasons(Profile one, Profile other) {
    return comparison.score(Prepared.of(one), Prepared.of(other)).features().stream()
        .map(Feature::words)
        .collect(Collectors.joining(". "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # one name       | other            | born       | born       | hit
          Kim Yong Chol    | Kim Kyong Chol   |            |            | false
          Kim Yong Chol    | Kim Kyong Chol   | 1946-03-02 | 1946-03-02 | true
          Kim Yong Chol    | Kim Yong Chol    | 1946-03-02 | 1962-11-30 | false
          Kim Yong Chol    | Kim Yong-chol    | 1946-03-02 | 1946-03-20 | true
          Ivan Petrenko    | Ivan Petrenko    | 1961-02-03 | 1961-03-02 | true
          Ivan Petrenko    | Ivan Petrenko    | 1961-02-03 | 1971-03-12 | false
          Ivan Petrenko    | Olaf Svensson    | 1961-02-03 | 1961-02-03 | false
          """)
  void birthsDecideNearDuplicates(
      String one, String other, LocalDate bornOne, LocalDate bornOther, boolean hit) {
    Profile first = born(one, bornOne);
    Profile second = born(other, bornOther);
    assertThat(value(first, second) >= Comparison.HIT).isEqualTo(hit);
    assertThat(value(first, second)).isEqualTo(value(second, first));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # written        | said of it
          Ivan Petrenko    |
          Ivаn Petrеnko    | look alike in Ivаn Petrеnko: а е
          Иван Петренко    |
          Иван Пeтренко    | look alike in Иван Пeтренко: e
          IVAN Петренко    |
          """)
  void lettersThatDeceiveAreNamed(String written, String said) {
    Profile query = Profile.of("1", Kind.PERSON, written);
    Profile listed = Profile.of("2", Kind.PERSON, "Ivan Petrenko");
    assertThat(value(query, listed)).isGreaterThanOrEqualTo(Comparison.HIT);
    if (said == null) {
      assertThat(reasons(query, listed)).doesNotContain("alphabet");
    } else {
      assertThat(reasons(query, listed)).contains(said);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # letters | name                                           | hit
          KOMID     | Korea Mining Development Trading Corporation   | true
          BRIHIM    | Bright Hill Mining Trading Corporation         | true
          KOMID     | Korea Ryonbong General Corporation             | false
          Brown     | Bright Hill Mining Trading Corporation         | false
          """)
  void whatIsCoinedOfTheWordsIsALead(String letters, String name, boolean hit) {
    Profile one = Profile.of("1", Kind.ORGANISATION, letters);
    Profile other = Profile.of("2", Kind.ORGANISATION, name);
    assertThat(value(one, other) >= Comparison.HIT).isEqualTo(hit);
    if (hit) {
      assertThat(reasons(one, other)).contains("are alike if one is short for the other");
    }
  }

  @Test
  void whatReadsAsAHitIsOne() {
    // Two errors in ten letters: 1 − 1.5 · 2 / 10, which binary fractions make a little less.
    Profile one = Profile.of("1", Kind.ORGANISATION, "Stelmaris");
    Profile other = Profile.of("2", Kind.ORGANISATION, "Stelmantis");
    assertThat(value(one, other)).isEqualTo(Comparison.HIT);
  }

  @Test
  void signsThatTurnTheTextAreNotShown() {
    Profile query = Profile.of("1", Kind.PERSON, "\u202eIvan\u200b Petrenko\u0007");
    Profile listed = Profile.of("2", Kind.PERSON, "Ivan Petrenko");
    assertThat(reasons(query, listed)).contains(": Ivan Petrenko / Ivan Petrenko");
  }

  private static Profile born(String name, LocalDate day) {
    Profile profile = Profile.of("1", Kind.PERSON, name);
    return day == null ? profile : profile.withBirth(Days.of(day));
  }

  @Test
  void aYearMayBeTheDay() {
    Profile year = Profile.of("1", Kind.PERSON, "Ivan Petrenko").withBirth(Days.of(Year.of(1961)));
    Profile day =
        Profile.of("2", Kind.PERSON, "Ivan Petrenko").withBirth(Days.of(LocalDate.of(1961, 5, 6)));
    assertThat(value(year, day)).isEqualTo(1);
    assertThat(reasons(year, day)).contains("may be of one day");
  }

  @Test
  void anIdentifierDecidesAndAnotherContradicts() {
    Identifier hull = Identifier.of(Identifier.Type.IMO_SHIP, "IMO 9361407", "");
    Identifier other = Identifier.of(Identifier.Type.IMO_SHIP, "9187629", "");
    Profile ship = Profile.of("1", Kind.VESSEL, "Chong Chon Gang").withIdentifier(hull);
    Profile renamed = Profile.of("2", Kind.VESSEL, "Tong Hung San").withIdentifier(hull);
    Profile namesake = Profile.of("3", Kind.VESSEL, "Chong Chon Gang").withIdentifier(other);
    assertThat(value(ship, renamed)).isGreaterThanOrEqualTo(.95);
    assertThat(reasons(ship, renamed)).contains("both have the number 9361407 (imo ship)");
    assertThat(value(ship, namesake)).isLessThanOrEqualTo(Comparison.HIT);
    assertThat(reasons(ship, namesake)).contains("two ships");
  }

  @Test
  void countriesGenderTitlesAndAddressesMoveTheScore() {
    Profile one = Profile.of("1", Kind.PERSON, "Vladimir Petrenko");
    Profile like = Profile.of("2", Kind.PERSON, "Vladimir Petrenka");
    double plain = value(one, like);
    assertThat(plain).isBetween(.75, .97);
    assertThat(value(one.withCountries(List.of("RU")), like.withCountries(List.of("cu"))))
        .isLessThan(plain);
    assertThat(value(one.withGender(Gender.MALE), like.withGender(Gender.FEMALE)))
        .isLessThan(plain - .2);
    assertThat(value(one.withTitle("Minister of Coal"), like.withTitle("Minister of Coal Mining")))
        .isGreaterThan(plain);
    assertThat(
            value(
                one.withAddress("12 Harbour Road, Nampo"),
                like.withAddress("Harbour Rd 12, Nampo Harbour")))
        .isGreaterThan(plain);
  }

  @Test
  void ranksOfNamesCount() {
    Profile query = Profile.of("1", Kind.PERSON, "Abu Tarek");
    Profile weak =
        Profile.of("2", Kind.PERSON, "Omar Suleiman Haddad")
            .withName("Abu Tarek", ListedName.Rank.WEAK);
    assertThat(value(query, weak)).isBetween(.75, .85);
    assertThat(reasons(query, weak)).contains("weak");
  }

  @Test
  void kindsDoNotMix() {
    assertThat(
            value(Profile.of("1", Kind.PERSON, "Victory"), Profile.of("2", Kind.VESSEL, "Victory")))
        .isZero();
    assertThat(
            value(
                Profile.of("1", Kind.PARTY, "Victory"),
                Profile.of("2", Kind.ORGANISATION, "Victory")))
        .isEqualTo(1);
  }

  @Test
  void aHangulNameMeetsItsMandarinReading() {
    double value =
        value(Profile.of("1", Kind.PERSON, "김철삼"), Profile.of("2", Kind.PERSON, "Jin Tiesan"));
    assertThat(value).isBetween(.7, .9);
  }

  @Test
  void reasonsAreWords() {
    assertThat(
            reasons(
                Profile.of("1", Kind.PERSON, "Alexander Luakshenko"),
                Profile.of("2", Kind.PERSON, "Alexander Grigoryevich Lukashenko")))
        .contains("spelled alike but for luakshenko/lukashenko")
        .contains("only one has grigoryevich");
    assertThat(
            reasons(
                Profile.of("1", Kind.PERSON, "KIM, Jong Un"), Profile.of("2", Kind.PERSON, "김정은")))
        .contains("the same in Latin letters");
  }
}
