package org.davylamp.findings.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.findings.ToyCase.value;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.davylamp.evidence.Finding;
import org.davylamp.findings.ToyCase;
import org.davylamp.findings.analysis.Conclusion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Seven counties on one meridian, a quarter of a degree (27.8 km) apart: Kaechon in the middle of
 * the south has a reach of two steps (its third nearest neighbour), so 0.5° of latitude is one
 * reach and 0.75° are 1.5.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatedDivisionTest {
  private final ToyCase toy;
  private int asked;

  StatedDivisionTest(@TempDir Path folder) {
    toy = ToyCase.in(folder);
  }

  @BeforeAll
  void gazetteer() {
    toy.source("map");
    place("south", "South Pyongan", "", "");
    place("north", "North Pyŏngan Province", "", "");
    place("nampo", "Nampo", "", "");
    county("Pukchang-gun", "north", 41.00);
    county("Unsan", "north", 40.75);
    county("Tokchon", "south", 40.50);
    county("Eunsan-gun", "south", 40.25);
    county("Kaech’ŏn-si", "south", 40.00);
    county("Sunchon", "south", 39.75);
    county("Anju", "south", 39.50);
    county("Nampo", "nampo", 39.25);
  }

  private void place(String id, String name, String in, String at) {
    toy.say("map", "Place", id, "name", name);
    if (!in.isEmpty()) {
      toy.say("map", "Place", id, "partOf", in, "coordinates", at);
    }
  }

  private void county(String name, String province, double latitude) {
    place(province + "/" + name, name, province, at(latitude));
  }

  private static String at(double latitude) {
    return String.format(Locale.ROOT, "geo:%.4f,126.0000", latitude);
  }

  /** What is said of a place at that latitude that is told to lie there. */
  private List<Finding.Result> asked(String told, double latitude) {
    String id = "place-" + ++asked;
    toy.say("map", "Facility", id, "name", "Place", "kind", "mine");
    toy.say("map", "Facility", id, "adminArea", told, "coordinates", at(latitude));
    toy.assess(List.of(new Consistency()));
    return toy.found().stream()
        .filter(found -> found.finding().parameters().getOrDefault("facility", "").equals(id))
        .flatMap(found -> found.finding().results().stream())
        .filter(
            result ->
                result.values().getOrDefault(Conclusion.SORT, "").endsWith("the division told"))
        .toList();
  }

  private String verdict(String told, double latitude) {
    return asked(told, latitude).stream()
        .map(result -> value(result, Conclusion.SORT))
        .findFirst()
        .orElse("inside");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          in its middle                   | 40.00 | inside
          nearer another, within reach    | 40.30 | inside
          just within reach               | 40.49 | inside
          just beyond                     | 40.51 | perhaps outside the division told
          just within one and a half      | 40.74 | perhaps outside the division told
          beyond one and a half           | 40.76 | outside the division told
          far away, but nothing is nearer | 45.00 | outside the division told
          """)
  void theFartherTheSurer(String where, double latitude, String verdict) {
    assertThat(verdict("Kaechon, South Pyongan", latitude)).as(where).isEqualTo(verdict);
  }

  /**
   * All of these mean Kaechon in the south, so 40.76 is outside; a name unknown means the province.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kaechon, South Pyongan",
        "Kaech'on-si, South Pyongan",
        "KAECHON CITY; South P’yŏngan Province",
        "Kaechŏn‑si, South Pyeongan",
        "Kaechon",
        "South Pyongan Province, Kaechon city",
        "Kae-chon, South Pyongan-do"
      })
  void oneCountyInManySpellings(String told) {
    assertThat(verdict(told, 40.76)).isEqualTo("outside the division told");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # Eunsan of the south is spelt like Unsan of the north: the province tells them apart
          Unsan-gun, South Pyongan   | 40.25 | inside
          Unsan county, North Pyongan| 40.75 | inside
          Unsan-gun, South Pyongan   | 41.05 | outside the division told
          # without a province both are meant, and the nearer one counts
          Unsan                      | 41.05 | inside
          # a county nobody knows: any of the province
          Nowhere, South Pyongan     | 40.25 | inside
          Nowhere, South Pyongan     | 41.20 | perhaps outside the division told
          # neither is known: nothing is said
          Nowhere, Nowhere Province  | 45.00 | inside
          # a city that is a province of its own
          Nampo                      | 39.25 | inside
          Nampo                      | 40.50 | outside the division told
          """)
  void whichCountiesAreMeant(String told, double latitude, String verdict) {
    assertThat(verdict(told, latitude)).isEqualTo(verdict);
  }

  @Test
  void theSentenceNamesBothMiddlesAndRestsOnThem() {
    assertThat(asked("Kaechon, South Pyongan", 41.00))
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.text())
                  .isEqualTo(
                      "The point 41.0000,126.0000 does not lie in “Kaechon, South Pyongan”, where"
                          + " the place is told to be: it is 111 km from the middle of Kaech’ŏn-si,"
                          + " and less than 1 km from the middle of Pukchang-gun in North Pyŏngan"
                          + " Province.");
              assertThat(result.derivedFrom()).hasSize(4);
              assertThat(value(result, "metres")).startsWith("1110");
            });
  }

  @Test
  void withThreeCountiesNothingIsSaid(@TempDir Path folder) {
    ToyCase few = ToyCase.in(folder).source("map").say("map", "Place", "p", "name", "P");
    for (int i = 0; i < 3; i++) {
      few.say("map", "Place", "c" + i, "name", "County " + i, "partOf", "p");
      few.say("map", "Place", "c" + i, "coordinates", at(40 + i / 4.0));
    }
    few.say("map", "Facility", "f", "name", "F", "adminArea", "County 0, P");
    few.say("map", "Facility", "f", "coordinates", at(50));
    assertThat(few.conclusions("consistency")).isEmpty();
  }
}
