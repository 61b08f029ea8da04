package org.davylamp.findings.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.davylamp.findings.Entities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuredTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3653 m           | 3,653 m
          2.406 ha         | 2.406 ha
          1.00 km2         | 1.00 km2
          0 m2             | 0 m2
          12.50 t/d        | 12.50 t/d
          14 count         | 14
          14 guard posts   | 14 guard posts
          0.5 barracks     | 0.5 barracks
          2500/5000 people | 2,500–5,000 people
          2500-5000 people | 2,500–5,000 people
          12/14 huts       | 12–14 huts
          7                | 7
          20000 count      | 20,000
          """)
  void aFigureIsReadWithItsUnitAndItsDigits(String told, String shown) {
    assertThat(Measured.amount(told)).map(Object::toString).contains(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {">= 20000 people", "<= 5 ha", "several huts", "", " ", "12/ huts", "/3 huts", "m"})
  void whatIsNoFigureOrHasAnOpenEndIsNotRead(String told) {
    assertThat(Measured.amount(told)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"3/3 huts, true", "3.0/3.00 huts, true", "3/4 huts, false", "5 m, true"})
  void aRangeOfOneNumberIsExact(String told, boolean exact) {
    assertThat(Measured.amount(told).orElseThrow().exact()).isEqualTo(exact);
  }

  @ParameterizedTest
  @CsvSource({
    "housing, buildings, 14 buildings",
    "buildings, buildings, 14",
    "guard positions, positions, 14",
    "huts, , 14"
  })
  void whatIsCountedIsNamedUnlessTheComponentIsCalledByIt(
      String component, String noun, String shown) {
    List<Measured> figures =
        Measured.of(
            noun == null
                ? Entities.of("Observation", "o", "component", component, "quantity", "14 count")
                : Entities.of(
                    "Observation",
                    "o",
                    "component",
                    component,
                    "quantity",
                    "14 count",
                    "unit",
                    noun));
    assertThat(figures).singleElement().extracting(one -> one.amount().toString()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "1 count, buildings, 1 building",
    "1 count, families, 1 family",
    "1 count, works, 1 works",
    "2 count, buildings, 2 buildings",
    "1/2 count, buildings, 1–2 buildings"
  })
  void oneIsToldInTheSingular(String quantity, String noun, String shown) {
    assertThat(
            Measured.of(
                Entities.of(
                    "Observation", "o", "component", "yard", "quantity", quantity, "unit", noun)))
        .singleElement()
        .extracting(one -> one.amount().toString())
        .isEqualTo(shown);
  }

  @Test
  void anObservationHasAsManyFiguresAsItIsTold() {
    assertThat(
            Measured.of(
                Entities.of(
                    "Observation",
                    "o",
                    "quantity",
                    "23600 m2",
                    "quantity",
                    "2.406 ha",
                    "quantity",
                    "much",
                    "imageDate",
                    "2016")))
        .hasSize(2)
        .allSatisfy(figure -> assertThat(figure.seen()).map(Object::toString).contains("2016"))
        .allSatisfy(figure -> assertThat(figure.statements()).hasSize(4));
  }

  @Test
  void aDateThatIsNoneLeavesTheFigureUndated() {
    assertThat(
            Measured.of(
                Entities.of("Observation", "o", "quantity", "5 m", "imageDate", "in the spring")))
        .singleElement()
        .satisfies(figure -> assertThat(figure.seen()).isEmpty());
  }
}
