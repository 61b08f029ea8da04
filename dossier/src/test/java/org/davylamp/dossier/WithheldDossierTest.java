package org.davylamp.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.SourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may not be seen is nowhere in a dossier: not in a name of a file, not in a byte of one. */
class WithheldDossierTest {
  @TempDir Path temp;

  private SampleCase known() {
    return SampleCase.in(temp)
        .say(
            telling ->
                telling
                    .report("report")
                    .facility("report", "camp", "kwan-li-so")
                    .says("report", "Facility", "camp", "coordinates", "geo:39.5,125.5"));
  }

  private static String lower(Site site) throws IOException {
    return site.everything().toLowerCase(Locale.ROOT);
  }

  @Test
  void restrictedMaterialBesidePublic() throws IOException {
    SampleCase mixed = known();
    Site before = new Site(mixed.dossier("before"));
    mixed.say(
        Access.RESTRICTED,
        telling ->
            telling
                .source(Source.of("canarysource", SourceType.INTERVIEW, "Canarytitle"))
                .says("canarysource", "Facility", "camp", "name", "Canaryname", "status", "canary")
                .says("canarysource", "Facility", "camp", "coordinates", "geo:39.777777,125.777777")
                .facility("canarysource", "canarycamp", "kyo-hwa-so")
                .says("canarysource", "Commodity", "canarygoods", "name", "Canarygoods")
                .says(
                    "canarysource",
                    "Observation",
                    "canaryseen",
                    "facility",
                    "camp",
                    "component",
                    "canarygate",
                    "imageDate",
                    "2016"));
    Site after = new Site(mixed.dossier("after"));

    assertThat(after.faults()).isEmpty();
    assertThat(lower(after)).doesNotContain("canary", "777777");
    assertThat(after.files()).as("nor does it show by a page more").isEqualTo(before.files());
  }

  @Test
  void whatAWithdrawnSourceSaid() throws IOException {
    SampleCase withdrawn =
        known()
            .say(
                telling ->
                    telling
                        .report("retracted")
                        .says("retracted", "Facility", "camp", "name", "Canaryname")
                        .says("retracted", "Facility", "camp", "status", "canarystatus")
                        .says("retracted", "Facility", "camp", "coordinates", "geo:39.777777,125.1")
                        .facility("retracted", "canarycamp", "kyo-hwa-so"));
    assertThat(lower(new Site(withdrawn.dossier("before"))))
        .as("told as long as it stands, in findings too")
        .contains("canaryname", "canarycamp", "two positions lie");
    Site site = new Site(withdrawn.withdraw("retracted").dossier("after"));

    assertThat(site.faults()).isEmpty();
    assertThat(lower(site)).doesNotContain("canary", "777777", "two positions lie");
    assertThat(site.text("sources.html")).contains("Withdrawn: nothing it says counts any more.");
  }
}
