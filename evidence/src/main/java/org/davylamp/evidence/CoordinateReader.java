package org.davylamp.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads positions in the spellings of maps and reports; see {@link Coordinates#read}. */
final class CoordinateReader {
  private static final int LONGEST = 120;

  private static final String NUMBER = "(\\d{1,4}(?:\\.\\d{1,15})?)";
  private static final String DEGREE = "[\\u00B0\\u00BA\\u02DA]";
  private static final String MINUTE = "['\\u2019\\u2018\\u2032\\u00B4`\\u02B9\\u02BC]";
  private static final String SECOND =
      "(?:[\"\\u201D\\u201C\\u2033\\u02BA\\u02DD]|" + MINUTE + MINUTE + ")";

  /**
   * Letter, sign, degrees; with a degree sign also minutes, and with those also seconds; letter.
   */
  private static final Pattern AXIS =
      Pattern.compile(
          "([NSEW])?\\s*([+\\-\\u2212])?"
              + NUMBER
              + "(?:\\s*("
              + DEGREE
              + ")(?:\\s*"
              + NUMBER
              + "\\s*"
              + MINUTE
              + "(?!['\\u2019\\u2018\\u2032\\u00B4`\\u02B9\\u02BC])(?:\\s*"
              + NUMBER
              + "\\s*"
              + SECOND
              + ")?)?)?+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LETTER = Pattern.compile("\\s*([NSEW])", Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN = Pattern.compile("\\s*[,;/]?\\s*");

  /** What the scales of degrees from minutes and seconds add to the written decimals. */
  private static final int MINUTE_DECIMALS = 4;

  private static final int SECOND_DECIMALS = 6;
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

  private final String text;
  private int at;

  private CoordinateReader(String text) {
    this.text = text;
  }

  /** One of the two numbers. {@code letter} is 0 if none was written. */
  private record Axis(char letter, BigDecimal degrees, Coordinates.Spelling spelling) {
    boolean isLongitude() {
      return letter == 'E' || letter == 'W';
    }
  }

  static Coordinates.Reading read(String text) {
    if (text.length() > LONGEST) {
      throw EvidenceException.expected("a position of at most " + LONGEST + " characters", text);
    }
    return new CoordinateReader(text).reading();
  }

  private Coordinates.Reading reading() {
    Axis first = axis();
    between();
    Axis second = axis();
    if (at < text.length()) {
      throw unreadable();
    }
    if ((first.letter == 0) != (second.letter == 0)
        || (first.letter != 0 && first.isLongitude() == second.isLongitude())) {
      throw EvidenceException.expected(
          "one of N and S and one of E and W, or no letters at all", text);
    }
    Axis latitude = first.isLongitude() ? second : first;
    Axis longitude = first.isLongitude() ? first : second;
    Coordinates point = Coordinates.of(latitude.degrees, longitude.degrees);
    boolean decimalsTell =
        latitude.spelling.notation() == Coordinates.Notation.DEGREES
            && longitude.spelling.notation() == Coordinates.Notation.DEGREES;
    return new Coordinates.Reading(
        decimalsTell ? point : point.withRounding(latitude.spelling, longitude.spelling),
        latitude.spelling,
        longitude.spelling);
  }

  /** Steps over what separates the two: a sign, white space, or nothing behind a letter or sign. */
  private void between() {
    Matcher matcher = BETWEEN.matcher(text).region(at, text.length());
    boolean found = matcher.lookingAt() && matcher.end() > at;
    if (!found && Character.isDigit(text.charAt(at - 1))) {
      throw unreadable();
    }
    at = matcher.end();
  }

  private Axis axis() {
    Matcher matcher = AXIS.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw unreadable();
    }
    at = matcher.end();
    char letter = letter(matcher);
    boolean south = letter == 'S' || letter == 'W';
    boolean signed = matcher.group(2) != null;
    if (signed && letter != 0) {
      throw EvidenceException.expected("a sign or one of the letters N S E W, not both", text);
    }
    Coordinates.Spelling spelling = spelling(matcher);
    BigDecimal degrees = degrees(matcher, spelling);
    boolean negative = south || (signed && !"+".equals(matcher.group(2)));
    return new Axis(letter, negative ? degrees.negate() : degrees, spelling);
  }

  private char letter(Matcher matcher) {
    String before = matcher.group(1);
    Matcher behind = LETTER.matcher(text).region(at, text.length());
    if (before == null && behind.lookingAt()) {
      at = behind.end();
      before = behind.group(1);
    }
    return before == null ? 0 : before.toUpperCase(Locale.ROOT).charAt(0);
  }

  private static Coordinates.Spelling spelling(Matcher matcher) {
    if (matcher.group(6) != null) {
      return new Coordinates.Spelling(
          Coordinates.Notation.DEGREES_MINUTES_SECONDS, new BigDecimal(matcher.group(6)).scale());
    }
    return matcher.group(5) != null
        ? new Coordinates.Spelling(
            Coordinates.Notation.DEGREES_MINUTES, new BigDecimal(matcher.group(5)).scale())
        : new Coordinates.Spelling(
            Coordinates.Notation.DEGREES, new BigDecimal(matcher.group(3)).scale());
  }

  /** Degrees to a hundredth of the last written unit or finer; decimal degrees as written. */
  private BigDecimal degrees(Matcher matcher, Coordinates.Spelling spelling) {
    BigDecimal degrees = new BigDecimal(matcher.group(3));
    return switch (spelling.notation()) {
      case DEGREES -> degrees;
      case DEGREES_MINUTES ->
          sum(whole(degrees), part(matcher.group(5)), BigDecimal.ZERO, spelling, MINUTE_DECIMALS);
      case DEGREES_MINUTES_SECONDS ->
          sum(
              whole(degrees),
              whole(part(matcher.group(5))),
              part(matcher.group(6)),
              spelling,
              SECOND_DECIMALS);
    };
  }

  private static BigDecimal sum(
      BigDecimal degrees,
      BigDecimal minutes,
      BigDecimal seconds,
      Coordinates.Spelling spelling,
      int decimals) {
    BigDecimal allSeconds = degrees.multiply(SIXTY).add(minutes).multiply(SIXTY).add(seconds);
    int scale = Math.min(spelling.decimals() + decimals, Coordinates.MOST_DECIMALS);
    BigDecimal sum =
        allSeconds
            .divide(SIXTY.multiply(SIXTY), scale, RoundingMode.HALF_EVEN)
            .stripTrailingZeros();
    return sum.scale() < 0 ? sum.setScale(0) : sum;
  }

  private BigDecimal whole(BigDecimal number) {
    if (number.scale() > 0) {
      throw EvidenceException.expected("decimals only in the last part of each number", text);
    }
    return number;
  }

  private BigDecimal part(String number) {
    BigDecimal part = new BigDecimal(number);
    if (part.compareTo(SIXTY) >= 0) {
      throw new EvidenceException(
          "expected minutes and seconds below 60, found '" + number + "' in '" + text + "'");
    }
    return part;
  }

  private EvidenceException unreadable() {
    return EvidenceException.expected(
        "a latitude and a longitude such as 39.57170, 126.06215 or 39°4’40.35”N 125°26’15.58”E"
            + " (with decimal points, not commas)",
        text);
  }
}
