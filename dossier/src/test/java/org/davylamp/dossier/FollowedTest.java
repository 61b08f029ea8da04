package org.davylamp.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a facility's page shows of its components from look to look. */
class FollowedTest {
  @TempDir Path temp;

  private static void look(
      SampleCase.Telling telling, String id, String component, String date, String... more) {
    telling.says("drawing", "Observation", id, "facility", "camp");
    telling.says("drawing", "Observation", id, "component", component);
    telling.says("drawing", "Observation", id, "imageDate", date);
    for (int i = 0; i < more.length; i += 2) {
      telling.says("drawing", "Observation", id, more[i], more[i + 1]);
    }
  }

  private Site site() throws IOException {
    return new Site(
        SampleCase.in(temp)
            .say(
                telling -> {
                  telling.report("drawing");
                  telling.says("drawing", "Facility", "camp", "name", "Camp");
                  telling.says("drawing", "Facility", "camp", "kind", "kwan-li-so");
                  String area = "disturbed area";
                  look(
                      telling,
                      "d1",
                      area,
                      "2016-01-01",
                      "quantity",
                      "9000 m2",
                      "quantityLow",
                      "8500 m2",
                      "quantityHigh",
                      "9500 m2");
                  look(
                      telling,
                      "d2",
                      area,
                      "2018-01-01",
                      "quantity",
                      "12000 m2",
                      "quantityLow",
                      "11000 m2",
                      "quantityHigh",
                      "13000 m2");
                  look(
                      telling,
                      "c1",
                      area + ", control",
                      "2016-01-01",
                      "quantity",
                      "700 m2",
                      "quantityLow",
                      "500 m2",
                      "quantityHigh",
                      "900 m2");
                  look(
                      telling,
                      "c2",
                      area + ", control",
                      "2018-01-01",
                      "quantity",
                      "710 m2",
                      "quantityLow",
                      "500 m2",
                      "quantityHigh",
                      "900 m2");
                  look(
                      telling,
                      "p1",
                      "guard posts",
                      "2016-01-01",
                      "quantity",
                      "14 count",
                      "unit",
                      "posts");
                  look(
                      telling,
                      "p2",
                      "guard posts",
                      "2018-01-01",
                      "quantity",
                      "14 count",
                      "unit",
                      "posts");
                  telling.says("drawing", "Measure", "m", "resolution", "UNSCR 2371");
                  telling.says("drawing", "Measure", "m", "adopted", "2017-08-05");
                  telling.says("drawing", "Measure", "n", "resolution", "UNSCR 1718");
                  telling.says("drawing", "Measure", "n", "adopted", "2006-10-14");
                })
            .dossier());
  }

  @Test
  void anAreaStandsBesideItsControlWithTheMeasuresOfThoseYears() throws IOException {
    Site site = site();
    assertThat(site.faults()).isEmpty();
    String page = site.text("facility/camp.html");
    assertThat(page)
        .contains("Disturbed area at Camp", "control annulus", "UNSCR 2371")
        .contains("need not have changed because of it")
        .doesNotContain("UNSCR 1718");
  }

  @Test
  void whatChangedAndWhatDidNotIsToldWithItsDatesAndErrors() throws IOException {
    assertThat(site().words("facility/camp.html"))
        .contains("From look to look")
        .contains("+3,000 m² (+1,500 to +4,500)")
        .contains("In the control annulus meanwhile: no change beyond the error")
        .contains(
            "Guard posts, as Report of drawing tells it, from 2016-01-01 to 2018-01-01: no change")
        .doesNotContain("Disturbed area, control at Camp", "no difference");
  }
}
