package org.davylamp.findings.pyramid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.davylamp.findings.ToyCase.value;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.davylamp.evidence.Finding;
import org.davylamp.findings.ToyCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PyramidTest {
  private static final String HEADER =
      "assumption,kind,about,from_tier,to_tier,period,setting,low,likely,high,shape,basis,rests_on,source\n";
  private static final String SALES =
      "sales,inflow,sales,6,3,2016,before-bans,1000,,1000,fixed,assumed,,a\n";

  private final ToyCase toy;

  PyramidTest(@TempDir Path folder) {
    toy = ToyCase.in(folder);
  }

  @BeforeEach
  void sources() {
    toy.source("a").source("b");
  }

  private static double mean(Finding.Result result, String name) {
    return Double.parseDouble(value(result, name).split(" ", 2)[0]);
  }

  private List<Finding.Result> years() {
    return toy.conclusions("pyramid", "money by tier");
  }

  @Test
  void fixedSharesGiveWhatTheyGiveByHand() {
    toy.read(
        HEADER
            + SALES
            + """
            t-4,share,,3,4,,,50,,50,fixed,assumed,,a
            t-5,share,,3,5,,,10,,10,fixed,assumed,,a
            o-5,share,,4,5,,,40,,40,fixed,assumed,,a
            """);
    assertThat(years())
        .singleElement()
        .satisfies(
            year -> {
              assertThat(value(year, "received 3")).isEqualTo("1000.00 1000.00 1000.00");
              assertThat(value(year, "received 4")).isEqualTo("500.00 500.00 500.00");
              assertThat(value(year, "received 5")).isEqualTo("300.00 300.00 300.00");
              assertThat(value(year, "kept 3")).startsWith("400.00 ");
              assertThat(value(year, "flow 4-5")).isEqualTo("200.00 200.00 200.00 assumed");
              assertThat(year.text())
                  .contains("inferred from assumptions", "In no draw was more claimed")
                  .contains("designated weapons bodies (tier 5) could receive 300 (300–300)");
            });
  }

  @Test
  void overlappingSharesCountNoDollarTwice() {
    toy.read(
        HEADER
            + "sales,inflow,sales,6,3,2016,before-bans,900,1000,1500,triangular,assumed,,a\n"
            + """
            t-1,share,,3,1,,,50,,90,uniform,assumed,,a
            t-2,share,,3,2,,,40,,80,uniform,assumed,,a
            t-4,share,,3,4,,,0,,60,uniform,assumed,,a
            m-4,share,,2,4,,,0,,100,uniform,assumed,,a
            o-5,share,,4,5,,,0,,100,uniform,assumed,,a
            """);
    Finding.Result year = years().getFirst();
    double kept =
        Stream.of("1", "2", "3", "4", "5").mapToDouble(tier -> mean(year, "kept " + tier)).sum();
    assertThat(kept).isCloseTo(mean(year, "flow 6-3"), within(0.05));
    assertThat(mean(year, "flow 2-4") + mean(year, "flow 3-4"))
        .isCloseTo(mean(year, "received 4"), within(0.05));
    assertThat(Integer.parseInt(value(year, "cut"))).isBetween(18_000, 20_000);
    assertThat(year.text()).contains("each claim was cut in proportion");
  }

  @Test
  void whatEntersIsDocumentedOnlyWhereFiguresOfItAreNamed() {
    toy.read("figure,metric,period,value,unit,source\ncoal,exports,2016,1180,MUSD,b\n")
        .read(
            HEADER
                + """
                s-16,inflow,sales,6,3,2016,before-bans,1180,,1600,uniform,figures,coal,a
                s-18,inflow,sales,6,3,2018,under-bans,0,,500,uniform,analogy,coal,a
                t-5,share,,3,5,,,10,,20,uniform,assumed,,a
                """);
    assertThat(years())
        .extracting(year -> value(year, "flow 6-3").split(" ", -1)[3])
        .containsExactly("figures", "analogy");
    assertThat(years().getFirst().text()).contains("bounded by published figures");
    assertThat(years().getLast().text()).contains("assumed: no figure of minerals is published");
    assertThat(years().getFirst().derivedFrom()).hasSizeGreaterThan(15);
    assertThat(toy.told("pyramid", "money by setting"))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("Before the bans of 2017, a year on average over one year");
  }

  @Test
  void theWidestRangeMovesTheAnswerMost() {
    toy.read(
        HEADER
            + "sales,inflow,sales,6,3,2016,before-bans,950,,1050,uniform,assumed,,a\n"
            + "wide,share,the wide one,3,5,,,10,,60,uniform,assumed,,a\n");
    // Y = S p: V = E[S]²V(p) + E[p]²V(S) + V(S)V(p), of which the first part is p's alone.
    double sales = 100.0 * 100 / 12;
    double share = 0.5 * 0.5 / 12;
    double alone = 1000 * 1000 * share;
    double all = alone + 0.35 * 0.35 * sales + sales * share;
    Finding.Result moves = toy.conclusions("pyramid", "assumption that moves most").getFirst();
    assertThat(moves.text()).contains("Of all assumptions, the wide one (tier 3 to tier 5)");
    assertThat(mean(moves, "moves 01")).isCloseTo(alone / all, within(0.05));
    assertThat(value(moves, "moves 01")).contains(" 100.00 600.00 the wide one");
  }

  @Test
  void theLimitIsAlwaysTold() {
    toy.read(HEADER + SALES);
    assertThat(toy.told("pyramid", "limit of the pyramid"))
        .singleElement()
        .asString()
        .contains("inference from 1 assumptions, not observation")
        .contains("No distribution of any of them is published")
        .contains("No public source ties a named camp to a named buyer");
  }

  @Test
  void whatCannotBeDrawnFromIsNamedAndLeftOut() {
    toy.read(HEADER + SALES)
        .say("a", "Assumption", "odd", "kind", "share", "fromTier", "3", "toTier", "9")
        .say("a", "Assumption", "sales", "high", "1200");
    assertThat(toy.told("pyramid", "assumption without use"))
        .containsExactly(
            "The assumption odd cannot be used, and nothing was computed with it: expected a tier"
                + " from 1 to 6 as toTier, found '9'.",
            "The assumption sales cannot be used, and nothing was computed with it: expected one"
                + " number where the shape is fixed, found 1000.0 to 1200.0.");
    assertThat(years()).isEmpty();
  }

  @Test
  void moneyThatGoesRoundInACircleIsRefused() {
    toy.read(
        HEADER
            + SALES
            + "up,share,,3,4,,,10,,20,uniform,assumed,,a\n"
            + "back,share,,4,3,,,10,,20,uniform,assumed,,a\n");
    assertThat(toy.told("pyramid", "assumption without use"))
        .singleElement()
        .asString()
        .contains("The assumptions together cannot be used", "lead in no circle");
  }

  @Test
  void theSameCaseGivesTheSameConclusions() {
    toy.read(HEADER + SALES + "t,share,,3,5,,,10,,60,uniform,assumed,,a\n");
    List<Finding.Result> first = toy.conclusions("pyramid");
    assertThat(toy.conclusions("pyramid")).isEqualTo(first);
  }

  // ---- tiers

  @Test
  void membershipsAreToldWithTheirSourcesAndConflictsKept() {
    toy.read(
        """
        body,name,type,country,tier,role,fact,period,source
        o,Office,public-body,KP,4,funds,,2016,a
        o,Office,public-body,KP,4,gold,,,b
        o,Office,public-body,KP,5,weapons,,,b
        t,Trader,company,KP,3,export,,,a
        """,
        """
        link,subject,relation,object,purpose,source
        l-1,t,subordinate-to,o,,a
        """);
    assertThat(toy.told("pyramid", "tier membership"))
        .containsExactly(
            "Trader stands on tier 3 (trading companies): export. One independent source at most"
                + " tells its part. No listing of it is in the case.",
            "Office stands on tier 4 (Office 39 and its like): funds (2016); gold. 2 independent"
                + " sources tell its part. No listing of it is in the case.",
            "Office stands on tier 5 (designated weapons bodies): weapons. One independent source"
                + " at most tells its part. No listing of it is in the case.");
    assertThat(toy.told("pyramid", "conflict in the pyramid"))
        .containsExactly(
            "Office is placed on several tiers: 4 (Office 39 and its like), 5 (designated weapons"
                + " bodies). All are kept.");
  }
}
