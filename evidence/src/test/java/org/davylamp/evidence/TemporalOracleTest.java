package org.davylamp.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Every comparison against brute force over all readings: CERTAINLY if it holds in all, NO if in
 * none. The oracle lists readings day by day from the notation, not from the ranges under test.
 */
class TemporalOracleTest {
  private static final LocalDate ZERO = LocalDate.of(2004, 6, 10);

  /** A date and what its author may have meant by it, listed by hand. */
  private record Sample(Edtf date, List<DayRange> throughout) {
    List<DayRange> readings(DateMeaning meaning) {
      return switch (meaning) {
        case THROUGHOUT -> throughout;
        case WITHIN -> {
          List<DayRange> days = new ArrayList<>();
          for (DayRange range : throughout) {
            for (long day = range.first(); day <= range.last(); day++) {
              days.add(DayRange.day(day));
            }
          }
          yield days;
        }
      };
    }
  }

  @Test
  void agreesWithAllReadingsOfRandomDates() {
    for (int seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      Sample a = random(random);
      Sample b = random(random);
      DateMeaning ofA = meaning(random);
      DateMeaning ofB = meaning(random);
      for (Relation relation : Relation.values()) {
        Certainty expected = byReadings(relation, a.readings(ofA), b.readings(ofB));
        assertThat(relation.ask(new Temporal(a.date, ofA), new Temporal(b.date, ofB)))
            .as("seed %d: %s %s %s %s %s", seed, a.date, ofA, relation, b.date, ofB)
            .isEqualTo(expected);
      }
      long day = day(random.nextInt(10));
      assertThat(new Temporal(a.date, ofA).holdsOn(day))
          .as("seed %d: %s %s on day %d", seed, a.date, ofA, day)
          .isEqualTo(byReadings(Relation.CONTAINS, a.readings(ofA), List.of(DayRange.day(day))));
    }
  }

  /**
   * Of sets and of unspecified digits only the span is kept, so that answers may err: but only
   * towards POSSIBLY.
   */
  @Test
  void neverClaimsMoreThanTheReadingsOfASet() {
    int exact = 0;
    int asked = 0;
    for (int seed = 0; seed < 6_000; seed++) {
      Random random = new Random(seed);
      Sample a = random.nextInt(4) == 0 ? someDay() : set(random);
      Sample b = random.nextBoolean() ? set(random) : random(random);
      DateMeaning ofA = meaning(random);
      DateMeaning ofB = meaning(random);
      for (Relation relation : Relation.values()) {
        Certainty expected = byReadings(relation, a.readings(ofA), b.readings(ofB));
        assertThat(relation.ask(new Temporal(a.date, ofA), new Temporal(b.date, ofB)))
            .as("seed %d: %s %s %s %s %s", seed, a.date, ofA, relation, b.date, ofB)
            .isIn(expected, Certainty.POSSIBLY);
        asked++;
        exact +=
            relation.ask(new Temporal(a.date, ofA), new Temporal(b.date, ofB)) == expected ? 1 : 0;
      }
    }
    assertThat(exact).as("exact answers of %d", asked).isGreaterThan(asked * 8 / 10);
  }

  /** The same dates, marked: no answer is certain, and no more are excluded. */
  @Test
  void qualifiersOnlyTakeCertaintyAway() {
    for (int seed = 0; seed < 6_000; seed++) {
      Random random = new Random(seed);
      Sample a = random(random);
      Sample b = random(random);
      char mark = "?~%".charAt(random.nextInt(3));
      Temporal marked = Edtf.parse(a.date.toString() + mark).throughout();
      for (Relation relation : Relation.values()) {
        Certainty plain = relation.ask(a.date.throughout(), b.date.throughout());
        Certainty doubtful = relation.ask(marked, b.date.throughout());
        assertThat(doubtful)
            .as("seed %d: %s%s %s %s", seed, a.date, mark, relation, b.date)
            .isIn(Certainty.POSSIBLY, plain == Certainty.NO ? Certainty.NO : Certainty.POSSIBLY);
      }
    }
  }

  private static DateMeaning meaning(Random random) {
    return random.nextBoolean() ? DateMeaning.THROUGHOUT : DateMeaning.WITHIN;
  }

  private static Certainty byReadings(Relation relation, List<DayRange> as, List<DayRange> bs) {
    boolean all = true;
    boolean some = false;
    for (DayRange a : as) {
      for (DayRange b : bs) {
        boolean holds = relation.holds(a, b);
        all &= holds;
        some |= holds;
      }
    }
    return all ? Certainty.CERTAINLY : some ? Certainty.POSSIBLY : Certainty.NO;
  }

  /** A day, or an interval between two of these or of which one is some day of ten. */
  private static Sample random(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> day(ZERO.plusDays(random.nextInt(10)));
      case 1 -> interval(random, "2004-06-1X", 0, 9);
      default -> interval(random, "", 0, 0);
    };
  }

  private static Sample day(LocalDate date) {
    return new Sample(Edtf.parse(date.toString()), List.of(DayRange.day(date.toEpochDay())));
  }

  private static Sample someDay() {
    List<DayRange> readings = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      readings.add(DayRange.day(day(i)));
    }
    return new Sample(Edtf.parse("2004-06-1X"), readings);
  }

  private static Sample interval(Random random, String fuzzy, int low, int high) {
    int one = random.nextInt(10);
    int other = random.nextInt(10);
    boolean fuzzyStart = !fuzzy.isEmpty() && random.nextBoolean();
    boolean fuzzyEnd = !fuzzy.isEmpty() && (!fuzzyStart || random.nextBoolean());
    int start = fuzzy.isEmpty() ? Math.min(one, other) : one;
    int end = fuzzy.isEmpty() ? Math.max(one, other) : other;
    String text = (fuzzyStart ? fuzzy : iso(start)) + "/" + (fuzzyEnd ? fuzzy : iso(end));
    return new Sample(
        Edtf.parse(text),
        readings(
            fuzzyStart ? low : start,
            fuzzyStart ? high : start,
            fuzzyEnd ? low : end,
            fuzzyEnd ? high : end));
  }

  private static List<DayRange> readings(int start, int lastStart, int end, int lastEnd) {
    List<DayRange> readings = new ArrayList<>();
    for (int s = start; s <= lastStart; s++) {
      for (int e = Math.max(s, end); e <= lastEnd; e++) {
        readings.add(new DayRange(day(s), day(e)));
      }
    }
    return readings;
  }

  private static Sample set(Random random) {
    List<String> members = new ArrayList<>();
    List<DayRange> readings = new ArrayList<>();
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      int month = 5 + random.nextInt(3);
      LocalDate first = LocalDate.of(2004, month, 1);
      if (random.nextBoolean()) {
        members.add("2004-0" + month);
        readings.add(DayRange.between(first, first.plusMonths(1).minusDays(1)));
      } else {
        members.add(first.toString());
        readings.add(DayRange.between(first, first));
      }
    }
    return new Sample(Edtf.parse("[" + String.join(",", members) + "]"), readings);
  }

  private static long day(int offset) {
    return ZERO.toEpochDay() + offset;
  }

  private static String iso(int offset) {
    return ZERO.plusDays(offset).toString();
  }
}
