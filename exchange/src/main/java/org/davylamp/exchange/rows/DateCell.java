package org.davylamp.exchange.rows;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.exchange.lists.ListDate;

/**
 * Dates as people write them, to EDTF. Where the order of day and month cannot be told, as in
 * {@code 03/04/2017}, the date is one of its readings ({@code [2017-03-04,2017-04-03]}) and spans
 * both. Dots mean that the day comes first, as they do wherever dates are written with them. Five
 * figures are days of Excel's calendar of 1900. Years are of the centuries in which there is trade
 * to screen: 1900 to 2100; of two figures, 50 to 99 are of the twentieth.
 */
final class DateCell {
  private static final int LONGEST = 60;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final LocalDate EXCEL = LocalDate.of(1899, 12, 30);
  private static final int FIRST_SERIAL = 20_000;
  private static final int LAST_SERIAL = 73_050;
  private static final Map<String, Integer> WORDS = words();

  private DateCell() {}

  /** Words with a month's number, or 0 for one that says nothing of the date. */
  private static Map<String, Integer> words() {
    Map<String, Integer> words = new HashMap<>();
    for (WordTable.Line line : WordTable.read("months.txt")) {
      line.words().forEach(word -> words.put(Folded.of(word), Integer.valueOf(line.part(0))));
    }
    return words;
  }

  static Cell<Edtf> read(String written) {
    return date(written).map(date -> Cell.of(written, date)).orElse(Cell.unread(written));
  }

