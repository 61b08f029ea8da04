package org.davylamp.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Credibility;
import org.davylamp.evidence.Reliability;
import org.davylamp.evidence.Reliance;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.SourceType;
import org.davylamp.evidence.StatementDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, notes, addresses and ids that are not what they should be. */
class HostileDossierTest {
  private static final String MARKUP =
      "<script>alert(\"x\")</script><b onclick='y'>&amp; ]]> <!-- --> </body>";
  private static final String CONTROLS = "a\u0001b\u001Bc\u007Fd\u0085e\uFFFEf";
  private static final String ORDER = "right \u202Etfel\u202C \u2067to\u2069 \u200Fleft";

  /** None of them may become another's page, leave the folder, or be a device of some system. */
  private static final List<String> IDS =
      List.of(
          "A",
          "a",
          "a/b",
          "a~b",
          "a/7e/b",
          "a~7e~b",
          "a:b",
          "a+b",
          "a b",
          "a%20b",
          "a&b",
          "a\"b",
          "a<b>",
          "a#b",
          "a?b",
          ".",
          "..",
          "../../etc/passwd",
          "c:\\con",
          "con",
          "nul.txt",
          "무산",
          "\uBB34\uC0B0".concat("x"),
          "Mŏnhwa",
          "Mo\u0306nhwa",
          "\u202Eevil",
          "😀",
          "x".repeat(300),
          "x".repeat(300) + "y",
          "X".repeat(90),
          "한".repeat(200));

  @TempDir Path temp;

