package org.davylamp.findings.trade.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.davylamp.findings.trade.flows.MixUp.Sign;
import org.davylamp.findings.trade.flows.MixUp.Verdict;
import org.davylamp.findings.trade.flows.YearFlows.Way;
import org.junit.jupiter.api.Test;

/** Two invented countries, Little and Large Morea, and what is told of them. */
final class MixUpsTest {
  private static final double[] LARGE = {900, 1000, 1300, 1250, 1600, 1500, 1700, 2100, 2000, 2300};

  private final YearFlows flows = new YearFlows();

  MixUpsTest() {
    for (int partner = 0; partner < 9; partner++) {
      for (int year = 0; year < 10; year++) {
        put("large morea", "partner " + partner, year, LARGE[year] * 1e6 * (1 + partner % 3));
        put("little morea", "partner " + partner, year, (2 + (year * 7 + partner) % 5) * 1e6);
      }
    }
  }

  @Test
  void findsNothingWhereNothingIsMixedUp() {
    assertThat(found()).isEmpty();
  }

  @Test
  void findsAPartThatTracksTheOther() {
    for (int year = 0; year < 6; year++) {
      put("little morea", "partner 3", year, LARGE[year] * 4e4);
    }
    assertThat(found()).isEmpty();
    for (int year = 0; year < 6; year++) {
      put("little morea", "partner 3", year, LARGE[year] * 4e4);
      put("little morea", "partner 4", year, LARGE[year] * 4.1e5);
    }
    assertThat(found())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.way()).isEqualTo(new Way("little morea", "partner 4"));
              assertThat(List.of(it.first(), it.last())).containsExactly(2000, 2005);
              assertThat(it.verdict()).isEqualTo(Verdict.LIKELY);
              assertThat(it.signs()).contains(Sign.JUMP, Sign.WEIGHT, Sign.TRACKS);
            });
  }

  @Test
  void findsAYearThatWentToTheWrongCountry() {
    put("little morea", "partner 5", 4, 4.2e9);
    put("large morea", "partner 5", 4, .6e9);
    assertThat(found())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.verdict()).isEqualTo(Verdict.LIKELY);
              assertThat(it.signs()).contains(Sign.GAP).doesNotContain(Sign.TRACKS, Sign.DIGITS);
            });
  }

  @Test
  void findsAYearWithTheDigitsOfTheOther() {
    put("large morea", "partner 6", 4, 987_654_321);
    put("little morea", "partner 6", 7, 987_654_000);
    assertThat(found())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.verdict()).isEqualTo(Verdict.LIKELY);
              assertThat(it.signs()).contains(Sign.DIGITS).doesNotContain(Sign.GAP);
            });
  }

  @Test
  void findsGoodsOfTheOther() {
    for (int year = 0; year < 10; year++) {
      Way way = new Way("little morea", "coal buyer");
      boolean mixed = year == 5;
      put(way, year, "270111", mixed ? 1e6 : 5e6);
      put(way, year, "852990", mixed ? 4e8 : 1e4);
      put(way, year, "870323", mixed ? 3e8 : 1e4);
      Way large = new Way("large morea", "coal buyer");
      put(large, year, "270111", 1e3);
      put(large, year, "852990", 4e9);
      put(large, year, "870323", 3e9);
    }
    assertThat(found())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.signs()).contains(Sign.MIX);
              assertThat(it.first()).isEqualTo(2005);
            });
  }

  /** A real boom of a small country: a jump alone says nothing of a like name. */
  @Test
  void isNotMisledByAJump() {
    put("little morea", "partner 2", 6, 7e7);
    assertThat(found()).isEmpty();
  }

  @Test
  void cannotTellWhereNothingIsToldOfTheOther() {
    for (int year = 0; year < 10; year++) {
      put("little morea", "island", year, year == 4 ? 9e8 : 1e6);
    }
    assertThat(found()).singleElement().extracting(MixUp::verdict).isEqualTo(Verdict.CANNOT_TELL);
  }

  private List<MixUp> found() {
    return MixUps.find(flows, "little morea", "large morea");
  }

  /** The importer's tale of a year; told twice it adds up. */
  private void put(String exporter, String importer, int year, double dollars) {
    put(new Way(exporter, importer), year, "", dollars);
  }

  private void put(Way way, int year, String code, double dollars) {
    BigDecimal before = flows.goods(way, 2000 + year).getOrDefault(code, BigDecimal.ZERO);
    BigDecimal after = BigDecimal.valueOf(Math.round(dollars));
    flows.add(way, 2000 + year, true, code, after.subtract(before));
  }
}
