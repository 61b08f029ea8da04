package org.davylamp.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.findings.ToyCase.value;

import java.nio.file.Path;
import java.util.List;
import org.davylamp.casefile.CaseReader;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, from case files to what every analysis concludes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndToEndTest {
  private final ToyCase mining;

  EndToEndTest(@TempDir Path folder) {
    mining = ToyCase.in(folder).read(Mining.FILES.toArray(String[]::new));
  }

  @BeforeAll
  void assess() {
    mining.assess();
  }

  private Finding.Result only(String analysis, String sort) {
    List<Finding.Result> results = mining.conclusions(analysis, sort);
    assertThat(results).as("%s: %s", analysis, sort).hasSize(1);
    return results.getFirst();
  }

  private String onlyText(String analysis, String sort) {
    return only(analysis, sort).text();
  }

  @Test
  void everyKnownContradictionIsFoundWithItsFigures() {
    assertThat(onlyText("consistency", "positions apart")).contains("12.3 km apart");
    assertThat(onlyText("consistency", "change against figures"))
        .contains("3,653 m", "5,046 m", "+38.1 %", "+37 %");
    assertThat(onlyText("consistency", "figures apart"))
        .contains("23,600 m2", "2.406 ha", "p. 5", "table 1");
    assertThat(onlyText("consistency", "shared point"))
        .contains("First mine", "Second mine", "40.0001,126.2999");
    assertThat(onlyText("consistency", "outside the division told"))
        .contains(
            "40.0001,126.2999", "“Unsan, South Hwangsan”", "111 km", "Bukchon", "less than 1 km");
    assertThat(onlyText("consistency", "disputed event"))
        .contains("emptied in 1989", "emptied in 1991");
    assertThat(onlyText("consistency", "estimates apart"))
        .contains("2,500–5,000", "Counters of roofs", "15,000–20,000", "Listeners");
  }

  @Test
  void everyContradictionSaysWhatWouldSettleIt() {
    assertThat(mining.conclusions("consistency"))
        .hasSize(7)
        .allSatisfy(result -> assertThat(value(result, "settledBy")).endsWith("."));
  }

  @Test
  void figuresOfOneComponentMakeASeriesAndAChange() {
    assertThat(mining.told("components", "change"))
        .containsExactly(
            "Perimeter, from 2010-05-01 to 2014-05-01: +1,393 m (+38.1 %), 350 m a year.");
    assertThat(mining.told("components", "figures"))
        .anySatisfy(text -> assertThat(text).isEqualTo("Housing: 14 buildings (2016-06-02)."));
  }

  @Test
  void datedGrowthIsToldWithWhatItCannotBear() {
    assertThat(onlyText("components", "dated growth")).contains("2 dated changes");
    assertThat(mining.told("components", "growth around a measure"))
        .hasSize(2)
        .anySatisfy(text -> assertThat(text).contains("UNSCR 1874", "2009-06-12"))
        .anySatisfy(text -> assertThat(text).contains("UNSCR 2094", "2013-03-07"));
    assertThat(value(only("components", "dates wider than windows"), "straddling")).isEqualTo("2");
    assertThat(onlyText("components", "no statistical claim")).contains("68", "there are 2");
  }

  @Test
  void tenArticlesOnOneReportAreOneButTestimonyIsAnother() {
    assertThat(mining.conclusions("corroboration", "standing"))
        .filteredOn(result -> value(result, "claim").contains("political prison camp"))
        .singleElement()
        .satisfies(
            result -> {
              assertThat(value(result, "standing")).isEqualTo("established");
              assertThat(value(result, "sources")).isEqualTo("4");
              assertThat(value(result, "independent")).isEqualTo("2");
              assertThat(value(result, "missing")).isEmpty();
            });
  }

  @Test
  void aSuspectedPlaceIsToldWithItsWholeHistory() {
    assertThat(onlyText("corroboration", "history"))
        .containsSubsequence(
            "2016-11, Image Readers",
            "reported as possibly a prison",
            "2018, Listeners",
            "razed (2017)");
    assertThat(onlyText("corroboration", "confirmed, possible, missing"))
        .contains("that people may be held there", "Missing: testimony");
  }

  @Test
  void aCampWithoutABuyerIsSaidToHaveNone() {
    assertThat(onlyText("corroboration", "no link to a buyer"))
        .contains("No public source in this case ties a named place of detention");
  }

  @Test
  void coalStandsBesideWhatIsSaidOfAllMinerals() {
    assertThat(mining.told("trade", "share of goods"))
        .contains(
            "Coal, 2013: 44.4 % of exports (US$ 1,430 million of US$ 3,220 million;"
                + " Statistics A).");
    assertThat(mining.told("trade", "partner’s share"))
        .singleElement()
        .satisfies(text -> assertThat(text).startsWith("China, 2013: 97.2 % of exports of coal"));
    Finding.Result half = only("trade", "stated share beside figures");
    assertThat(value(half, "verdict")).isEqualTo("left open");
    assertThat(half.text())
        .startsWith("Stated by Campaigners: minerals in all exports, about 50 %, 2013. ")
        .contains("Coal 44.4 % of exports (Statistics A)", "only a part of them");
  }

  @Test
  void everyConclusionLeadsToStatementsOfTheCase() {
    mining.view(
        view -> {
          for (CaseReader.Found found : view.reader().findings()) {
            for (Finding.Result result : found.finding().results()) {
              assertThat(result.derivedFrom()).as(result.text()).isNotEmpty();
              for (RecordId id : result.derivedFrom()) {
                assertThat(view.reader().record(id))
                    .as(result.text())
                    .hasValueSatisfying(record -> assertThat(record).isInstanceOf(Statement.class));
              }
            }
          }
          return view;
        });
  }
}
