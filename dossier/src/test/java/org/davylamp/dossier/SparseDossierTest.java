package org.davylamp.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.davylamp.evidence.Stance;
import org.davylamp.evidence.StatementDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases that say little, or only what cannot all be so. */
class SparseDossierTest {
  private static final StatementDetails DENIED = StatementDetails.NONE.withStance(Stance.DENIES);

  @TempDir Path temp;

  @Test
  void anEmptyCaseSaysSo() throws IOException {
    Site site = new Site(SampleCase.in(temp).dossier());

    assertThat(site.faults()).isEmpty();
    assertThat(site.pages())
        .contains("index.html", "facilities.html", "findings.html", "sources.html", "verify.html")
        .noneMatch(page -> page.startsWith("facility/"));
    assertThat(site.text("index.html"))
        .contains("Nothing yet: no claim has two independent sources of two kinds.");
    assertThat(site.text("facilities.html")).contains("No facility is in this case yet.");
  }

  @Test
  void aCaseOfContradictionsOnlySaysWhatContradicts() throws IOException {
    SampleCase contradicting =
        SampleCase.in(temp)
            .say(
                telling -> {
                  telling.report("one").report("two");
                  telling.says(
                      "one", "Facility", "camp", "coordinates", "geo:39.142294,125.321881");
                  telling.says(
                      "two", "Facility", "camp", "coordinates", "geo:39.077875,125.437661");
                  telling.says("one", "Facility", "camp", "status", "operating");
                  telling.says(DENIED, "two", "Facility", "camp", "status", "operating");
                  telling.says(DENIED, "two", "Facility", "camp", "kind", "kwan-li-so");
                });
    Site site = new Site(contradicting.dossier());

    assertThat(site.faults()).isEmpty();
    assertThat(site.words("index.html")).contains("Two positions lie 12.3 km apart");
    assertThat(site.text("facility/camp.html")).contains("Denied: political prison camp");
  }

  /** Things of one schema, with all that is said of each. */
  record Bare(String schema, List<String> said) {
    static Bare of(String schema, String... said) {
      return new Bare(schema, List.of(said));
    }

    void say(SampleCase.Telling telling, StatementDetails how) {
      for (int i = 0; i < said.size(); i++) {
        String[] pairs = said.get(i).split("; |=", -1);
        telling.says(how, "report", schema, schema + "-" + i, pairs);
      }
    }
  }

  static Stream<Bare> bare() {
    return Stream.of(
        Bare.of(
            "Facility",
            "kind=mine",
            "kind=kwan-li-so",
            "kind=group",
            "kind=place",
            "kind=of a kind nobody knows",
            "name=Somewhere",
            "coordinates=geo:39.5,125.5",
            "nameHangul=선화동",
            "partOf=Facility-3",
            "partOf=nobody"),
        Bare.of("Facility", "coordinates=geo:-33.9,18.4"),
        Bare.of("Facility", "coordinates=nowhere"),
        Bare.of(
            "Observation",
            "facility=place",
            "facility=place; component=gate",
            "facility=place; imageDate=2016-05",
            "component=gate; quantity=3 gates"),
        Bare.of("FacilityEvent", "facility=place", "facility=place; eventType=closed"),
        Bare.of("PopulationEstimate", "low=5", "high=5; year=2011"),
        Bare.of("PopulationEstimate", "facility=place; year=2011"),
        Bare.of("TestimonyFact", "condition=no pay", "facility=place; iloIndicator=violence"),
        Bare.of("Commodity", "hsCode=2701"),
        Bare.of(
            "Production",
            "facility=place",
            "facility=place; commodity=nothing-known",
            "facility=place; commodity=place",
            "commodity=place"),
        Bare.of("Consignment", "recordType=port-call", "fromPlace=place; toPlace=nobody"),
        Bare.of("TradeFigure", "metric=share", "period=2013; value=5 %"),
        Bare.of("Measure", "name=A rule", "effective=2017-08-05"),
        Bare.of("WeaponsTest", "kind=nuclear", "occurred=2017-09-03"),
        Bare.of("PyramidRole", "role=seller"),
        Bare.of("Vessel", "flag=kp"),
        Bare.of("Sanction", "reason=arms"),
        Bare.of("Ownership", "owner=place"));
  }

  @ParameterizedTest
  @MethodSource("bare")
  void thingsAndHardlyAWordOnThem(Bare bare) throws IOException {
    SampleCase sparse =
        SampleCase.in(temp)
            .say(
                telling -> {
                  telling.report("report").facility("report", "place", "mine");
                  bare.say(telling, StatementDetails.NONE);
                });

    assertThat(new Site(sparse.dossier()).faults()).isEmpty();
  }

  @Test
  void thingsOfWhichAllIsDenied() throws IOException {
    SampleCase denied =
        SampleCase.in(temp)
            .say(
                telling -> {
                  telling.report("report");
                  bare().forEach(one -> one.say(telling, DENIED));
                });

    assertThat(new Site(denied.dossier()).faults()).isEmpty();
  }

  @Test
  void aFacilityOfItsKindOnlyHasAPageThatSaysWhatIsMissing() throws IOException {
    Site site =
        new Site(
            SampleCase.in(temp)
                .say(
                    telling ->
                        telling
                            .report("report")
                            .says("report", "Facility", "camp", "kind", "kwan-li-so"))
                .dossier());

    assertThat(site.faults()).isEmpty();
    assertThat(site.text("facility/camp.html"))
        .contains("<h1>camp</h1>", "No published position in this case.");
    assertThat(site.text("index.html"))
        .contains(
            "1 of 1 places of detention have no published position",
            "1 of 1 places of detention are told of without a dated image");
  }

  @Test
  void thingsJudgedTheSameHaveOnePageWithTheNamesOfAll() throws IOException {
    SampleCase resolved =
        SampleCase.in(temp)
            .say(
                telling ->
                    telling
                        .report("report")
                        .facility("report", "camp-a", "kwan-li-so")
                        .facility("report", "camp-b", "kyo-hwa-so")
                        .says(
                            "report",
                            "Observation",
                            "seen",
                            "facility",
                            "camp-b",
                            "component",
                            "gate",
                            "imageDate",
                            "2016-05-01",
                            "quantity",
                            "3 gates"))
            .same("camp-a", "camp-b");
    Site site = new Site(resolved.dossier());

    assertThat(site.faults()).isEmpty();
    assertThat(site.pages()).contains("facility/camp-a.html");
    assertThat(site.pages()).doesNotContain("facility/camp-b.html");
    assertThat(site.text("facility/camp-a.html"))
        .contains("Place camp-a", "Place camp-b", "2016-05-01");
    assertThat(site.text("index.html")).contains("<b>1</b> facility");
  }

  @Test
  void thingsThatRestOnEachOtherEndSomewhere() throws IOException {
    SampleCase circular =
        SampleCase.in(temp)
            .say(
                telling ->
                    telling
                        .report("report")
                        .says("report", "Facility", "a", "name", "A", "partOf", "b", "nearTo", "a")
                        .says("report", "Facility", "b", "name", "B", "partOf", "a"));

    assertThat(new Site(circular.dossier()).faults()).isEmpty();
  }
}
