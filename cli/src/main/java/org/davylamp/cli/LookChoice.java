package org.davylamp.cli;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which looks of many are shown. What is shown must not be chosen by what it shows: only by how
 * clear a look is and when it was.
 *
 * @param looks with any clear pixel, ascending by day
 */
record LookChoice(List<Look> looks) {
  /** Looks that differ by less of what is clear are equally clear. */
  private static final double ALIKE = .05;

  /** Fewer years are shown by season. */
  private static final int FEW_YEARS = 4;

  private static final int MOST = 12;
  private static final int ABOUT_A_YEAR = 400;
  private static final double CLEAR = .5;

  /**
   * @param day epoch day
   * @param clear share of the area that is clear, above 0 to 1
   */
  record Look(int day, double clear) {
    LocalDate date() {
      return LocalDate.ofEpochDay(day);
    }
  }

  /**
   * Some looks, and by what rule they were taken, for the caption.
   *
   * @param days ascending
   */
  record Chosen(List<Integer> days, String rule) {}

  /** Two looks. */
  record Pair(int before, int after) {}

  /**
   * @param days all, ascending
   * @param clear as many shares
   */
  static LookChoice of(int[] days, double[] clear) {
    return new LookChoice(
        IntStream.range(0, days.length)
            .filter(i -> clear[i] > 0)
            .mapToObj(i -> new Look(days[i], clear[i]))
            .toList());
  }

  /** A readable number of looks, spread over time. */
  Chosen spread() {
    long years = looks.stream().map(look -> look.date().getYear()).distinct().count();
    boolean yearly = years >= FEW_YEARS;
    int season = season();
    List<Integer> days = new ArrayList<>();
    Collection<List<Look>> groups = groups(yearly).values();
    for (List<Look> group : groups) {
      double best = best(group);
      if (best >= CLEAR || best >= best(looks)) {
        days.add(
            group.stream()
                .filter(look -> look.clear() >= best - ALIKE)
                .min(Comparator.comparingInt((Look look) -> apart(ofYear(look), season)))
                .orElseThrow()
                .day());
      }
    }
    int unclear = groups.size() - days.size();
    String rule =
        yearly
            ? "The clearest look of each year; of those about as clear, the one nearest to "
                + month(season)
                + ", the time of year that most years have a clear look of."
            : "The clearest look of each season.";
    String left =
        unclear == 0
            ? ""
            : String.format(
                Locale.ROOT,
                " Left out: %d %s in which less than half of the area was clear at any look.",
                unclear,
                yearly ? "of the years" : "of the seasons");
    return thinned(days, rule + left);
  }

  private static Chosen thinned(List<Integer> days, String rule) {
    if (days.size() <= MOST) {
      return new Chosen(days, rule);
    }
    List<Integer> kept =
        IntStream.range(0, MOST)
            .mapToObj(i -> days.get((int) Math.round(i * (days.size() - 1.0) / (MOST - 1))))
            .toList();
    return new Chosen(
        kept,
        rule
            + String.format(
                Locale.ROOT, " Of these %d looks %d are shown, evenly chosen.", days.size(), MOST));
  }

  private Map<Integer, List<Look>> groups(boolean yearly) {
    return looks.stream()
        .collect(
            Collectors.groupingBy(
                look -> yearly ? look.date().getYear() : quarter(look.date()),
                TreeMap::new,
                Collectors.toList()));
  }

  /** December belongs to the winter of the next year. */
  private static int quarter(LocalDate date) {
    return (date.getYear() * 12 + date.getMonthValue()) / 3;
  }

  private static double best(List<Look> looks) {
    return looks.stream().mapToDouble(Look::clear).max().orElse(0);
  }

  /** The day of the year, the middle of a month, near which most years have a clear look. */
  private int season() {
    Collection<List<Look>> years = groups(true).values();
    return IntStream.range(0, 12)
        .map(month -> 15 + month * 365 / 12)
        .boxed()
        .max(
            Comparator.comparingLong(
                    (Integer day) ->
                        years.stream().filter(year -> hasClear(year, day, best(year))).count())
                .thenComparing(Comparator.reverseOrder()))
        .orElse(196);
  }

  private static boolean hasClear(List<Look> year, int day, double best) {
    return year.stream()
        .anyMatch(look -> look.clear() >= best - ALIKE && apart(ofYear(look), day) <= 30);
  }

  private static int ofYear(Look look) {
    return look.date().getDayOfYear();
  }

  /** Between two days of the year, the short way round. */
  private static int apart(int one, int other) {
    int days = Math.abs(one - other);
    return Math.min(days, 365 - Math.min(days, 365));
  }

  private static String month(int ofYear) {
    return LocalDate.ofYearDay(2001, ofYear)
        .getMonth()
        .getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH);
  }

  /**
   * A look before a change and one after it: about the clearest of each side, and among those the
   * two that are nearest to each other in time of year, then in time.
   *
   * @param last the last day that is before
   * @param first the first that is after
   */
  Optional<Pair> around(int last, int first) {
    List<Look> before = clearest(looks.stream().filter(look -> look.day() <= last).toList());
    List<Look> after = clearest(looks.stream().filter(look -> look.day() >= first).toList());
    return before.stream()
        .flatMap(one -> after.stream().map(other -> new Pair(one.day(), other.day())))
        .min(Comparator.comparingDouble(LookChoice::unlike));
  }

  private static List<Look> clearest(List<Look> side) {
    double best = best(side);
    return side.stream().filter(look -> look.clear() >= best - ALIKE).toList();
  }

  /** A year between weighs as much as a month in the time of year. */
  private static double unlike(Pair pair) {
    LocalDate before = LocalDate.ofEpochDay(pair.before());
    LocalDate after = LocalDate.ofEpochDay(pair.after());
    return apart(before.getDayOfYear(), after.getDayOfYear())
        + ChronoUnit.DAYS.between(before, after) / 12.0;
  }

  /**
   * About the first and about the last of the clearest looks, as near in time of year as can be.
   */
  Optional<Pair> ends() {
    List<Look> clear = clearest(looks).size() < 2 ? looks : clearest(looks);
    if (clear.size() < 2) {
      return Optional.empty();
    }
    int middle = (clear.getFirst().day() + clear.getLast().day()) / 2;
    int first = Math.min(clear.getFirst().day() + ABOUT_A_YEAR, middle);
    int last = Math.max(clear.getLast().day() - ABOUT_A_YEAR, middle + 1);
    return clear.stream()
        .filter(look -> look.day() <= first)
        .flatMap(
            one ->
                clear.stream()
                    .filter(look -> look.day() >= last)
                    .map(other -> new Pair(one.day(), other.day())))
        .min(Comparator.comparingDouble(LookChoice::unlike));
  }
}
