package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Holders of public office in the DPRK, each with spellings of several systems and habits. */
class DprkNamesTest {
  private static final double HIT = .7;
  private static final double RECALL = .97;
  private static final double PRECISION = .9;

  private record Person(String hangul, List<String> spellings, KoreanReading reading) {}

  private static final List<Person> PERSONS = read();

  private static List<Person> read() {
    try (InputStream rows = DprkNamesTest.class.getResourceAsStream("dprk_office_holders.txt")) {
      return new String(Objects.requireNonNull(rows).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(DprkNamesTest::person)
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Person person(String row) {
    String[] columns = row.split(" \\| ", -1);
    return new Person(
        columns[0],
        List.of(columns[1].split("; ", -1)),
        KoreanReading.of(columns[0]).orElseThrow());
  }

  @Test
  void spellingsReachTheirName() {
    double reached = 0;
    double spellings = 0;
    StringBuilder missed = new StringBuilder();
    for (Person person : PERSONS) {
      for (String spelling : person.spellings) {
        double score = KoreanAlignment.score(spelling, person.hangul);
        boolean hit = score >= HIT && shareAKey(spelling, person.reading);
        reached += hit ? 1 : 0;
        spellings++;
        missed.append(hit ? "" : "%s %s %.2f%n".formatted(spelling, person.hangul, score));
      }
    }
    assertThat(PERSONS).hasSizeGreaterThanOrEqualTo(60);
    assertThat(reached / spellings).as("missed: %s", missed).isGreaterThanOrEqualTo(RECALL);
  }

  private static boolean shareAKey(String spelling, KoreanReading hangul) {
    long[] keys = hangul.keys();
    return LongStream.of(KoreanReading.of(spelling).orElseThrow().keys())
        .anyMatch(key -> LongStream.of(keys).anyMatch(other -> other == key));
  }

  @Test
  void spellingsReachFewOthers() {
    double right = 0;
    double wrong = 0;
    StringBuilder confused = new StringBuilder();
    for (Person person : PERSONS) {
      for (String spelling : person.spellings) {
        KoreanReading latin = KoreanReading.of(spelling).orElseThrow();
        for (Person other : PERSONS) {
          if (KoreanAlignment.score(latin, other.reading) >= HIT) {
            boolean same = other.equals(person);
            right += same ? 1 : 0;
            wrong += same ? 0 : 1;
            confused.append(same ? "" : "%s %s%n".formatted(spelling, other.hangul));
          }
        }
      }
    }
    assertThat(right / (right + wrong))
        .as("confused: %s", confused)
        .isGreaterThanOrEqualTo(PRECISION);
  }
}
