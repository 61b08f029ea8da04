package org.davylamp.findings.trade.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.davylamp.evidence.Certainty;
import org.davylamp.evidence.HsSet;
import org.davylamp.findings.ToyCase;
import org.davylamp.findings.measures.Measure;
import org.davylamp.findings.measures.Measures;
import org.davylamp.findings.measures.Way;
import org.davylamp.findings.trade.flows.LimitedGoods.Kind;
import org.davylamp.findings.trade.flows.LimitedGoods.Result;
import org.davylamp.findings.trade.flows.LimitedGoods.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What months say around the Security Council's bans, as the bundled case states them. */
final class LimitedGoodsTest {
  private static final YearMonth JANUARY = YearMonth.of(2017, 1);

  @TempDir private static Path folder;
  private static Measures measures;

  @BeforeAll
  static void bundledCase() throws IOException {
    measures = BundledMeasures.in(folder);
  }

  private static LimitedGoods goods(String name) {
    return LimitedGoods.of(measures).stream()
        .filter(it -> it.goods().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The last code of each ban, the day on which it began, and the first month wholly after it. */
  @ParameterizedTest
  @CsvSource({
    "coal, 2702, 2017-08-05, 2017-10",
    "iron ore, 2601, 2017-08-05, 2017-10",
    "iron and steel, 72, 2017-08-05, 2017-10",
    "lead and lead ore, 78, 2017-08-05, 2017-10",
    "seafood, 1605, 2017-08-05, 2017-10",
    "textiles, 63, 2017-09-11, 2018-01",
    "'copper, nickel, silver and zinc', 79, 2016-11-30, 2016-12",
    "'earth and stone, magnesite among it', 25, 2017-12-22, 2018-02",
    "statues, 9703, 2016-11-30, 2016-12",
    "ships, 89, 2017-12-22, 2018-02",
    "uranium ore and nuclear goods, 8401, 2006-10-14, 2006-11"
  })
  void bans(String name, String code, LocalDate from, YearMonth after) {
    LimitedGoods goods = goods(name);
    assertThat(goods.hs().getLast()).isEqualTo(code);
    assertThat(goods.ban().orElseThrow().from()).isEqualTo(from);
    NavigableMap<YearMonth, CoalCaps.Month> months = months(after.minusMonths(1), after);
    Result result = goods.against(months, new TreeSet<>(months.keySet())).orElseThrow();
    assertThat(result.toldAfter()).containsExactly(after);
  }

  @Test
  void coalWasLimitedThenCappedThenBanned() {
    assertThat(goods("coal").measures())
        .extracting(LimitedGoods.Measure::kind)
        .containsExactly(Kind.LIMIT, Kind.CAP, Kind.BAN);
    assertThat(goods("coal").measures())
        .extracting(LimitedGoods.Measure::firstWhole)
        .containsExactly(YearMonth.of(2016, 4), YearMonth.of(2016, 12), YearMonth.of(2017, 9));
  }

  @Test
  void capsAreThoseOfTheCase() {
    assertThat(goods("coal").measures().get(1).caps())
        .containsExactly(
            new LimitedGoods.Cap(
                LocalDate.parse("2016-11-30"),
                Optional.of(LocalDate.parse("2016-12-31")),
                53_495_894,
                1_000_866),
            new LimitedGoods.Cap(
                LocalDate.parse("2017-01-01"),
                Optional.of(LocalDate.parse("2017-08-05")),
                400_870_018,
                7_500_000));
  }

  /** So that a measure that the case gains is not passed over: then the table lacks a kind. */
  @Test
  void everyCodeThatTheCouncilLetsNobodyBuyIsOfSomeKind() {
    HsSet kinds =
        HsSet.of(LimitedGoods.of(measures).stream().flatMap(it -> it.hs().stream()).toList());
    for (Measure measure : measures.reaching("goods")) {
      measure
          .reaching("goods")
          .filter(term -> measure.authority().equals("UN Security Council"))
          .filter(term -> measure.way(term).includes(Way.FROM))
          .flatMap(term -> measure.goods(term).ranges().stream())
          .flatMap(range -> Stream.of(range.first(), range.last()))
          .forEach(
              code ->
                  assertThat(kinds.holds(code))
                      .as("%s of %s", code, measure.id())
                      .isEqualTo(Certainty.CERTAINLY));
    }
  }

  @Test
  void aCaseWithoutMeasuresLimitsNothing(@TempDir Path empty) {
    assertThat(LimitedGoods.of(ToyCase.in(empty).view(Measures::of))).isEmpty();
  }

  /** Coal by month up to the month told last; anything at all is told up to another. */
  @ParameterizedTest
  @CsvSource({
    "2017-07, 2017-07, NOTHING_TOLD",
    "2017-09, 2017-09, NOTHING_TOLD",
    "2017-09, 2018-06, NONE",
    "2017-10, 2018-06, STILL_TOLD",
    "2018-06, 2018-06, STILL_TOLD"
  })
  void verdicts(YearMonth coal, YearMonth anything, Verdict verdict) {
    assertThat(against(months(JANUARY, coal), months(JANUARY, anything)).verdict())
        .isEqualTo(verdict);
  }

  @Test
  void amonthOfWhichNothingIsToldLeavesItOpen() {
    NavigableMap<YearMonth, CoalCaps.Month> anything = months(JANUARY, YearMonth.of(2018, 6));
    anything.remove(YearMonth.of(2018, 2));
    assertThat(against(months(JANUARY, YearMonth.of(2017, 7)), anything).verdict())
        .isEqualTo(Verdict.CANNOT_TELL);
  }

  @Test
  void oldContractsAreKeptApart() {
    NavigableMap<YearMonth, CoalCaps.Month> coal = months(JANUARY, YearMonth.of(2017, 11));
    Result result = against(coal, coal);
    assertThat(result.before().dollars()).isEqualTo(700);
    assertThat(result.runOff().dollars()).isEqualTo(200);
    assertThat(result.after().dollars()).isEqualTo(200);
  }

  private static Result against(
      NavigableMap<YearMonth, CoalCaps.Month> coal, NavigableMap<YearMonth, ?> anything) {
    NavigableSet<YearMonth> covered = new TreeSet<>(anything.keySet());
    return goods("coal").against(coal, covered).orElseThrow();
  }

  /** A hundred dollars a month. */
  private static NavigableMap<YearMonth, CoalCaps.Month> months(YearMonth first, YearMonth last) {
    NavigableMap<YearMonth, CoalCaps.Month> months = new TreeMap<>();
    for (YearMonth at = first; !at.isAfter(last); at = at.plusMonths(1)) {
      months.put(at, new CoalCaps.Month(100, 1, true));
    }
    return months;
  }
}
