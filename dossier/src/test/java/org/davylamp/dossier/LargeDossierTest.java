package org.davylamp.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.davylamp.evidence.Reliability;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.SourceType;
import org.davylamp.findings.Analyses;
import org.davylamp.findings.Assessment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand facilities, spread over the country, each placed, named, seen twice, told of and
 * making something. Profile {@code long} gives this the heap that the launcher gives a command.
 */
@Tag("long")
class LargeDossierTest {
  private static final int FACILITIES = 10_000;
  private static final int SOURCES = 24;
  private static final int AT_ONCE = 500;

  private static final List<String> KINDS =
      List.of("mine", "plant", "mine", "kwan-li-so", "port", "other-detention", "mine");
  private static final List<String> COMPONENTS = List.of("gates", "guard towers", "barracks");
  private static final List<String> GOODS = List.of("coal", "iron-ore", "magnesite", "gold");

  /** Steps between points that never fall into lines: the golden and the plastic ratio. */
  private static final double GOLDEN = 0.6180339887498949;

  private static final double PLASTIC = 0.7548776662466927;

  @TempDir Path temp;

  @Test
  void aLargeCaseMakesAReadableDossier(TestReporter reporter) throws IOException {
    SampleCase large = SampleCase.in(temp);
    long begun = System.nanoTime();
    large.say(LargeDossierTest::sources);
    for (int from = 0; from < FACILITIES; from += AT_ONCE) {
      int first = from;
      large.say(
          telling -> {
            for (int i = first; i < first + AT_ONCE; i++) {
              facility(telling, i);
            }
          });
    }
    long said = System.nanoTime();
    Assessment.run(large.file(), Analyses.all(), (analysis, done, of) -> {});
    long assessed = System.nanoTime();
    Path target = temp.resolve("dossier");
    long pages = Dossier.write(large.file(), target, (done, of) -> {});
    long written = System.nanoTime();
    reporter.publishEntry("seconds to record the case", seconds(begun, said));
    reporter.publishEntry("seconds to assess it", seconds(said, assessed));
    reporter.publishEntry("seconds to write its dossier", seconds(assessed, written));
    Site site = new Site(target);

    assertThat(site.faults()).isEmpty();
    assertThat(site.pages()).hasSize(Math.toIntExact(pages)).hasSizeGreaterThan(FACILITIES);
    assertThat(Files.size(target.resolve("index.html"))).isLessThan(2 << 20);
    assertThat(site.pages().stream().filter(page -> page.matches("facilities(-\\d+)?\\.html")))
        .as("the list goes on from page to page")
        .hasSize(FACILITIES / Edition.LIST);
    for (String page : site.pages()) {
      assertThat(Files.size(target.resolve(page)))
          .as("%s can be opened on a telephone", page)
          .isLessThan(4 << 20);
    }
  }

  private static String seconds(long from, long to) {
    return String.format(Locale.ROOT, "%.1f", (to - from) / 1e9);
  }

  private static void sources(SampleCase.Telling telling) {
    for (int i = 0; i < SOURCES; i++) {
      telling.source(
          Source.of("report-" + i, SourceType.REPORT, "Report No. " + i).with(Reliability.B));
    }
    for (String goods : GOODS) {
      telling.says("report-0", "Commodity", goods, "name", goods);
    }
  }

  private static void facility(SampleCase.Telling telling, int i) {
    String id = "facility-" + i;
    String source = "report-" + i % SOURCES;
    telling.says(
        source,
        "Facility",
        id,
        "name",
        "Facility No. " + i,
        "nameHangul",
        "시설 " + i,
        "kind",
        KINDS.get(i % KINDS.size()),
        "status",
        i % 5 == 0 ? "closed" : "operating",
        "coordinates",
        point(i, 0));
    if (i % 10 == 0) {
      telling.says("report-" + (i + 1) % SOURCES, "Facility", id, "coordinates", point(i, 0.02));
    }
    for (int seen = 0; seen < 2; seen++) {
      telling.says(
          source,
          "Observation",
          "seen-" + seen + "-" + i,
          "facility",
          id,
          "component",
          COMPONENTS.get(i % COMPONENTS.size()),
          "imageDate",
          2005 + i % 8 + seen * 5 + "-06-15",
          "quantity",
          3 + i % 11 + seen + " pieces");
    }
    telling.says(
        source,
        "FacilityEvent",
        "event-" + i,
        "facility",
        id,
        "eventType",
        "opened",
        "occurred",
        Integer.toString(1950 + i % 60),
        "claim",
        "work began in " + (1950 + i % 60));
    telling.says(
        source,
        "Production",
        "makes-" + i,
        "facility",
        id,
        "commodity",
        GOODS.get(i % GOODS.size()),
        "linkType",
        "product-only");
  }

  private static String point(int i, double aside) {
    double south = 38.2 + 4 * (i * GOLDEN % 1) + aside;
    double east = 124.8 + 5 * (i * PLASTIC % 1);
    return String.format(Locale.ROOT, "geo:%.5f,%.5f", south, east);
  }
}
