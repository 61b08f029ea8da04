package org.davylamp.evidence;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the quantities that reports print, and refuses what can be read in two ways. */
final class QuantityReader {
  private static final int LONGEST = 200;

  private static final String SPACES = "[ \\u00A0\\u2009\\u202F]";

  /** Signs, digits and all that may stand between digits; which of it is a number comes later. */
  private static final Pattern DIGITS =
      Pattern.compile("[+\\-\\u2212]?\\d(?:[\\d.,'\\u2019]|" + SPACES + "(?=\\d))*+");

  private static final Pattern PLAIN = Pattern.compile("\\d++(?:\\.\\d++)?");
  private static final Pattern GROUPED =
      Pattern.compile(
          "[1-9]\\d{0,2}(?:(?:,\\d{3})++|(?:"
              + SPACES
              + "\\d{3})++|(?:['\\u2019]\\d{3})++)(?:\\.\\d++)?");

  private static final Pattern ODD_SPACES = Pattern.compile("[\\u00A0\\u2009\\u202F]");
  private static final Pattern BOUND = Pattern.compile("(<=|>=|\\u2264|\\u2265)\\s*");
  private static final Pattern DASH = Pattern.compile("\\s*(?:[-/\\u2010-\\u2013]|to)\\s*");

  private final String text;
  private final Matcher matcher;
  private int at;

  QuantityReader(String text) {
    if (text.length() > LONGEST) {
      throw EvidenceException.expected("a quantity of at most " + LONGEST + " characters", text);
    }
    this.text = text.strip();
    this.matcher = DIGITS.matcher(this.text);
  }

  Quantity quantity() {
    BigDecimal number = number();
    return new Quantity(number, unit());
  }

  BigDecimal bareNumber() {
    BigDecimal number = number();
    if (at < text.length()) {
      throw EvidenceException.expected("a number and nothing behind it", text);
    }
    return number;
  }

  QuantityRange range() {
    if (skip(BOUND)) {
      boolean atLeast = text.charAt(0) == '>' || text.charAt(0) == '\u2265';
      Optional<Quantity> end = Optional.of(quantity());
      return atLeast
          ? new QuantityRange(end, Optional.empty())
          : new QuantityRange(Optional.empty(), end);
    }
    BigDecimal low = number();
    if (!skip(DASH)) {
      return QuantityRange.exactly(new Quantity(low, unit()));
    }
    Quantity high = quantity();
    return new QuantityRange(Optional.of(new Quantity(low, high.unit())), Optional.of(high));
  }

  private boolean skip(Pattern pattern) {
    matcher.usePattern(pattern).region(at, text.length());
    if (matcher.lookingAt()) {
      at = matcher.end();
      return true;
    }
    return false;
  }

  private BigDecimal number() {
    int from = at;
    if (!skip(DIGITS)) {
      throw EvidenceException.expected("a number such as 565,424 or 14.5", text);
    }
    String written = text.substring(from, at);
    boolean negative = written.charAt(0) == '-' || written.charAt(0) == '\u2212';
    String digits = Character.isDigit(written.charAt(0)) ? written : written.substring(1);
    if (PLAIN.matcher(digits).matches()) {
      return signed(digits, negative);
    }
    if (GROUPED.matcher(digits).matches()) {
      return signed(digits.replaceAll("[^\\d.]", ""), negative);
    }
    throw EvidenceException.expected(
        "a number with a point before its decimals and, if any, one kind of separator (comma, space"
            + " or apostrophe) between groups of three digits; this one can be read in more than"
            + " one way or in none",
        written);
  }

  private static BigDecimal signed(String digits, boolean negative) {
    BigDecimal number = new BigDecimal(digits);
    return negative ? number.negate() : number;
  }

  private Unit unit() {
    String unit = ODD_SPACES.matcher(text.substring(at)).replaceAll(" ").strip();
    if (unit.isEmpty()) {
      throw EvidenceException.expected("a unit behind the number", text);
    }
    return Unit.of(unit);
  }
}
