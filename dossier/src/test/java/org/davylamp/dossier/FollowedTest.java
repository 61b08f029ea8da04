package org.davylamp.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** A control area by the name of what was measured there, or by its mark. */
  private static void control(
      SampleCase.Telling telling, boolean marked, String id, String date, String quantity) {
    look(
        telling,
        id,
        marked ? "disturbed area" : "disturbed area, control",
        date,
        "quantity",
        quantity,
        "quantityLow",
        "500 m2",
        "quantityHigh",
        "900 m2");
    if (marked) {
      telling.says("drawing", "Observation", id, "controlArea", "yes");
    }
  }

  private Site site(boolean marked) throws IOException {
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
                  control(telling, marked, "c1", "2016-01-01", "700 m2");
                  control(telling, marked, "c2", "2018-01-01", "710 m2");
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

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anAreaStandsBesideItsControlWithTheMeasuresOfThoseYears(boolean marked) throws IOException {
    Site site = site(marked);
    assertThat(site.faults()).isEmpty();
    String page = site.text("facility/camp.html");
    assertThat(page)
        .contains("Disturbed area at Camp", "control annulus", "UNSCR 2371")
        .contains("need not have changed because of it")
        .doesNotContain("UNSCR 1718");
    assertThat(page.split("<figure", -1)).as("one picture").hasSize(2);
  }

  /** Counts have no errors, so no curve: the control area has a picture of its own. */
  @Test
  void aCountedControlHasOnePictureAndTheFacilityAnother() throws IOException {
    Site site =
        new Site(
            SampleCase.in(temp)
                .say(
                    telling -> {
                      telling.report("drawing").facility("drawing", "camp", "kwan-li-so");
                      for (int year = 2016; year < 2019; year++) {
                        look(telling, "i" + year, "halls", year + "", "quantity", year + " halls");
                        String[] out = {"quantity", year - 2000 + " halls", "controlArea", "yes"};
                        look(telling, "o" + year, "halls", year + "", out);
                      }
                    })
                .dossier());
    assertThat(site.faults()).isEmpty();
    assertThat(site.text("facility/camp.html").split("<figure", -1)).hasSize(3);
    assertThat(site.words("facility/camp.html"))
        .contains("Halls, in the control area at Place camp", "Halls at Place camp");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatChangedAndWhatDidNotIsToldWithItsDatesAndErrors(boolean marked) throws IOException {
    assertThat(site(marked).words("facility/camp.html"))
        .contains("From look to look")
        .contains("+3,000 m² (+1,500 to +4,500)")
        .contains("In the control annulus meanwhile: no change beyond the error")
        .contains(
            "Guard posts, as Report of drawing tells it, from 2016-01-01 to 2018-01-01: no change")
        .doesNotContain("Disturbed area, in the control area at Camp", "no difference");
  }
}
