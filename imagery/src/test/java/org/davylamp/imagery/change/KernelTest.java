package org.davylamp.imagery.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small pieces against values computed otherwise. */
class KernelTest {
  @ParameterizedTest(name = "place {0} of {1}: look {2}")
  @CsvSource({
    "-2, 9, 2",
    "-1, 9, 1",
    "0, 9, 0",
    "8, 9, 8",
    "9, 9, 7",
    "10, 9, 6",
    "11, 9, -1",
    "-2, 2, -1",
    "-1, 2, 1",
    "2, 2, 0",
    "3, 2, -1",
    "0, 0, -1",
    "1, 1, -1",
    "-1, 1, -1"
  })
  void windowsAreMirroredAtTheEnds(int place, int looks, int look) {
    assertThat(PlainFit.mirrored(place, looks)).isEqualTo(look);
  }

  @Test
  void whitenedCovarianceIsOne() {
    float[] c = {4, 1, 9, -1, 2, 5};
    float[] w = new float[6];
    Whitener.of(c.clone(), 3, w);
    double[][] full = {{4, 1, -1}, {1, 9, 2}, {-1, 2, 5}};
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        double sum = 0;
        for (int i = 0; i <= a; i++) {
          for (int j = 0; j <= b; j++) {
            sum += w[Design.triangle(a) + i] * full[i][j] * w[Design.triangle(b) + j];
          }
        }
        assertThat(sum).isCloseTo(a == b ? 1 : 0, within(1e-5));
      }
    }
  }

  @ParameterizedTest(name = "{0} bands")
  @CsvSource({"1", "2", "5", "7"})
  void biweightShrinkageIsThatOfNormalNoise(int bands) {
    SplittableRandom random = new SplittableRandom(bands);
    double weights = 0;
    double weighted = 0;
    for (int i = 0; i < 400_000; i++) {
      double m = 0;
      for (int b = 0; b < bands; b++) {
        double u = 1 - random.nextDouble();
        double z = Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * random.nextDouble());
        m += z * z;
      }
      double near = Math.max(0, 1 - m / Biweight.far(bands));
      weights += near * near;
      weighted += near * near * m;
    }
    assertThat((double) Biweight.shrinkage(bands))
        .isCloseTo(weighted / (bands * weights), within(.01));
  }

  @Test
  void dependentColumnsGetNothing() {
    double[][] inverse = Symmetric.inverse(new double[][] {{2, 2}, {2, 2}});
    assertThat(inverse[0]).containsExactly(new double[] {.5, 0}, within(1e-12));
    assertThat(inverse[1]).containsExactly(0, 0);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "soil on forest, '.06 .04 .24 .14 .07', '.02 .05 -.02 .07 .075', BARE, .5",
    "water on grass, '.08 .07 .3 .25 .15', '-.02 -.015 -.14 -.12 -.07', WATER, .5",
    "coal on forest, '.06 .04 .24 .14 .07', '0 .01 -.08 -.02 .015', BARE, .5",
    "leaves lost, '.05 .04 .30 .15 .07', '0 .02 -.08 .03 .03', VEGETATION_LOST, 0",
    "field grown over, '.10 .12 .22 .30 .2', '-.04 -.07 .1 -.1 -.1', VEGETATION_BACK, 0",
    "nothing to name, '.10 .12 .15 .20 .2', '.03 0 0 0 -.03', OTHER, 0"
  })
  void directionOfLight(String name, String before, String shift, Direction to, double cover) {
    float[] whitener = new float[15];
    for (int a = 0; a < 5; a++) {
      whitener[Design.triangle(a) + a] = 100;
    }
    Spectral.Turn turn = Spectral.turn(Fields.BANDS, numbers(before), numbers(shift), whitener);
    assertThat(turn.direction()).as(name).isEqualTo(to);
    assertThat((double) turn.cover()).isCloseTo(cover, within(.15));
  }

  private static double[] numbers(String text) {
    return java.util.Arrays.stream(text.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  @Test
  void oneBandIsJudgedByItsSign() {
    Spectral.Turn turn =
        Spectral.turn(List.of("ndvi"), new double[] {.7}, new double[] {-.3}, new float[] {30});
    assertThat(turn.direction()).isEqualTo(Direction.VEGETATION_LOST);
  }

  @Test
  void theSceneIsTakenFromAllItsPixels() {
    Fields fields = new Fields(21, 90, 16);
    PixelSeries control = fields.pixels(80, p -> Fields.Bared.NOT);
    SceneEffect effect = SceneEffect.of(control, 2);
    // the haze of the invented scenes: the same in each band, .006 in scale
    double square = 0;
    double apart = 0;
    for (int t = 0; t < 90; t++) {
      square += effect.at(t, 0) * effect.at(t, 0);
      double difference = effect.at(t, 0) - effect.at(t, 4);
      apart += difference * difference;
    }
    assertThat(Math.sqrt(square / 90)).isCloseTo(.006, within(.002));
    assertThat(Math.sqrt(apart / 90)).isLessThan(.002);
  }

  @Test
  void driftIsLearnedFromMany() {
    Fields fields = new Fields(22, 150, 20);
    PixelSeries series = fields.pixels(60, p -> Fields.Bared.NOT);
    Span[] spans = new Span[60];
    for (int p = 0; p < 60; p++) {
      spans[p] = new Span(p, 0, 150);
    }
    float[] drift = DriftSpectrum.of(series, spans, 2, java.util.Optional.empty());
    // one turn of a cosine over half the record: most of it in the first cosines
    assertThat(drift[0] + drift[1]).isGreaterThan(3 * (drift[2] + drift[3]));
    assertThat(DriftSpectrum.of(series, new Span[] {spans[0]}, 2, java.util.Optional.empty()))
        .isEqualTo(DriftSpectrum.USUAL);
  }
}
