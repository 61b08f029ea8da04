package org.davylamp.dossier.pictures;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Days on a horizontal axis, evenly: day {@code d} takes the room from {@code at(d)} to {@code at(d
 * + 1)}.
 *
 * @param first first day shown
 * @param last last day shown, inclusive
 */
record TimeAxis(long first, long last, double left, double right) {
  /** A line at the beginning of a year or month, and what it is called. */
  record Tick(long day, String label) {}

  private static final int[] MONTHS = {
    1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 60000
  };
  private static final double AIR = 16;

  /** An axis of whole years (of whole months below two years) that holds all ends there are. */
  static TimeAxis of(List<Span> spans, double left, double right) {
    List<Long> days = new ArrayList<>();
    for (Span span : spans) {
      if (!span.openStart()) {
        days.add(span.first());
      }
      if (!span.openEnd()) {
        days.add(span.last());
      }
    }
    long first = days.stream().min(Long::compare).orElse(LocalDate.of(2000, 1, 1).toEpochDay());
    long last = days.stream().max(Long::compare).orElse(LocalDate.of(2025, 12, 31).toEpochDay());
    LocalDate from = LocalDate.ofEpochDay(first);
    LocalDate to = LocalDate.ofEpochDay(last);
    if (last - first > 730) {
      from = from.withDayOfYear(1);
      to = to.withDayOfYear(1).plusYears(1).minusDays(1);
    } else {
      from = from.withDayOfMonth(1);
      to = to.withDayOfMonth(1).plusMonths(1).minusDays(1);
    }
    return new TimeAxis(from.toEpochDay(), to.toEpochDay(), left, right);
  }

  double at(long day) {
    return at((double) day);
  }

  double at(double day) {
    return left + (day - first) / (last + 1 - first) * (right - left);
  }

  /** The left edge of what a span takes; the axis' own where it has no start. */
  double from(Span span) {
    return span.openStart() ? left : at(span.first());
  }

  double to(Span span) {
    return span.openEnd() ? right : at(span.last() + 1);
  }

  double pixelsPerDay() {
    return (right - left) / (last + 1 - first);
  }

  /** The finest steps whose labels do not touch. */
  List<Tick> ticks() {
    for (int months : MONTHS) {
      double room = Lettering.SMALL.width(months < 12 ? "Mar 2017" : "2017") + AIR;
      if (months * 30.44 * pixelsPerDay() >= room) {
        return ticks(months);
      }
    }
    return List.of();
  }

  private List<Tick> ticks(int months) {
    List<Tick> ticks = new ArrayList<>();
    LocalDate start = LocalDate.ofEpochDay(first);
    int years = Math.max(1, months / 12);
    LocalDate day = LocalDate.of(Math.floorDiv(start.getYear(), years) * years, 1, 1);
    for (; day.toEpochDay() <= last; day = day.plusMonths(months)) {
      if (day.toEpochDay() >= first) {
        String month = day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        ticks.add(
            new Tick(
                day.toEpochDay(),
                months < 12 ? month + " " + day.getYear() : Integer.toString(day.getYear())));
      }
    }
    return ticks;
  }

  /** Light lines at the ticks. */
  void grid(Canvas canvas, double top, double bottom) {
    for (Tick tick : ticks()) {
      canvas.line(at(tick.day()), top, at(tick.day()), bottom, Ink.GRID, 1);
    }
  }

  /**
   * The axis with its ticks at {@code y} and labels just right of them, where their time begins.
   */
  double paint(Canvas canvas, double y) {
    canvas.line(left, y, right, y, Ink.AXIS, 1);
    for (Tick tick : ticks()) {
      double x = at(tick.day());
      canvas.line(x, y, x, y + 5, Ink.AXIS, 1);
      if (x + 3 + Lettering.SMALL.width(tick.label()) <= right) {
        canvas.text(x + 3, y + 13, Canvas.Anchor.START, Lettering.SMALL, Ink.QUIET, tick.label());
      }
    }
    return y + 18;
  }
}
