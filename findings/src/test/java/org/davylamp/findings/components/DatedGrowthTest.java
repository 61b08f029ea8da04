package org.davylamp.findings.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.davylamp.findings.ToyCase.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Statement;
import org.davylamp.findings.ToyCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedGrowthTest {
  private final ToyCase toy;

  DatedGrowthTest(@TempDir Path folder) {
    toy = ToyCase.in(folder);
  }

  @BeforeEach
  void camp() {
    toy.source("a")
        .say("a", "Facility", "camp", "name", "Camp", "kind", "kwan-li-so")
        .say("a", "Facility", "valley", "name", "Valley", "kind", "suspected-detention")
        .say("a", "Facility", "pit", "name", "Pit", "kind", "mine");
  }

  private ToyCase growth(String id, String facility, String interval, String... more) {
    toy.say("a", "Observation", id, "facility", facility, "component", "wall");
    toy.say("a", "Observation", id, "changeClass", "expansion", "changeInterval", interval);
    return more.length == 0 ? toy : toy.say("a", "Observation", id, more);
  }

  private ToyCase adopted(String id, String resolution, String day) {
    return toy.say(
        "a", "Measure", id, "name", "A measure", "resolution", resolution, "adopted", day);
  }

  private List<String> sides() {
    return toy.conclusions("components", "growth around a measure").stream()
        .map(
            result ->
                value(result, "before")
                    + "/"
                    + value(result, "straddling")
                    + "/"
                    + value(result, "after"))
        .toList();
  }

  // ---- how many it takes

  /** P(k of n) at a share of one half, in whole numbers: no rounding anywhere. */
  private static BigInteger ways(int n, int k) {
    BigInteger ways = BigInteger.ONE;
    for (int i = 0; i < k; i++) {
      ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
    }
    return ways;
  }

  /** The power of the exact two-sided binomial test at 5 %, if the rate doubled. */
  private static double power(int n) {
    BigInteger tail = BigInteger.ZERO;
    int critical = -1;
    // The largest k with 2 · P(at most k) ≤ 5 % if nothing changed.
    while (tail.add(ways(n, critical + 1))
            .multiply(BigInteger.valueOf(40))
            .compareTo(BigInteger.TWO.pow(n))
        <= 0) {
      critical++;
      tail = tail.add(ways(n, critical));
    }
    BigInteger found = BigInteger.ZERO;
    for (int k = 0; k <= n; k++) {
      if (k <= critical || k >= n - critical) {
        found = found.add(ways(n, k).multiply(BigInteger.TWO.pow(k)));
      }
    }
    return new BigDecimal(found)
        .divide(new BigDecimal(BigInteger.valueOf(3).pow(n)), MathContext.DECIMAL64)
        .doubleValue();
  }

  @Test
  void sixtyEightIsTheNormalApproximationOfWhatTheExactTestNeeds() {
    assertThat(DatedGrowth.needed()).isCloseTo(68.2, within(0.05));
    assertThat(power(68)).isCloseTo(0.769, within(0.0005));
    int first = 1;
    while (power(first) < 0.8) {
      first++;
    }
    assertThat(first).as("the fewest with which the exact test has 80 %% power").isEqualTo(72);
    assertThat(DatedGrowth.needed() / first).isBetween(0.9, 1.0);
  }

  // ---- on which side

  /** 2013-03-07 is the day of adoption. */
  @ParameterizedTest
  @CsvSource({
    "2013-03-06, 1/0/0",
    "2013-03-07, 0/0/1",
    "2013-03-08, 0/0/1",
    "2013-03-01/2013-03-06, 1/0/0",
    "2013-03-06/2013-03-07, 0/1/0",
    "2013-03-07/2013-03-09, 0/0/1",
    "2013-02, 1/0/0",
    "2013-03, 0/1/0",
    "2013-04, 0/0/1",
    "2013, 0/1/0",
    "../2013-03-06, 1/0/0",
    "../2013-03-07, 0/1/0",
    "2013-03-07/.., 0/0/1",
    "2013-03-06/.., 0/1/0",
    "2012~, 0/1/0",
    "1990~, 1/0/0",
    "2012?, 0/1/0",
    "2013-02-01?, 0/1/0"
  })
  void aDateAtTheEdge(String interval, String sides) {
    growth("o1", "camp", interval);
    adopted("m", "UNSCR 2094", "2013-03-07");
    assertThat(sides()).containsExactly(sides);
  }

  @Test
  void rowsOnOneChangeAreOneChangeWhereAllTheirDatesMeet() {
    growth("o1", "camp", "2010/2014", "eventKey", "wall");
    growth("o2", "camp", "2013/2016", "eventKey", "wall");
    growth("o3", "camp", "2013-06/2020", "eventKey", "wall");
    growth("o4", "camp", "2011");
    adopted("m1", "UNSCR 1", "2013-06-01");
    adopted("m2", "UNSCR 2", "2013-06-02");
    adopted("m3", "UNSCR 3", "2015-01-01");
    assertThat(sides()).containsExactly("1/0/1", "1/1/0", "2/0/0");
    assertThat(toy.told("components", "dated growth"))
        .containsExactly(
            "2 dated changes are growth, told of 1 place where people are held, or may be: 2 of"
                + " them at Camp.");
  }

  @ParameterizedTest
  @CsvSource({
    "1-5 4-10 8-12, 1-12",
    "1-5 6-9, 1-9",
    "1-9 5-5, 5-5",
    "1-9 3-7 7-8, 7-7",
    "4-4, 4-4"
  })
  void theDaysThatAllHave(String ranges, String common) {
    List<DayRange> days = new ArrayList<>();
    for (String range : ranges.split(" ", -1)) {
      days.add(range(range));
    }
    for (int i = 0; i < 6; i++) {
      Collections.shuffle(days, new Random(i));
      assertThat(Growth.common(days)).isEqualTo(range(common));
    }
  }

  private static DayRange range(String days) {
    String[] ends = days.split("-", -1);
    return new DayRange(Long.parseLong(ends[0]), Long.parseLong(ends[1]));
  }

  @Test
  void onlyPlacesWherePeopleAreHeldOrMayBeCount() {
    growth("o1", "pit", "2011");
    adopted("m", "UNSCR 1", "2010-01-01");
    assertThat(toy.conclusions("components", "dated growth")).isEmpty();
    growth("o2", "valley", "2011");
    assertThat(sides()).containsExactly("0/0/1");
  }

  @Test
  void twoIdsOfOnePlaceAreOnePlace() {
    toy.say("a", "Facility", "camp-14", "name", "Camp 14", "kind", "kwan-li-so")
        .same("camp", "camp-14");
    growth("o1", "camp", "2011");
    growth("o2", "camp-14", "2012");
    assertThat(toy.conclusions("components", "dated growth"))
        .singleElement()
        .satisfies(result -> assertThat(value(result, "sites")).isEqualTo("1"));
  }

  @Test
  void onlyADayOnWhichTheCouncilAdoptedSomethingDividesTime() {
    growth("o1", "camp", "2011");
    adopted("m1", "EU 2016/849", "2010-05-27");
    adopted("m2", "UNSCR 2270", "2016");
    adopted("m3", "UNSCR 2321", "../2016");
    adopted("m4", "UNSCR 2371", "2017-08-05?");
    toy.say("a", "Measure", "m5", "name", "A measure", "resolution", "UNSCR 2375");
    toy.say("a", "Measure", "m6", "resolution", "UNSCR 2397", "adopted", "when snow fell");
    assertThat(sides()).isEmpty();
    adopted("m7", "UNSCR 1718", "2006-10-14");
    assertThat(toy.told("components", "growth around a measure"))
        .singleElement()
        .asString()
        .startsWith("UNSCR 1718 was adopted on 2006-10-14: of 1 dated change, 0 came before");
  }

  @Test
  void whatNobodyDatesIsNotCounted() {
    toy.say("a", "Observation", "o1", "facility", "camp", "component", "wall")
        .say("a", "Observation", "o1", "changeClass", "expansion", "changeInterval", "of late");
    assertThat(toy.conclusions("components", "dated growth")).isEmpty();
  }

  @Test
  void looksWithoutChangeAreCountedToo() {
    growth("o1", "camp", "2011");
    toy.say("a", "Observation", "o2", "facility", "camp", "component", "wall");
    assertThat(toy.told("components", "no statistical claim"))
        .singleElement()
        .asString()
        .contains("there is 1", "no look that found no change is on record");
    toy.say("a", "Observation", "o2", "changeClass", "none");
    Finding.Result result = toy.conclusions("components", "no statistical claim").getFirst();
    assertThat(value(result, "looksWithoutChange")).isEqualTo("1");
    assertThat(result.text()).doesNotContain("that found no change");
  }

  // ---- a plain twin

  /** Puts each change on a side by trying every day that it can have been. */
  @Test
  void sidesAsFoundByTryingEveryDay() {
    long zero = LocalDate.of(2000, 1, 1).toEpochDay();
    for (long seed = 1; seed <= 6; seed++) {
      Random random = new Random(seed);
      String key = "twin-" + seed;
      toy.source(key).say(key, "Facility", "camp", "name", "Camp", "kind", "kwan-li-so");
      List<Statement> statements = new ArrayList<>();
      List<List<Long>> changes = new ArrayList<>();
      int count = random.nextInt(1, 12);
      for (int i = 0; i < count; i++) {
        changes.add(change(random, key + "-" + i, zero, toy.cited(key), statements));
      }
      long day = zero + random.nextInt(40);
      toy.say(statements);
      toy.say(key, "Measure", key, "name", "A measure", "resolution", "UNSCR 1");
      toy.say(key, "Measure", key, "adopted", LocalDate.ofEpochDay(day).toString());
      long before = count(changes, days -> days.stream().allMatch(one -> one < day));
      long after = count(changes, days -> days.stream().allMatch(one -> one >= day));
      assertThat(sides())
          .as("seed %d", seed)
          .containsExactly(before + "/" + (count - before - after) + "/" + after);
      toy.withdraw(key);
    }
  }

  private static long count(List<List<Long>> changes, Predicate<List<Long>> on) {
    return changes.stream().filter(on).count();
  }

  /** States one change in one to three rows; every day that it can have been. */
  private static List<Long> change(
      Random random, String key, long zero, RecordId source, List<Statement> statements) {
    List<Long> common = new ArrayList<>(LongStream.range(zero, zero + 60).boxed().toList());
    List<Long> any = new ArrayList<>();
    int rows = random.nextInt(1, 4);
    for (int row = 0; row < rows; row++) {
      long first = zero + random.nextInt(40);
      long last = first + random.nextInt(15);
      List<Long> days = LongStream.rangeClosed(first, last).boxed().toList();
      common.retainAll(days);
      any.addAll(days);
      String interval = LocalDate.ofEpochDay(first) + "/" + LocalDate.ofEpochDay(last);
      String[][] pairs = {
        {"facility", "camp"},
        {"component", "wall"},
        {"changeClass", random.nextBoolean() ? "expansion" : "new_facility"},
        {"changeInterval", interval},
        {"eventKey", key}
      };
      for (String[] pair : pairs) {
        statements.add(Statement.of(key + "/" + row, "Observation", pair[0], pair[1], source));
      }
    }
    if (!common.isEmpty()) {
      return common;
    }
    return LongStream.rangeClosed(Collections.min(any), Collections.max(any)).boxed().toList();
  }
}