  private static StatementDetails told(String text) {
    return StatementDetails.NONE
        .withLocator(text)
        .withOriginal(text)
        .withCredibility(Credibility.of("3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {MARKUP, CONTROLS, ORDER, "선화동 <무산> & \"개천\"", "a\nb\tc\rd"})
  void wordsStayWords(String words) throws IOException {
    SampleCase hostile =
        SampleCase.in(temp, "Case " + words).say(telling -> everywhere(telling, words));
    Site site = new Site(hostile.dossier());

    assertThat(site.faults()).isEmpty();
    for (String page : site.pages()) {
      assertThat(site.text(page))
          .as(page)
          .doesNotContain("<script", "<b onclick", "\u0001", "\u001B", "\u007F", "\u0085")
          .doesNotContainPattern("[\u202A-\u202E\u2066-\u2069]");
    }
  }

  private static void everywhere(SampleCase.Telling telling, String words) {
    telling.source(source("report", words, "https://example.org/?" + words));
    StatementDetails told = told(words);
    for (String id : List.of("camp", "other")) {
      telling.says(
          told,
          "report",
          "Facility",
          id,
          "name",
          id + words,
          "nameHangul",
          words,
          "nameMcCuneReischauer",
          words,
          "kind",
          "kwan-li-so",
          "status",
          words,
          "adminArea",
          words,
          "labour",
          words,
          "coordinates",
          id.equals("camp") ? "geo:39.5,125.5" : "geo:39.6,125.6");
    }
    telling.says(told, "report", "Facility", "odd", "name", words, "kind", words);
    telling.says(told, "report", "Facility", "odd", "partOf", "camp", "nearTo", words);
    for (String year : List.of("2014", "2016")) {
      telling.says(
          told,
          "report",
          "Observation",
          "seen-" + year,
          "facility",
          "camp",
          "component",
          words,
          "imageDate",
          year,
          "quantity",
          year.substring(2) + " gates",
          "changeClass",
          words,
          "statedChange",
          words);
    }
    telling.says(
        told,
        "report",
        "FacilityEvent",
        "event",
        "facility",
        "camp",
        "eventType",
        words,
        "occurred",
        "2016",
        "claim",
        words,
        "disputeId",
        words);
    telling.says(
        told,
        "report",
        "PopulationEstimate",
        "people",
        "facility",
        "camp",
        "low",
        "5",
        "year",
        "2011",
        "estimatedBy",
        words,
        "method",
        words);
    telling.says(
        told,
        "report",
        "TestimonyFact",
        "fact",
        "condition",
        words,
        "iloIndicator",
        words,
        "witnessCategory",
        words,
        "labour",
        words);
    telling.says(told, "report", "Commodity", "coal", "name", words);
    telling.says(
        told,
        "report",
        "Production",
        "makes",
        "facility",
        "camp",
        "commodity",
        "coal",
        "linkType",
        words,
        "traderStated",
        words,
        "destination",
        words,
        "hsCode",
        words);
    telling.says(
        told,
        "report",
        "Consignment",
        "voyage",
        "recordType",
        words,
        "commodity",
        "coal",
        "quantityStated",
        words,
        "fromPlace",
        words,
        "departureCountry",
        words);
    telling.says(
        told,
        "report",
        "TradeFigure",
        "figure",
        "metric",
        words,
        "period",
        "2013",
        "commodity",
        words,
        "summary",
        words,
        "statisticSource",
        words,
        "partner",
        words);
    telling.says(
        told,
        "report",
        "Measure",
        "rule",
        "name",
        words,
        "resolution",
        words,
        "hsCode",
        words,
        "exemption",
        words,
        "effective",
        "2017-08-05");
    telling.says(told, "report", "Vessel", "ship", "name", words, "flag", words);
    telling.says(told, "report", "Sanction", "listed", "entity", "ship", "reason", words);
    telling.says(
        told, "report", "Ownership", "tie", "owner", "ship", "asset", words, "role", words);
    telling.says(
        told, "report", "PyramidRole", "role", "tier", words, "role", words, "fact", words);
    telling.says(
        told,
        "report",
        "WeaponsTest",
        "test",
        "name",
        words,
        "kind",
        "nuclear",
        "occurred",
        "2017",
        "launchSite",
        words);
  }

  private static Source source(String key, String words, String url) {
    return new Source(
        key,
        SourceType.REPORT,
        "Title " + words,
        Optional.of(words),
        Optional.of(words),
        Optional.of("2016"),
        Optional.empty(),
        Optional.of(url),
        Optional.of(words),
        Reliability.B,
        Access.PUBLIC,
        List.of(),
        List.of(),
        new Reliance.On(List.of()),
        Optional.empty(),
        Optional.of(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:report.pdf",
        "vbscript:x",
        "//example.org/x",
        "../index.html",
        "httpsx://example.org"
      })
  void onlyAddressesOfTheWebBecomeLinks(String url) throws IOException {
    SampleCase linked =
        SampleCase.in(temp)
            .say(
                telling ->
                    telling
                        .source(source("report", "words", url))
                        .facility("report", "camp", "mine"));
    Site site = new Site(linked.dossier());

    assertThat(site.faults()).isEmpty();
    assertThat(site.text("sources.html")).doesNotContain("rel=\"noreferrer\"");
  }

  @Test
  void noTwoIdsShareAPage() throws IOException {
    SampleCase many =
        SampleCase.in(temp)
            .say(
                telling -> {
                  telling.report("report");
                  for (String id : IDS) {
                    telling.says("report", "Facility", id, "kind", "mine");
                    telling.says("report", "Commodity", "goods " + id, "name", "coal");
                    telling.says(
                        "report",
                        "Observation",
                        "seen " + id,
                        "facility",
                        id,
                        "component",
                        "gate",
                        "imageDate",
                        "2016",
                        "quantity",
                        "3 gates");
                    telling.says(
                        "report",
                        "Production",
                        "makes " + id,
                        "facility",
                        id,
                        "commodity",
                        "goods " + id);
                  }
                });
    Site site = new Site(many.dossier());

    assertThat(site.faults()).isEmpty();
    assertThat(site.pages().stream().filter(page -> page.startsWith("facility/")))
        .hasSize(IDS.size())
        .allMatch(page -> page.length() < 160)
        .noneMatch(page -> page.matches("(?i)facility/(con|nul|prn|aux|com\\d|lpt\\d)(\\..*)?"));
    assertThat(site.pages().stream().filter(page -> page.startsWith("commodity/")))
        .hasSize(IDS.size());
    for (String page : site.pages()) {
      if (page.startsWith("facility/")) {
        assertThat(site.text(page)).as(page).containsOnlyOnce("<td>3 gates</td>");
      }
    }
  }

  @Test
  void sourcesWhoseKeysDifferLittleAreToldApart() throws IOException {
    List<String> keys =
        List.of("A", "a", "a:b", "a+b", "a_b", "무산", "x".repeat(120), "x".repeat(119) + "y");
    SampleCase many =
        SampleCase.in(temp)
            .say(
                telling -> {
                  for (String key : keys) {
                    telling
                        .report(key)
                        .says(key, "Facility", "camp", "name", "As " + key + " says");
                  }
                });
    Site site = new Site(many.dossier());

    assertThat(site.faults()).isEmpty();
    assertThat(keys.stream().map(Edition::anchor)).doesNotHaveDuplicates();
  }

  @Test
  void componentsWhoseNamesDifferLittleHaveAPictureEach() throws IOException {
    List<String> components = List.of("gate", "Gate", "g a", "g_a", "g-a", "g_20_a", "문");
    SampleCase many =
        SampleCase.in(temp)
            .say(
                telling -> {
                  telling.report("report").facility("report", "camp", "kwan-li-so");
                  for (String component : components) {
                    for (String year : List.of("2014", "2016")) {
                      telling.says(
                          "report",
                          "Observation",
                          component + year,
                          "facility",
                          "camp",
                          "component",
                          component,
                          "imageDate",
                          year,
                          "quantity",
                          year.substring(3) + " gates");
                    }
                  }
                });
    Site site = new Site(many.dossier());

    assertThat(site.faults()).isEmpty();
    // One each, and one of all of them look by look.
    assertThat(site.text("facility/camp.html").split("<figure", -1)).hasSize(components.size() + 2);
  }
}
