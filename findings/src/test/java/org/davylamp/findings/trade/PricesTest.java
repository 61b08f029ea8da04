package org.davylamp.findings.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.davylamp.evidence.Finding;
import org.davylamp.findings.ToyCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a tonne went for, and what somebody states of prices. */
class PricesTest {
  private static final String HEADER =
      "figure,metric,about,reporter,partner,flow,commodity,hs,period,value,value_high,unit,basis,statistic,source,credibility\n";
  private static final String NO_PRICE =
      " A unit value is no price: quality, freight and terms are in it.";

  private final ToyCase toy;

  PricesTest(@TempDir Path folder) {
    toy = ToyCase.in(folder);
  }

  @BeforeEach
  void sources() {
    toy.source("a").source("b");
  }

  @Test
  void aValueByItsWeightIsAUnitValueThatRestsOnBoth() {
    toy.read(
        HEADER
            + """
            v,imports,,CN,KP,import,coal,2701,2016,1180,,MUSD,,Customs,a,2
            w,imports,,CN,KP,import,coal,2701,2016,22.49,,Mt,,Customs,a,2
            """);
    List<Finding.Result> units = toy.conclusions("trade", "unit value");
    assertThat(units)
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.text())
                  .isEqualTo(
                      "Coal, 2016, exports to China: US$ 52.5 a tonne (US$ 1,180 million for 22.49"
                          + " Mt; Customs)."
                          + NO_PRICE);
              assertThat(result.derivedFrom()).hasSize(2);
            });
  }

  /** Beside 100 million dollars of coal in 2013, by statistic X, to China. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a million tonnes     | KP | CN | coal | 2013 | 1,,Mt       | X | 2 | US$ 100 a tonne
          in thousands         | KP | CN | coal | 2013 | 800,,kt     | X | 2 | US$ 125 a tonne
          in tonnes            | KP | CN | coal | 2013 | 1600000,,t  | X | 2 | US$ 62.5 a tonne
          a range              | KP | CN | coal | 2013 | 1,2,Mt      | X | 2 | US$ 50.0–100 a tonne
          nothing weighed      | KP | CN | coal | 2013 | 0,,Mt       | X | 2 |
          by the month         | KP | CN | coal | 2013 | 1,,Mt/mo    | X | 2 |
          another statistic    | KP | CN | coal | 2013 | 1,,Mt       | Y | 2 |
          other goods          | KP | CN | iron | 2013 | 1,,Mt       | X | 2 |
          another partner      | KP | RU | coal | 2013 | 1,,Mt       | X | 2 |
          another time         | KP | CN | coal | 2014 | 1,,Mt       | X | 2 |
          in doubt             | KP | CN | coal | 2013 | 1,,Mt       | X | 5 |
          """)
  void whatIsDivided(
      String why,
      String reporter,
      String partner,
      String goods,
      String period,
      String weight,
      String statistic,
      String credibility,
      String told) {
    toy.read(
        HEADER
            + """
            v,exports,,KP,CN,export,coal,2701,2013,100,,MUSD,,X,a,2
            w,exports,,%s,%s,export,%s,2701,%s,%s,,%s,b,%s
            """
                .formatted(reporter, partner, goods, period, weight, statistic, credibility));
    List<String> units = toy.told("trade", "unit value");
    assertThat(units).as(why).hasSize(told == null ? 0 : 1);
    assertThat(String.join("", units)).as(why).contains(told == null ? "" : told);
  }

  @Test
  void aStatedRatioStandsBesideUnitValuesAndIsNotCheckedByThem() {
    toy.read(
        HEADER
            + """
            v,exports,,KP,CN,export,anthracite,270111,2012,1190,,MUSD,,KITA,a,2
            w,exports,,KP,CN,export,anthracite,270111,2012,11.8,,Mt,,KITA,a,2
            r,price-ratio,"price that China paid, against the world price",KP,CN,export,coal,2701,2011/2015,0.55,,share,,USGS,b,2
            i,price-ratio,"price that China paid, against the world price",KP,CN,export,iron ore,2601,2011/2015,78,,%,,USGS,b,2
            """);
    assertThat(toy.told("trade", "stated price ratio"))
        .containsExactlyInAnyOrder(
            "Stated by Report b, after USGS: price that China paid, against the world price (coal),"
                + " 55 %, 2011 to 2015. Unit values of these goods and that time, a tonne:"
                + " anthracite US$ 101 (2012, KITA). No world price is in the case, so they do not"
                + " check the ratio.",
            "Stated by Report b, after USGS: price that China paid, against the world price (iron"
                + " ore), 78 %, 2011 to 2015. No value and weight of these goods and that time"
                + " are at hand. No world price is in the case, so they do not check the ratio.");
  }

  @Test
  void aStatedPriceKeepsItsRange() {
    toy.read(
        HEADER
            + """
            p,price,offered for a tonne of coal,KP,CN,export,coal,2701,2025-09,55,58,USD,about,,b,3
            """);
    assertThat(toy.told("trade", "stated price"))
        .singleElement()
        .asString()
        .startsWith("Stated by Report b: offered for a tonne of coal, US$ 55.0–58.0,");
  }

  @Test
  void pricesOfAnotherCountryAreLeft() {
    toy.read(HEADER + "p,price,a tonne,RU,CN,export,coal,2701,2025-09,55,,USD,,,b,3\n");
    assertThat(toy.told("trade", "stated price")).isEmpty();
  }
}
