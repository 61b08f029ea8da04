package org.davylamp.evidence;

import java.time.LocalDate;

/**
 * Reads a single date of any level: its parts, their unspecified digits and their qualifiers. What
 * days these are is {@link EdtfCalendar}'s matter.
 */
final class EdtfDateReader {
  /** What {@link LocalDate} holds. */
  private static final long MAX_YEAR = 999_999_999;

  private final String text;
  private final int to;
  private int at;
  private final EdtfQualifiers qualifiers = new EdtfQualifiers();

  EdtfDateReader(String text, int from, int to) {
    this.text = text;
    this.to = to;
    this.at = from;
  }

  EdtfDate read() {
    if (startsWith('Y')) {
      return longYear();
    }
    qualifierBefore(0);
    boolean negative = skipped('-');
    int start = at;
    String year = digits(4, "a year of four digits");
    if (negative && year.equals("0000")) {
      throw refused("0000 without a sign", start - 1);
    }
    if (startsWith('S')) {
      return estimated(number(year, start), negative);
    }
    if (at < to && digit(text.charAt(at))) {
      throw refused("'-', or 'Y' before a year of more than four digits,", at);
    }
    qualifierBehind(0);
    String month = "";
    String day = "";
    if (skipped('-')) {
      month = month();
      if (skipped('-')) {
        qualifierBefore(2);
        day = day();
        qualifierBehind(2);
      }
    }
    end();
    return EdtfCalendar.date(negative, year, month, day, qualifiers)
        .orElseThrow(() -> refused("a date that the calendar has", start));
  }

  private String month() {
    if (startsWith('W')) {
      throw refused("a month: EDTF has no week dates", at);
    }
    qualifierBefore(1);
    int start = at;
    String month = digits(2, "a month from 01 to 12 or a season from 21 to 41");
    if (at < to && digit(text.charAt(at))) {
      throw refused("a month of two digits: EDTF has no ordinal dates", start);
    }
    if (!EdtfCalendar.monthOrSeason(month)) {
      throw refused("a month from 01 to 12 or a season from 21 to 41", start);
    }
    qualifierBehind(1);
    if (EdtfCalendar.season(month) && startsWith('-')) {
      throw refused("nothing after a season", at);
    }
    return month;
  }

  private String day() {
    int start = at;
    String day = digits(2, "a day from 01 to 31");
    if (!EdtfCalendar.dayOfSomeMonth(day)) {
      throw refused("a day from 01 to 31", start);
    }
    return day;
  }

  // ---- Years of more than four digits (level 1), exponents and significant digits (level 2)

  private EdtfDate longYear() {
    at++;
    boolean negative = skipped('-');
    int start = at;
    while (at < to && digit(text.charAt(at))) {
      at++;
    }
    long year = number(text.substring(start, at), start);
    if (startsWith('E')) {
      year = exponent(year, start);
    } else if (year <= 9999) {
      throw refused("a year of more than four digits after 'Y'", start);
    }
    return startsWith('S') ? estimated(year, negative) : years(year, year, negative);
  }

  private long exponent(long significand, int start) {
    at++;
    long exponent = positive("a positive exponent after 'E'");
    long year = significand;
    for (long i = 0; i < exponent && year != 0; i++) {
      year *= 10;
      requireCountable(year, start);
    }
    return year;
  }

  /** "Some year between 1900 and 1999, estimated to be 1950": the first digits stand, as told. */
  private EdtfDate estimated(long year, boolean negative) {
    at++;
    int start = at;
    long significant = positive("a number of significant digits after 'S'");
    int length = Math.max(4, Long.toString(year).length());
    if (significant > length) {
      throw refused("at most " + length + " significant digits", start);
    }
    long block = 1;
    for (long i = significant; i < length; i++) {
      block *= 10;
    }
    long low = year / block * block;
    return years(low, low + block - 1, negative);
  }

  private EdtfDate years(long low, long high, boolean negative) {
    qualifierBehind(0);
    if (startsWith('-')) {
      throw refused("nothing after a year with 'Y' or 'S'", at);
    }
    end();
    return negative
        ? EdtfCalendar.years(-high, -low, qualifiers)
        : EdtfCalendar.years(low, high, qualifiers);
  }

  private long number(String digits, int start) {
    if (digits.isEmpty()) {
      throw refused("the digits of a year", start);
    }
    if (digits.indexOf('X') >= 0) {
      throw refused("a year without unspecified digits before 'S'", start);
    }
    if (digits.length() > 4 && digits.charAt(0) == '0') {
      throw refused("a year without leading zeros", start);
    }
    // Ten digits tell that it is too large; a thousand need no more reading.
    long year = Long.parseLong(digits, 0, Math.min(10, digits.length()), 10);
    requireCountable(year, start);
    return year;
  }

  private void requireCountable(long year, int start) {
    if (year > MAX_YEAR) {
      throw refused("a year not beyond 999999999, which is as far as days are counted,", start);
    }
  }

  private long positive(String expected) {
    int start = at;
    while (at < to && digit(text.charAt(at))) {
      at++;
    }
    if (at == start || text.charAt(start) == '0' || at - start > 9) {
      throw refused(expected, start);
    }
    return Long.parseLong(text, start, at, 10);
  }

  // ---- Characters

  private String digits(int count, String expected) {
    int start = at;
    for (; at < start + count; at++) {
      if (at >= to) {
        throw refused(expected, at);
      }
      char c = text.charAt(at);
      if (c == 'x' || c == 'u') {
        throw refused("a digit, or 'X' for an unspecified one,", at);
      }
      if (!digit(c) && c != 'X') {
        throw refused(expected, at);
      }
    }
    return text.substring(start, at);
  }

  /** Level 2: applies to the part at its right only. */
  private void qualifierBefore(int part) {
    if (qualifierHere()) {
      qualifiers.add(text.charAt(at++), part, part);
      if (qualifierHere()) {
        throw refused("one qualifier ('%' is both '?' and '~')", at);
      }
    }
  }

  /** Levels 1 and 2: applies to the part at its left and all before. */
  private void qualifierBehind(int part) {
    if (qualifierHere()) {
      qualifiers.add(text.charAt(at++), part, 0);
      if (qualifierHere()) {
        throw refused("one qualifier ('%' is both '?' and '~')", at);
      }
    }
  }

  private boolean qualifierHere() {
    return startsWith('?') || startsWith('~') || startsWith('%');
  }

  private boolean startsWith(char c) {
    return at < to && text.charAt(at) == c;
  }

  private boolean skipped(char c) {
    if (startsWith(c)) {
      at++;
      return true;
    }
    return false;
  }

  private void end() {
    if (at < to) {
      throw refused("'-', a qualifier ('?', '~' or '%') or the end of the date", at);
    }
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private EvidenceException refused(String expected, int position) {
    return EdtfReader.refused(text, expected, position);
  }
}
