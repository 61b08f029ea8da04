package org.davylamp.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuantityTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          565,424 m2                | 565424 m2       | 6
          23 600 m²                 | 23600 m2        | 5
          14.5 km²                  | 14.5 km2        | 3
          14.50 km²                 | 14.50 km2       | 4
          2.406 ha                  | 2.406 ha        | 4
          3653m                     | 3653 m          | 4
          1'234'567.8 t             | 1234567.8 t     | 8
          1,234,567 metric tons     | 1234567 t       | 7
          0.98 square kilometers    | 0.98 km2        | 2
          -20 count                 | -20 count       | 2
          −20 %                     | -20 %           | 2
          +37%                      | 37 %            | 2
          5.04 MUSD                 | 5.04 MUSD       | 3
          2.5 Mt                    | 2.5 Mt          | 2
          12 short tons             | 12 short ton    | 2
          40 ACRES                  | 40 acre         | 2
          5000 prisoners            | 5000 people     | 4
          1.3 thousand tonnes       | 1.3 kt          | 2
          3000 p'yŏng               | 3000 pyong      | 4
          """)
  void readsWhatReportsPrint(String printed, String held, int digits) {
    Quantity quantity = Quantity.parse(printed);
    assertThat(quantity).hasToString(held);
    assertThat(quantity.significantDigits()).isEqualTo(digits);
    assertThat(Quantity.parse(held)).isEqualTo(quantity);
  }

  @ParameterizedTest(name = "U+{0} between groups")
  @CsvSource({"0020", "00A0", "2009", "202F"})
  void readsEverySpaceBetweenGroups(String codePoint) {
    String space = Character.toString(Integer.parseInt(codePoint, 16));
    assertThat(Quantity.parse("23" + space + "600" + space + "m2")).hasToString("23600 m2");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          2,5 km                    | read in more than one way
          1.234.567 m               | read in more than one way
          1.234,5 m                 | read in more than one way
          23 600,5 m2               | read in more than one way
          1,234 567 m               | read in more than one way
          1,23,456 m                | read in more than one way
          12 34 m                   | read in more than one way
          0,123 m                   | read in more than one way
          1234,567 m                | read in more than one way
          5. m                      | read in more than one way
          .5 m                      | a number such as
          about 5 m                 | a number such as
          NaN m                     | a number such as
          ٣ m                       | a number such as
          1e6 m                     | a unit such as
          14 x 21 m                 | a unit such as
          4-5 m                     | a unit such as
          23600                     | a unit behind the number
          5 parsecs                 | a unit such as
          5 tons                    | more than one of them
          5 MT                      | more than one of them
          5 mt                      | more than one of them
          5 Mt/Month                | a unit such as
          5 dollars                 | whose dollars
          5 won                     | KPW or KRW
          """)
  void refusesWhatCanBeReadInTwoWaysOrNone(String text, String expected) {
    assertThatThrownBy(() -> Quantity.parse(text))
        .isInstanceOf(EvidenceException.class)
        .hasMessageContaining("expected")
        .hasMessageContaining("found")
        .hasMessageContaining(expected);
  }

  @Test
  void aBareNumberTakesTheUnitToldElsewhere() {
    assertThat(Quantity.of("565,424", Unit.SQUARE_METRE)).hasToString("565424 m2");
    assertThatThrownBy(() -> Quantity.of("565,424 m2", Unit.SQUARE_METRE))
        .hasMessageContaining("a number and nothing behind it");
  }

  /**
   * Exact fractions by pint 0.25.3 (PyPI), UnitRegistry(non_int_type=Fraction). Its acre is the US
   * survey one; ours is the international acre of 4,840 square yards, tested below.
   */
  @ParameterizedTest(name = "{0} {1} = {3} {2}")
  @CsvSource({
    "1, yd, m, 1143/1250",
    "100, yd, m, 2286/25",
    "1, ft, m, 381/1250",
    "1, mi, km, 25146/15625",
    "12, nmi, km, 2778/125",
    "3653, m, mi, 456625/201168",
    "1, m, yd, 1250/1143",
    "565424, m2, ha, 35339/625",
    "14.5, km2, ha, 1450",
    "2.406, ha, m2, 24060",
    "1, mi2, km2, 632321316/244140625",
    "1, yd2, m2, 1306449/1562500",
    "23600, m2, yd2, 36875000000/1306449",
    "1, ft2, m2, 145161/1562500",
    "1, short ton, kg, 45359237/50000",
    "1, long ton, t, 317514659/312500000",
    "1, lb, kg, 45359237/100000000",
    "1, t, short ton, 50000000/45359237",
    "1, bbl, L, 9936705933/62500000",
    "37, %, share, 37/100"
  })
  void convertsExactlyAsPintDoes(String number, String from, String to, String fraction) {
    Quantity quantity = Quantity.of(number, Unit.of(from));
    assertThat(quantity.exactlyIn(Unit.of(to))).hasToString(fraction);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 acre          | 4840 yd2
          640 acre        | 1 mi2
          1 chongbo       | 3000 pyong
          121 pyong       | 400 m2
          1.0 MUSD        | 1000 KUSD
          24064 m2        | 2.4064 ha
          1.2 Mt          | 1200000 t
          0.38 share      | 38 %
          """)
  void equalAmountsCompareAsEqual(String first, String second) {
    Quantity one = Quantity.parse(first);
    Quantity other = Quantity.parse(second);
    assertThat(one.compare(other)).isZero();
    assertThat(one.in(other.unit()).number()).isEqualByComparingTo(other.number());
    assertThat(one.compare(new Quantity(other.number().add(BigDecimal.ONE), other.unit())))
        .isNegative();
  }

  @Test
  void aConversionThatNeverEndsHasItsNearest34Digits() {
    assertThat(Quantity.parse("1 m").in(Unit.YARD))
        .hasToString("1.093613298337707786526684164479440 yd".replace("0 yd", " yd"));
    assertThat(Quantity.parse("3 yd").in(Unit.METRE)).hasToString("2.7432 m");
    assertThat(Quantity.parse("500 m").in(Unit.MILLIMETRE)).hasToString("500000 mm");
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "5 km2, km",
    "5 t, m",
    "5 people, count",
    "5 USD, KRW",
    "5 t/a, t/d",
    "5 t/a, t",
    "5 %, people"
  })
  void refusesAUnitThatDoesNotFit(String quantity, String unit) {
    assertThatThrownBy(() -> Quantity.parse(quantity).in(Unit.of(unit)))
        .isInstanceOf(EvidenceException.class)
        .hasMessageContaining("a unit that does not fit");
  }

  @Test
  void saysWhichUnitDoesNotFit() {
    assertThatThrownBy(() -> Quantity.parse("5 km2").compare(Quantity.parse("5 km")))
        .hasMessage(
            "expected a length (as 'km' is), found a unit that does not fit: 'km2' is an area");
  }

  @ParameterizedTest(name = "{0}: half of the last digit is {1}")
  @CsvSource({"3653 m, 0.5 m", "14.50 km2, 0.005 km2", "37 %, 0.5 %"})
  void knowsHowFarRoundingMayHaveMovedIt(String quantity, String rounding) {
    assertThat(Quantity.parse(quantity).rounding()).hasToString(rounding);
  }

  @ParameterizedTest
  @EnumSource(Unit.class)
  void everyUnitIsFoundByItsCodes(Unit unit) {
    assertThat(Unit.of(unit.code())).isEqualTo(unit);
    unit.ucum().ifPresent(code -> assertThat(Unit.of(code)).isEqualTo(unit));
    assertThat(unit.factor().signum()).isPositive();
  }

  /** A spelling that two units claimed would be read as whichever came last. */
  @Test
  void noSpellingStandsForTwoUnits() {
    Map<String, Unit> seen = new HashMap<>();
    for (Unit unit : Unit.values()) {
      for (String spelling : unit.spellings()) {
        assertThat(seen.put(spelling, unit)).as(spelling).isIn(null, unit);
      }
    }
  }

  /** There and back again is the same number, whatever the two units. */
  @Test
  void conversionLosesNothing() {
    long seed = 1959;
    Random random = new Random(seed);
    List<Unit> units = List.of(Unit.values());
    for (int i = 0; i < 10_000; i++) {
      Unit from = units.get(random.nextInt(units.size()));
      Unit to = units.get(random.nextInt(units.size()));
      BigDecimal number = new BigDecimal(new BigInteger(60, random), random.nextInt(12));
      if (from.dimension() == to.dimension()) {
        Ratio there = new Quantity(number, from).exactlyIn(to);
        assertThat(there.times(to.per(from)))
            .as("seed %d, round %d: %s %s in %s", seed, i, number, from, to)
            .isEqualTo(Ratio.of(number));
        assertThat(there.exactly().map(Ratio::of).orElse(there)).isEqualTo(there);
        BigDecimal shown = new Quantity(number, from).in(to).number();
        assertThat(shown.subtract(there.rounded(MathContext.DECIMAL128)).signum()).isZero();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2,500-5,000 people   | 2500 - 5000 people
          2500 – 5000 people   | 2500 - 5000 people
          1.5 to 2 km2         | 1.5 - 2 km2
          -20 - -10 %          | -20 - -10 %
          <=5000 people        | <= 5000 people
          ≥ 20 000 people      | >= 20000 people
          14.5 km2             | 14.5 km2
          """)
  void readsRanges(String printed, String held) {
    QuantityRange range = QuantityRange.parse(printed);
    assertThat(range).hasToString(held);
    assertThat(QuantityRange.parse(held)).isEqualTo(range);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5000-2500 people  | from the smaller to the larger
          2500-             | a number such as
          over 2500 people  | a number such as
          2500-5000         | a unit behind the number
          <= 4-5 km         | a unit such as
          """)
  void refusesRangesThatAreNone(String text, String expected) {
    assertThatThrownBy(() -> QuantityRange.parse(text))
        .isInstanceOf(EvidenceException.class)
        .hasMessageContaining(expected);
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "2500-5000 people, 5000 people, true",
    "2500-5000 people, 5001 people, false",
    ">= 20000 people, 80000-120000 people, true",
    "<= 5000 people, >= 5001 people, false",
    "1-2 km2, 150-300 ha, true",
    "1-2 km2, 201-300 ha, false"
  })
  void rangesMeetOrDoNot(String first, String second, boolean meet) {
    QuantityRange one = QuantityRange.parse(first);
    QuantityRange other = QuantityRange.parse(second);
    assertThat(one.overlaps(other)).isEqualTo(meet);
    assertThat(other.overlaps(one)).isEqualTo(meet);
  }

  @Test
  void aRangeConvertsBothEnds() {
    QuantityRange range = QuantityRange.parse("1-2 km2");
    assertThat(range.in(Unit.HECTARE)).hasToString("100 - 200 ha");
    assertThat(range.contains(Quantity.parse("2 km2"))).isTrue();
    assertThat(range.contains(Quantity.parse("99 ha"))).isFalse();
    assertThatThrownBy(() -> range.overlaps(QuantityRange.parse("<= 5 km")))
        .hasMessageContaining("does not fit");
  }
}
