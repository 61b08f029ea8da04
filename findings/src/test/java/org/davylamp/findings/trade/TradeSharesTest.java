package org.davylamp.findings.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.findings.ToyCase.value;

import java.nio.file.Path;
import java.util.List;
import org.davylamp.evidence.Finding;
import org.davylamp.findings.ToyCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradeSharesTest {
  private static final String HEADER =
      "figure,metric,about,reporter,partner,flow,commodity,hs,period,value,value_high,unit,basis,statistic,source,credibility\n";

  private final ToyCase toy;

  TradeSharesTest(@TempDir Path folder) {
    toy = ToyCase.in(folder);
  }

  @BeforeEach
  void sources() {
    toy.source("a").source("b");
  }

  private ToyCase figures(String rows) {
    return toy.read(HEADER + rows);
  }

  private List<Finding.Result> shares() {
    return toy.conclusions("trade").stream()
        .filter(result -> !value(result, "sort").startsWith("stated"))
        .toList();
  }

  @Test
  void aGoodsShareAndAPartnersShare() {
    figures(
        """
        all,exports,,KP,,export,,,2013,3220,,MUSD,,KOTRA,a,2
        coal,exports,,KP,,export,coal,27,2013,1430,,MUSD,,KOTRA,a,2
        coal-cn,imports,,CN,KP,import,coal,27,2013,1390,,MUSD,,KOTRA,a,2
        """);
    assertThat(shares())
        .extracting(Finding.Result::text)
        .containsExactlyInAnyOrder(
            "Coal, 2013: 44.4 % of exports (US$ 1,430 million of US$ 3,220 million; KOTRA).",
            "China, 2013: 97.2 % of exports of coal (US$ 1,390 million of US$ 1,430 million;"
                + " KOTRA).");
  }

  @Test
  void aRangeGivesARange() {
    figures(
        """
        all,exports,,KP,,export,,,2013,100,200,Mt,,X,a,2
        coal,exports,,KP,,export,coal,27,2013,50,80,Mt,,X,a,2
        """);
    assertThat(shares())
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.text())
                  .isEqualTo("Coal, 2013: 25–80 % of exports (50–80 Mt of 100–200 Mt; X).");
              assertThat(value(result, "low")).isEqualTo("0.2500");
              assertThat(value(result, "high")).isEqualTo("0.8000");
            });
  }

  @Test
  void oneStatisticIsPreferredToTwo() {
    figures(
        """
        all-x,exports,,KP,,export,,,2013,1000,,MUSD,,X,a,2
        all-y,exports,,KP,,export,,,2013,2000,,MUSD,,Y,a,2
        coal,exports,,KP,,export,coal,27,2013,500,,MUSD,,X,a,2
        """);
    assertThat(shares())
        .singleElement()
        .extracting(Finding.Result::text)
        .asString()
        .contains("50 %");
  }

  @Test
  void twoStatisticsAreDividedIfThereIsNothingElseAndSaidToBeTwo() {
    figures(
        """
        all,exports,,KP,,export,,,2013,1000,,MUSD,,X,a,2
        coal,exports,,KP,,export,coal,27,2013,500,,MUSD,,,a,2
        """);
    assertThat(shares())
        .singleElement()
        .extracting(Finding.Result::text)
        .isEqualTo(
            "Coal, 2013: 50 % of exports (US$ 500 million of US$ 1,000 million; of two statistics:"
                + " one without a name and X).");
  }

  @Test
  void figuresInDoubtAreNotDividedByThoseOfAnotherStatistic() {
    figures(
        """
        all,exports,,KP,,export,,,2013,1000,,MUSD,,X,a,5
        coal,exports,,KP,,export,coal,27,2013,500,,MUSD,,Y,a,2
        """);
    assertThat(shares()).isEmpty();
  }

  @Test
  void moreThanTheWholeIsSaidToBeSo() {
    figures(
        """
        all,exports,,KP,,export,,,2013,1000,,MUSD,,X,a,2
        coal,exports,,KP,,export,coal,27,2013,1200,,MUSD,,X,a,2
        """);
    assertThat(toy.told("trade", "impossible share"))
        .singleElement()
        .asString()
        .contains("120 %", "do not fit together");
  }

  @Test
  void theSameFigureToldTwiceGivesOneShareThatRestsOnBoth() {
    figures(
        """
        all,exports,,KP,,export,,,2013,1000,,MUSD,,X,a,2
        coal,exports,,KP,,export,coal,27,2013,500,,MUSD,,X,a,2
        coal-again,exports,,KP,,export,coal,27,2013,500,,MUSD,,X,b,2
        """);
    assertThat(shares())
        .singleElement()
        .satisfies(result -> assertThat(result.derivedFrom()).hasSize(3));
  }

  // ---- what somebody states

  /** Exports are 1,000 in 2013; one share is stated of them, of minerals (25–27). */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # nothing to divide
          other goods only          | fish,03      | 900 |     | 50 | at-least | nothing at hand
          # figures of the goods that are stated
          enough                    | minerals,25-27 | 510 |   | 50 | at-least | borne out
          rounded to whole per cents| minerals,25-27 | 496 |   | 50 | at-least | borne out
          too little                | minerals,25-27 | 494 |   | 50 | at-least | short of it
          a range about it          | minerals,25-27 | 450 | 600 | 50 | at-least | left open
          as stated                 | minerals,25-27 | 504 |   | 50 | reported | borne out
          more than stated          | minerals,25-27 | 800 |   | 50 | reported | above it
          about is to the next five | minerals,25-27 | 476 |   | 50 | about    | borne out
          and not more              | minerals,25-27 | 474 |   | 50 | about    | short of it
          above about               | minerals,25-27 | 530 |   | 50 | about    | above it
          below at most             | minerals,25-27 | 100 |   | 50 | at-most  | borne out
          above at most             | minerals,25-27 | 600 |   | 50 | at-most  | above it
          by other words for them   | ores and coal,25-27 | 510 | | 50 | at-least | borne out
          # figures of a part of the goods
          a part alone is enough    | coal,27      | 510 |     | 50 | at-least | borne out
          a part is not             | coal,27      | 444 |     | 50 | at-least | left open
          a part near it            | coal,27      | 500 |     | 50 | reported | left open
          a part is more            | coal,27      | 600 |     | 50 | reported | above it
          a part, about             | coal,27      | 444 |     | 50 | about    | left open
          """)
  void aStatedShareBesideAFigure(
      String why,
      String goods,
      String value,
      String high,
      String stated,
      String basis,
      String verdict) {
    String rows =
        """
        all,exports,,KP,,export,,,2013,1000,,MUSD,,X,a,2
        part,exports,,KP,,export,%s,2013,%s,%s,MUSD,,X,a,2
        said,share,minerals in all exports,KP,,export,minerals,25-27,2013,%s,,%%,%s,,b,2
        """
            .formatted(goods, value, high == null ? "" : high, stated, basis);
    figures(rows);
    assertThat(toy.conclusions("trade", "stated share beside figures"))
        .as(why)
        .singleElement()
        .satisfies(result -> assertThat(value(result, "verdict")).isEqualTo(verdict));
  }

  @Test
  void figuresThatDoNotAgreeLeaveItOpen() {
    figures(
        """
        all-x,exports,,KP,,export,,,2013,1000,,MUSD,,X,a,2
        all-y,exports,,KP,,export,,,2013,2000,,MUSD,,Y,a,2
        coal-x,exports,,KP,,export,coal,27,2013,600,,MUSD,,X,a,2
        coal-y,exports,,KP,,export,coal,27,2013,600,,MUSD,,Y,a,2
        said,share,coal in all exports,KP,,export,coal,27,2013,50,,%,at-least,,b,2
        """);
    assertThat(toy.told("trade", "stated share beside figures"))
        .containsExactly(
            "Stated by Report b: coal in all exports, at least 50 %, 2013. Published figures leave"
                + " it open: Coal 60 % of exports (X); Coal 30 % of exports (Y). They do not agree"
                + " with one another on it.");
  }

  @Test
  void figuresOfTwoStatisticsCannotSpeakAgainstAStatement() {
    figures(
        """
        all,exports,,KP,,export,,,2013,1000,,MUSD,,X,a,2
        coal,exports,,KP,,export,coal,27,2013,300,,MUSD,,Y,a,2
        said,share,coal in all exports,KP,,export,coal,27,2013,50,,%,at-least,,b,2
        less,share,coal in all exports,KP,,export,coal,27,2013,25,,%,at-least,,b,2
        """);
    assertThat(toy.told("trade", "stated share beside figures"))
        .anySatisfy(
            text ->
                assertThat(text)
                    .contains("at least 50 %", "leave it open", "may count in different ways"))
        .anySatisfy(text -> assertThat(text).contains("at least 25 %", "bear it out"));
  }

  /** Who takes a share from a statistic repeats it; another statistic can bear it out. */
  @Test
  void aShareTakenFromAStatisticIsNotBorneOutByThatStatistic() {
    figures(
        """
        all,exports,,KP,,export,,,2013,1000,,MUSD,,KOTRA,a,2
        coal,exports,,KP,,export,coal,27,2013,444,,MUSD,,KOTRA,a,2
        after,share,coal in all exports,KP,,export,coal,27,2013,44.4,,%,reported,KOTRA,b,2
        other,share,coal in exports,KP,,export,coal,27,2013,44,,%,reported,,b,2
        """);
    String own =
        "They are of the statistic that it is taken from: it was divided rightly, and nothing more"
            + " is shown.";
    assertThat(toy.told("trade", "stated share beside figures"))
        .hasSize(2)
        .allSatisfy(
            text -> assertThat(text).contains("bear it out: Coal 44.4 % of exports (KOTRA)"))
        .filteredOn(text -> text.contains(own))
        .singleElement()
        .asString()
        .startsWith("Stated by Report b, after KOTRA");
  }

  @Test
  void onlyFiguresOfTheSameWholeStandBeside() {
    figures(
        """
        trade,total-trade,,KP,,both,,,2013,1000,,MUSD,,X,a,2
        trade-cn,total-trade,,KP,CN,both,,,2013,950,,MUSD,,X,a,2
        exports,exports,,KP,,export,,,2013,400,,MUSD,,X,a,2
        exports-cn,exports,,KP,CN,export,,,2013,200,,MUSD,,X,a,2
        said,share,China in all exports,KP,CN,export,,,2013,90,,%,at-least,,b,2
        said-old,share,China in all exports,KP,CN,export,,,2009,70,,%,reported,,b,2
        """);
    assertThat(toy.told("trade", "stated share beside figures"))
        .containsExactlyInAnyOrder(
            "Stated by Report b: China in all exports, 70 %, 2009. No published figures at hand can"
                + " be divided to compare with it.",
            "Stated by Report b: China in all exports, at least 90 %, 2013. Published figures fall"
                + " short of it: China 50 % of exports (X).");
  }

  @Test
  void whatOthersStateOfItIsToldToo() {
    figures(
        """
        said,share,coal in all exports,KP,,export,coal,27,2013,50,,%,about,,b,2
        told,share,coal in exports,KP,,export,coal,27,2013,44.4,,%,reported,KOTRA,a,2
        """);
    assertThat(toy.told("trade", "stated share beside figures"))
        .contains(
            "Stated by Report b: coal in all exports, about 50 %, 2013. No published figures at"
                + " hand can be divided to compare with it. Also stated by Report a, after KOTRA:"
                + " coal in exports, 44.4 %, 2013.");
  }
}
