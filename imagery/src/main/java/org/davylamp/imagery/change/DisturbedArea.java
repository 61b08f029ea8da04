package org.davylamp.imagery.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * How much ground was disturbed, at each of some days: the sum over pixels of the share of them
 * that had changed by then.
 *
 * <p>A pixel's share is the cover that turned into bare ground, something built or water, whole
 * where vegetation was lost to what the bands do not tell; it goes back to nothing when vegetation
 * comes back. Changes of other directions do not count: the light changed, but nobody can say that
 * the ground did.
 *
 * <p>The interval is of draws (Monte Carlo): each pixel's changes are real with the probability
 * that the false discovery rate leaves them, and came on a day of their own intervals, half of the
 * probability before {@link Change#day()} and half from it on. Pixels are drawn one by one, so what
 * neighbours have in common makes the true interval wider; and pixels whose change was too weak to
 * be called are missing from all of it. How bright the new ground is cannot be told from how much
 * of a pixel it covers, so covers are drawn up to half as much again, or two thirds, all alike.
 *
 * @param days epoch days, as asked
 * @param expected area, in the unit of a pixel's
 * @param lower with 95 %, it was not less
 * @param upper with 95 %, it was not more
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record DisturbedArea(int[] days, double[] expected, double[] lower, double[] upper) {
  private static final double TAIL = .025;

  /** Soil a third as bright again as {@link Surface} has it looks like half as much cover again. */
  private static final double COVER_DOUBT = 1.5;

  /**
   * The area over time of changes.
   *
   * @param called changes that count, of any pixels
   * @param pixelArea of each
   * @param days ascending
   * @param falseDiscovery the share of the changes that are expected to be false
   * @param draws of the interval, at least 40
   * @throws IllegalArgumentException if there are fewer draws, or the share is not from 0 to below
   *     1
   */
  public static DisturbedArea over(
      List<Change> called,
      double pixelArea,
      int[] days,
      double falseDiscovery,
      int draws,
      long seed) {
    return over(called, pixelArea, days, falseDiscovery, draws, seed, COVER_DOUBT);
  }

  /**
   * The same as if it were known how much of a pixel new ground covers. That doubt is common to all
   * days, so by this interval, not by the other, days are compared with each other.
   */
  public static DisturbedArea toCompare(
      List<Change> called,
      double pixelArea,
      int[] days,
      double falseDiscovery,
      int draws,
      long seed) {
    return over(called, pixelArea, days, falseDiscovery, draws, seed, 1);
  }

  private static DisturbedArea over(
      List<Change> called,
      double pixelArea,
      int[] days,
      double falseDiscovery,
      int draws,
      long seed,
      double coverDoubt) {
    if (draws < 40 || !(falseDiscovery >= 0 && falseDiscovery < 1)) {
      throw new IllegalArgumentException(
          "expected 40 draws or more and a share of 0 to 1, found "
              + draws
              + ", "
              + falseDiscovery);
    }
    List<List<Change>> pixels = byPixel(called);
    double[][] areas = new double[days.length][draws];
    SplittableRandom random = new SplittableRandom(seed);
    for (int draw = 0; draw < draws; draw++) {
      double[] steps = new double[days.length];
      double cover = Math.pow(coverDoubt, 2 * random.nextDouble() - 1);
      for (List<Change> pixel : pixels) {
        if (random.nextDouble() >= falseDiscovery) {
          history(pixel, days, steps, cover, random);
        }
      }
      double area = 0;
      for (int i = 0; i < days.length; i++) {
        area += steps[i] * pixelArea;
        areas[i][draw] = area;
      }
    }
    return summary(days, areas);
  }

  private static List<List<Change>> byPixel(List<Change> called) {
    Map<Integer, List<Change>> pixels = new TreeMap<>();
    for (Change change : called) {
      pixels.computeIfAbsent(change.pixel(), p -> new ArrayList<>()).add(change);
    }
    return List.copyOf(pixels.values());
  }

  /** Adds the steps of one drawn history of a pixel at the days from which on they show. */
  private static void history(
      List<Change> pixel, int[] days, double[] steps, double cover, SplittableRandom random) {
    double share = 0;
    int[] when = pixel.stream().mapToInt(change -> draw(change, random)).sorted().toArray();
    List<Change> inOrder =
        pixel.stream().sorted(java.util.Comparator.comparingInt(Change::day)).toList();
    for (int i = 0; i < when.length; i++) {
      double next = after(share, inOrder.get(i), cover);
      int from = Arrays.binarySearch(days, when[i]);
      int at = from < 0 ? -from - 1 : from;
      if (at < days.length) {
        steps[at] += next - share;
      }
      share = next;
    }
  }

  private static double after(double share, Change change, double cover) {
    return switch (change.direction()) {
      case BARE, BUILT, WATER -> Math.min(1, share + cover * change.cover());
      case VEGETATION_LOST -> 1;
      case VEGETATION_BACK -> 0;
      case OTHER, SEASON -> share;
    };
  }

  private static int draw(Change change, SplittableRandom random) {
    boolean early = random.nextBoolean();
    int from = early ? change.after() : change.day();
    int to = early ? change.day() : change.until();
    // the first day is still the old state's
    return to > from ? from + 1 + random.nextInt(to - from) : to;
  }

  private static DisturbedArea summary(int[] days, double[][] areas) {
    double[] expected = new double[days.length];
    double[] lower = new double[days.length];
    double[] upper = new double[days.length];
    for (int i = 0; i < days.length; i++) {
      Arrays.sort(areas[i]);
      int draws = areas[i].length;
      expected[i] = Arrays.stream(areas[i]).average().orElse(0);
      lower[i] = areas[i][(int) Math.floor(TAIL * (draws - 1))];
      upper[i] = areas[i][(int) Math.ceil((1 - TAIL) * (draws - 1))];
    }
    return new DisturbedArea(days.clone(), expected, lower, upper);
  }
}