  static Optional<Edtf> date(String written) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    return edtf(text)
        .or(() -> figures(text))
        .or(() -> parts(withoutTime(text)))
        .or(() -> words(text))
        .filter(DateCell::plausible);
  }

  private static Optional<Edtf> edtf(String text) {
    try {
      return Optional.of(Edtf.parse(text));
    } catch (EvidenceException e) {
      return Optional.empty();
    }
  }

  private static Optional<Edtf> words(String text) {
    boolean letters = text.codePoints().anyMatch(Character::isLetter);
    return letters ? ListDate.read(text) : Optional.empty();
  }

  private static boolean plausible(Edtf date) {
    long first = LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay();
    long last = LocalDate.of(LAST_YEAR, 12, 31).toEpochDay();
    boolean early = date.days().hasFirst() && date.days().first() < first;
    boolean late = date.days().hasLast() && date.days().last() > last;
    return !early && !late;
  }

  // ---- Figures alone

  private static Optional<Edtf> figures(String text) {
    String digits = text.replaceFirst("^(\\d{5})\\.\\d+$", "$1");
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    return switch (digits.length()) {
      case 5 -> serial(Integer.parseInt(digits));
      case 6 -> month(digits.substring(0, 4), digits.substring(4));
      case 8 -> eight(digits);
      default -> Optional.empty();
    };
  }

  private static Optional<Edtf> serial(int day) {
    return day < FIRST_SERIAL || day > LAST_SERIAL
        ? Optional.empty()
        : edtf(EXCEL.plusDays(day).toString());
  }

  private static Optional<Edtf> eight(String digits) {
    Readings readings = new Readings();
    readings.add(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6));
    if (readings.days.isEmpty()) {
      readings.add(digits.substring(4), digits.substring(2, 4), digits.substring(0, 2));
      readings.add(digits.substring(4), digits.substring(0, 2), digits.substring(2, 4));
    }
    return readings.edtf();
  }

  private static Optional<Edtf> month(String year, String month) {
    int number = Integer.parseInt(month);
    boolean is = year(year) > 0 && number >= 1 && number <= 12;
    return is ? edtf(String.format(Locale.ROOT, "%s-%02d", year, number)) : Optional.empty();
  }

  // ---- Figures and words with signs between

  /** What stands before a time of day. */
  private static String withoutTime(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return text;
    }
    int before = Math.max(text.lastIndexOf(' ', colon), text.lastIndexOf('T', colon));
    return before < 0 ? text : text.substring(0, before).strip();
  }

  private static Optional<Edtf> parts(String text) {
    List<String> figures = new ArrayList<>();
    List<Integer> order = new ArrayList<>(); // 0 for figures, else the month of a word
    boolean dots = false;
    boolean hyphen = text.indexOf('-') >= 0 || text.indexOf('’') >= 0 || text.indexOf('\'') >= 0;
    int at = 0;
    while (at < text.length()) {
      int from = at;
      int point = text.codePointAt(at);
      if (digit(point)) {
        while (at < text.length() && digit(text.charAt(at))) {
          at++;
        }
        figures.add(text.substring(from, at));
        order.add(0);
      } else if (Character.isLetter(point)) {
        while (at < text.length() && Character.isLetter(text.codePointAt(at))) {
          at += Character.charCount(text.codePointAt(at));
        }
        Integer month = WORDS.get(Folded.of(text.substring(from, at)));
        if (month == null) {
          return Optional.empty();
        }
        if (month > 0) {
          order.add(month);
        }
      } else {
        dots |= point == '.';
        if ("./-,’' \u00a0–년월일".indexOf(point) < 0) {
          return Optional.empty();
        }
        at += Character.charCount(point);
      }
    }
    return together(figures, order, dots, hyphen);
  }

  private static boolean digit(int point) {
    return point >= '0' && point <= '9';
  }

  private static Optional<Edtf> together(
      List<String> figures, List<Integer> order, boolean dots, boolean hyphen) {
    List<Integer> months = order.stream().filter(month -> month > 0).toList();
    if (months.size() == 1) {
      return withWord(figures, months.getFirst(), order.getFirst() > 0, hyphen);
    }
    if (!months.isEmpty()) {
      return Optional.empty();
    }
    return switch (figures.size()) {
      case 1 -> year(figures.getFirst()) > 0 ? edtf(figures.getFirst()) : Optional.empty();
      case 2 -> monthAndYear(figures.get(0), figures.get(1));
      case 3 -> three(figures.get(0), figures.get(1), figures.get(2), dots);
      default -> Optional.empty();
    };
  }

  private static Optional<Edtf> monthAndYear(String first, String second) {
    if (first.length() == 4 && second.length() <= 2) {
      return month(first, second);
    }
    return second.length() == 4 && first.length() <= 2 ? month(second, first) : Optional.empty();
  }

  /**
   * {@code Aug-17} is a month as spreadsheets show it (their format is {@code mmm-yy}); {@code
   * 17-Aug} is a day of some year, and {@code Aug 17} may be either: both are left alone.
   */
  private static Optional<Edtf> withWord(
      List<String> figures, int month, boolean wordFirst, boolean hyphen) {
    String number = String.valueOf(month);
    if (figures.size() == 1) {
      String year = figures.getFirst();
      boolean spreadsheet = wordFirst && hyphen && year.length() == 2;
      return spreadsheet
          ? month(String.valueOf(year(year)), number)
          : year.length() == 4 ? month(year, number) : Optional.empty();
    }
    if (figures.size() != 2) {
      return Optional.empty();
    }
    boolean yearFirst = figures.getFirst().length() == 4 && !wordFirst;
    Readings readings = new Readings();
    readings.add(figures.get(yearFirst ? 0 : 1), number, figures.get(yearFirst ? 1 : 0));
    return readings.edtf();
  }

  private static Optional<Edtf> three(String a, String b, String c, boolean dots) {
    Readings readings = new Readings();
    if (a.length() == 4) {
      readings.add(a, b, c);
    } else {
      readings.add(c, b, a);
      if (!dots) {
        readings.add(c, a, b);
        if (a.length() == 2 && c.length() <= 2) {
          readings.add(a, b, c);
        }
      }
    }
    return readings.edtf();
  }

  /** A year of four figures or two; -1 if it is none. */
  private static int year(String figures) {
    if (figures.length() == 2) {
      int year = Integer.parseInt(figures);
      return year < 50 ? 2000 + year : 1900 + year;
    }
    if (figures.length() != 4) {
      return -1;
    }
    int year = Integer.parseInt(figures);
    return year < FIRST_YEAR || year > LAST_YEAR ? -1 : year;
  }

  /** The days that a date can be. */
  private static final class Readings {
    private final TreeSet<LocalDate> days = new TreeSet<>();

    void add(String year, String month, String day) {
      if (year(year) > 0 && month.length() <= 2 && day.length() <= 2) {
        try {
          days.add(LocalDate.of(year(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
          // No such day, so no such reading.
        }
      }
    }

    Optional<Edtf> edtf() {
      if (days.isEmpty()) {
        return Optional.empty();
      }
      String all = String.join(",", days.stream().map(LocalDate::toString).toList());
      return DateCell.edtf(days.size() == 1 ? all : "[" + all + "]");
    }
  }
}
