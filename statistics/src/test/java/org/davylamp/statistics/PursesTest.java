package org.davylamp.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.davylamp.statistics.Purses.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PursesTest {

  /** One purse with 100 and two claims on it. */
  @ParameterizedTest
  @CsvSource({
    ".2, .3, 20, 30, 50, 0",
    ".5, .5, 50, 50, 0, 0",
    ".9, .9, 50, 50, 0, 1",
    ".9, .6, 60, 40, 0, 1",
    "1, 1, 50, 50, 0, 1",
    "0, 1, 0, 100, 0, 0",
    "0, 0, 0, 0, 100, 0"
  })
  void overlappingClaimsAreCutInProportion(
      double first, double second, double firstGets, double secondGets, double kept, int cut) {
    Purses purses = new Purses(3, List.of(new Claim(0, 1), new Claim(0, 2)));
    Purses.Flow flow = purses.flow(new double[] {100, 0, 0}, new double[] {first, second});
    assertThat(flow.passed(0)).isCloseTo(firstGets, within(1e-9));
    assertThat(flow.passed(1)).isCloseTo(secondGets, within(1e-9));
    assertThat(flow.kept(0)).isCloseTo(kept, within(1e-9));
    assertThat(flow.cut()).isEqualTo(cut);
  }

  private static double[] all(IntToDoubleFunction of) {
    return IntStream.range(0, 3).mapToDouble(of).toArray();
  }

  @Test
  void whatIsPassedOnIsClaimedAgain() {
    // 0 pays half to 1 and a tenth to 2; 1 pays a fifth of what it receives to 2.
    Purses purses = new Purses(3, List.of(new Claim(1, 2), new Claim(0, 1), new Claim(0, 2)));
    Purses.Flow flow = purses.flow(new double[] {100, 20, 0}, new double[] {0.2, 0.5, 0.1});
    assertThat(all(flow::received)).containsExactly(new double[] {100, 70, 24}, within(1e-9));
    assertThat(all(flow::kept)).containsExactly(new double[] {40, 56, 24}, within(1e-9));
  }

  @Test
  void moneyIsNeverLostOrMade() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 3000; round++) {
      int count = 2 + random.nextInt(7);
      List<Claim> claims = new ArrayList<>();
      for (int i = random.nextInt(15); i > 0; i--) {
        int from = random.nextInt(count - 1);
        claims.add(new Claim(from, from + 1 + random.nextInt(count - 1 - from)));
      }
      double[] inflow = random.doubles(count).map(x -> x < 0.4 ? 0 : x * 1000).toArray();
      double[] shares =
          random.doubles(claims.size()).map(x -> x < 0.1 ? 0 : x > 0.9 ? 1 : x).toArray();
      Purses.Flow flow = new Purses(count, claims).flow(inflow, shares);
      conserved(flow, claims, inflow, "seed %s, round %s".formatted(seed, round));
    }
  }

  private static void conserved(
      Purses.Flow flow, List<Claim> claims, double[] inflow, String where) {
    double in = Arrays.stream(inflow).sum();
    double kept = 0;
    for (int purse = 0; purse < inflow.length; purse++) {
      assertThat(flow.kept(purse)).as(where).isNotNegative();
      kept += flow.kept(purse);
      double out = flow.kept(purse);
      double came = inflow[purse];
      for (int i = 0; i < claims.size(); i++) {
        out += claims.get(i).from() == purse ? flow.passed(i) : 0;
        came += claims.get(i).to() == purse ? flow.passed(i) : 0;
      }
      assertThat(out).as(where).isCloseTo(flow.received(purse), within(1e-6));
      assertThat(came).as(where).isCloseTo(flow.received(purse), within(1e-6));
    }
    assertThat(kept).as(where).isCloseTo(in, within(1e-6));
  }

  @Test
  void circlesAndSharesBeyondTheWholeAreRefused() {
    assertThatThrownBy(() -> new Purses(2, List.of(new Claim(0, 1), new Claim(1, 0))))
        .isInstanceOf(StatisticsException.class)
        .hasMessageContaining("circle");
    assertThatThrownBy(() -> new Purses(2, List.of(new Claim(0, 2))))
        .isInstanceOf(StatisticsException.class);
    Purses purses = new Purses(2, List.of(new Claim(0, 1)));
    assertThatThrownBy(() -> purses.flow(new double[] {1, 0}, new double[] {1.1}))
        .hasMessageContaining("share from 0 to 1");
  }
}
