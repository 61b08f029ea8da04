package org.davylamp.exchange.lists;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.EvidenceException;

/**
 * Dates as lists write them, to EDTF: {@code 25 May 1981}, {@code dd/mm/1963}, {@code June 21,
 * 2022}, {@code circa 1961}, {@code 1938 to 1940}, {@code between Jan 1958 and 1960}. Where figures
 * alone stand the day comes first, as in London, Brussels and Canberra; OFAC writes months as
 * words.
 */
final class ListDates {
  private static final int LONGEST = 100;
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?(?:[t ]\\d{1,2}:\\d{2}.*)?");
  private static final Pattern FIGURES =
      Pattern.compile("(\\d{1,2}|dd|xx)[/.-](\\d{1,2}|mm|xx)[/.-](\\d{4})(?: \\d{1,2}:\\d{2}.*)?");
  private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})/(\\d{4})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?:(\\d{1,2})(?:st|nd|rd|th)?[ -]+)?([a-z]{3,9})\\.?,?[ -]+(\\d{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
  private static final Pattern CIRCA =
      Pattern.compile("^(?:circa|ca?\\.|approximately|approx\\.?|about|around|possibly)\\s*");
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:between |from )?(.+?)(?:\\s+(?:to|and|until)\\s+|\\s+[-–]\\s+|(?<=\\d{4})[-–](?=\\d{4}$))(.+)");
  private static final Pattern OR = Pattern.compile("\\s+or\\s+", Pattern.CASE_INSENSITIVE);
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  private ListDates() {}

  /** One date, or one range; empty if it is none. */
  static Optional<Edtf> date(String raw) {
    String text = raw.strip().toLowerCase(Locale.ROOT);
    if (text.endsWith(".")) {
      text = text.substring(0, text.length() - 1).strip();
    }
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher circa = CIRCA.matcher(text);
    boolean about = circa.find();
    String stated = about ? text.substring(circa.end()) : text;
    Optional<String> single = single(stated);
    if (single.isPresent()) {
      return edtf(marked(single.get(), about));
    }
    return range(stated, about).or(() -> edtf(raw.strip()));
  }

  /** The pieces of a cell that may hold several: {@code a) 1963 b) 2 Jan 1964 or 1965}. */
  static List<String> parts(String raw) {
    return ListText.enumerated(raw).stream().flatMap(OR::splitAsStream).toList();
  }

  /** From year, month and day as the list has them apart; absent ones are empty or 0. */
  static Optional<Edtf> of(String year, String month, String day, boolean about) {
    String months = figure(month);
    String days = figure(day);
    if (!year.strip().matches("\\d{4}")) {
      return Optional.empty();
    }
    String date =
        year.strip() + (months.isEmpty() ? "" : "-" + months + (days.isEmpty() ? "" : "-" + days));
    return edtf(marked(date, about));
  }

  /** From one year to another, both included. */
  static Optional<Edtf> years(String from, String to, boolean about) {
    if (from.isBlank() || to.isBlank()) {
      return date((about ? "circa " : "") + from.strip() + to.strip());
    }
    return range(from.strip() + " to " + to.strip(), about);
  }

  private static String figure(String text) {
    String figure = text.strip();
    if (!figure.matches("\\d{1,2}") || Integer.parseInt(figure) == 0) {
      return "";
    }
    return figure.length() == 1 ? "0" + figure : figure;
  }

  private static Optional<Edtf> range(String text, boolean about) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      return Optional.empty();
    }
    Matcher circa = CIRCA.matcher(range.group(1));
    boolean approximately = about || circa.find();
    Optional<String> first = single(CIRCA.matcher(range.group(1)).replaceFirst(""));
    Optional<String> last = single(CIRCA.matcher(range.group(2)).replaceFirst(""));
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    String from = first.get();
    String to = last.get();
    boolean year =
        from.endsWith("-01-01") && to.endsWith("-12-31") && from.startsWith(to.substring(0, 4));
    if (year || from.equals(to)) {
      return edtf(marked(year ? to.substring(0, 4) : to, approximately));
    }
    return edtf(marked(from, approximately) + "/" + marked(to, approximately));
  }

  private static String marked(String date, boolean about) {
    return about ? date + "~" : date;
  }

  /** A date without range, as ISO 8601. */
  private static Optional<String> single(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return joined(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher figures = FIGURES.matcher(text);
    if (figures.matches()) {
      return joined(figures.group(3), figures.group(2), figures.group(1));
    }
    Matcher month = MONTH_YEAR.matcher(text);
    if (month.matches()) {
      return joined(month.group(2), month.group(1), null);
    }
    Matcher day = DAY_FIRST.matcher(text);
    if (day.matches()) {
      return named(day.group(3), day.group(2), day.group(1));
    }
    Matcher american = MONTH_FIRST.matcher(text);
    return american.matches()
        ? named(american.group(3), american.group(1), american.group(2))
        : Optional.empty();
  }

  private static Optional<String> named(
      String year, String month, @org.jspecify.annotations.Nullable String day) {
    Integer number = MONTHS.get(month.substring(0, 3));
    return number == null ? Optional.empty() : joined(year, number.toString(), day);
  }

  private static Optional<String> joined(
      String year,
      @org.jspecify.annotations.Nullable String month,
      @org.jspecify.annotations.Nullable String day) {
    String months = month == null ? "" : figure(month);
    String days = day == null || months.isEmpty() ? "" : figure(day);
    return Optional.of(
        year + (months.isEmpty() ? "" : "-" + months) + (days.isEmpty() ? "" : "-" + days));
  }

  private static Optional<Edtf> edtf(String text) {
    try {
      return Optional.of(Edtf.parse(text));
    } catch (EvidenceException e) {
      return Optional.empty();
    }
  }
}
