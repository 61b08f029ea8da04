package org.davylamp.imagery.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NullTest {
  private static Strengths ninetyNine() {
    Strengths strengths = new Strengths(100);
    for (int i = 0; i < 99; i++) {
      strengths.start(i, 50);
      strengths.offer(i, 3, i + 1, 0);
    }
    strengths.start(99, 2);
    return strengths;
  }

  @ParameterizedTest(name = "as strong as {0}: p = {1}")
  @CsvSource({"1000, .01", "99.5, .01", "99, .02", "90, .11", "50.5, .5", "1, 1", "0, 1"})
  void pIsTheShareThatIsAsStrong(double strength, double p) {
    assertThat(new Null(ninetyNine()).p(strength, 0)).isCloseTo(p, within(1e-12));
  }

  @Test
  void whatHasNoDateDoesNotCount() {
    assertThat(new Null(ninetyNine()).size()).isEqualTo(99);
    assertThat(new Null(new Strengths(3)).p(5, 5)).isEqualTo(1);
  }

  @Test
  void theRarerStrengthDecides() {
    Strengths strengths = new Strengths(99);
    for (int i = 0; i < 99; i++) {
      strengths.start(i, 50);
      strengths.offer(i, 3, i + 1, (i + 1) / 100f);
    }
    Null both = new Null(strengths);
    assertThat(both.p(3, 40)).isEqualTo(.01);
    assertThat(both.directedIsRarer(3, 40)).isTrue();
    assertThat(both.directedIsRarer(300, .5)).isFalse();
  }

  @ParameterizedTest(name = "{0} at rate {1}")
  @CsvSource({
    // the example of Benjamini and Hochberg (1995), table 1: four of fifteen at 5 %
    "'.0001 .0004 .0019 .0095 .0201 .0278 .0298 .0344 .0459 .3240 .4262 .5719 .6528 .7590 1', .05,"
        + " .0095",
    "'.2 .3', .05, 0",
    "'.01', .05, .01"
  })
  void stepUpThreshold(String values, double rate, double threshold) {
    double[] p =
        java.util.Arrays.stream(values.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    assertThat(FalseDiscovery.threshold(p, rate)).isEqualTo(threshold);
  }
}
