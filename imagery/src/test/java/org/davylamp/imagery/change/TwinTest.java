package org.davylamp.imagery.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fits by vectors are those of the plain twin, bit by bit. */
class TwinTest {
  @Test
  void vectorsAreThere() {
    assertThat(ChangeDetector.byVectors()).isTrue();
  }

  @ParameterizedTest(name = "seed {0}: {1} pixels, {2} dates, {3} harmonics")
  @CsvSource({
    "1, 1, 30, 0",
    "2, 16, 80, 1",
    "3, 17, 200, 2",
    "4, 37, 423, 2",
    "5, 3, 60, 4",
    "6, 40, 13, 1",
    "7, 9, 5, 2",
    "8, 20, 1, 0"
  })
  void sameToTheBit(long seed, int pixels, int dates, int harmonics) {
    Fields fields = new Fields(seed, dates, 11);
    PixelSeries series =
        fields.pixels(
            pixels,
            p ->
                p % 3 == 0
                    ? new Fields.Bared(fields.days[dates / 2], .2 + .02 * p)
                    : Fields.Bared.NOT);
    compare(series, harmonics, spans(seed, pixels, dates));
  }

  @Test
  void sameWhereNothingIsClearOrAllIsAlike() {
    int[] days = IntStream.range(0, 50).map(i -> 10_000 + 8 * i).toArray();
    float[][] samples = new float[50][20];
    byte[][] clear = new byte[50][20];
    for (int t = 0; t < 50; t++) {
      for (int p = 0; p < 20; p++) {
        clear[t][p] = (byte) (p == 0 || (p == 1 && t > 5) ? 0 : 1);
        samples[t][p] = p == 2 ? Float.NaN : p == 3 ? 0 : p < 8 ? .5f : t * p;
      }
    }
    PixelSeries series = new PixelSeries(days, List.of("ndvi"), samples, clear);
    compare(series, 2, spans(9, 20, 50));
  }

  /** Spans of many lengths: whole pixels and parts of them. */
  private static Span[] spans(long seed, int pixels, int dates) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, pixels + 5)
        .mapToObj(
            i -> {
              int from = i < pixels ? 0 : random.nextInt(dates);
              return new Span(
                  i % pixels, from, i < pixels ? dates : from + random.nextInt(dates - from + 1));
            })
        .toArray(Span[]::new);
  }

  private static void compare(PixelSeries series, int harmonics, Span[] spans) {
    Design design = Design.of(series.days(), harmonics, DriftSpectrum.USUAL);
    float[][] surfaces = Surface.spectra(series.bands());
    int bands = series.bands().size();
    for (Optional<SceneEffect> effect :
        List.of(Optional.<SceneEffect>empty(), Optional.of(SceneEffect.of(series, harmonics)))) {
      Strengths vectors = new Strengths(spans.length);
      Strengths plain = new Strengths(spans.length);
      new BlockFit(design, bands, surfaces, effect).fit(series, spans, 0, spans.length, vectors);
      new PlainFit(design, bands, surfaces, effect).fit(series, spans, 0, spans.length, plain);
      assertThat(vectors.looks).isEqualTo(plain.looks);
      assertThat(vectors.generalAt).isEqualTo(plain.generalAt);
      assertThat(vectors.directedAt).isEqualTo(plain.directedAt);
      assertThat(vectors.general).isEqualTo(plain.general);
      assertThat(vectors.directed).isEqualTo(plain.directed);
    }
  }
}
