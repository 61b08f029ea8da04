package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pairs of names of persons, organisations and ships that are hard to tell, from our own table. */
class HardPairsTest {
  private static final double F1 = .93;

  private record Pair(Kind kind, boolean same, String one, String other) {}

  private static final List<Pair> PAIRS = read();

  private static List<Pair> read() {
    try (InputStream rows = HardPairsTest.class.getResourceAsStream("hard_pairs.txt")) {
      return new String(Objects.requireNonNull(rows).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" \\| ", -1))
          .map(
              row ->
                  new Pair(
                      Kind.valueOf(row[0].toUpperCase(Locale.ROOT)),
                      row[1].equals("hit"),
                      row[2],
                      row[3]))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void thereAreEnough() {
    assertThat(PAIRS).hasSizeGreaterThanOrEqualTo(150);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"PERSON", "ORGANISATION", "VESSEL"})
  void mostAreToldRightly(Kind kind) {
    Comparison comparison = new Comparison();
    double both = 0;
    double either = 0;
    StringBuilder wrong = new StringBuilder();
    for (Pair pair : PAIRS) {
      if (pair.kind == kind) {
        Score score =
            comparison.score(
                Prepared.of(Profile.of("1", kind, pair.one)),
                Prepared.of(Profile.of("2", kind, pair.other)));
        boolean hit = score.value() >= Comparison.HIT;
        both += hit && pair.same ? 2 : 0;
        either += (hit ? 1 : 0) + (pair.same ? 1 : 0);
        wrong.append(hit == pair.same ? "" : "%n%s %.2f".formatted(pair, score.value()));
      }
    }
    assertThat(both / either).as("wrong:%s", wrong).isGreaterThanOrEqualTo(F1);
  }
}
