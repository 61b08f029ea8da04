package org.davylamp.imagery.change;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Invented pixels in five bands: a forest with a season, noise that the bands share, slow drift,
 * clouds by scene, some of which the mask overlooks.
 */
final class Fields {
  static final List<String> BANDS = List.of("green", "red", "nir", "swir1", "swir2");
  static final int FIRST_DAY = 14_000;

  private static final double[] MEAN = {.045, .04, .26, .15, .07};
  private static final double[] SEASON = {.006, .008, .08, .04, .015};
  private static final double[] SOIL = {.13, .17, .24, .31, .27};

  private final SplittableRandom random;
  private final int dates;
  private final int step;
  final int[] days;

  Fields(long seed, int dates, int step) {
    random = new SplittableRandom(seed);
    this.dates = dates;
    this.step = step;
    days = new int[dates];
    for (int t = 0; t < dates; t++) {
      days[t] = FIRST_DAY + t * step;
    }
  }

  /** A change of a share of a pixel to soil on a day; cover 0 for none. */
  record Bared(int day, double cover) {
    static final Bared NOT = new Bared(0, 0);
  }

  PixelSeries pixels(int pixels, java.util.function.IntFunction<Bared> changes) {
    float[][] samples = new float[dates * BANDS.size()][pixels];
    byte[][] clear = new byte[dates][pixels];
    double[] haze = new double[dates];
    for (int t = 0; t < dates; t++) {
      haze[t] = .006 * normal();
    }
    for (int p = 0; p < pixels; p++) {
      double drift = .004 * normal();
      double phase = random.nextDouble(6.28);
      for (int t = 0; t < dates; t++) {
        double slow = drift * Math.cos(3.0 * t / dates + phase);
        look(samples, clear, t, p, haze[t] + slow, changes.apply(p));
      }
    }
    return new PixelSeries(days, BANDS, samples, clear);
  }

  private void look(float[][] samples, byte[][] clear, int t, int p, double common, Bared change) {
    boolean cloudy = random.nextDouble() < .35;
    boolean leak = random.nextDouble() < .02;
    clear[t][p] = (byte) (cloudy ? 0 : 1);
    double angle = 2 * Math.PI * (days[t] - 130) / 365.25;
    double shared = .005 * normal();
    double share = days[t] >= change.day() ? change.cover() : 0;
    for (int b = 0; b < BANDS.size(); b++) {
      double forest = MEAN[b] + SEASON[b] * Math.sin(angle) + common + shared + .006 * normal();
      double seen = (1 - share) * forest + share * SOIL[b];
      samples[t * BANDS.size() + b][p] = (float) (cloudy || leak ? seen + .3 : seen);
    }
  }

  int lastDay() {
    return FIRST_DAY + (dates - 1) * step;
  }

  private double normal() {
    double u = random.nextDouble();
    return Math.sqrt(-2 * Math.log(1 - u)) * Math.cos(2 * Math.PI * random.nextDouble());
  }
}
