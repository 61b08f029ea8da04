package org.davylamp.findings.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.davylamp.evidence.Finding;
import org.davylamp.findings.ToyCase;
import org.davylamp.findings.analysis.CaseView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the bundled case can say of ways abroad, and where they break. Meanings, not counts: a new
 * row may add paths, but the day on which one of these fails somebody has documented what nobody
 * had, and has to look.
 */
class BundledExposureTest {
  private static final Path BUNDLED = Path.of("..", "cases", "dprk-minerals");

  /** In the order in which they refer to each other. */
  private static final List<String> FILES =
      List.of(
          "sources",
          "places",
          "facilities",
          "roles",
          "vessels",
          "coordinates",
          "names",
          "events",
          "populations",
          "testimony-facts",
          "links",
          "products",
          "consignments");

  private static final int HOPS = 4;
  private static final int PATHS = 20;

  @TempDir private static Path folder;
  private static ToyCase toy;
  private static List<CasePath> abroad;

  @BeforeAll
  static void bundledCase() throws IOException {
    toy = ToyCase.in(folder);
    for (String file : FILES) {
      toy.read(Files.readString(BUNDLED.resolve(file + ".csv")));
    }
    abroad = toy.view(BundledExposureTest::abroad);
  }

  /** The best paths along goods from places of forced labour to whoever is outside the country. */
  private static List<CasePath> abroad(CaseView view) {
    CaseNetwork network = CaseNetwork.of(view);
    return network.parties().stream()
        .filter(party -> party.outside("kp"))
        .flatMap(
            party -> network.to(party.id(), Along.GOODS, network.latest(), HOPS, PATHS).stream())
        .filter(path -> path.flagged().kind() == Flagged.Kind.FORCED_LABOUR)
        .toList();
  }

  @Test
  void nobodyDocumentsAwayFromAPlaceOfForcedLabourToAnybodyAbroad() {
    assertThat(abroad).isNotEmpty().noneMatch(CasePath::exposes);
    toy.assess(List.of(new Exposures("kp")));
    assertThat(toy.conclusions("exposure", "path to a buyer")).isEmpty();
    assertThat(toy.conclusions("exposure", "no path to a buyer"))
        .singleElement()
        .extracting(Finding.Result::text)
        .asString()
        .startsWith("No documented path leads from a place of forced labour to a buyer abroad");
  }

  @Test
  void whatIsInferredIsForReview() {
    assertThat(abroad)
        .filteredOn(CasePath::inferred)
        .isNotEmpty()
        .allMatch(path -> path.doubted(Doubt.Why.INFERRED));
  }

  @Test
  void theInferredLegIsTheWeakestAndSaysWhatWouldSettleIt() {
    assertThat(abroad)
        .filteredOn(CasePath::inferred)
        .allSatisfy(
            path -> {
              Leg weakest = path.legs().get(path.weakest().leg());
              assertThat(weakest.ground()).isEqualTo(Leg.Ground.INFERRED);
              assertThat(path.weakest().why()).contains("inferred");
              assertThat(path.weakest().settledBy()).endsWith(".").hasSizeGreaterThan(20);
            });
  }
}
