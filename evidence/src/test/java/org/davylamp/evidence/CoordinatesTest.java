package org.davylamp.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinatesTest {
  /** The values in degrees are those that pages with both spellings print. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          39.5717058,126.0621556             | geo:39.5717058,126.0621556
          39.57170, 126.06215                | geo:39.57170,126.06215
          -33.9 , 18.42                      | geo:-33.9,18.42
          39.5717 126.0622                   | geo:39.5717,126.0622
          39.5717N 126.0622E                 | geo:39.5717,126.0622
          39.5717° N, 126.0622° E            | geo:39.5717,126.0622
          126.0622°E 39.5717°N               | geo:39.5717,126.0622
          33.9S 70.6W                        | geo:-33.9,-70.6
          39°4’40.35”N 125°26’15.58”E        | geo:39.077875,125.43766111;u=0.2
          39°4'40.35"N, 125°26'15.58"E       | geo:39.077875,125.43766111;u=0.2
          39° 4′ 40.35″ N  125° 26′ 15.58″ E | geo:39.077875,125.43766111;u=0.2
          39º4'40.35''n125º26'15.58''e       | geo:39.077875,125.43766111;u=0.2
          N39°04'40" E125°26'16"             | geo:39.077778,125.437778;u=20
          39°4.6725'N 125°26.2597'E          | geo:39.077875,125.43766167;u=0.12
          39°4'N 125°26'E                    | geo:39.0667,125.4333;u=1200
          39° N 125° E                       | geo:39,125
          -39°30', +125°30'                  | geo:-39.5,125.5;u=1200
          GEO:39.5,126;U=50                  | geo:39.5,126;u=50
          geo:39.5,126;crs=WGS84;u=50.5      | geo:39.5,126;u=50.5
          """)
  void readsWhatPeoplePublish(String published, String held) {
    Coordinates coordinates = Coordinates.read(published).coordinates();
    assertThat(coordinates).hasToString(held);
    assertThat(Coordinates.parse(held)).isEqualTo(coordinates);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          39.5717058,126.0621556      | DEGREES                 | 7 | 0.007
          39.57,126.06                | DEGREES                 | 2 | 702
          40°03'29.86"N 127°40'34.29"E| DEGREES_MINUTES_SECONDS | 2 | 0.20
          40°03'N 127°40'E            | DEGREES_MINUTES         | 0 | 1200
          40°03.5'N 127°40.5'E        | DEGREES_MINUTES         | 1 | 120
          """)
  void keepsUnitAndDigitsOfTheSource(
      String published, Coordinates.Notation notation, int decimals, double metres) {
    Coordinates.Reading reading = Coordinates.read(published);
    assertThat(reading.latitude()).isEqualTo(new Coordinates.Spelling(notation, decimals));
    assertThat(reading.longitude()).isEqualTo(new Coordinates.Spelling(notation, decimals));
    assertThat(reading.coordinates().uncertainty()).isCloseTo(metres, within(metres * 0.02));
  }

  @Test
  void eachAxisRoundsByItsOwnDigits() {
    Coordinates shortLatitude = Coordinates.parse("geo:40.0433,127.5235944");
    assertThat(shortLatitude.uncertainty()).isCloseTo(5.55, within(0.01));
    assertThat(Coordinates.parse("geo:40.0433000,127.5235944").uncertainty()).isLessThan(0.01);
  }

  @Test
  void aStatedUncertaintyCountsWhateverTheDigitsSay() {
    assertThat(Coordinates.parse("geo:39.5717058,126.0621556;u=2000").uncertainty())
        .isEqualTo(2000);
    assertThat(Coordinates.parse("geo:39.5,126").withUncertainty(new BigDecimal("5")))
        .hasToString("geo:39.5,126;u=5");
  }

  /** WGS 84: NIMA TR8350.2; degrees at 40° as in its tables. */
  @ParameterizedTest
  @CsvSource({"0, 110574.28, 111319.49", "40, 111034.61, 85393.88", "90, 111693.98, 0"})
  void knowsTheLengthOfADegree(String latitude, double north, double east) {
    Coordinates here = Coordinates.of(new BigDecimal(latitude), BigDecimal.ZERO);
    assertThat(here.metresPerDegreeNorth()).isCloseTo(north, within(0.5));
    assertThat(here.metresPerDegreeEast()).isCloseTo(east, within(0.5));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          126.06, 39.57                  | the other way round
          91, 0                          | a latitude between -90 and 90
          90.0000001, 0                  | a latitude between -90 and 90
          0, 180.0000001                 | a longitude between -180 and 180
          39°4’40.35”E 125°26’15.58”N    | the other way round
          39.5N 126.0N                   | one of N and S and one of E and W
          39.5N 126.0                    | or no letters at all
          -39.5S 126.0E                  | not both
          39°60'N 125°26'E               | below 60
          39°4'60"N 125°26'15"E          | below 60
          39.5°4'N 125°26'E              | decimals only in the last part
          39°4.5'40"N 125°26'15"E        | decimals only in the last part
          39,5717 126,0621               | not commas
          39,5717, 126,0621              | not commas
          39.5717.2, 126                 | a latitude and a longitude
          39.5717126.0                   | a latitude and a longitude
          NaN, NaN                       | a latitude and a longitude
          Infinity, 0                    | a latitude and a longitude
          1e2, 3                         | a latitude and a longitude
          39.5                           | a latitude and a longitude
          39.5, 126, 12                  | a latitude and a longitude
          ３９.5, 126                     | a latitude and a longitude
          38S MB 12345 67890             | a latitude and a longitude
          geo:39.5                       | a position such as geo:
          geo:39.5,126,40                | a position such as geo:
          geo:39.5,126;crs=nad27         | a position such as geo:
          geo:39.5,126;u=-5              | a position such as geo:
          geo:39.5,126;u=NaN             | a position such as geo:
          geo:39.5,126;u=999999999       | an uncertainty between 0 and
          geo:39.5,226                   | a longitude between
          geo:39.12345678901234567,126   | at most 15 decimals
          """)
  void refusesSayingWhatWasExpected(String text, String expected) {
    assertThatThrownBy(() -> Coordinates.read(text))
        .isInstanceOf(EvidenceException.class)
        .hasMessageContaining("expected")
        .hasMessageContaining("found")
        .hasMessageContaining(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"39.5,126", "39°4’40.35”N 125°26’15.58”E", "geo:39.5,126 ", ""})
  void statementsHoldGeoUrisOnly(String text) {
    assertThatThrownBy(() -> Coordinates.parse(text))
        .isInstanceOf(EvidenceException.class)
        .hasMessageContaining("a position such as geo:");
  }

  @ParameterizedTest(name = "{0} – {1}: {2}, {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          39.142294,125.3218811    | 39°4’40.35”N 125°26’15.58”E | 12.3 km | certainly apart
          42.5844976,129.8776233   | 42.54549, 129.91401         | 5.3 km  | certainly apart
          41.8329909,129.7210693   | 41.834384, 129.725280       | 382 m   | certainly apart
          39.5717058,126.0621556   | 39.57170, 126.06215         | 1 m     | certainly apart
          39.5717058,126.0621556   | 39.5717, 126.0622           | 4 m     | possibly the same
          39.4359833,125.795675    | 39°26’9.54”N 125°47’44.43”E | 0 m     | possibly the same
          39.57,126.06             | 39°34'N 126°04'E            | 682 m   | possibly the same
          """)
  void tellsHowFarApart(String first, String second, String distance, String judgement) {
    Distance found =
        Coordinates.read(first).coordinates().to(Coordinates.read(second).coordinates());
    assertThat(found).hasToString(distance);
    assertThat(found.certainlyApart()).isEqualTo(judgement.equals("certainly apart"));
    assertThat(found.possiblySame()).isNotEqualTo(found.certainlyApart());
    assertThat(found.least()).isBetween(0.0, found.metres());
    assertThat(found.most()).isEqualTo(found.metres() + found.uncertainty());
  }

  /** A point written in minutes and seconds comes back within the rounding that it declares. */
  @Test
  void roundingHoldsWhatWasRounded() {
    long seed = 20160829;
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      double lat = random.nextDouble(0, 89);
      double lon = random.nextDouble(0, 179);
      int decimals = random.nextInt(5);
      String text =
          random.nextBoolean()
              ? dms(lat, decimals) + "N " + dms(lon, decimals) + "E"
              : String.format(Locale.ROOT, "%." + decimals + "f, %." + decimals + "f", lat, lon);
      Coordinates read = Coordinates.read(text).coordinates();
      Coordinates exact =
          Coordinates.of(
              BigDecimal.valueOf(lat).setScale(13, RoundingMode.HALF_EVEN),
              BigDecimal.valueOf(lon).setScale(13, RoundingMode.HALF_EVEN));
      assertThat(read.to(exact).metres())
          .as("seed %d, round %d: %s is %s", seed, i, text, read)
          .isLessThanOrEqualTo(read.uncertainty() * 1.02 + 1e-4);
      assertThat(Coordinates.parse(read.toString())).isEqualTo(read);
    }
  }

  private static String dms(double degrees, int decimals) {
    BigDecimal seconds =
        BigDecimal.valueOf(degrees)
            .multiply(BigDecimal.valueOf(3600))
            .setScale(decimals, RoundingMode.HALF_EVEN);
    BigDecimal[] whole = seconds.divideAndRemainder(BigDecimal.valueOf(60));
    int minutes = whole[0].intValue();
    return minutes / 60 + "°" + minutes % 60 + "’" + whole[1].toPlainString() + "”";
  }
}
