package org.davylamp.imagery.change;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The null of one span where nothing undisturbed is at hand: what its own season and what that
 * leaves would give without a change. What is left is drawn in circular blocks of three years'
 * looks (Politis and Romano 1992), all bands of a look together, slow drift and all.
 *
 * <p>Before, strong steps are taken out, as far as they are stronger than undisturbed pixels show
 * them: left in, a great change hides in its own null; taken out whole, every pixel looks quieter
 * than it is. On 210 stable Landsat pixels over 30 years blocks of one, two and three years gave
 * false alarms in 5, 2 and 1.4 % at p ≤ 1 %. A control is better.
 */
final class Bootstrap {
  /** The first replicates: if two of them score as high, the rest need not be asked. */
  static final int FIRST = 16;

  private static final int LEAST_BLOCK = 5;
  private static final int BLOCK_YEARS = 3;

  /** Strength of a step, for each band, that undisturbed Landsat pixels reach one time in fifty. */
  private static final float UNREMARKABLE = 20;

  private final PixelSeries series;
  private final Design design;
  private final PlainFit plain;
  private final SpanFit fit;
  private final int replicates;

  Bootstrap(PixelSeries series, Design design, float[][] surfaces, int replicates) {
    this.series = series;
    this.design = design;
    this.replicates = replicates;
    plain = new PlainFit(design, series.bands().size(), new float[0][], Optional.empty());
    fit = Fits.of(design, series.bands().size(), surfaces, Optional.empty());
  }

  /** p of the strengths at a place, the random numbers being those of the span. */
  double p(Span span, Strengths strengths, int at, long seed) {
    if (strengths.generalAt[at] < 0) {
      return 1;
    }
    plain.prepare(series, span);
    float[][] noise = noise();
    withoutSteps(noise, span, strengths.generalAt[at], strengths.general[at]);
    SplittableRandom random =
        new SplittableRandom(seed + 1_000_003L * span.pixel() + 31L * span.from());
    Strengths first = replicates(noise, FIRST, random);
    Null few = new Null(first);
    double p = few.p(strengths.general[at], strengths.directed[at]);
    if (p > 2.0 / (1 + FIRST)) {
      return p;
    }
    Strengths more = replicates(noise, replicates, random);
    return new Null(more).p(strengths.general[at], strengths.directed[at]);
  }

  /** [look][band]: what season and trend leave, slow drift, steps and all. */
  private float[][] noise() {
    int bands = series.bands().size();
    float[][] out = new float[plain.looks()][bands];
    for (int i = 0; i < out.length; i++) {
      for (int b = 0; b < bands; b++) {
        out[i][b] = plain.value(i, b) - season(plain.date(i), b);
      }
    }
    return out;
  }

  /**
   * Takes the strongest step of a span out, as far as it is stronger than those of undisturbed
   * pixels are, and then those on both sides of it: ground that changed three times hides each
   * change behind the other two.
   */
  private void withoutSteps(float[][] noise, Span span, int date, float strength) {
    float known = 1 - UNREMARKABLE * series.bands().size() / Math.max(strength, 1);
    if (date < 0 || known <= 0) {
      return;
    }
    Span before = new Span(span.pixel(), span.from(), date);
    Span from = new Span(span.pixel(), date, span.to());
    for (Span side : List.of(before, from)) {
      level(noise, side, known);
    }
    Strengths sides = new Strengths(2);
    fit.fit(series, new Span[] {before, from}, 0, 2, sides);
    withoutSteps(noise, before, sides.generalAt[0], sides.general[0]);
    withoutSteps(noise, from, sides.generalAt[1], sides.general[1]);
  }

  /** Takes a share of a span's mean from each of its looks. */
  private void level(float[][] noise, Span span, float share) {
    double[] sum = new double[series.bands().size()];
    double weight = 0;
    for (int i = 0; i < noise.length; i++) {
      if (span.holds(plain.date(i))) {
        weight += plain.weight(i);
        for (int b = 0; b < sum.length; b++) {
          sum[b] += plain.weight(i) * noise[i][b];
        }
      }
    }
    for (int i = 0; i < noise.length; i++) {
      if (span.holds(plain.date(i))) {
        for (int b = 0; b < sum.length; b++) {
          noise[i][b] -= (float) (share * sum[b] / Math.max(weight, 1e-6));
        }
      }
    }
  }

  private Strengths replicates(float[][] noise, int count, SplittableRandom random) {
    int bands = series.bands().size();
    int n = noise.length;
    float[][] samples = new float[series.dates() * bands][count];
    byte[][] clear = new byte[series.dates()][count];
    Span[] spans = new Span[count];
    for (int r = 0; r < count; r++) {
      spans[r] = new Span(r, 0, series.dates());
      int left = 0;
      int from = 0;
      for (int i = 0; i < n; i++, left--, from++) {
        if (left == 0) {
          from = random.nextInt(n);
          left = block(n);
        }
        int t = plain.date(i);
        clear[t][r] = 1;
        for (int b = 0; b < bands; b++) {
          samples[t * bands + b][r] = season(t, b) + noise[from % n][b];
        }
      }
    }
    Strengths out = new Strengths(count);
    PixelSeries drawn = new PixelSeries(series.days(), List.copyOf(series.bands()), samples, clear);
    fit.fit(drawn, spans, 0, count, out);
    return out;
  }

  private float season(int t, int b) {
    float sum = 0;
    for (int k = 0; k < design.seasonal; k++) {
      sum = Math.fma(plain.coefficient(b, k), design.x[t][k], sum);
    }
    return sum;
  }

  /** The looks of some years. */
  private int block(int looks) {
    double years = (series.days()[plain.date(looks - 1)] - series.days()[plain.date(0)]) / 365.25;
    return Math.max(LEAST_BLOCK, (int) Math.round(BLOCK_YEARS * looks / Math.max(years, 1)));
  }
}
