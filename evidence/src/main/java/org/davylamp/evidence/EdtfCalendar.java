package org.davylamp.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The days that the parts of a date mean: proleptic Gregorian calendar, year 0 before year 1. */
final class EdtfCalendar {
  /** No longer than a month, a year, ten years: what an estimate of the next finer part may err. */
  private static final int MONTH = 31;

  private static final int YEAR = 366;
  private static final int DECADE = 3653;

  private EdtfCalendar() {}

  /**
   * The date with these parts, each of digits and {@code X}, finer ones empty if not given.
   *
   * @return empty if no day fits
   */
  static Optional<EdtfDate> date(
      boolean negative, String year, String month, String day, EdtfQualifiers qualifiers) {
    Optional<Extent> found = extent(negative, year, month, day);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Extent stated = found.orElseThrow();
    if (qualifiers.none()) {
      return Optional.of(new EdtfDate(stated, stated, false, false));
    }
    DayRange firm =
        switch (qualifiers.coarsest()) {
          case 0 -> DayRange.ALWAYS;
          case 1 -> span(negative, year, "").hull(stated.days());
          default -> span(negative, year, month).hull(stated.days());
        };
    return Optional.of(
        qualified(stated, slack(year, month, day, stated, qualifiers), firm, qualifiers));
  }

  /** Some year from {@code low} to {@code high}. */
  static EdtfDate years(long low, long high, EdtfQualifiers qualifiers) {
    Extent stated = Extent.all(days((int) low)).or(Extent.all(days((int) high)));
    return qualifiers.none()
        ? new EdtfDate(stated, stated, false, false)
        : qualified(stated, low == high ? DECADE : ten(stated), DayRange.ALWAYS, qualifiers);
  }

  private static EdtfDate qualified(
      Extent stated, long slack, DayRange firm, EdtfQualifiers qualifiers) {
    Extent reach = qualifiers.uncertain() ? new Extent(firm, firm) : stated.widened(slack, firm);
    return new EdtfDate(stated, reach, qualifiers.uncertain(), qualifiers.approximate());
  }

  /** By how many days an estimate may err: less than one of the next coarser part. */
  private static long slack(
      String year, String month, String day, Extent stated, EdtfQualifiers qualifiers) {
    int part = qualifiers.coarsestEstimate();
    if (part == 2 && unspecified(day)) {
      part = 1;
    }
    if (part == 1 && unspecified(month)) {
      part = 0;
    }
    return switch (part) {
      case 2 -> MONTH;
      case 1 -> YEAR;
      default -> unspecified(year) ? ten(stated) : DECADE;
    };
  }

  private static long ten(Extent stated) {
    return 10 * (stated.days().last() - stated.days().first() + 1);
  }

  private static boolean unspecified(String part) {
    return part.indexOf('X') >= 0;
  }

  // ---- Unspecified digits

  private static Optional<Extent> extent(boolean negative, String year, String month, String day) {
    int[] years =
        matches(year, negative ? 1 : 0, 9999).map(y -> negative ? -y : y).sorted().toArray();
    int from = 0;
    int to = years.length - 1;
    while (from <= to && readings(years[from], month, day).isEmpty()) {
      from++;
    }
    while (from <= to && readings(years[to], month, day).isEmpty()) {
      to--;
    }
    return from > to
        ? Optional.empty()
        : Optional.of(
            readings(years[from], month, day)
                .getFirst()
                .or(readings(years[to], month, day).getLast()));
  }

  private static DayRange span(boolean negative, String year, String month) {
    return extent(negative, year, month, "").orElseThrow().days();
  }

  /** The years, months or days that month and day may mean in one year, in order. */
  private static List<Extent> readings(int year, String month, String day) {
    if (month.isEmpty()) {
      return List.of(Extent.all(days(year)));
    }
    if (season(month)) {
      return List.of(season(year, Integer.parseInt(month)));
    }
    Stream<YearMonth> months = matches(month, 1, 12).mapToObj(m -> YearMonth.of(year, m));
    return day.isEmpty()
        ? months.map(m -> Extent.all(DayRange.between(m.atDay(1), m.atEndOfMonth()))).toList()
        : months
            .flatMap(m -> matches(day, 1, m.lengthOfMonth()).mapToObj(m::atDay))
            .map(date -> Extent.all(DayRange.day(date.toEpochDay())))
            .toList();
  }

  /** The numbers from {@code low} to {@code high} that a part means, ascending. */
  private static IntStream matches(String part, int low, int high) {
    if (!unspecified(part)) {
      int number = Integer.parseInt(part);
      return low <= number && number <= high ? IntStream.of(number) : IntStream.empty();
    }
    return IntStream.rangeClosed(low, high).filter(number -> matches(part, number));
  }

  private static boolean matches(String part, int number) {
    int rest = number;
    for (int i = part.length() - 1; i >= 0; i--) {
      char c = part.charAt(i);
      if (c != 'X' && c != '0' + rest % 10) {
        return false;
      }
      rest /= 10;
    }
    return true;
  }

  static boolean dayOfSomeMonth(String part) {
    return matches(part, 1, 31).findAny().isPresent();
  }

  private static DayRange days(int year) {
    return DayRange.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  // ---- Seasons and other parts of a year (levels 1 and 2, "Sub-year groupings")

  static boolean monthOrSeason(String part) {
    return season(part) || matches(part, 1, 12).findAny().isPresent();
  }

  static boolean season(String part) {
    return part.length() == 2 && !unspecified(part) && matches(part, 21, 41).findAny().isPresent();
  }

  private static Extent season(int year, int code) {
    if (code >= 40) {
      return months(year, 6 * (code - 40) + 1, 6);
    }
    if (code >= 37) {
      return months(year, 4 * (code - 37) + 1, 4);
    }
    if (code >= 33) {
      return months(year, 3 * (code - 33) + 1, 3);
    }
    int turn = (code - 21) % 4;
    Extent northern = quarter(year, turn);
    Extent southern = quarter(year, (turn + 2) % 4);
    if (code >= 29) {
      return southern;
    }
    return code >= 25 ? northern : northern.or(southern);
  }

  private static Extent months(int year, int first, int count) {
    LocalDate start = LocalDate.of(year, first, 1);
    return Extent.all(DayRange.between(start, start.plusMonths(count).minusDays(1)));
  }

  /**
   * A quarter between two turns of the sun, 0 from the March equinox: by whole months from the
   * first of the turn's month, or from the turn itself, whose day moves between the 19th and the
   * 24th. The one over New Year may be named after either year.
   */
  private static Extent quarter(int year, int turn) {
    if (turn < 3) {
      int month = 3 * turn + 3;
      return new Extent(
          DayRange.between(LocalDate.of(year, month, 1), LocalDate.of(year, month, 24)),
          DayRange.between(
              LocalDate.of(year, month + 2, 1).with(TemporalAdjusters.lastDayOfMonth()),
              LocalDate.of(year, month + 3, 24)));
    }
    return overNewYear(year - 1).or(overNewYear(year));
  }

  private static Extent overNewYear(int year) {
    return new Extent(
        DayRange.between(LocalDate.of(year, 12, 1), LocalDate.of(year, 12, 24)),
        DayRange.between(LocalDate.of(year + 1, 3, 1).minusDays(1), LocalDate.of(year + 1, 3, 24)));
  }
}
