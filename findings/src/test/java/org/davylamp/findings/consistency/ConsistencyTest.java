package org.davylamp.findings.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.findings.ToyCase.value;

import java.nio.file.Path;
import java.util.List;
import org.davylamp.evidence.Finding;
import org.davylamp.findings.ToyCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsistencyTest {
  private final ToyCase toy;
  private int told;

  ConsistencyTest(@TempDir Path folder) {
    toy = ToyCase.in(folder);
  }

  @BeforeEach
  void sources() {
    toy.source("a").source("b").say("a", "Facility", "camp", "name", "Camp", "kind", "kwan-li-so");
  }

  // ---- positions, denials, several values

  @Test
  void positionsApartAreToldWithWhoGivesThem() {
    toy.say("a", "Facility", "camp", "coordinates", "geo:40.00,126.00")
        .say("b", "Facility", "camp", "coordinates", "geo:40.20,126.00;u=30");
    assertThat(toy.told("consistency", "positions apart"))
        .containsExactly(
            "Two positions lie 22.2 km apart: 40.00,126.00 (Report a) and 40.20,126.00 (Report b);"
                + " rounding can explain 730 m of that.");
  }

  @Test
  void whatIsDeniedNamesBothSides() {
    toy.say("a", "Facility", "camp", "status", "closed")
        .deny("b", "Facility", "camp", "status", "closed");
    assertThat(toy.told("consistency", "asserted and denied"))
        .containsExactly("Status: “closed” is asserted by Report a and denied by Report b.");
  }

  @Test
  void whatCanBeOneOnlyIsToldWithWhoSaysWhich() {
    toy.say("a", "Facility", "camp", "opened", "1965")
        .say("b", "Facility", "camp", "opened", "1968-05");
    assertThat(toy.told("consistency", "several values"))
        .containsExactly(
            "Opened can be one only, and is told as 1965 (Report a) and as 1968-05 (Report b).");
  }

  // ---- shared points

  private ToyCase at(String facility, String... points) {
    toy.say("a", "Facility", facility, "name", facility, "kind", "mine");
    for (String point : points) {
      toy.say("a", "Facility", facility, "coordinates", point);
    }
    return toy;
  }

  @Test
  void eachPointThatSeveralHaveIsToldOnceForEachOfThem() {
    at("m1", "geo:40.1,126.1", "geo:40.2,126.2;u=50");
    at("m2", "geo:40.1,126.1", "geo:40.2,126.2;u=50");
    at("m3", "geo:40.1,126.1");
    at("m4", "geo:40.10,126.10");
    assertThat(toy.told("consistency", "shared point"))
        .containsExactlyInAnyOrder(
            "The same point is given for m1 and for m2: 40.1,126.1.",
            "The same point is given for m1 and for m3: 40.1,126.1.",
            "The same point is given for m1 and for m2: 40.2,126.2.");
  }

  @Test
  void aPartOrAGroupSharesItsPointRightly() {
    at("m1", "geo:40.1,126.1");
    toy.say("a", "Facility", "m1/gate", "name", "Gate", "kind", "component");
    toy.say("a", "Facility", "m1/gate", "coordinates", "geo:40.1,126.1");
    assertThat(toy.conclusions("consistency", "shared point")).isEmpty();
  }

  // ---- figures apart

  private ToyCase measured(String source, String quantity, String date) {
    String id = "o" + ++told;
    toy.say(source, "Observation", id, "facility", "camp", "component", "area");
    return toy.say(source, "Observation", id, "quantity", quantity, "imageDate", date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the roundings meet             | 23600 m2 | 2016    | 2.36 ha  | 2016       | a | 0
          they do not                    | 23600 m2 | 2016    | 2.406 ha | 2016       | a | 1
          half a unit and half a unit    | 10 ha    | 2016    | 11 ha    | 2016       | a | 0
          a little more                  | 10 ha    | 2016    | 11.1 ha  | 2016       | a | 1
          the last digit says how exact  | 1.00 km2 | 2016    | 100.6 ha | 2016       | a | 1
          other times                    | 10 ha    | 2015    | 20 ha    | 2016       | a | 0
          one source, a long time        | 10 ha    | 2003/2016 | 20 ha  | 2014/2016  | a | 1
          two sources, a long time       | 10 ha    | 2003/2016 | 20 ha  | 2014/2016  | b | 0
          two sources, a year            | 10 ha    | 2016    | 20 ha    | 2016-05    | b | 1
          a length and an area           | 10 m     | 2016    | 20 ha    | 2016       | a | 0
          what is counted is left out    | 10 huts  | 2016    | 20 huts  | 2016       | a | 0
          a range is no figure           | 10/12 ha | 2016    | 20 ha    | 2016       | a | 0
          """)
  void twoFigures(
      String why,
      String one,
      String seen,
      String other,
      String seenToo,
      String bySource,
      int conclusions) {
    measured("a", one, seen);
    measured(bySource, other, seenToo);
    assertThat(toy.conclusions("consistency", "figures apart")).as(why).hasSize(conclusions);
  }

  @Test
  void whatASourceComparesIsAChange() {
    measured("a", "10 ha", "2003/2016");
    measured("a", "20 ha", "2014/2016");
    toy.say("a", "Observation", "o2", "comparedObservation", "o1");
    assertThat(toy.conclusions("consistency", "figures apart")).isEmpty();
  }

  @Test
  void twoSourcesOnOneLookAreToldEachWithItsOwnFigure() {
    measured("a", "23600 m2", "2016");
    toy.say("b", "Observation", "o1", "quantity", "2.406 ha");
    assertThat(toy.told("consistency", "figures apart"))
        .containsExactly(
            "Area is given as 23,600 m2 (Report a) and as 2.406 ha (Report b), for times that may"
                + " be the same.");
  }

  // ---- disputes

  @Test
  void bothSidesOfADisputeAreToldWithWhoSaysThem() {
    event("e1", "a", "closed", "1991", "closed in 1991; its people went elsewhere", "end");
    event("e2", "b", "still-open", "", "", "end");
    event("e3", "a", "opened", "1965", "opened", "start");
    assertThat(toy.told("consistency", "disputed event"))
        .containsExactly(
            "Told in ways that do not agree: closed in 1991; its people went elsewhere (Report"
                + " a). Against that: still open (Report b).");
  }

  private void event(
      String id, String source, String kind, String date, String claim, String dispute) {
    toy.say(source, "FacilityEvent", id, "facility", "camp", "eventType", kind);
    toy.say(source, "FacilityEvent", id, "disputeId", dispute);
    if (!date.isEmpty()) {
      toy.say(source, "FacilityEvent", id, "occurred", date);
    }
    if (!claim.isEmpty()) {
      toy.say(source, "FacilityEvent", id, "claim", claim);
    }
  }

  // ---- estimates

  private ToyCase estimate(String id, String low, String high, String year) {
    toy.say("a", "PopulationEstimate", id, "facility", "camp", "year", year);
    if (!low.isEmpty()) {
      toy.say("a", "PopulationEstimate", id, "low", low);
    }
    return high.isEmpty() ? toy : toy.say("a", "PopulationEstimate", id, "high", high);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          apart                    | 2500 | 5000 | 2013 | 15000 | 20000 | 2012/2014 | 1
          one number in common     | 2500 | 5000 | 2013 | 5000  | 20000 | 2013      | 0
          one in the other         | 2500 | 9000 | 2013 | 4000  | 5000  | 2013      | 0
          other years              | 2500 | 5000 | 2012 | 15000 | 20000 | 2013      | 0
          at least, above at most  | 2500 | 5000 | 2013 | 9000  | ''    | 2013      | 1
          at most, below at least  | ''   | 5000 | 2013 | 9000  | ''    | 2013      | 1
          at least, no upper end   | 2500 | ''   | 2013 | 9000  | ''    | 2013      | 0
          at most, no lower end    | ''   | 2500 | 2013 | ''    | 9000  | 2013      | 0
          not a number             | some | 5000 | 2013 | 9000  | 9500  | 2013      | 1
          not a date               | 2500 | 5000 | then | 9000  | 9500  | 2013      | 0
          """)
  void twoEstimates(
      String why,
      String low,
      String high,
      String year,
      String otherLow,
      String otherHigh,
      String otherYear,
      int conclusions) {
    estimate("e1", low, high, year);
    estimate("e2", otherLow, otherHigh, otherYear);
    assertThat(toy.conclusions("consistency", "estimates apart")).as(why).hasSize(conclusions);
  }

  @Test
  void ofManyPairsTheWidestApartIsTold() {
    estimate("e1", "2500", "2500", "2013");
    estimate("e2", "", "4000", "2013");
    estimate("e3", "9000", "", "2013");
    estimate("e4", "20000", "30000", "2013");
    List<Finding.Result> results = toy.conclusions("consistency", "estimates apart");
    assertThat(results)
        .singleElement()
        .extracting(Finding.Result::text)
        .isEqualTo(
            "Two estimates of how many people were held exclude each other: 2,500 (Report a, for"
                + " 2013) and 20,000–30,000 (Report a, for 2013). In all, 4 pairs of estimates"
                + " exclude each other; these two lie farthest apart.");
    assertThat(value(results.getFirst(), "pairs")).isEqualTo("4");
  }

  @Test
  void anEstimateUnderAnotherIdOfThePlaceCounts() {
    toy.say("a", "Facility", "camp-14", "name", "Camp 14").same("camp", "camp-14");
    estimate("e1", "2500", "5000", "2013");
    toy.say("a", "PopulationEstimate", "e2", "facility", "camp-14", "year", "2013");
    toy.say("a", "PopulationEstimate", "e2", "low", "9000", "high", "9500");
    assertThat(toy.conclusions("consistency", "estimates apart")).hasSize(1);
  }

  @Test
  void anEstimateOfSeveralPlacesTogetherIsNoEstimateOfOne() {
    toy.say("a", "Facility", "other", "name", "Other", "kind", "kwan-li-so");
    estimate("e1", "2500", "5000", "2013");
    estimate("e2", "9000", "9500", "2013");
    toy.say("a", "PopulationEstimate", "e2", "facility", "other");
    assertThat(toy.conclusions("consistency", "estimates apart")).isEmpty();
  }
}
