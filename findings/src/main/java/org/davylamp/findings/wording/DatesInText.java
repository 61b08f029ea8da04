package org.davylamp.findings.wording;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.davylamp.evidence.Edtf;

/** Dates within free text, as far as they can mean one day, month or year only. */
final class DatesInText {
  /** How names of months begin in English, German and Russian, folded. */
  private static final List<String> MONTHS =
      List.of(
          "jan|янв",
          "feb|фев",
          "mar|мар",
          "apr|апр",
          "may|mai|мая|маи",
          "jun|июн",
          "jul|июл",
          "aug|авг",
          "sep|сен",
          "oct|okt|окт",
          "nov|ноя",
          "dec|dez|дек");

  private static final String MONTH =
      "(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch|z)?|apr(?:il)?|may|mai|jun[ei]?|jul[yi]?"
          + "|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?"
          + "|янв[а-я]*|фев[а-я]*|март?[а-я]?|апр[а-я]*|ма[яи]|июн[а-я]|июл[а-я]|авг[а-я]*"
          + "|сен[а-я]*|окт[а-я]*|ноя[а-я]*|дек[а-я]*)\\.?";
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\d.])(?:"
              + "(?<y>(?:19|20)\\d\\d)[-/.年년](?:\\s?)(?<m>\\d\\d?)(?:[-/.月월](?:\\s?)(?<d>\\d\\d?)[日일]?|[月월])?"
              + "|(?<d2>\\d\\d?)\\.(?<m2>\\d\\d?)\\.(?<y2>(?:19|20)\\d\\d)"
              + "|(?<d3>\\d\\d?)(?:st|nd|rd|th|\\.)?[ -]{0,2}(?:of )?(?<n3>"
              + MONTH
              + ")[ -](?<y3>(?:19|20)\\d\\d)"
              + "|(?<!\\p{L})(?<n4>"
              + MONTH
              + ") (?<d4>\\d\\d?)(?:st|nd|rd|th)?,? (?<y4>(?:19|20)\\d\\d)"
              + "|(?<!\\p{L})(?<n6>"
              + MONTH
              + ")[ -](?<y6>(?:19|20)\\d\\d)"
              + "|(?<y5>(?:19|20)\\d\\d)"
              + ")(?![\\d])");

  private DatesInText() {}

  /** The first date from a place of the folded text on and before another. */
  static Optional<Edtf> first(String folded, int from, int to) {
    if (from >= to) {
      return Optional.empty();
    }
    Matcher dates = DATE.matcher(folded).region(from, to).useTransparentBounds(true);
    while (dates.find()) {
      Optional<Edtf> date = read(dates);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static Optional<Edtf> read(Matcher found) {
    try {
      return Optional.of(Edtf.parse(text(found)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static String text(Matcher found) {
    if (found.group("y") != null) {
      int year = Integer.parseInt(found.group("y"));
      int month = Integer.parseInt(found.group("m"));
      return found.group("d") == null
          ? YearMonth.of(year, month).toString()
          : LocalDate.of(year, month, Integer.parseInt(found.group("d"))).toString();
    }
    if (found.group("y2") != null) {
      return day(found.group("y2"), Integer.parseInt(found.group("m2")), found.group("d2"));
    }
    if (found.group("y3") != null) {
      return day(found.group("y3"), month(found.group("n3")), found.group("d3"));
    }
    if (found.group("y4") != null) {
      return day(found.group("y4"), month(found.group("n4")), found.group("d4"));
    }
    if (found.group("y6") != null) {
      return YearMonth.of(Integer.parseInt(found.group("y6")), month(found.group("n6"))).toString();
    }
    return found.group("y5");
  }

  private static String day(String year, int month, String day) {
    return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)).toString();
  }

  private static int month(String name) {
    for (int i = 0; i < MONTHS.size(); i++) {
      if (List.of(MONTHS.get(i).split("\\|")).contains(name.substring(0, 3))) {
        return i + 1;
      }
    }
    throw new DateTimeException("No month: " + name);
  }
}
