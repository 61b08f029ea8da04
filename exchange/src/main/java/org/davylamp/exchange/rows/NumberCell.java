package org.davylamp.exchange.rows;

import java.util.OptionalDouble;

/**
 * Numbers as people write them. Three figures behind a comma are thousands ({@code 3,000} is three
 * thousand); three figures behind a point can be either ({@code 3.000}) and are not read, unless
 * what stands before cannot be thousands ({@code 26500.000}, {@code 0.250}). Where both signs
 * stand, the last is the decimal one.
 */
final class NumberCell {
  private static final int LONGEST = 40;
  private static final int PLAIN = 15;

  private final String text;
  private final StringBuilder digits = new StringBuilder();
  private int at;

  private NumberCell(String text) {
    this.text = text;
  }

  static OptionalDouble read(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return OptionalDouble.empty();
    }
    return text.length() <= PLAIN && plain(text)
        ? OptionalDouble.of((double) Long.parseLong(text))
        : new NumberCell(text).number();
  }

  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!digit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a character can be part of a number. */
  static boolean part(char c) {
    return digit(c) || c == '.' || c == ',' || spaced(c);
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean spaced(char c) {
    return switch (c) {
      case ' ', '\u00a0', '\u2009', '\u202f', '\'', '’' -> true;
      default -> false;
    };
  }

  private OptionalDouble number() {
    boolean minus = text.charAt(0) == '-';
    at = minus || text.charAt(0) == '+' ? 1 : 0;
    int end = exponent();
    int decimal = decimal(at, end);
    if (decimal == AMBIGUOUS || !whole(at, decimal < 0 ? end : decimal)) {
      return OptionalDouble.empty();
    }
    if (decimal >= 0) {
      digits.append('.');
      for (int i = decimal + 1; i < end; i++) {
        if (!digit(text.charAt(i))) {
          return OptionalDouble.empty();
        }
        digits.append(text.charAt(i));
      }
    }
    double value = Double.parseDouble(digits + text.substring(end));
    return Double.isInfinite(value)
        ? OptionalDouble.empty()
        : OptionalDouble.of(minus ? -value : value);
  }

  /**
   * Where the exponent begins that spreadsheets write: {@code 1.2E+05}; the end if there is none.
   */
  private int exponent() {
    int e = Math.max(text.indexOf('E'), text.indexOf('e'));
    if (e < 1) {
      return text.length();
    }
    int from = e + 1;
    if (from < text.length() && (text.charAt(from) == '+' || text.charAt(from) == '-')) {
      from++;
    }
    boolean all = from < text.length() && text.length() - from <= 2;
    return all && plain(text.substring(from)) ? e : text.length();
  }

  private static final int AMBIGUOUS = -2;

  /** Where the decimal sign stands; -1 if there is none. */
  private int decimal(int from, int end) {
    int comma = text.lastIndexOf(',', end - 1);
    int point = text.lastIndexOf('.', end - 1);
    if (comma >= 0 && point >= 0) {
      int last = Math.max(comma, point);
      return text.indexOf(text.charAt(last), from) == last ? last : AMBIGUOUS;
    }
    int only = Math.max(comma, point);
    if (only < 0 || text.indexOf(text.charAt(only), from) != only) {
      return -1;
    }
    boolean thousands = end - only - 1 == 3 && only - from >= 1 && only - from <= 3;
    if (!thousands || text.charAt(from) == '0') {
      return only;
    }
    return text.charAt(only) == ',' ? -1 : AMBIGUOUS;
  }

  /** Appends the figures up to there; false if the signs between them make no groups. */
  private boolean whole(int from, int to) {
    int run = 0;
    char sign = 0;
    boolean grouped = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (digit(c)) {
        digits.append(c);
        run++;
        continue;
      }
      boolean separates = c == ',' || c == '.' || spaced(c);
      boolean fits = grouped ? run == 3 || (run == 2 && c == ',') : run >= 1 && run <= 3;
      if (!separates || !fits || (sign != 0 && sign != c)) {
        return false;
      }
      grouped = true;
      sign = c;
      run = 0;
    }
    return grouped ? run == 3 : run > 0 || (to < text.length() && to > from - 1 && leading(to));
  }

  /** {@code .5} is half of one. */
  private boolean leading(int to) {
    boolean figures = to + 1 < text.length() && digit(text.charAt(to + 1));
    if (figures) {
      digits.append('0');
    }
    return figures;
  }
}
