package org.davylamp.findings.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.davylamp.evidence.Finding;
import org.davylamp.findings.ToyCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonitorTest {
  private static final String HEADER =
      "observation,facility,component,quantity,unit,image_date,change_class,change_interval,source\n";

  private final ToyCase toy;

  MonitorTest(@TempDir Path folder) {
    toy = ToyCase.in(folder);
  }

  @BeforeEach
  void camp() {
    toy.source("a").source("b").say("a", "Facility", "camp", "name", "Camp", "kind", "kwan-li-so");
  }

  private ToyCase seen(String rows) {
    return toy.read(HEADER + rows);
  }

  @Test
  void whatLiesBetweenLooksOfOneCounterIsAChangeWithinTheirDates() {
    seen(
        """
        o1,camp,guard posts,14,posts,2006-08-29,,,a
        o2,camp,guard posts,36,posts,2012-05,,,a
        o3,camp,guard posts,36,posts,2014-03-22,,,a
        """);
    assertThat(toy.told("monitor", "dated change"))
        .containsExactly(
            "Guard posts, as Report a tells it, from 2006-08-29 to 2012-05: +22, 3.8 to 3.9 a year on"
                + " the mean.");
    assertThat(toy.told("monitor", "unchanged look"))
        .containsExactly(
            "Guard posts, as Report a tells it, from 2012-05 to 2014-03-22: no change: 36 both"
                + " times.");
    Finding.Result change = toy.conclusions("monitor", "dated change").getFirst();
    assertThat(change.values())
        .containsEntry("interval", "2006-08-29/2012-05-31")
        .containsEntry("low", "22")
        .containsEntry("high", "22");
    assertThat(change.derivedFrom()).hasSize(4);
  }

  @Test
  void figuresOfDifferentCountersAreNeverJoined() {
    seen(
        """
        o1,camp,guard posts,36,posts,2012-05-18,,,a
        o2,camp,guard posts,41,posts,2014-03-22,,,b
        """);
    assertThat(toy.conclusions("monitor", "dated change")).isEmpty();
    assertThat(toy.told("monitor", "counters apart"))
        .containsExactly(
            "Guard posts: 2 counters (Report a: 2012-05-18; Report b: 2014-03-22). Their figures are"
                + " not joined: what lies between them may be a difference in counting.");
  }

  @Test
  void looksWhoseDatesOverlapTellNothingOfEachOther() {
    seen(
        """
        o1,camp,pits,3,pits,2013,,,a
        o2,camp,pits,5,pits,2013-06,,,a
        o3,camp,pits,6,pits,2015,,,a
        """);
    assertThat(toy.told("monitor", "dated change"))
        .containsExactly(
            "Pits, as Report a tells it, from 2013-06 to 2015: +1, 0.39 to 0.66 a year on the mean.");
  }

  @Test
  void aRateOfWhichTheDatesTellLittleHasOnlyALeast() {
    seen(
        """
        o1,camp,perimeter,3653,m,2009,,,a
        o2,camp,perimeter,5046,m,2010?,,,a
        """);
    Finding.Result change = toy.conclusions("monitor", "dated change").getFirst();
    assertThat(change.text())
        .endsWith("from 2009 to perhaps 2010: +1,393 m, at least 700 m a year on the mean.");
    assertThat(change.values()).containsEntry("interval", "2009-01-01/2010-12-31?");
  }

  @Test
  void aLookThatFoundNoChangeIsKept() {
    seen("o1,camp,tailings,,,2019,none,2018/2019,a\n");
    assertThat(toy.told("monitor", "unchanged look"))
        .containsExactly(
            "Tailings, as Report a tells it, 2018 to 2019: looked at, and no change seen.");
  }

  private static String square(String component, String date, double side, String more) {
    double to = 126 + side / 85_394;
    double high = 40 + side / 111_035;
    return """
        {"type":"Feature","properties":{"facility":"camp","component":"%s","imageDate":"%s"%s},
        "geometry":{"type":"Polygon","coordinates":[[[126,40],[%s,40],[%s,%s],[126,%s],[126,40]]]}}
        """
        .formatted(component, date, more, to, to, high, high);
  }

  private void drawn(String... features) {
    toy.read("{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}");
  }

  @Test
  void areasThatWereDrawnCarryTheErrorOfDrawing() {
    drawn(
        square("tailings", "2014-03-22", 100, ""),
        square("tailings", "2016-03-22", 102, ""),
        square("tailings", "2018-03-22", 150, ""));
    // 2 m along 400 m of outline are 800 m².
    assertThat(toy.told("monitor", "series"))
        .singleElement()
        .asString()
        .contains(
            "(2014-03-22, 9,200 to 10,800)",
            "Ranges assume that outlines are drawn to within 2 m.");
    assertThat(toy.told("monitor", "unchanged look"))
        .singleElement()
        .asString()
        .contains(
            "no change beyond the error: +404 m2, which may be anything from −1,210 to +2,020 m2");
    assertThat(toy.told("monitor", "dated change"))
        .singleElement()
        .asString()
        .contains("+12,100 m2 (+10,100 to +14,100), 5,000 to 7,100 m2 a year on the mean");
  }

  @Test
  void whoTellsTheErrorOfDrawingIsTakenAtTheirWord() {
    drawn(
        square("tailings", "2014-03-22", 100, ",\"digitisingError\":0.25"),
        square("tailings", "2016-03-22", 102, ",\"digitisingError\":0.25"));
    assertThat(toy.told("monitor", "dated change"))
        .singleElement()
        .asString()
        .contains("+404 m2 (+202 to +606)");
  }

  @Test
  void aZeroIsALookAndTheFirstOfSomethingAChange() {
    drawn(
        square("buildings", "2014-03-22", 100, ",\"count\":0"),
        square("buildings", "2016-03-22", 100, ""));
    assertThat(toy.told("monitor", "dated change"))
        .hasSize(2)
        .anySatisfy(
            text -> assertThat(text).contains("from 2014-03-22 to 2016-03-22: +1, 0.50 a year"))
        .anySatisfy(text -> assertThat(text).contains("+10,000 m2 (+9,200 to +10,800)"));
  }

  @Test
  void anAreaSeriesFromImagesJoinsAsStatementsWithItsControl() {
    String[][] looks = {
      {"d1", "disturbed area", "2018-05-01", "9000", "8500", "9500"},
      {"d2", "disturbed area", "2019-05-01", "12000", "11400", "12700"},
      {"c1", "disturbed area, control", "2018-05-01", "500", "300", "700"},
      {"c2", "disturbed area, control", "2019-05-01", "520", "310", "720"},
    };
    for (String[] look : looks) {
      toy.say(
          "a",
          "Observation",
          look[0],
          "facility",
          "camp",
          "component",
          look[1],
          "imageDate",
          look[2],
          "quantity",
          look[3] + " m2",
          "quantityLow",
          look[4] + " m2",
          "quantityHigh",
          look[5] + " m2");
    }
    assertThat(toy.told("monitor", "dated change"))
        .containsExactly(
            "Disturbed area, as Report a tells it, from 2018-05-01 to 2019-05-01: +3,000 m2 (+1,900"
                + " to +4,200), 1,900 to 4,200 m2 a year on the mean. In the control annulus"
                + " meanwhile: no change beyond the error: +20 m2, which may be anything from −390"
                + " to +420 m2.");
    Finding.Result change = toy.conclusions("monitor", "dated change").getFirst();
    assertThat(change.derivedFrom()).hasSize(16);
    assertThat(Objects.requireNonNull(change.values().get("low"))).isEqualTo("1900");
  }

  @Test
  void whatIsMarkedAsOfAControlAreaIsNoSeriesOfTheFacility() {
    for (String year : new String[] {"2016", "2018"}) {
      String metres = (year.equals("2016") ? "100" : "900") + " m2";
      toy.say(
          "a",
          "Observation",
          "in-" + year,
          "facility",
          "camp",
          "component",
          "disturbed area",
          "imageDate",
          year,
          "quantity",
          metres);
      toy.say(
          "a",
          "Observation",
          "out-" + year,
          "facility",
          "camp",
          "component",
          "disturbed area",
          "imageDate",
          year,
          "quantity",
          "50 m2",
          "controlArea",
          "yes");
    }
    assertThat(toy.told("monitor", "dated change"))
        .singleElement()
        .asString()
        .contains("+800 m2", "In the control annulus meanwhile: no change: 50 m2 both times.");
  }

  /** Either way of saying that it was the ground around. */
  @Test
  void aLookAroundThatFoundNothingIsNotOneAtTheFacility() {
    String[][] looks = {
      {"marked", "walls", "controlArea", "yes"}, {"named", "walls, control", "domain", "imagery"},
    };
    for (String[] look : looks) {
      toy.say("a", "Observation", look[0], "facility", "camp", "component", look[1]);
      toy.say("a", "Observation", look[0], "changeClass", "none", "imageDate", "2016");
      toy.say("a", "Observation", look[0], look[2], look[3]);
    }
    assertThat(toy.told("monitor", "unchanged look"))
        .containsExactly(
            "Walls, in the control area, as Report a tells it, 2016: looked at, and no change"
                + " seen.");
  }

  /** A look of a computed series, in thousands of square metres. */
  private void computed(int nth, String area, String low, String high) {
    String id = "s%02d".formatted(nth);
    String day = "%d-%02d-01".formatted(2000 + nth / 12, 1 + nth % 12);
    toy.say("a", "Observation", id, "facility", "camp", "component", "disturbed area");
    toy.say("a", "Observation", id, "imageDate", day, "domain", "image series");
    toy.say("a", "Observation", id, "quantity", area + "000 m2");
    toy.say("a", "Observation", id, "quantityLow", low + "000 m2");
    toy.say("a", "Observation", id, "quantityHigh", high + "000 m2");
  }

  /** From look to look it grows by less than the errors, and from the first to the last by more. */
  @Test
  void whatGrowsSlowlyInAComputedSeriesIsSeenToGrow() {
    for (int i = 0; i < 30; i++) {
      int grown = Math.clamp(i - 8, 0, 8);
      computed(i, "" + (10 + grown), "" + (8 + grown), "" + (12 + grown));
    }
    assertThat(toy.told("monitor", "dated change"))
        .as("13 is the first that is certainly more than 12, and certainly more than at the 8th")
        .containsExactly(
            "Disturbed area, as Report a tells it, from 2000-09-01 to 2001-02-01, in 6 looks:"
                + " +5,000 m2 (+1,000 to +9,000).");
    assertThat(toy.told("monitor", "unchanged look"))
        .containsExactly(
            "Disturbed area, as Report a tells it, from 2000-01-01 to 2000-09-01, in 9 looks: no"
                + " change beyond the error: 0 m2, which may be anything from −4,000 to +4,000 m2.",
            "Disturbed area, as Report a tells it, from 2001-02-01 to 2002-06-01, in 17 looks: no"
                + " change beyond the error: +3,000 m2, which may be anything from −1,000 to"
                + " +7,000 m2.");
    assertThat(toy.told("monitor", "series"))
        .singleElement()
        .asString()
        .contains("30 looks, of which the first, the last, the least and the most are 10,000 m2");
    assertThat(toy.told("components", "change")).isEmpty();
    assertThat(toy.told("components", "figures"))
        .singleElement()
        .asString()
        .contains("30 figures, of which");
  }

  @Test
  void theSameLooksOfACounterAreToldOneByOne() {
    for (int i = 0; i < 30; i++) {
      String id = "c%02d".formatted(i);
      toy.say("a", "Observation", id, "facility", "camp", "component", "walls");
      toy.say("a", "Observation", id, "quantity", "5 walls", "imageDate", (1980 + i) + "");
    }
    assertThat(toy.told("monitor", "unchanged look")).hasSize(29);
  }
}
