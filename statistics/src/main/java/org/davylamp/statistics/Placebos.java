package org.davylamp.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Dates at which nothing happened, for comparison with those at which something did. Months are
 * counted from any fixed one; a year has twelve.
 */
public final class Placebos {
  private static final int YEAR = 12;

  private Placebos() {}

  /**
   * The months of the same calendar month as {@code event}, from {@code first} to {@code last},
   * that lie at least {@code distance} months from every event: same season, and out of reach of
   * what is tested.
   *
   * @param events all real events, the one asked about among them or not
   */
  public static List<Integer> sameMonth(
      int event, List<Integer> events, int distance, int first, int last) {
    List<Integer> placebos = new ArrayList<>();
    int start = first + Math.floorMod(event - first, YEAR);
    for (int month = start; month <= last; month += YEAR) {
      int candidate = month;
      if (candidate != event
          && events.stream().noneMatch(real -> Math.abs(real - candidate) < distance)) {
        placebos.add(candidate);
      }
    }
    return List.copyOf(placebos);
  }

  /**
   * All events moved together by each number of whole years but none, around in a circle of {@code
   * years}: distances between them and their seasons stay. Only what may be seen as having no
   * beginning and no end has such a null; there are {@code years} − 1 of them, so ten years alone
   * cannot give less than p = .1.
   *
   * @param events months, all within the circle, which begins at {@code first}
   */
  public static List<List<Integer>> shifts(List<Integer> events, int first, int years) {
    List<List<Integer>> shifted = new ArrayList<>();
    for (int shift = 1; shift < years; shift++) {
      int by = shift * YEAR;
      shifted.add(
          events.stream()
              .map(event -> first + Math.floorMod(event - first + by, years * YEAR))
              .toList());
    }
    return List.copyOf(shifted);
  }
}
