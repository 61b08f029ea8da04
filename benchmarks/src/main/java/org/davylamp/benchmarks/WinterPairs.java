package org.davylamp.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.davylamp.benchmarks.ChangeQuality.Part;
import org.davylamp.imagery.change.Change;
import org.davylamp.imagery.change.ChangeDetector;
import org.davylamp.imagery.change.ChangeSettings;
import org.davylamp.imagery.change.PixelSeries;
import org.davylamp.imagery.change.Scanned;

/**
 * How much of unchanged ground is "changed" from one December to the next. The naive way takes the
 * median look of each band in both months; changed is what differs by more than {@value
 * #DIFFERENCE} of reflectance, root mean square over bands. Ours calls changes at a false discovery
 * rate of 5 % against a control; one between the middles of both months counts.
 */
final class WinterPairs {
  private static final double DIFFERENCE = .05;
  private static final double LEVEL = .01;
  private static final int PARTS = 5;
  private static final int NEAR = 3;
  private static final double CLOUDS = .1;
  private static final long SEED = 20_261_126;
  private static final int SNOW = 3;
  private static final int CLOUD = 4;

  private final HarvardForest forest;

  WinterPairs(HarvardForest forest) {
    this.forest = forest;
  }

  /** A pixel, and the December that a year begins with. */
  private record Pair(int pixel, int year) {}

  /** Snow, and one in ten looks at clouds, are taken for clear. */
  private static HarvardForest.Mask leftIn() {
    boolean[] leaks = new boolean[HarvardForest.DATES * HarvardForest.PIXELS];
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < leaks.length; i++) {
      leaks[i] = random.nextDouble() < CLOUDS;
    }
    return new HarvardForest.Mask() {
      @Override
      public boolean clear(int date, int pixel, int fmask) {
        boolean through = fmask == CLOUD && leaks[date * HarvardForest.PIXELS + pixel];
        return fmask == 0 || fmask == 1 || fmask == SNOW || through;
      }

      @Override
      public float most() {
        return 1.6f;
      }
    };
  }

  void print() {
    System.out.printf("%nDecember to December on unchanged pixels%n");
    print("looks that the mask calls clear", HarvardForest.CLEAR);
    print("snow and 10 % of clouds left in", leftIn());
  }

  private void print(String title, HarvardForest.Mask mask) {
    PixelSeries all = forest.series(mask);
    int[] stable = forest.stable(NEAR);
    Map<Pair, float[]> looks = decembers(all, stable);
    List<Pair> pairs =
        looks.keySet().stream()
            .filter(pair -> looks.containsKey(new Pair(pair.pixel(), pair.year() + 1)))
            .toList();
    long naive =
        pairs.stream().filter(pair -> differ(look(looks, pair, 0), look(looks, pair, 1))).count();
    List<Scanned> scanned = new ArrayList<>();
    List<int[]> pixels = new ArrayList<>();
    scan(all, stable, scanned, pixels);
    double rate = ChangeSettings.USUAL.falseDiscovery();
    System.out.printf(
        "%s: %d pairs with looks in both Decembers, naive %.2f %%%n",
        title, pairs.size(), 100.0 * naive / pairs.size());
    ours(
        "at a false discovery rate of 5 %", Scanned.threshold(scanned, rate), scanned, pixels, all);
    ours("each pixel by itself at p ≤ .01", LEVEL, scanned, pixels, all);
  }

  /** Ours is of all years, with looks in December or without. */
  private static void ours(
      String title, double threshold, List<Scanned> scanned, List<int[]> pixels, PixelSeries all) {
    List<Pair> called = called(threshold, scanned, pixels);
    int count = pixels.stream().mapToInt(part -> part.length).sum();
    int pairs = count * years(all);
    long changed = called.stream().map(Pair::pixel).distinct().count();
    System.out.printf(
        "  ours %s: %d of %d pairs, %.2f %%; %d of %d pixels%n",
        title, called.size(), pairs, 100.0 * called.size() / pairs, changed, count);
  }

  private static int years(PixelSeries all) {
    int[] days = all.days();
    return LocalDate.ofEpochDay(days[days.length - 1]).getYear()
        - LocalDate.ofEpochDay(days[0]).getYear();
  }

  private static float[] look(Map<Pair, float[]> looks, Pair pair, int later) {
    return looks.getOrDefault(new Pair(pair.pixel(), pair.year() + later), new float[0]);
  }

  /** Of each pixel and year the median look of December, where there is one. */
  private static Map<Pair, float[]> decembers(PixelSeries all, int[] pixels) {
    Map<Pair, List<Integer>> dates = new HashMap<>();
    for (int t = 0; t < all.dates(); t++) {
      LocalDate day = LocalDate.ofEpochDay(all.days()[t]);
      for (int pixel : pixels) {
        if (day.getMonthValue() == 12 && all.clear(t, pixel)) {
          dates.computeIfAbsent(new Pair(pixel, day.getYear()), x -> new ArrayList<>()).add(t);
        }
      }
    }
    Map<Pair, float[]> looks = new HashMap<>();
    dates.forEach((pair, at) -> looks.put(pair, median(all, pair.pixel(), at)));
    return looks;
  }

  private static float[] median(PixelSeries all, int pixel, List<Integer> dates) {
    int bands = all.bands().size();
    float[] out = new float[bands];
    for (int b = 0; b < bands; b++) {
      int band = b;
      double[] values =
          dates.stream()
              .mapToDouble(t -> all.samples()[t * bands + band][pixel])
              .sorted()
              .toArray();
      out[b] = (float) ((values[(values.length - 1) / 2] + values[values.length / 2]) / 2);
    }
    return out;
  }

  private static boolean differ(float[] one, float[] other) {
    double sum =
        IntStream.range(0, one.length)
            .mapToDouble(b -> (one[b] - other[b]) * (one[b] - other[b]))
            .sum();
    return Math.sqrt(sum / one.length) > DIFFERENCE;
  }

  private static void scan(
      PixelSeries all, int[] stable, List<Scanned> scanned, List<int[]> pixels) {
    for (Part part : Part.of(stable, PARTS)) {
      ChangeDetector detector =
          ChangeDetector.against(Pixels.pick(all, part.control()), ChangeSettings.USUAL);
      scanned.add(detector.scan(Pixels.pick(all, part.test()), done -> {}));
      pixels.add(part.test());
    }
  }

  private static List<Pair> called(double threshold, List<Scanned> scanned, List<int[]> pixels) {
    List<Pair> called = new ArrayList<>();
    for (int i = 0; i < scanned.size(); i++) {
      for (Change change : scanned.get(i).called(threshold)) {
        LocalDate day = LocalDate.ofEpochDay(change.day());
        boolean late = day.isAfter(LocalDate.of(day.getYear(), 12, 15));
        called.add(new Pair(pixels.get(i)[change.pixel()], day.getYear() - (late ? 0 : 1)));
      }
    }
    return called.stream().distinct().toList();
  }
}
