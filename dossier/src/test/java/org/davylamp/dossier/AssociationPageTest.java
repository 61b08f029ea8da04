package org.davylamp.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A facility counted every year beside the ground around it, and what the dossier says of it. */
class AssociationPageTest {
  private static SampleCase counted(Path temp, int afterwards) {
    return SampleCase.in(temp)
        .say(
            telling -> {
              telling.report("report").facility("report", "works", "mine");
              telling.says("report", "Measure", "m", "name", "A rule", "resolution", "UNSCR 1");
              telling.says("report", "Measure", "m", "adopted", "2010-06-01");
              int inside = 20;
              for (int year = 1990; year <= 2024; year++) {
                inside += year == 2011 || year == 2012 ? afterwards : year % 4 == 0 ? 1 : 0;
                look(telling, "in-" + year, year, inside);
                look(telling, "out-" + year, year, 20 + year % 30 / 3);
                telling.says("report", "Observation", "out-" + year, "controlArea", "yes");
              }
            });
  }

  private static void look(SampleCase.Telling telling, String id, int year, int figure) {
    telling.says("report", "Observation", id, "facility", "works", "component", "halls");
    telling.says("report", "Observation", id, "imageDate", year + "-06-01");
    telling.says("report", "Observation", id, "quantity", figure + " halls");
  }

  @Test
  void aFacilityBesideItsControlHasAnAnswerAndAllPagesHold(@TempDir Path temp) throws IOException {
    Site site = new Site(counted(temp, 9).dossier());

    assertThat(site.faults()).isEmpty();
    assertThat(site.words("association.html"))
        .contains(
            "go together in time", "not a cause", "A protocol that could tell", ", at Place works")
        .contains("What was counted at Place works", "Halls, in the control area");
    assertThat(site.words("facility/works.html")).contains("Halls, in the control area");
  }

  @Test
  void whereNothingIsAskedThereIsNoPage(@TempDir Path temp) throws IOException {
    SampleCase bare =
        SampleCase.in(temp)
            .say(telling -> telling.report("report").facility("report", "works", "mine"));
    Site site = new Site(bare.dossier());

    assertThat(site.pages()).doesNotContain("association.html");
    assertThat(site.faults()).isEmpty();
  }
}
