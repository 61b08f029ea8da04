package org.davylamp.evidence;

/**
 * Reads a date with a time of day: level 0 "Date and Time", whose four forms are local, {@code Z},
 * and a shift from UTC in hours or in hours and minutes.
 */
final class EdtfTime {
  private static final int MINUTES_OF_DAY = 24 * 60;

  private final String text;
  private final int t;

  EdtfTime(String text) {
    this.text = text;
    this.t = text.indexOf('T');
  }

  /** The UTC day on which it was; without a zone, the day as told. */
  long utcDay() {
    EdtfDate date = new EdtfDateReader(text, 0, t).read();
    DayRange day = date.stated().days();
    if (day.first() != day.last() || !plain(text.substring(0, t))) {
      throw EdtfReader.refused(text, "a whole date to the day before 'T'", 0);
    }
    int hour = number(t + 1, 23, "an hour from 00 to 23");
    colon(t + 3);
    int minute = number(t + 4, 59, "a minute from 00 to 59");
    colon(t + 6);
    int second = number(t + 7, 60, "a second from 00 to 59, or 60 for a leap second");
    int minutes = 60 * hour + minute - shift(t + 9);
    // A leap second is the last of a UTC day, wherever it is told.
    if (second == 60
        && text.length() > t + 9
        && Math.floorMod(minutes, MINUTES_OF_DAY) != MINUTES_OF_DAY - 1) {
      throw EdtfReader.refused(text, "a leap second at 23:59 UTC only", t + 7);
    }
    return day.first() + Math.floorDiv(minutes, MINUTES_OF_DAY);
  }

  /** The shift from UTC in minutes; 0 for none. */
  private int shift(int at) {
    if (at == text.length()) {
      return 0;
    }
    char sign = text.charAt(at);
    if (sign == 'Z') {
      end(at + 1);
      return 0;
    }
    if (sign == '.' || sign == ',') {
      throw EdtfReader.refused(text, "whole seconds: EDTF has no parts of a second", at);
    }
    if (sign != '+' && sign != '-') {
      throw EdtfReader.refused(text, "'Z', a shift such as +09:00, or the end", at);
    }
    int minutes = 60 * number(at + 1, 23, "hours of a shift from 00 to 23");
    if (text.length() > at + 3) {
      colon(at + 3);
      minutes += number(at + 4, 59, "minutes of a shift from 00 to 59");
      end(at + 6);
    }
    if (minutes == 0 && sign == '-') {
      throw EdtfReader.refused(text, "'Z' or +00:00 for no shift", at);
    }
    return sign == '-' ? -minutes : minutes;
  }

  private int number(int at, int max, String expected) {
    if (at + 2 > text.length()
        || !EdtfDateReader.digit(text.charAt(at))
        || !EdtfDateReader.digit(text.charAt(at + 1))
        || Integer.parseInt(text, at, at + 2, 10) > max) {
      throw EdtfReader.refused(text, expected, Math.min(at, text.length()));
    }
    return Integer.parseInt(text, at, at + 2, 10);
  }

  private void colon(int at) {
    if (at >= text.length() || text.charAt(at) != ':') {
      throw EdtfReader.refused(text, "':'", Math.min(at, text.length()));
    }
  }

  private void end(int at) {
    if (at < text.length()) {
      throw EdtfReader.refused(text, "the end", at);
    }
  }

  private static boolean plain(String date) {
    return date.chars().allMatch(c -> c == '-' || EdtfDateReader.digit((char) c));
  }
}
